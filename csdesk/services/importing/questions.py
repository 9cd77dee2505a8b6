"""What is asked of the cells of a file: once for all that are alike, and remembered for files of its shape."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from csdesk.domain.deals import DealState
from csdesk.domain.named_enum import NamedEnum
from csdesk.entities.types import texts
from csdesk.fields.catalogue import choices_of, named
from csdesk.fields.field import FieldKind
from csdesk.fields.measures import measure_name
from csdesk.fields.values import name_of
from csdesk.i18n import Text, Words, later_words

EMPTY = ""
"""The answer that leaves a cell empty, without another word."""
PERIOD, ENDS = "amount", "renews_on"
"""The fields of which a whole column is asked: what period an amount has, which of two days is the end."""
REPEATED, ABSENT = "repeated", "absent"
"""What is asked of a whole file: rows that say different things of one, and who is in no row."""
ABSENCE = "absence"
"""The option that says what an absence means in all files of a source."""
OWN = "custom"
"""The answer that makes a measure of its own of a name, as the field does of a column."""


Named = tuple[str, str]
"""An answer, and what it is called."""


class Repeated(NamedEnum):
    """What counts where several rows of a file are of the same."""

    LAST = "last", later_words.tr("the last row counts")
    BOTH = "both", later_words.tr("both count")


class Absence(NamedEnum):
    """What it means that an account is in no row of a file."""

    MISSING = "missing", later_words.tr("no reading")
    ZERO = "zero", later_words.tr("counts as 0")
    ASK = "ask"


class AmountPeriod(NamedEnum):
    """What an amount is for where nothing in the file says it."""

    MONTH = "month", later_words.tr("a month", "of an amount")
    QUARTER = "quarter", later_words.tr("a quarter", "of an amount")
    YEAR = "year", later_words.tr("a year", "of an amount")
    TERM = "term", later_words.tr("the whole term", "of an amount")


MONTHS = {AmountPeriod.MONTH: 1, AmountPeriod.QUARTER: 3, AmountPeriod.YEAR: 12}
_CHOICES = named(FieldKind.CHOICE, FieldKind.CHOICES)
_FLAGS, _PERIODS = named(FieldKind.FLAG), named(FieldKind.PERIOD)
_NAMES: Mapping[str, Text] = {
    **{one.value: one.text for kind in (AmountPeriod, Repeated, Absence) for one in kind if one.text},
    "last_day": later_words.tr("the last day"),
    "renews_on": later_words.tr("the renewal day"),
    "yes": later_words.tr("yes"),
    "no": later_words.tr("no"),
    "1": later_words.tr("monthly"),
    "3": later_words.tr("quarterly"),
    "6": later_words.tr("half-yearly"),
    "12": later_words.tr("yearly"),
    OWN: later_words.tr("a new measure"),
    EMPTY: later_words.tr("leave empty"),
}


@dataclass(frozen=True, slots=True)
class CellQuestion:
    """What is asked of a column that holds a field: what a text in it means, or without one, all of it.

    A tier may stay what it is, or be one of those it ``may`` mean; a measure one of these ``measures``, keys with names
    of their own, or a new one.
    """

    column: str
    field: str
    text: str = ""
    may: tuple[str, ...] = ()
    measures: tuple[Named, ...] = ()

    @property
    def option(self) -> str:
        """Return how it is answered without a window."""
        if self.measures:
            return f'--measure "{self.text}=…"'
        if self.text:
            return f'--value "{self.column}:{self.text}=…"'
        return f"--{_WHOLE[self.field]} {'|'.join(known(self.field))}"

    def answers(self, words: Words) -> list[Named]:
        """Return what it can be answered with."""
        if self.measures:
            named = [(key, measure_name(words, key, own)) for key, own in self.measures]
            return [*named, *((one, _NAMES[one].said(words)) for one in (OWN, EMPTY))]
        if self.may:
            tier = words.tr("Tier {tier}")
            return [(one, tier.format(tier=one) if one.isdecimal() else one) for one in (self.text, *self.may)]
        found = [(answer, _name(self.field, answer, words)) for answer in known(self.field)]
        return [*found, (EMPTY, _NAMES[EMPTY].said(words))] if self.text else found


def known(field_name: str) -> tuple[str, ...]:
    """Return what csdesk knows a field to hold, or a column to mean."""
    if field_name in _CHOICES:
        return tuple(one.value for one in choices_of(field_name) if one.value != DealState.OTHER.value)
    if field_name in _FLAGS:
        return ("yes", "no")
    if field_name in _PERIODS:
        return ("1", "3", "6", "12")
    return _KNOWN.get(field_name, ())


_KNOWN: Mapping[str, tuple[str, ...]] = {
    PERIOD: tuple(one.value for one in AmountPeriod),
    ENDS: ("last_day", "renews_on"),
    REPEATED: tuple(one.value for one in Repeated),
    ABSENT: (Absence.MISSING.value, Absence.ZERO.value),
}
_WHOLE = {PERIOD: "period", ENDS: "ends", REPEATED: "repeated", ABSENT: "absent"}
"""The questions of whole columns or files, and the options by which they are answered."""


def names(field_name: str, words: Words) -> str:
    """Return what csdesk knows a field to hold, in words."""
    between = "、" if words.language == "ja" else ", "
    return between.join(_name(field_name, one, words) for one in known(field_name))


def _name(field_name: str, answer: str, words: Words) -> str:
    if field_name in _CHOICES:
        return name_of(choices_of(field_name)(answer), words)
    return _NAMES[answer].said(words)


def alike(text: str) -> str:
    """Return what texts have in common that are asked for once."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


