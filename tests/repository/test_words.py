"""Every text can be translated, and is: one route for all of them, lupdate sees it, Japanese has it."""

import ast
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from csdesk import resources
from csdesk.i18n import Catalogue
from tests.processes import run

_SOURCES = sorted({*Path("csdesk").rglob("*.py")} - {Path("csdesk/i18n.py")})
_TOOLS = Path(sysconfig.get_path("scripts"))
_OPTIONS = {"ja": [], "en": ["-pluralonly"]}
_RECEIVERS = ("words", "_words", "later_words")
_PLACEHOLDER = re.compile(r"%n|%\d|\{\w*\}")
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile("[A-Za-z]{4}")
_LETTER = re.compile("[A-Za-z]")
_NAMES = frozenset({"csdesk", "csdesk ID", "English", "Tier", "Tiers"})


def _tool(name: str, *arguments: object) -> str:
    command = [str(_TOOLS / f"pyside6-{name}"), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def faults(source: str) -> list[str]:
    """Return the calls of tr in this source that lupdate would not see, or not see whole."""
    nodes = list(ast.walk(ast.parse(source)))
    found = [ast.unparse(call) for call in _calls(nodes, "tr") if not _is_plain(call)]
    found += [ast.unparse(call) for call in _calls(nodes, "translate") if _is_qts(call)]
    for text in (node for node in nodes if isinstance(node, ast.JoinedStr)):
        inside = [node for node in ast.walk(text) if isinstance(node, ast.Attribute) and node.attr == "tr"]
        found += [ast.unparse(text)] if inside else []
    return found


def _calls(nodes: Iterable[ast.AST], name: str) -> list[ast.Call]:
    calls = (node for node in nodes if isinstance(node, ast.Call))
    return [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == name]


def _is_plain(call: ast.Call) -> bool:
    assert isinstance(call.func, ast.Attribute)
    receiver = ast.unparse(call.func.value).split(".")[-1]
    texts = [isinstance(node, ast.Constant) and isinstance(node.value, str) for node in call.args[:2]]
    return receiver in _RECEIVERS and bool(texts) and all(texts) and not call.keywords and len(call.args) <= 3


def _is_qts(call: ast.Call) -> bool:
    """Tell whether Qt is asked for a text: there is one route for texts, and this is none."""
    return any(isinstance(node, ast.Constant) and isinstance(node.value, str) for node in call.args)


def test_lupdate_can_see_every_text() -> None:
    found = {source: faults(source.read_text("utf-8")) for source in _SOURCES}
    assert {source: calls for source, calls in found.items() if calls} == {}
    assert len(found) > 400


@pytest.mark.parametrize(
    "call",
    [
        "words.tr(f'{n}')",
        "words.tr(text)",
        "words.tr('a' + 'b')",
        "words.tr('a', comment='b')",
        "words.tr(text='a')",
        "words.tr('a', c)",
        "words.tr('a', '', n=1)",
        "words.tr(*texts)",
        "other.tr('a')",
        "words.tr('a'.format(1))",
        "self.tr('a')",
        "QCoreApplication.translate('C', 'a')",
        "f'{words.tr(\"a\")}'",
    ],
)
def test_what_lupdate_would_miss_is_found(call: str) -> None:
    assert faults(call)


def test_plain_calls_are_allowed() -> None:
    assert faults("words.tr('a'); desk.words.tr('a', 'b', len(c)); self._words.tr('a' 'b')") == []
    assert faults("b'x'.translate(None, t); 'x'.translate(t)") == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_lupdate_finds_nothing_new(language: str, tmp_path: Path) -> None:
    kept = resources.path(f"i18n/csdesk_{language}.ts")
    copy = Path(shutil.copy(kept, tmp_path))
    _tool("lupdate", *_SOURCES, "-ts", copy, "-locations", "none", "-no-obsolete", *_OPTIONS[language])
    assert copy.read_text("utf-8") == kept.read_text("utf-8")


def _messages(language: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(resources.path(f"i18n/csdesk_{language}.ts")).iter("message"))


def _forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_is_unfinished_and_placeholders_match(language: str) -> None:
    for message in _messages(language):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        forms = _forms(message)
        for place, form in enumerate(forms):
            assert form, source
            if _LETTER.search(_PLACEHOLDER.sub("", source)):  # else it is the order of a date, say
                of_one = place < len(forms) - 1  # may say its number in a word
                unsaid = {"%n"} if of_one and "%n" not in form else set()
                expected = sorted(one for one in _PLACEHOLDER.findall(source) if one not in unsaid)
                assert sorted(_PLACEHOLDER.findall(form)) == expected, source


def test_japanese_is_japanese() -> None:
    """A text is left in Latin letters only where it is a name, a code or a form to be filled in."""
    latin = {
        message.findtext("source", "") for message in _messages("ja") if not _JAPANESE.search("".join(_forms(message)))
    }
    bare = {_PLACEHOLDER.sub("", source).strip() for source in latin}
    assert not {text for text in bare if _WORD.search(text)} - _NAMES


def test_both_languages_answer() -> None:
    text = "Delete %n account(s)"
    assert Catalogue("ja").tr(text, "", 2) == "顧客 2 件を削除"
    assert [Catalogue("en").tr(text, "", n) for n in (0, 1, 2)] == [
        *("Delete 0 accounts", "Delete 1 account", "Delete 2 accounts"),
    ]
    assert Catalogue("en").tr("Restore from trash") == "Restore from trash"
    assert Catalogue("ja").tr("nobody has translated this") == "nobody has translated this"


def test_one_text_has_one_translation_below_the_ui() -> None:
    """All contexts there are one catalogue: a second translation of a text would be lost."""
    seen: dict[tuple[str, str], list[str]] = {}
    for context in ElementTree.parse(resources.path("i18n/csdesk_ja.ts")).iter("context"):
        for message in context.iter("message") if context.findtext("name", "").endswith("words") else ():
            key = (message.findtext("source", ""), message.findtext("comment", ""))
            assert seen.setdefault(key, _forms(message)) == _forms(message)


def test_words_need_no_qt() -> None:
    assert run(
        "import sys; from csdesk.i18n import Catalogue; Catalogue('ja').tr('Save'); print('PySide6' in sys.modules)"
    ) == ("False\n")
