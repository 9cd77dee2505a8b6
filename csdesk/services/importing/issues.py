"""Why a row of an import is not taken, in words; and what to know about the whole file."""

from dataclasses import dataclass
from typing import ClassVar

from csdesk.fields.catalogue import named
from csdesk.fields.field import FieldKind
from csdesk.i18n import Text, Words, later_words
from csdesk.services.importing.questions import names

_PERIODS = named(FieldKind.PERIOD)


@dataclass(frozen=True)
class Unfit:
    """A row or a cell that does not fit, in a sentence that names nothing."""

    says: Text

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return self.says.said(words)


NO_NAME = Unfit(later_words.tr("The row has no name."))
NO_CURRENCY = Unfit(later_words.tr("This is not a currency code."))
NO_ACCOUNT = Unfit(later_words.tr("This account does not exist. Import the accounts first."))
NO_ACCOUNT_NAMED = Unfit(later_words.tr("The row names no account."))
NO_CURRENCY_NAMED = Unfit(
    later_words.tr("The amounts of this column are in several currencies, and this one does not say in which.")
)
UNSAID_CURRENCY = Unfit(
    later_words.tr("The heading says cents, but not of which currency. Write it there, such as “Amount (USD cents)”.")
)
WITH_TAX = Unfit(later_words.tr("This amount includes tax. It is kept as it is written."))
ABOUT = Unfit(later_words.tr("This amount is approximate. It is kept as it is written."))
ONE_TIME = Unfit(later_words.tr("A one-time amount is not recurring revenue."))
TRIAL = Unfit(later_words.tr("A trial is not recurring revenue."))
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
NO_TERM = Unfit(later_words.tr("An amount for the whole term needs a start and a last day."))
UNEVEN_TERM = Unfit(later_words.tr("The term is not a whole number of months."))
LOST_DEAL = Unfit(later_words.tr("This deal was lost."))
OPEN_DEAL = Unfit(later_words.tr("This deal is not won, so it is no revenue yet."))
NO_AMOUNT_WITHOUT_PERIOD = Unfit(later_words.tr("The period of this amount cannot be read."))
NO_AMOUNT_WITHOUT_CURRENCY = Unfit(later_words.tr("The currency of this amount cannot be read."))
SEVERAL_MAILS = Unfit(later_words.tr("There are several addresses. The first is taken."))
WHOSE_MAILS = Unfit(later_words.tr("It is not clear whose addresses these are."))
OTHERS_UNNAMED = Unfit(later_words.tr("Others are meant here without their names."))
MAIL_OF_NOBODY = Unfit(later_words.tr("This address belongs to nobody by name."))
ENDS_BEFORE_START = Unfit(later_words.tr("The contract ends before it starts."))
TWO_AMOUNTS = Unfit(later_words.tr("The yearly amount is not twelve times the monthly one: which one was agreed?"))
TWO_ENDS = Unfit(later_words.tr("The renewal day is not the day after the last day: which one is right?"))


@dataclass(frozen=True)
class SaidIssue:
    """An issue that ``says`` a sentence, which names what the issue holds."""

    says: ClassVar[Text]

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        told = {name: ", ".join(one) if isinstance(one, tuple) else one for name, one in vars(self).items()}
        return self.says.said(words, **told)


@dataclass(frozen=True)
class LostLetters(SaidIssue):
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
class PeriodOpen(SaidIssue):
    """Nothing in the file says for what time the amounts of a column are."""

    says = later_words.tr("“{column}” does not say for what time: for a month, a quarter, a year or the whole term?")
    column: str


@dataclass(frozen=True)
class TooFine(SaidIssue):
    """An amount has more decimals than the currency that is said for it."""

    says = later_words.tr("The amount has more decimals than {currency}.")
    currency: str


@dataclass(frozen=True)
class AssumedTooFine(SaidIssue):
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
class Ambiguous:
    """More than one record answers to the row."""

    found: int

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("%n record(s) match this. Which one is meant?", "", self.found)


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
class Merged(SaidIssue):
    """The row's csdesk id is that of an account that went into another."""

    says = later_words.tr("This account was merged into “{name}”.")
    name: str


