"""Milestones as a table, out and back in: what was changed in Excel is changed here, as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.entities import Account, Colleague, Contact, Goal, Milestone, SuccessPlan
from csdesk.errors import CsdeskError
from csdesk.exchange import sheets
from csdesk.exchange.dates import DateOrder, parse_date
from csdesk.exchange.money import parse_flag
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.replacing import replace_file
from csdesk.exchange.sheets import Cell, Sheet
from csdesk.exchange.tables import Row, Table, read_table
from csdesk.i18n import Words
from csdesk.services.exports import UnknownEndingError
from csdesk.services.plans import give
from csdesk.store.database import Database

_HEADINGS = {
    "uid": ("csdesk ID", "csdesk ID"),
    "account": ("Account", "顧客"),
    "plan": ("Plan", "プラン"),
    "goal": ("Goal", "目標"),
    "title": ("Milestone", "マイルストーン"),
    "side": ("Side", "担当側"),
    "owner": ("Owner", "担当者"),
    "start": ("Start", "開始日"),
    "due": ("Due", "期日"),
    "done_on": ("Done on", "完了日"),
    "key": ("Key milestone", "重要"),
    "customer_sees": ("Customer sees it", "お客様に見せる"),
    "evidence": ("Evidence", "根拠"),
    "notes": ("Notes", "メモ"),
}
_PLACES = ("account", "plan", "goal")
_DAYS, _FLAGS, _TEXTS = ("start", "due", "done_on"), ("key", "customer_sees"), ("title", "evidence", "notes")
_SIDES = {
    Side.US: ("us", "当社", "弊社", "自社", "we", "vendor"),
    Side.CUSTOMER: ("customer", "先方", "顧客", "お客様", "お客さま", "貴社", "御社", "client"),
}
"""What either side is called in English and in Japanese, and what others call it."""
_TICKS = {"x": True, "☑": True, "レ": True, "": False, "☐": False, "-": False, "－": False, "–": False, "—": False}
"""What says yes or no in a column of ticks, beside the words for it."""
_FORMATS = {".xlsx": sheets.xlsx_of, ".csv": sheets.csv_of}
_Values = dict[str, Any]


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


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: rows = created + updated + unchanged + rejected."""

    created: int
    updated: int
    unchanged: int
    rejected: tuple[Unfit, ...]


class _UnfitError(Exception):
    """A cell that does not fit: its field, what stands in it, and why."""


class MilestoneSheets:
    """Write milestones into a file and take them back."""

    def __init__(self, database: Database, words: Words) -> None:
        """Work on a database; reasons and labels are in these words."""
        self._database, self._words = database, words

    def write(self, path: Path, language: str) -> int:
        """Write every milestone as xlsx or csv; return how many. A failure leaves an earlier file as it was."""
        make = _FORMATS.get(path.suffix.lower())
        if make is None:
            raise UnknownEndingError(path)
        with self._database.reading() as session:
            known = _known(session)
        place = int(language == "ja")
        rows = [[_cell(name, values[name], place) for name in _HEADINGS] for values in known.values()]
        replace_file(path, make(Sheet("milestones", tuple(names[place] for names in _HEADINGS.values()), rows)))
        return len(rows)

    def take(self, path: Path, today: date, *, dry_run: bool = False) -> Taken:
        """Take a file back as one step: a row with an id is that milestone, one without is new in the goal it names."""
        table = read_table(path)
        columns = _columns(table)
        if not {"uid", "title"} & set(columns):
            raise NoMilestonesError
        with self._database.reading() as session:
            looked = _Look(_known(session), _goals(session), today, self._words)
        for row in table.rows:
            looked.at(row, columns)
        unread = [Unfit(one.row, "", "", one.reason.sentence(self._words)) for one in table.problems]
        if not dry_run and (looked.changed or looked.fresh):
            with self._database.change(self._words.tr("Import milestones")) as session:
                looked.keep(session)
        updated, created = len(looked.changed), len(looked.fresh)
        return Taken(created, updated, looked.same, (*unread, *looked.unfit))


