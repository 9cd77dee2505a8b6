"""The small widgets: what they say, and that they follow the theme."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from csdesk.ui import theme, tokens
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.figures import LevelPill, ProgressFigure
from csdesk.ui.widgets.parts import Button, Card, Line, Segments, row, tabs, text


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_what_a_label_says_is_never_markup(qtbot: QtBot) -> None:
    label = text("<b>A & B</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_line_ends_in_dots_and_says_the_whole_in_its_tool_tip(qtbot: QtBot) -> None:
    name = "山田屋フーズホールディングス株式会社 東日本営業本部"
    line = Line(name, "title")
    qtbot.addWidget(line)
    line.show()
    line.resize(line.sizeHint())
    assert (line.text(), line.toolTip()) == (name, "")
    line.resize(120, 30)
    assert line.text().endswith("…")
    assert line.toolTip() == line.words == line.accessibleName() == name
    line.say("短い")
    assert (line.text(), line.toolTip()) == ("短い", "")


def test_a_long_line_does_not_widen_its_window(qtbot: QtBot) -> None:
    holder = row(Line("x" * 1000))
    qtbot.addWidget(holder)
    assert holder.minimumSizeHint().width() < 100


@pytest.mark.parametrize("kind", ["plain", "primary", "ghost", "link", "danger"])
def test_the_icon_of_a_button_follows_the_theme(qtbot: QtBot, dressed: QApplication, kind: str) -> None:
    button = Button("Add", "plus", kind)
    qtbot.addWidget(button)
    before = button.icon().pixmap(16).toImage()
    theme.use(dressed, tokens.DARK)
    assert button.icon().pixmap(16).toImage() != before


def test_a_disabled_button_has_a_quiet_icon(qtbot: QtBot) -> None:
    button = Button("Add", "plus")
    qtbot.addWidget(button)
    before = button.icon().pixmap(16).toImage()
    button.setEnabled(False)
    assert button.icon().pixmap(16).toImage() != before


def test_a_button_with_an_icon_only_is_square(qtbot: QtBot) -> None:
    button = Button("", "ellipsis")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == button.width() == tokens.FIELD


def test_segments_are_chosen_by_click_and_by_arrow(qtbot: QtBot) -> None:
    segments = Segments(["Timeline", "Preview", "Versions"])
    qtbot.addWidget(segments)
    segments.show()
    segments.activateWindow()
    heard: list[int] = []
    segments.chosen.connect(heard.append)
    first, second, _third = segments.buttons
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (segments.current, heard) == (1, [1])
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Right)
    assert (segments.current, heard) == (2, [1, 2])
    segments.choose(0)
    assert first.isChecked()
    assert heard == [1, 2], "a choice by the program is not told"


def test_a_card_is_called_by_its_title(qtbot: QtBot) -> None:
    card = Card("People", text("Misaki Sato"))
    qtbot.addWidget(card)
    assert card.accessibleName() == "People"
    assert [label.text() for label in card.findChildren(QLabel)] == ["People", "Misaki Sato"]


@pytest.mark.parametrize(("letter", "score"), [("A", "91"), ("C", "58"), ("unknown", "")])
def test_a_level_says_letter_and_word(qtbot: QtBot, letter: str, score: str) -> None:
    pill = LevelPill()
    qtbot.addWidget(pill)
    pill.show_level(letter, "Word", score)
    assert "Word" in pill.accessibleName()
    assert score in pill.accessibleName()
    assert (letter in pill.accessibleName()) == (letter != "unknown")


def test_levels_differ_without_colour(qtbot: QtBot) -> None:
    pill = LevelPill()
    qtbot.addWidget(pill)
    pictures = []
    for letter in ("A", "B", "C", "D", "unknown"):
        pill.show_level(letter, "", "")
        grey = _picture(pill).convertToFormat(QImage.Format.Format_Mono)
        pictures.append(bytes(grey.constBits()))
    assert len(set(pictures)) == 5


def test_no_progress_is_a_dash_and_not_nought(qtbot: QtBot) -> None:
    figure = ProgressFigure("Outcome")
    qtbot.addWidget(figure)
    figure.show_share(None, "no reading yet")
    assert "–" in figure.accessibleName()
    assert "0" not in figure.accessibleName()


def test_an_empty_place_offers_one_button_and_some_links(qtbot: QtBot) -> None:
    done: list[str] = []
    offers = [(words, partial(done.append, words)) for words in ("Import", "Add")]
    state = EmptyState("Your accounts", "One.\nTwo.", offers[0], "upload", offers[1:])
    qtbot.addWidget(state)
    assert not state.findChildren(QLabel)  # nothing is made of it before it is seen
    state.show()
    qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(state.links[0], Qt.MouseButton.LeftButton)
    assert done == ["Import", "Add"]
    assert {"Your accounts", "One.", "Two."} <= {label.text() for label in state.findChildren(QLabel)}
    assert not _picture(state).isNull()


def test_no_edge_is_torn_from_tabs_that_are_scrolled(qtbot: QtBot) -> None:
    bar = tabs([f"Long name {number}" for number in range(9)])
    qtbot.addWidget(bar)
    bar.resize(300, bar.sizeHint().height())
    bar.show()
    bar.setCurrentIndex(8)
    picture = _picture(bar)
    ratio, below = picture.devicePixelRatio(), bar.height() - 6  # of the words, above the line of the one in hand
    colours = {picture.pixel(round(x * ratio), round(below * ratio)) for x in range(20)}
    assert len(colours) == 1
