"""What she says of an import: whose columns are whose, and how questions are answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words
from csdesk.services.importing import issues
from csdesk.services.importing.preview import ImportPreview, Issue, Rejected, Writing
from csdesk.services.importing.questions import CellAnswer


class Owner(NamedEnum):
    """Who owns the values of a column."""

    FILE = "file", later_words.tr("the file")
    MINE = "mine", later_words.tr("mine")
    BLANKS = "blanks", later_words.tr("fill blanks only")


class Answer(NamedEnum):
    """What is done about a value that was changed on both sides, or about somebody known by another id."""

    ASK = "ask", later_words.tr("not decided")
    FILE = "file", later_words.tr("use the file's")
    HERE = "here", later_words.tr("keep mine")
    SAME = "same", later_words.tr("same record")
    NEW = "new", later_words.tr("new record")


class ThatAccount(NamedTuple):
    """An account as the answer to which one is meant."""

    account: int
    name: str


class SameRow(NamedTuple):
    """An earlier row as the answer to what a row of its name is."""

    row: int


Given = Answer | ThatAccount | SameRow | CellAnswer
"""What a question is answered by."""


@dataclass(frozen=True)
class Rules:
    """Whose columns are whose, by field, and how questions are answered: by row, or for all that is written alike."""

    owners: Mapping[str, Owner] = field(default_factory=dict)
    answers: Mapping[int, Answer] = field(default_factory=dict)
    accounts: Mapping[Writing, int] = field(default_factory=dict)


class QuestionKind(StrEnum):
    """What a question is about."""

    BOTH_CHANGED = "both_changed"
    KNOWN_ELSEWHERE = "known_elsewhere"
    SAME_NAME = "same_name"


_ASKED: Mapping[type[Issue], tuple[QuestionKind, tuple[Answer, ...]]] = {
    issues.BothChanged: (QuestionKind.BOTH_CHANGED, (Answer.FILE, Answer.HERE)),
    issues.KnownElsewhere: (QuestionKind.KNOWN_ELSEWHERE, (Answer.SAME, Answer.NEW)),
    issues.AmbiguousElsewhere: (QuestionKind.KNOWN_ELSEWHERE, (Answer.NEW,)),
    issues.WhichAccount: (QuestionKind.KNOWN_ELSEWHERE, (Answer.SAME,)),
    issues.SameName: (QuestionKind.SAME_NAME, (Answer.NEW,)),
    issues.SameContract: (QuestionKind.SAME_NAME, (Answer.NEW,)),
}


def answers_to(reason: Issue) -> tuple[Given, ...]:
    """Return the answers that a question takes; none if it is settled in the file or in the record."""
    if isinstance(reason, issues.WhichAccount) and len(reason.may) > 1:
        return tuple(ThatAccount(*one) for one in reason.may)
    same = (SameRow(reason.row),) if isinstance(reason, issues.SameName) else ()
    return (*same, *_ASKED[type(reason)][1]) if type(reason) in _ASKED else ()


def option(asked: Rejected) -> str:
    """Return how a question is answered without a window; nothing if it is settled in the file or in the record."""
    if isinstance(asked.reason, issues.WhichAccount) and len(asked.reason.may) > 1:
        return f'--value "{asked.column}:{asked.value}=…"' if not asked.reason.is_exact else ""
    kind, answers = _ASKED.get(type(asked.reason), (None, ()))
    names = ["mine" if one is Answer.HERE else one.value for one in answers_to(asked.reason) if isinstance(one, Answer)]
    names = ["same", *names] if kind is QuestionKind.SAME_NAME else names
    return f"--{kind.value.replace('_', '-')} {'|'.join(names)}" if kind and answers else ""


def takes(reason: Issue, answer: Given | None) -> bool:
    """Tell whether a question takes an answer; that something is the same is one, whatever it is the same as."""
    found = answers_to(reason)
    return answer in found or (answer is Answer.SAME and any(isinstance(one, SameRow) for one in found))


def answered(preview: ImportPreview, answers: Mapping[QuestionKind, Answer]) -> dict[int, Given]:
    """Return the answer to each question that takes it, by row."""
    asked = [(one, _ASKED[type(one.reason)][0]) for one in preview.questions if type(one.reason) in _ASKED]
    return {one.row: answers[about] for one, about in asked if takes(one.reason, answers.get(about))}
