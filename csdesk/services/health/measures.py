"""What can be measured: what csdesk knows by itself, what its models read from files, and measures of her own."""

from collections.abc import Mapping
from typing import NamedTuple

from csdesk.i18n import Text, Words, later_words


class KnownMeasure(NamedTuple):
    """A measure by its name and unit; one that is ``derived`` csdesk knows from its own records."""

    name: Text
    unit: Text
    derived: bool = False
    held: Text | None = None
    """Why a level is held down while a cap on this measure applies."""


_PERCENT, _DAYS = later_words.tr("%", "unit"), later_words.tr("days", "unit")
_COUNT, _YES = Text(""), later_words.tr("1 yes, 0 no", "unit")
_RATING = later_words.tr("1 to 5", "unit")

KNOWN: Mapping[str, KnownMeasure] = {
    "logins": KnownMeasure(later_words.tr("Weekly logins"), later_words.tr("% of users", "unit")),
    "breadth": KnownMeasure(later_words.tr("Key features used"), _COUNT),
    "seats": KnownMeasure(later_words.tr("Seats taken up"), _PERCENT),
    "support": KnownMeasure(later_words.tr("Support satisfaction"), _RATING),
    "outcome": KnownMeasure(later_words.tr("Progress to outcomes"), _PERCENT),
    "active_seats": KnownMeasure(later_words.tr("Seats in use"), _COUNT),
    "total_seats": KnownMeasure(later_words.tr("Seats bought"), _COUNT),
    "seat_use": KnownMeasure(later_words.tr("Seats in use / bought"), _COUNT),
    "logins_trend": KnownMeasure(later_words.tr("Trend of logins"), _PERCENT),
    "open_tickets": KnownMeasure(
        later_words.tr("Open tickets"), _COUNT, held=later_words.tr("Too many tickets are open.")
    ),
    "contact_gap": KnownMeasure(later_words.tr("Days since last contact"), _DAYS, derived=True),
    "kickoff_done": KnownMeasure(later_words.tr("Kickoff held"), _YES, derived=True),
    "milestones_on_time": KnownMeasure(later_words.tr("Milestones on time, 90 days"), _PERCENT, derived=True),
    "key_people": KnownMeasure(later_words.tr("Key people still there"), _PERCENT, derived=True),
    "sponsor_here": KnownMeasure(
        later_words.tr("Sponsor still there"), _YES, derived=True, held=later_words.tr("The sponsor has left.")
    ),
    "champion_here": KnownMeasure(
        later_words.tr("Champion still there"), _YES, derived=True, held=later_words.tr("The champion has left.")
    ),
    "onboarding_criteria": KnownMeasure(later_words.tr("Onboarding criteria met"), _PERCENT, derived=True),
    "sponsor_attendance": KnownMeasure(later_words.tr("Sponsor's attendance, 180 days"), _PERCENT, derived=True),
    "promises_overdue": KnownMeasure(
        later_words.tr("Our overdue promises"),
        _COUNT,
        derived=True,
        held=later_words.tr("Too many of our promises are overdue."),
    ),
}
"""By key, in the order in which they are offered."""
DERIVED = frozenset(key for key, one in KNOWN.items() if one.derived)
"""What csdesk reads from its own records; where it knows nothing, a reading from a file counts."""


def name_of(words: Words, key: str, own: Mapping[str, str]) -> str:
    """Return what a measure is called: by herself, by csdesk, else its key."""
    return own.get(key) or (KNOWN[key].name.said(words) if key in KNOWN else key)


def unit_of(words: Words, key: str, own: Mapping[str, str]) -> str:
    """Return the unit of a measure, empty where it has none."""
    return own.get(key) or (KNOWN[key].unit.said(words) if key in KNOWN and KNOWN[key].unit.text else "")
