"""The architecture holds, and each contract of it bites."""

import re
import shutil
import subprocess
import sysconfig
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

_LINT = Path(sysconfig.get_path("scripts")) / "lint-imports"
_BREAKS = [
    ("Imports point downwards", "domain/plans.py", "import csdesk.entities"),
    ("Imports point downwards", "exchange/bounds.py", "import csdesk.analytics"),
    ("Imports point downwards", "documents/plan_data.py", "import csdesk.desk"),
    ("Imports point downwards", "resources.py", "import csdesk.settings"),
    ("Among the commands, too", "commands/given.py", "import csdesk.commands.listing"),
    ("Inside the ui, too", "ui/tokens.py", "import csdesk.ui.page"),
    ("Inside the ui, too", "ui/panels/panel.py", "import csdesk.ui.pages.settings"),
    ("Qt only in the ui", "desk.py", "import PySide6"),
    ("SQLAlchemy only in entities, store, services and desk", "ui/page.py", "import sqlalchemy"),
    ("Alembic only in the store's migrations", "services/accounts.py", "import alembic"),
    ("Only services, desk, ui.bus and ui.undo see the store", "ui/page.py", "import csdesk.store.database"),
    ("Pages do not know each other", "ui/pages/settings/page.py", "import csdesk.ui.pages.portfolio"),
]
_CYCLE = ("No cycles", "services/accounts.py", "import csdesk.desk")
"""Alone, for most others make cycles, too."""


def _lint(root: Path) -> str:
    done = subprocess.run([_LINT, "--no-cache"], cwd=root, check=False, capture_output=True, text=True)
    return done.stdout + done.stderr


def _said_of(root: Path, breaks: Sequence[tuple[str, str, str]]) -> dict[str, str]:
    """Break a copy of the code in some places at once; return what is said of each contract that is broken."""
    shutil.copytree("csdesk", root / "csdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy("pyproject.toml", root)
    for _contract, place, line in breaks:
        with (root / "csdesk" / place).open("a", encoding="utf-8") as source:
            source.write(f"\n{line}\n")
    _before, *said = re.split(r"^(.+)\n-+\n", _lint(root), flags=re.MULTILINE)
    return dict(zip(said[::2], said[1::2], strict=True))


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return _said_of(tmp_path_factory.mktemp("copy"), _BREAKS)


def test_the_contracts_hold() -> None:
    assert ", 0 broken" in _lint(Path())


@pytest.mark.parametrize(("contract", "place", "line"), _BREAKS)
def test_a_contract_bites(said: dict[str, str], contract: str, place: str, line: str) -> None:
    module = ".".join(Path("csdesk", place).with_suffix("").parts)
    assert f"{module} -> {line.removeprefix('import ')} (l." in said[contract]


def test_the_contract_of_cycles_bites(tmp_path: Path) -> None:
    assert _CYCLE[0] in _said_of(tmp_path, [_CYCLE])


def test_each_contract_is_broken_once() -> None:
    settings = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == {contract for contract, _place, _line in [*_BREAKS, _CYCLE]}
