"""The rows of a sales sheet read: whose each is, and what it states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.revenue import EntryForm, term_months
from csdesk.entities import Company
from csdesk.entities.types import day
from csdesk.errors import RefusedError
from csdesk.exchange.choices import Period
from csdesk.exchange.money import blank, error_value, unit_of
from csdesk.exchange.months import read_month
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.tables import Table
from csdesk.exchange.titles import ACCOUNT_UID, UID
from csdesk.services.importing import cells as cell_reading
from csdesk.services.importing import issues
from csdesk.services.importing.belonging import Belonging, account_of, taken_out
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.fields import (
    FieldReading,
    Money,
    NoCurrencyError,
    TooFineError,
    UnnamedCurrencyError,
    money,
    months_of,
)
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.known import account_lookup
from csdesk.services.importing.no_records import mended
from csdesk.services.importing.preview import Flagged, Issue, Rejected, Writing
from csdesk.services.importing.questions import MONTHS, PERIOD, AmountPeriod, CellQuestion
from csdesk.services.importing.revenue import issues as said
from csdesk.services.importing.revenue.stated import Key, SheetEntry, Stated
from csdesk.services.importing.terms import months_said

_HOME = "JPY"
_AMOUNTS = ("mrr", "arr", "amount")
_INVOICED = ("請求", "invoice", "billed", "入金")
"""What headings of amounts for the whole of their time say."""


def month_columns(columns: Sequence[str], taken: Mapping[str, str]) -> dict[str, date]:
    """Return the columns that are headed by months, but for those that hold a field."""
    return {column: month for column in columns if column not in taken and (month := read_month(column)) is not None}


@dataclass
class RowRead:
    """A row of an account: what it states by currency, and cells that are left out of it."""

    number: int
    account: int
    stated: dict[str, Stated] = field(default_factory=dict)
    faults: list[Flagged] = field(default_factory=list)
    blank: set[date] = field(default_factory=set)

    def of(self, currency: str) -> Stated:
        """Return what it states in a currency."""
        return self.stated.setdefault(currency, Stated())


class SheetReading:
    """Reads a draft's rows; what cannot be taken is rejected or asked."""

    def __init__(self, session: Session, draft: ImportDraft) -> None:
        self._draft, self.table = draft, mended(draft.table)
        self._fields = {name: column for column, name in draft.columns.columns.items()}
        self.months = month_columns(draft.table.columns, draft.columns.columns)
        self.amount = next((self._fields[one] for one in _AMOUNTS if one in self._fields), "")
        if not self.months and not (self.amount and {"month", "start"} & self._fields.keys()):
            raise RefusedError(said.NO_MONTHS, columns=draft.table.columns)
        self._home = session.scalars(select(Company.currency)).first() or _HOME
        self._book = account_lookup(session, draft.columns.source)
        uids = rows_of(session, "SELECT uid, id FROM accounts WHERE merged_into_id IS NULL")
        self._uids = dict(uids) if ACCOUNT_UID in self._fields else {}
        self.rejected: list[Rejected] = []
        self._monies: dict[tuple[str, str, str], Money | Issue] = {}
        self._units = {column: unit_of(column, set(_texts(self.table, column))) for column in self._money_columns}

    @property
    def _money_columns(self) -> list[str]:
        return [*self.months, *([self.amount] if self.amount else [])]

    def rows(self) -> list[RowRead]:
        """Return the rows that are taken."""
        how = FieldReading(self._draft.order, self._draft.today.year, self._home)
        answers = self._draft.columns.answers
        mapping = {column: name for column, name in self._draft.columns.columns.items() if name not in _AMOUNTS}
        cells = cell_reading.mapped(self.table, mapping, how, answers)
        columns = {
            name: cell_reading.read_column(column, name, texts, cells.reading(column))
            for column, name, texts in cells.columns
        }
        found = []
        for place, row in enumerate(self.table.rows):
            values = {name: one.cells[place] for name, one in columns.items()}
            faults = [one.faults[place].at(row.number) for one in columns.values() if place in one.faults]
            whose = self._whose(values)
            if whose.account is None:
                reason = whose.speaks or issues.NO_ACCOUNT
                column = self._fields.get(whose.told.field, "")
                self.rejected.append(Rejected(row.number, column, whose.told.text, reason, bool(whose.may)))
                continue
            read = RowRead(row.number, whose.account, faults=faults)
            texts = dict(zip(self.table.columns, row.cells, strict=False))
            if self._take(read, values, texts):
                found.append(read)
        return found

    def _whose(self, values: dict[str, str]) -> Belonging:
        uid = values.pop(ACCOUNT_UID, "")
        if uid in self._uids:
            return Belonging(Writing(ACCOUNT_UID, uid), self._uids[uid])
        return account_of(taken_out(values), self._book, self._draft.accounts)

    def _take(self, read: RowRead, values: Mapping[str, str], texts: Mapping[str, str]) -> bool:
        """Take what a row states; tell whether it is taken."""
        stated = values.get("currency", "")
        for column, month in self.months.items():
            self._take_month(read, month, column, texts[column], stated)
        for currency in list(read.stated) or [stated or self._home]:
            read.of(currency).blank |= read.blank
        if self.amount and not self.months:
            return self._take_amount(read, values, texts[self.amount], stated)
        return True

    def _take_month(self, read: RowRead, month: date, column: str, text: str, stated: str) -> None:
        if blank(text) and not _is_nothing(text):
            read.blank.add(month)
            return
        found = self._money(column, text, stated)
        if isinstance(found, Money):
            mine = read.of(found.currency)
            mine.months[month] = mine.months.get(month, 0) + found.minor
        else:
            read.faults.append(Flagged(read.number, column, text, found))

    def _take_amount(self, read: RowRead, values: Mapping[str, str], text: str, stated: str) -> bool:
        """Take the one amount of a row: of its month, or for its time."""
        found = self._money(self.amount, text, stated) if not blank(text) else None
        said_month = values.get("month", "")
        month = read_month(said_month) if said_month else None
        if said_month and month is None:
            self.rejected.append(Rejected(read.number, self._fields["month"], said_month, said.NO_MONTH))
            return False
        if found is None:
            if month is not None:
                read.of(stated or self._home).blank.add(month)
                return True
            self.rejected.append(Rejected(read.number, self.amount, text, said.NOTHING_STATED))
            return False
        if not isinstance(found, Money):
            self.rejected.append(Rejected(read.number, self.amount, text, found))
            return False
        if month is not None:
            mine = read.of(found.currency)
            mine.months[month] = mine.months.get(month, 0) + found.minor
            return True
        return self._take_term(read, values, text, found)

    def _take_term(self, read: RowRead, values: Mapping[str, str], text: str, found: Money) -> bool:
        since, until = day(values.get("start", "")), day(self._end(values))
        if since is not None and until is not None and until <= since:
            self.rejected.append(Rejected(read.number, self.amount, text, said.NEGATIVE_TERM))
            return False
        period = self._period(found, values)
        if period is None and until is not None and since is not None:
            question = CellQuestion(self.amount, PERIOD)
            reason = issues.PeriodOpen(self.amount)
            self.rejected.append(Rejected(read.number, self.amount, text, reason, is_question=True, asks=question))
            return False
        title = values.get("title", "")
        if since is None or (period == 0 and until is None) or period is None:
            begun = since or self._draft.today
            entry = SheetEntry(EntryForm.INVOICE, found.minor, 1, 0, begun, until, title)
            read.faults.append(Flagged(read.number, self.amount, text, said.WITHOUT_PERIOD))
        elif period == 0:
            assert until is not None
            months = term_months(since, until)
            entry = SheetEntry(
                EntryForm.INVOICE, found.minor, months.denominator, months.numerator, since, until, title
            )
        else:
            entry = SheetEntry(EntryForm.PERIOD, found.minor * self._times(found), 1, period, since, until, title)
        read.of(found.currency).terms.append(entry)
        return True

    def _end(self, values: Mapping[str, str]) -> str:
        """Return the day on which the next time begins: of two columns of ends by the one that was said to count."""
        both = {name: values.get(name, "") for name in ("last_day", "renews_on")}
        return both.get(self._draft.columns.answers.ends) or both["last_day"] or both["renews_on"]

    @staticmethod
    def _times(found: Money) -> int:
        return found.period.times if isinstance(found.period, Period) else 1

    def _period(self, found: Money, values: Mapping[str, str]) -> int | None:
        """Return for how many months an amount is: 0 for the whole of its time, None where nothing says it."""
        if isinstance(found.period, Period):
            return found.period.months
        name = self._draft.columns.columns[self.amount]
        if months_of(name):
            return months_of(name)
        if (stands := values.get("period", "")).isdecimal():
            return int(stands)
        if months_said(self.amount):
            return months_said(self.amount)
        answer = self._draft.columns.answers.period
        if answer:
            return 0 if answer == AmountPeriod.TERM else MONTHS[AmountPeriod(answer)]
        is_own = UID in self._fields
        return 0 if is_own or any(word in self.amount.casefold() for word in _INVOICED) else None

    def _money(self, column: str, text: str, stated: str) -> Money | Issue:
        asked = (column, text, stated)
        if asked not in self._monies:
            self._monies[asked] = _read_money(text, self._units[column], stated, self._home)
        return self._monies[asked]


