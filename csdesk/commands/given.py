"""What is given before every command, and how one ends that is refused."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from csdesk.errors import CsdeskError, MissingFileError
from csdesk.i18n import Catalogue, Words
from csdesk.opened import is_missing, remember

if TYPE_CHECKING:
    from csdesk.desk import Desk

REFUSED, SOME_REJECTED = 2, 3


def tell(told: object, lines: Iterable[str], *, as_json: bool) -> None:
    """Say what came of a command: as JSON, or in lines for a person."""
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for line in lines:
            click.echo(line)


def warn(sentences: Iterable[str]) -> None:
    """Say on the other stream what is worth knowing."""
    for sentence in sentences:
        click.echo(sentence, err=True)


def end(rejected: Sequence[Mapping[str, object]], whose: str, *, as_json: bool) -> None:
    """End with 3 if something was rejected, and say what and why, unless JSON has said it."""
    if rejected and not as_json:
        warn(f"{one[whose]}: {one['reason']}" for one in rejected)
    if rejected:
        sys.exit(SOME_REJECTED)


@dataclass(frozen=True)
class Given:
    """What was given before the command: the portfolio file, and the language to speak."""

    file: Path
    language: str
    named: bool = True
    """Whether the file was named by the command: it may be a new one."""

    @property
    def words(self) -> Words:
        """Return the words of the language."""
        return Catalogue(self.language)

    @contextmanager
    def desk(self) -> Iterator["Desk"]:
        """Open the file; what the user can act on ends in one sentence."""
        with self.refusing(), self.opened() as desk:
            yield desk

    @contextmanager
    def opened(self) -> Iterator["Desk"]:
        """Open the file; raise CsdeskError if it cannot be opened."""
        from csdesk.desk import open_desk

        if not self.named and is_missing(self.file):
            raise MissingFileError(self.file)
        desk = open_desk(self.file, self.language)
        remember(self.file)
        for said in filter(None, [desk.said_aside()]):
            click.echo(said, err=True)
        try:
            yield desk
        finally:
            desk.close()

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """End in one sentence what the user can act on."""
        try:
            yield
        except CsdeskError as error:
            click.echo(error.sentence(self.words), err=True)
            sys.exit(REFUSED)
