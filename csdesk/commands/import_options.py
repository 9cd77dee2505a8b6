"""How a file is to be read, as the options of a command say it."""

from pathlib import Path
from typing import Any

import click

from csdesk.desk import Desk
from csdesk.exchange.dates import DateOrder
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.tables import Options
from csdesk.fields.measures import MEASURE
from csdesk.i18n import Catalogue
from csdesk.services.importing.fields import TOLD, FieldReading, is_money, reader
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.questions import EMPTY, PERIOD, REPEATED, CellQuestion, alike
from csdesk.services.importing.rules import Owner
from csdesk.services.imports import UnknownColumnError

_LANGUAGES = tuple(map(Catalogue, ("en", "ja")))


def draft_of(desk: Desk, kind: str, file: Path, how: dict[str, Any]) -> ImportDraft:
    """Return a file as it is looked at with these options; raise CsdeskError for what is not in it."""
    header = how["header_row"]
    options = Options(
        sheet=how["sheet"],
        encoding=how["encoding"],
        delimiter={"tab": "\t", "\\t": "\t"}.get(how["delimiter"], how["delimiter"]),
        header_row=None if header is None else 0 if header == "none" else _row(header),
    )
    order = DateOrder(how["date_order"]) if how["date_order"] else None
    draft = desk.imports.look(kind, file, options, order, on=how["on"].date() if how["on"] else None)
    for given in how["measures"]:
        draft = _with_measure(draft, given)
    draft = draft.with_columns(dict(_pair(given, draft) for given in how["maps"]))
    draft = draft.with_owners({**draft.columns.owners, **dict(_owner(given, draft) for given in how["owners"])})
    draft = draft.with_ends(how["ends"]) if how["ends"] else draft
    draft = draft.answering(CellQuestion("", PERIOD), how["period"]) if how["period"] else draft
    draft = draft.answering(CellQuestion("", REPEATED), how["repeated"]) if how["repeated"] else draft
    draft = draft.with_absence(how["absent"]) if how["absent"] else draft
    for given in how["values"]:
        draft = _with_value(draft, given)
    return draft.from_source(how["source"]) if how["source"] else draft


def _row(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise click.BadParameter(text, param_hint="--header-row")
    return int(text)


def _pair(given: str, draft: ImportDraft) -> tuple[str, str]:
    column, equals, field = given.rpartition("=")
    if not equals:
        raise click.BadParameter(given, param_hint="--map")
    if column not in draft.table.columns:
        raise UnknownColumnError(column, draft.table.columns)
    if field and field not in (*draft.fields, *TOLD, "custom"):
        raise UnknownColumnError(field, (*draft.fields, "custom"))
    return column, field


def _with_measure(draft: ImportDraft, given: str) -> ImportDraft:
    """Return the draft with the measure of a column, or of a text in the column that names measures."""
    name, equals, key = given.rpartition("=")
    if not equals or not key.strip():
        raise click.BadParameter(given, param_hint="--measure")
    if name in draft.table.columns:
        return draft.with_columns({name: MEASURE + key.strip()})
    named = next((column for column, field in draft.columns.columns.items() if field == "measure"), None)
    if named is None:
        raise UnknownColumnError(name, draft.table.columns)
    return draft.answering(CellQuestion(named, "measure", name), key.strip())


def _owner(given: str, draft: ImportDraft) -> tuple[str, Owner]:
    column, _equals, owner = given.rpartition("=")
    if owner not in list(Owner):
        raise click.BadParameter(given, param_hint="--owner")
    if column not in draft.table.columns:
        raise UnknownColumnError(column, draft.table.columns)
    return column, Owner(owner)


def _with_value(draft: ImportDraft, given: str) -> ImportDraft:
    """Return the draft with what a text in a column means."""
    told, equals, choice = given.rpartition("=")
    columns = [one for one in draft.table.columns if told.startswith(f"{one}:")]
    if not equals or ":" not in told:
        raise click.BadParameter(given, param_hint="--value")
    if not columns:
        raise UnknownColumnError(told.partition(":")[0], draft.table.columns)
    column = max(columns, key=len)
    mapped = draft.columns.columns
    if column not in mapped:
        raise UnknownColumnError(column, tuple(mapped))
    question = CellQuestion(column, mapped[column], told[len(column) + 1 :].strip())
    return draft.answering(question, _choice(draft, question, choice.strip()))


def _choice(draft: ImportDraft, question: CellQuestion, choice: str) -> str:
    """Return an answer, by its key, by a name of it in either language or by what its field reads."""
    offered = {alike(name): answer for words in _LANGUAGES for answer, name in question.answers(words)}
    offered |= {answer: answer for answer in offered.values()}
    if choice == EMPTY or alike(choice) in offered:
        return offered.get(alike(choice), EMPTY)
    try:
        if not is_money(question.field):
            reader(question.field, FieldReading(draft.order, draft.today.year, ""))(choice)
    except ValueError as error:
        known = tuple(name for _answer, name in question.answers(_LANGUAGES[0])) if isinstance(error, Refusal) else ()
        raise UnknownColumnError(choice, known) from error
    return choice
