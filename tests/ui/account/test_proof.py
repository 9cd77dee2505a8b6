"""How far an outcome is proven, beside the outline and in its row."""

from datetime import date
from decimal import Decimal

import pytest

from csdesk.desk import Desk
from csdesk.entities import Outcome
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.details import Details
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K, put


@pytest.fixture
def details(page: AccountPage, outline: Outline, hand: Hand) -> Details:
    """The details of the outcome, opened from its progress."""
    put(outline, "Less time", NodeField.STATE)
    hand.press(K.Key_Return)
    return page.plan.card.details


def _outcome(desk: Desk) -> Outcome:
    found: Outcome = next(one for one in desk.plans.all(Outcome) if one.title == "Less time")
    return found


def _said(desk: Desk) -> tuple[date | None, str, date | None]:
    one = _outcome(desk)
    return one.claimed_on, one.confirmed_by, one.confirmed_on


def _type(details: Details, hand: Hand, name: str, typed: str) -> None:
    details.proof.facts[name].field.setFocus()
    hand.write(typed)
    hand.press(K.Key_Return)


def _row(outline: Outline) -> str:
    return str(put(outline, "Less time", NodeField.SIDE).data())


def test_claimed_and_confirmed_by_keyboard_and_taken_back(
    desk: Desk, outline: Outline, details: Details, hand: Hand, stack: UndoStack
) -> None:
    assert (details.proof.button.text(), _row(outline)) == ("Claim today", "")
    _type(details, hand, "evidence", "Minutes of 19 Nov")
    details.proof.button.setFocus()
    hand.press(K.Key_Space)
    assert _said(desk) == (TODAY, "", None)
    assert (details.proof.state.accessibleName(), _row(outline)) == ("claimed", "claimed")
    _type(details, hand, "confirmed_by", "Misaki Sato")
    assert _said(desk) == (TODAY, "Misaki Sato", TODAY)
    assert _row(outline) == "confirmed"
    assert "Confirmed by Misaki Sato, 19 Nov 2026" in outline.model().data(put(outline, "Less time"), 3)
    details.proof.button.setFocus()
    hand.press(K.Key_Space)
    assert _said(desk) == (TODAY, "", None)
    hand.press(K.Key_Space)
    assert _said(desk) == (None, "", None)
    stack.undo()
    stack.undo()
    assert _said(desk) == (TODAY, "Misaki Sato", TODAY)


def test_another_day_is_typed_and_clearing_takes_back(desk: Desk, details: Details, hand: Hand) -> None:
    desk.plans.add_reading(_outcome(desk).id, TODAY, Decimal(4))
    _type(details, hand, "claimed_on", "2 Nov")
    _type(details, hand, "confirmed_by", "Misaki Sato")
    _type(details, hand, "confirmed_on", "10 Nov")
    assert _said(desk) == (date(2026, 11, 2), "Misaki Sato", date(2026, 11, 10))
    _type(details, hand, "confirmed_by", "")
    assert _said(desk) == (date(2026, 11, 2), "", None)
    _type(details, hand, "claimed_on", "")
    assert _said(desk) == (None, "", None)


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("claimed_on", "2 Nov", "There is no proof yet"),
        ("confirmed_by", "Sato", "There is no proof yet"),
        ("confirmed_on", "2 Nov", "Also enter who confirmed it"),
        ("confirmed_on", "2027-01-01", "Also enter who confirmed it"),
        ("claimed_on", "2027-01-01", "in the future"),
        ("claimed_on", "soon", "is not a date"),
    ],
)
def test_what_cannot_be_said_is_refused_in_one_sentence(
    desk: Desk, page: AccountPage, details: Details, hand: Hand, name: str, typed: str, said: str
) -> None:
    _type(details, hand, name, typed)
    assert said in page.notice.words
    assert _said(desk) == (None, "", None)


def test_space_claims_in_the_outline_and_takes_back(
    desk: Desk, page: AccountPage, outline: Outline, hand: Hand
) -> None:
    put(outline, "Less time")
    outline.setFocus()
    hand.press(K.Key_Space)
    assert "There is no proof yet" in page.notice.words
    desk.plans.add_reading(_outcome(desk).id, TODAY, Decimal(4))
    hand.press(K.Key_Space)
    assert _said(desk) == (TODAY, "", None)
    hand.press(K.Key_Space)
    assert _said(desk) == (None, "", None)
    assert "Ctrl+Z" in page.notice.words


def test_who_said_it_and_when_and_that_nobody_expected_it(
    desk: Desk, outline: Outline, details: Details, hand: Hand
) -> None:
    for column, typed in (("said_by", "Misaki Sato"), ("said_on", "1 Sep")):
        details.forms[Outcome].facts[column].field.setFocus()
        hand.write(typed)
        hand.press(K.Key_Return)
    one = _outcome(desk)
    assert (one.said_by, one.said_on) == ("Misaki Sato", date(2026, 9, 1))
    desk.contacts.add(1, "Misaki Sato")
    desk.contacts.edit(desk.contacts.add(1, "Left Long Ago"), left_on=date(2026, 1, 1))
    completer = details.proof.facts["confirmed_by"].field.completer()
    model = completer.model()
    names = [model.index(place, 0).data() for place in range(model.rowCount())]
    assert names == ["Misaki Sato"], "the customer's people who are still there are offered"
    details.unexpected.setFocus()
    hand.press(K.Key_Space)
    assert _outcome(desk).unexpected
    assert _row(outline) == "unexpected"
    assert "found on the way" in str(outline.model().data(put(outline, "Less time"), 3))
