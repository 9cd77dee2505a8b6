"""What is kept about revenue by hand: rates of currencies, holds of contracts, decisions on doubts."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import delete
from typing_extensions import override

from csdesk.domain.money import CURRENCIES
from csdesk.domain.revenue import DoubtKind, DoubtVerdict
from csdesk.entities import CurrencyRate, Hold, RevenueDecision
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.records import EditedRecords, RecordService

CHOICES: Mapping[DoubtKind, tuple[DoubtVerdict, ...]] = {
    DoubtKind.GAP: (DoubtVerdict.CONTINUES, DoubtVerdict.BREAK),
    DoubtKind.OVERLAP: (DoubtVerdict.SEEN, DoubtVerdict.REPLACES),
    DoubtKind.BLANK: (DoubtVerdict.CONTINUES, DoubtVerdict.LOST),
    DoubtKind.NO_MORE: (DoubtVerdict.LOST, DoubtVerdict.CONTINUES),
    DoubtKind.NO_PERIOD: (DoubtVerdict.MONTH, DoubtVerdict.YEAR),
    DoubtKind.BOTH: (DoubtVerdict.SHEET, DoubtVerdict.CONTRACTS),
}
"""How a doubt can be decided here; the others are decided where the record is."""
_BY_ACCOUNT = frozenset({DoubtKind.BLANK, DoubtKind.NO_MORE, DoubtKind.BOTH})
"""Decided once for an account, not for each month."""
_NO_SUCH_RATE = later_words.tr("Enter a currency code and a rate above 0, such as USD and 150.")
_BACKWARD_HOLD = later_words.tr("A hold can't end before it starts.")


class CurrencyRates(EditedRecords[CurrencyRate]):
    """Rates that she types: what one of a currency is in the company's own, since a day."""

    entity = CurrencyRate
    edits = later_words.tr("Set exchange rate")

    def say(self, currency: str, rate: Decimal, since: date) -> int:
        """Say a rate since a day, in place of one of that day; return its id. Raise RefusedError."""
        code = currency.strip().upper()
        if code not in CURRENCIES or not rate.is_finite() or rate <= 0:
            raise RefusedError(_NO_SUCH_RATE)
        with self._database.change(self._words.tr("Set exchange rate")) as session:
            same = CurrencyRate.currency == code, CurrencyRate.since == since
            session.execute(delete(CurrencyRate).where(*same))
            row = CurrencyRate(currency=code, since=since, rate=rate)
            session.add(row)
        return row.id

    def add(self, currency: str, since: date) -> int:
        """Add a currency whose rate is not said yet; return its id."""
        return self._add(
            self._words.tr("Set exchange rate"), CurrencyRate(currency=currency, since=since, rate=Decimal(0))
        )

    @override
    def edit(self, row_id: int, *, merge: str = "", **values: Any) -> None:
        """Change columns of a rate; raise RefusedError."""
        if "currency" in values:
            values["currency"] = str(values["currency"]).strip().upper()
        rate = values.get("rate", Decimal(1))
        if values.get("currency", "USD") not in CURRENCIES or rate is None or not rate.is_finite() or rate <= 0:
            raise RefusedError(_NO_SUCH_RATE)
        super().edit(row_id, merge=merge, **values)


class Holds(EditedRecords[Hold]):
    """Times in which contracts rest."""

    entity = Hold
    edits = later_words.tr("Edit hold")

    def of(self, account_id: int) -> Sequence[Hold]:
        """Return those of an account, the last first."""
        return self._some(Hold.account_id == account_id, by=(Hold.since.desc(), Hold.id.desc()))

    def add(self, account_id: int, since: date, until: date | None, **more: Any) -> int:
        """Put a contract, or all that an account has, on hold until the day before one; return its id.

        ``more`` is the ``contract_id`` and the ``reason``. Raise RefusedError.
        """
        if until is not None and until <= since:
            raise RefusedError(_BACKWARD_HOLD)
        return self._add(self._words.tr("Put on hold"), Hold(account_id=account_id, since=since, until=until, **more))

    @override
    def _check(self, row: Hold) -> None:
        if row.until is not None and row.until <= row.since:
            raise RefusedError(_BACKWARD_HOLD)


class RevenueDecisions(RecordService[RevenueDecision]):
    """How doubts about the figures were decided."""

    entity = RevenueDecision

    def decide(self, kind: DoubtKind, account_id: int, subject: int, verdict: DoubtVerdict, on: date) -> None:
        """Decide a doubt, in place of an earlier decision of it."""
        about = 0 if kind in _BY_ACCOUNT else subject
        with self._database.change(self._words.tr("Decide on a doubt")) as session:
            same = (RevenueDecision.kind == kind, RevenueDecision.account_id == account_id)
            session.execute(delete(RevenueDecision).where(*same, RevenueDecision.subject == about))
            session.add(RevenueDecision(account_id=account_id, kind=kind, subject=about, verdict=verdict, on=on))
