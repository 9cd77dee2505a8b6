"""The filter of the portfolio finds a name in another writing, and folds each name once, not at every key."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from csdesk.desk import Desk
from csdesk.domain.accounts import Status
from csdesk.ui import row_order
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.portfolio import PortfolioPage


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    made = PortfolioPage(desk, bus)
    show(made)
    return made


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("髙橋商事", "高橋"),
        ("渡邉食品", "渡辺"),
        ("山﨑", "山崎"),
        ("霞ヶ関", "霞ｹ関"),
        ("Café Roma", "cafe"),
        ("ユーザー会", "ﾕｰｻﾞｰ"),
        ("USB工業", "ＵＳＢ"),
        ("ｱｵ\u200bﾊﾞ", "アオバ"),
        ("\ufeffか\u3099くと", "がくと"),
        ("⽇本電気", "日本"),
        ("葛\U000e0100城", "葛城"),
        ("サーバ", "サーバー"),
        ("いすゞ", "いすず"),
        ("Coca-Cola", "cocacola"),
    ],
)
def test_another_writing_is_found(desk: Desk, page: PortfolioPage, name: str, typed: str) -> None:
    desk.accounts.add("Someone else")
    desk.accounts.add(name)
    page.filters.field.setText(typed)
    assert [row.name for row in page.model.shown] == [name]


def test_each_name_is_folded_once_however_many_keys(
    desk: Desk, page: PortfolioPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        desk.accounts.edit(desk.accounts.add(f"髙橋{number}"), status=Status.CHURNED if number % 2 else Status.ACTIVE)
    page.filters.field.setText("山")
    folded: list[str] = []
    known = row_order.sought
    monkeypatch.setattr(row_order, "sought", lambda text: folded.append(text) or known(text))
    for text in ("高", "高橋", "高橋1", "高橋1x"):
        page.filters.field.setText(text)
    assert len(folded) == 4, "the typed words alone"
