"""The plan as a PDF, changed since the last, beside a plain Typst document of as many pages of the same script."""

from collections.abc import Callable
from functools import partial
from statistics import median

from csdesk.documents.plan import PlanDocument
from csdesk.documents.plan_pdf import render
from tests.bench.measure import Measure, Pair, middles, milliseconds, worked
from tests.documents.samples import plain, sample, twelve_pages

_ROUNDS = 15
_SOON = 300.0


def _pair(make: Callable[[str, int], PlanDocument], pages: int) -> Pair:
    def measured() -> tuple[float, float]:
        render(make("ja", 0))
        plain(0, pages, "ja")
        return middles(
            [
                (
                    milliseconds(partial(render, make("ja", n))),
                    milliseconds(partial(plain, n, pages, "ja")),
                )
                for n in range(1, _ROUNDS + 1)
            ]
        )

    return measured


def _long() -> tuple[float, float]:
    render(twelve_pages("ja", 0))
    return median(worked(partial(render, twelve_pages("ja", n))) for n in range(1, _ROUNDS + 1)), _SOON


MEASURES = [
    Measure("plan PDF of 4 pages, changed", 3.0, "ms", _pair(sample, 4)),
    Measure("plan PDF of 12 pages, beside a plain one", 3.0, "ms", _pair(twelve_pages, 12)),
    Measure("plan PDF of 12 pages, changed", 1.0, "ms", _long),
]
