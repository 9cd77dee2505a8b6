"""Milestones as a table, out and back in: what was changed in Excel is changed here, as one step."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.entities import Account, Colleague, Contact, Goal, Milestone, SuccessPlan
from csdesk.errors import CsdeskError
from csdesk.exchange.sheets import Cell
from csdesk.i18n import Words
from csdesk.services.part_sheets import Look, PartSheets, Shape, UnfitError, Values
from csdesk.services.plans import give

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
_TEXTS = ("title", "evidence", "notes")
_SIDES = {Side.US: ("us", "当社"), Side.CUSTOMER: ("customer", "先方")}
_SHAPE = Shape(
    title="milestones",
    headings=_HEADINGS,
    places=("account", "plan", "goal"),
    days=("start", "due", "done_on"),
    flags=("key", "customer_sees"),
)


class NoMilestonesError(CsdeskError):
    """The file has no column that tells a milestone."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr(
            "No column of the file is called “csdesk ID” or “Milestone”. Begin with an export of milestones."
        )


class MilestoneSheets(PartSheets):
    """Write milestones into a file and take them back; one without an id is new in the goal it names."""

    shape = _SHAPE

    @override
    def _known(self, session: Session) -> dict[str, Values]:
        return _known(session)

    @override
    def _look(self, session: Session, today: date) -> Look:
        return _Look(_known(session), _goals(session), today, self._words)

    @override
    def _nothing(self) -> CsdeskError:
        return NoMilestonesError()

    @override
    def _label(self) -> str:
        return self._words.tr("Import milestones")

    @override
    def _cell(self, name: str, value: Any, place: int) -> Cell:
        if name == "side":
            return _SIDES[value][place] if value in _SIDES else None
        return super()._cell(name, value, place)


class _Look(Look):
    """What a file of milestones would do."""

    shape = _SHAPE

    def __init__(self, known: Mapping[str, Values], goals: Sequence[Any], today: date, words: Words) -> None:
        super().__init__(known, today, words)
        self._goals = goals

    @override
    def keep(self, session: Session) -> None:
        for uid, values in self.changed.items():
            milestone = session.scalars(select(Milestone).where(Milestone.uid == uid)).one()
            _put(session, milestone, values)
        for goal_id, values in self.fresh:
            last = session.scalars(select(func.max(Milestone.position)).where(Milestone.goal_id == goal_id)).one()
            milestone = Milestone(goal_id=goal_id, title=values["title"], position=0 if last is None else last + 1)
            session.add(milestone)
            session.flush()
            _put(session, milestone, values)

    @override
    def _unknown(self) -> str:
        return self._words.tr("No milestone has this id, or an earlier row has it.")

    @override
    def _above(self, given: Mapping[str, str]) -> int:
        wanted = [given.get(name, "") for name in self.shape.places]
        found = [
            goal
            for goal, *names in self._goals
            if all(want in ("", name) for want, name in zip(wanted, names, strict=True))
        ]
        if not wanted[2] or len(found) != 1:
            raise UnfitError("goal", wanted[2], self._words.tr("No goal, or more than one, is called this."))
        return int(found[0])

    @override
    def _read(self, name: str, text: str) -> Any:
        return self._side(text) if name == "side" else super()._read(name, text)

    def _side(self, text: str) -> Side:
        found = next((side for side, names in _SIDES.items() if text.casefold() in names), None)
        if found is None and text:
            raise UnfitError("side", text, self._words.tr("This is neither us nor the customer."))
        return found or Side.OTHER


def _put(session: Session, milestone: Milestone, values: Values) -> None:
    for name, value in values.items():
        if name not in (*_SHAPE.places, "owner"):
            setattr(milestone, name, value)
    if "done_on" in values:
        milestone.status = MilestoneStatus.DONE if values["done_on"] else MilestoneStatus.OPEN
    if "owner" in values:
        give(session, milestone, values["owner"])


def _known(session: Session) -> dict[str, Values]:
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
        own = {column: getattr(one, column) for column in _HEADINGS if column not in (*_SHAPE.places, "owner")}
        trimmed = {column: own[column].strip() for column in _TEXTS}
        found[one.uid] = {**own, **trimmed, "owner": name.strip(), **dict(zip(_SHAPE.places, places, strict=True))}
    return found


def _goals(session: Session) -> Sequence[Any]:
    query = select(Goal.id, Account.name, SuccessPlan.title, Goal.title)
    query = query.join(SuccessPlan, SuccessPlan.id == Goal.plan_id).join(Account, Account.id == SuccessPlan.account_id)
    return session.execute(query).all()
