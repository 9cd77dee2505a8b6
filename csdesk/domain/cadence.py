"""Cadence: how many days may pass between two contacts with an account, by its tier."""

from datetime import date

LONGEST = 3_650
"""No cadence is longer than so many days."""
DEFAULT = {"1": 14, "2": 30, "3": 60}
"""Days by tier, while she has not said otherwise; other tiers have no cadence."""


def days_over(last: date | None, cadence: int | None, today: date) -> int:
    """Return how many days ago the next contact was due; 0 while none is, or where nothing is known to count from.

    The last day of the cadence still counts as in time.
    """
    if last is None or cadence is None:
        return 0
    return max(0, (today - last).days - cadence)
