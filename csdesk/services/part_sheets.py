"""Parts of plans as a table, out and back in: what was changed in Excel is changed here, as one step."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from sqlalchemy.orm import Session

from csdesk.errors import CsdeskError
from csdesk.exchange import sheets
from csdesk.exchange.dates import DateOrder, parse_date
from csdesk.exchange.money import parse_number
from csdesk.exchange.replacing import replace_file
from csdesk.exchange.sheets import Cell, Sheet
from csdesk.exchange.tables import Row, Table, read_table
from csdesk.i18n import Words
from csdesk.services.exports import UnknownEndingError
from csdesk.store.database import Database

Values = dict[str, Any]
_YES, _NO = frozenset({"yes", "true", "1", "x", "○", "はい"}), frozenset({"", "no", "false", "0", "×", "いいえ"})
_FORMATS = {".xlsx": sheets.xlsx_of, ".csv": sheets.csv_of}


class Unfit(NamedTuple):
    """A row that cannot be taken, the column and what stands in it; why is a sentence."""

    row: int
    column: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: rows = created + updated + unchanged + rejected."""

    created: int
    updated: int
    unchanged: int
    rejected: tuple[Unfit, ...]


class UnfitError(Exception):
    """A cell that does not fit: its field, what stands in it, and why."""


@dataclass(frozen=True)
class Shape:
    """The columns of a part: their headings in English and Japanese, those that say where it is, and what others hold.

    What is neither a day, a number nor a flag is a text.
    """

    title: str
    headings: Mapping[str, tuple[str, str]]
    places: tuple[str, ...]
    days: tuple[str, ...]
    flags: tuple[str, ...]
    numbers: tuple[str, ...] = ()

    def columns(self, table: Table) -> dict[str, int]:
        """Return where each field stands, by its heading in either language."""
        fields = {name.casefold(): field for field, names in self.headings.items() for name in names}
        found = ((fields.get(head.casefold()), place) for place, head in enumerate(table.columns))
        return {field: place for field, place in found if field}


class Look(ABC):
    """What a file would do, row by row."""

    shape: ClassVar[Shape]

    def __init__(self, known: Mapping[str, Values], today: date, words: Words) -> None:
        """Compare with what is ``known``, by uid."""
        self._known, self._today, self._words = known, today, words
        self.changed: dict[str, Values] = {}
        self.fresh: list[tuple[int, Values]] = []
        self.unfit: list[Unfit] = []
        self.same = 0
        self._seen: set[str] = set()

    def at(self, row: Row, columns: Mapping[str, int]) -> None:
        """Look at a row."""
        given = {name: row.cells[place].strip() for name, place in columns.items()}
        try:
            self._sort_in(given, {name: self._read(name, text) for name, text in given.items()})
        except UnfitError as error:
            name, value, why = error.args
            heading = self.shape.headings[name][int(self._words.language == "ja")]
            self.unfit.append(Unfit(row.number, heading, value, why))

    @abstractmethod
    def keep(self, session: Session) -> None:
        """Write what is new and what has changed."""

    @abstractmethod
    def _above(self, given: Mapping[str, str]) -> int:
        """Return the id of what a new row belongs to; raise UnfitError where that is not said."""

    @abstractmethod
    def _unknown(self) -> str:
        """Return the sentence for an id that is not there, or stands twice."""

    def _without_id(self, _given: Mapping[str, str]) -> str:
        """Return the uid that a row without one stands for; empty for a new one."""
        return ""

    def _checked(self, _old: Mapping[str, Any], values: Values) -> Values:
        """Return what is to be written over what was; raise UnfitError where that cannot be."""
        return values

    def _sort_in(self, given: Mapping[str, str], values: Values) -> None:
        uid = values.pop("uid", "") or self._without_id(given)
        if not values.get("title", uid):
            raise UnfitError("title", "", self._words.tr("A name is needed here."))
        if not uid:
            above = self._above(given)
            self.fresh.append((above, self._checked({}, values)))
            return
        if uid not in self._known or uid in self._seen:
            raise UnfitError("uid", uid, self._unknown())
        self._seen.add(uid)
        old = self._known[uid]
        places = self.shape.places
        different = {name: value for name, value in values.items() if name not in places and value != old[name]}
        if different:
            self.changed[uid] = self._checked(old, different)
        else:
            self.same += 1

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
        if text.casefold() not in _YES | _NO:
            raise UnfitError(name, text, self._words.tr("This is neither yes nor no."))
        return text.casefold() in _YES


class PartSheets(ABC):
    """Write a part of plans into a file and take it back."""

    shape: ClassVar[Shape]

    def __init__(self, database: Database, words: Words) -> None:
        """Work on a database; reasons and labels are in these words."""
        self._database, self._words = database, words

    def write(self, path: Path, language: str) -> int:
        """Write every part as xlsx or csv; return how many. A failure leaves an earlier file as it was."""
        make = _FORMATS.get(path.suffix.lower())
        if make is None:
            raise UnknownEndingError(path)
        with self._database.reading() as session:
            known = self._known(session)
        place, headings = int(language == "ja"), self.shape.headings
        rows = [[self._cell(name, values[name], place) for name in headings] for values in known.values()]
        replace_file(path, make(Sheet(self.shape.title, tuple(names[place] for names in headings.values()), rows)))
        return len(rows)

    def take(self, path: Path, today: date, *, dry_run: bool = False) -> Taken:
        """Take a file back as one step: a row with an id is that part, one without is new where it says."""
        table = read_table(path)
        columns = self.shape.columns(table)
        if not {"uid", "title"} & set(columns):
            raise self._nothing()
        with self._database.reading() as session:
            looked = self._look(session, today)
        for row in table.rows:
            looked.at(row, columns)
        unread = [Unfit(one.row, "", "", one.reason.sentence(self._words)) for one in table.problems]
        if not dry_run and (looked.changed or looked.fresh):
            with self._database.change(self._label()) as session:
                looked.keep(session)
        updated, created = len(looked.changed), len(looked.fresh)
        return Taken(created, updated, looked.same, (*unread, *looked.unfit))

    @abstractmethod
    def _known(self, session: Session) -> dict[str, Values]:
        """Return by uid what each part says, in the order of the plans."""

    @abstractmethod
    def _look(self, session: Session, today: date) -> Look:
        """Return what looks at the rows of a file."""

    @abstractmethod
    def _nothing(self) -> CsdeskError:
        """Return what is wrong with a file that tells no such part."""

    @abstractmethod
    def _label(self) -> str:
        """Return what the step is called that takes a file in."""

    def _cell(self, name: str, value: Any, place: int) -> Cell:
        if name in self.shape.flags:
            return ("yes", "はい")[place] if value else ""
        shown: Cell = None if value in (None, "") else value
        return shown
