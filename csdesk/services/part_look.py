"""What a file of parts of plans would do: each row changes a part, is a new one, or does not fit."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.exchange.dates import DateOrder, parse_date
from csdesk.exchange.money import parse_flag, parse_number
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.sheets import plain_text
from csdesk.exchange.tables import TableRow
from csdesk.i18n import Words
from csdesk.services.part_shape import Shape, Values
from csdesk.services.positions import next_position

_TICKS = {"x": True, "☑": True, "レ": True, "": False, "☐": False, "-": False, "－": False, "–": False, "—": False}
"""What says yes or no in a column of ticks, beside the words for it."""


class Unfit(NamedTuple):
    """A row that cannot be taken, the column and what stands in it; why is a sentence."""

    row: int
    column: str
    value: str
    why: str


class PartChange(NamedTuple):
    """A cell that is not as it is here: of which part, in which column, how it is and would be."""

    row: int
    title: str
    column: str
    before: str
    after: str


class UnfitError(Exception):
    """A cell that does not fit: its field, what stands in it, and why."""


class PartPreview(ABC):
    """What a file would do, row by row."""

    shape: ClassVar[Shape]

    def __init__(self, known: Mapping[str, Values], above: Sequence[Any], today: date, words: Words) -> None:
        """Compare with what is ``known``, by uid; a new row goes under one of ``above``, which are ids and places."""
        self._known, self._above, self._today, self._words = known, above, today, words
        self.changed: dict[str, Values] = {}
        self.changes: list[PartChange] = []
        self.fresh: list[tuple[int, Values]] = []
        self.unfit: list[Unfit] = []
        self.same = 0
        self._seen: set[str] = set()

    def at(self, row: TableRow, columns: Mapping[str, int]) -> None:
        """Look at a row."""
        given = {name: row.cells[place].strip() for name, place in columns.items()}
        try:
            self._sort_in(row.number, given, {name: self._read(name, text) for name, text in given.items()})
        except UnfitError as error:
            name, value, why = error.args
            self.unfit.append(Unfit(row.number, self.shape.heading(name, self._words.language), value, why))

    def keep(self, session: Session) -> None:
        """Write what is new and what has changed."""
        under = self.shape.under
        entity = under.class_
        for uid, values in self.changed.items():
            self._put(session, session.scalars(select(entity).where(entity.uid == uid)).one(), values)
        for home, values in self.fresh:
            one = entity(**{under.key: home}, title=values["title"])
            one.position = next_position(session, entity, under == home)
            session.add(one)
            session.flush()
            self._put(session, one, values)

    @abstractmethod
    def _put(self, session: Session, one: Any, values: Values) -> None:
        """Give a part its values."""

    @abstractmethod
    def _homeless(self) -> str:
        """Return the sentence for a new row that does not say what it belongs to."""

    @abstractmethod
    def _unknown(self) -> str:
        """Return the sentence for an id that is not there, or stands twice."""

    def _without_id(self, _given: Mapping[str, str]) -> str:
        """Return the uid that a row without one stands for; empty for a new one."""
        return ""

    def _checked(self, _old: Mapping[str, Any], values: Values) -> Values:
        """Return what is to be written over what was; raise UnfitError where that cannot be."""
        return values

    def _home(self, given: Mapping[str, str]) -> int:
        """Return the id of what a new row belongs to."""
        places = self.shape.places
        wanted = [given.get(name, "") for name in places]
        found = [
            one
            for one, *names in self._above
            if all(want in ("", name.strip()) for want, name in zip(wanted, names, strict=True))
        ]
        if len(found) != 1 or not any(given.get(name) for name in self.shape.needed):
            raise UnfitError(places[-1], wanted[-1], self._homeless())
        return int(found[0])

    def _sort_in(self, number: int, given: Mapping[str, str], values: Values) -> None:
        uid = values.pop("uid", "") or self._without_id(given)
        if not values.get("title", uid):
            raise UnfitError("title", "", self._words.tr("A name is required."))
        if not uid:
            home = self._home(given)
            self.fresh.append((home, self._checked({}, values)))
            return
        if uid not in self._known or uid in self._seen:
            raise UnfitError("uid", uid, self._unknown())
        self._seen.add(uid)
        self._compare(number, uid, values)

    def _compare(self, number: int, uid: str, values: Values) -> None:
        old, places = self._known[uid], self.shape.places
        different = {name: value for name, value in values.items() if name not in places and value != old[name]}
        if different:
            self.changed[uid] = self._checked(old, different)
            self.changes += (self._change(number, old, name, value) for name, value in different.items())
        else:
            self.same += 1

    def _change(self, number: int, old: Values, name: str, value: Any) -> PartChange:
        language = self._words.language
        before, after = (plain_text(self.shape.cell(name, one, language)) for one in (old[name], value))
        return PartChange(number, old["title"], self.shape.heading(name, language), before, after)

    def _read(self, name: str, text: str) -> Any:
        if name in self.shape.days:
            return self._day(name, text)
        if name in self.shape.flags:
            return self._flag(name, text)
        return self._number(name, text) if name in self.shape.numbers else text

    def _day(self, name: str, text: str) -> date | None:
        try:
            return parse_date(text, DateOrder.YMD, self._today.year) if text else None
        except ValueError as error:
            raise UnfitError(name, text, self._words.tr("This is not a date.")) from error

    def _number(self, name: str, text: str) -> Any:
        try:
            return parse_number(text) if text else None
        except ValueError as error:
            raise UnfitError(name, text, self._words.tr("This is not a number.")) from error

    def _flag(self, name: str, text: str) -> bool:
        try:
            return _TICKS[text.casefold()] if text.casefold() in _TICKS else parse_flag(text)
        except Refusal as error:
            raise UnfitError(name, text, self._words.tr("This must be yes or no.")) from error
