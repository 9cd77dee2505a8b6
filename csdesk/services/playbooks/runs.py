"""Checklists of accounts: begun from a playbook, ticked off, skipped, closed, and brought up to their playbook."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.checklists import Checklist, ChecklistItem, Planned, counted_from, in_days, on_days
from csdesk.domain.plans import Side
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.template_difference import (
    DifferenceLine,
    HeldPart,
    TemplateChange,
    difference,
    key_of,
    marked,
    origin,
)
from csdesk.domain.templates import Anchor
from csdesk.entities import Account, Action, Colleague, PlaybookItem, PlaybookRun, new_uid, table
from csdesk.errors import GoneError, RefusedError
from csdesk.i18n import Words, later_words
from csdesk.services.linked import follow
from csdesk.services.names import named
from csdesk.services.playbooks.kickoffs import open_gaps
from csdesk.services.playbooks.playbooks import Playbooks
from csdesk.services.positions import moved, next_position
from csdesk.services.records import RecordService, put
from csdesk.services.templates.owners import Owners, owners
from csdesk.services.trash import TrashBin, move_to_trash
from csdesk.services.working_calendar import ours
from csdesk.store.database import Database

_KEY = 8
_OWN = "own:"


@dataclass(frozen=True)
class ChecklistRow:
    """A checklist as it is shown: its items in their order, and by id what their owners are called."""

    run: PlaybookRun
    items: tuple[PlaybookItem, ...]
    owners: dict[int, str]

    @property
    def done(self) -> int:
        """Return how many items are done or skipped."""
        return sum(is_settled(one) for one in self.items)

    @property
    def open_required(self) -> tuple[PlaybookItem, ...]:
        """Return the required items that are open."""
        return tuple(one for one in self.items if one.required and not is_settled(one))


def is_settled(item: PlaybookItem) -> bool:
    """Tell whether an item is done, or skipped with its reason."""
    return item.done_on is not None or bool(item.skipped)


def needed(typed: str) -> str:
    """Return a reason as it is kept; raise RefusedError without one."""
    if not typed.strip():
        raise RefusedError(later_words.tr("Say why it is skipped. The reason stays with the item."))
    return typed.strip()


class Checklists(RecordService[PlaybookRun]):
    """What can be asked of, and done to, the checklists of accounts."""

    entity = PlaybookRun
    reads: ClassVar = {"title": named, "skipped": str.strip, "evidence": str.strip, "gap": str.strip}

    def __init__(self, database: Database, words: Words, trash: TrashBin, playbooks: Playbooks) -> None:
        super().__init__(database, words, trash)
        self._playbooks = playbooks

    def of(self, account_id: int) -> list[ChecklistRow]:
        """Return the checklists of an account: those that are open as they began, a kickoff first; then the last."""
        kept = PlaybookRun
        with self._database.reading() as session:
            runs = session.scalars(select(kept).where(kept.account_id == account_id)).all()
            return _rows(session, sorted(runs, key=_order))

    def rows(self) -> list[ChecklistRow]:
        """Return every checklist with its items."""
        with self._database.reading() as session:
            return _rows(session, session.scalars(select(PlaybookRun).order_by(PlaybookRun.id)).all())

    def row(self, run_id: int) -> ChecklistRow:
        """Return a checklist; raise GoneError if it is there no more."""
        with self._database.reading() as session:
            return _row(session, run_id)

    def apply(self, account_id: int, key: str, day: date) -> int:
        """Begin a checklist from a playbook, counted from a day; return its id."""
        with self._database.change(self._words.tr("Apply playbook")) as session:
            return self.begin(session, session.get_one(Account, account_id), key, day)

    def begin(self, session: Session, account: Account, key: str, day: date) -> int:
        """Begin a checklist inside a change that is open; return its id."""
        known = self._playbooks.find(key)
        playbook = self._playbooks.document(known.key, account.language)
        run = PlaybookRun(account_id=account.id, playbook=known.key, title=playbook.title, starts_on=day)
        run.purpose = known.purpose
        session.add(run)
        session.flush()
        who = self._who(session, account)
        for place, item in enumerate(on_days(playbook, day, ours(session)).items):
            session.add(_made(run.id, item, place, who))
        return run.id

    def edit(self, run_id: int, **values: Any) -> None:
        """Change columns of a checklist."""
        self._edit(self._words.tr("Edit checklist"), PlaybookRun, run_id, values)

    def add_item(self, run_id: int, title: str) -> int:
        """Add an item of her own behind the others."""
        title = named(title)
        with self._database.change(self._words.tr("Add {name}").format(name=title)) as session:
            place = next_position(session, PlaybookItem, PlaybookItem.run_id == run_id)
            item = PlaybookItem(run_id=run_id, title=title, position=place)
            session.add(item)
        return item.id

    def edit_item(self, item_id: int, *, merge: str = "", **values: Any) -> None:
        """Change columns of an item."""
        self._edit(self._words.tr("Edit item"), PlaybookItem, item_id, values, merge)

    def move_item(self, item_id: int, by: int) -> None:
        """Move an item up (-1) or down (1)."""
        with self._database.change(self._words.tr("Move")) as session:
            item = session.get_one(PlaybookItem, item_id)
            order = [one.id for one in _row(session, item.run_id).items]
            for place, key in enumerate(moved(order, item_id, by)):
                session.get_one(PlaybookItem, key).position = place

    def shift(self, run_id: int, day: date) -> None:
        """Let a checklist count from another day: what is open keeps its distance from it in business days."""
        with self._database.change(self._words.tr("Move the dates of a checklist")) as session:
            row, calendar = _row(session, run_id), ours(session)
            anchor = self._anchor(row.run)
            before, after = (counted_from(anchor, one, calendar) for one in (row.run.starts_on, day))
            for item in row.items:
                if item.due is not None and not is_settled(item):
                    _move(item, calendar.plus(after, calendar.between(before, item.due)))
            row.run.starts_on = day

    def counts_back(self, run_id: int) -> bool:
        """Tell whether the days of a checklist are counted back from a deadline."""
        return self._anchor(self.row(run_id).run) is Anchor.END

    def tick(self, item_id: int, on: date | None) -> None:
        """Note on which day an item was done, or that it is not; what is done is not skipped."""
        done: dict[str, Any] = {"done_on": on} if on is None else {"done_on": on, "skipped": ""}
        with self._database.change(self._words.tr("Complete item")) as session:
            put(session.get_one(PlaybookItem, item_id), done)
            follow(session, Action.item_id, item_id, on)

    def skip(self, item_id: int, reason: str) -> None:
        """Skip an item with a reason, which stays; raise RefusedError without one."""
        values = {"skipped": needed(reason), "done_on": None}
        self._edit(self._words.tr("Skip item"), PlaybookItem, item_id, values)

    def close(self, run_id: int, on: date, reason: str = "") -> None:
        """Close a checklist; with gaps the reason stays on it. Raise RefusedError for gaps without a reason."""
        with self._database.change(self._words.tr("Close checklist")) as session:
            count = self._gaps(session, run_id, on)
            if count and not reason.strip():
                raise RefusedError(
                    later_words.tr("%n required item(s) or gap(s) are open. To close anyway, say why.", "", 1),
                    count=count,
                )
            run = session.get_one(PlaybookRun, run_id)
            run.closed_on, run.gap = on, reason.strip() if count else ""

    def gaps(self, run_id: int, today: date) -> int:
        """Return how much is open that a reason is needed for: required items, and what a kickoff lacks besides."""
        with self._database.reading() as session:
            return self._gaps(session, run_id, today)

    def reopen(self, run_id: int) -> None:
        """Open a checklist again."""
        self._edit(self._words.tr("Reopen checklist"), PlaybookRun, run_id, {"closed_on": None, "gap": ""})

    def delete(self, run_id: int, title: str) -> None:
        """Put a checklist into the trash."""
        self._bin(PlaybookRun, {run_id: title})

    def delete_item(self, item_id: int, title: str) -> None:
        """Put an item into the trash."""
        self._bin(PlaybookItem, {item_id: title})

    def save(self, run_id: int, name: str, tier: str = "") -> str:
        """Keep a checklist as a playbook of hers, for a tier or any; return its key. It is one that came from it."""
        name = self._playbooks.free(name)
        with self._database.change(self._words.tr("Save {name}").format(name=name)) as session:
            row = _row(session, run_id)
            held = _held(row, self._anchor(row.run), new=True)
            playbook = in_days(held.plan, row.run.starts_on, ours(session))
            row.run.playbook = self._playbooks.keep(session, name, playbook, row.run.purpose, tier)
            for item, part in zip(row.items, held.plan.items, strict=True):
                item.origin = origin(part)
        return row.run.playbook

    def compare(self, run_id: int) -> list[DifferenceLine]:
        """Return what differs between a checklist and its playbook as it is now; nothing where that is no more."""
        with self._database.reading() as session:
            return self._compared(session, _row(session, run_id))

    def take_over(self, run_id: int, chosen: Collection[DifferenceLine]) -> int:
        """Take lines of a comparison over as one step; return how many still were to be taken."""
        with self._database.change(self._words.tr("Apply playbook changes")) as session:
            row = _row(session, run_id)
            lines = [line for line in self._compared(session, row) if line in chosen and line.stays is None]
            who = self._who(session, session.get_one(Account, row.run.account_id))
            items = {key_of(one.origin): one for one in row.items if one.origin}
            gone = {}
            for line in lines:
                if line.change is TemplateChange.ADD:
                    place = next_position(session, PlaybookItem, PlaybookItem.run_id == run_id)
                    session.add(_made(run_id, _item(line), place, who))
                    session.flush()
                elif line.change is TemplateChange.ALTER:
                    _alter(items[line.part.key], line, who)
                else:
                    gone[items[line.part.key].id] = line.title
            move_to_trash(self._database, session, PlaybookItem, gone)
        return len(lines)

    def _compared(self, session: Session, row: ChecklistRow) -> list[DifferenceLine]:
        key = row.run.playbook
        if not key or not self._playbooks.exists(key):
            return []
        language = session.get_one(Account, row.run.account_id).language
        playbook = self._playbooks.document(key, language)
        fresh = on_days(playbook, row.run.starts_on, ours(session))
        return difference(_held(row, playbook.anchor), fresh)

    def _anchor(self, run: PlaybookRun) -> Anchor:
        known = run.playbook and self._playbooks.exists(run.playbook)
        return self._playbooks.document(run.playbook).anchor if known else Anchor.START

    def _gaps(self, session: Session, run_id: int, today: date) -> int:
        row = _row(session, run_id)
        missing = {key_of(one.origin) or f"{_OWN}{one.id}" for one in row.open_required}
        if row.run.purpose is PlaybookPurpose.KICKOFF:
            missing |= {gap.point.value for gap in open_gaps(session, row.run, today)}
        return len(missing)

    def _who(self, session: Session, account: Account) -> Owners:
        return owners(session, account, account.language or self._words.language)


def _order(run: PlaybookRun) -> tuple[object, ...]:
    day = run.starts_on.toordinal()
    if run.closed_on:
        return True, False, -day, -run.id
    return False, run.purpose is not PlaybookPurpose.KICKOFF, day, run.id


def _row(session: Session, run_id: int) -> ChecklistRow:
    run = session.get(PlaybookRun, run_id)
    if run is None:
        raise GoneError
    return _rows(session, [run])[0]


def _rows(session: Session, runs: Sequence[PlaybookRun]) -> list[ChecklistRow]:
    """Return checklists with their items; two queries."""
    kept, ours_ = PlaybookItem, table(Colleague).c
    wanted = kept.run_id.in_([one.id for one in runs])
    items: dict[int, list[PlaybookItem]] = {one.id: [] for one in runs}
    for item in session.scalars(select(kept).where(wanted).order_by(kept.position, kept.id)):
        items[item.run_id].append(item)
    names = {one.id: one.name for one in session.execute(select(ours_.id, ours_.name))}
    return [ChecklistRow(run, tuple(items[run.id]), names) for run in runs]


def _made(run_id: int, item: ChecklistItem[date], place: int, who: Owners) -> PlaybookItem:
    """Return the item of a checklist that a playbook's makes, with the one colleague whose job it is."""
    made = PlaybookItem(run_id=run_id, title=item.title, required=item.required, job=item.job, due=item.due)
    made.wanted, made.position, made.origin = item.wanted, place, origin(item)
    made.colleague_id = who.player(Side.US, item.job) if item.job else None
    return made


