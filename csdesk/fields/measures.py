"""The measures that csdesk knows by their keys: what they are called, and what others write above them.

A measure of her own has a name of her own, in the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from csdesk.domain.tickets import OPEN_TICKETS, TICKET_CHANGE, URGENT_TICKETS
from csdesk.i18n import Text, Words, later_words

MEASURE = "measure:"
"""The prefix of a column's field that is a measure: the rest is its key."""
PERCENT = "%"
"""The unit of measures of which 83 % is kept as 83."""


@dataclass(frozen=True, slots=True)
class KnownMeasure:
    """What a measure is called, in what it is measured, and what others write above it, folded.

    One that is ``computed`` comes from others or from what csdesk knows: no column of a file is taken for it by itself.
    """

    title: Text
    unit: str = ""
    synonyms: str = ""
    computed: bool = False


MEASURES: Mapping[str, KnownMeasure] = {
    "logins": KnownMeasure(later_words.tr("Logins", "measure"), PERCENT, "ログイン率 週次ログイン率"),
    "breadth": KnownMeasure(later_words.tr("Features used", "measure"), "", "featuresused 利用機能数"),
    "seats": KnownMeasure(
        later_words.tr("Seats taken up", "measure"), PERCENT, "seatutilization 席利用率 ライセンス利用率"
    ),
    "active_users": KnownMeasure(
        later_words.tr("Active users", "measure"), "", "activeusers アクティブユーザー数 アクティブユーザ数 利用者数"
    ),
    "contact_gap": KnownMeasure(later_words.tr("Days since last contact", "measure"), computed=True),
    "support": KnownMeasure(later_words.tr("Support satisfaction", "measure"), "", "csat csatscore 顧客満足度"),
    "nps": KnownMeasure(later_words.tr("NPS", "measure"), "", "npsscore"),
    "outcome": KnownMeasure(later_words.tr("Outcome progress", "measure"), PERCENT),
    OPEN_TICKETS: KnownMeasure(
        later_words.tr("Open tickets", "measure"), "", "opentickets 未解決チケット数 未解決問い合わせ数"
    ),
    URGENT_TICKETS: KnownMeasure(later_words.tr("Urgent tickets", "measure"), "", "urgenttickets 緊急チケット数"),
    TICKET_CHANGE: KnownMeasure(later_words.tr("Open tickets, change in a week", "measure")),
    "active_seats": KnownMeasure(later_words.tr("Seats in use", "measure"), "", "activeseats 利用中の席数 利用席数"),
    "total_seats": KnownMeasure(later_words.tr("Seats bought", "measure"), "", "totalseats 契約席数 契約ライセンス数"),
    "seat_use": KnownMeasure(later_words.tr("Seats in use / bought", "measure"), computed=True),
    "logins_trend": KnownMeasure(later_words.tr("Trend of logins", "measure"), PERCENT, computed=True),
    "kickoff_done": KnownMeasure(later_words.tr("Kickoff held", "measure"), computed=True),
    "milestones_on_time": KnownMeasure(
        later_words.tr("Milestones on time, 90 days", "measure"), PERCENT, computed=True
    ),
    "key_people": KnownMeasure(later_words.tr("Key people still there", "measure"), PERCENT, computed=True),
    "sponsor_here": KnownMeasure(later_words.tr("Sponsor still there", "measure"), computed=True),
    "champion_here": KnownMeasure(later_words.tr("Champion still there", "measure"), computed=True),
    "onboarding_criteria": KnownMeasure(later_words.tr("Onboarding criteria met", "measure"), PERCENT, computed=True),
    "sponsor_attendance": KnownMeasure(
        later_words.tr("Sponsor's attendance, 180 days", "measure"), PERCENT, computed=True
    ),
    "promises_overdue": KnownMeasure(later_words.tr("Our overdue promises", "measure"), computed=True),
}


def measure_name(words: Words, key: str, own: str = "") -> str:
    """Return what a measure is called: its own name, else that by which csdesk knows its key, else the key."""
    return own or (MEASURES[key].title.said(words) if key in MEASURES else key)


HELD: Mapping[str, Text] = {
    "open_tickets": later_words.tr("Too many tickets are open."),
    "sponsor_here": later_words.tr("The sponsor has left."),
    "champion_here": later_words.tr("The champion has left."),
    "promises_overdue": later_words.tr("Too many of our promises are overdue."),
}
"""Why the level is held down while a cap on a measure applies, where none is written beside it."""
