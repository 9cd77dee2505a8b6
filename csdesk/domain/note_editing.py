"""What keys do in a note: lists go on by Enter, boxes toggle; and which markers a line that begins with one may be."""

import re
from typing import NamedTuple

from csdesk.domain.note_lines import BULLET, MARKERS, SIDES, LineKind

_ITEM = re.compile(
    r"(?P<lead>\s*)(?:(?P<mark>[-*+・])|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap>\s+)(?P<box>\[[ xX]\]\s+)?"
)
_BOX = re.compile(r"(\s*(?:[-*+・]|\d{1,9}[.)])\s+)\[([ xX])\](?=\s|$)")
_BEGUN = re.compile(rf"{BULLET}(?P<typed>[/／]\S*)$")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"'`（）「」、。]+", re.IGNORECASE)
_BEHIND_A_LINK = ".,;:!?)]}"


class Continued(NamedTuple):
    """What Enter does at the end of an item: an empty one ends its list."""

    text: str
    ends: bool


def continued(line: str) -> Continued | None:
    """Return how the list of a line goes on; None where the line is no item of one."""
    found = _ITEM.match(line)
    if found is None:
        return None
    if not line[found.end() :].strip():
        return Continued("", ends=True)
    mark = found["mark"] or f"{int(found['number']) + 1}{found['dot']}"
    return Continued(f"{found['lead']}{mark}{found['gap']}{'[ ] ' if found['box'] else ''}", ends=False)


def toggled(line: str) -> str:
    """Return a line with its box ticked or not ticked; an item without a box gets one, any other line becomes one."""
    found = _BOX.match(line)
    if found:
        return f"{found[1]}[{' ' if found[2] in 'xX' else 'x'}]{line[found.end() :]}"
    item = _ITEM.match(line)
    if item:
        return f"{line[: item.end()]}[ ] {line[item.end() :]}"
    lead = len(line) - len(line.lstrip())
    return f"{line[:lead]}- [ ] {line[lead:]}"


def begun_marker(before: str) -> str | None:
    """Return what is typed of a marker in a line that ends here; None where none is begun."""
    found = _BEGUN.match(before)
    return found["typed"] if found else None


def offered(typed: str, language: str) -> list[tuple[str, LineKind]]:
    """Return the markers that go on as it is typed, those of the language first; of a promise each with its side."""
    slash, word = typed[:1], typed[1:].casefold()
    place = 1 if language == "ja" else 0
    found = []
    for at in (place, 1 - place):
        for kind, words in MARKERS.items():
            sides = [f" {names[at]}" for names in SIDES.values()] if kind is LineKind.PROMISE else [""]
            if words[at].startswith(word) and (word or at == place):
                found += [(f"{slash}{words[at]}{side}", kind) for side in sides]
    return found


def link_at(line: str, place: int) -> str:
    """Return the link of a line that a place is in; nothing where there is none."""
    return next((link for start, link in links_in(line) if start <= place <= start + len(link)), "")


def links_in(line: str) -> list[tuple[int, str]]:
    """Return the links of a line, each with where it begins."""
    return [(found.start(), found[0].rstrip(_BEHIND_A_LINK)) for found in _LINK.finditer(line)]
