"""How fast it is: every time beside a reference that is measured in the same run.

python3 dev.py bench [--json] [WORD ...]     only the measures whose name has a word
"""

import json
import sys

from tests.bench import (
    account_page,
    brief,
    filtering,
    health,
    health_chart,
    importing,
    morning,
    moving,
    notes,
    pasting,
    plan_pdf,
    preview,
    readings,
    renewals,
    revenue,
    starting,
    suggestions,
    switching,
    timeline,
    today,
    views,
    weekly,
)
from tests.bench.measure import Measure

MEASURES: list[Measure] = [
    *starting.MEASURES,
    *switching.MEASURES,  # a theme turns every window there is: no other may be open yet
    *account_page.MEASURES,
    *filtering.MEASURES,
    *pasting.MEASURES,
    *views.MEASURES,
]
MEASURES += [*renewals.MEASURES, *importing.MEASURES, *readings.MEASURES, *moving.MEASURES, *plan_pdf.MEASURES]
MEASURES += [*brief.MEASURES, *preview.MEASURES, *notes.MEASURES, *timeline.MEASURES, *suggestions.MEASURES]
MEASURES += [
    *health.MEASURES,
    *health_chart.MEASURES,
    *revenue.MEASURES,
    *weekly.MEASURES,
    *today.MEASURES,
    *morning.MEASURES,
]


def main(arguments: list[str]) -> None:
    """Measure, and print a table or JSON; exit with 1 if a ratio is over its limit."""
    as_json = "--json" in arguments
    words = [argument for argument in arguments if not argument.startswith("-")]
    chosen = [one for one in MEASURES if not words or any(word in one.name for word in words)]
    results = {}
    for measure in chosen:
        results[measure.name] = found = measure.result()
        if not as_json:
            unit, ratio = measure.unit, found["ratio"]
            verdict = "" if ratio <= measure.limit else "   over its limit"
            numbers = f"{found['ours']:9.1f} {unit}  {found['reference']:9.1f} {unit}  {ratio:6.2f} of {measure.limit}"
            sys.stdout.write(f"{measure.name:44} {numbers}{verdict}\n")
            sys.stdout.flush()
    if as_json:
        sys.stdout.write(json.dumps(results, indent=1) + "\n")
    sys.exit(any(one["ratio"] > one["limit"] for one in results.values() if one["limit"]))


if __name__ == "__main__":
    main(sys.argv[1:])
