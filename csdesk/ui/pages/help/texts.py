"""What the help says of a place: a little Markdown in ``resources/help/``, one file a place and language.

A line is a title (``# ``), a heading (``## ``), a step (``1. ``), a point (``- ``) or a paragraph; inside, nothing is
markup.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from csdesk import resources

_BLOCK = re.compile(r"(?P<mark>#{1,2}|-|[0-9]+\.) (?P<text>.+)")


class BlockKind(StrEnum):
    """What a line of a page is."""

    TITLE = "# "
    HEADING = "## "
    STEP = "1. "
    POINT = "- "
    PARAGRAPH = ""


@dataclass(frozen=True)
class HelpBlock:
    """A line of a page; steps have their number."""

    kind: BlockKind
    text: str
    number: str = ""


@dataclass(frozen=True)
class HelpText:
    """The page of a place."""

    key: str
    title: str
    blocks: tuple[HelpBlock, ...]

    @property
    def lines(self) -> list[str]:
        """Return all it says."""
        return [self.title, *(one.text for one in self.blocks)]


def read(key: str, language: str) -> HelpText:
    """Return the page of a place."""
    file = resources.path(f"help/{language}/{key}.md")
    first, *others = [_block(line) for line in file.read_text("utf-8").splitlines() if line]
    return HelpText(key, first.text, tuple(others))


def _block(line: str) -> HelpBlock:
    found = _BLOCK.fullmatch(line)
    if found is None:
        return HelpBlock(BlockKind.PARAGRAPH, line)
    mark = found["mark"]
    kinds = {"#": BlockKind.TITLE, "##": BlockKind.HEADING, "-": BlockKind.POINT}
    return HelpBlock(kinds.get(mark, BlockKind.STEP), found["text"], mark if mark[0].isdigit() else "")
