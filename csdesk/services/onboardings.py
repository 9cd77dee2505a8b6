"""Onboardings of accounts, and the criteria by which they are completed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import select
from typing_extensions import override

from csdesk.domain.names import one_line
from csdesk.domain.onboarding import OnboardingProgress, window_end
from csdesk.entities import Account, Onboarding, OnboardingCriterion
from csdesk.errors import RefusedError
from csdesk.i18n import Words, later_words
from csdesk.services.names import line_or
from csdesk.services.onboarding_progress import progresses
from csdesk.services.playbooks.playbooks import Playbooks
from csdesk.services.positions import next_position
from csdesk.services.records import EditedRecords, put
from csdesk.services.tiers import said_of
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database

_title = line_or(later_words.tr("Enter what must be true for onboarding to be complete."))


class Onboardings(EditedRecords[Onboarding]):
    """What can be asked of, and done to, onboardings."""

    entity = Onboarding
    deletes = later_words.tr("Delete onboarding")

    def __init__(self, database: Database, words: Words, trash: TrashBin, playbooks: Playbooks) -> None:
        """Begin them with the criteria that playbooks have."""
        super().__init__(database, words, trash)
        self._playbooks = playbooks

    def of(self, account_id: int) -> Sequence[Onboarding]:
        """Return those of an account, the last first."""
        by = Onboarding.starts_on.desc(), Onboarding.id.desc()
        return self._some(Onboarding.account_id == account_id, by=by)

    def progress(self, today: date) -> Mapping[int, OnboardingProgress]:
        """Return by its id how far each is, also those that are not the last of their account."""
        with self._database.reading() as session:
            return {key: found for key, _account, found in progresses(session, today, None)}

    def start(self, account_id: int, on: date) -> int:
        """Start one with the window of the account's tier and the criteria of the playbook for it; return its id."""
        with self._database.change(self._words.tr("Start onboarding")) as session:
            said, account = said_of(session, account_id), session.get_one(Account, account_id)
            ends_on = window_end(on, said.window if said else None)
            made = Onboarding(account_id=account_id, starts_on=on, ends_on=ends_on)
            session.add(made)
            session.flush()
            titles = self._playbooks.criteria(account.tier, account.language or self._words.language)
            session.add_all(
                OnboardingCriterion(onboarding_id=made.id, title=title, position=position)
                for position, title in enumerate(titles)
            )
        return made.id

    @override
    def edit(self, row_id: int, *, merge: str = "", **values: Any) -> None:
        """Change columns of one; another start moves the end along, if that is where its window ends."""
        with self._database.change(self._words.tr("Edit onboarding"), merge=merge) as session:
            one = session.get_one(Onboarding, row_id)
            said = said_of(session, one.account_id)
            months = said.window if said else None
            if "starts_on" in values and "ends_on" not in values and one.ends_on == window_end(one.starts_on, months):
                values["ends_on"] = window_end(values["starts_on"], months)
            put(one, values)
            if one.ends_on < one.starts_on:
                raise RefusedError(later_words.tr("Onboarding can't end before it starts."))


class OnboardingCriteria(EditedRecords[OnboardingCriterion]):
    """What can be asked of, and done to, completion criteria."""

    entity = OnboardingCriterion
    edits = later_words.tr("Edit completion criterion")
    reads: ClassVar = {"title": _title, "evidence": one_line}

    def of(self, account_id: int) -> Sequence[OnboardingCriterion]:
        """Return those of all onboardings of an account, of each in their order."""
        begun = select(Onboarding.id).where(Onboarding.account_id == account_id)
        by = OnboardingCriterion.onboarding_id, OnboardingCriterion.position
        return self._some(OnboardingCriterion.onboarding_id.in_(begun), by=by)

    def add(self, onboarding_id: int, title: str) -> int:
        """Add one at the end; return its id."""
        made = OnboardingCriterion(onboarding_id=onboarding_id, title=_title(title))
        with self._database.change(self._words.tr("Add completion criterion")) as session:
            among = OnboardingCriterion.onboarding_id == onboarding_id
            made.position = next_position(session, OnboardingCriterion, among)
            session.add(made)
        return made.id
