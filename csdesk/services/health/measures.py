"""What csdesk measures by itself, and why a cap on a measure holds a level down."""

from collections.abc import Mapping

from csdesk.i18n import Text, later_words

DERIVED = (
    *("contact_gap", "kickoff_done", "milestones_on_time", "key_people", "sponsor_here", "champion_here"),
    *("onboarding_criteria", "sponsor_attendance", "promises_overdue"),
)
"""What is read from csdesk's own records; where these know nothing, a reading from a file counts."""
HELD: Mapping[str, Text] = {
    "open_tickets": later_words.tr("Too many tickets are open."),
    "sponsor_here": later_words.tr("The sponsor has left."),
    "champion_here": later_words.tr("The champion has left."),
    "promises_overdue": later_words.tr("Too many of our promises are overdue."),
}
"""Why the level is held down while a cap on a measure applies, where none is written beside it."""
