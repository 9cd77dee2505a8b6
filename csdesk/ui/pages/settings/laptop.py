"""The laptop: language and theme, whose it is, and where the portfolio file lies."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes, Colleague
from csdesk.settings import Settings
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.files import open_path
from csdesk.ui.widgets.parts import Button, Card, ValueSegments, row, text
from csdesk.ui.words import words


class LaptopSection(Section):
    """What is kept on this computer, and who sits before it."""

    watches = ("colleagues",)
    chosen = Signal(object)
    """What is preferred now, by the name of the setting."""

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, settings: Settings) -> None:
        """Show what she prefers."""
        super().__init__(desk, bus, guard)
        system = "", words.tr("System")
        languages = (system, ("ja", "日本語"), ("en", "English"))
        self.language = ValueSegments(words.tr("Language"), languages)
        themes = (system, ("light", words.tr("Light")), ("dark", words.tr("Dark")))
        self.theme = ValueSegments(words.tr("Appearance"), themes)
        self.week = ValueSegments(
            words.tr("Week starts on"), (("", words.tr("Monday")), ("sunday", words.tr("Sunday")))
        )
        for name, one in (("language", self.language), ("theme", self.theme), ("week", self.week)):
            one.show_value(getattr(settings, name))
            one.picked.connect(partial(self._tell, name))
        self._whose = RecordForm(guard, desk.colleagues.edit)
        self.me = self._whose.fact("name", words.tr("Your name"), keep=desk.colleagues.call_me)
        self._whose.lay_out([self.me], 0)
        screen = (row(text(one.accessibleName()), None, one) for one in (self.language, self.theme, self.week))
        self.lay_out(
            Card(words.tr("Screen"), *screen),
            Card(words.tr("Owner of this laptop"), row((self._whose, 1), (QWidget(), 1), gap=k.S4), gap=k.S3),
            Card(words.tr("Portfolio file"), self._file()),
        )

    @override
    def refresh(self, changes: Changes) -> None:
        self._whose.show_record(0, self.desk.colleagues.me() or Colleague(name=""))

    def _tell(self, setting: str, value: str) -> None:
        self.chosen.emit({setting: value})

    def take_over(self, former: "LaptopSection") -> None:
        """Keep what is chosen, which this section knows; the former may show what was chosen before."""
        for its, own in ((former.language, self.language), (former.theme, self.theme), (former.week, self.week)):
            its.choose(own.current)

    def _file(self) -> QWidget:
        path = self.desk.database.path
        self.place = text(str(path), "muted", wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        folder = Button(words.tr("Open folder"), kind="small", act=lambda: open_path(path.parent))
        return row((self.place, 1), folder, gap=k.S3)
