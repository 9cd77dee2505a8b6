"""How the rules of suggestions are set: which are on, from what on each speaks, how many a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.suggestions.catalogue import A_DAY, RULES, RULES_BY_KEY, CauseRule
from csdesk.entities import SuggestionRule, table
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseService

_DAILY = ""
"""The row of no rule holds how many a day are shown."""
_LONGEST = 3_650
THRESHOLD = later_words.tr("Enter a whole number from 0 to 3,650.")


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """A rule as it is set."""

    rule: CauseRule
    is_on: bool
    threshold: int


class SuggestionRules(DatabaseService):
    """What can be asked of, and said about, the rules."""

    def all(self) -> Sequence[RuleSetting]:
        """Return every rule, in the order in which their suggestions are shown."""
        with self._database.reading() as session:
            return settings(session)

    def a_day(self) -> int:
        """Return how many suggestions a day are shown."""
        with self._database.reading() as session:
            return shown_a_day(session)

    def turn(self, rule: str, *, is_on: bool) -> None:
        """Turn a rule on or off."""
        self._keep(rule, is_off=not is_on)

    def limit(self, rule: str, threshold: int | None) -> None:
        """Set from what on a rule speaks, None as csdesk brings it. Raise RefusedError for what is no such number."""
        self._keep(rule, threshold=_checked(threshold))

    def limit_a_day(self, count: int | None) -> None:
        """Set how many a day are shown, None as csdesk brings it."""
        self._keep(_DAILY, threshold=_checked(count))

    def _keep(self, rule: str, **values: int | bool | None) -> None:
        with self._database.change(self._words.tr("Edit suggestion rule")) as session:
            row = session.scalars(select(SuggestionRule).where(SuggestionRule.rule == rule)).one_or_none()
            if row is None:
                row = SuggestionRule(rule=rule)
                session.add(row)
            for column, value in values.items():
                setattr(row, column, value)


def settings(session: Session) -> Sequence[RuleSetting]:
    """Return every rule as it is set."""
    kept = table(SuggestionRule).c
    said = {
        rule: (is_off, least) for rule, is_off, least in session.execute(select(kept.rule, kept.is_off, kept.threshold))
    }
    found = []
    for rule in RULES:
        is_off, least = said.get(rule.key, (False, None))
        found.append(RuleSetting(rule, not is_off, rule.threshold if least is None else least))
    return found


def thresholds(session: Session) -> Mapping[str, int]:
    """Return the rules that are on, each with what it speaks from."""
    return {one.rule.key: one.threshold for one in settings(session) if one.is_on}


def shown_a_day(session: Session) -> int:
    """Return how many suggestions a day are shown."""
    kept = table(SuggestionRule).c
    said = session.scalars(select(kept.threshold).where(kept.rule == _DAILY)).first()
    return A_DAY if said is None else said


def rule_of(key: str) -> CauseRule | None:
    """Return a rule by its key; a newer csdesk may know others."""
    return RULES_BY_KEY.get(key)


def _checked(value: int | None) -> int | None:
    if value is not None and not 0 <= value <= _LONGEST:
        raise RefusedError(THRESHOLD)
    return value
