"""Milestones as a table, out and back in: what was changed in Excel is changed here, as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.names import bare
from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.entities import Milestone
from csdesk.errors import CsdeskError
from csdesk.exchange import sheets
from csdesk.exchange.dates import DateOrder, parse_date
from csdesk.exchange.money import parse_flag
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.replacing import replace_file
from csdesk.exchange.sheets import Sheet, plain_text
from csdesk.exchange.tables import Row, Table, read_table
from csdesk.i18n import Words
from csdesk.services import milestone_table
from csdesk.services.exports import UnknownEndingError
from csdesk.services.milestone_table import CUSTOMER, DAYS, FLAGS, HEADINGS, PLACES, SIDES, TOLD, Values, cell
from csdesk.services.plans import give
from csdesk.store.database import Database

_OTHERS = {
    Side.US: ("弊社", "自社", "we", "vendor"),
    Side.CUSTOMER: ("顧客", "お客様", "お客さま", "貴社", "御社", "client"),
}
"""What others call either side."""
_TICKS = {"x": True, "☑": True, "レ": True, "": False, "☐": False, "-": False, "－": False, "–": False, "—": False}
"""What says yes or no in a column of ticks, beside the words for it."""
_FORMATS = {".xlsx": sheets.xlsx_of, ".csv": sheets.csv_of}


class NoMilestonesError(CsdeskError):
    """The file has no column that tells a milestone."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr(
            "No column of the file is called “csdesk ID” or “Milestone”. Begin with an export of milestones."
        )


class Unfit(NamedTuple):
    """A row that cannot be taken, the column and what stands in it; why is a sentence."""

    row: int
    column: str
    value: str
    why: str


