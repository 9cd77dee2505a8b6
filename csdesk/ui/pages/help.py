"""Help: the places at the left, searched as one types, and the page of the one that is picked at the right.

What it says of a place is a little Markdown in ``resources/help/``, one file a place and language. A line is a title
(``# ``), a heading (``## ``), a step (``1. ``), a point (``- ``) or a paragraph; inside, nothing is markup.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk import resources
from csdesk.domain.folding import sought
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.keys import ENTER
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.places import PLACES
from csdesk.ui.shortcuts import Shortcuts, key_group
from csdesk.ui.tour import Tour
from csdesk.ui.widgets.fields import FilterField, KeyWatch
from csdesk.ui.widgets.parts import Button, Card, Item, col, row, rule, text, upright
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_BLOCK = re.compile(r"(?P<mark>#{1,2}|-|[0-9]+\.) (?P<text>.+)")
_LIST, _WIDE, _NUMBER = 248, 640, 16
_ICON = "book-open"


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


def help_text(key: str, language: str) -> HelpText:
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


class HelpPage(Page):
    """The arrows pick a place, typing searches all of them, Escape leads back."""

    watches = ()

    def __init__(self, bus: ChangeBus, shortcuts: Shortcuts, tour: Tour) -> None:
        """Tell the keys that are listed among the shortcuts, and offer the tour."""
        super().__init__(bus)
        self._shortcuts = shortcuts
        self.field = FilterField(words.tr("Search help"))
        self.list = PickList(words.tr("Help pages"))
        self.tour_button = Button(words.tr("Take the tour"), "map-pin", act=tour.start)
        self.nothing = text(words.tr("No results"), "small")
        self.entrance = self.field
        self.area = scrolled()
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.list.picked.connect(self._show_page)
        self.list.entered.connect(lambda key: self.navigator.open(Target(str(key))) if self._leads_to(key) else None)
        KeyWatch(self, Qt.Key.Key_Escape, self.navigator.back)
        for key in (Qt.Key.Key_Down, *ENTER):
            KeyWatch(self.field, key, self.list.setFocus)
        self._on_typed("")

    @staticmethod
    @override
    def keys() -> Mapping[str, Mapping[str, str]]:
        return {words.tr("In help"): {words.tr("Open the place"): "Enter", words.tr("Back"): "Esc"}}

    @cached_property
    def texts(self) -> dict[str, HelpText]:
        """Return the page of each place, in the language of the screen."""
        return {place.key: help_text(place.key, words.language) for place in PLACES}

    def key_groups(self, key: str) -> Mapping[str, Mapping[str, str]]:
        """Return the keys of a place, by their heading; of the help itself those that work everywhere, too."""
        return {**self._shortcuts.of(key), **(self._shortcuts.everywhere if key == "help" else {})}

    def focus_filter(self) -> None:
        """Put the hand into the search."""
        self.field.setFocus()
        self.field.selectAll()

    @override
    def arrive(self, target: Target) -> None:
        if target.part in self.texts:
            self.field.clear()
            self.list.pick(target.part)

    def take_over(self, former: "HelpPage") -> None:
        """Show the page that a former one shows."""
        self.field.setText(former.field.text())
        if former.list.key in [pick.key for pick in self.list.picks]:
            self.list.pick(former.list.key)

    def _lay_out(self) -> None:
        left = col(self.nothing, (self.list, 1), margins=(k.S2, k.S2, k.S2, k.S2))
        left.setFixedWidth(_LIST)
        body = row(left, upright(), (self.area, 1), gap=0)
        self.set_out(words.tr("Help"), (None, self.tour_button, self.field), (Card("", (body, 1), pad=0), 1))

    def _on_typed(self, typed: str) -> None:
        """Show the pages that have all the words."""
        asked = sought(typed).split()
        found = [self._pick(key, asked) for key in self.texts if self._has(key, asked)]
        self.list.show_picks(found)
        self.nothing.setVisible(not found)
        self.area.setVisible(bool(found))

    def _lines(self, key: str) -> list[str]:
        told = [f"{what} {keys}" for group in self.key_groups(key).values() for what, keys in group.items()]
        return [*self.texts[key].lines, *told]

    def _has(self, key: str, asked: list[str]) -> bool:
        everything = sought("\n".join(self._lines(key)))
        return all(word in everything for word in asked)

    def _pick(self, key: str, asked: list[str]) -> Pick:
        """Return the line of a page, with where in it the first word stands, unless that is its title."""
        page = self.texts[key]
        hit = next((one for one in self._lines(key) if asked[0] in sought(one)), "") if asked else ""
        icons = {place.key: place.icon for place in PLACES}
        return Pick(key, page.title, "" if hit == page.title else hit, icons[key] or _ICON)

    @staticmethod
    def _leads_to(key: object) -> bool:
        return any(place.key == key and place.command for place in PLACES)

    def _show_page(self, key: object) -> None:
        if key not in self.texts:
            return
        page = self.texts[str(key)]
        parts = [part for one in page.blocks for part in self._block(one)]
        groups = [key_group(name, keys) for name, keys in self.key_groups(str(key)).items()]
        keys: list[Item] = [k.S1, rule(), *groups] if groups else []
        body = col(self._title(page), *parts, *keys, None, gap=k.S3, margins=(k.S6, 20, k.S6, k.S6))
        body.setMaximumWidth(_WIDE)
        self.area.setWidget(body)
        self.area.setAccessibleName(page.title)

    def _title(self, page: HelpText) -> QWidget:
        title = text(page.title, "title")
        if page.key == "help" or not self._leads_to(page.key):
            return title
        go = Button(words.tr("Open the place"), kind="link", act=lambda: self.navigator.open(Target(page.key)))
        return row((title, 1), go)

    @staticmethod
    def _block(one: HelpBlock) -> list[Item]:
        if one.kind is BlockKind.HEADING:
            return [k.S1, text(one.text, "section")]
        said = text(one.text, wrap=True)
        if one.kind is BlockKind.PARAGRAPH:
            return [said]
        mark = text(one.number or "•", "muted")
        mark.setFixedWidth(_NUMBER)
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        return [row(mark, (said, 1), gap=k.S2)]
