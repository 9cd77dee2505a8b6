"""Imports of parts of plans, in tables of csdesk's own: a row changes a part, is a new one, or does not fit.

No other program knows them, so there are no ids of a source, nothing to compare with but what is here, and no question.
"""

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.entities import SuccessPlan
from csdesk.errors import RefusedError
from csdesk.exchange import titles
from csdesk.exchange.dates import DateOrder, parse_date
from csdesk.exchange.money import parse_flag, parse_number
from csdesk.exchange.refusals import RefusalReason
from csdesk.exchange.sheets import Cell, OutputSheet, plain_text
from csdesk.exchange.tables import Table, TableRow
from csdesk.fields.catalogue import by_name
from csdesk.fields.field import FieldKind
from csdesk.i18n import Text, later_words
from csdesk.services.importing import no_records
from csdesk.services.importing.kind import ExportAsked, ExportTable, ImportDraft, ImportKind
from csdesk.services.importing.preview import Change, ImportPreview, Incoming, Issue, Rejected, Written
from csdesk.services.positions import next_position

Part = dict[str, Any]
"""The values of a part by field, typed."""
Named = tuple[str, str]
"""What something is called in English and in Japanese."""
_YES: Named = ("yes", "はい")
_TICKS = {"x": True, "☑": True, "レ": True, "": False, "☐": False, "-": False, "－": False, "–": False, "—": False}
"""What says yes or no in a column of ticks, beside the words for it."""
_LANGUAGES = ("en", "ja")


class UnfitError(Exception):
    """A cell that does not fit: its field, what stands in it, and why."""


def in_plan(plan_id: int | None) -> tuple[ColumnElement[bool], ...]:
    """Return the condition for what is in a plan; none for every plan."""
    return () if plan_id is None else (SuccessPlan.id == plan_id,)


class PartLook:
    """A look at a file of parts of plans: what is here, and what its rows would do.

    ``places`` say where a part is; of those that are ``needed``, a new one names at least one.
    """

    places: ClassVar[tuple[str, ...]]
    needed: ClassVar[tuple[str, ...]]
    homeless: ClassVar[Text]
    unknown: ClassVar[Text]

    def __init__(self, _session: Session, draft: ImportDraft, known: dict[str, Part], above: Sequence[Any]) -> None:
        """Compare with what is ``known``, by uid; a new row goes under one of ``above``, which are ids and places."""
        self.draft, self.known, self.above = draft, known, above
        self._fields = by_name(draft.kind.name)
        self._seen: set[str] = set()

    def judged(self, row: TableRow, columns: Mapping[str, int]) -> Incoming | Rejected:
        """Return what becomes of a row."""
        given = {name: row.cells[place].strip() for name, place in columns.items()}
        try:
            return self._sorted_in(row.number, given, {name: self.read(name, text) for name, text in given.items()})
        except UnfitError as error:
            return Rejected(row.number, *error.args)

    def without_id(self, _given: Mapping[str, str]) -> str:
        """Return the uid that a row without one stands for; empty for a new one."""
        return ""

    def checked(self, _old: Mapping[str, Any], values: Part) -> Part:
        """Return what is to be written over what was; raise UnfitError where that cannot be."""
        return values

    def home(self, given: Mapping[str, str]) -> int:
        """Return the id of what a new row belongs to."""
        wanted = [given.get(name, "") for name in self.places]
        found = [
            one
            for one, *names in self.above
            if all(want in ("", name.strip()) for want, name in zip(wanted, names, strict=True))
        ]
        if len(found) != 1 or not any(given.get(name) for name in self.needed):
            raise UnfitError(self.places[-1], wanted[-1], self.homeless)
        return int(found[0])

    def read(self, name: str, text: str) -> Any:
        """Return what a cell says; raise UnfitError where it is not what its column holds."""
        kind = self._fields[name].kind
        try:
            if kind is FieldKind.DAY:
                return parse_date(text, DateOrder.YMD, self.draft.today.year) if text else None
            if kind is FieldKind.NUMBER:
                return parse_number(text) if text else None
            if kind is FieldKind.FLAG:
                return _TICKS[text.casefold()] if text.casefold() in _TICKS else parse_flag(text)
        except ValueError as error:
            raise UnfitError(name, text, _NOT_THAT[kind]) from error
        return text

    def _sorted_in(self, number: int, given: Mapping[str, str], values: Part) -> Incoming:
        uid = values.pop("uid", "") or self.without_id(given)
        if not values.get("title", uid):
            raise UnfitError("title", "", later_words.tr("A name is required."))
        if not uid:
            home = self.home(given)
            values = self.checked({}, values)
            return Incoming(number, None, values["title"], values, {}, belongs_to=home, matched_by="new")
        if uid not in self.known or uid in self._seen:
            raise UnfitError("uid", uid, self.unknown)
        self._seen.add(uid)
        old = self.known[uid]
        new = {name: value for name, value in values.items() if name not in self.places and value != old[name]}
        changes = tuple(Change(name, old[name], value) for name, value in new.items())
        values = self.checked(old, new) if new else {}
        return Incoming(number, uid, old["title"], values, {}, old["id"], changes=changes, is_news=False)


