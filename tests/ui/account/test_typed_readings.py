"""A reading is typed on the tab of health, refused with a sentence, and taken back."""

from csdesk.desk import Desk
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.health.panel import HealthPanel
from tests.ui.account.hand import Hand, K


def test_a_reading_is_typed_and_taken_back(hand: Hand, page: AccountPage, desk: Desk, account: int) -> None:
    page.resize(1400, 900)
    page.open("health")
    panel: HealthPanel = page.health
    panel.empty.links[0].click()
    card = panel.typed
    card.value.setText("soon")
    hand.press(K.Key_Return)
    assert "soon" in card.wrong.text()
    assert card.wrong.isVisible()
    card.value.setText("83.5%")
    hand.press(K.Key_Return)
    assert not card.wrong.isVisible()
    assert [(one.measure, one.value) for one in desk.reading_sources.typed(account)] == [("logins", 83.5)]
    assert desk.health.weeks(account)
    (back,) = [one for one in card.list.findChildren(type(card.add_button)) if one.isVisible()]
    assert "83.5" in back.accessibleName()
    back.click()
    assert desk.reading_sources.typed(account) == []
