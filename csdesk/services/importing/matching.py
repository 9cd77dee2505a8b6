"""Which record a row is, and what would change in it: a three-way comparison of text.

A row with an id is found by that id only. Without one, a unique exact name, or a unique company domain, finds it; what
answers to several is a question. Of each value three states are known: as it is here, as it was last imported, and as
the file has it now.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from csdesk.domain.wanted import while_wanted
from csdesk.exchange.lost_letters import has_lost
from csdesk.exchange.titles import LINE_UID, UID
from csdesk.services.importing import belonging, circles, issues, parents
from csdesk.services.importing.comparing import TOLD_IN, compare, in_table
from csdesk.services.importing.existing import MEANT, AccountLookup, ExistingRecords, Natural
from csdesk.services.importing.fields import LINE
from csdesk.services.importing.mending import mended
from csdesk.services.importing.own import NO_UIDS, taken_out
from csdesk.services.importing.preview import Change, Flagged, ImportPreview, Incoming, Issue, MissingRecord, Rejected
from csdesk.services.importing.record_kind import RecordKind
from csdesk.services.importing.records import Record, Records
from csdesk.services.importing.rules import Answer, Rules
from csdesk.services.importing.verdicts import Verdicts, as_first


def match(kind: RecordKind, records: Records, known: ExistingRecords, rules: Rules) -> ImportPreview:
    """Return what the records would do to what is known."""
    records = mended(records, known)
    strangers: tuple[str, ...] = ()
    if "parent" in records.columns:
        alone, _seen = _judged(kind, parents.left_out(records), known, rules)
        records, strangers = parents.settled(records, known, alone.created, alone.updated)
    outcome, seen = _judged(kind, records, known, rules)
    if "parent" in records.columns:
        outcome.refuse(circles.refused(records.columns["parent"], known, outcome.created, outcome.updated))
    left = {key: one for key, one in known.by_key.items() if key not in records.keys and one not in seen.met}
    gone = () if records.own else tuple(MissingRecord(one, key, known.names.get(one, key)) for key, one in left.items())
    warnings: list[Issue] = [*records.warnings]
    warnings += [issues.NoParent(strangers)] if strangers else []
    warnings += [issues.SeveralAccounts(*one) for one in seen.cut.items()]
    warnings += [issues.Gone(len(gone))] if gone else []
    rejected = tuple(sorted(outcome.rejected, key=lambda one: one.row))
    return ImportPreview(
        tuple(outcome.created),
        tuple(outcome.updated),
        tuple(outcome.unchanged),
        rejected,
        gone,
        tuple(warnings),
        tuple(outcome.flagged),
        records.left_out,
    )


def _judged(kind: RecordKind, records: Records, known: ExistingRecords, rules: Rules) -> tuple[Verdicts, "_Seen"]:
    outcome = Verdicts(rejected=list(records.rejected))
    seen = _Seen(
        frozenset(name for record in records.taken if (name := record.values.get("name"))),
        {known.by_key[key]: one for one in records.taken if (key := one.values.get("external_id")) in known.by_key},
    )
    by_row: dict[int, Incoming | Rejected] = {}
    for record in while_wanted(records.taken):
        row = _Row(kind, record, known, records.columns, rules)
        first = by_row.get(record.line_of or 0)
        found = by_row[record.row] = row.judged(seen) if first is None else as_first(record, first)
        if isinstance(found, Rejected):
            outcome.rejected.append(found)
            continue
        outcome.flagged += row.flagged
        changes = first.changes if isinstance(first, Incoming) else found.changes
        group = outcome.updated if changes and found.record_id else outcome.unchanged
        (outcome.created if found.matched_by == "new" else group).append(found)
    return outcome, seen


@dataclass
class _Seen:
    """What became of the earlier rows of the file, which of them meant a record, and what they change in it.

    ``names`` are those that any row of the file has, ``by_id`` the records that rows mean by their ids; ``cut`` counts
    cells of which only the first account is taken.
    """

    names: frozenset[str]
    by_id: Mapping[int, Record]
    verdicts: dict[object, tuple[Record, "Incoming | Rejected"]] = field(default_factory=dict)
    met: dict[int, int] = field(default_factory=dict)
    changes: dict[int, tuple[Change, ...]] = field(default_factory=dict)
    lines: set[str | None] = field(default_factory=set)
    cut: Counter[str] = field(default_factory=Counter)


class _Row:
    """One row on its way to a verdict; ``flagged`` are the cells that it is taken without."""

    __slots__ = (
        *("_account", "_columns", "_key", "_kind", "_known", "_meant", "_record", "_ref", "_renews", "_rules"),
        *("_uids", "_values", "flagged"),
    )

    def __init__(
        self, kind: RecordKind, record: Record, known: ExistingRecords, columns: Mapping[str, str], rules: Rules
    ) -> None:
        self._kind, self._record, self._known, self._columns, self._rules = kind, record, known, columns, rules
        self._values = dict(record.values)
        self._key = self._values.pop("external_id", "") or None
        self._uids = taken_out(self._values) if UID in self._values else NO_UIDS
        self._renews = self._values.pop("renews_on", "")
        self._account: int | None = None
        self._meant: dict[str, str] = {}
        self._ref = known.also.get(self._key or "")
        self.flagged = list(record.flagged)

    def judged(self, seen: _Seen) -> Incoming | Rejected:
        """Return what becomes of the row."""
        if self._kind.has_account and (fault := self._without_account(seen)):
            return fault
        told = [] if self._key is not None else self._kind.naturals(self._values, self._account)
        name: object = self._uids.record or (self._key if self._key is not None else next(iter(told), None))
        if name is None:
            return self._new()
        if name in seen.verdicts:
            return self._again(*seen.verdicts[name], seen)
        if self._uids.record and self._key in seen.verdicts:
            return self._rejected("external_id", str(self._key), issues.SeenBefore(seen.verdicts[self._key][0].row))
        verdict = self._placed(told, seen)
        seen.verdicts[name] = seen.verdicts[self._key or name] = (self._record, verdict)
        return verdict

    def _without_account(self, seen: _Seen) -> Rejected | None:
        """Find the account of the row; return why there is none."""
        said = belonging.taken_out(self._values)
        self._account = self._known.own.accounts.get(self._uids.account or "")
        if self._account is not None:
            return None
        answers = {**self._known.meant, **self._rules.accounts}
        book = self._known.accounts or AccountLookup()
        found = belonging.account_of(said, book, answers)
        self._account = found.account
        if found.speaks:
            if fault := self._unread(found.told.field):
                return fault
            return self._rejected(*found.told, found.speaks, is_question=bool(found.may))
        known = self._known.by_key.get(self._key or "", 0)
        if stays := belonging.stays(found, self._known.belongs.get(known), book):
            self._flag(*found.told, stays)
        if found.told in answers:
            self._meant = {MEANT: ":".join(found.told)}
        if found.cut:
            seen.cut[self._column(found.told.field)] += 1
        return None

    def _placed(self, told: list[Natural], seen: _Seen) -> Incoming | Rejected:
        own = self._known.own.records.get(self._uids.record) if self._uids.record else None
        if own in self._known.own.merged:
            return self._rejected("uid", self._values.get("name", ""), issues.Merged(self._known.own.merged[own]))
        if own in self._known.ours:
            return self._met(own, "uid", seen)
        if self._key is not None:
            record_id = self._known.by_key.get(self._key)
            return self._new_id(seen) if record_id is None else self._met(record_id, "external_id", seen)
        for natural in told:
            known = self._known.by_natural.get(natural, [])
            found = [one for one in known if not self._has_lost(one, natural, seen.changes.get(one, ()))]
            if not self._values.get("name"):  # what another row means by its name, this one made no earlier time
                found = [one for one in found if self._known.names.get(one) not in seen.names]
            free = [one for one in found if one not in seen.by_id]
            if not free and (other := self._means_by_id(natural, found, seen)):
                return self._rejected(str(natural[0]), str(natural[-1]), other, is_question=True)
            found = free
            if len(found) == 1:
                return self._met(found[0], str(natural[0]), seen)
            if mine := self._as_it_was(found):
                return self._met(mine, str(natural[0]), seen)
            if len(found) > 1:
                reason = issues.Ambiguous(len(found))
                return self._rejected(str(natural[0]), str(natural[-1]), reason, is_question=True)
        return self._new()

    def _means_by_id(self, natural: Natural, found: Iterable[int], seen: _Seen) -> Issue | None:
        """Return that another row of the file means one of these by its id, and leaves it what it is found by."""
        for one in found:
            now = self._known.ours.get(one, {}) | seen.by_id[one].values
            if natural in self._kind.naturals(now, self._account):
                return issues.SeenBefore(seen.by_id[one].row)
        return None

    def _new_id(self, seen: _Seen) -> Incoming | Rejected:
        """Return what becomes of an id that is new in this source: it may be of somebody known by another elsewhere."""
        answer = self._rules.answers.get(self._record.row)
        told = self._kind.naturals(self._values, self._account) if self._known.elsewhere else []
        for natural in told if answer is not Answer.NEW else ():
            found = [one for one in self._known.by_natural.get(natural, ()) if one in self._known.elsewhere]
            if len(found) == 1 and answer is Answer.SAME:
                return self._met(found[0], str(natural[0]), seen)
            if found:
                here = self._known.names.get(found[0], str(natural[-1]))
                alone = issues.KnownElsewhere(here)
                reason = alone if len(found) == 1 else issues.AmbiguousElsewhere(len(found))
                return self._rejected(str(natural[0]), str(natural[-1]), reason, is_question=True)
        return self._new()

    def _has_lost(self, record_id: int, natural: Natural, changes: Iterable[Change]) -> bool:
        """Tell whether the changes of an earlier row take from a record what it would be found by."""
        new = {change.field: change.new for change in changes}
        now = self._known.ours.get(record_id, {}) | new
        return bool(new) and natural not in self._kind.naturals(now, self._account)

    def _again(self, first: Record, verdict: Incoming | Rejected, seen: _Seen) -> Incoming | Rejected:
        if first.values != self._record.values:
            if isinstance(verdict, Incoming) and self._is_another_line(first, seen):
                return self._another_line(first, verdict, seen)
            if self._key is not None:
                return self._rejected("external_id", self._key, issues.SeenBefore(first.row))
            return self._of_one_name(first, verdict, seen)
        if isinstance(verdict, Rejected):
            return replace(verdict, row=self._record.row)
        return self._incoming(None, (), "again")

    def _of_one_name(self, first: Record, verdict: Incoming | Rejected, seen: _Seen) -> Incoming | Rejected:
        """Return what becomes of a row whose name an earlier one has: she says whether both are the same."""
        answer = self._rules.answers.get(self._record.row, Answer.ASK)
        told = self._kind.naturals(self._values, self._account)
        mine = self._as_it_was([one for natural in told for one in self._known.by_natural.get(natural, ())])
        if mine and mine not in seen.met:
            return self._met(mine, "name", seen)
        if answer is Answer.NEW:
            return self._new()
        if answer is not Answer.SAME:
            called = "name" if self._kind.needs_name else "product"
            asks = issues.SameName(first.row) if self._kind.needs_name else issues.SameContract(first.row)
            return self._rejected(called, self._values.get(called, ""), asks, is_question=True)
        if isinstance(verdict, Rejected):
            return replace(verdict, row=self._record.row)
        for name in [name for name, value in self._values.items() if value not in ("", first.values.get(name))]:
            if self._column(name):
                self._flag(
                    name,
                    self._told(name, self._values[name], self._record.values),
                    issues.SaidIn(first.row),
                )
        return self._incoming(None, (), "again")

    def _as_it_was(self, found: Iterable[int]) -> int | None:
        """Return the record that this very row brought last time, if it is one of these."""
        last = {one: self._known.imported.get(one, {}) for one in found if one in self._known.refs}
        same = [one for one, said in last.items() if self._values.items() <= said.items()]
        return same[0] if len(same) == 1 else None

    def _new(self) -> Incoming | Rejected:
        self._settle_end("")
        if self._kind.needs_name and not self._values.get("name"):
            return self._unread("name") or self._rejected("name", "", issues.NO_NAME)
        if not self._key and not self._kind.is_told(self._values) and (fault := self._unread()):
            return fault
        lacking = next((name for name in self._kind.needs if not self._values.get(name)), None)
        if lacking is not None:
            return self._unread(lacking) or self._rejected(lacking, "", self._kind.needs[lacking])
        return self._incoming(None, (), "new")

    def _met(self, record_id: int, by: str, seen: _Seen) -> Incoming | Rejected:
        first = seen.met.setdefault(record_id, self._record.row)
        if first != self._record.row and not (by == "external_id" and self._known.is_merged(record_id)):
            told = self._key or self._values.get(by, "")
            return self._rejected(by, told, issues.SeenBefore(first), is_question=True)
        ours = self._known.ours.get(record_id, {})
        imported = self._imported(record_id) if by != "uid" else {}
        brought = self._known.brought.get(record_id)
        if self._ref is not None and by == "external_id":
            ours, brought = ours | self._ref.values, self._ref.brought
        if embedded := self._kind.embedded(self._known.own, record_id, self._uids, self._values, by):
            ours, brought = ours | dict(embedded[0]), embedded[1]
            self._note_line(seen)
        self._settle_end(ours.get("end", ""))
        needed = ((name,) for name in self._kind.needs)
        for lasting in (("name",), LINE, *needed):  # an empty cell takes neither a name nor an amount away
            if not self._values.get(lasting[0]):
                self._values = {name: value for name, value in self._values.items() if name not in lasting}
        self._keep_whole(ours)
        changes, torn = compare(self._values, ours, imported, self._rules.owners)
        changes = self._in_order(changes, ours) if self.flagged else changes
        answer = self._rules.answers.get(self._record.row, Answer.ASK)
        if torn and answer is Answer.ASK:
            here, there = (
                self._told(torn[0].field, torn[0].old, ours),
                self._told(*torn[0][::2], self._values),
            )
            return self._rejected(torn[0].field, there, issues.BothChanged(here), is_question=True)
        taken = (*changes, *(torn if answer is Answer.FILE else ()))
        before = {change.field: change.new for change in seen.changes.get(record_id, ())}
        if before and any(before.get(change.field, change.new) != change.new for change in taken):
            return self._rejected(by, self._key or "", issues.SeenBefore(first), is_question=True)
        seen.changes[record_id] = (*seen.changes.get(record_id, ()), *taken)
        found = self._incoming(record_id, taken, by)
        return found if found.brought == brought else found._replace(brought=brought)

    def _keep_whole(self, ours: Mapping[str, str]) -> None:
        """Leave what is here where the file has it without the letters that it could not hold."""
        suspect = [(name, text) for name, text in self._values.items() if "?" in text]
        for name, text in suspect:
            if has_lost(text, here := ours.get(name, "")):
                self._flag(name, text, issues.LostLetters(here))

    def _settle_end(self, here: str) -> None:
        """Let last day and day of renewal say one end: of two, the one that is not as it is here is meant."""
        if not self._renews:
            return
        said = {one for one in (self._values.get("end"), self._renews) if one}
        meant = said - {here} if len(said) > 1 else said
        if len(meant) == 1:
            self._values["end"] = next(iter(meant))
        else:
            self._values.pop("end", None)
            self._flag("renews_on", self._renews, issues.TWO_ENDS)

    def _in_order(self, changes: list[Change], ours: Mapping[str, str]) -> list[Change]:
        """Leave out a start that is after the end that is here, where the file's own end cannot be read."""
        now = dict(ours) | {change.field: change.new for change in changes}
        start, end = now.get("start", ""), now.get("end", "")
        if not start or not end or start <= end:
            return changes
        self._flag("start", start, issues.ENDS_BEFORE_START)
        return [change for change in changes if change.field not in ("start", "end")]

    def _imported(self, record_id: int) -> dict[str, str]:
        """Return what the source said last of the record, under this very id."""
        return self._ref.imported if self._ref else self._known.imported.get(record_id, {})

    def _note_line(self, seen: _Seen) -> None:
        if self._kind.parts:
            seen.lines.add(self._uids.line)

    def _is_another_line(self, first: Record, seen: _Seen) -> bool:
        """Tell whether the row is a further amount of the contract that an earlier row holds."""
        if self._uids.line is None or not self._values.get("amount") or self._uids.line in seen.lines - {""}:
            return False
        now = self._record.values
        return all(value == now.get(name) for name, value in first.values.items() if name not in (*LINE, LINE_UID))

    def _another_line(self, first: Record, verdict: Incoming, seen: _Seen) -> Incoming:
        if verdict.record_id is None:
            self._note_line(seen)
            return self._incoming(None, (), "new")._replace(line_of=first.row)
        self._note_line(seen)
        found = self._kind.embedded(self._known.own, verdict.record_id, self._uids, self._values, verdict.matched_by)
        ours, brought = found or ({}, None)
        values = {name: value for name, value in self._values.items() if name in LINE}
        changes, _torn = compare(values, ours, {}, self._rules.owners)
        taken = self._incoming(verdict.record_id, changes, verdict.matched_by)
        return taken._replace(brought=brought, line_of=first.row, is_news=False)

    def _incoming(self, record_id: int | None, changes: Iterable[Change], by: str) -> Incoming:
        known = self._imported(record_id) if record_id is not None else {}
        imported = {**known, **self._values, **self._meant} if known or self._meant else self._values
        found = Incoming(
            row=self._record.row,
            key=self._key,
            title=self._values.get("name") or self._values.get(self._kind.called) or self._key or "",
            values=self._values,
            imported=imported,
            record_id=record_id,
            belongs_to=self._account,
            changes=tuple(changes),
            matched_by=by,
            ref_id=self._ref.id if self._ref else self._known.refs.get(record_id) if record_id is not None else None,
            is_news=(bool(self._record.row_hash) or imported != known) and by != "uid",
            brought=self._known.brought.get(record_id) if record_id is not None else None,
            row_hash=self._record.row_hash,
        )
        if self._uids is NO_UIDS:
            return found
        record, contract, line = map(self._known.own.free, (self._uids.record, self._uids.contract, self._uids.line))
        return found._replace(uid=record, brought_uid=contract, line_uid=line)

    def _told(self, field_name: str, value: str, values: Mapping[str, str]) -> str:
        return in_table(self._columns, field_name, value, values)

    def _rejected(self, field_name: str, value: str, reason: Issue, *, is_question: bool = False) -> Rejected:
        return Rejected(self._record.row, self._column(field_name), value, reason, is_question)

    def _flag(self, field_name: str, value: str, reason: Issue) -> None:
        self._values.pop(field_name, None)
        self.flagged.append(Flagged(self._record.row, self._column(field_name), value, reason))

    def _unread(self, field_name: str = "") -> Rejected | None:
        """Return the row as one that is not taken for a cell that is flagged: that of a field, or the first."""
        column = self._column(field_name)
        found = next((one for one in self.flagged if not field_name or one.column == column), None)
        if found is None:
            return None
        asks = found.asks
        return Rejected(found.row, found.column, found.value, found.reason, is_question=bool(asks), asks=asks)

    def _column(self, field_name: str) -> str:
        """Return the column of the file that says a field; empty if it has none."""
        names = TOLD_IN.get(field_name, (field_name,))
        return next((self._columns[name] for name in names if name in self._columns), "")
