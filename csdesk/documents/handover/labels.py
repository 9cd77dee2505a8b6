"""The words of a handover for what the records say by keys."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from csdesk.documents import figures
from csdesk.documents.handover.document import PackFact
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.domain.levels import Level, in_points
from csdesk.domain.money import from_minor, written
from csdesk.domain.named_enum import NamedEnum
from csdesk.entities import ContractLine
from csdesk.fields.values import name_of
from csdesk.i18n import Words


def choice(words: Words, value: NamedEnum | None) -> str:
    """Return what a value is called; a dash where none is said."""
    return name_of(value, words) if value else figures.NONE


def level(words: Words, value: Level, score: int | None) -> str:
    """Return a level with its score, which is in millionths: C Attention 58."""
    letter = "" if value is Level.UNKNOWN else f"{value.value} "
    return letter + name_of(value, words) + ("" if score is None else f" {in_points(score)}")


def contact(words: Words, kind: ContactKind, direction: Direction) -> str:
    """Return the way of a contact, and the side it came from."""
    side = "" if direction is Direction.OTHER else name_of(direction, words)
    return dotted(name_of(kind, words), side)


def apart(amounts: Mapping[str, Fraction]) -> str:
    """Return amounts, each currency by itself."""
    return " + ".join(written(amount, code) for code, amount in sorted(amounts.items())) or figures.NONE


def agreed(words: Words, line: ContractLine) -> str:
    """Return an amount with its period, as it was agreed."""
    periods = {1: words.tr("month"), 3: words.tr("quarter"), 12: words.tr("year")}
    period = periods.get(line.months) or words.tr("%n month(s)", "", line.months)
    amount = written(from_minor(line.amount, line.currency), line.currency)
    return words.tr("{amount} / {period}").format(amount=amount, period=period)


def day(words: Words, on: date | None) -> str:
    """Return a day, nothing where there is none."""
    return figures.brief(words, on) if on else ""


def below(*texts: str) -> str:
    """Return texts one below the other, those that are empty left out."""
    return "\n".join(filter(None, texts))


def dotted(*texts: str) -> str:
    """Return texts one after the other, those that are empty left out."""
    return " · ".join(filter(None, texts))


def known(*pairs: tuple[str, str]) -> tuple[PackFact, ...]:
    """Return the facts of which something is known."""
    return tuple(PackFact(name, value) for name, value in pairs if value and value != figures.NONE)
