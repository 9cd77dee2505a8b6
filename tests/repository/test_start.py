"""Starting is fast: what is slow is imported where it is first needed, and Qt only where there is a window."""

import ast
from pathlib import Path

import pytest

from tests.processes import run

_LATER = frozenset(
    {
        "pandas",
        "numpy",
        "matplotlib",
        "typst",
        "alembic",
        "python_calamine",
        "PySide6",
        "fontTools",
        "rapidfuzz",
        "jpholiday",
    }
)
_WITH_A_WINDOW = ("app.py", "file_window.py", "ui")
_OF_ARRAYS = ("analytics",)
"""Nothing of it works without; its users import it where they need it first."""
_RUN_BY_ALEMBIC = ("store/migrations",)


def test_nothing_slow_is_imported_at_the_start() -> None:
    loaded = run("import sys, csdesk.desk; print(*{name.split('.')[0] for name in sys.modules})").split()
    assert "sqlalchemy" in loaded
    assert not _LATER & set(loaded)


def test_a_command_is_imported_when_it_is_called_and_no_other() -> None:
    """The window, which is begun by the same program, waits for none."""
    first, called = run(
        "import sys, click; from csdesk.cli import main; print(*sys.modules)\n"
        "assert main.get_command(click.Context(main), 'check').name == 'check'; print(*sys.modules)"
    ).splitlines()
    assert not {"sqlalchemy", "csdesk.desk", "csdesk.commands.safekeeping"} & set(first.split())
    assert {"sqlalchemy", "csdesk.commands.safekeeping"} <= set(called.split())
    assert not {"csdesk.commands.queue", "csdesk.services.importing", "asyncio", *_LATER} & set(called.split())


def at_once(source: str) -> set[str]:
    """Return the packages that a module imports as soon as it is imported itself."""
    found: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
        elif not isinstance(node, ast.FunctionDef | ast.Lambda) and not _only_for_types(node):
            waiting += ast.iter_child_nodes(node)
    return found


def _only_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def test_what_is_slow_is_imported_inside_functions() -> None:
    sources = sorted(Path("csdesk").rglob("*.py"))
    found = {source: at_once(source.read_text("utf-8")) & _later(source) for source in sources}
    assert {source: slow for source, slow in found.items() if slow} == {}
    assert len(found) > 400


def _later(source: Path) -> set[str]:
    """Return what a file must not import as soon as it is imported itself."""
    place = source.relative_to("csdesk").as_posix()
    allowed = {"PySide6"} if place.startswith(_WITH_A_WINDOW) else set[str]()
    allowed |= {"numpy"} if place.startswith(_OF_ARRAYS) else set[str]()
    allowed |= {"alembic"} if place.startswith(_RUN_BY_ALEMBIC) else set[str]()
    return set(_LATER - allowed)


@pytest.mark.parametrize(
    "source",
    [
        "import pandas",
        "import matplotlib.figure",
        "from typst import Compiler",
        "try:\n  import pandas\nfinally:\n  pass",
    ],
)
def test_what_is_imported_at_once_is_found(source: str) -> None:
    assert at_once(source) & _LATER


@pytest.mark.parametrize(
    "source", ["def f():\n  import pandas", "if TYPE_CHECKING:\n  import pandas", "import csv", "x = 'import pandas'"]
)
def test_what_is_imported_later_is_allowed(source: str) -> None:
    assert not at_once(source) & _LATER


def test_the_window_needs_nothing_of_asyncio() -> None:
    said = run("import sys, csdesk.app; csdesk.app.import_sqlalchemy(); import csdesk.file_window; print(*sys.modules)")
    assert "sqlalchemy" in said.split()
    assert not {"asyncio", "ssl", "email"} & set(said.split())


def test_what_was_left_out_is_there_when_it_is_asked_for() -> None:
    said = run(
        "from csdesk.late import import_sqlalchemy; import_sqlalchemy(); from sqlalchemy.util import compat, queue\n"
        "print(queue.asyncio.QueueFull.__name__, len(compat.importlib_metadata_get('no such group')))\n"
        "import asyncio; print(asyncio is not queue.asyncio, asyncio.iscoroutine(1))"
    )
    assert said.split() == ["QueueFull", "0", "True", "False"]
