"""How a table is looked at: what filters it, its order, its columns and its groups; kept as JSON."""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

FORMAT = 1
"""The number of the form that is written; what a later csdesk writes in another form is not understood."""


class ColumnPlace(NamedTuple):
    """How one column stands: its name, its width in pixels (0: as wide as there is room), whether it is shown."""

    name: str
    width: int
    shown: bool = True


class ViewState(NamedTuple):
    """What is looked at: words and ticked choices that filter, a sort, columns from the left, what groups.

    Without columns they stand as they do at first; without a sort the first one sorts.
    """

    words: str = ""
    chips: Mapping[str, frozenset[str]] = MappingProxyType({})
    sort: str = ""
    descending: bool = False
    columns: tuple[ColumnPlace, ...] = ()
    group: str = ""

    def __hash__(self) -> int:
        return hash(written(self))


def written(look: ViewState) -> str:
    """Return a look as JSON."""
    chips = {name: sorted(ticked) for name, ticked in sorted(look.chips.items()) if ticked}
    columns = [list(place) for place in look.columns]
    kept = {"format": FORMAT, "words": look.words, "chips": chips, "sort": [look.sort, look.descending]}
    return json.dumps({**kept, "columns": columns, "group": look.group}, ensure_ascii=False)


def read(text: str) -> ViewState:
    """Return what was written; what cannot be understood is left out."""
    kept = _parsed(text)
    if not isinstance(kept, dict) or kept.get("format") != FORMAT:
        return ViewState()
    sort, descending = _sort(kept.get("sort"))
    return ViewState(
        words=_text(kept.get("words")),
        chips=_chips(kept.get("chips")),
        sort=sort,
        descending=descending,
        columns=tuple(_places(kept.get("columns"))),
        group=_text(kept.get("group")),
    )


def columns_written(columns: Iterable[ColumnPlace]) -> str:
    """Return columns alone as JSON."""
    return json.dumps([list(place) for place in columns], ensure_ascii=False)


def columns_read(text: str) -> tuple[ColumnPlace, ...]:
    """Return the columns that were written; what cannot be understood is left out."""
    return tuple(_places(_parsed(text)))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _places(kept: Any) -> Iterable[ColumnPlace]:
    for one in kept if isinstance(kept, list) else ():
        match one:
            case [str(name), int(width), bool(shown)]:
                yield ColumnPlace(name, width, shown)


def _sort(kept: Any) -> tuple[str, bool]:
    match kept:
        case [str(name), bool(descending)]:
            return name, descending
    return "", False


def _chips(kept: Any) -> dict[str, frozenset[str]]:
    found = kept.items() if isinstance(kept, dict) else ()
    chips = {name: frozenset(map(_text, ticked)) for name, ticked in found if isinstance(ticked, list)}
    return {name: ticked for name, ticked in chips.items() if ticked}


def _text(kept: Any) -> str:
    return kept if isinstance(kept, str) else ""