_NOT_THAT: Mapping[FieldKind, Issue] = {
    FieldKind.DAY: RefusalReason.NOT_A_DATE,
    FieldKind.NUMBER: later_words.tr("This is not a number."),
    FieldKind.FLAG: RefusalReason.NOT_A_FLAG,
}


class PartImport(ImportKind):
    """A kind of part of plans, of an ``entity`` with a column that says what a part is ``under``."""

    on_page = False
    endings = (".xlsx", ".csv")
    entity: ClassVar[Any]
    under: ClassVar[str]
    look: ClassVar[type[PartLook]]
    nothing: ClassVar[Text]
    """Says that the file has no column that tells of one."""
    choices: ClassVar[Mapping[str, Mapping[Any, Named]]] = {}

    @abstractmethod
    def parts(self, session: Session, asked: ImportDraft | ExportAsked) -> dict[str, Part]:
        """Return by uid what each part says, with its id, in the order of the plans."""

    @abstractmethod
    def homes(self, session: Session, draft: ImportDraft) -> Sequence[Any]:
        """Return what a part may belong to: the ids, and what they are called."""

    @abstractmethod
    def put(self, session: Session, one: Any, values: Part) -> None:
        """Give a part its values."""

    @override
    def suggested(self, table: Table) -> Mapping[str, str]:
        fields = [name for name, one in by_name(self.name).items() if one.importable]
        named = {titles.heading(self.name, name, each).casefold(): name for name in fields for each in _LANGUAGES}
        return {head: named[head.casefold()] for head in table.columns if head.casefold() in named}

    @override
    def column(self, column: str, language: str) -> str:
        return titles.heading(self.name, column, language) if column else ""

    @override
    def preview(self, session: Session, draft: ImportDraft) -> ImportPreview:
        mapped = draft.columns.columns
        columns = {mapped[head]: place for place, head in enumerate(draft.table.columns) if head in mapped}
        if not {"uid", "title"} & columns.keys():
            raise RefusedError(self.nothing)
        look = self.look(session, draft, self.parts(session, draft), self.homes(session, draft))
        verdicts = [look.judged(row, columns) for row in draft.table.rows]
        taken = [one for one in verdicts if isinstance(one, Incoming)]
        rejected = [replace(one, column="", value="") for one in no_records.broken(draft.table)]
        rejected += [one for one in verdicts if isinstance(one, Rejected)]
        here = [one for one in taken if one.record_id is not None]
        return ImportPreview(
            created=tuple(one for one in taken if one.record_id is None),
            updated=tuple(one for one in here if one.changes),
            unchanged=tuple(one for one in here if not one.changes),
            rejected=tuple(rejected),
            left_out=tuple(no_records.left_out(draft.table)),
        )

    @override
    def write(self, session: Session, draft: ImportDraft, preview: ImportPreview) -> Written:
        entity = self.entity
        for row in preview.updated:
            self.put(session, session.scalars(select(entity).where(entity.id == row.record_id)).one(), dict(row.values))
        for row in preview.created:
            one = entity(**{self.under: row.belongs_to}, title=row.title)
            one.position = next_position(session, entity, getattr(entity, self.under) == row.belongs_to)
            session.add(one)
            session.flush()
            self.put(session, one, dict(row.values))
        session.flush()
        return Written()

    @override
    def exported(self, session: Session, asked: ExportAsked) -> ExportTable:
        return self.table(self.parts(session, asked).values(), by_name(self.name), asked.language)

    def table(
        self,
        parts: Iterable[Part],
        names: Iterable[str],
        language: str,
        choices: Mapping[str, Mapping[Any, Named]] | None = None,
    ) -> ExportTable:
        """Return parts as a table of some columns."""
        names = tuple(names)
        rows = [[self._cell(name, one[name], language, choices or self.choices) for name in names] for one in parts]
        headings = tuple(titles.heading(self.name, name, language) for name in names)
        return ExportTable(OutputSheet(self.name, headings, rows), len(rows))

    @override
    def shown(self, field: str, value: Any, language: str) -> str:
        return plain_text(self._cell(field, value, language, self.choices))

    def _cell(self, name: str, value: Any, language: str, choices: Mapping[str, Mapping[Any, Named]]) -> Cell:
        place = int(language == "ja")
        if name in choices:
            words = choices[name].get(value)
            return words[place] if words else None
        if by_name(self.name)[name].kind is FieldKind.FLAG:
            return _YES[place] if value else ""
        shown: Cell = None if value in (None, "") else value
        return shown
