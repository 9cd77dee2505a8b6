"""The rules: what each proposes, and how it is set unless she says otherwise.

A table of contents, the most urgent first: that is the order in which suggestions are shown.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.risks import RiskKind
from csdesk.domain.suggestions import contact_rules, health_rules, work_rules
from csdesk.domain.suggestions.causes import AS_ACTION, Cause, Finding, Proposal, Way
from csdesk.domain.suggestions.facts import KnownFacts


class ThresholdUnit(StrEnum):
    """What the threshold of a rule counts."""

    DAYS = "days"
    WEEKS = "weeks"
    POINTS = "points"
    PERCENT = "percent"
    TIMES = "times"
    NONE = ""


class CauseRule(NamedTuple):
    """A rule: what finds causes, its threshold with what that counts, and the ways to accept, the usual one first."""

    key: str
    find: Callable[[KnownFacts, date, int], Iterator[Finding]]
    threshold: int = 0
    unit: ThresholdUnit = ThresholdUnit.NONE
    proposals: tuple[Proposal, ...] = (AS_ACTION,)
    urgent: str = ""
    """The evidence that orders what it finds: the larger the more urgent, with a minus the smaller."""

    def urgency(self, told: Mapping[str, str]) -> int:
        """Return how urgent what it found is, among what it finds elsewhere; levels of health are numbers, too."""
        value = told.get(self.urgent.removeprefix("-"), "")
        number = int(value) if value.lstrip("-").isdigit() else ord(value[0]) if value else 0
        return -number if self.urgent.startswith("-") else number


_RENEWAL, _REONBOARDING, _ACTIVATION = (
    Proposal(Way.PLAYBOOK, purpose)
    for purpose in (PlaybookPurpose.RENEWAL, PlaybookPurpose.REONBOARDING, PlaybookPurpose.ACTIVATION)
)
_USE, _CHAMPION_LEFT, _IMPLEMENTATION, _SENTIMENT = (
    Proposal(Way.RISK, kind=kind)
    for kind in (RiskKind.USE, RiskKind.CHAMPION_LEFT, RiskKind.IMPLEMENTATION, RiskKind.SENTIMENT)
)
_DAYS, _WEEKS, _POINTS = ThresholdUnit.DAYS, ThresholdUnit.WEEKS, ThresholdUnit.POINTS
_LATE = (AS_ACTION, _REONBOARDING, _IMPLEMENTATION)
RULES = (
    CauseRule("notice_near", work_rules.notice_near, 120, _DAYS, (AS_ACTION, _RENEWAL), urgent="-days"),
    CauseRule("health_low", health_rules.health_low, 2, _WEEKS, (_REONBOARDING, _USE, AS_ACTION), urgent="level"),
    CauseRule("champion_left", contact_rules.champion_left, 90, _DAYS, (_CHAMPION_LEFT, AS_ACTION)),
    CauseRule("health_fell", health_rules.health_fell, 10, _POINTS, (AS_ACTION, _USE), urgent="level"),
    CauseRule("kickoff_people", work_rules.kickoff_people, 60, _DAYS),
    CauseRule("onboarding_late", work_rules.onboarding_late, 0, _DAYS, _LATE, urgent="days"),
    CauseRule("handoff_incomplete", work_rules.handoff_incomplete, 7, _DAYS),
    CauseRule("no_contact", contact_rules.no_contact, 0, _DAYS, urgent="days"),
    CauseRule("sponsor_absent", contact_rules.sponsor_absent, 2, ThresholdUnit.TIMES, (AS_ACTION, _SENTIMENT)),
    CauseRule("meeting_without_next", work_rules.meeting_without_next, 30, _DAYS),
    CauseRule("no_contact_person", contact_rules.no_contact_person, 0, _DAYS, urgent="days"),
    CauseRule("milestone_late", work_rules.milestone_late, 7, _DAYS, urgent="days"),
    CauseRule("plan_missing", work_rules.plan_missing, 30, _DAYS),
    CauseRule("readings_stale", health_rules.readings_stale, 70, ThresholdUnit.PERCENT, urgent="-coverage"),
    CauseRule("feedback_answered", work_rules.feedback_answered, 90, _DAYS),
    CauseRule("expansion_candidate", health_rules.expansion_candidate, 13, _WEEKS),
    CauseRule("story_candidate", health_rules.story_candidate, 1, _WEEKS),
    CauseRule("health_steady", health_rules.health_steady, 8, _WEEKS, (_ACTIVATION, AS_ACTION)),
)
RULES_BY_KEY: Mapping[str, CauseRule] = {rule.key: rule for rule in RULES}
A_DAY = 7
"""So many are shown a day, unless she says otherwise."""


def causes(known: Iterable[KnownFacts], today: date, thresholds: Mapping[str, int]) -> Iterator[Cause]:
    """Yield what the rules find at accounts; only those in ``thresholds`` are asked, each with its own."""
    asked = [(rule.key, rule.find, thresholds[rule.key]) for rule in RULES if rule.key in thresholds]
    for facts in known:
        for key, find, threshold in asked:
            for finding in find(facts, today, threshold):
                yield Cause(facts.id, key, finding)
