"""How she herself sees each account, with a line why: each day's word is kept, none is part of the score."""

from collections.abc import Collection
from datetime import date
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.levels import Level
from csdesk.domain.sentiments import VIEWS
from csdesk.entities import AccountSentiment, table
from csdesk.i18n import later_words
from csdesk.services.names import line_or
from csdesk.services.records import EditedRecords, EntryService

_why = line_or(later_words.tr("Say why in one line. Without it nobody can tell later what you saw."))


class Sentiments(EditedRecords[AccountSentiment], EntryService[AccountSentiment]):
    """What can be asked of, and said about, accounts as she sees them."""

    entity = AccountSentiment
    edits = later_words.tr("Edit your view")
    deletes = later_words.tr("Delete your view")
    reads: ClassVar = {"why": _why}

    def add(self, account_id: int, level: Level, why: str, on: date) -> int:
        """Say how an account is seen on a day and why; what was said on that day before gives way. Return its id."""
        why = _why(why)
        same = select(AccountSentiment).where(AccountSentiment.account_id == account_id, AccountSentiment.on == on)
        with self._database.change(self._words.tr("Add your view")) as session:
            row = session.scalars(same).first()
            if row is None:
                row = AccountSentiment(account_id=account_id, on=on, level=level, why=why)
                session.add(row)
            row.level, row.why = level, why
        return row.id


def last_views(session: Session, today: date, ids: Collection[int] | None = None) -> dict[int, Level]:
    """Return by account how it is seen now; one query, however many there are."""
    own = table(AccountSentiment).c
    query = select(own.account_id, own.level).where(own.on <= today).order_by(own.on, own.id)
    if ids is not None:
        query = query.where(own.account_id.in_(ids))
    return {account: level for account, level in session.execute(query) if level in VIEWS}
