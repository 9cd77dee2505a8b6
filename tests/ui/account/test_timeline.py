"""The timeline on its tab: the last first, narrowed by its kind, and Enter goes to each."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.timeline import TimelineEntry, TimelineKind
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.timeline import TimelinePanel, target, told
from tests.ui.account.hand import TODAY, Hand, K

_ON = date(2026, 11, 10)


@pytest.fixture
def tab() -> str:
    return "timeline"


@pytest.fixture
def panel(page: AccountPage, desk: Desk, account: int) -> TimelinePanel:
    desk.contact_logs.add(account, ContactKind.CALL, _ON, note="Asked for a date")
    desk.notes.add(account, _ON - timedelta(40), "# Autumn")
    desk.meetings.add(account, on=_ON - timedelta(1), kind="ready:qbr")
    desk.contacts.edit(desk.contacts.add(account, "Sato"), left_on=TODAY)
    found = page.timeline
    assert isinstance(found, TimelinePanel)
    return found


def _shown(panel: TimelinePanel) -> list[str]:
    return [told(one) for one in panel.model.shown]


def _rows(panel: TimelinePanel) -> list[str]:
    """Return what stands in the table from the top, headings too."""
    model = panel.model
    return [
        told(model.row_at(place)) if model.is_row(place) else str(model.index(place, 0).data())
        for place in range(model.rowCount())
    ]


def test_it_is_narrowed_by_kind_and_by_words(panel: TimelinePanel) -> None:
    assert _shown(panel) == ["Sato", "Call · Asked for a date", "QBR", "Autumn"]
    assert _rows(panel) == ["November 2026", "Sato", "Call · Asked for a date", "QBR", "October 2026", "Autumn"]
    panel.filters.chips["kind"].tick({"note", "meeting"})
    panel.filters.chips["kind"].changed.emit()
    assert _shown(panel) == ["QBR", "Autumn"]
    panel.filters.clear()
    panel.filters.field.setText("asked")
    assert _shown(panel) == ["Call · Asked for a date"]


def test_enter_goes_to_each(qtbot: QtBot, page: AccountPage, panel: TimelinePanel, hand: Hand, account: int) -> None:
    wanted = (
        Target.account(account, "people", 1),
        Target("contact_logs", 1),
        Target("meeting", 1),
        Target.account(account, "notes", 1),
    )
    for entry, one in zip(list(panel.model.shown), wanted, strict=True):
        page.open("timeline")
        panel.table.setCurrentIndex(panel.model.index_of(entry.key))
        panel.table.setFocus(Qt.FocusReason.OtherFocusReason)
        with qtbot.waitSignal(page.navigator.wanted) as told:
            hand.press(K.Key_Return)
        assert told.args is not None
        assert (told.args[0], told.args[0].what) == (one, one.what)
    assert page.notes.list.key == 1


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (TimelineKind.MILESTONE, Target.plan(7, 4, "milestone", 3)),
        (TimelineKind.STAGE, Target.account(7, "onboarding", 3)),
        (TimelineKind.LEVEL, Target.account(7, "overview", 3)),
        (TimelineKind.CONTRACT, Target.account(7, "contracts", 3)),
        (TimelineKind.DOCUMENT, Target.plan(7, 4)),
    ],
)
def test_the_others_lead_to_their_tabs(kind: TimelineKind, expected: Target) -> None:
    found = target(TimelineEntry(kind, _ON, 3, within=4, of="success_plans"), 7)
    assert (found, found.what) == (expected, expected.what)
    assert target(TimelineEntry(TimelineKind.DOCUMENT, _ON, 3, within=4, of="meetings"), 7) == Target("meeting", 4)


def test_a_person_stands_under_the_hand_on_the_way_from_here(page: AccountPage, panel: TimelinePanel) -> None:
    page.navigator.open(Target.account(page.account_id, "people", 1))
    here = page.people.table.here
    assert here is not None
    assert here.contact.name == "Sato"


def test_what_happens_meanwhile_is_there_at_once(panel: TimelinePanel, desk: Desk, account: int) -> None:
    desk.accounts.edit(account, stage=Stage.ADOPTION)
    with desk.database.change("back") as session:
        session.connection().exec_driver_sql("UPDATE stage_changes SET \"on\" = '2026-11-18'")
    assert _shown(panel)[1] == "Adoption"
