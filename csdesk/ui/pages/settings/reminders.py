"""Reminders: how long before a meeting, what is due today at which hour, and when nothing is said."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSystemTrayIcon
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.clock import read_time
from csdesk.domain.reminders import MOST_BEFORE
from csdesk.entities import Changes
from csdesk.errors import EntryError, RefusedError
from csdesk.i18n import later_words
from csdesk.services.meetings.meetings import NO_TIME
from csdesk.settings import Settings
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.parts import Card, text
from csdesk.ui.words import words

_OURS = 1


class NoLeadTimeError(EntryError):
    """What was typed is no number of minutes before a meeting."""

    says = later_words.tr("“{typed}” is not a number of minutes. Enter 0 to 240; 0 turns it off.")


class RemindersSection(Section):
    """What is kept on this computer, as language and theme are."""

    watches = ()
    chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        bus: ChangeBus,
        guard: Guard,
        settings: Settings,
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """Show what she prefers."""
        super().__init__(desk, bus, guard)
        self._settings = settings
        self.form = form = RecordForm(guard, self._keep)
        form.fact("remind_before", words.tr("Minutes before a meeting"), _minutes)
        form.fact("due_at", words.tr("Due today, at"), _time)
        form.fact("quiet_from", words.tr("Quiet from"), _time)
        form.fact("quiet_to", words.tr("Quiet until"), _time)
        said = words.tr(
            "Before a meeting you are told that its brief is ready; a click opens it. What falls into the quiet hours, "
            "or into share-screen mode, is told at their end if it is still true. Leave a time empty to turn it off."
        )
        self.missing = text(words.tr("This system has no tray to show reminders in."), "late", wrap=True)
        fields = form.side_by_side("remind_before", "due_at", "quiet_from", "quiet_to", gap=k.S4)
        form.lay_out((fields, text(said, "small", wrap=True), self.missing), k.S3)
        self.lay_out(Card(words.tr("Reminders"), form, gap=k.S3))
        self.missing.setVisible(not has_tray())  # shown before it stands in something it would be a window
        self.form.show_record(_OURS, settings)

    @override
    def refresh(self, changes: Changes) -> None:
        self.form.show_record(_OURS, self._settings)

    def take_over(self, former: "RemindersSection") -> None:
        """Keep what is chosen, which the former section knows."""
        self._settings = former.chosen_so
        self.refresh(Changes())

    @property
    def chosen_so(self) -> Settings:
        """Return what is chosen by now."""
        return self._settings

    def _keep(self, _ours: int, **values: Any) -> None:
        self._settings = self._settings.but(**values)
        self.refresh(Changes())
        self.chosen.emit(values)


def _minutes(typed: str) -> str:
    said = typed.strip() or "0"
    if not said.isdecimal() or int(said) > MOST_BEFORE:
        raise NoLeadTimeError(typed)
    return str(int(said))


def _time(typed: str) -> str:
    try:
        return read_time(typed)[0]
    except ValueError as error:
        raise RefusedError(NO_TIME, typed=typed) from error
