"""Exports: records as the tables that an import takes back, changing nothing."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from csdesk.errors import RefusedError
from csdesk.exchange import sheets
from csdesk.exchange.replacing import replace_file
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseReader
from csdesk.services.importing.kind import ExportAsked, ExportTable
from csdesk.services.importing.kinds import kind_called
from csdesk.store.engine import reader


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written where: so many records, in so many rows."""

    path: Path
    records: int
    rows: int


class Exports(DatabaseReader):
    """Write records into a file; on a worker or on the main thread."""

    def write(self, name: str, path: Path, language: str, ids: Sequence[int] | None = None, **asked: Any) -> Exported:
        """Write the records of a kind, all or those of some ids in their order; ExportAsked says what may be ``asked``.

        Raise CsdeskError if the file cannot be written; an earlier one is left as it was.
        """
        kind, ending = kind_called(name), path.suffix.lower()
        if ending not in kind.endings:
            raise RefusedError(later_words.tr("The name must end in .xlsx, .csv or .json: {path}"), path=path)
        with reader(self._database.place()) as session:
            table = kind.exported(session, ExportAsked(language, ids, **asked))
        replace_file(path, _FORMATS[ending](table))
        return Exported(path, table.records, len(table.sheet.rows))


def _json(table: ExportTable) -> bytes:
    return (json.dumps(list(table.objects), ensure_ascii=False, indent=1) + "\n").encode()


_FORMATS: Mapping[str, Callable[[ExportTable], bytes]] = {
    ".xlsx": lambda table: sheets.xlsx_of(table.sheet),
    ".csv": lambda table: sheets.csv_of(table.sheet),
    ".json": _json,
}
