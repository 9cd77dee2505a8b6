"""A version as it was agreed: when and with whom can be put right, what was agreed stays."""

from datetime import date
from typing import Any

from csdesk.services.plans.versions import Version
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.parts import Line
from csdesk.ui.words import words


class VersionRow(RecordForm):
    """Its number, the day, the people of both sides."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.guard, panel.desk.plan_versions.edit, panel.entries)
        self.title = Line("", "strong")
        self.day("on", words.tr("Agreed on"), self._keep_day, past=True)
        self.fact("our_people", words.tr("From our side"))
        theirs = self.fact("customer_people", words.tr("With"))
        self.lay_out((self.title, k.S1, self.side_by_side("on", "our_people"), theirs), 0, (0, 0, 0, k.S1))

    def show_version(self, version: Version) -> None:
        """Show what is known of it now."""
        self.title.say(words.tr("Version {number}").format(number=str(version.number)))
        self.show_record(version.id, version)

    def _keep_day(self, day: date | None) -> None:
        values: dict[str, Any] = {"on": day or self.entries.today()}
        self.edit(**values)
