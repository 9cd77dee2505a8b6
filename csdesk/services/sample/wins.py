"""The small wins of the sample."""

from csdesk.entities import Account, SmallWin
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, Days, SampleRecords


def add_wins(records: SampleRecords, key: str, content: Content, days: Days, account: Account) -> None:
    """Add the small wins of an account."""
    uid = uids(f"{key} wins")
    for one in content.get("wins", ()):
        seen, title = not one.get("internal", False), one["title"]
        win = SmallWin(uid=uid(), account_id=0, on=days.day(one["on"]), title=title, customer_sees=seen)
        records.add(win, account_id=account)
