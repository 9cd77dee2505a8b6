"""Business outcomes as tables, out and back in; the last reading of each stands in its row."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.plans import Flaw, Said
from csdesk.entities import Account, Outcome, OutcomeReading, ProductValue, SuccessPlan
from csdesk.fields.catalogue import FIELDS, by_name
from csdesk.i18n import later_words
from csdesk.services.importing.kind import ExportAsked, ImportDraft
from csdesk.services.importing.part_import import Part, PartImport, PartLook, UnfitError, in_plan
from csdesk.services.patterns import value_called
from csdesk.services.plans.outcomes import SAYING, note_reading

_PLACES = ("account", "plan")
_TEXTS = ("title", "said", "said_by", "metric", "unit", "confirmed_by", "evidence", "notes")
_READING = ("reading", "read_on")
_OWN = tuple(one.name for one in FIELDS["outcomes"] if one.name not in (*_PLACES, "value", *_READING))
_BY_DAY = (OutcomeReading.on, OutcomeReading.id)
_AT_FAULT = {Flaw.WHO: "confirmed_by", Flaw.GROUNDS: "evidence"}


class _OutcomeLook(PartLook):
    """What a file of outcomes would do; a row without an id is the outcome of this name in its plan, else new there.

    Another value of the last reading is that of the same day, another day is one more reading.
    """

    places, needed = _PLACES, _PLACES
    homeless = later_words.tr("No plan, or more than one, has this name. Enter the account and the plan.")
    unknown = later_words.tr("No outcome has this ID or name, or an earlier row uses it.")

    def __init__(self, session: Session, draft: ImportDraft, known: dict[str, Part], above: Sequence[Any]) -> None:
        super().__init__(session, draft, known, above)
        self._titles: dict[tuple[int, str], str] = {}
        for uid, values in self.known.items():  # of two that are called the same, neither is meant by its name
            key = values["plan_id"], values["title"]
            self._titles[key] = "" if key in self._titles else uid

    @override
    def without_id(self, given: Mapping[str, str]) -> str:
        title = given.get("title", "")
        if not title:
            return ""
        key = self.home(given), title
        uid = self._titles.get(key)
        if uid == "":
            twice = later_words.tr("More than one outcome in the plan has this name.")
            raise UnfitError("title", title, twice)
        if uid is None:
            self._titles[key] = ""  # what comes after it in the file is called the same
        return uid or ""

    @override
    def checked(self, old: Mapping[str, Any], values: Part) -> Part:
        pair = {name: {**old, **values}.get(name) for name in _READING}
        was_read = old.get("reading") is not None
        if values.keys() & set(_READING) and (was_read or any(one is not None for one in pair.values())):
            values = values | _measured(pair)
        merged = {**dict.fromkeys(by_name("outcomes")), **old, **values}
        if values.keys() & set(SAYING):
            self._check_said(merged)
        return values

    def _check_said(self, values: Part) -> None:
        grounds = values["reading"] is not None or bool(values["evidence"])
        claimed, who, confirmed = values["claimed_on"], values["confirmed_by"] or "", values["confirmed_on"]
        flaw = Said(claimed, who, confirmed, grounds).flaw(self.draft.today)
        if flaw is None:
            return
        early = flaw is Flaw.TO_COME and claimed is not None and claimed > self.draft.today
        name = "claimed_on" if early else _AT_FAULT.get(flaw, "confirmed_on")
        raise UnfitError(name, str(values[name] or ""), flaw.value)


class OutcomeImport(PartImport):
    """Business outcomes of plans."""

    name, title = "outcomes", later_words.tr("Business outcomes")
    step = later_words.tr("Import outcomes")
    entity, under, look = Outcome, "plan_id", _OutcomeLook
    nothing = later_words.tr("The file has no “csdesk ID” or “Business outcome” column. Export the outcomes first.")

    @override
    def put(self, session: Session, one: Outcome, values: Part) -> None:
        for name in _OWN:
            if name in values:
                setattr(one, name, values[name])
        if "value" in values:
            value = value_called(session, one.plan_id, values["value"]) if values["value"] else None
            one.value_id = value.id if value else None
        if values.get("reading") is not None:
            note_reading(session, one.id, values["read_on"], values["reading"])

    @override
    def parts(self, session: Session, asked: ImportDraft | ExportAsked) -> dict[str, Part]:
        last = {one.outcome_id: one for one in session.scalars(select(OutcomeReading).order_by(*_BY_DAY))}
        query = (
            select(Outcome, Account.name, SuccessPlan.title, ProductValue.title)
            .join(SuccessPlan, SuccessPlan.id == Outcome.plan_id)
            .join(Account, Account.id == SuccessPlan.account_id)
            .join(ProductValue, ProductValue.id == Outcome.value_id, isouter=True)
            .where(*in_plan(asked.plan_id))
            .order_by(Account.id, SuccessPlan.position, SuccessPlan.id, Outcome.position, Outcome.id)
        )
        found = {}
        for one, account, plan, value in session.execute(query):
            own = {name: getattr(one, name) for name in _OWN}
            trimmed = {name: own[name].strip() for name in _TEXTS}
            read = last.get(one.id)
            measured = {"reading": read.value if read else None, "read_on": read.on if read else None}
            places = {"account": account, "plan": plan, "value": (value or "").strip(), "plan_id": one.plan_id}
            found[one.uid] = {**own, **trimmed, **measured, **places, "id": one.id}
        return found

    @override
    def homes(self, session: Session, draft: ImportDraft) -> Sequence[Any]:
        query = select(SuccessPlan.id, Account.name, SuccessPlan.title).where(*in_plan(draft.plan_id))
        return session.execute(query.join(Account, Account.id == SuccessPlan.account_id)).all()


def _measured(pair: Part) -> Part:
    """Return the reading with its day; neither stands alone, and none is taken away."""
    if pair["reading"] is None and pair["read_on"] is None:
        why = later_words.tr("An empty cell does not delete a reading. Delete it in the outcome's details.")
        raise UnfitError("reading", "", why)
    for name in _READING:
        if pair[name] is None:
            raise UnfitError(name, "", later_words.tr("A reading needs both a value and a date."))
    return pair
