"""Business outcomes as a table, out and back in: what was changed in Excel is changed here, as one step."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.plans import Flaw, Said
from csdesk.entities import Account, Outcome, OutcomeReading, ProductValue, SuccessPlan
from csdesk.errors import CsdeskError
from csdesk.i18n import Words, later_words
from csdesk.services.part_look import PartPreview, UnfitError
from csdesk.services.part_shape import Shape, Values
from csdesk.services.part_sheets import PartSheets, in_plan
from csdesk.services.patterns import value_called
from csdesk.services.plans.outcomes import SAYING, UnprovenError, note_reading

_TEXTS = ("title", "said", "said_by", "metric", "unit", "confirmed_by", "evidence", "notes")
_READING = ("reading", "read_on")
_SHAPE = Shape(
    title="outcomes",
    under=Outcome.plan_id,
    headings={
        "uid": ("csdesk ID", "csdesk ID"),
        "account": ("Account", "顧客"),
        "plan": ("Plan", "プラン"),
        "value": ("Product value", "プロダクト提供価値"),
        "title": ("Business outcome", "ビジネス成果"),
        "said": ("In the customer's words", "お客様の言葉"),
        "said_by": ("Said by", "発言者"),
        "said_on": ("Said on", "発言日"),
        "unexpected": ("Unexpected", "想定外"),
        "metric": ("Metric", "指標"),
        "unit": ("Unit", "単位"),
        "baseline": ("Baseline", "開始時の値"),
        "baseline_on": ("Baseline read on", "開始時の測定日"),
        "target": ("Target", "目標値"),
        "due": ("Due", "期日"),
        "reading": ("Last reading", "最新の実績値"),
        "read_on": ("Read on", "実績日"),
        "evidence": ("Evidence", "根拠"),
        "claimed_on": ("Claimed on", "申告日"),
        "confirmed_by": ("Confirmed by", "確認者"),
        "confirmed_on": ("Confirmed on", "確認日"),
        "notes": ("Notes", "メモ"),
    },
    places=("account", "plan"),
    needed=("account", "plan"),
    days=("said_on", "baseline_on", "due", "read_on", "claimed_on", "confirmed_on"),
    flags=("unexpected",),
    numbers=("baseline", "target", "reading"),
)
_OWN = tuple(name for name in _SHAPE.headings if name not in (*_SHAPE.places, "value", *_READING))
_BY_DAY = (OutcomeReading.on, OutcomeReading.id)
_AT_FAULT = {Flaw.WHO: "confirmed_by", Flaw.GROUNDS: "evidence"}


class NoOutcomesError(CsdeskError):
    """The file has no column that tells an outcome."""

    says = later_words.tr("The file has no “csdesk ID” or “Business outcome” column. Export the outcomes first.")


class OutcomeSheets(PartSheets):
    """Write outcomes into a file and take them back.

    A row without an id is the outcome of this name in its plan, else new there. Its last reading stands in it: another
    value is that of the same day, another day is one more reading.
    """

    shape = _SHAPE

    @override
    def _known(self, session: Session, today: date, plan_id: int | None = None) -> dict[str, Values]:
        return _known(session, plan_id)

    @override
    def _look(self, session: Session, today: date, plan_id: int | None) -> PartPreview:
        return _Look(_known(session, plan_id), _plans(session, plan_id), today, self._words)

    @override
    def _nothing(self) -> CsdeskError:
        return NoOutcomesError()

    @override
    def _label(self) -> str:
        return self._words.tr("Import outcomes")


class _Look(PartPreview):
    """What a file of outcomes would do."""

    shape = _SHAPE

    def __init__(self, known: Mapping[str, Values], plans: Sequence[Any], today: date, words: Words) -> None:
        super().__init__(known, plans, today, words)
        self._titles: dict[tuple[int, str], str] = {}
        for uid, values in known.items():  # of two that are called the same, neither is meant by its name
            key = values["plan_id"], values["title"]
            self._titles[key] = "" if key in self._titles else uid

    @override
    def _put(self, session: Session, one: Outcome, values: Values) -> None:
        for name in _OWN:
            if name in values:
                setattr(one, name, values[name])
        if "value" in values:
            value = value_called(session, one.plan_id, values["value"]) if values["value"] else None
            one.value_id = value.id if value else None
        if values.get("reading") is not None:
            note_reading(session, one.id, values["read_on"], values["reading"])

    @override
    def _homeless(self) -> str:
        return self._words.tr("No plan, or more than one, has this name. Enter the account and the plan.")

    @override
    def _unknown(self) -> str:
        return self._words.tr("No outcome has this ID or name, or an earlier row uses it.")

    @override
    def _without_id(self, given: Mapping[str, str]) -> str:
        title = given.get("title", "")
        if not title:
            return ""
        key = self._home(given), title
        uid = self._titles.get(key)
        if uid == "":
            raise UnfitError("title", title, self._words.tr("More than one outcome in the plan has this name."))
        if uid is None:
            self._titles[key] = ""  # what comes after it in the file is called the same
        return uid or ""

    @override
    def _checked(self, old: Mapping[str, Any], values: Values) -> Values:
        pair = {name: {**old, **values}.get(name) for name in _READING}
        was_read = old.get("reading") is not None
        if values.keys() & set(_READING) and (was_read or any(one is not None for one in pair.values())):
            values = values | self._measured(pair)
        merged = {**dict.fromkeys(_SHAPE.headings), **old, **values}
        if values.keys() & set(SAYING):
            self._check_said(merged)
        return values

    def _measured(self, pair: Values) -> Values:
        """Return the reading with its day; neither stands alone, and none is taken away."""
        if pair["reading"] is None and pair["read_on"] is None:
            why = self._words.tr("An empty cell does not delete a reading. Delete it in the outcome's details.")
            raise UnfitError("reading", "", why)
        for name in _READING:
            if pair[name] is None:
                raise UnfitError(name, "", self._words.tr("A reading needs both a value and a date."))
        return pair

    def _check_said(self, values: Values) -> None:
        grounds = values["reading"] is not None or bool(values["evidence"])
        claimed, who, confirmed = values["claimed_on"], values["confirmed_by"] or "", values["confirmed_on"]
        flaw = Said(claimed, who, confirmed, grounds).flaw(self._today)
        if flaw is None:
            return
        early = flaw is Flaw.TO_COME and claimed is not None and claimed > self._today
        name = "claimed_on" if early else _AT_FAULT.get(flaw, "confirmed_on")
        raise UnfitError(name, str(values[name] or ""), UnprovenError(flaw).sentence(self._words))


def _known(session: Session, plan_id: int | None) -> dict[str, Values]:
    last = {one.outcome_id: one for one in session.scalars(select(OutcomeReading).order_by(*_BY_DAY))}
    query = (
        select(Outcome, Account.name, SuccessPlan.title, ProductValue.title)
        .join(SuccessPlan, SuccessPlan.id == Outcome.plan_id)
        .join(Account, Account.id == SuccessPlan.account_id)
        .join(ProductValue, ProductValue.id == Outcome.value_id, isouter=True)
        .where(*in_plan(plan_id))
        .order_by(Account.id, SuccessPlan.position, SuccessPlan.id, Outcome.position, Outcome.id)
    )
    found = {}
    for one, account, plan, value in session.execute(query):
        own = {name: getattr(one, name) for name in _OWN}
        trimmed = {name: own[name].strip() for name in _TEXTS}
        read = last.get(one.id)
        measured = {"reading": read.value if read else None, "read_on": read.on if read else None}
        places = {"account": account, "plan": plan, "value": (value or "").strip(), "plan_id": one.plan_id}
        found[one.uid] = {**own, **trimmed, **measured, **places}
    return found


def _plans(session: Session, plan_id: int | None) -> Sequence[Any]:
    query = select(SuccessPlan.id, Account.name, SuccessPlan.title).where(*in_plan(plan_id))
    return session.execute(query.join(Account, Account.id == SuccessPlan.account_id)).all()
