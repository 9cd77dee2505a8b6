"""The places of the window, what can be added from anywhere, and the sections of the settings.

A table of contents, read from top to bottom; it imports none of what it names.
"""

from typing import NamedTuple

from csdesk.i18n import Text, later_words


class Place(NamedTuple):
    """A page of the window."""

    key: str
    page: str
    """Its class, as ``module:name``; it is made of what the open file has by the names of its ``__init__``."""
    name: Text | None = None
    icon: str = ""
    command: Text | None = None
    """What Ctrl+K calls the way there; an account is found by its own name."""
    rail: int = 0
    """Its number in the rail, and with Ctrl on the keyboard; the places to come keep theirs."""
    under: str = ""
    """The place that the rail marks for one that does not stand there."""
    is_early: bool = False
    """It is made while nothing else is to be done, so that nobody waits for it."""
    at_foot: bool = False


PLACES = (
    Place(
        "portfolio",
        "csdesk.ui.pages.portfolio:PortfolioPage",
        later_words.tr("Portfolio"),
        "table-2",
        later_words.tr("Go to the portfolio"),
        rail=2,
    ),
    Place("account", "csdesk.ui.pages.account:AccountPage", under="portfolio", is_early=True),
    Place(
        "renewals",
        "csdesk.ui.pages.renewals:RenewalsPage",
        later_words.tr("Renewals"),
        "calendar-clock",
        later_words.tr("Go to the renewals"),
        rail=3,
        is_early=True,
    ),
    Place(
        "import",
        "csdesk.ui.pages.imports:ImportPage",
        later_words.tr("Import"),
        "upload",
        later_words.tr("Import a table"),
        rail=8,
        is_early=True,
    ),
    Place(
        "duplicates",
        "csdesk.ui.pages.imports:DuplicatesPage",
        icon="search",
        command=later_words.tr("Find duplicates"),
        under="import",
    ),
    Place(
        "settings",
        "csdesk.ui.pages.settings:SettingsPage",
        later_words.tr("Settings"),
        "sliders-horizontal",
        later_words.tr("Settings"),
        rail=9,
        is_early=True,
        at_foot=True,
    ),
    Place(
        "matrix",
        "csdesk.ui.pages.matrix:MatrixPage",
        icon="grid-3x3",
        command=later_words.tr("Matrix of tiers"),
        under="portfolio",
    ),
)
"""In the order of the rail, and of Ctrl+K; the first is made at once."""


class Adding(NamedTuple):
    """A record that is added wherever one is: a noun by its table."""

    table: str
    icon: str
    command: Text
    key: str = ""
    card: str = ""
    """Where it is taken in a card of its own, that card's class as ``module:name``."""
    nowhere: Text = Text("")
    """What is said where one is on no account."""


ADDINGS = (
    Adding("accounts", "plus", later_words.tr("Add an account")),
    Adding(
        "contact_logs",
        "message-square",
        later_words.tr("Log a contact"),
        "Ctrl+T",
        "csdesk.ui.panels.contact_log.card:ContactCard",
        later_words.tr("Go to an account first: a contact is logged with it."),
    ),
    Adding(
        "small_wins",
        "sparkles",
        later_words.tr("Add a small win"),
        "Ctrl+Shift+W",
        "csdesk.ui.panels.small_wins.card:WinCard",
        later_words.tr("Go to an account first: a small win belongs to one."),
    ),
)


class SettingsSection(NamedTuple):
    """A section of the settings; its class as ``module:name`` beside their page."""

    key: str
    icon: str
    name: Text
    section: str


SECTIONS = (
    SettingsSection("laptop", "laptop", later_words.tr("This laptop"), "laptop:LaptopSection"),
    SettingsSection("company", "building-2", later_words.tr("Company", "our own"), "company:CompanySection"),
    SettingsSection("colleagues", "users", later_words.tr("Colleagues"), "colleagues:ColleaguesSection"),
    SettingsSection("tiers", "layers", later_words.tr("Tiers"), "tiers:TiersSection"),
    SettingsSection("patterns", "blocks", later_words.tr("Value patterns"), "patterns:PatternsSection"),
    SettingsSection("templates", "layout-template", later_words.tr("Plan templates"), "templates:TemplatesSection"),
    SettingsSection("backups", "history", later_words.tr("Backups"), "backups:BackupsSection"),
    SettingsSection("trash", "trash-2", later_words.tr("Trash"), "trash:TrashSection"),
)
"""In their order; Ctrl+K offers all but the first, which is what one comes to."""
