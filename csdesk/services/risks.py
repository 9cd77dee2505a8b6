"""Risks: what may cost a customer, what is done about it, and how it ended."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import case, select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.risks import GRAVEST_FIRST, RiskKind, RiskResult, RiskSeverity, gravest
from csdesk.entities import Risk, table
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.names import named
from csdesk.services.records import EditedRecords, EntryService


class Risks(EditedRecords[Risk], EntryService[Risk]):
    """What can be asked of, and done to, risks."""

    entity = Risk
    edits = later_words.tr("Edit risk")
    deletes = later_words.tr("Delete risk")
    reads: ClassVar = {"title": named}

    def of(self, account_id: int) -> Sequence[Risk]:
        """Return those of an account: the open ones first, the gravest of them before the rest, then the last first."""
        grave = case({one: place for place, one in enumerate(GRAVEST_FIRST)}, value=Risk.severity)
        by = Risk.closed_on.is_not(None), grave, Risk.on.desc(), Risk.id.desc()
        return self._some(Risk.account_id == account_id, by=by)

    def add(self, account_id: int, title: str, on: date, *, kind: RiskKind = RiskKind.OTHER, **values: Any) -> int:
        """Open a risk on a day; return its id."""
        risk = Risk(account_id=account_id, title=named(title), on=on, kind=kind, **values)
        return self._add(self._words.tr("Open risk"), risk)

    def close(self, risk_id: int, result: RiskResult, on: date) -> None:
        """Close a risk with a result on a day; one that is closed has another result then, and keeps its day."""
        with self._database.reading() as session:
            known = session.get_one(Risk, risk_id).closed_on
        self._change(self._words.tr("Close risk"), risk_id, {"result": result, "closed_on": known or on})

    def reopen(self, risk_id: int) -> None:
        """Open a risk again."""
        self._change(self._words.tr("Reopen risk"), risk_id, {"result": None, "closed_on": None})

    @override
    def _check(self, row: Risk) -> None:
        if row.closed_on is not None and row.closed_on < row.on:
            raise RefusedError(later_words.tr("A risk can't be closed before it was opened."))


def gravest_open(session: Session, ids: Collection[int] | None = None) -> dict[int, RiskSeverity]:
    """Return by account how grave its gravest open risk is; one query, however many there are."""
    own = table(Risk).c
    query = select(own.account_id, own.severity).where(own.closed_on.is_(None))
    if ids is not None:
        query = query.where(own.account_id.in_(ids))
    found: dict[int, RiskSeverity] = {}
    for account, severity in session.execute(query):
        found[account] = gravest([severity, found.get(account, severity)]) or severity
    return found