class Change(NamedTuple):
    """A cell that is not as it is here: of which milestone, in which column, how it is and would be."""

    row: int
    title: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: rows = created + updated + unchanged + rejected; fresh are the titles of what is new."""

    created: int
    updated: int
    unchanged: int
    rejected: tuple[Unfit, ...]
    changes: tuple[Change, ...] = ()
    fresh: tuple[str, ...] = ()


class _UnfitError(Exception):
    """A cell that does not fit: its field, what stands in it, and why."""


class MilestoneSheets:
    """Write milestones into a file and take them back."""

    def __init__(self, database: Database, words: Words) -> None:
        """Work on a database; reasons and labels are in these words."""
        self._database, self._words = database, words

    def write(self, path: Path, language: str, today: date) -> int:
        """Write every milestone as xlsx or csv; return how many. A failure leaves an earlier file as it was."""
        with self._database.reading() as session:
            rows = list(milestone_table.known(session, today).values())
        return _written(path, tuple(HEADINGS), rows, language, _sides(language))

    def write_for_customer(self, path: Path, language: str, today: date, plan_id: int) -> int:
        """Write the milestones of a plan that the customer may see, without what is internal; return how many."""
        with self._database.reading() as session:
            rows = milestone_table.for_customer(session, today, plan_id)
            ours = milestone_table.our_names(session)
        sides = _sides(language)
        if ours and rows:
            sides = {Side.US: ours[0], Side.CUSTOMER: bare(rows[0]["account"])}
        return _written(path, CUSTOMER, rows, language, sides)

    def take(self, path: Path, today: date, *, plan_id: int | None = None, dry_run: bool = False) -> Taken:
        """Take a file back as one step: a row with an id is that milestone, one without is new in the goal it names.

        With a plan, only its milestones are touched.
        """
        return self.take_table(read_table(path), today, plan_id=plan_id, dry_run=dry_run)

    def take_table(self, table: Table, today: date, *, plan_id: int | None = None, dry_run: bool = False) -> Taken:
        """Take back a file that has been read."""
        columns = milestone_table.columns(table)
        if not {"uid", "title"} & set(columns):
            raise NoMilestonesError
        with self._database.reading() as session:
            known = milestone_table.known(session, today, plan_id)
            goals, ours = milestone_table.goals(session, plan_id), milestone_table.our_names(session)
        looked = _Look(known, goals, ours, today, self._words)
        for row in table.rows:
            looked.at(row, columns)
        unread = [Unfit(one.row, "", "", one.reason.sentence(self._words)) for one in table.problems]
        if not dry_run and (looked.changed or looked.fresh):
            with self._database.change(self._words.tr("Import milestones")) as session:
                looked.keep(session)
        fresh = tuple(values["title"] for _goal, values in looked.fresh)
        rejected = (*unread, *looked.unfit)
        return Taken(len(fresh), len(looked.changed), looked.same, rejected, tuple(looked.changes), fresh)


class _Look:
    """What a file would do, row by row."""

    def __init__(
        self, known: Mapping[str, Values], goals: Sequence[Any], ours: Sequence[str], today: date, words: Words
    ) -> None:
        self._known, self._goals, self._today, self._words = known, goals, today, words
        self._place = int(words.language == "ja")
        self._sides = _names_of_sides(goals, ours)
        self.changed: dict[str, Values] = {}
        self.changes: list[Change] = []
        self.fresh: list[tuple[int, Values]] = []
        self.unfit: list[Unfit] = []
        self.same = 0
        self._seen: set[str] = set()

    def at(self, row: Row, columns: Mapping[str, int]) -> None:
        """Look at a row."""
        given = {name: row.cells[place].strip() for name, place in columns.items() if name not in TOLD}
        try:
            self._sort_in(row.number, given, {name: self._read(name, text) for name, text in given.items()})
        except _UnfitError as error:
            name, value, why = error.args
            self.unfit.append(Unfit(row.number, HEADINGS[name][self._place], value, why))

    def keep(self, session: Session) -> None:
        """Write what is new and what has changed."""
        for uid, values in self.changed.items():
            milestone = session.scalars(select(Milestone).where(Milestone.uid == uid)).one()
            _put(session, milestone, values)
        for goal_id, values in self.fresh:
            last = session.scalars(select(func.max(Milestone.position)).where(Milestone.goal_id == goal_id)).one()
            milestone = Milestone(goal_id=goal_id, title=values["title"], position=0 if last is None else last + 1)
            session.add(milestone)
            session.flush()
            _put(session, milestone, values)

    def _sort_in(self, number: int, given: Mapping[str, str], values: Values) -> None:
        uid = values.pop("uid", "")
        if not values.get("title", uid):
            raise _UnfitError("title", "", self._words.tr("A name is needed here."))
        if not uid:
            self.fresh.append((self._goal(given), values))
            return
        if uid not in self._known or uid in self._seen:
            raise _UnfitError("uid", uid, self._words.tr("No milestone has this id, or an earlier row has it."))
        self._seen.add(uid)
        old = self._known[uid]
        different = {name: value for name, value in values.items() if name not in PLACES and value != old[name]}
        if different:
            self.changed[uid] = different
            self.changes += (self._change(number, old, name, value) for name, value in different.items())
        else:
            self.same += 1

    def _change(self, number: int, old: Values, name: str, value: Any) -> Change:
        sides = {side: names[self._place] for side, names in SIDES.items()}
        before, after = (plain_text(cell(name, one, self._place, sides)) for one in (old[name], value))
        return Change(number, old["title"], HEADINGS[name][self._place], before, after)

    def _goal(self, given: Mapping[str, str]) -> int:
        wanted = [given.get(name, "") for name in PLACES]
        found = [
            goal
            for goal, *names in self._goals
            if all(want in ("", name) for want, name in zip(wanted, names, strict=True))
        ]
        if not wanted[2] or len(found) != 1:
            raise _UnfitError("goal", wanted[2], self._words.tr("No goal, or more than one, is called this."))
        return int(found[0])

    def _read(self, name: str, text: str) -> Any:
        if name in DAYS:
            return self._day(name, text)
        if name in FLAGS:
            return self._flag(name, text)
        if name == "side":
            return self._side(text)
        return text

    def _day(self, name: str, text: str) -> date | None:
        try:
            return parse_date(text, DateOrder.YMD, self._today.year) if text else None
        except ValueError as error:
            raise _UnfitError(name, text, self._words.tr("This is not a date.")) from error

    def _flag(self, name: str, text: str) -> bool:
        try:
            return _TICKS[text.casefold()] if text.casefold() in _TICKS else parse_flag(text)
        except Refusal as error:
            raise _UnfitError(name, text, self._words.tr("This is neither yes nor no.")) from error

    def _side(self, text: str) -> Side:
        found = self._sides.get(text.casefold())
        if found is None and text:
            raise _UnfitError("side", text, self._words.tr("This is neither us nor the customer."))
        return found or Side.OTHER


def _written(path: Path, names: Sequence[str], rows: Sequence[Values], language: str, sides: Mapping[Side, str]) -> int:
    make = _FORMATS.get(path.suffix.lower())
    if make is None:
        raise UnknownEndingError(path)
    place = int(language == "ja")
    cells = [[cell(name, values[name], place, sides) for name in names] for values in rows]
    replace_file(path, make(Sheet("milestones", tuple(HEADINGS[name][place] for name in names), cells)))
    return len(cells)


def _sides(language: str) -> dict[Side, str]:
    return {side: names[int(language == "ja")] for side, names in SIDES.items()}


def _names_of_sides(goals: Sequence[Any], ours: Sequence[str]) -> dict[str, Side]:
    """Return the sides by what they may be called in a file: by their word, or by the name of the company."""
    theirs = {name.casefold(): Side.CUSTOMER for _id, account, *_places in goals for name in (account, bare(account))}
    named = {name.casefold(): Side.US for name in ours}
    return theirs | named | {name: side for side, names in SIDES.items() for name in (*names, *_OTHERS[side])}


def _put(session: Session, milestone: Milestone, values: Values) -> None:
    for name, value in values.items():
        if name not in (*PLACES, "owner"):
            setattr(milestone, name, value)
    if "done_on" in values:
        milestone.status = MilestoneStatus.DONE if values["done_on"] else MilestoneStatus.OPEN
    if "owner" in values:
        give(session, milestone, values["owner"])
