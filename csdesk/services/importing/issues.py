"""Why a row of an import is not taken, in words; and what to know about the whole file."""

from dataclasses import dataclass

from csdesk.fields.catalogue import named
from csdesk.fields.field import FieldKind
from csdesk.i18n import Saying, Text, Words, later_words
from csdesk.services.importing.questions import names

_PERIODS = named(FieldKind.PERIOD)


NO_NAME = later_words.tr("The row has no name.")
NO_CURRENCY = later_words.tr("This is not a currency code.")
NO_ACCOUNT = later_words.tr("This account does not exist. Import the accounts first.")
NO_ACCOUNT_NAMED = later_words.tr("The row names no account.")
NO_CURRENCY_NAMED = later_words.tr(
    "The amounts of this column are in several currencies, and this one does not say in which."
)
UNSAID_CURRENCY = later_words.tr(
    "The heading says cents, but not of which currency. Write it there, such as “Amount (USD cents)”."
)
WITH_TAX = later_words.tr("This amount includes tax. It is kept as it is written.")
ABOUT = later_words.tr("This amount is approximate. It is kept as it is written.")
ONE_TIME = later_words.tr("A one-time amount is not recurring revenue.")
TRIAL = later_words.tr("A trial is not recurring revenue.")
COLUMN_WITH_TAX = later_words.tr("“{column}” includes tax; the amounts are kept as they are written. Rows: {rows}")
ROUNDED = later_words.tr(
    "“{column}” has computed amounts, rounded to the smallest unit of their currency. Rows: {rows}"
)
OTHER_PERIOD = later_words.tr(
    "Cells in “{column}” name another period than the heading and are read as they say. Rows: {rows}"
)
RENEWS_ITSELF = later_words.tr(
    "“{column}” says that the contract renews itself: taken as auto-renewal without a last day. Rows: {rows}"
)
_ROWS_SHOWN = 20
NO_TERM = later_words.tr("An amount for the whole term needs a start and a last day.")
UNEVEN_TERM = later_words.tr("The term is not a whole number of months.")
LOST_DEAL = later_words.tr("This deal was lost.")
OPEN_DEAL = later_words.tr("This deal is not won, so it is no revenue yet.")
NO_AMOUNT_WITHOUT_PERIOD = later_words.tr("The period of this amount cannot be read.")
NO_AMOUNT_WITHOUT_CURRENCY = later_words.tr("The currency of this amount cannot be read.")
SEVERAL_MAILS = later_words.tr("There are several addresses. The first is taken.")
WHOSE_MAILS = later_words.tr("It is not clear whose addresses these are.")
OTHERS_UNNAMED = later_words.tr("Others are meant here without their names.")
MAIL_OF_NOBODY = later_words.tr("This address belongs to nobody by name.")
ENDS_BEFORE_START = later_words.tr("The contract ends before it starts.")
TWO_AMOUNTS = later_words.tr("The yearly amount is not twelve times the monthly one: which one was agreed?")
TWO_ENDS = later_words.tr("The renewal day is not the day after the last day: which one is right?")


@dataclass(frozen=True)
class StaysWith(Saying):
    """A record that is known by its id belongs to another account than the file says, and stays there."""

    says = later_words.tr("The record with this ID belongs to “{account}” and stays there.")
    account: str


@dataclass(frozen=True)
class LostLetters(Saying):
    """A text that lost letters where its file was saved; the one that is here stays."""

    says = later_words.tr("Letters were lost when the file was saved. “{here}” stays. Save it as UTF-8 to keep them.")
    here: str


@dataclass(frozen=True)
class UnknownWord:
    """A word that is none of those csdesk knows for its field."""

    value: str
    field: str

    def sentence(self, words: Words) -> str:
        """Return the question, with the known ones."""
        if self.field in _PERIODS:
            text = words.tr("“{value}” is not a billing period: {names}, or a number of months?")
        else:
            text = words.tr("csdesk does not know “{value}”. Is it one of these: {names}?")
        return text.format(value=self.value, names=names(self.field, words))


@dataclass(frozen=True)
class PeriodOpen(Saying):
    """Nothing in the file says for what time the amounts of a column are."""

    says = later_words.tr("“{column}” does not say for what time: for a month, a quarter, a year or the whole term?")
    column: str


@dataclass(frozen=True)
class TooFine(Saying):
    """An amount has more decimals than the currency that is said for it."""

    says = later_words.tr("The amount has more decimals than {currency}.")
    currency: str


@dataclass(frozen=True)
class AssumedTooFine(Saying):
    """An amount has more decimals than the currency that was assumed."""

    says = later_words.tr(
        "{currency} was assumed, and the amount has more decimals. Say another currency in the cell, in a currency "
        "column or in the heading, such as “{column} ({other})”."
    )
    currency: str
    column: str
    other: str


@dataclass(frozen=True)
class AssumedNoAmount(AssumedTooFine):
    """No amount, in the currency that was assumed."""

    says = later_words.tr(
        "This is not a valid amount. {currency} was assumed; say another currency in the cell, in a currency column or "
        "in the heading, such as “{column} ({other})”."
    )


