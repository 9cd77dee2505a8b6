"""Opening an account's page until it is painted, beside a tenth of a second; the accounts of the sample, with plans."""

from datetime import date
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from csdesk.desk import open_desk
from tests.bench.measure import Measure, milliseconds, worst_of_twenty
from tests.bench.windows import opened

_INSTANT = 100.0


def _opening() -> tuple[float, float]:
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "sample.csdesk"
    desk = open_desk(book, "ja")
    count = desk.sample.fill(date.today())
    desk.close()
    place, turn = opened(book)
    place.open_account(1)  # the first builds what the others use
    turn()

    def show(account: int) -> None:
        place.open_account(account)
        place.account.repaint()
        turn()

    times = [milliseconds(partial(show, account)) for account in (*range(2, count + 1), 1)]
    return worst_of_twenty(times), _INSTANT


MEASURES = [Measure("opening an account's page, p95", 1.0, "ms", _opening)]
