"""The sources of readings on the import place: their last file, what an absence means, and the way back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.services.reading_sources import SourceRow
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.pages.imports.batch_choices import AbsenceChoice
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, fill, row
from csdesk.ui.words import words


class ReadingOrigins(QWidget):
    """A line for each source, hidden while there is none; ``unwanted`` tells which imports are to be taken back."""

    unwanted = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._card = KeyedList()
        fill(QVBoxLayout(self), [self._card], 0, (0, 0, 0, 0))
        self.hide()

    def show_sources(self, *, visible: bool) -> None:
        """Show the sources there are, where there is room for them."""
        found = [one for one in self._desk.reading_sources.all() if one.imports] if visible else []
        lines = [self._line(one) for one in found]
        self._card.put(*([Card(words.tr("Sources of readings"), *lines, k.S2)] if lines else []))
        self.setVisible(bool(lines))

    def _line(self, one: SourceRow) -> QWidget:
        last, name = one.imports[0], Line(one.name)
        name.setToolTip(
            tip("\n".join(f"{each.file} · {dates.full(each.as_of, words.language)}" for each in one.imports))
        )
        count = words.tr("%n reading(s)", "", one.readings)
        told = labels.listed([count, last.file, dates.full(last.as_of, words.language)])
        how = AbsenceChoice()
        how.show_absence(one.absence)
        how.meant.connect(lambda absence: self._desk.reading_sources.set_absence(one.name, absence))
        acts = [_back(words.tr("Take back the last"), one.name, partial(self.unwanted.emit, [last.id]))]
        if len(one.imports) > 1:
            every = [each.id for each in one.imports]
            acts.append(_back(words.tr("Take back all"), one.name, partial(self.unwanted.emit, every)))
        return row(name, (Line(told, "muted"), 1), *acts, Line(words.tr("Not in the file:"), "small"), how, gap=k.S3)


def _back(title: str, source: str, act: Callable[[], object]) -> Button:
    button = Button(title, kind="small")
    button.setAccessibleName(f"{title}: {source}")
    button.clicked.connect(lambda: act())
    return button
