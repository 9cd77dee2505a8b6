"""The health of all accounts at once: each with its measures, how many there are of each level, and who moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, String, and_, func, select, type_coerce

from csdesk.domain.accounts import NO_CUSTOMER, Stage
from csdesk.domain.health_parts import ScorePart
from csdesk.domain.levels import Level
from csdesk.entities import Account, Colleague, HealthSnapshot, table
from csdesk.i18n import Words
from csdesk.services.health.health import Health, HealthWeek
from csdesk.services.health.modelling import versions
from csdesk.store.database import Database


@dataclass(frozen=True, slots=True)
class MappedAccount:
    """An account on the map: its newest week, None where nothing was ever measured."""

    id: int
    name: str
    reading: str
    tier: str
    stage: Stage | None
    owner: str
    week: HealthWeek | None

    @property
    def level(self) -> Level:
        """Return the level."""
        return self.week.level if self.week else Level.UNKNOWN


@dataclass(frozen=True, slots=True)
class HealthMap:
    """The accounts, and the measures of each model by its id: the columns are those that are in use."""

    accounts: tuple[MappedAccount, ...]
    columns: tuple[str, ...]
    measures: Mapping[int, tuple[str, ...]]

    def parts(self, account: MappedAccount) -> dict[str, ScorePart]:
        """Return the parts of an account's week by measure."""
        if account.week is None:
            return {}
        return dict(zip(self.measures.get(account.week.model_id, ()), account.week.parts, strict=False))


class HealthPortraits:
    """Reads them."""

    def __init__(self, database: Database, words: Words, health: Health) -> None:
        self._database, self._words, self._health = database, words, health

    def now(self) -> HealthMap:
        """Return the accounts that are daily work, each with its newest week; three queries."""
        own, owner = table(Account).c, table(Colleague).c
        query = (
            select(own.id, own.name, own.reading, own.tier, own.stage, func.coalesce(owner.name, ""))
            .join_from(table(Account), table(Colleague), owner.id == own.owner_id, isouter=True)
            .where(*_daily_work())
        )
        weeks = self._health.current()
        with self._database.reading() as session:
            known = {one.id: one for one in versions(session) if not one.ends}
            accounts = tuple(MappedAccount(*row, weeks.get(row[0])) for row in session.execute(query).all())
        used = {one.week.model_id for one in accounts if one.week} & known.keys()
        measures = {key: tuple(one.key for one in known[key].model.measures) for key in sorted(used)}
        return HealthMap(accounts, tuple(_once(measures.values())), measures)

    def levels(self, last: int) -> dict[date, dict[Level, int]]:
        """Return how many accounts were on each level in each of the last weeks, the first first.

        Who is gone by now is in the weeks before; the newest has those that are daily work, as the list has them.
        """
        kept = table(HealthSnapshot).c
        query = select(kept.week, type_coerce(kept.level, String), func.count())
        query = query.join(table(Account), table(Account).c.id == kept.account_id)
        query = query.group_by(kept.week, kept.level).order_by(kept.week)
        found: dict[date, dict[Level, int]] = {}
        with self._database.reading() as session:
            newest = session.scalars(select(func.max(kept.week))).first()
            if newest is None:
                return {}
            first = newest - timedelta(weeks=last - 1)
            shown = (kept.week < newest) | and_(*_daily_work())
            for week, letter, count in session.execute(query.where(kept.week >= first, shown)):
                level = Level._value2member_map_.get(letter, Level.UNKNOWN)
                found.setdefault(week, {})[level] = count  # type: ignore[index]
        return found

    def moved(self, sunday: date) -> list[tuple[int, int]]:
        """Return the accounts whose score is another than in an earlier week, by id, the largest fall first."""
        before, now = self._health.current(sunday), self._health.current()
        both = ((key, before[key].score, one.score) for key, one in now.items() if key in before)
        moves = [(key, new - old) for key, old, new in both if old is not None and new is not None and new != old]
        return sorted(moves, key=lambda one: (one[1], one[0]))


def _daily_work() -> tuple[ColumnElement[bool], ...]:
    own = table(Account).c
    return own.merged_into_id.is_(None), own.status.not_in(NO_CUSTOMER)


def _once(keys: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(key for some in keys for key in some))
