"""Reading and painting the timeline of an account with 5,000 entries, beside a tenth of a second."""

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy import insert

from csdesk.desk import open_desk
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog
from csdesk.ui.navigator import Target
from tests.bench.measure import Measure, milliseconds, worst_of_twenty
from tests.bench.windows import opened

_INSTANT = 100.0
_MANY, _RUNS = 5000, 20


def _long() -> Path:
    """Return a file with an account that has been in touch so often, and one that has not."""
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "long.csdesk"
    desk = open_desk(book, "en")
    for name in ("Long", "Short"):
        desk.accounts.add(name)
    ways = {"account_id": 1, "kind": ContactKind.CALL, "direction": Direction.OUT}
    rows = [
        {"uid": str(number), "on": date.today() - timedelta(number // 3), "note": f"Call {number}"}
        for number in range(_MANY)
    ]
    with desk.database.change("Call") as session:
        session.execute(insert(ContactLog), [row | ways for row in rows])
    desk.close()
    return book


def _painting() -> tuple[float, float]:
    place, turn = opened(_long())
    place.navigator.open(Target.account(1, "timeline"))
    turn()
    panel = place.account.timeline

    def show(account: int) -> None:
        panel.show_account(account)
        panel.repaint()
        turn()

    for _run in range(3):  # the window makes what is not seen yet, meanwhile
        show(2)
        show(1)
    times = []
    for _run in range(_RUNS):
        show(2)
        times.append(milliseconds(partial(show, 1)))
    assert len(panel.model.shown) == _MANY
    return worst_of_twenty(times), _INSTANT


MEASURES = [Measure("a timeline of 5,000 entries, p95", 1.0, "ms", _painting)]