def _move(item: PlaybookItem, due: date) -> None:
    """Let an item be due on another day, which is still the playbook's if the one before was."""
    was = _part(item, key_of(item.origin))
    item.due = due
    if item.origin and marked(item.origin, was, "due") == item.origin:
        item.origin = marked(item.origin, _part(item, was.key), "due")


def _part(item: PlaybookItem, key: str) -> ChecklistItem[date]:
    return ChecklistItem(key, item.title, item.due, item.required, item.wanted, item.job)


def _alter(row: PlaybookItem, line: DifferenceLine, who: Owners) -> None:
    setattr(row, line.field, line.after)
    if line.field == "job":
        row.colleague_id = who.player(Side.US, line.after) if line.after else None
    row.origin = marked(row.origin, line.part, line.field)


def _item(line: DifferenceLine) -> ChecklistItem[Any]:
    assert isinstance(line.part, ChecklistItem)
    return line.part


def _held(row: ChecklistRow, anchor: Anchor, *, new: bool = False) -> HeldPart[Planned]:
    """Return a checklist as a playbook sees it; to be kept, what she added is given a new key."""
    parts, origins, keys = [], dict[str, str](), dict[int, str]()
    for item in row.items:
        key = key_of(item.origin)
        if not key or key in keys.values():
            key = new_uid()[:_KEY] if new else f"{_OWN}{item.id}"
        else:
            origins[key] = item.origin
        keys[item.id] = key
        parts.append(_part(item, key))
    done = _keys(keys, (one for one in row.items if is_settled(one)))
    own = _keys(keys, (one for one in row.items if one.evidence))
    return HeldPart(Checklist(row.run.title, anchor, tuple(parts)), origins, done, own)


def _keys(keys: dict[int, str], items: Iterable[PlaybookItem]) -> frozenset[str]:
    return frozenset(keys[one.id] for one in items)
