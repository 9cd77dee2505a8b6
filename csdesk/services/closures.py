"""Own closures: days off of the whole company, written one after the other: 2026-12-29 – 2027-01-03 Year end."""

import re
from collections.abc import Sequence
from datetime import date
from unicodedata import normalize

from sqlalchemy import delete, select

from csdesk.domain.names import one_line
from csdesk.entities import Closure
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.records import RecordService

_DAY = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
_LINE = re.compile(rf"(?P<first>{_DAY})(?:\s*(?:[-–—~〜]|to|から)\s*(?P<last>{_DAY}))?\s*(?P<title>.*)")
_LONGEST = 366


class Closures(RecordService[Closure]):
    """What can be asked of, and done to, the days on which our company is closed."""

    entity = Closure

    def rows(self) -> Sequence[Closure]:
        """Return them, the first first."""
        return self._some(by=(Closure.first,))

    def text(self) -> str:
        """Return them one after the other, as they are read again."""
        return "; ".join(_written(one) for one in self.rows())

    def write(self, text: str) -> None:
        """Let these be the closures, parted by semicolons; raise RefusedError for one that is none."""
        lines = [one for one in map(one_line, re.split("[;；]", text)) if one]
        wanted = {_written(one): one for one in map(_read, lines)}
        with self._database.change(self._words.tr("Edit closures")) as session:
            known = {_written(one): one for one in session.scalars(select(Closure))}
            gone = [one.id for line, one in known.items() if line not in wanted]
            session.execute(delete(Closure).where(Closure.id.in_(gone)))
            session.add_all(one for line, one in wanted.items() if line not in known)


def _written(one: Closure) -> str:
    days = one.first.isoformat() if one.first == one.last else f"{one.first.isoformat()} – {one.last.isoformat()}"
    return f"{days} {one.title}".strip()


def _read(line: str) -> Closure:
    found = _LINE.fullmatch(normalize("NFKC", line))
    try:
        first, last = (_day(found[name]) if found and found[name] else None for name in ("first", "last"))
    except ValueError:
        first = last = None
    if found is None or first is None or not 0 <= ((last or first) - first).days <= _LONGEST:
        raise RefusedError(
            later_words.tr("“{typed}” is not a closure. Enter one like 2026-12-29 – 2027-01-03 Year end."), typed=line
        )
    return Closure(first=first, last=last or first, title=found["title"])


def _day(text: str) -> date:
    year, month, day = map(int, re.findall(r"\d+", text))
    return date(year, month, day)
