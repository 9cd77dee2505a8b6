"""Since when people are at their accounts, where nobody says so: whoever is new where one was in touch has joined."""

import sqlite3
from datetime import date

from csdesk.domain.meetings import MeetingState

_JOINED = """
UPDATE contacts SET joined_on = :today WHERE id >= :first AND joined_on IS NULL AND left_on IS NULL AND (
    EXISTS (SELECT 1 FROM contact_logs l WHERE l.account_id = contacts.account_id AND l."on" < :today)
    OR EXISTS (
        SELECT 1 FROM meetings m WHERE m.account_id = contacts.account_id AND m."on" < :today AND m.state = :held
    )
)"""


def note_joined(driver: sqlite3.Connection, first: int) -> None:
    """Let people of this id and later ones have joined today, if there was a contact or a meeting before them.

    Before the first one nobody has joined: those are the people whom an account begins with.
    """
    driver.execute(_JOINED, {"today": date.today().isoformat(), "first": first, "held": MeetingState.HELD.value})
