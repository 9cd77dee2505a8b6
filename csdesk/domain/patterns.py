"""Value patterns: which way a metric is to go, and the actions that link a value to an outcome."""

from decimal import Decimal

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class Aim(NamedEnum):
    """Which way a metric is better."""

    MORE = "more", later_words.tr("more", "of a metric")
    LESS = "less", later_words.tr("less", "of a metric")
    OTHER = "other"


def aim(baseline: Decimal | None, target: Decimal | None) -> Aim | None:
    """Return which way an outcome goes; None where baseline and target do not say."""
    if baseline is None or target is None or baseline == target:
        return None
    return Aim.MORE if target > baseline else Aim.LESS


def steps(actions: str) -> list[str]:
    """Return the linking actions of a text: a line each, without the mark it may begin with."""
    lines = (line.strip().lstrip("-*・•").strip() for line in actions.splitlines())
    return [line for line in lines if line]
