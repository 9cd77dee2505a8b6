"""What recurring revenue is worked out from beside the contracts: the sales sheet, holds, rates, decided doubts."""

from datetime import date
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.revenue import DoubtKind, DoubtVerdict, EntryForm
from csdesk.entities.base import Entity, new_uid


class RevenueEntry(Entity, kw_only=True):
    """An amount of the sales sheet, ``times`` in so many ``months``, from ``since`` to the day before ``until``.

    ``amount`` is in the currency's minor units; of 0 months the period is not known, and it counts nowhere. Months that
    follow one another with the same amount are one entry.
    """

    __tablename__ = "revenue"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    form: Mapped[EntryForm]
    amount: Mapped[int] = mapped_column(BigInteger)
    times: Mapped[int] = mapped_column(default=1)
    months: Mapped[int] = mapped_column(default=1)
    currency: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None] = mapped_column(default=None)
    title: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")


class Hold(Entity, kw_only=True):
    """A time in which a contract rests, or all that an account has: neither trial nor churn."""

    __tablename__ = "holds"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    contract_id: Mapped[int | None] = mapped_column(
        ForeignKey("contracts.id", ondelete="CASCADE"), index=True, default=None
    )
    since: Mapped[date]
    until: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="")


class RevenueDecision(Entity, kw_only=True):
    """How a doubt about the figures was decided; ``subject`` is the contract or the entry that it is about, if any."""

    __tablename__ = "revenue_decisions"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    kind: Mapped[DoubtKind]
    subject: Mapped[int] = mapped_column(default=0)
    verdict: Mapped[DoubtVerdict]
    on: Mapped[date]


class CurrencyRate(Entity, kw_only=True):
    """What one of a currency is in the company's own, since a day."""

    __tablename__ = "currency_rates"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    currency: Mapped[str]
    since: Mapped[date]
    rate: Mapped[Decimal]


class SheetRead(Entity, kw_only=True):
    """What a sales sheet changed when it was read again, until she has seen it.

    ``document`` is what ``services.revenue.sheet_news`` writes: by account and currency what it brought in a month.
    """

    __tablename__ = "sheet_reads"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    on: Mapped[date]
    file: Mapped[str]
    document: Mapped[str]
