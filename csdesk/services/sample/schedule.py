"""The schedule of the sample's plans: when milestones begin, what they wait for, and why one was put off."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from csdesk.domain.plans import SlipReason
from csdesk.entities import Milestone, MilestoneDependency, MilestoneSlip
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Days, SampleRecords
from csdesk.services.working_calendar import working_days

_SHORTEST, _LONGEST = 4, 14
"""Working days that a milestone takes."""
_WAITING = 0.7
_SLIP = timedelta(days=8)
_NOTES = {
    "ja": {
        SlipReason.CUSTOMER: "先方の繁忙期と重なり、担当者の時間が取れなかった",
        SlipReason.US: "当社の設定作業が遅れた",
        SlipReason.PRODUCT: "取り込みの不具合の修正を待った",
    },
    "en": {
        SlipReason.CUSTOMER: "Their busy season: nobody had the time",
        SlipReason.US: "Our set-up took longer",
        SlipReason.PRODUCT: "Waited for a fix of the import",
    },
}


class ScheduleRecords:
    """Makes the schedule of the plans of one account, the same for the same key."""

    def __init__(self, records: SampleRecords, key: str, days: Days, language: str) -> None:
        self._records, self._days, self._notes = records, days, _NOTES[language]
        self._chance, self._uid = Random(f"{key} schedule"), uids(f"{key} schedule")
        self._working = working_days()

    def add(self, milestones: Sequence[Milestone]) -> None:
        """Let the milestones of a plan take their time, and mostly wait for the one before; one was put off."""
        before: Milestone | None = None
        for one in sorted((one for one in milestones if one.due), key=lambda one: (one.due, one.position)):
            self._begin(one, before)
            before = one
        put_off = [one for one in milestones if one.start and one.due and one.due - _SLIP <= self._days.today]
        if put_off:
            self._put_off(put_off[-1])

    def _begin(self, one: Milestone, before: Milestone | None) -> None:
        due = _day(one)
        length = self._chance.randint(_SHORTEST, _LONGEST)
        start, earliest = self._working.plus(due, -length), self._working.after(_day(before)) if before else date.min
        waits = before is not None and self._chance.random() < _WAITING and _day(before) < due
        if before is not None and waits:
            self._records.add(
                MilestoneDependency(milestone_id=0, waits_for_id=0), milestone_id=one, waits_for_id=before
            )
            start = max(start, earliest)
        if before is not None and start < due:
            one.start = start

    def _put_off(self, one: Milestone) -> None:
        was = self._working.on_or_before(_day(one) - _SLIP)
        reason = self._chance.choice(list(self._notes))
        slip = MilestoneSlip(
            uid=self._uid(),
            milestone_id=0,
            on=was,
            due_from=was,
            due_to=_day(one),
            reason=reason,
            note=self._notes[reason],
        )
        self._records.add(slip, milestone_id=one)


def _day(one: Milestone) -> date:
    assert one.due is not None
    return one.due