ANSWERS = frozenset({*_WHOLE.values(), "values"})
"""The options that keep answers."""


class CellAnswer(NamedTuple):
    """An answer to a question about cells, with what it is called; None asks again."""

    question: CellQuestion
    answer: str | None
    name: str


@dataclass(frozen=True)
class CellAnswers:
    """How questions about cells are answered: for amounts, for ends, and by column what a text stands for."""

    period: str = ""
    ends: str = ""
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    repeated: str = ""
    absent: str = ""

    @classmethod
    def of(cls, options: Mapping[str, str]) -> "CellAnswers":
        """Return what is remembered among the options of a file."""
        values = {column: texts(json.dumps(said)) for column, said in _read(options.get("values", "")).items()}
        return cls(values=values, **{name: options.get(name, "") for name in _WHOLE.values()})

    @property
    def options(self) -> dict[str, str]:
        """Return what is to be remembered."""
        values = {column: dict(said) for column, said in self.values.items() if said}
        told = json.dumps(values, ensure_ascii=False, sort_keys=True) if values else ""
        whole = {name: getattr(self, name) for name in _WHOLE.values()}
        return {name: text for name, text in {**whole, "values": told}.items() if text}

    def answering(self, question: CellQuestion, answer: str | None) -> "CellAnswers":
        """Return these with one more, or without it for None."""
        if not question.text:
            told: dict[str, Any] = {_WHOLE[question.field]: answer or ""}
            return replace(self, **told)
        said = {text: one for text, one in self.values.get(question.column, {}).items() if text != alike(question.text)}
        said |= {} if answer is None else {alike(question.text): answer}
        return replace(self, values={**self.values, question.column: said})

    def answer_to(self, question: CellQuestion) -> str | None:
        """Return how a question is answered, if it is."""
        if not question.text:
            return getattr(self, _WHOLE[question.field]) or None
        return self.values.get(question.column, {}).get(alike(question.text))


def distinct(asked: Iterable[CellQuestion | None]) -> dict[CellQuestion, int]:
    """Return each question once, in their order, and how often it is asked."""
    first: dict[tuple[str, str, str], CellQuestion] = {}
    found: dict[CellQuestion, int] = {}
    for one, count in Counter(each for each in asked if each is not None).items():
        question = first.setdefault((one.column, one.field, alike(one.text)), one)
        found[question] = found.get(question, 0) + count
    return found


def _read(text: str) -> dict[str, dict[str, str]]:
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return {column: said for column, said in found.items() if isinstance(said, dict)} if isinstance(found, dict) else {}
