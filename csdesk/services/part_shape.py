"""The columns of a part of plans: their headings in either language, and what stands in their cells."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from csdesk.exchange import sheets
from csdesk.exchange.replacing import replace_file
from csdesk.exchange.sheets import Cell, OutputSheet
from csdesk.exchange.tables import Table
from csdesk.services.exports import UnknownEndingError

Values = dict[str, Any]
Named = tuple[str, str]
"""What something is called in English and in Japanese."""
_YES: Named = ("yes", "はい")
_FORMATS = {".xlsx": sheets.xlsx_of, ".csv": sheets.csv_of}


@dataclass(frozen=True)
class Shape:
    """The columns of a part, those that say where it is, those that are told but not taken back, and what others hold.

    ``under`` is the column of the database that says what a part belongs to. Of the places that are ``needed``, a new
    part names at least one. What is neither a day, a number, a flag nor one of
    several words is a text.
    """

    title: str
    under: Any
    headings: Mapping[str, Named]
    places: tuple[str, ...]
    needed: tuple[str, ...]
    days: tuple[str, ...]
    flags: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    choices: Mapping[str, Mapping[Any, Named]] = field(default_factory=dict)

    def columns(self, table: Table) -> dict[str, int]:
        """Return where each field stands that is taken back, by its heading in either language."""
        fields = {name.casefold(): one for one, names in self.headings.items() for name in names}
        found = ((fields.get(head.casefold()), place) for place, head in enumerate(table.columns))
        return {one: place for one, place in found if one and one not in self.told}

    def cell(self, name: str, value: Any, language: str) -> Cell:
        """Return what stands in the cell of a column."""
        place = int(language == "ja")
        if name in self.choices:
            words = self.choices[name].get(value)
            return words[place] if words else None
        if name in self.flags:
            return _YES[place] if value else ""
        shown: Cell = None if value in (None, "") else value
        return shown

    def heading(self, name: str, language: str) -> str:
        """Return what a column is called."""
        return self.headings[name][int(language == "ja")]

    def write(self, path: Path, parts: Iterable[Values], language: str) -> int:
        """Write parts as xlsx or csv; return how many. A failure leaves an earlier file as it was."""
        make = _FORMATS.get(path.suffix.lower())
        if make is None:
            raise UnknownEndingError(path)
        rows = [[self.cell(name, values[name], language) for name in self.headings] for values in parts]
        headings = tuple(self.heading(name, language) for name in self.headings)
        replace_file(path, make(OutputSheet(self.title, headings, rows)))
        return len(rows)