@dataclass(frozen=True)
class Ambiguous(Saying):
    """More than one record answers to the row."""

    says = later_words.tr("%n record(s) match this. Which one is meant?", "", 1)
    count: int


@dataclass(frozen=True)
class WhichAccount:
    """Accounts that a row may belong to, by id and name: in another writing, or ``is_exact`` and several."""

    writing: tuple[str, str]
    may: tuple[tuple[int, str], ...]
    is_exact: bool = False

    def sentence(self, words: Words) -> str:
        """Return the question."""
        if self.is_exact:
            return words.tr("%n record(s) match this. Which one is meant?", "", len(self.may))
        names = ", ".join(name for _id, name in self.may)
        alone = words.tr("≈ {names}: the same account?")
        return (alone if len(self.may) == 1 else words.tr("≈ {names}: which account?")).format(names=names)


@dataclass(frozen=True)
class Merged(Saying):
    """The row's csdesk id is that of an account that went into another."""

    says = later_words.tr("This account was merged into “{name}”.")
    name: str


@dataclass(frozen=True)
class KnownElsewhere(Saying):
    """The id is new in this source, and a record that another source knows by its own id has the name or domain."""

    says = later_words.tr("“{name}” is here under another ID. Is it the same?")
    name: str


@dataclass(frozen=True)
class AmbiguousElsewhere(Ambiguous):
    """The id is new in this source, and several records that other sources know have the name or domain."""


@dataclass(frozen=True)
class BothChanged(Saying):
    """The value was changed here and in the file since the last import."""

    says = later_words.tr("Since the last import, changed here to “{here}” and also in the file.")
    here: str


@dataclass(frozen=True)
class SeenBefore(Saying):
    """An earlier row of the file is the same record, with other values."""

    says = later_words.tr("Row {row} is the same record with other values.")
    row: int


@dataclass(frozen=True)
class SameName(Saying):
    """An earlier row without an id has this name too."""

    says = later_words.tr("Row {row} has the same name, and no ID tells them apart.")
    row: int


@dataclass(frozen=True)
class SameContract(SameName):
    """An earlier row without an id is of the same account, product and start."""

    says = later_words.tr("Row {row} has the same account, product and start, and no ID tells them apart.")


@dataclass(frozen=True)
class NewTier(Saying):
    """A word that becomes a tier of its own."""

    says = later_words.tr("“{tier}” becomes a tier of your own, unless it is one of yours.")
    tier: str


@dataclass(frozen=True)
class SaidIn(Saying):
    """The row is the same record as an earlier one, which says something else."""

    says = later_words.tr("Row {row} is the same record. What it says is kept.")
    row: int


@dataclass(frozen=True)
class Gone(Saying):
    """Records of this source that the file has no more."""

    says = later_words.tr("%n record(s) from this source are no longer in the file. Nothing was deleted.", "", 1)
    count: int


@dataclass(frozen=True)
class SeveralAccounts(Saying):
    """Cells that name several accounts, of which the first is taken."""

    says = later_words.tr("%n cell(s) in “{column}” name several accounts. The first is taken.", "", 1)
    column: str
    count: int


@dataclass(frozen=True)
class PeopleBrought(Saying):
    """People whom rows name besides their own record."""

    says = later_words.tr("%n more contact(s) named in these rows will be added where they are missing.", "", 1)
    count: int


@dataclass(frozen=True)
class NoParent(Saying):
    """Parents that are not among the accounts."""

    says = later_words.tr("These parent accounts were not found and were not set: {names}")
    names: tuple[str, ...]


@dataclass(frozen=True)
class Circle(Saying):
    """The account would stand under itself; the way by names, from it up to it again."""

    says = later_words.tr("The parent accounts form a loop: {path}")
    path: str


@dataclass(frozen=True)
class ErrorCells(Saying):
    """Cells that hold a spreadsheet's error and count as empty."""

    says = later_words.tr("%n cell(s) in “{column}” have a spreadsheet error and count as empty.", "", 1)
    column: str
    count: int


@dataclass(frozen=True)
class CellsNoted:
    """Cells that were taken, and what is to be known of them, by their rows."""

    column: str
    rows: tuple[int, ...]
    says: Text

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        shown = ", ".join(map(str, self.rows[:_ROWS_SHOWN])) + ("…" if len(self.rows) > _ROWS_SHOWN else "")
        return self.says.said(words, column=self.column, rows=shown)


@dataclass(frozen=True)
class OneCurrency(Saying):
    """Amounts without a sign are in the only currency that others of the column name."""

    says = later_words.tr("Amounts without a sign in “{column}” are read as {currency}, the only currency named there.")
    column: str
    currency: str


@dataclass(frozen=True)
class CommaDecimals(Saying):
    """The amounts of a column have a decimal comma."""

    says = later_words.tr("Amounts in “{column}” are read with a decimal comma: 1.200,50 is 1200.50.")
    column: str


@dataclass(frozen=True)
class DateOrderGuessed(Saying):
    """Which of day and month comes first was seen from the column itself."""

    says = later_words.tr("Dates in “{column}” are read as {order}.")
    column: str
    order: str
