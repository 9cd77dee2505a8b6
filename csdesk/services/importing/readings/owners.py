"""Whose rows are: the accounts that a file means, asked once for every writing; and who is in none of them."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from csdesk.domain.accounts import Status
from csdesk.domain.mail import company_domain
from csdesk.entities.types import texts
from csdesk.exchange.money import blank
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.titles import ACCOUNT_UID
from csdesk.services.importing import belonging, issues
from csdesk.services.importing.belonging import DOMAIN, KEY, MAIL, NAME, Belonging
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.fields import FieldReading, reader
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.known import account_lookup
from csdesk.services.importing.preview import Writing

TELLING = (ACCOUNT_UID, KEY, NAME, DOMAIN, MAIL)
"""The fields that tell whose a row is, the surest first."""
MEANT = "meant"
"""The option under which answers of accounts are kept: as JSON, the account by field and text."""
_NOBODY = frozenset(
    {"(none)", "(not set)", "(empty)", "(blank)", "undefined", "unassigned", "other", "others", "その他"}
)
_USING = (Status.ACTIVE.value, Status.NOTICE_GIVEN.value)


class RowOwners:
    """The accounts that rows mean."""

    def __init__(self, session: Session, draft: ImportDraft, fields: Sequence[str]) -> None:
        """Read what is here; a row tells its account by ``fields``, in this order."""
        self.fields = fields
        self._book = account_lookup(session, draft.columns.source)
        uids = "SELECT uid, id FROM accounts WHERE merged_into_id IS NULL" if ACCOUNT_UID in fields else ""
        self._by_uid: dict[str, int] = dict(rows_of(session, uids)) if uids else {}
        self._answers = {**meant(draft.columns.options), **draft.accounts}
        self._how = FieldReading(draft.order, draft.today.year, "")
        self.met: dict[tuple[str, ...], Belonging] = {}

    @property
    def names(self) -> Mapping[int, str]:
        """Return the names of all accounts."""
        return self._book.names

    def account(self, said: tuple[str, ...]) -> int:
        """Return the account that a row means by what it says, 0 if none or several."""
        told = dict.fromkeys((KEY, NAME, DOMAIN, MAIL), "")
        told |= {field: self._read(field, text) for field, text in zip(self.fields, said, strict=True)}
        uid = told.pop(ACCOUNT_UID, "")
        if uid in self._by_uid:
            found = Belonging(Writing(ACCOUNT_UID, uid), self._by_uid[uid])
        else:
            found = belonging.account_of(told, self._book, self._answers)
        self.met[said] = found
        return found.account or 0

    def names_nobody(self, said: tuple[str, ...]) -> bool:
        """Tell whether a row names no account at all: a sum, or what belongs to nobody."""
        return self.met[said].speaks == issues.NO_ACCOUNT_NAMED

    def _read(self, field: str, text: str) -> str:
        if blank(text) or text.casefold() in _NOBODY:
            return ""
        try:
            kept = text if field == MAIL else reader(field, self._how)(text)
        except Refusal:
            return ""
        return company_domain(kept.rpartition("@")[2]) if field == MAIL else kept


def meant(options: Mapping[str, str]) -> dict[Writing, int]:
    """Return which accounts she has said that writings mean."""
    found = texts(options.get(MEANT, "{}"))
    return {Writing(*writing.split(":", 1)): int(account) for writing, account in found.items() if ":" in writing}


def remembered(draft: ImportDraft) -> Mapping[str, str]:
    """Return the option that keeps what she has said."""
    said = {**meant(draft.columns.options), **draft.accounts}
    told = {f"{writing.field}:{writing.text}": str(account) for writing, account in said.items()}
    return {MEANT: json.dumps(told, ensure_ascii=False, sort_keys=True)} if told else {}


def using(session: Session) -> Mapping[int, int]:
    """Return the accounts that use the product, each with the ordinal of the day since when, 0 if that is not known."""
    sql = "SELECT id, customer_since FROM accounts WHERE merged_into_id IS NULL AND status IN (?, ?)"
    found = rows_of(session, sql, _USING)
    return {account: _ordinal(since) for account, since in found}


def _ordinal(text: str | None) -> int:
    try:
        return date.fromisoformat(text).toordinal() if text else 0
    except ValueError:
        return 0
