"""The weekly review of the sample portfolio as a PDF, beside a plain Typst page."""

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from csdesk.desk import open_desk
from csdesk.documents.weekly.pdf import render
from tests.bench.measure import Measure, middles, milliseconds
from tests.documents.samples import plain

_ROUNDS = 9


def _printed() -> tuple[float, float]:
    desk, today = open_desk(Path(mkdtemp(prefix="csdesk-bench-")) / "weeks.csdesk", "ja"), date.today()
    desk.sample.fill(today)
    weeks = [desk.weekly(today, today + timedelta(days=number)) for number in range(_ROUNDS + 1)]
    desk.close()
    render(weeks[0])
    plain(0, 1, "ja")
    rounds = enumerate(weeks[1:], 1)
    return middles(
        [(milliseconds(partial(render, one)), milliseconds(partial(plain, n, 1, "ja"))) for n, one in rounds]
    )


MEASURES = [Measure("weekly review as a PDF, beside a plain page", 3.0, "ms", _printed)]
