"""Which rows of a table match: what is typed occurs in them, and they are accepted."""

from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

from csdesk.domain.folding import sought

Row = TypeVar("Row")
_AT_ONCE = 500
"""The rows of a piece of idle work."""


class RowFilter(Generic[Row]):
    """Remembers what was worked out, since it is asked at every key; ``searched`` is the text that is looked at."""

    def __init__(self, searched: Callable[[Row], str]) -> None:
        self._searched = searched
        self._texts: dict[Hashable, str] = {}
        self._wanted: tuple[str, ...] = ()
        self._accept: Callable[[Row], bool] = lambda _row: True
        self._accepted: list[Hashable] | None = None
        self._candidates: list[tuple[Hashable, str]] | None = None

    def ask(self, text: str) -> None:
        """Let every word of this text be wanted."""
        self._wanted = tuple(sought(text).split())

    def accept(self, accept: Callable[[Row], bool]) -> None:
        """Let only those match that this accepts."""
        self._accept = accept
        self.change()

    def change(self) -> None:
        """Forget who was accepted: other rows are coming, or another order."""
        self._accepted = self._candidates = None

    def forget(self, row_id: Hashable) -> None:
        """Forget the text of a row."""
        self._texts.pop(row_id, None)

    def answers(self, row_id: Hashable, row: Row) -> bool:
        """Tell whether every word that is wanted occurs in a row."""
        text = self._text(row_id, row)
        return all(word in text for word in self._wanted)

    def matching(self, ordered: Callable[[], list[Hashable]], rows: Mapping[Hashable, Row]) -> list[Hashable]:
        """Return the ids of the rows that match, in their order; at every key of a filter, so it is kept lean."""
        if self._accepted is None:
            self._accepted = [row_id for row_id in ordered() if self._accept(rows[row_id])]
        if not self._wanted:
            return list(self._accepted)
        if self._candidates is None:
            self._candidates = [(row_id, self._text(row_id, rows[row_id])) for row_id in self._accepted]
        found = self._candidates
        for word in self._wanted:
            found = [one for one in found if word in one[1]]
        return [row_id for row_id, _text in found]

    def prepare(self, rows: Mapping[Hashable, Row]) -> bool:
        """Make some of the texts, so that the first key of a filter does not wait; return whether any were missing."""
        missing = [row_id for row_id in rows if row_id not in self._texts][:_AT_ONCE]
        for row_id in missing:
            self._text(row_id, rows[row_id])
        return bool(missing)

    def _text(self, row_id: Hashable, row: Row) -> str:
        if row_id not in self._texts:
            self._texts[row_id] = sought(self._searched(row))
        return self._texts[row_id]
