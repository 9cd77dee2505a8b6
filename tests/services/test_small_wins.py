"""Small wins on a real file: a line each, one step for each change."""

from datetime import date

import pytest

from csdesk.errors import RefusedError
from csdesk.services.accounts import Accounts
from csdesk.services.small_wins import SmallWins
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.statements import queries
from tests.store.tables import dump

_TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _two_accounts(accounts: Accounts) -> None:
    accounts.add("a")
    accounts.add("b")


def test_a_win_is_kept_changed_and_deleted_in_one_step_each(
    database: Database, small_wins: SmallWins, trash: TrashBin, steps: list[Step]
) -> None:
    before, count = dump(database), len(steps)
    win_id = small_wins.add(1, " 初回レポートが\n10分で完成 ", _TODAY)
    small_wins.edit(win_id, title="初回レポート", on=date(2026, 10, 1), customer_sees=False)
    (win,) = small_wins.of(1)
    assert (win.title, win.on, win.customer_sees, win.account_id) == ("初回レポート", date(2026, 10, 1), False, 1)
    small_wins.delete(win.id, win.title)
    assert (small_wins.of(1), [(row.kind, row.title) for row in trash.all()]) == ([], [("small_wins", "初回レポート")])
    assert [step.label for step in steps[count:]] == ["Add small win", "Edit small win", "Delete small win"]
    trash.restore(trash.all()[0].id)
    assert small_wins.of(1) == [win]
    for step in reversed(steps[count:]):
        database.revert(step)
    assert dump(database) == before


def test_a_win_is_one_line_that_says_something(small_wins: SmallWins) -> None:
    assert small_wins.of(1) == []
    small_wins.add(1, " 10 reports\n in a day ", _TODAY)
    assert small_wins.of(1)[0].title == "10 reports in a day"
    for nothing in ("", " \n"):
        with pytest.raises(RefusedError, match="Enter what went well"):
            small_wins.add(1, nothing, _TODAY)
        with pytest.raises(RefusedError, match="Enter what went well"):
            small_wins.edit(1, title=nothing)


def test_the_last_win_of_an_account_is_the_first_of_its_list(database: Database, small_wins: SmallWins) -> None:
    for account, title, day in ((1, "old", 1), (1, "new", 20), (2, "other", 21), (1, "as new", 20)):
        small_wins.add(account, title, date(2026, 11, day))
    with queries(database) as asked:
        assert [win.title for win in small_wins.of(1)] == ["as new", "new", "old"]
    assert len(asked) == 1
    assert [win.title for win in small_wins.all()] == ["old", "new", "other", "as new"]
