"""The contacts of the sample between its meetings: on the very days from which its contact gaps are counted."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import Account, Contact, ContactLog
from csdesk.services.sample.health import Measured
from csdesk.services.sample.rows import Content, Days, SampleRecords
from csdesk.services.sample.writer import SampleWriter

_MEASURE = "contact_gap"
_BACK = timedelta(days=270)
"""Older ones nobody would look for."""
_WAYS = {
    "high": {ContactKind.MAIL: 4, ContactKind.CALL: 4, ContactKind.CHAT: 2, ContactKind.VISIT: 3},
    "low": {ContactKind.MAIL: 5, ContactKind.CALL: 3, ContactKind.CHAT: 2, ContactKind.WEBINAR: 1},
    "tech": {ContactKind.MAIL: 5, ContactKind.CHAT: 2, ContactKind.WEBINAR: 4},
}
"""By touch, how often which way is taken."""
_THEY_BEGIN, _NAMED = 0.25, 0.8
"""How many of the contacts come from the customer, and of how many it is said with whom."""
_OFTEN = {"champion": 4, "administrator": 3, "decision_maker": 2}


class ContactLogRecords(SampleWriter):
    """Makes the logged contacts of one account; ``phrases`` are their notes, by language."""

    what = "contacts"

    def __init__(
        self, records: SampleRecords, key: str, content: Content, days: Days, phrases: Mapping[str, Content]
    ) -> None:
        super().__init__(records, key, content, days, phrases)
        self._unsaid: dict[tuple[Direction, ContactKind], list[str]] = {}

    def add(self, account: Account, people: Mapping[str, Contact], measured: Iterable[Measured]) -> None:
        """Add a contact for each day that a gap was counted from."""
        kinds = _WAYS[self._content["touch"]]
        for on in contact_days(measured, self._days):
            (kind,) = self._chance.choices(list(kinds), list(kinds.values()))
            person = self._person(people, on)
            if on >= self._days.today - _BACK:
                self._records.add(self._log(kind, on), account_id=account, contact_id=person)

    def _log(self, kind: ContactKind, on: date) -> ContactLog:
        begins = self._chance.random() < _THEY_BEGIN and kind.value in self._phrases["in"]
        direction = Direction.IN if begins else Direction.OUT
        note = self._note(direction, kind)
        return ContactLog(uid=self._uid(), account_id=0, kind=kind, direction=direction, on=on, note=note)

    def _note(self, direction: Direction, kind: ContactKind) -> str:
        """Return one of the phrases; none comes again before the others have come."""
        unsaid = self._unsaid.setdefault((direction, kind), [])
        if not unsaid:
            phrases: list[str] = self._phrases[direction.value][kind.value]
            unsaid += self._chance.sample(phrases, len(phrases))
        return unsaid.pop()

    def _person(self, people: Mapping[str, Contact], on: date) -> Contact | None:
        here = [one for one in people.values() if is_there(one, on)]
        if self._chance.random() > _NAMED or not here:
            return None
        weights = [1 + max((_OFTEN.get(role.value, 0) for role in one.roles), default=0) for one in here]
        return self._chance.choices(here, weights)[0]


def contact_days(measured: Iterable[Measured], days: Days) -> list[date]:
    """Return the days that contact gaps were counted from."""
    known = {on - timedelta(days=int(gap)) for measure, on, gap in measured if measure == _MEASURE}
    return sorted({days.day((day - days.today).days) for day in known})


def is_there(one: Contact, on: date) -> bool:
    """Tell whether somebody is at the account on a day."""
    return (one.joined_on is None or one.joined_on <= on) and (one.left_on is None or one.left_on > on)
