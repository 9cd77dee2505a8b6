"""The places of the window, what can be added from anywhere, and the sections of the settings.

A table of contents, read from top to bottom; it imports none of what it names.
"""

from typing import NamedTuple

from csdesk.i18n import Text
from csdesk.i18n import later_words as words
from csdesk.noun import ranked
from csdesk.nouns import NOUNS

_LAST = 9
"""The number of the place at the foot of the rail."""


class Place(NamedTuple):
    """A page of the window."""

    key: str
    page: str
    """Its class, as ``module:name`` below ``csdesk.ui.pages``; it is made of what it names of the open file."""
    rail: int = 0
    """Its number in the rail, and with Ctrl on the keyboard; the places to come keep theirs."""
    icon: str = ""
    name: Text | None = None
    command: Text | None = None
    """What Ctrl+K calls the way there; an account is found by its own name."""
    under: str = ""
    """The place that the rail marks for one that does not stand there."""

    @property
    def is_early(self) -> bool:
        """Tell whether it is made while nothing else is to be done, so that nobody waits for it."""
        return not self.command or bool(self.rail)

    @property
    def at_foot(self) -> bool:
        """Tell whether it stands at the foot of the rail."""
        return self.rail == _LAST


PLACES = (
    Place("today", "today:TodayPage", 1, "sun", words.tr("Today"), words.tr("Go to today")),
    Place("portfolio", "portfolio:PortfolioPage", 2, "table-2", words.tr("Portfolio"), words.tr("Open portfolio")),
    Place("account", "account:AccountPage", under="portfolio"),
    Place("renewals", "renewals:RenewalsPage", 3, "calendar-clock", words.tr("Renewals"), words.tr("Go to renewals")),
    Place("meetings", "meetings:MeetingsPage", 4, "presentation", words.tr("Meetings"), words.tr("Go to meetings")),
    Place("meeting", "meeting:MeetingPage", under="meetings"),
    Place("health", "health:HealthPage", 5, "heart-pulse", words.tr("Health"), words.tr("Go to health")),
    Place("kpi", "kpi:KpiPage", 6, "chart-column", words.tr("KPI"), words.tr("Go to KPI")),
    Place(
        *("decisions", "from_notes:DecisionsPage", 0, "circle-check", words.tr("Decisions")),
        *(words.tr("Go to decisions"), "meetings"),
    ),
    Place(
        *("questions", "from_notes:QuestionsPage", 0, "circle-dot", words.tr("Questions", "of customers")),
        *(words.tr("Go to questions"), "meetings"),
    ),
    Place(
        *("feedback", "from_notes:FeedbackPage", 0, "message-square", words.tr("Feedback")),
        *(words.tr("Go to feedback"), "meetings"),
    ),
    Place("weekly", "weekly:WeeklyPage", 0, "file-text", None, words.tr("Weekly review"), "kpi"),
    Place(
        "playbooks", "playbooks:PlaybooksPage", 7, "circle-check", words.tr("Playbooks"), words.tr("Go to playbooks")
    ),
    Place("import", "imports:ImportPage", 8, "upload", words.tr("Import"), words.tr("Import a table")),
    Place("duplicates", "imports:DuplicatesPage", 0, "search", None, words.tr("Find duplicates"), "import"),
    Place("settings", "settings:SettingsPage", 9, "sliders-horizontal", words.tr("Settings"), words.tr("Settings")),
    Place(
        "review",
        "review:ReviewPage",
        0,
        "circle-check",
        words.tr("Review", "of accounts"),
        words.tr("Review accounts"),
        "today",
    ),
    Place("matrix", "matrix:MatrixPage", 0, "grid-3x3", None, words.tr("Tier matrix"), "portfolio"),
    Place("help", "help:HelpPage", 0, "book-open", None, words.tr("Help"), "settings"),
)
"""In the order of the rail, and of Ctrl+K; the first is made at once."""


ADDINGS = ranked(NOUNS, lambda noun: noun.adding)
"""What is added wherever one is, by the noun's table, in the order of Ctrl+K."""


def card_key(table: str) -> str:
    """Return what the card of a noun is called among pages and cards: by its table, unless a place is called so."""
    return f"new {table}" if any(place.key == table for place in PLACES) else table


class ShownCard(NamedTuple):
    """A card that only shows something of a record; its class as ``module:name`` below ``csdesk.ui.panels``."""

    key: str
    card: str


SHOWN_CARDS = (ShownCard("health_rules", "health.rule_card:RuleCard"),)


class SettingsSection(NamedTuple):
    """A section of the settings; its class as ``module:name`` beside their page."""

    key: str
    icon: str
    name: Text
    section: str


SECTIONS = (
    SettingsSection("laptop", "laptop", words.tr("This laptop"), "laptop:LaptopSection"),
    SettingsSection("company", "building-2", words.tr("Company", "our own"), "company:CompanySection"),
    SettingsSection("colleagues", "users", words.tr("Colleagues"), "colleagues:ColleaguesSection"),
    SettingsSection("tiers", "layers", words.tr("Tiers"), "tiers:TiersSection"),
    SettingsSection("patterns", "blocks", words.tr("Value patterns"), "patterns:PatternsSection"),
    SettingsSection("queue", "list-filter", words.tr("Order of Today"), "queue:QueueSection"),
    SettingsSection("meetings", "presentation", words.tr("Meeting kinds"), "meeting_kinds:MeetingKindsSection"),
    SettingsSection("rates", "chart-column", words.tr("Exchange rates"), "rates:RatesSection"),
    SettingsSection("suggestions", "lightbulb", words.tr("Suggestions"), "suggestions:SuggestionsSection"),
    SettingsSection("reminders", "clock", words.tr("Reminders"), "reminders:RemindersSection"),
    SettingsSection("backups", "history", words.tr("Backups"), "backups:BackupsSection"),
    SettingsSection("trash", "trash-2", words.tr("Trash"), "trash:TrashSection"),
)
"""In their order; Ctrl+K offers all but the first, which is what one comes to."""

HEALTH = (
    SettingsSection("map", "grid-3x3", words.tr("Accounts"), "map_section:MapSection"),
    SettingsSection("moves", "trending-down", words.tr("What moved"), "moves_section:MovesSection"),
    SettingsSection("model", "sliders-horizontal", words.tr("Health models"), "model_section:ModelSection"),
    SettingsSection("review", "history", words.tr("Looking back"), "review_section:ReviewSection"),
)
"""What stands in the place of health, as above."""

KITS = (
    SettingsSection("playbooks", "circle-check", words.tr("Playbooks"), "playbooks:PlaybooksSection"),
    SettingsSection("templates", "layout-template", words.tr("Plan templates"), "templates:TemplatesSection"),
)
"""What stands in the place of playbooks; the same class as sections of the settings, beside its page."""
