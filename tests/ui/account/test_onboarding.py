"""The onboarding on its tab: started, and each criterion met by evidence and a day, where it stands."""

from datetime import date

import pytest

from csdesk.desk import Desk
from csdesk.domain.onboarding import OnboardingState
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.onboarding import ProgrammeCard
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K


@pytest.fixture
def tab() -> str:
    return "onboarding"


@pytest.fixture
def card(page: AccountPage) -> ProgrammeCard:
    found = page.onboarding.programme
    assert isinstance(found, ProgrammeCard)
    return found


def test_it_starts_today_and_its_window_is_edited(
    card: ProgrammeCard, desk: Desk, account: int, hand: Hand, stack: UndoStack
) -> None:
    assert card.start_button.isVisible()
    card.start_button.setFocus()
    hand.press(K.Key_Return)
    assert (card.start_button.isVisible(), len(card.lines)) == (False, 5)
    assert card.standing.accessibleName() == "Running, 0 of 5 criteria met"
    hand.write("2026-10-01")
    hand.press(K.Key_Return)
    (one,) = desk.onboardings.of(account)
    assert (one.starts_on, one.ends_on) == (date(2026, 10, 1), date(2026, 12, 31))
    hand.write("")
    hand.press(K.Key_Return)
    assert desk.onboardings.of(account)[0].starts_on == date(2026, 10, 1)
    hand.press(K.Key_Escape)
    stack.undo()
    stack.undo()
    assert card.start_button.isVisible()


def test_a_criterion_is_met_by_its_evidence_and_a_day(
    card: ProgrammeCard, desk: Desk, account: int, hand: Hand
) -> None:
    desk.onboardings.start(account, date(2026, 10, 1))
    for one in desk.onboarding_criteria.of(account)[1:]:
        desk.onboarding_criteria.delete(one.id, one.title)
    (line,) = card.lines
    assert not line.is_met
    line.evidence.setFocus()
    hand.write("Mail of 12 Nov")
    hand.press(K.Key_Return)
    assert (card.lines[0].is_met, desk.onboarding_criteria.of(account)[0].met_on) == (True, TODAY)
    assert card.now is not None
    assert (card.now.state, card.again_button.isVisible()) == (OnboardingState.ON_TIME, True)
    assert card.standing.accessibleName() == "Completed on time, 1 of 1 criteria met"


def test_criteria_are_added_and_deleted_and_another_onboarding_starts(
    card: ProgrammeCard, desk: Desk, account: int, hand: Hand
) -> None:
    desk.onboardings.start(account, date(2026, 1, 1))
    assert card.now is not None
    assert card.now.state is OnboardingState.PAST
    card.field.setFocus()
    hand.write("10 orders a day")
    hand.press(K.Key_Return)
    assert (len(card.lines), card.lines[-1].title.text(), hand.at) == (6, "10 orders a day", card.field)
    card.lines[-1].delete_button.click()
    assert len(card.lines) == 5
    card.again_button.click()
    assert [one.starts_on for one in desk.onboardings.of(account)] == [TODAY, date(2026, 1, 1)]
    card.delete_button.click()
    assert [one.starts_on for one in desk.onboardings.of(account)] == [date(2026, 1, 1)]
