"""The place Health by keyboard: the map of accounts, and a model changed as a draft until it counts."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Status
from csdesk.domain.levels import Level
from csdesk.domain.looks import read_looks
from csdesk.services.health.recompute import recompute
from csdesk.services.readings import NewReading, write
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.health import HealthPage
from csdesk.ui.pages.health.model_rows import ModelMeasureRow
from csdesk.ui.settle import settle
from tests.ui.pages.hand import TODAY

_KEY = Qt.Key


@pytest.fixture
def measured(desk: Desk) -> None:
    """Two accounts of two tiers: Aoba 76.0 (B) and Beta 97.0 (A); of Cedar nothing is known."""
    for name, tier in (("Aoba", "1"), ("Beta", "2"), ("Cedar", "")):
        desk.accounts.edit(desk.accounts.add(name), tier=tier)
    day = TODAY - timedelta(days=4)
    with desk.database.change("Readings") as session:
        rows = [NewReading(1 + at, key, day, 50.0 + 30 * at) for at in range(2) for key in ("logins", "seats")]
        write(session, [*rows, *(NewReading(1 + at, "breadth", day, 8.0) for at in range(2))])
    desk.health.catch_up(TODAY)


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], measured: None) -> HealthPage:
    built = HealthPage(desk, bus, lambda: TODAY)
    show(built)
    return built


def _row(page: HealthPage, key: str) -> ModelMeasureRow:
    names = page.model.desk.health_history.names()
    return next(one for one in page.model.findChildren(ModelMeasureRow) if one.title.words == names[key])


def _type(field: QWidget, typed: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, _KEY.Key_Return)


def _look(page: HealthPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.model.is_looking)


def test_accounts_stand_by_tier_the_low_ones_first_and_enter_opens_one(page: HealthPage, qtbot: QtBot) -> None:
    shown = page.map.map
    assert (shown.account.name if shown.account else "") == "Aoba"
    assert shown.painted == 3
    opened: list[Target] = []
    page.navigator.wanted.connect(opened.append)
    qtbot.keyClick(shown, _KEY.Key_Down)
    qtbot.keyClick(shown, _KEY.Key_Return)
    assert opened == [Target.account(2)]
    page.map.group.buttons[3].click()
    qtbot.keyClick(shown, _KEY.Key_Home)
    assert shown.account is not None
    assert (shown.account.name, shown.account.level) == ("Cedar", Level.UNKNOWN)


def test_how_many_there_are_of_each_level_is_said(page: HealthPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "A 1" in page.map.levels.accessibleName())
    assert page.map.levels.accessibleName().endswith("A 1, B 1, C 0, D 0, unknown 0")


def test_who_is_gone_is_counted_in_the_weeks_before_and_not_in_the_newest(page: HealthPage, desk: Desk) -> None:
    desk.health.catch_up(TODAY + timedelta(weeks=1))
    before, newest = desk.health_portraits.levels(2).values()
    assert before == newest
    assert before[Level.A] == 1
    desk.accounts.edit(2, status=Status.CHURNED)
    before, newest = desk.health_portraits.levels(2).values()
    assert (before[Level.A], newest.get(Level.A, 0)) == (1, 0)
    assert sum(newest.values()) == len([one for one in desk.health_portraits.now().accounts if one.week])


def test_the_effect_of_a_change_is_shown_before_it_counts(page: HealthPage, desk: Desk, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(2)
    before = desk.health.all()
    _type(_row(page, "logins").weight, "100", qtbot)
    _look(page, qtbot)
    assert page.model.effect.said.text() == "No account would change level."
    _type(page.model.editor.bounds[0].field, "99.99", qtbot)
    _look(page, qtbot)
    assert page.model.effect.said.text() == "1 account would change level."
    assert [one.title for one in page.model.effect.list.picks] == ["Beta"]
    assert desk.health.all() == before
    assert [len(desk.health_models.history(key)) for key in ("ready:usage",)] == [1]


def test_it_counts_with_a_reason_and_is_a_version(page: HealthPage, desk: Desk, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(2)
    _type(page.model.editor.bounds[0].field, "98", qtbot)
    page.model.effect.keep_button.click()
    assert "Say why" in page.notice.words
    qtbot.keyClicks(page.model.effect.reason, "Only the best are good")
    qtbot.keyClick(page.model.effect.reason, _KEY.Key_Return)
    newest, first = desk.health_models.history("ready:usage")
    assert (newest.version, newest.reason, newest.since) == (2, "Only the best are good", TODAY)
    assert [float(one) for one in (newest.model.bounds[0], first.model.bounds[0])] == [98, 80]
    assert page.model.drafts == {}


@pytest.mark.parametrize("typed", ["", "much", "-1"])
def test_what_makes_no_sense_is_said_and_changes_nothing(page: HealthPage, qtbot: QtBot, typed: str) -> None:
    page.tabs.setCurrentIndex(2)
    weight = _row(page, "logins").weight
    weight.setText(typed)
    weight.setModified(True)
    qtbot.keyClick(weight, _KEY.Key_Return)
    assert not page.notice.isHidden()
    assert page.model.drafts == {}


def test_all_weights_0_are_refused(page: HealthPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(2)
    _type(_row(page, "outcome").weight, "0", qtbot)
    assert "all weights in this group are 0" in page.notice.words


def test_a_model_that_comes_along_is_tried_and_given_up(page: HealthPage, desk: Desk, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(2)
    page.model.add_button.menu().actions()[1].trigger()
    assert [one.title for one in page.model.list.picks] == ["Usage-led SaaS", "Tech touch"]
    assert _row(page, "seat_use").over.value == "total_seats"
    page.model.effect.discard_button.click()
    assert [one.title for one in page.model.list.picks] == ["Usage-led SaaS"]
    assert len(desk.health_models.used(TODAY)) == 1


def test_what_is_changed_stays_when_the_page_is_made_anew(
    page: HealthPage, desk: Desk, bus: ChangeBus, qtbot: QtBot
) -> None:
    page.tabs.setCurrentIndex(2)
    _type(page.model.editor.bounds[0].field, "98", qtbot)
    other = HealthPage(desk, bus, lambda: TODAY)
    qtbot.addWidget(other)
    other.take_over(page)
    other.show()
    assert other.model.editor.bounds[0].field.text() == "98"


def test_what_moved_is_told_with_its_cause(page: HealthPage, desk: Desk, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(1)
    assert page.moves.list.picks == []
    with desk.database.change("Readings") as session:
        earlier = TODAY - timedelta(days=10)
        write(session, [NewReading(1, key, earlier, 80.0) for key in ("logins", "seats", "breadth")])
    with desk.database.change("Weeks", by_user=False) as session:
        recompute(session, TODAY)
    page.moves.span.buttons[1].click()
    (one,) = page.moves.list.picks
    # use 0.4 x 100 + 0.35 x 100 + 0.25 x 88 = 97 the week before, 76 now
    assert one.title == "Aoba   A 97.0 → B 76.0   −21.0"
    assert one.note == "Logins −12.0 (value changed) · Seats taken up −9.0 (value changed)"
    opened: list[Target] = []
    page.navigator.wanted.connect(opened.append)
    qtbot.keyClick(page.moves.list, _KEY.Key_Return)
    assert opened == [Target("account", 1, "health")]


def test_what_moved_since_she_last_looked_comes_first(page: HealthPage, desk: Desk, qtbot: QtBot) -> None:
    # use 0.4 x 98 + 0.35 x 100 + 0.25 x 88 = 96.2 in the week to the 8th, 97 in that to the 15th, 76 now
    with desk.database.change("Readings") as session:
        for days, logins in ((22, 78.0), (12, 80.0)):
            on = TODAY - timedelta(days=days)
            write(session, [NewReading(1, key, on, one) for key, one in (("logins", logins), ("seats", 80.0))])
            write(session, [NewReading(1, "breadth", on, 8.0)])
    with desk.database.change("Weeks", by_user=False) as session:
        recompute(session, TODAY)
    page.tabs.setCurrentIndex(1)
    assert page.moves.since.text() == "You have not looked here before. Compared with the week to 25 Oct."
    page.tabs.setCurrentIndex(0)
    looked = page.moves.looks
    assert looked.last is not None
    assert (looked.last.date(), looked.before) == (TODAY, None)
    for weeks, told in ((2, ["Aoba   A 96.2 → B 76.0   −20.2"]), (1, ["Aoba   A 97.0 → B 76.0   −21.0"])):
        seen = datetime.combine(TODAY - timedelta(days=7 * weeks - 2), time(9, 5))
        page.moves.come_back(f"{seen.isoformat()} -")
        page.tabs.setCurrentIndex(1)
        assert [one.title for one in page.moves.list.picks] == told
        assert page.moves.since.text().startswith(f"You last looked on {seen.day} Nov 09:05. Compared with the week to")
        page.tabs.setCurrentIndex(0)
        page.tabs.setCurrentIndex(1)
        assert [one.title for one in page.moves.list.picks] == told, "it is so all day, though she has looked"
        page.tabs.setCurrentIndex(0)
    assert read_looks(page.moves.looks.written()) == page.moves.looks


def test_what_is_changed_is_there_again_after_the_window_was_closed(
    page: HealthPage, desk: Desk, bus: ChangeBus, qtbot: QtBot, path: Path
) -> None:
    page.tabs.setCurrentIndex(2)
    page.model.add_button.menu().actions()[1].trigger()
    page.model.list.pick("ready:usage")
    bound = page.model.editor.bounds[0].field
    bound.setFocus()
    bound.selectAll()
    qtbot.keyClicks(bound, "98")  # and no Enter
    qtbot.keyClicks(page.model.effect.reason, "Only the best")
    settle(page)
    assert len(desk.health_models.used(TODAY)) == 1
    for told in ("98", "80"):  # again, and once it was given up
        other = HealthPage(desk, bus, lambda: TODAY)
        qtbot.addWidget(other)
        other.tabs.setCurrentIndex(2)
        other.show()
        assert other.model.editor.bounds[0].field.text() == told
        assert other.model.effect.reason.text() == "Only the best"
        for key in list(other.model.drafts):
            other.model.list.pick(key)
            other.model.effect.discard_button.click()
    other.model.effect.reason.selectAll()
    qtbot.keyClick(other.model.effect.reason, _KEY.Key_Delete)
    assert [one.name for one in path.parent.iterdir() if "unsaved" in one.name] == []


def test_an_account_that_is_deleted_has_not_moved(page: HealthPage, desk: Desk) -> None:
    page.tabs.setCurrentIndex(1)
    with desk.database.change("Readings") as session:
        write(session, [NewReading(1, key, TODAY - timedelta(days=10), 80.0) for key in ("logins", "seats", "breadth")])
    with desk.database.change("Weeks", by_user=False) as session:
        recompute(session, TODAY)
    page.moves.span.buttons[1].click()
    assert len(page.moves.list.picks) == 1
    desk.accounts.delete([1])
    page.moves.span.buttons[0].click()
    page.moves.span.buttons[1].click()
    assert page.moves.list.picks == []