def _read_money(text: str, unit: object, stated: str, home: str) -> Money | Issue:
    try:
        return money("0" if _is_nothing(text) else text, unit, stated, home)  # type: ignore[arg-type]
    except UnnamedCurrencyError:
        return issues.UNSAID_CURRENCY
    except NoCurrencyError:
        return issues.NO_CURRENCY_NAMED
    except TooFineError as error:
        return issues.TooFine(error.currency)
    except Refusal as error:
        return error.reason


def _is_nothing(text: str) -> bool:
    """Tell whether a cell says nothing came in, as accountants write it: a dash is 0, an empty cell is blank."""
    return text.strip() in ("-", "–", "—", "－", "―")


def _texts(table: Table, column: str) -> list[str]:
    place = table.columns.index(column)
    return [row.cells[place] for row in table.rows if not error_value(row.cells[place])]


def together(rows: Sequence[RowRead]) -> dict[Key, Stated]:
    """Return by account and currency what all rows state together: amounts of a month are added up."""
    found: dict[Key, Stated] = {}
    for row in rows:
        for currency, one in row.stated.items():
            mine = found.setdefault((row.account, currency), Stated())
            for month, amount in one.months.items():
                mine.months[month] = mine.months.get(month, 0) + amount
            mine.terms += one.terms
            mine.blank |= one.blank
    return {key: replace(one, blank=one.blank - one.months.keys()) for key, one in found.items()}
