"""How the accounts of the sample began: what sales handed over, the onboarding, and the stages since."""

from collections.abc import Mapping
from datetime import date, timedelta

from csdesk.domain.accounts import Stage
from csdesk.domain.handoff import TOPICS
from csdesk.domain.months import after
from csdesk.domain.onboarding import window_end
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.entities import Account, Contact, HandoffItem, Onboarding, OnboardingCriterion, StageChange
from csdesk.services.playbooks.shipped import usual_criteria
from csdesk.services.sample.rows import Content
from csdesk.services.sample.writer import SampleWriter

_STAGES = (Stage.ONBOARDING, Stage.ADOPTION, Stage.EXPANSION)
_MONTHS = (0, 4, 11)
"""So many months after an account became a customer it came to a stage."""
_KICKOFF = 12
"""So many days after that its kickoff was."""
_LATE = 0.2
_MET = (0.2, 0.35, 0.55, 0.75, 0.95)
"""Where in its window each usual criterion is met."""


class BeginningRecords(SampleWriter):
    """Makes the records of one account; ``phrases`` are what was said, by language."""

    what = "beginnings"

    def add(self, account: Account, people: Mapping[str, Contact]) -> None:
        """Add them, if it is known since when the account is a customer."""
        since, stage = account.customer_since, account.stage
        if since is None or stage not in _STAGES:
            return
        self._add_stages(account, since, stage)
        self._add_onboarding(account, since)
        if stage is Stage.ONBOARDING:
            self._add_handoff(account, since, list(people.values()))

    def _add_stages(self, account: Account, since: date, stage: Stage) -> None:
        """Add a change for each stage up to the present one, the last no later than yesterday."""
        passed = _STAGES[: _STAGES.index(stage) + 1]
        days = [after(since, months) for months in _MONTHS[: len(passed)]]
        limit = self._days.today - timedelta(1)
        days = [min(day, limit) for day in days]
        for one, on in zip(passed, days, strict=True):
            self._records.add(StageChange(uid=self._uid(), account_id=0, stage=one, on=on), account_id=account)

    def _add_onboarding(self, account: Account, since: date) -> None:
        """Add it with its criteria: all are met once its stage is passed, some in the last moment, some too late."""
        end = window_end(since, None)
        made = Onboarding(uid=self._uid(), account_id=0, starts_on=since, ends_on=end)
        self._records.add(made, account_id=account)
        is_over, length = account.stage is not Stage.ONBOARDING, (end - since).days
        slow = 1.3 if self._chance.random() < _LATE else 1.0
        titles = [*usual_criteria(self._language), self._phrases["own"]][: len(_MET)]
        for position, (title, share) in enumerate(zip(titles, _MET, strict=True)):
            day = since + timedelta(round(length * share * slow))
            met = min(day, self._days.today) if is_over or self._is_met(position, day) else None
            evidence = self._phrases["evidence"][position] if met else ""
            one = OnboardingCriterion(uid=self._uid(), onboarding_id=0, title=title, evidence=evidence, met_on=met)
            one.position = position
            self._records.add(one, onboarding_id=made)
            if met and share == _MET[3]:
                made.first_value_on = met

    def _is_met(self, position: int, day: date) -> bool:
        """Tell whether a criterion of an onboarding that is not over is met; the last ones never are."""
        return day <= self._days.today and position < len(_MET) - 2

    def _add_handoff(self, account: Account, since: date, people: list[Contact]) -> None:
        """Add what sales said: some of it confirmed or corrected at the kickoff, the rest open."""
        told: Content = self._chance.choice(self._phrases["handoff"])
        kickoff = since + timedelta(_KICKOFF)
        known = [topic for topic in TOPICS if topic.value in told]
        for position, topic in enumerate(known):
            item = HandoffItem(uid=self._uid(), account_id=0, topic=topic, text=told[topic.value], position=position)
            who = None
            if kickoff <= self._days.today and people and topic is not HandoffTopic.WISH:
                item.state, item.on, who = HandoffState.CONFIRMED, kickoff, people[0]
                if topic.value == told["corrects"]:
                    item.state, item.former, item.text = HandoffState.CORRECTED, item.text, told["corrected"]
            self._records.add(item, account_id=account, contact_id=who)
