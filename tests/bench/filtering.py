"""A keystroke in the filter over 5,000 accounts, until the table is painted again, beside two frames."""

from csdesk import app
from tests.bench.measure import Measure, milliseconds, worst_of_twenty
from tests.bench.windows import workplace

_TWO_FRAMES = 33.0
_WORDS = ("株式会社顧客0012", "製造 東京", "担当 3", "コキャク004", "tech")


def _keystroke() -> tuple[float, float]:
    page, running = workplace(5000).portfolio, app.application()

    def typed(text: str) -> None:
        page.filters.field.setText(text)
        page.table.viewport().repaint()

    times = []
    for word in (*_WORDS, *_WORDS):
        for end in (*range(1, len(word) + 1), *range(len(word) - 1, -1, -1)):
            times.append(milliseconds(lambda text=word[:end]: typed(text)))  # type: ignore[misc]
            running.processEvents()
    return worst_of_twenty(times), _TWO_FRAMES


MEASURES = [Measure("a keystroke over 5,000 accounts, p95", 1.0, "ms", _keystroke)]