class _Look:
    """What a file would do, row by row."""

    def __init__(self, known: Mapping[str, _Values], goals: Sequence[Any], today: date, words: Words) -> None:
        self._known, self._goals, self._today, self._words = known, goals, today, words
        self.changed: dict[str, _Values] = {}
        self.fresh: list[tuple[int, _Values]] = []
        self.unfit: list[Unfit] = []
        self.same = 0
        self._seen: set[str] = set()

    def at(self, row: Row, columns: Mapping[str, int]) -> None:
        """Look at a row."""
        given = {name: row.cells[place].strip() for name, place in columns.items()}
        try:
            self._sort_in(given, {name: self._read(name, text) for name, text in given.items()})
        except _UnfitError as error:
            name, value, why = error.args
            self.unfit.append(Unfit(row.number, _HEADINGS[name][int(self._words.language == "ja")], value, why))

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

    def _sort_in(self, given: Mapping[str, str], values: _Values) -> None:
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
        different = {name: value for name, value in values.items() if name not in _PLACES and value != old[name]}
        if different:
            self.changed[uid] = different
        else:
            self.same += 1

    def _goal(self, given: Mapping[str, str]) -> int:
        wanted = [given.get(name, "") for name in _PLACES]
        found = [
            goal
            for goal, *names in self._goals
            if all(want in ("", name) for want, name in zip(wanted, names, strict=True))
        ]
        if not wanted[2] or len(found) != 1:
            raise _UnfitError("goal", wanted[2], self._words.tr("No goal, or more than one, is called this."))
        return int(found[0])

    def _read(self, name: str, text: str) -> Any:
        if name in _DAYS:
            return self._day(name, text)
        if name in _FLAGS:
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
        found = next((side for side, names in _SIDES.items() if text.casefold() in names), None)
        if found is None and text:
            raise _UnfitError("side", text, self._words.tr("This is neither us nor the customer."))
        return found or Side.OTHER


def _put(session: Session, milestone: Milestone, values: _Values) -> None:
    for name, value in values.items():
        if name not in (*_PLACES, "owner"):
            setattr(milestone, name, value)
    if "done_on" in values:
        milestone.status = MilestoneStatus.DONE if values["done_on"] else MilestoneStatus.OPEN
    if "owner" in values:
        give(session, milestone, values["owner"])


def _known(session: Session) -> dict[str, _Values]:
    owner = func.coalesce(Colleague.name, Contact.name, Milestone.owner)
    query = (
        select(Milestone, owner, Account.name, SuccessPlan.title, Goal.title)
        .join(Goal, Goal.id == Milestone.goal_id)
        .join(SuccessPlan, SuccessPlan.id == Goal.plan_id)
        .join(Account, Account.id == SuccessPlan.account_id)
        .join(Colleague, Colleague.id == Milestone.colleague_id, isouter=True)
        .join(Contact, Contact.id == Milestone.contact_id, isouter=True)
        .order_by(Account.id, SuccessPlan.position, Goal.position, Goal.id, Milestone.position, Milestone.id)
    )
    found = {}
    for one, name, *places in session.execute(query):
        own = {column: getattr(one, column) for column in _HEADINGS if column not in (*_PLACES, "owner")}
        trimmed = {column: own[column].strip() for column in _TEXTS}
        found[one.uid] = {**own, **trimmed, "owner": name.strip(), **dict(zip(_PLACES, places, strict=True))}
    return found


def _goals(session: Session) -> Sequence[Any]:
    query = select(Goal.id, Account.name, SuccessPlan.title, Goal.title)
    query = query.join(SuccessPlan, SuccessPlan.id == Goal.plan_id).join(Account, Account.id == SuccessPlan.account_id)
    return session.execute(query).all()


def _cell(name: str, value: Any, place: int) -> Cell:
    if name == "side":
        return _SIDES[value][place] if value in _SIDES else None
    if name in _FLAGS:
        return ("yes", "はい")[place] if value else ""
    shown: Cell = value or None
    return shown


def _columns(table: Table) -> dict[str, int]:
    """Return where each field stands, by its heading in either language."""
    fields = {name.casefold(): field for field, names in _HEADINGS.items() for name in names}
    found = ((fields.get(head.casefold()), place) for place, head in enumerate(table.columns))
    return {field: place for field, place in found if field}
