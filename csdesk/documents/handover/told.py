"""What is told of an account that is handed over, as the services have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from csdesk.entities import Account, Company, Contact, ContactLog, CustomField, SmallWin
from csdesk.services.accounts import AccountRow
from csdesk.services.contracts import Agreement
from csdesk.services.groups import Group
from csdesk.services.health import Week
from csdesk.services.plans.plans import Planned


@dataclass(frozen=True)
class Told:
    """An account as of a day, with all there is to say of it; ``last`` is the last contact by person."""

    today: date
    account: Account
    row: AccountRow
    company: Company
    group: Group
    people: Sequence[Contact]
    last: Mapping[int, date]
    agreements: Sequence[Agreement]
    weeks: Sequence[Week]
    plans: Sequence[Planned]
    logs: Sequence[ContactLog]
    fields: Sequence[CustomField]
    wins: Sequence[SmallWin]
