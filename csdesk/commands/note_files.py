"""The command that takes notes in from files."""

from collections.abc import Sequence
from pathlib import Path

from csdesk.commands.given import Given, end, tell


def import_notes(given: Given, files: Sequence[Path], account: str, *, dry_run: bool, as_json: bool) -> None:
    """Keep the note of each file, and say what became of it; end with 3 if one was rejected."""
    with given.desk() as desk:
        found = desk.note_imports.look(files, account)
        if not dry_run:
            desk.note_imports.write(found)
        rejected = [{"file": str(one.path), "reason": one.reason.sentence(desk.words)} for one in found if one.reason]
    created = sum(one.note is not None and not one.is_known for one in found)
    unchanged = sum(one.is_known for one in found)
    counts = {"rows": len(found), "created": created, "updated": 0, "unchanged": unchanged}
    said = given.words.tr("%n file(s): {created} new, {unchanged} unchanged, {rejected} rejected", "", len(found))
    line = said.format(created=str(created), unchanged=str(unchanged), rejected=str(len(rejected)))
    tell({**counts, "rejected": rejected, "questions": [], "flagged": [], "left_out": []}, [line], as_json=as_json)
    end(rejected, "file", as_json=as_json)
