"""A version as it was agreed: when and with whom can be put right, what was agreed stays."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.services.plans.versions import Version
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.parts import Line, row
from csdesk.ui.words import words


class VersionRow(QWidget):
    """Its number, the day, the people of both sides."""

    def __init__(self, panel: Panel, version: Version) -> None:
        super().__init__()
        kept = panel.desk.plan_versions
        self._panel, self._id = panel, version.id
        self.title = Line("", "strong")
        self.on = panel.fact(words.tr("Agreed on"), self._keep_day)
        self.theirs = panel.fact(words.tr("With"), lambda typed: kept.edit(self._id, customer_people=typed.strip()))
        self.ours = panel.fact(words.tr("From our side"), lambda typed: kept.edit(self._id, our_people=typed.strip()))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, k.S1)
        box.setSpacing(0)
        box.addWidget(self.title)
        box.addSpacing(k.S1)
        box.addWidget(row((self.on, 1), (self.ours, 1)))
        box.addWidget(self.theirs)
        self.show_version(version)

    def show_version(self, version: Version) -> None:
        """Show what is known of it now."""
        self.title.say(words.tr("Version {number}").format(number=str(version.number)))
        self.on.field.show_text(self._panel.entries.full(version.on))
        self.theirs.field.show_text(version.people[0])
        self.ours.field.show_text(version.people[1])

    def _keep_day(self, typed: str) -> None:
        day = self._panel.entries.day(typed, past=True) or self._panel.today
        self._panel.desk.plan_versions.edit(self._id, on=day)
