"""The window opens on today, as it was left: its size and place on the screen, what stands in its pages."""

from datetime import date
from pathlib import Path

import pytest

from csdesk import settings
from csdesk.desk import open_desk
from csdesk.domain.looks import Looks
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.pages.health import HealthPage
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.pages.settings import SettingsPage
from tests.app.running import filled_window, run

_TIER = 2
_FITTING = 760
"""As high as a window is at first on the screen of the tests, which is 800."""
pytestmark = pytest.mark.usefixtures("qapp", "home")


def _leave(book: Path, place: str, height: int) -> tuple[str, int]:
    """Open the window, leave it in a place; return how it was before."""
    before: list[tuple[str, int]] = []

    def _act() -> bool:
        window = filled_window()
        if window is not None:
            before.append((window.place, window.height()))
            window.resize(960, height)
            window.go(place)
        return bool(before)

    run(book, _act)
    return before[0]


def test_it_opens_as_it_was_left(tmp_path: Path) -> None:
    book = tmp_path / "book.csdesk"
    assert _leave(book, "import", 700) == ("today", _FITTING)
    assert _leave(book, "settings", 720) == ("today", 700)
    assert _leave(book, "portfolio", 720) == ("today", 720)


def test_a_geometry_that_is_none_is_the_usual(tmp_path: Path) -> None:
    settings.leave(settings.Left("nonsense"))
    assert _leave(tmp_path / "book.csdesk", "portfolio", 700) == ("today", _FITTING)


def test_the_columns_stand_as_they_were_left(tmp_path: Path) -> None:
    hidden: list[bool] = []

    def _act() -> bool:
        window = filled_window()
        if window is not None:
            window.go("portfolio")
            page = window.page("portfolio")
            assert isinstance(page, PortfolioPage)
            hidden.append(page.table.isColumnHidden(_TIER))
            page.table.hideColumn(_TIER)
        return window is not None

    for _time in range(2):
        run(tmp_path / "book.csdesk", _act)
    assert (hidden[0], hidden[-1]) == (False, True)


def test_a_timeline_stays_away_and_the_edge_beside_it_where_it_was_put(tmp_path: Path) -> None:
    shown: list[bool] = []
    shares: list[int] = []

    def _act() -> bool:
        window = filled_window()
        if window is None:
            return False
        desk = open_desk(tmp_path / "book.csdesk")
        if not desk.accounts.rows(date.today()):
            desk.plans.add(desk.accounts.add("Yamadaya"), "Half a day", date.today())
        desk.close()
        window.rail.recent_chosen.emit(1)
        page = window.page("account")
        assert isinstance(page, AccountPage)
        page.open("plan")
        shown.append(page.plan.card.timeline.isVisible())
        shares.append(page.plan.card.split.share)
        page.plan.card.timeline_button.click()
        page.plan.card.split.take(300)
        return True

    book = tmp_path / "book.csdesk"
    run(book, _act)
    run(book, lambda: filled_window() is not None)  # no plan is looked at: nothing changes
    run(book, _act)
    assert (shown, shares[1:], settings.left().beside) == ([True, False], [300], "300")


def test_when_she_looked_at_what_moved_is_kept_for_the_file(tmp_path: Path) -> None:
    looks: list[Looks] = []

    def _act() -> bool:
        window = filled_window()
        if window is not None:
            window.navigator.open(Target("health", part="moves"))
            page = window.page("health")
            assert isinstance(page, HealthPage)
            looks.append(page.moves.looks)
        return window is not None

    for book in ("one", "other", "one"):
        run(tmp_path / f"{book}.csdesk", _act)
    assert [one.last is None for one in looks] == [True, True, False]


def test_a_language_said_for_once_is_not_kept_with_a_theme(tmp_path: Path) -> None:
    settings.save(settings.Settings(language="ja"))
    chosen: list[str] = []

    def _act() -> bool:
        window = filled_window()
        if window is not None and not chosen:
            window.go("settings")
            page = window.page("settings")
            assert isinstance(page, SettingsPage)
            chosen.append("dark")
            page.chosen.emit({"theme": "dark"})
            return False
        return window is not None and window.place == "settings"

    run(tmp_path / "book.csdesk", _act, settings.Settings("en", "light"))
    assert settings.load() == settings.Settings("ja", "dark")
