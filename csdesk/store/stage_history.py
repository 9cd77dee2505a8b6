"""Since when accounts are at their stages: noted in the step that changes one, whatever way it is changed.

It is asked of the journal, which hears every write; what undo puts back has its note in the step that is undone.
"""

import json
from datetime import date

from sqlalchemy import Connection

from csdesk.entities.base import new_uids
from csdesk.store.engine import raw
from csdesk.store.journal import Journal

_NEW = """
SELECT id, stage FROM accounts AS account WHERE id IN (SELECT value FROM json_each(?)) AND stage IS NOT (
    SELECT stage FROM stage_changes WHERE account_id = account.id ORDER BY "on" DESC, id DESC LIMIT 1
) ORDER BY id"""
"""The stages of accounts, where they are others than were noted last."""
_NOTE = """
INSERT INTO stage_changes ("on", uid, account_id, stage)
SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)"""
"""All in one statement: for the thousands of an import, one by one takes more than twice as long."""


def note_stages(connection: Connection, journal: Journal) -> None:
    """Note the stages that were changed since the journal was last taken, as of today."""
    changed = journal.changed("accounts", "stage")
    if not changed:
        return
    ask = raw(connection).execute
    rows = ask(_NEW, (json.dumps(changed),)).fetchall()
    if rows:
        told = json.dumps([(uid, *row) for uid, row in zip(new_uids(len(rows)), rows, strict=True)])
        ask(_NOTE, (date.today().isoformat(), told))
