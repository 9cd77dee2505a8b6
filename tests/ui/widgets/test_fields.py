"""Fields: filters and facts, by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from csdesk.errors import EntryError
from csdesk.ui import tokens
from csdesk.ui.widgets.fields import Fact, FilterChip, FilterField, QuietField
from tests.ui.dressing import dress

_POPS_UP = pytest.mark.qt_log_ignore("plugin does not support")
_STAGES = [("on", "Onboarding"), ("ad", "Adoption"), ("ex", "Expansion")]


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """Return a window to put fields into."""
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def _put(holder: QWidget, widget: QWidget) -> None:
    layout = holder.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.setFocus()


def test_escape_clears_a_filter_and_then_leaves_it(qtbot: QtBot) -> None:
    field = FilterField("Filter by any word")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "yama")
    assert field.text() == "yama"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.accessibleName() == "Filter by any word"


def test_the_cross_of_a_filter_is_there_when_there_is_something_to_clear(qtbot: QtBot) -> None:
    field = FilterField("Filter")
    qtbot.addWidget(field)
    cross = field.actions()[-1]
    assert not cross.isVisible()
    field.setText("x")
    assert cross.isVisible()
    cross.trigger()
    assert field.text() == ""


def test_the_icons_of_a_field_follow_the_theme(qtbot: QtBot, dressed: QApplication) -> None:
    field = FilterField("Filter")
    qtbot.addWidget(field)
    before = [action.icon().pixmap(16).toImage() for action in field.actions()]
    dress(dressed, tokens.DARK)
    after = [action.icon().pixmap(16).toImage() for action in field.actions()]
    assert len(after) == 2
    assert all(one != other for one, other in zip(before, after, strict=True))


class TestFilterChip:
    """A chip with choices."""

    @pytest.fixture
    def chip(self, qtbot: QtBot) -> FilterChip:
        """Return a chip that offers the stages."""
        made = FilterChip("Stage")
        made.offer(_STAGES)
        qtbot.addWidget(made)
        made.show()
        return made

    @pytest.fixture
    def heard(self, chip: FilterChip) -> list[frozenset[str]]:
        """Return what was ticked, each time it changed."""
        told: list[frozenset[str]] = []
        chip.changed.connect(lambda: told.append(chip.ticked))
        return told

    @pytest.mark.parametrize(
        ("ticks", "shown"),
        [
            ([], "Stage"),
            (["ad"], "Stage: Adoption"),
            (["ad", "on"], "Stage: Onboarding, Adoption"),
            (["on", "ad", "ex"], "Stage: 3"),
        ],
    )
    def test_it_says_what_is_ticked(self, chip: FilterChip, ticks: list[str], shown: str) -> None:
        for key in ticks:
            chip.menu().actions()[[one for one, _name in _STAGES].index(key)].trigger()
        assert chip.text() == shown
        assert chip.ticked == frozenset(ticks)

    @_POPS_UP
    def test_several_are_ticked_by_keyboard_in_one_go(
        self, qtbot: QtBot, chip: FilterChip, heard: list[frozenset[str]]
    ) -> None:
        menu = chip.menu()
        menu.popup(QPoint(0, 0))
        for _place in range(2):
            qtbot.keyClick(menu, Qt.Key.Key_Down)
            qtbot.keyClick(menu, Qt.Key.Key_Space)
        assert menu.isVisible()
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
        assert heard == [frozenset({"on"}), frozenset({"on", "ad"})]

    @_POPS_UP
    def test_a_click_ticks_and_leaves_the_menu_open(self, qtbot: QtBot, chip: FilterChip) -> None:
        menu = chip.menu()
        menu.popup(QPoint(0, 0))
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[2]).center())
        assert menu.isVisible()
        assert chip.ticked == {"ex"}
        menu.close()

    def test_delete_unticks_all_and_tells_once(
        self, qtbot: QtBot, chip: FilterChip, heard: list[frozenset[str]]
    ) -> None:
        for action in chip.menu().actions():
            action.trigger()
        heard.clear()
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
        assert heard == [frozenset()]
        assert chip.text() == "Stage"

    def test_the_cross_unticks(self, qtbot: QtBot, chip: FilterChip) -> None:
        chip.menu().actions()[0].trigger()
        chip.resize(chip.sizeHint())
        qtbot.mousePress(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))
        assert chip.ticked == frozenset()
        assert not chip.menu().isVisible()

    def test_a_new_offer_keeps_the_ticks_it_still_has(self, chip: FilterChip, heard: list[frozenset[str]]) -> None:
        for action in chip.menu().actions()[:2]:
            action.trigger()
        heard.clear()
        chip.offer([*_STAGES, ("x", "Other")])
        assert chip.ticked == {"on", "ad"}
        assert heard == []
        chip.offer(_STAGES[1:])
        assert chip.ticked == {"ad"}
        assert heard == [frozenset({"ad"})], "the filter has changed"


class TestQuietField:
    """A fact, edited where it stands."""

    @pytest.fixture
    def kept(self) -> list[str]:
        """Return what was kept."""
        return []

    @pytest.fixture
    def field(self, holder: QWidget, kept: list[str]) -> QuietField:
        """Return a field that refuses what is no number, and has the focus."""

        def keep(typed: str) -> None:
            if not typed.isdecimal():
                raise EntryError(typed)
            kept.append(typed)

        made = QuietField("Months", keep)
        made.show_text("12")
        _put(holder, made)
        return made

    def test_enter_keeps_once(self, qtbot: QtBot, field: QuietField, kept: list[str]) -> None:
        field.selectAll()
        qtbot.keyClicks(field, "24")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        field.clearFocus()
        assert kept == ["24"]

    def test_leaving_keeps(self, qtbot: QtBot, field: QuietField, kept: list[str]) -> None:
        field.selectAll()
        qtbot.keyClicks(field, "6")
        field.clearFocus()
        assert kept == ["6"]

    def test_escape_takes_back(self, qtbot: QtBot, field: QuietField, kept: list[str]) -> None:
        qtbot.keyClicks(field, "99")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        field.clearFocus()
        assert (field.text(), kept) == ("12", [])

    def test_what_is_refused_stays_to_be_mended(self, qtbot: QtBot, field: QuietField, kept: list[str]) -> None:
        refused: list[object] = []
        field.refused.connect(refused.append)
        field.selectAll()
        qtbot.keyClicks(field, "soon")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        field.clearFocus()
        assert [type(error) for error in refused] == [EntryError], "told once"
        field.show_text("12")
        assert (field.text(), field.property("wrong")) == ("soon", True)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "18")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert (kept, bool(field.property("wrong"))) == (["18"], False)

    def test_escape_mends_what_was_refused(self, qtbot: QtBot, field: QuietField) -> None:
        qtbot.keyClicks(field, "x")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert (field.text(), bool(field.property("wrong"))) == ("12", False)

    def test_what_others_write_does_not_disturb_the_typing(self, qtbot: QtBot, field: QuietField) -> None:
        qtbot.keyClick(field, Qt.Key.Key_End)
        qtbot.keyClicks(field, "0")
        field.show_text("7")
        assert field.text() == "120"
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == "7"

    def test_what_was_kept_may_come_back_otherwise_written(self, qtbot: QtBot, holder: QWidget) -> None:
        field = QuietField("Start", lambda _typed: field.show_text("2026-12-31"))
        _put(holder, field)
        qtbot.keyClicks(field, "31 dec")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == "2026-12-31"
        field.clearFocus()
        assert field.text() == "2026-12-31"


def test_a_fact_is_called_by_its_name(qtbot: QtBot) -> None:
    fact = Fact("MRR", lambda _typed: None)
    qtbot.addWidget(fact)
    assert fact.field.accessibleName() == "MRR"
