"""The architecture holds, and each contract of it bites."""

import shutil
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterator
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
    ("Qt only in the ui", "desk.py", "import PySide6.QtCore"),
    ("SQLAlchemy only in entities, store, services and desk", "ui/page.py", "import sqlalchemy"),
    ("Alembic only in the store's migrations", "services/accounts.py", "import alembic"),
    ("Only services, desk, ui.bus and ui.undo see the store", "ui/page.py", "import csdesk.store.database"),
    ("Pages do not know each other", "ui/pages/settings/page.py", "import csdesk.ui.pages.portfolio"),
    ("No cycles", "services/accounts.py", "import csdesk.desk"),
]


def _lint(root: Path) -> str:
    done = subprocess.run([_LINT, "--no-cache"], cwd=root, check=False, capture_output=True, text=True)
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the code, to be broken."""
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree("csdesk", root / "csdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy("pyproject.toml", root)
    return root


@pytest.fixture
def broken(copy: Path, place: str, line: str) -> Iterator[Path]:
    source = copy / "csdesk" / place
    whole = source.read_text("utf-8")
    source.write_text(f"{whole}\n{line}\n", "utf-8")
    yield copy
    source.write_text(whole, "utf-8")


def test_the_contracts_hold() -> None:
    assert ", 0 broken" in _lint(Path())


@pytest.mark.parametrize(("contract", "place", "line"), _BREAKS)
def test_a_contract_bites(broken: Path, contract: str) -> None:
    assert f"{contract} BROKEN" in _lint(broken).splitlines()


def test_each_contract_is_broken_once() -> None:
    settings = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == {contract for contract, _place, _line in _BREAKS}
