"""What is said of a file of readings as a whole: the day it is of, and what it means to be in no row of it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from csdesk.errors import CsdeskError
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.questions import ABSENCE, Absence
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.parts import col, text
from csdesk.ui.words import words

_DAY = 128


def absences() -> dict[Absence, str]:
    """Return what an absence may mean, in words."""
    return {
        Absence.MISSING: words.tr("no reading"),
        Absence.ZERO: words.tr("counts as 0"),
        Absence.ASK: words.tr("ask each time"),
    }


class AbsenceChoice(Choice):
    """What it means for an account to be in no row of the files of a source."""

    meant = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.addItems([*absences().values()])
        self.setAccessibleName(words.tr("Accounts not in the file"))
        self.setToolTip(
            tip(words.tr("What it means that an account is in no row. It is kept for files of this source"))
        )
        self.activated.connect(lambda place: self.meant.emit([*absences()][place]))

    def show_absence(self, absence: str) -> None:
        """Show a rule."""
        known = [*absences()]
        self.setCurrentIndex(known.index(Absence(absence)) if absence in known else 0)


class BatchChoices(QWidget):
    """Two fields under their names, for files of readings only."""

    day_chosen = Signal(object)
    absence_chosen = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.day = DateField(Entries(today), past=True)
        self.day.setAccessibleName(words.tr("Day of the readings"))
        self.day.setToolTip(tip(words.tr("For files that name no days. Without one, csdesk looks for it in the file")))
        self.day.setPlaceholderText(words.tr("automatic"))
        self.day.setFixedWidth(_DAY)
        self.day.editingFinished.connect(self._on_day)
        self.absence = AbsenceChoice()
        self.absence.meant.connect(self.absence_chosen)
        self._shown: date | None = None
        self.hide()
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(k.S3)
        box.addWidget(col(text(self.day.accessibleName(), "small"), self.day, gap=k.S1))
        box.addWidget(col(text(self.absence.accessibleName(), "small"), self.absence, gap=k.S1))

    def show_draft(self, draft: ImportDraft) -> None:
        """Show what is said of a file, if it is one of readings."""
        self.setVisible(draft.kind.in_batch)
        self._shown = draft.on
        self.day.show_day(draft.on)
        self.absence.show_absence(draft.columns.options.get(ABSENCE, Absence.MISSING))

    def _on_day(self) -> None:
        try:
            found = self.day.day()
        except CsdeskError:
            self.day.show_day(self._shown)
            return
        if found != self._shown:
            self._shown = found
            self.day_chosen.emit(found)
