"""What is told of an account that is handed over, as the services have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from csdesk.entities import Account, Company, Contact, ContactLog, CustomField
from csdesk.services.accounts import AccountRow
from csdesk.services.contracts import Agreement
from csdesk.services.groups import AccountGroup
from csdesk.services.health.health import HealthWeek
from csdesk.services.meetings.rows import MeetingRow
from csdesk.services.plans.plans import Planned


@dataclass(frozen=True)
class HandoverData:
    """An account as of a day, with all there is to say of it.

    ``last`` is the last contact by person; ``entries`` holds by its table each noun that has a part of its own.
    """

    today: date
    account: Account
    row: AccountRow
    company: Company
    group: AccountGroup
    people: Sequence[Contact]
    last: Mapping[int, date]
    agreements: Sequence[Agreement]
    weeks: Sequence[HealthWeek]
    plans: Sequence[Planned]
    logs: Sequence[ContactLog]
    fields: Sequence[CustomField]
    entries: Mapping[str, Sequence[Any]]
    meetings: Sequence[MeetingRow]
