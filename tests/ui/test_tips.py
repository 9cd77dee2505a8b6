"""Words are shown to the letter: no tool tip, label or box takes them for markup."""

import ast
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


def test_labels_and_boxes_are_made_in_one_place() -> None:
    homes = {"QLabel": "csdesk/ui/widgets/parts.py", "QMessageBox": "csdesk/ui/widgets/box.py"}
    never = {"QErrorMessage", "QInputDialog", "QProgressDialog", "QTextBrowser", "QTextEdit", "setHtml", "setStatusTip"}
    made = [(f"{file}:{call.lineno}", file, _called(call.func)) for file, call in _calls()]
    assert [at for at, file, name in made if name in never or homes.get(name, file) != file.replace("\\", "/")] == []
