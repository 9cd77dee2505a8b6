"""Tokens in Qt: one sheet, one palette, and nothing else that names a colour or a size of text."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from csdesk.ui import theme, tokens
from csdesk.ui.sheet import sheet
from csdesk.ui.widgets.parts import mark_as
from tests.ui.dressing import dress

_NAMED = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\"|rgba?\(|setPixelSize|setPointSize|font-size")
_MAY = {"tokens.py", "sheet.py", "theme.py"}
_SOURCES = [one for folder in ("", "widgets/") for one in sorted(Path("csdesk/ui").glob(f"{folder}*.py"))]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.mark.parametrize("source", [one for one in _SOURCES if one.name not in _MAY], ids=str)
def test_no_other_module_names_a_colour_or_a_size_of_text(source: Path) -> None:
    assert _NAMED.findall(source.read_text("utf-8")) == []


@pytest.mark.parametrize("chosen", [tokens.LIGHT, tokens.DARK], ids=lambda one: str(one.name))
def test_the_sheet_is_filled_in_and_understood(qapp: QApplication, chosen: tokens.Theme) -> None:
    dress(qapp, chosen)  # what Qt cannot parse is a warning, and a warning fails
    assert "$" not in sheet(chosen)
    assert sheet(chosen).count("{") == sheet(chosen).count("}")
    assert qapp.styleSheet() == sheet(chosen)
    assert theme.now is chosen


def test_what_is_disabled_is_paler(qapp: QApplication) -> None:
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    for each in (role.Text, role.WindowText, role.ButtonText):
        assert qapp.palette().color(group.Disabled, each) == QColor(tokens.LIGHT.unknown)
        assert qapp.palette().color(group.Active, each) == QColor(tokens.LIGHT.text)


@pytest.mark.parametrize("kind", ["plain", "primary", "ghost", "link", "small", "danger", "filter", "segment"])
def test_a_button_with_the_focus_has_a_ring_and_the_same_size(qtbot: QtBot, kind: str) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = mark_as(QPushButton("Import", holder), kind)
    other = QLineEdit(holder)
    holder.show()
    holder.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    size, before = button.sizeHint(), button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    for words in ("", "Import"):
        button.setText(words)  # else the size is remembered
    assert button.sizeHint() == size
    assert button.grab().toImage() != before


@pytest.mark.parametrize("kind", ["", "quiet"])
def test_a_field_with_the_focus_has_a_ring_and_the_same_size(qtbot: QtBot, kind: str) -> None:
    field = mark_as(QLineEdit("text"), kind)
    qtbot.addWidget(field)
    before = field.sizeHint()
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert field.sizeHint() == before
    assert field.height() == before.height() == tokens.FIELD


@pytest.mark.parametrize("chosen", [tokens.LIGHT, tokens.DARK], ids=lambda one: str(one.name))
def test_where_two_scroll_bars_meet_there_is_only_the_ground(
    qtbot: QtBot, qapp: QApplication, chosen: tokens.Theme
) -> None:
    dress(qapp, chosen)
    card = mark_as(QFrame(), "card")
    qtbot.addWidget(card)
    scroll, much = QScrollArea(card), QWidget()
    much.setFixedSize(900, 900)
    scroll.setWidget(much)
    scroll.setGeometry(20, 20, 200, 200)
    card.resize(300, 300)
    card.show()
    first, last = 20 + scroll.viewport().width(), 20 + scroll.width()
    assert first < last, "the bar takes its room"
    picture = card.grab().toImage()
    corner = {picture.pixelColor(x, y).name() for x in range(first, last) for y in range(first, last)}
    assert corner == {chosen.card.lower()}


def test_a_change_of_theme_repaints_what_is_on_screen(qtbot: QtBot, qapp: QApplication) -> None:
    label = mark_as(QLabel("muted"), "muted")
    qtbot.addWidget(label)
    theme.wear(label)
    light = label.grab().toImage()
    theme.use(qapp, tokens.DARK)
    assert label.grab().toImage() != light