@dataclass(frozen=True)
class KnownElsewhere(SaidIssue):
    """The id is new in this source, and a record that another source knows by its own id has the name or domain."""

    says = later_words.tr("“{name}” is here under another ID. Is it the same?")
    name: str


@dataclass(frozen=True)
class AmbiguousElsewhere(Ambiguous):
    """The id is new in this source, and several records that other sources know have the name or domain."""


@dataclass(frozen=True)
class BothChanged(SaidIssue):
    """The value was changed here and in the file since the last import."""

    says = later_words.tr("Since the last import, changed here to “{here}” and also in the file.")
    here: str


@dataclass(frozen=True)
class SeenBefore(SaidIssue):
    """An earlier row of the file is the same record, with other values."""

    says = later_words.tr("Row {row} is the same record with other values.")
    row: int


@dataclass(frozen=True)
class SameName(SaidIssue):
    """An earlier row without an id has this name too."""

    says = later_words.tr("Row {row} has the same name, and no ID tells them apart.")
    row: int


@dataclass(frozen=True)
class SameContract(SameName):
    """An earlier row without an id is of the same account, product and start."""

    says = later_words.tr("Row {row} has the same account, product and start, and no ID tells them apart.")


@dataclass(frozen=True)
class NewTier(SaidIssue):
    """A word that becomes a tier of its own."""

    says = later_words.tr("“{tier}” becomes a tier of your own, unless it is one of yours.")
    tier: str


@dataclass(frozen=True)
class SaidIn(SaidIssue):
    """The row is the same record as an earlier one, which says something else."""

    says = later_words.tr("Row {row} is the same record. What it says is kept.")
    row: int


@dataclass(frozen=True)
class Gone:
    """Records of this source that the file has no more."""

    count: int

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        return words.tr("%n record(s) from this source are no longer in the file. Nothing was deleted.", "", self.count)


@dataclass(frozen=True)
class SeveralAccounts:
    """Cells that name several accounts, of which the first is taken."""

    column: str
    count: int

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        text = words.tr("%n cell(s) in “{column}” name several accounts. The first is taken.", "", self.count)
        return text.format(column=self.column)


@dataclass(frozen=True)
class PeopleBrought:
    """People whom rows name besides their own record."""

    count: int

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        return words.tr("%n more contact(s) named in these rows will be added where they are missing.", "", self.count)


@dataclass(frozen=True)
class NoParent(SaidIssue):
    """Parents that are not among the accounts."""

    says = later_words.tr("These parent accounts were not found and were not set: {names}")
    names: tuple[str, ...]


@dataclass(frozen=True)
class Circle(SaidIssue):
    """The account would stand under itself; the way by names, from it up to it again."""

    says = later_words.tr("The parent accounts form a loop: {path}")
    path: str


@dataclass(frozen=True)
class ErrorCells:
    """Cells that hold a spreadsheet's error and count as empty."""

    column: str
    count: int

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        text = words.tr("%n cell(s) in “{column}” have a spreadsheet error and count as empty.", "", self.count)
        return text.format(column=self.column)


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
class OneCurrency(SaidIssue):
    """Amounts without a sign are in the only currency that others of the column name."""

    says = later_words.tr("Amounts without a sign in “{column}” are read as {currency}, the only currency named there.")
    column: str
    currency: str


@dataclass(frozen=True)
class CommaDecimals(SaidIssue):
    """The amounts of a column have a decimal comma."""

    says = later_words.tr("Amounts in “{column}” are read with a decimal comma: 1.200,50 is 1200.50.")
    column: str


@dataclass(frozen=True)
class DateOrderGuessed(SaidIssue):
    """Which of day and month comes first was seen from the column itself."""

    says = later_words.tr("Dates in “{column}” are read as {order}.")
    column: str
    order: str
