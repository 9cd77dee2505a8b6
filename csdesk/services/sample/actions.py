"""The actions of the sample that she made herself: overdue, recurring, snoozed, waiting."""

from csdesk.entities import Account, Action
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, Days, SampleRecords


def add_actions(records: SampleRecords, key: str, content: Content, days: Days, account: Account) -> None:
    """Add the actions of an account; one without a day is due some day."""
    uid = uids(f"{key} actions")

    for one in content.get(key, ()):
        at = {
            name: days.day(one[name]) if name in one else None for name in ("due", "start", "snooze", "waits", "first")
        }
        action = Action(uid=uid(), account_id=0, on=days.day(-10), title=one["title"], deadline=at["due"])
        action.start, action.snoozed_until, action.waiting_since = at["start"], at["snooze"], at["waits"]
        action.first_deadline, action.put_off = at["first"], one.get("put_off", 0)
        action.snoozed_on = days.today if action.snoozed_until else None
        action.snooze_reason, action.waiting_on = one.get("reason", ""), one.get("whom", "")
        action.repeats, action.pinned = one.get("repeats", ""), one.get("pinned", False)
        records.add(action, account_id=account)
