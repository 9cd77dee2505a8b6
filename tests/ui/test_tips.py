"""Words are shown to the letter: no tool tip, label or box takes them for markup."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import Qt, QTextDocumentFragment
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from csdesk.ui.tips import tip
from csdesk.ui.widgets.box import box

_TRAPS = (
    '<img src="file:///etc/hostname">',
    "<b>Acme</b>",
    "Acme <a href='https://example.com'>here</a>",
    "&lt;b&gt;Acme",
    "two\n<h1>lines</h1>",
    "<!doctype html><p>Acme",
    "<?xml version='1.0'?><b>Acme",
    "a <b & c> \"d\" 'e'",
)


@pytest.mark.parametrize("words", _TRAPS)
def test_what_looks_like_markup_is_said_to_the_letter(words: str) -> None:
    said = tip(words)
    assert "<img" not in said
    shown = QTextDocumentFragment.fromHtml(said).toPlainText() if Qt.mightBeRichText(said) else said
    assert shown == words


@pytest.mark.parametrize("words", ["", "Acme", "R&D, 5 > 3", "&amp;", "顧客\n2 行"])
def test_what_does_not_is_given_as_it_is(words: str) -> None:
    assert tip(words) == words
    assert not Qt.mightBeRichText(words)


@pytest.mark.parametrize("words", _TRAPS)
def test_a_box_shows_its_words_to_the_letter(qtbot: QtBot, words: str) -> None:
    made = box(QMessageBox.Icon.Warning, words, None)
    qtbot.addWidget(made)
    assert (made.text(), made.textFormat()) == (words, Qt.TextFormat.PlainText)


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for file in sorted(Path("csdesk").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield str(file), node


def _called(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def test_every_tool_tip_goes_through_the_one_helper() -> None:
    places = {"setToolTip": 0, "showText": 1}
    asked = [
        (file, call, call.args[places[_called(call.func)]]) for file, call in _calls() if _called(call.func) in places
    ]
    bare = [f"{file}:{call.lineno}" for file, call, said in asked if not _is_tip(said)]
    assert bare == []
    assert len(asked) > 50


def _is_tip(said: ast.expr) -> bool:
    return isinstance(said, ast.Call) and _called(said.func) == "tip"


def test_nothing_that_takes_markup_is_made_but_where_it_is_told_not_to() -> None:
    home = "csdesk/ui/widgets/parts.py"
    never = {"QErrorMessage", "QInputDialog", "QProgressDialog", "QTextBrowser", "QTextEdit", "setHtml", "setStatusTip"}
    made = [(Path(file).as_posix(), call.lineno, _called(call.func)) for file, call in _calls()]
    assert [one for one in made if one[2] in never or (one[2] == "QLabel" and one[0] != home)] == []


def test_a_file_that_makes_boxes_has_them_show_plain_text() -> None:
    files = {file: file.read_text("utf-8") for file in Path("csdesk").rglob("*.py")}
    makers = {file for file, source in files.items() if re.search(r"\(QMessageBox\)|QMessageBox\(", source)}
    assert makers
    assert [str(file) for file in makers if "TextFormat.PlainText" not in files[file]] == []
    at_once = r"QMessageBox\.(about|critical|information|question|warning)\("
    assert [str(file) for file, source in files.items() if re.search(at_once, source)] == []
