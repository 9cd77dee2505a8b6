"""The fields of one record and the chips that choose a value, each edited where it stands and kept at once."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.fields.field import Field, FieldKind
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries, plain
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.notes import NotesField
from csdesk.ui.panels.panel import let_go
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DayPicker
from csdesk.ui.widgets.fields import Fact, QuietField, complete, on_enter
from csdesk.ui.widgets.parts import Item, Margins, called, fill, mark_as, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

Keep = Callable[[Any], object]
"""Keeps what was read of what was typed; raises CsdeskError where it cannot be."""
_FRAME, _CARET = 16, 4
_HEIGHT, _CHEVRON, _NARROWEST, _PAD = 22, k.ICON_SMALL, 64, 10
_OPENS = (*keys.ENTER, Qt.Key.Key_Down)


class ChoiceChip(QAbstractButton):
    """Says a value; a click, Enter, Space or Down offers the others."""

    def __init__(
        self, name: str, choices: Sequence[tuple[Any, str]], choose: Callable[[Any], object], *, quiet: bool = True
    ) -> None:
        """Offer choices, each a value with what it is called; ``choose`` is called with the one taken.

        One that is not quiet looks like a field.
        """
        super().__init__()
        self.name, self._choices, self._choose = name, list(choices), choose
        self._value: Any = None
        self._ask: Callable[[], Sequence[tuple[Any, str]]] | None = None
        self._short = ""
        self._quiet, self._tall = quiet, _HEIGHT if quiet else k.FIELD
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred if quiet else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: Any, words: str = "") -> None:
        """Say a value, or other words for it; with no value the chip says what could be chosen."""
        self._value = value
        self.setText(words or dict(self._choices).get(value, "") or self.name)
        self.setAccessibleName(f"{self.name}: {self.text()}")
        self.setToolTip(tip(self.name if self.text() == self.name else self.accessibleName()))
        self.be_short("")

    def be_short(self, words: str) -> None:
        """Show fewer words for the value, in less room; with none, all of them again."""
        self._short = words
        self.updateGeometry()
        self.update()

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other choices."""
        self._choices = list(choices)

    def offer_then(self, choices: Callable[[], Sequence[tuple[Any, str]]]) -> None:
        """Offer what there is to choose when somebody chooses; until then the value is said in words of its own."""
        self._ask = choices

    def menu(self) -> QMenu:
        """Return the menu of the choices, the present one ticked."""
        if self._ask is not None:
            self.offer(self._ask())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, label in self._choices:
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda _on=False, value=value: self._choose(value))
        return menu

    @override
    def sizeHint(self) -> QSize:
        return QSize(paint.width(self._short or self.text(), k.SMALL) + 3 * k.S2 + _CHEVRON + 1, self._tall)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _NARROWEST), self._tall)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now, middle = theme.now, self.height() / 2
        pad, size = (k.S2, k.SMALL) if self._quiet else (_PAD, k.BODY)
        with paint.smooth(self) as painter:
            self._paint_ground(painter, middle)
            ink = now.muted if self._value in (None, "") else now.text
            room = self.width() - 2 * pad - _CHEVRON
            paint.text(painter, pad, middle, room, self._short or self.text(), ink, size)
            paint.icon(painter, self.width() - k.S1 - _CHEVRON - 2, middle, "chevron-down", now.muted, _CHEVRON)

    def _paint_ground(self, painter: QPainter, middle: float) -> None:
        now = theme.now
        edge = now.accent if self.hasFocus() else "" if self._quiet else now.edge
        ground, radius = (now.sunken, k.CHIP) if self._quiet else (now.card, k.CONTROL)
        thick = 2 if self.hasFocus() else 1
        paint.box(painter, 0, middle - self._tall / 2, self.width(), self._tall, ground, radius, edge, thick)

    def _on_clicked(self) -> None:
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height() + k.S1)))


class ChoiceFact(QWidget):
    """A small name over a chip."""

    def __init__(
        self, name: str, choices: Sequence[tuple[Any, str]], choose: Callable[[Any], object], *, quiet: bool = True
    ) -> None:
        """Show the chip under its name; one that is not quiet looks like a field, and stands like one."""
        super().__init__()
        self.chip = ChoiceChip(name, choices, choose, quiet=quiet)
        below = row(self.chip, None) if quiet else row((self.chip, 1))
        margins = (k.S2, 0, 0, k.FIELD - k.S1 - _HEIGHT) if quiet else (0, 0, 0, 0)
        fill(QVBoxLayout(self), (text(name, "small"), below), k.S1, margins)


