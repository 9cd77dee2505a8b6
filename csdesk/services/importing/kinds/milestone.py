"""Milestones as tables, out and back in: all that is known of them, and what of it a customer may have."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.names import bare
from csdesk.domain.plans import MilestoneStatus, Pace, Side
from csdesk.entities import Account, Colleague, Company, Goal, Milestone, SuccessPlan
from csdesk.fields.catalogue import FIELDS
from csdesk.i18n import later_words
from csdesk.services.colleagues import OURS
from csdesk.services.importing.kind import ExportAsked, ExportTable, ImportDraft
from csdesk.services.importing.part_import import Named, Part, PartImport, PartLook, UnfitError, in_plan
from csdesk.services.plans.beginnings import is_begun
from csdesk.services.plans.milestone_facts import MilestoneFacts, of_all
from csdesk.services.plans.plans import give

_PACES = {
    Pace.DONE: ("done", "完了"),
    Pace.ON_TRACK: ("on track", "計画どおり"),
    Pace.BEHIND: ("behind", "遅れあり"),
    Pace.STUCK: ("stuck", "停滞"),
}
_SIDES = {Side.US: ("us", "当社"), Side.CUSTOMER: ("customer", "先方")}
_OTHERS = {
    Side.US: ("弊社", "自社", "we", "vendor"),
    Side.CUSTOMER: ("顧客", "お客様", "お客さま", "貴社", "御社", "client"),
}
"""What others call either side."""
_CUSTOMER = ("goal", "title", "side", "owner", "start", "due", "done_on", "waits_for", "key", "evidence", "uid")
"""The columns of a table that a customer may have."""
_PLACES = ("account", "plan", "goal")
_TEXTS = ("title", "evidence", "notes")
_OWN = tuple(one.name for one in FIELDS["milestones"] if one.importable and one.name not in (*_PLACES, "owner"))
_BETWEEN = " / "


class _MilestoneLook(PartLook):
    """What a file of milestones would do; a row without an id is new in the goal it names."""

    places, needed = _PLACES, ("goal",)
    homeless = later_words.tr("No goal, or more than one, has this name.")
    unknown = later_words.tr("No milestone has this ID, or an earlier row uses it.")

    def __init__(self, session: Session, draft: ImportDraft, known: dict[str, Part], above: Sequence[Any]) -> None:
        super().__init__(session, draft, known, above)
        self._sides = _names_of_sides(self.above, _our_names(session))
        self._names = {english: name for name, english in _english_names(session).items()}

    @override
    def read(self, name: str, text: str) -> Any:
        if name == "owner":
            return self._names.get(text, text)
        if name != "side":
            return super().read(name, text)
        found = self._sides.get(text.casefold())
        if found is None and text:
            raise UnfitError("side", text, later_words.tr("This must be us or the customer."))
        return found or Side.OTHER


class MilestoneImport(PartImport):
    """Milestones of plans."""

    name, title = "milestones", later_words.tr("Milestones")
    step = later_words.tr("Import milestones")
    entity, under, look = Milestone, "goal_id", _MilestoneLook
    nothing = later_words.tr("The file has no “csdesk ID” or “Milestone” column. Export the milestones first.")
    choices: ClassVar[Mapping[str, Mapping[Any, Named]]] = {"side": _SIDES, "pace": _PACES}

    @override
    def put(self, session: Session, one: Milestone, values: Part) -> None:
        for name, value in values.items():
            if name in _OWN:
                setattr(one, name, value)
        if "done_on" in values:
            one.status = MilestoneStatus.DONE if values["done_on"] else MilestoneStatus.OPEN
        if "owner" in values:
            give(session, one, values["owner"])

    @override
    def parts(self, session: Session, asked: ImportDraft | ExportAsked) -> dict[str, Part]:
        facts = of_all(session, asked.today)
        query = (
            select(Milestone, Account.name, SuccessPlan.title, Goal.title)
            .join(Goal, Goal.id == Milestone.goal_id)
            .join(SuccessPlan, SuccessPlan.id == Goal.plan_id)
            .join(Account, Account.id == SuccessPlan.account_id)
            .where(*in_plan(asked.plan_id))
            .order_by(Account.id, SuccessPlan.position, Goal.position, Goal.id, Milestone.position, Milestone.id)
        )
        rows = session.execute(query).all()
        titles = {one.id: one.title.strip() for one, *_places in rows}
        return {one.uid: _values(one, places, facts[one.id], titles) for one, *places in rows}

    @override
    def homes(self, session: Session, draft: ImportDraft) -> Sequence[Any]:
        query = select(Goal.id, Account.name, SuccessPlan.title, Goal.title).where(*in_plan(draft.plan_id))
        query = query.join(SuccessPlan, SuccessPlan.id == Goal.plan_id)
        return session.execute(query.join(Account, Account.id == SuccessPlan.account_id)).all()

    @override
    def exported(self, session: Session, asked: ExportAsked) -> ExportTable:
        """Return every milestone; those of a plan as the customer may see them, without what is internal."""
        if asked.plan_id is None:
            return super().exported(session, asked)
        names = _english_names(session) if asked.language == "en" else {}
        rows = [
            {**one, "owner": names.get(one["owner"], one["owner"])} for one in _for_customer(self.parts(session, asked))
        ]
        ours, theirs = _our_names(session, asked.language), bare(rows[0]["account"]) if rows else ""
        sides = {Side.US: (ours[0], ours[0]), Side.CUSTOMER: (theirs, theirs)} if ours else _SIDES
        return self.table(rows, _CUSTOMER, asked.language, {**self.choices, "side": sides})


def _for_customer(parts: dict[str, Part]) -> list[Part]:
    """Return what a customer may know of a plan's milestones: what he does not see is not waited for, either."""
    seen = {uid: one for uid, one in parts.items() if one["customer_sees"]}
    titles = {one["id"]: one["title"] for one in seen.values()}
    return [
        {**one, "waits_for": _joined(one["waits"], titles), "goal": "" if is_begun(str(one["goal"])) else one["goal"]}
        for one in seen.values()
    ]


