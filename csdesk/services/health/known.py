"""What csdesk itself knows of accounts, as events: an account and the number of a day, one query each."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from sqlalchemy.orm import Session

from csdesk.store.engine import raw

_NUMBER = "CAST(julianday({day}) - 1721424.5 AS INTEGER)"
"""Turns a day as ISO text into its number."""
_EVER = "1"
"""The number of the first day there is: what is not dated was always so."""


class _Told(NamedTuple):
    """What an event is read from: the number of its day, the rows, and the column of the account."""

    day: str
    rows: str
    account: str = "account_id"


def _number(day: str) -> str:
    return _NUMBER.format(day=day)


_ON = _number('"on"')
_MEETINGS = "meetings WHERE state <> 'cancelled'"
_DUE = "milestones JOIN goals ON goals.id = goal_id JOIN success_plans ON success_plans.id = plan_id WHERE due NOTNULL"
_OURS = "promises WHERE side = 'us'"
_LAST_ONBOARDING = (
    "onboarding_criteria JOIN onboardings ON onboardings.id = onboarding_id WHERE onboardings.id ="
    " (SELECT other.id FROM onboardings AS other WHERE other.account_id = onboardings.account_id"
    " ORDER BY other.starts_on DESC, other.id DESC LIMIT 1)"
)
_REVIEWS = (
    "attendees JOIN meetings ON meetings.id = meeting_id JOIN contacts ON contacts.id = contact_id"
    " WHERE state <> 'cancelled' AND roles LIKE '%\"sponsor\"%' AND presence IN ({kinds})"
)
_EVENTS: Mapping[str, _Told] = {
    "contacts": _Told(
        _ON,
        '(SELECT account_id, "on" FROM contact_logs UNION ALL SELECT account_id, "on" FROM meetings'
        " WHERE state = 'held' OR state <> 'cancelled' AND EXISTS (SELECT 1 FROM attendees"
        " WHERE meeting_id = meetings.id AND presence = 'came' AND colleague_id IS NULL))",
    ),
    "meetings": _Told(_ON, _MEETINGS),
    "kickoffs": _Told(_ON, f"{_MEETINGS} AND state = 'held' AND kind = 'ready:kickoff'"),
    "milestones due": _Told(_number("due"), _DUE),
    "milestones kept": _Told(_number("due"), f"{_DUE} AND done_on <= due"),
    "people": _Told(_EVER, "contacts"),
    **{
        name: told
        for role in ("decision_maker", "champion", "sponsor")
        for people in [f"contacts WHERE roles LIKE '%\"{role}\"%'"]
        for name, told in {
            role: _Told(_EVER, people),
            f"{role} left": _Told(_number("left_on"), f"{people} AND left_on NOTNULL"),
        }.items()
    },
    "criteria": _Told(_number("starts_on"), _LAST_ONBOARDING),
    "criteria met": _Told(_number("max(starts_on, met_on)"), f"{_LAST_ONBOARDING} AND met_on NOTNULL"),
    "sponsor came": _Told(_number('meetings."on"'), _REVIEWS.format(kinds="'came'"), "meetings.account_id"),
    "sponsor asked": _Told(
        _number('meetings."on"'), _REVIEWS.format(kinds="'came', 'declined', 'missed'"), "meetings.account_id"
    ),
    "promises": _Told(_ON, _OURS),
    "promises overdue": _Told(f"{_number('due')} + 1", f"{_OURS} AND due NOTNULL"),
    "promises kept late": _Told(
        f"max({_number('due')} + 1, {_number('kept_on')})", f"{_OURS} AND due NOTNULL AND kept_on NOTNULL"
    ),
}


def events(session: Session, names: Collection[str]) -> dict[str, list[tuple[int, int | None]]]:
    """Return the events of these kinds, of all accounts."""
    ask = raw(session.connection()).execute
    found = {name: _EVENTS[name] for name in sorted(names)}
    return {name: ask(f"SELECT {one.account}, {one.day} FROM {one.rows}").fetchall() for name, one in found.items()}
