"""The laptop: language and theme, whose it is, and where the portfolio file lies."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
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
from csdesk.ui.widgets.parts import Button, Card, Segments, row, text
from csdesk.ui.words import words

_LANGUAGES = ("", "ja", "en")
_THEMES = ("", "light", "dark")
_WEEKS = ("", "sunday")


class LaptopSection(Section):
    """What is kept on this computer, and who sits before it."""

    watches = ("colleagues",)
    chosen = Signal(object)
    """What is preferred now, by the name of the setting."""

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, settings: Settings) -> None:
        """Show what she prefers."""
        super().__init__(desk, bus, guard)
        system = words.tr("System")
        self.language = _segments(
            (system, "日本語", "English"), _LANGUAGES, settings.language, partial(self._tell, "language")
        )
        self.language.setAccessibleName(words.tr("Language"))
        themes = (system, words.tr("Light"), words.tr("Dark"))
        self.theme = _segments(themes, _THEMES, settings.theme, partial(self._tell, "theme"))
        self.theme.setAccessibleName(words.tr("Appearance"))
        days = (words.tr("Monday"), words.tr("Sunday"))
        self.week = _segments(days, _WEEKS, settings.week, partial(self._tell, "week"))
        self.week.setAccessibleName(words.tr("Week starts on"))
        self._whose = RecordForm(guard, desk.colleagues.edit)
        self.me = self._whose.fact("name", words.tr("Your name"), keep=desk.colleagues.call_me)
        self._whose.lay_out([self.me], 0)
        screen = (
            row(text(words.tr("Language")), None, self.language),
            row(text(words.tr("Appearance")), None, self.theme),
            row(text(words.tr("Week starts on")), None, self.week),
        )
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
        folder = Button(words.tr("Open folder"), kind="small")
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        return row((self.place, 1), folder, gap=k.S3)


def _segments(names: Sequence[str], values: Sequence[str], chosen: str, tell: Callable[[str], object]) -> Segments:
    segments = Segments(names)
    segments.choose(values.index(chosen) if chosen in values else 0)
    segments.chosen.connect(lambda place: tell(values[place]))
    return segments
