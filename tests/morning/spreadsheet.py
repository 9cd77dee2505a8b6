"""The same morning in a spreadsheet: the keys written out, counted by hand and not timed.

Excel's documented keys for Windows, with all that helps her there: four sheets (accounts, people, log, contracts) and a
pivot table are set up, the weekly file is a query, values are completed after a letter, each search finds at once. What
stands in quotes is typed, all else is pressed; F10 is the Alt key that opens the ribbon. The handover has none.
"""

from collections.abc import Mapping

from tests.morning import story
from tests.morning.keyboard import keys_in

_TO = {"sheet": ("Ctrl+PgDown",), "below": ("Ctrl+Down", "Down"), "top": ("Ctrl+Home",), "menu": ("Alt+Down",)}
_FIND = ("Ctrl+F", f'"{story.ACCOUNT}"', "Return", "Escape")

KEYS: Mapping[str, tuple[str, ...]] = {
    "read-the-weekly-file": ("Ctrl+Alt+F5",),
    "filter-by-tier": (*_TO["top"], "Right", "Right", *_TO["menu"], "E", '"1"', "Return"),
    "sort-by-health": ("Right", "Right", *_TO["menu"], "O"),
    "edit-five-cells": (
        *(*_TO["top"], "Down", "Right", '"E"', "Tab", '"2"', "Tab", '"L"', "Return"),
        *('"A"', "Tab", '"2"', "Return"),
    ),
    "paste-ten-by-three": ("Ctrl+Shift+L", *_TO["top"], "Down", "Right", "Ctrl+V"),
    "fill-down": (*_TO["top"], "Down", "Right", *["Shift+Down"] * 5, "Ctrl+D"),
    "take-back-and-again": ("Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Y"),
    "group-and-fold": (
        *(*_TO["top"], "Right", *_TO["menu"], "S"),  # sorted by stage
        *("F10", "J", "T", "G", "Return"),  # a table has no subtotals: a plain range
        *("F10", "A", "B", "S", "Return", "Ctrl+A", "F10", "A", "H"),
    ),
    "save-a-view": ("F10", "W", "C", "Alt+A", f'"{story.VIEW}"', "Return"),
    "preview": _FIND,
    "open-the-account": (),
    "mend-a-fact": ("Ctrl+Right", "Left", "Left", "Left", f'"{story.INDUSTRY}"', "Return"),
    "add-a-person": (
        *(*_TO["sheet"], *_TO["below"], f'"{story.ACCOUNT}"', "Tab", f'"{story.PERSON}"', "Tab", '"CFO"', "Return"),
    ),
    "log-a-call": (
        *(*_TO["sheet"], *_TO["below"], f'"{story.ACCOUNT}"', "Tab", "Ctrl+;", "Tab", '"C"', "Tab"),
        *(f'"{story.CALL}"', "Return"),
    ),
    "close-a-renewal": (
        *(*_TO["sheet"], *_FIND, "Ctrl+Right", '"E"', "Tab", f'"{story.REASON}"', "Return"),
        *("Up", "Shift+Space", "Ctrl+C", "Ctrl++", "Home", "Right", "Right"),  # the row once more, for the next one
        *('"2027-02-01"', "Tab", '"2028-02-01"', "Tab", '"2027-12-03"', "Tab", "Tab", '"=7440000*1.05"', "Tab"),
        *("Delete", "Tab", "Delete"),
    ),
    "go-back": ("Ctrl+PgUp",) * 3,
    "see-the-renewals": (*_TO["sheet"] * 3, *_TO["top"], *["Right"] * 5, *_TO["menu"], "S"),
    "see-the-matrix": (*_TO["sheet"], "Alt+F5", "Down", "Right", "Shift+F10", "E"),
    "find-who-churned": ("Ctrl+PgUp", "Ctrl+F", f'"{story.CHURNED}"', "Return", "Escape"),
    "export-the-view": ("Ctrl+A", "Alt+;", "Ctrl+C", "Ctrl+N", "Ctrl+V", "F12", "Return"),
}


def counted() -> dict[str, int]:
    """Return by task how many keys it takes; what has no counterpart is missing."""
    return {
        task: sum(len(key) - 2 if key[0] == key[-1] == '"' else keys_in(key) for key in keys)
        for task, keys in KEYS.items()
    }
