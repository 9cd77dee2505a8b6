"""Actions as files for other programs: a calendar, a table, a list in Markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from csdesk.entities import Account, Action, table
from csdesk.errors import RefusedError
from csdesk.exchange import sheets
from csdesk.exchange.calendar_of import CalendarEntry, written
from csdesk.exchange.replacing import replace_file
from csdesk.i18n import Catalogue, later_words
from csdesk.services.actions.actions import Actions
from csdesk.store.database import Database


@dataclass(frozen=True)
class ExportedAction:
    """An action, with the name of its account."""

    action: Action
    account: str


class ActionExports:
    """Writes the open actions."""

    def __init__(self, database: Database, actions: Actions) -> None:
        self._database, self._actions = database, actions

    def write(self, path: Path, language: str, now: datetime, *, todos: bool = False) -> int:
        """Write them as the file's name ends, and return how many; raise CsdeskError if that cannot be.

        A calendar holds events on the deadlines, or all of them as to-dos.
        """
        found = self._read()
        forms: dict[str, Callable[[], bytes]] = {
            ".ics": lambda: written((_entry(one) for one in found), now, todos=todos),
            ".csv": lambda: sheets.csv_of(_sheet(found, language)),
            ".xlsx": lambda: sheets.xlsx_of(_sheet(found, language)),
            ".md": lambda: _markdown(found).encode(),
        }
        if path.suffix.lower() not in forms:
            raise RefusedError(later_words.tr("The name must end in .ics, .csv, .xlsx or .md: {path}"), path=path)
        replace_file(path, forms[path.suffix.lower()]())
        return len(found)

    def _read(self) -> list[ExportedAction]:
        own = table(Account).c
        with self._database.reading() as session:
            names = {row.id: row.name for row in session.execute(select(own.id, own.name))}
        return [ExportedAction(one, names.get(one.account_id or 0, "")) for one in self._actions.open_rows()]


def _entry(one: ExportedAction) -> CalendarEntry:
    action = one.action
    title = f"{action.title} ({one.account})" if one.account else action.title
    return CalendarEntry(action.uid, title, action.deadline, action.start, action.notes, one.account, action.done_on)


def _sheet(found: Sequence[ExportedAction], language: str) -> sheets.OutputSheet:
    words = Catalogue(language)
    headings = (
        *(words.tr("csdesk ID", "in a file"), words.tr("Account name"), words.tr("Action title"), words.tr("Deadline")),
        *(words.tr("Not before"), words.tr("Snoozed until", "in a file"), words.tr("Waiting for"), words.tr("Notes")),
    )
    rows = [
        (
            *(one.action.uid, one.account, one.action.title, one.action.deadline, one.action.start),
            *(one.action.snoozed_until, one.action.waiting_on, one.action.notes),
        )
        for one in found
    ]
    return sheets.OutputSheet(words.tr("Actions"), headings, rows)


def _markdown(found: Sequence[ExportedAction]) -> str:
    return "".join(
        f"- [ ] {' · '.join(filter(None, (one.action.title, one.account, str(one.action.deadline or ''))))}\n"
        for one in found
    )
