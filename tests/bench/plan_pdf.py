"""The plan as a PDF of four pages, changed since the last, beside a plain Typst document of as many pages."""

from csdesk.documents.plan_pdf import render
from tests.bench.measure import Measure, middles, milliseconds
from tests.documents.samples import plain, sample

_PAGES, _ROUNDS = 4, 15


def _pair() -> tuple[float, float]:
    render(sample("ja", 0))
    plain(0, _PAGES)
    return middles(
        [
            (milliseconds(lambda: render(sample("ja", n))), milliseconds(lambda: plain(n, _PAGES)))  # noqa: B023
            for n in range(1, _ROUNDS + 1)
        ]
    )


MEASURES = [Measure("plan PDF of 4 pages, changed", 5.0, "ms", _pair)]
