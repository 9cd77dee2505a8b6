"""The checklists of the sample: kickoffs that were, onboardings half-way done, responses to a risk, renewals begun."""

from collections.abc import Sequence
from datetime import date, timedelta

from csdesk.domain.checklists import on_days
from csdesk.domain.people import Job
from csdesk.domain.template_difference import origin
from csdesk.entities import Account, Colleague, PlaybookItem, PlaybookRun
from csdesk.services.playbooks.shipped import KICKOFF, PLAYBOOKS
from csdesk.services.sample.writer import SampleWriter
from csdesk.services.working_calendar import working_days

_GONE = ("churned", "handed_over", "prospect")
_OFTEN, _SELDOM, _WAY = 0.75, 0.1, 0.6
_LATELY = 7
_RENEWAL = 45
"""So many days before a deadline a renewal is under way."""


class ChecklistRecords(SampleWriter):
    """Makes the checklists of one account; ``phrases`` is what is written in them, by language."""

    what = "checklists"

    def add(self, account: Account, owner: Colleague, ours: Sequence[Colleague], held: Sequence[date]) -> None:
        """Add them; ``held`` are the days of its meetings, the first of which was a kickoff in an onboarding."""
        status = self._content.get("status", "active")
        if self._content["touch"] == "tech" or status in _GONE:
            return
        there = account, self._players(owner, ours)
        today = self._days.today
        is_new = self._content.get("stage") == "onboarding" and bool(held)
        if is_new and self._chance.random() < _WAY:
            self._run(KICKOFF, held[0], *there, until=held[0])
            self._run("ready:onboarding", held[0], *there, until=today)
        elif is_new:
            self._run(KICKOFF, held[0], *there, until=today, closed=True)
            self._run("ready:onboarding", held[0], *there, until=today)
        elif self._chance.random() < _OFTEN:
            self._run(KICKOFF, self._days.day(-self._chance.randint(240, 320)), *there, until=today, closed=True)
        if status == "notice_given":
            self._run("ready:risk", self._days.day(-9), *there, until=self._days.day(-5))
        elif self._content.get("stage") == "expansion" and self._chance.random() < _WAY:
            self._run("ready:renewal", self._days.day(_RENEWAL), *there, until=today)

    def _players(self, owner: Colleague, ours: Sequence[Colleague]) -> dict[Job, Colleague]:
        """Return who does what: the owner, and of each other job the only one who has it."""
        found: dict[Job, Colleague] = {}
        for job in Job:
            able = [one for one in ours if one.job is job]
            if len(able) == 1:
                found[job] = able[0]
        return {**found, Job.CSM: owner}

    def _run(
        self, key: str, day: date, account: Account, who: dict[Job, Colleague], *, until: date, closed: bool = False
    ) -> None:
        """Add a checklist of which is done what was due by a day; one that is closed has a gap here and there."""
        playbook = PLAYBOOKS.document(key, self._language)
        purpose = PLAYBOOKS.all[key].purpose
        run = PlaybookRun(
            uid=self._uid(), account_id=0, playbook=key, title=playbook.title, purpose=purpose, starts_on=day
        )
        self._records.add(run, account_id=account)
        has_gap = False
        for place, part in enumerate(on_days(playbook, day, working_days()).items):
            item = PlaybookItem(uid=self._uid(), run_id=0, title=part.title, required=part.required, job=part.job)
            item.due, item.wanted, item.position, item.origin = part.due, part.wanted, place, origin(part)
            if closed or (part.due is not None and part.due <= until):
                self._decide(item, part.due or day, lately=not closed)
                has_gap |= part.required and not item.done_on
            owner = who.get(part.job) if part.job else None
            self._records.add(item, run_id=run, colleague_id=owner)
        if closed:
            run.closed_on = min(self._days.today, day + timedelta(days=7))
            run.gap = self._chance.choice(self._phrases["gaps"]) if has_gap else ""

    def _decide(self, item: PlaybookItem, on: date, *, lately: bool) -> None:
        """Note that an item was done, seldom that it was skipped or left; of a list that runs only ``lately``."""
        chance = self._chance.random()
        if chance < _SELDOM and not item.required:
            item.skipped = self._chance.choice(self._phrases["skipped"])
        elif chance > _SELDOM / 2 or (lately and (self._days.today - on).days > _LATELY):
            item.done_on = min(on, self._days.today)
            item.evidence = self._chance.choice(self._phrases["evidence"]) if item.wanted else ""
