"""The brief of a meeting with an account that has had 500: on the screen, and as a PDF beside a plain Typst page."""

from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from statistics import median
from tempfile import mkdtemp

from csdesk.desk import Desk, open_desk
from csdesk.documents.brief.pdf import images, render
from csdesk.domain.plans import Side
from tests.bench.measure import Measure, middles, milliseconds
from tests.documents.samples import plain

_MEETINGS, _ROUNDS, _PIXELS, _SOON = 500, 9, 96.0, 200.0
_SAID = "発注データの棚卸し表を共有し、横浜倉庫の結果を見て神戸と福岡の日程を決める。"


@cache
def _desk() -> tuple[Desk, int]:
    """Return a file with such an account, and its next meeting."""
    desk, today = open_desk(Path(mkdtemp(prefix="csdesk-bench-")) / "meetings.csdesk", "ja"), date.today()
    account = desk.accounts.add("株式会社山田屋食品")
    people = [desk.contacts.add(account, f"佐藤 {number}") for number in range(6)]
    for number in range(_MEETINGS):
        day = today - timedelta(days=3 * (_MEETINGS - number))
        meeting = desk.meetings.add(account, on=day, kind="ready:regular", starts="14:00")
        desk.notes.add(account, day, f"# 定例 {number}\n{_SAID}", meeting)
        if number > _MEETINGS - 5:
            values = {"due": today, "contact_id": people[0], "meeting_id": meeting}
            desk.promises.add(account, f"{_SAID}{number}", day, side=Side.CUSTOMER, **values)
    return desk, desk.meetings.add(account, on=today, kind="ready:regular", starts="15:00")


def _shown() -> tuple[float, float]:
    desk, meeting = _desk()
    times = [milliseconds(lambda: images(desk.brief(meeting, date.today()), _PIXELS)) for _ in range(_ROUNDS + 1)]
    return median(times[1:]), _SOON


def _printed() -> tuple[float, float]:
    desk, meeting = _desk()
    briefs = [desk.brief(meeting, date.today() + timedelta(days=number)) for number in range(_ROUNDS + 1)]
    render(briefs[:1])
    plain(0, 1, "ja")
    rounds = enumerate(briefs[1:], 1)
    return middles(
        [(milliseconds(partial(render, [one])), milliseconds(partial(plain, n, 1, "ja"))) for n, one in rounds]
    )


MEASURES = [
    Measure("brief on the screen, after 500 meetings", 1.0, "ms", _shown),
    Measure("brief as a PDF, beside a plain page", 3.0, "ms", _printed),
]
