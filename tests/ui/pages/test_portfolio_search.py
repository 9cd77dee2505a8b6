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


_TYPED = {
    "高橋": "髙橋商事",
    "渡辺": "渡邉食品",
    "山崎": "山﨑",
    "霞ｹ関": "霞ヶ関",
    "cafe": "Café Roma",
    "ﾕｰｻﾞｰ": "ユーザー会",
    "ＵＳＢ": "USB工業",
    "アオバ": "ｱｵ\u200bﾊﾞ",
    "がくと": "\ufeffか\u3099くと",
    "日本": "⽇本電気",
    "葛城": "葛\U000e0100城",
    "サーバー": "サーバ",
    "いすず": "いすゞ",
    "cocacola": "Coca-Cola",
}
"""By another writing the name that is meant."""


def test_another_writing_is_found(desk: Desk, page: PortfolioPage) -> None:
    for name in ("Someone else", *_TYPED.values()):
        desk.accounts.add(name)
    found = {}
    for typed in _TYPED:
        page.filters.field.setText(typed)
        found[typed] = [row.name for row in page.model.shown]
    assert found == {typed: [name] for typed, name in _TYPED.items()}


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