class FittedField(QuietField):
    """As wide as its text, or as what it says while it is empty; it gives way where there is no room."""

    def __init__(self, name: str, keep: Callable[[str], object], size: int, weight: int = k.REGULAR) -> None:
        """Write in this size and weight; the smallest text is a quiet one."""
        super().__init__(name, keep)
        self._style, self._is_quiet = (size, weight), size == k.SMALL
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(name)
        self.textChanged.connect(lambda _words: self.updateGeometry())

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):  # the style sheet puts its own font back
            self.setFont(theme.font(*self._style))
            ink = self.palette()
            ink.setColor(QPalette.ColorRole.Text, theme.colour(theme.now.muted if self._is_quiet else theme.now.text))
            self.setPalette(ink)
        return done

    @override
    def sizeHint(self) -> QSize:
        words, icons = self.text() or self.placeholderText(), len(self.actions()) * (k.ICON + k.S2)
        return QSize(QFontMetrics(theme.font(*self._style)).horizontalAdvance(words) + _FRAME + _CARET + icons, k.FIELD)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(k.S8 * 2, k.FIELD)


class RecordForm(QWidget):
    """Shows one record at a time; ``edit`` is called with its key and the columns to change.

    What is being typed, or was refused and is not mended yet, is not shown over; of another record it is not carried
    over. What could not be kept of a long text is tried again.
    """

    def __init__(self, guard: Guard, edit: Callable[..., object], entries: Entries | None = None) -> None:
        """Read days and numbers by the entries, quietly; without entries the fields look like fields."""
        super().__init__()
        self.guard, self._edit, self._entries, self._quiet = guard, edit, entries, entries is not None
        self.key: Hashable | None = None
        self.record: Any = None
        self.facts: dict[str, Fact] = {}
        self.fields: dict[str, QuietField] = {}
        self.chips: dict[str, ChoiceChip] = {}
        self.choices: dict[str, ChoiceFact] = {}
        self.notes: dict[str, NotesField] = {}
        self.flags: dict[str, Tick] = {}
        self._shown: dict[str, Callable[[Any], str]] = {}
        self._unkept: dict[tuple[Hashable, str], str] = {}

    @property
    def entries(self) -> Entries:
        """Return how days and numbers are read."""
        assert self._entries is not None
        return self._entries

    def fact(
        self,
        column: str,
        name: str,
        read: Callable[[str], Any] = str.strip,
        shown: Callable[[Any], str] = str,
        keep: Keep | None = None,
    ) -> Fact:
        """Return a field of a column under its name; ``keep`` keeps what is read, if it is not the column's alone."""
        fact = self.facts[column] = Fact(name, self._keeper(column, read, keep), quiet=self._quiet)
        if self._quiet:
            fact.field.setPlaceholderText("–")
        self._add(column, fact.field, shown)
        return fact

    def day(self, column: str, name: str, keep: Keep | None = None, *, past: bool = False) -> Fact:
        """Return a field of a day."""
        fact = self.fact(column, name, partial(self.entries.day, past=past), self.entries.full, keep)
        self.pick_days(fact.field, past=past)
        return fact

    def pick_days(self, field: QuietField, *, past: bool = False) -> None:
        """Let days be taken from a month in a field, and kept at once."""
        DayPicker(field, self.entries, past=past, quiet=self._quiet).picked.connect(field.settle)

    def number(self, column: str, name: str) -> Fact:
        """Return a field of a number."""
        return self.fact(column, name, self.entries.number, plain)

    def of(self, field: Field, *, past: bool = False) -> Fact:
        """Return a field of the catalogue."""
        name = field.title.said(words)
        return self.day(field.name, name, past=past) if field.kind is FieldKind.DAY else self.fact(field.name, name)

    def fitted(
        self,
        column: str,
        name: str,
        size: int,
        weight: int = k.REGULAR,
        read: Callable[[str], Any] = str.strip,
        shown: Callable[[Any], str] = str,
        keep: Keep | None = None,
    ) -> FittedField:
        """Return a field as wide as its text, without a name over it."""
        field = FittedField(name, self._keeper(column, read, keep), size, weight)
        self._add(column, field, shown)
        return field

    def lines(self, column: str, name: str, height: int) -> NotesField:
        """Return a field of several lines, kept while it is typed."""
        field = self.notes[column] = NotesField(name, lambda typed: self._keep_lines(self.key, column, typed))
        field.setFixedHeight(height)
        return field

    def chip(self, column: str, name: str, choices: Sequence[tuple[Any, str]], keep: Keep | None = None) -> ChoiceChip:
        """Return a chip that chooses a value."""
        chip = self.chips[column] = ChoiceChip(name, choices, self.chooser(column, keep), quiet=self._quiet)
        return chip

    def choice(
        self, column: str, name: str, choices: Sequence[tuple[Any, str]], keep: Keep | None = None
    ) -> ChoiceFact:
        """Return a chip that chooses a value, under its name."""
        made = self.choices[column] = ChoiceFact(name, choices, self.chooser(column, keep), quiet=self._quiet)
        self.chips[column] = made.chip
        return made

    def flag(self, column: str, name: str) -> Tick:
        """Return a box to tick."""
        tick = self.flags[column] = Tick(name)
        tick.clicked.connect(lambda on: self.guard(lambda: self.edit(**{column: on})))
        return tick

    def side_by_side(self, *names: str, gap: int = 0) -> QWidget:
        """Return facts and choices beside each other, each as wide as the others."""
        return row(*((self.facts.get(name) or self.choices[name], 1) for name in names), gap=gap)

    def offer(self, names: QAbstractItemModel, *columns: str) -> None:
        """Offer names while these are typed."""
        for column in columns:
            complete(self.fields[column], names)

    def lay_out(self, items: Iterable[Item], gap: int, margins: Margins = (0, 0, 0, 0)) -> None:
        """Lay the fields out below each other."""
        fill(QVBoxLayout(self), items, gap, margins)

    def edit(self, **values: Any) -> None:
        """Change columns of the record that is shown."""
        if self.key is not None:
            self._edit(self.key, **values)

    def value(self, record: Any, column: str) -> Any:
        """Return what a record has in a column."""
        return getattr(record, column)

    def show_record(self, key: Hashable, record: Any) -> None:
        """Show a record."""
        is_other = key != self.key
        if is_other:
            let_go(self)
        self.key, self.record = key, record
        for column, field in self.fields.items():
            value = self.value(record, column)
            field.show_text("" if value is None else self._shown[column](value))
        for column, chip in self.chips.items():
            chip.show_value(self.value(record, column))
        for column, tick in self.flags.items():
            tick.setChecked(self.value(record, column))
        for column, notes in self.notes.items():
            said = self.value(record, column)
            notes.show_other(said, self._unkept.pop((key, column), None)) if is_other else notes.show_text(said)

    def settle(self) -> None:
        """Try again to keep what could not be kept of other records."""
        for (key, column), typed in list(self._unkept.items()):
            self._keep_lines(key, column, typed)

    def _add(self, column: str, field: QuietField, shown: Callable[[Any], str]) -> None:
        self.fields[column], self._shown[column] = field, shown
        field.refused.connect(self.guard.warn)
        field.withdrawn.connect(self.guard.forgive)

    def _keeper(self, column: str, read: Callable[[str], Any], keep: Keep | None = None) -> Callable[[str], object]:
        def keep_and_forgive(typed: str) -> None:
            if self.key is None:  # nothing is shown yet: it is carried over from a former form
                return
            value = read(typed)
            keep(value) if keep else self.edit(**{column: value})
            self.guard.forgive()

        return keep_and_forgive

    def chooser(self, column: str, keep: Keep | None = None) -> Keep:
        """Return what keeps a value that was chosen."""
        return keep or (lambda value: self.guard(lambda: self.edit(**{column: value})))

    def _keep_lines(self, key: Hashable, column: str, typed: str) -> bool:
        merge = f"{column} of {type(self.record).__name__} {key}"
        kept = key is None or self.guard(lambda: self._edit(key, merge=merge, **{column: typed}))
        self._unkept.pop((key, column), None)
        if not kept:
            self._unkept[key, column] = typed
        return kept


class AddField(QLineEdit):
    """A quiet line in which one more of something is typed: Enter adds it, and so does going elsewhere."""

    def __init__(self, name: str, guard: Guard, add: Callable[[str], object]) -> None:
        super().__init__()
        called(mark_as(self, "quiet"), name, name)
        self._guard, self._add = guard, add
        on_enter(self.settle, self)

    def settle(self) -> None:
        """Add what is typed, if anything is."""
        typed = self.text().strip()
        if typed and self._guard(lambda: self._add(typed)):
            self.clear()
