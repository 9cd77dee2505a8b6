"""Readings that no file brings: a measure, a value and a day are typed, and stand above what files say."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from csdesk.errors import CsdeskError
from csdesk.fields.measures import measure_name
from csdesk.services.importing.readings.look import shown
from csdesk.services.reading_sources import TypedReading
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, called, row, text
from csdesk.ui.words import words

_VALUE, _DAY, _MOST = 96, 164, 8


class TypedCard(Card):
    """A line to type in, below it what was typed, each with its way back."""

    def __init__(self, panel: Panel) -> None:
        """Show nothing yet."""
        self._panel, self._sources = panel, panel.desk.reading_sources
        self._keys: list[str] = []
        self.measure, self.value = Choice(), QLineEdit()
        self.measure.setAccessibleName(words.tr("Measure"))
        called(self.value, words.tr("Value"), words.tr("Value"), _VALUE)
        self.day = called(DateField(panel.entries, past=True), words.tr("Date"), width=_DAY)
        self.add_button = Button(words.tr("Add"), kind="small", act=self._add)
        for field in (self.value, self.day):
            field.returnPressed.connect(self._add)
        self.wrong = text("", "wrong", wrap=True)
        self.wrong.hide()
        self.list = KeyedList(k.S1)
        line = row((self.measure, 1), self.value, self.day, self.add_button, gap=k.S2)
        super().__init__(words.tr("Typed readings"), line, self.wrong, self.list, k.S1)

    def show_account(self) -> None:
        """Show what was typed of the account; what is half typed stays."""
        self._offer()
        if not self.day.text():
            self.day.show_day(self._panel.today)
        typed = self._sources.typed(self._panel.account_id)
        self.list.put(*(self._line(one) for one in typed[:_MOST]))

    def _offer(self) -> None:
        offered = self._sources.measures()
        keys = [key for key, _own in offered]
        if keys == self._keys:
            return
        chosen = self._keys[self.measure.currentIndex()] if self._keys else ""
        self._keys = keys
        self.measure.clear()
        self.measure.addItems([measure_name(words, key, own) for key, own in offered])
        self.measure.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)

    def _line(self, one: TypedReading) -> QWidget:
        name = measure_name(words, one.measure, one.name)
        back = Button(
            "", "x", "ghost", act=partial(self._forget, one), hint=words.tr("Take back: what a file said stands again")
        )
        told = f"{name} {shown(one.value)}"
        back.setAccessibleName(words.tr("Take back {name}").format(name=told))
        day = Line(dates.full(one.on, words.language), "muted")
        return row((Line(name), 1), Line(shown(one.value)), day, back, gap=k.S3)

    def _add(self) -> None:
        """Keep what is typed; what is wrong with it is said, and it stays."""
        try:
            on = self.day.day() or self._panel.today
            key = self._keys[self.measure.currentIndex()]
            self._sources.type_in(self._panel.account_id, key, on, self.value.text(), self._panel.today)
        except CsdeskError as error:
            self._say(error.sentence(words))
        else:
            self._say("")
            self.value.clear()
            self.value.setFocus()

    def _forget(self, one: TypedReading) -> None:
        self._sources.forget(self._panel.account_id, one.measure, one.on, self._panel.today)

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
