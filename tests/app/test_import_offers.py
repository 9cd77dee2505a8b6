"""A place where nothing is yet offers to import what belongs there: the page is ready for that."""

import pytest

from csdesk.file_window import FileWindow
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button


def _offer(place: FileWindow, key: str, name: str) -> Button:
    place.go(key)
    empty = (one for one in place.page(key).findChildren(EmptyState) if one.isVisible())
    return next(button for one in empty for button in (one.button, *one.links) if button.text().strip() == name)


@pytest.mark.parametrize(
    ("key", "name", "kind"),
    [
        ("portfolio", "Import a table", "Accounts"),
        ("renewals", "Import contracts", "Contracts"),
        ("meetings", "Import meetings", "Meetings"),
        ("kpi", "Import a sales sheet", "Sales sheet"),
        ("health", "Import a table", "Accounts"),
        ("today", "Import a table", "Accounts"),
    ],
)
def test_the_page_is_ready_for_it(place: FileWindow, key: str, name: str, kind: str) -> None:
    _offer(place, key, name).click()
    page = place.page("import")
    assert page.isVisible()
    assert page.kinds.buttons[page.kinds.current].text() == kind


def test_readings_of_an_account(place: FileWindow) -> None:
    place.open_account(place.desk.accounts.add("Yamadaya Foods"))
    place.account.open("health")
    place.account.health.empty.button.click()
    page = place.page("import")
    assert page.kinds.buttons[page.kinds.current].text() == "Readings"
