"""Who a milestone of a template belongs to: there a part somebody plays, in a plan the one person who plays it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.people import Job, Role
from csdesk.domain.plans import Side
from csdesk.entities import Account, Colleague, Contact, Milestone, table
from csdesk.exchange.headings import folded
from csdesk.exchange.titles import choice

_JOBS = {
    Job.CSM: ("CSM", "CSM"),
    Job.SALES: ("Sales", "営業"),
    Job.ENGINEER: ("Implementation", "導入支援"),
    Job.SUPPORT: ("Support", "サポート"),
    Job.MANAGER: ("Manager", "責任者"),
}
_ROLES = tuple(one for one in Role if one is not Role.OTHER)


def spoken(part: str, language: str) -> str:
    """Return the word for a role or a job; what is neither is its own word."""
    job = next((names for one, names in _JOBS.items() if one == part), None)
    return job[language == "ja"] if job else choice("roles", part, language)


_PARTS = {
    **{folded(spoken(role, language)): role.value for role in _ROLES for language in ("en", "ja")},
    **{folded(word): job.value for job, names in _JOBS.items() for word in names},
}


@dataclass(frozen=True)
class Owners:
    """The people of an account and of ours, by the parts they play; who has left plays none."""

    language: str
    csm: int | None
    names: Mapping[tuple[Side, int], str]
    players: Mapping[tuple[Side, int], frozenset[str]]

    def give(self, milestone: Milestone, part: str) -> None:
        """Give a milestone to whoever plays a part on its side; unless that is one person, the word alone is kept."""
        milestone.colleague_id = milestone.contact_id = None
        milestone.owner = spoken(part, self.language)
        person = self.player(milestone.side, part)
        if person is not None:
            milestone.owner = self.names[(milestone.side, person)]
            if milestone.side is Side.US:
                milestone.colleague_id = person
            else:
                milestone.contact_id = person

    def part(self, milestone: Milestone, wanted: str = "") -> str:
        """Return the part that the owner of a milestone plays, the one that is wanted if it is among them.

        A person's own name is no part, and is left out of a template.
        """
        parts = self._parts(milestone)
        return wanted if wanted in parts else next(iter(parts), "")

    def _parts(self, milestone: Milestone) -> Iterable[str]:
        person = milestone.colleague_id if milestone.side is Side.US else milestone.contact_id
        if person is None:
            word = _PARTS.get(folded(milestone.owner))
            return [word] if word else ()
        return sorted(self.players.get((milestone.side, person), ()))

    def player(self, side: Side, part: str) -> int | None:
        """Return the one person who plays a part on a side, None where it is nobody or several."""
        if side is Side.US and part == Job.CSM and self.csm is not None:
            return self.csm
        found = [person for (of, person), parts in self.players.items() if of is side and part in parts]
        return found[0] if len(found) == 1 else None


def owners(session: Session, account: Account, language: str) -> Owners:
    """Return who can own milestones at an account; two queries."""
    people, ours = table(Contact).c, table(Colleague).c
    names: dict[tuple[Side, int], str] = {}
    players: dict[tuple[Side, int], frozenset[str]] = {}
    query = select(people.id, people.name, people.roles).where(
        people.account_id == account.id, people.left_on.is_(None)
    )
    for key, name, roles in session.execute(query):
        names[(Side.CUSTOMER, key)], players[(Side.CUSTOMER, key)] = name, frozenset(roles)
    for key, name, job in session.execute(select(ours.id, ours.name, ours.job).where(ours.left_on.is_(None))):
        own = {Job.CSM} if key == account.owner_id else set()
        names[(Side.US, key)], players[(Side.US, key)] = name, frozenset({job, *own} - {Job.OTHER})
    csm = account.owner_id if (Side.US, account.owner_id) in names else None
    return Owners(language, csm, names, players)
