"""What was agreed about money."""

from datetime import date

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.entities.base import Entity, new_uid


class Contract(Entity, kw_only=True):
    """A contract of an account; it runs from its start to the day before its end."""

    __tablename__ = "contracts"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    renews_id: Mapped[int | None] = mapped_column(
        ForeignKey("contracts.id", ondelete="SET NULL"), index=True, default=None
    )
    product: Mapped[str] = mapped_column(default="")
    start: Mapped[date | None] = mapped_column(default=None)
    end: Mapped[date | None] = mapped_column(default=None)
    notice_deadline: Mapped[date | None] = mapped_column(default=None)
    auto_renewal: Mapped[bool | None] = mapped_column(default=None)
    forecast: Mapped[Forecast | None] = mapped_column(default=None)
    outcome: Mapped[ContractOutcome | None] = mapped_column(default=None)
    outcome_reason: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    custom: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    outcome_on: Mapped[date | None] = mapped_column(default=None)
    signed_on: Mapped[date | None] = mapped_column(default=None)


class ContractLine(Entity, kw_only=True):
    """An amount as agreed, for a period of so many months, within the contract.

    ``amount`` is in the currency's minor units; ``since`` and ``until`` narrow the contract's own dates. ``signed_on``
    is empty where it was agreed with the contract.
    """

    __tablename__ = "contract_lines"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    contract_id: Mapped[int] = mapped_column(ForeignKey("contracts.id", ondelete="CASCADE"), index=True)
    amount: Mapped[int] = mapped_column(BigInteger)
    months: Mapped[int]
    currency: Mapped[str]
    since: Mapped[date | None] = mapped_column(default=None)
    until: Mapped[date | None] = mapped_column(default=None)
    title: Mapped[str] = mapped_column(default="")
    signed_on: Mapped[date | None] = mapped_column(default=None)
