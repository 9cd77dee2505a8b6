"""What the fields of an import are called on screen, and how their values are shown."""

import json
from datetime import date
from functools import cache

from csdesk.domain import amounts
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.money import from_minor
from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.entities.types import day
from csdesk.fields.catalogue import FIELDS
from csdesk.fields.measures import MEASURE, measure_name
from csdesk.i18n import Catalogue
from csdesk.services.importing.fields import CUSTOM, DATES, FLAGS, TOLD, told_day
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.lines import told
from csdesk.services.importing.people import names_in
from csdesk.services.importing.preview import Values
from csdesk.services.importing.questions import CellAnswer
from csdesk.services.importing.rules import Given, SameRow, ThatAccount
from csdesk.ui import dates, labels
from csdesk.ui.words import words

NOTHING = "–"
LEFT_OUT, OWN_COLUMN = "", "custom"
"""What a column may be besides a field: not imported, or kept under its own title."""


def answer_name(answer: Given) -> str:
    """Return how a question is answered."""
    if isinstance(answer, ThatAccount | CellAnswer):
        return answer.name
    if isinstance(answer, SameRow):
        return words.tr("same as row {row}").format(row=f"{answer.row:,}")
    return labels.name(answer)


def field_name(kind: str, field: str) -> str:
    """Return what a field is called in an import of a kind; a column of hers has its own title."""
    if field.startswith(CUSTOM):
        return field.removeprefix(CUSTOM)
    if field.startswith(MEASURE):
        measure, _bar, on = field.removeprefix(MEASURE).partition("|")
        name = measure_name(words, measure)
        return labels.listed([name, dates.full(date.fromisoformat(on), words.language)]) if on else name
    return _titles(words.language, kind).get(field, field)


@cache  # a preview asks thousands of times
def _titles(language: str, kind: str) -> dict[str, str]:
    """Return what the fields of a kind are called in a language, and those of other kinds, which it may bring along."""
    spoken, titles = (
        Catalogue(language),
        {OWN_COLUMN: words.tr("keep as custom field"), LEFT_OUT: words.tr("do not import")},
    )
    for name in (kind, *FIELDS):
        for one in FIELDS[name]:
            titles.setdefault(one.name, one.title.said(spoken))
    return titles | {name: titles[told] for name, told in TOLD.items()}


def called(draft: ImportDraft, field: str) -> str:
    """Return what a field is called that a column of a file may hold."""
    if field == OWN_COLUMN and draft.kind.in_batch:
        return words.tr("make a new measure")
    own = dict(draft.offered)
    key = field.removeprefix(MEASURE)
    return (
        measure_name(words, key, own.get(key, "")) if field.startswith(MEASURE) else field_name(draft.kind.name, field)
    )


def shown(field: str, value: str, values: Values) -> str:
    """Return a value that is kept as people read it; an amount needs the currency that stands beside it."""
    if not value:
        return NOTHING
    if field == "logo":
        return words.tr("an image")
    if field == "amount" and values.get("currency"):
        return amounts.full(from_minor(int(value), values["currency"]), values["currency"])
    if field in DATES:
        found = day(told_day(field, value))
        return dates.full(found, words.language) if found else value
    readers = {
        "status": lambda: labels.name(Status(value)),
        "stage": lambda: labels.name(Stage(value)),
        "touch": lambda: labels.name(Touch(value)),
        "influence": lambda: labels.name(Influence(value)),
        "roles": lambda: labels.listed(labels.name(Role(role)) for role in json.loads(value)) or NOTHING,
        **dict.fromkeys(FLAGS, lambda: words.tr("yes") if value == "1" else words.tr("no")),
        "months": lambda: words.tr("%n month(s)", "", int(value)),
        "tier": lambda: labels.tier(value),
        "people": lambda: names_in(value),
        "lines": lambda: told(value),
        "language": lambda: labels.LANGUAGES.get(value, value),
        "sentiment": lambda: labels.name(Sentiment(value)),
    }
    return readers[field]() if field in readers else " ".join(value.split())


def summary(kind: str, key: str | None, values: Values) -> str:
    """Return a record in a line: what it is called is said elsewhere, its currency stands with the amount."""
    parts = [f"{field_name(kind, 'external_id')}: {key}"] if key else []
    parts += [
        f"{field_name(kind, field)}: {shown(field, value, values)}"
        for field, value in values.items()
        if value and field not in ("name", "currency")
    ]
    return " · ".join(parts)
