"""The commands that keep the file safe: check, backup, restore."""

import sys
from pathlib import Path

import click

from csdesk.commands.given import SOME_REJECTED, Given, tell
from csdesk.desk import faults
from csdesk.errors import DamagedFileError
from csdesk.services.backups import Backup, Backups


@click.command()
@click.pass_obj
def check(given: Given, /) -> None:
    """Look whether the file is sound."""
    found = _faults(given)
    for fault in found or [given.words.tr("{file} is in order.").format(file=str(given.file))]:
        click.echo(fault)
    sys.exit(SOME_REJECTED if found else 0)


def _faults(given: Given) -> list[str]:
    """Return what is wrong with the file; one that is too damaged to be opened is looked through all the same."""
    with given.refusing():
        try:
            with given.opened() as desk:
                return desk.check()
        except DamagedFileError as error:
            return faults(given.file) or [error.sentence(given.words)]


@click.command()
@click.option("-o", "output", type=click.Path(path_type=Path), help="A new file for the copy; else among the backups.")
@click.option("--list", "only_list", is_flag=True, help="List the backups there are, the last first; make none.")
@click.option("--json", "as_json", is_flag=True, help="Say it as JSON.")
@click.pass_obj
def backup(given: Given, /, output: Path | None, *, only_list: bool, as_json: bool) -> None:
    """Copy the file as it is at this moment, and look whether the copy is sound; the window may be open."""
    with given.refusing():
        backups = Backups(given.file)
        if only_list:
            found = [_told(one) for one in backups.made()]
        elif output is not None:
            found = [{"file": str(backups.copy_to(output))}]
        else:
            found = [_told(backups.make())]
    tell(found if only_list else found[0], (str(one["file"]) for one in found), as_json=as_json)


@click.command()
@click.argument("backup", default="")
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The new file to write.")
@click.pass_obj
def restore(given: Given, /, backup: str, output: Path) -> None:
    """Put a backup into a new file: one that is named, by its path or as the list begins with, or the last."""
    with given.refusing():
        backups = Backups(given.file)
        click.echo(str(backups.restore_into(backups.find(backup), output)))


def _told(backup: Backup) -> dict[str, object]:
    moment, reason = backup.made_at.isoformat(sep=" "), backup.reason.value
    return {"file": str(backup.path), "made_at": moment, "reason": reason, "bytes": backup.size}
