"""Since when accounts are at their stages: noted in the step that changes one, whatever way it is changed.

It is asked of the journal, which hears every write; what undo puts back has its note in the step that is undone.
"""

from datetime import date

from sqlalchemy import Connection

from csdesk.entities.base import new_uid
from csdesk.store.engine import raw
from csdesk.store.journal import Journal

_NEW = """
SELECT id, stage FROM accounts AS account WHERE id = ? AND stage IS NOT (
    SELECT stage FROM stage_changes WHERE account_id = account.id ORDER BY "on" DESC, id DESC LIMIT 1
)"""
"""The stage of an account, if it is another one than was noted last."""


def note_stages(connection: Connection, journal: Journal) -> None:
    """Note the stages that were changed since the journal was last taken, as of today."""
    changed = journal.changed("accounts", "stage")
    ask = raw(connection).execute
    rows = [row for key in changed for row in ask(_NEW, (key,))]
    if rows:
        today = date.today().isoformat()
        sql = 'INSERT INTO stage_changes (uid, account_id, stage, "on") VALUES (?, ?, ?, ?)'
        raw(connection).executemany(sql, [(new_uid(), account, stage, today) for account, stage in rows])
