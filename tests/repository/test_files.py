"""What no file of the repository may hold, and how long the code's files and functions may be."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

_LEFT_OUT = {".git", ".venv", ".cache", ".hypothesis", "__pycache__", "build", "fonts", ".import_linter_cache"}
_TEXTS = {
    "",
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".typ",
    ".ts",
    ".svg",
    ".json",
    ".yml",
    ".yaml",
    ".cfg",
    ".ini",
    ".desktop",
}
_REGISTRY = re.compile(
    r"index-url[ =]+\w+:|registry *= *.?http|://[^\s\"']*/simple/|pypi\.org|files\.pythonhosted", re.I
)
_MACHINE = re.compile(r"(?<![\w.])(?:/work/|/root/|/home/\w|/Users/\w|/tmp/\w)|[A-Z]:\\Users")
_VAGUE = re.compile(r"Manager|Helper|Handler|[Uu]tils?$")
_CODE = sorted(Path("csdesk").rglob("*.py"))
_LONGEST_FILE, _LONGEST_FUNCTION = 400, 50
_LONG = "the file"


def _files() -> list[Path]:
    found = (path for path in Path().rglob("*") if path.is_file() and path.suffix in _TEXTS)
    return sorted(
        path for path in found if not _LEFT_OUT & set(path.parts) and path != Path(__file__).relative_to(Path.cwd())
    )


def test_no_file_names_a_package_registry_or_a_place_on_some_machine() -> None:
    files = _files()
    assert {"dev.py", "pyproject.toml"} <= {path.name for path in files}
    texts = {path: path.read_text("utf-8") for path in files}
    faults = [(str(path), hit[0]) for path, text in texts.items() for hit in _REGISTRY.finditer(text)]
    faults += [(str(path), hit[0]) for path, text in texts.items() for hit in _MACHINE.finditer(text)]
    assert faults == []


@pytest.mark.parametrize(
    "text",
    [
        "--index-url https:",
        'registry = "http://x"',
        "https://x.example/simple/pip",
        "see /work/shared",
        "C:\\Users\\me",
    ],
)
def test_such_a_line_would_be_found(text: str) -> None:
    assert _REGISTRY.search(text) or _MACHINE.search(text)


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "LICENSE", "packaging/lock.txt", ".ci/run"])
def test_what_a_stranger_looks_for_is_there(name: str) -> None:
    assert Path(name).stat().st_size > 0


def test_the_licence_is_the_one_that_is_declared() -> None:
    assert Path("LICENSE").read_text("utf-8").startswith("MIT License")
    assert 'license = "MIT"' in Path("pyproject.toml").read_text("utf-8")


def test_files_and_functions_are_short_and_names_are_nouns() -> None:
    found = {source: list(_amiss(source.stem, source.read_text("utf-8"))) for source in _CODE}
    migrations = {source: [_LONG] for source in _CODE if "migrations" in source.parts}
    assert {source: amiss for source, amiss in found.items() if amiss not in ([], migrations.get(source))} == {}
    assert len(found) > 400


def _amiss(stem: str, text: str) -> Iterator[str]:
    """Yield what is too long in a file, and names that say nothing."""
    nodes = list(ast.walk(ast.parse(text)))
    if len(text.splitlines()) > _LONGEST_FILE:
        yield _LONG
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    yield from (one.name for one in functions if (one.end_lineno or 0) - one.lineno >= _LONGEST_FUNCTION)
    names = [node.name for node in nodes if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    yield from (name for name in (*names, stem) if _VAGUE.search(name))


def test_what_is_too_long_or_says_nothing_is_found() -> None:
    line = "  x\n"
    assert list(_amiss("names", "def f():\n" + line)) == []
    assert list(_amiss("names", "def f():\n" + line * _LONGEST_FUNCTION)) == ["f"]
    assert list(_amiss("names", "x\n" * (_LONGEST_FILE + 1))) == [_LONG]
    assert list(_amiss("date_utils", "class RowManager: pass")) == ["RowManager", "date_utils"]


def classes(sources: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return by its name where each class is made: of sources with their places."""
    found: dict[str, list[str]] = {}
    for place, source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(place)
    return found


def test_a_class_name_means_one_class() -> None:
    sources = ((str(path), path.read_text("utf-8")) for path in _CODE if "migrations" not in path.parts)
    found = {name: places for name, places in classes(sources).items() if not name.startswith("_")}
    assert {name: places for name, places in found.items() if len(places) > 1} == {}
    assert len(found) > 400


def test_a_second_class_of_a_name_is_found() -> None:
    assert classes([("a", "class Line: pass"), ("b", "def f():\n  class Line: pass")]) == {"Line": ["a", "b"]}