def _values(one: Milestone, places: Sequence[str], facts: MilestoneFacts, titles: Mapping[int, str]) -> Part:
    own = {name: getattr(one, name) for name in _OWN}
    trimmed = {name: own[name].strip() for name in _TEXTS}
    slips = Decimal(len(facts.slips)) if facts.slips else None
    told = {"pace": facts.pace, "waits_for": _joined(facts.waits_for, titles), "slips": slips}
    where = dict(zip(_PLACES, places, strict=True))
    return {**own, **trimmed, **told, **where, "owner": facts.owner.strip(), "id": one.id, "waits": facts.waits_for}


def _joined(ids: Sequence[int], titles: Mapping[int, str]) -> str:
    return _BETWEEN.join(titles[one] for one in ids if one in titles)


def _our_names(session: Session, language: str = "") -> tuple[str, ...]:
    """Return what our company is called, first as a table in a language has it, else the shortest name."""
    company = session.get(Company, OURS) or Company(id=OURS)
    own, english = (company.short_name, bare(company.name), company.name), company.english_name
    names = (bare(english), english, *own) if language == "en" else (*own, bare(english), english)
    return tuple(filter(None, names))


def _english_names(session: Session) -> dict[str, str]:
    """Return by their names what our people are called in English, as far as it is said."""
    people = session.scalars(select(Colleague).where(Colleague.english_name != ""))
    return {one.name: one.english_name for one in people}


def _names_of_sides(goals: Sequence[Any], ours: Sequence[str]) -> dict[str, Side]:
    """Return the sides by what they may be called in a file: by their word, or by the name of the company."""
    theirs = {name.casefold(): Side.CUSTOMER for _id, account, *_places in goals for name in (account, bare(account))}
    named = {name.casefold(): Side.US for name in ours}
    words = {name: side for side, names in _SIDES.items() for name in (*names, *_OTHERS[side])}
    return theirs | named | words
