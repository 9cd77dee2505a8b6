"""Files with notes, each of the account that it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from csdesk.domain.folding import folded
from csdesk.domain.names import bare
from csdesk.entities import Note
from csdesk.entities.types import is_whole
from csdesk.errors import CsdeskError, RefusedError, TextError
from csdesk.exchange.note_files import NoteFile, read_note_file
from csdesk.i18n import later_words
from csdesk.services.accounts import Accounts
from csdesk.services.notes import LONGEST, LongNoteError, Notes

_SHORTEST = 2
"""A name of one letter is in any file's name."""


@dataclass(frozen=True)
class FoundNote:
    """What became of a file: a note, one that is there already, or why it is none."""

    path: Path
    note: Note | None = None
    is_known: bool = False
    reason: CsdeskError | None = None


class NoteImports:
    """Reads files, and keeps their notes in one step."""

    def __init__(self, accounts: Accounts, notes: Notes) -> None:
        self._accounts, self._notes = accounts, notes

    def look(self, paths: Sequence[Path], account: str = "") -> list[FoundNote]:
        """Return what each file would become: of the account that is named, else of the one that it names itself."""
        known = {(one.account_id, one.on, one.text) for one in self._notes.all()}
        owner = self._accounts.find(account).id if account else 0
        found = []
        for path in paths:
            one = self._looked(path, owner)
            key = (one.note.account_id, one.note.on, one.note.text) if one.note else (0, date.min, "")
            found.append(FoundNote(path, one.note, key in known, one.reason))
            known |= {key} if one.note else set()
        return found

    def write(self, found: Sequence[FoundNote]) -> None:
        """Keep the notes that are new, with what their lines make, as one step."""
        self._notes.add_all([one.note for one in found if one.note is not None and not one.is_known])

    def _looked(self, path: Path, owner: int) -> FoundNote:
        try:
            file = read_note_file(path)
            if not is_whole(file.text):
                raise TextError(file.text)
            if len(file.text) > LONGEST:
                raise LongNoteError(len(file.text))
            return FoundNote(path, Note(account_id=owner or self._owner(file), on=file.on, text=file.text))
        except CsdeskError as error:
            return FoundNote(path, reason=error)

    def _owner(self, file: NoteFile) -> int:
        if file.account:
            return self._accounts.find(file.account).id
        name = folded(file.name)
        names = ((one.id, folded(bare(one.name))) for one in self._accounts.all())
        within = {key: len(own) for key, own in names if len(own) >= _SHORTEST and own in name}
        longest = [key for key, length in within.items() if length == max(within.values())]
        if len(longest) != 1:
            raise RefusedError(
                later_words.tr(
                    "Nothing says which account this note belongs to. Name it with --account, in the file’s name, or in"
                    " front of the text as account: NAME."
                )
            )
        return longest[0]
