"""Builders of the columns of tables: how a value is read, shown, edited, sorted, grouped and copied stands once a type.

A page adds only the columns that no other has.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Any, Generic, NamedTuple, Protocol, TypedDict

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain import amounts
from csdesk.domain.names import one_line
from csdesk.domain.reading import sort_key
from csdesk.fields.field import Field, FieldKind
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column, Row
from csdesk.ui.widgets import cells
from csdesk.ui.widgets.date_field import DayReader
from csdesk.ui.words import words

Find = Callable[[Row], Any]
_LEFT_ROOM = k.S3 + k.S2


class Reader(DayReader, Protocol):
    """Reads what is typed."""

    def number(self, text: str) -> Decimal | None:
        """Return the number in a text, None for no text; raise if there is none in it."""


class CellWays(TypedDict):
    """The two ways a column is edited, alone at once or with others in one step, as a column takes them."""

    edit: Callable[[Any, str], None]
    reads: Callable[[str], dict[str, Any]]


class ColumnKit(NamedTuple, Generic[Row]):
    """Makes the columns of one table, in the words of a language.

    ``find`` returns what reads a field of a row; ``keep`` writes new values of a row by the names of its fields, and
    ``guard`` runs it and says why it was refused: without ``keep`` nothing is edited. A cell without a value shows
    ``nothing``; the words of a ``quiet`` table are muted.

    Each builder takes a title and the name of a field, ``of`` where it is found otherwise, and whatever a column has
    more, or otherwise. What is found otherwise and not ``edited`` cannot be edited.
    """

    today: Callable[[], date]
    reader: Callable[[], Reader]
    keep: Callable[[Any, dict[str, Any]], object] | None = None
    guard: Callable[[Callable[[], object]], object] = lambda act: act()
    find: Callable[[str], Callable[[Any], Any]] = attrgetter
    nothing: str = ""
    quiet: bool = False

    def of(self, field: str, read: Callable[[str], Any] = one_line) -> CellWays:
        """Return the ways of a column that keeps what ``read`` makes of the words."""
        keep = self.keep
        assert keep is not None

        def reads(typed: str) -> dict[str, Any]:
            return {field: read(typed)}

        def edit(row: Row, typed: str) -> None:
            self.guard(lambda: keep(row, reads(typed)))

        return CellWays(edit=edit, reads=reads)

    def field(self, field: Field, **more: Any) -> Column[Row]:
        """Return the column of a field of the catalogue."""
        title = field.title.said(words)
        if field.kind is FieldKind.DAY:
            return self.day(title, field.name, said=self.in_full, past=True, **more)
        return self.text(title, field.name, **more)

    def text(
        self, title: str, name: str, of: Find[Row] | None = None, read: Callable[[str], str] = one_line, **more: Any
    ) -> Column[Row]:
        """Return a column of words, sorted as they are read."""
        value = of or self.find(name)

        def raw(row: Row) -> str:
            return str(value(row))

        def key(row: Row) -> tuple[str, str] | None:
            found = raw(row)
            return sort_key("", found) if found else None

        usual: dict[str, Any] = {"typed": raw, "tip": raw, "key": key, "edited": of is None}
        return self._made(title, name, value, _on_a_line, read, **usual | more)

    def account(self, *, leveled: bool = False, **more: Any) -> Column[Row]:
        """Return the column of the account, which opens a row; its level, if the row has that, stands before it."""

        def tip(row: Any) -> str:
            return "\n".join(filter(None, (row.account, row.reading, labels.name(row.level) if leveled else "")))

        def key(row: Any) -> tuple[str, str]:
            return sort_key(row.reading, row.account)

        def draw(painter: QPainter, cell: QRect, row: Any) -> None:
            cells.account(painter, cell, row.level, row.account)

        usual: dict[str, Any] = {"key": key, "tip": tip, "opens": True, "quiet": False}
        if leveled:
            usual |= {"draw": draw, "indent": cells.ACCOUNT_INDENT - k.S2}
        return self.text(words.tr("Account"), "account", attrgetter("account"), **usual | more)

    def person(self, title: str, name: str, left: str = "", **more: Any) -> Column[Row]:
        """Return a column of people, those who have left behind the others, marked by a word if there is one."""
        value, reading, left_on = self.find(name), self.find("reading"), self.find("left_on")

        def key(row: Row) -> tuple[object, ...]:
            return (left_on(row) is not None, *sort_key(reading(row), value(row)))

        def draw(painter: QPainter, cell: QRect, row: Row) -> None:
            gone = left_on(row) is not None
            beside = paint.width(left, k.CAPTION) + _LEFT_ROOM if gone and left else 0
            wide = cells.name(painter, cell, value(row), gone=gone, beside=beside)
            if gone and left:
                at = cell.x() + cells.NAME_INDENT + wide + k.S2
                paint.chip(painter, at, cells.middle(cell), left, ink=theme.now.attention_text)

        return self.text(title, name, **{"key": key, "draw": draw} | more)

    def day(
        self,
        title: str,
        name: str,
        of: Find[Row] | None = None,
        *,
        said: Callable[[date], str] | None = None,
        below: Callable[[Row], str] = lambda _row: "",
        past: bool = False,
        **more: Any,
    ) -> Column[Row]:
        """Return a column of days, said in short or as ``said``; the tip says them in full, and what else is below."""
        value, shown = of or self.find(name), said or self.in_short

        def typed(row: Row) -> str:
            found = value(row)
            return found.isoformat() if found else ""

        def tip(row: Row) -> str:
            found = value(row)
            exact = f"{self.in_full(found)} ({self.away(found)})" if found else ""
            return "\n".join(filter(None, (exact, below(row) if found else "")))

        def read(text: str) -> date | None:
            return self.reader().day(one_line(text), past=past)

        usual: dict[str, Any] = {
            "typed": typed,
            "tip": tip,
            "key": value,
            "kind": "day",
            "days": self.reader,
            "past": past,
            "edited": of is None,
            "read": read,
        }
        return self._made(title, name, value, lambda day: shown(day) if day else "", **usual | more)

    def choice(
        self,
        title: str,
        name: str,
        values: Iterable[Any],
        label: Callable[[Any], str],
        *,
        none: str | None = None,
        **more: Any,
    ) -> Column[Row]:
        """Return a column of a few values, sorted as they stand here; ``none`` is what no value is called, if any."""
        named = ({} if none is None else {none: None}) | {label(one): one for one in values}
        called: dict[Any, str] = {one: name for name, one in named.items()}
        places = {one: place for place, one in enumerate(named.values()) if one is not None}
        value, other = self.find(name), words.tr("Other")

        def text(value: Any) -> str:
            return called.get(value, other)

        def offered(row: Row) -> list[str]:
            return list(named) if value(row) in called else [other, *named]

        usual: dict[str, Any] = {
            "key": lambda row: places.get(value(row)),
            "choices": offered,
            "plain": lambda row: "" if value(row) is None else text(value(row)),
            "nothing": called.get(None, ""),
            "kind": "choice",
            "values": named,
            "read": partial(_read_choice, name, named, none or ""),
        }
        return self._made(title, name, value, text, **usual | more)

    def flag(self, title: str, name: str, **more: Any) -> Column[Row]:
        """Return a column of yes and no, where that is known."""
        yes, no = words.tr("Yes", "renews itself"), words.tr("No", "renews itself")
        return self.choice(title, name, (True, False), lambda one: yes if one else no, none=self.nothing, **more)

    def money(self, title: str, name: str, of: Find[Row] | None = None, **more: Any) -> Column[Row]:
        """Return a column of amounts by currency; other programs are given a bare number, if it is one currency's."""
        value = of or self.find(name)

        def text(sums: Mapping[str, Any]) -> str:
            return amounts.leading(sums, words.language) if len(sums) > 1 else amounts.apart(sums)

        def key(row: Row) -> tuple[str, float] | None:
            return next(((currency, float(amount)) for currency, amount in sorted(value(row).items())), None)

        def plain(row: Row) -> str:
            sums = value(row)
            return amounts.apart(sums) if len(sums) > 1 else "".join(amounts.plain(*one[::-1]) for one in sums.items())

        usual: dict[str, Any] = {
            "key": key,
            "tip": lambda row: amounts.apart(value(row)),
            "plain": plain,
            "kind": "money",
        }
        return self._made(title, name, value, text, edited=False, **usual | {"quiet": False, "right": True} | more)

    def number(
        self,
        title: str,
        name: str,
        of: Find[Row] | None = None,
        *,
        said: Callable[[Any], str] | None = None,
        **more: Any,
    ) -> Column[Row]:
        """Return a column of numbers, in groups of thousands or as ``said``."""
        value = of or self.find(name)

        def text(number: Any) -> str:
            return "" if number is None else format(number, ",f" if isinstance(number, Decimal) else ",")

        def read(typed: str) -> Decimal | None:
            return self.reader().number(typed)

        usual: dict[str, Any] = {"key": value, "right": True, "kind": "number", "edited": of is None, "read": read}
        return self._made(title, name, value, said or text, **usual | more)

    def in_short(self, day: date) -> str:
        """Return a day where room is short."""
        return dates.short(day, self.today(), words.language)

    def in_full(self, day: date) -> str:
        """Return a whole day."""
        return dates.full(day, words.language)

    def away(self, day: date) -> str:
        """Return how far a day is."""
        return dates.away(day, self.today())

    def _made(
        self,
        title: str,
        name: str,
        value: Find[Row],
        text: Callable[[Any], str],
        read: Callable[[str], Any] = one_line,
        *,
        edited: bool = True,
        **more: Any,
    ) -> Column[Row]:
        nothing = self.nothing
        ways: Mapping[str, Any] = self.of(name, read) if edited and self.keep is not None else {}
        usual: dict[str, Any] = {"name": name, "quiet": self.quiet, "value": value, **ways}
        return Column(title, lambda row: text(value(row)) or nothing, **usual | more)


def _on_a_line(value: Any) -> str:
    text = str(value)
    return " ".join(text.split()) if "\n" in text else text


def _read_choice(field: str, named: Mapping[str, Any], none: str, typed: str) -> Any:
    """Return the choice that is called so here, or as programs and people write it."""
    name = typed.strip() or none
    if name in named:
        return named[name]
    from csdesk.ui.widgets import written_choices  # not needed at the start

    return written_choices.read(field, typed)
