"""What she says of an import: whose columns are whose, and how questions are answered."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from csdesk.services.importing import issues
from csdesk.services.importing.preview import ImportPreview, Issue, Writing
from csdesk.services.importing.questions import CellAnswer


class Owner(StrEnum):
    """Who owns the values of a column."""

    FILE = "file"
    MINE = "mine"
    BLANKS = "blanks"


class Answer(StrEnum):
    """What is done about a value that was changed on both sides, or about somebody known by another id."""

    ASK = "ask"
    FILE = "file"
    HERE = "here"
    SAME = "same"
    NEW = "new"


class ThatAccount(NamedTuple):
    """An account as the answer to which one is meant."""

    account: int
    name: str


Given = Answer | ThatAccount | CellAnswer
"""What a question is answered by."""


@dataclass(frozen=True)
class Rules:
    """Whose columns are whose, by field, and how questions are answered: by row, or for all that is written alike."""

    owners: Mapping[str, Owner] = field(default_factory=dict)
    answers: Mapping[int, Answer] = field(default_factory=dict)
    accounts: Mapping[Writing, int] = field(default_factory=dict)


def answers_to(reason: Issue) -> tuple[Given, ...]:
    """Return the answers that a question takes; none if it is settled in the file or in the record."""
    if isinstance(reason, issues.WhichAccount):
        return (Answer.SAME,) if len(reason.may) == 1 else tuple(ThatAccount(*one) for one in reason.may)
    if isinstance(reason, issues.BothChanged):
        return (Answer.FILE, Answer.HERE)
    if isinstance(reason, issues.KnownElsewhere):
        return (Answer.SAME, Answer.NEW)
    return (Answer.NEW,) if isinstance(reason, issues.AmbiguousElsewhere) else ()


def answered(preview: ImportPreview, answers: Collection[Answer]) -> dict[int, Given]:
    """Return one of these answers for each question that takes it, by row."""
    return {one.row: answer for one in preview.questions for answer in answers if answer in answers_to(one.reason)}
