"""Actions from a table: as csdesk exports them, or as a to-do list has them; the same file again changes nothing."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.day_words import DayWords
from csdesk.domain.names import one_line
from csdesk.entities import Account, Action
from csdesk.errors import RefusedError
from csdesk.exchange.dates import order_of, parse_date
from csdesk.exchange.tables import TableRow, read_table
from csdesk.i18n import Words, later_words
from csdesk.services.base import DatabaseService
from csdesk.services.records import put
from csdesk.services.working_calendar import ours

_HEADINGS: Mapping[str, str] = {
    "uid": "csdeskid",
    "title": "actiontitle title task todo action subject name アクション名 アクション タイトル 件名 タスク やること",
    "account": "accountname account customer company 顧客名 顧客 会社名 取引先 取引先名",
    "deadline": "deadline due duedate 期限 期日 締切 締め切り",
    "start": "notbefore start startdate 開始日",
    "notes": "notes note comment memo メモ 備考",
    "waiting_on": "waitingfor waitingon 待っている相手 先方待ち",
}
_DAYS = ("deadline", "start")


@dataclass(frozen=True)
class ActionRow:
    """A row of a file: the columns that it fills, which action it is, and why it is rejected, if it is."""

    row: int
    values: Mapping[str, Any]
    action_id: int | None = None
    changes: bool = False
    reason: str = ""


@dataclass(frozen=True)
class ActionTable:
    """What a file says."""

    rows: Sequence[ActionRow] = field(default_factory=list)

    @property
    def rejected(self) -> list[ActionRow]:
        """Return the rows that are not taken."""
        return [one for one in self.rows if one.reason]

    @property
    def created(self) -> list[ActionRow]:
        """Return the rows that make an action."""
        return [one for one in self.rows if not one.reason and one.action_id is None]

    @property
    def updated(self) -> list[ActionRow]:
        """Return the rows that change one."""
        return [one for one in self.rows if not one.reason and one.action_id is not None and one.changes]


class ActionImports(DatabaseService):
    """Reads tables of actions, and writes them as one step."""

    def look(self, path: Path, today: date) -> ActionTable:
        """Return what a file would do; raise CsdeskError if it is no table of actions.

        A row is the action of its csdesk ID, else one of the same title, account and deadline, done or not. An account
        is known by its name, a day read in words, too. What cannot be read rejects its row; so does an earlier row that
        is the same action.
        """
        found = read_table(path)
        places = _places(found.columns)
        if "title" not in places:
            raise RefusedError(
                later_words.tr(
                    "No column says what is to be done. Call one “Title”, and others “Account”, “Deadline”, “Notes”."
                )
            )
        with self._database.reading() as session:
            reading = _Reading(session, self._words, found.rows, places, today)
            rows = [reading.row(one) for one in found.rows]
        lost = [ActionRow(one.row, {}, reason=one.reason.sentence(self._words)) for one in found.problems]
        return ActionTable(sorted((*rows, *lost), key=lambda one: one.row))

    def write(self, table: ActionTable, today: date) -> None:
        """Add and change actions as one step."""
        with self._database.change(self._words.tr("Import actions")) as session:
            for one in table.updated:
                put(session.get_one(Action, one.action_id), one.values)
            session.add_all(Action(on=today, **one.values) for one in table.created)


class _Reading:
    """Reads the rows of one file."""

    def __init__(
        self, session: Session, words: Words, rows: Sequence[TableRow], places: Mapping[str, int], today: date
    ) -> None:
        self._session, self._words, self._places, self._today = session, words, places, today
        self._accounts: dict[str, list[int]] = {}
        for key, name in session.execute(select(Account.id, Account.name).where(Account.merged_into_id.is_(None))):
            self._accounts.setdefault(_folded(name), []).append(key)
        self._days = DayWords(today, ours(session))
        texts = [one.cells[places[name]] for one in rows for name in _DAYS if name in places]
        self._order = order_of(texts)
        self._taken: dict[Hashable, int] = {}

    def row(self, given: TableRow) -> ActionRow:
        cells = {name: given.cells[place].strip() for name, place in self._places.items()}
        uid, account = cells.pop("uid", "").lower(), cells.pop("account", "")
        values: dict[str, Any] = {"title": one_line(cells["title"])}
        if not values["title"]:
            return self._rejected(given, self._words.tr("The row has no title."))
        if account:
            known = self._accounts.get(_folded(account), [])
            if len(known) != 1:
                said = self._words.tr("“{name}” is no account, or more than one.")
                return self._rejected(given, said.format(name=account))
            values["account_id"] = known[0]
        if uid and not _is_id(uid):
            return self._rejected(given, self._words.tr("“{typed}” is no csdesk ID.").format(typed=uid))
        for name in _DAYS:
            if cells.get(name):
                day = self._day(cells[name])
                if day is None:
                    return self._rejected(given, self._words.tr("“{typed}” is no date.").format(typed=cells[name]))
                values[name] = day
        values |= {name: cells[name] for name in ("notes", "waiting_on") if cells.get(name)}
        return self._matched(given, uid, values)

    def _matched(self, given: TableRow, uid: str, values: dict[str, Any]) -> ActionRow:
        """Return what becomes of a row; of two that are the same action the second is rejected."""
        action = self._found(uid, values)
        named_so = (values["title"], values.get("account_id"), values.get("deadline"))
        before = self._taken.setdefault(action.id if action else uid or named_so, given.number)
        if before != given.number:
            return self._rejected(given, self._words.tr("Row {row} is the same action.").format(row=before))
        if action is None:
            values |= {"uid": uid} if uid else {}
            values |= {"waiting_since": self._today} if values.get("waiting_on") else {}
            return ActionRow(given.number, values)
        changes = {name: value for name, value in values.items() if getattr(action, name) != value}
        if "waiting_on" in changes and action.waiting_since is None:
            changes["waiting_since"] = self._today
        return ActionRow(given.number, changes, action.id, bool(changes))

    def _found(self, uid: str, values: Mapping[str, Any]) -> Action | None:
        """Return the action of an id, else of the same title, account and deadline; of several an open one."""
        if uid:
            return self._session.scalars(select(Action).where(Action.uid == uid)).first()
        same = (Action.title == values["title"], Action.account_id.is_(values.get("account_id")))
        query = select(Action).where(*same, Action.deadline.is_(values.get("deadline")))
        return self._session.scalars(query.order_by(Action.done_on.is_not(None), Action.id)).first()

    def _day(self, text: str) -> date | None:
        try:
            return self._days.day(text) or parse_date(text, self._order, self._today.year)
        except ValueError:
            return None

    @staticmethod
    def _rejected(given: TableRow, reason: str) -> ActionRow:
        return ActionRow(given.number, {}, reason=reason)


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _places(columns: Sequence[str]) -> dict[str, int]:
    """Return where each field stands: a heading is one of the words for it, the first that is there."""
    heads = [_folded(one).replace(" ", "").replace("_", "") for one in columns]
    found: dict[str, int] = {}
    for name, synonyms in _HEADINGS.items():
        place = next((heads.index(one) for one in synonyms.split() if one in heads), None)
        if place is not None:
            found[name] = place
    return found


def _folded(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().split())
