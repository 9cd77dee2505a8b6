"""The developer's commands: what they name, and what they do once only."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev

Called = list[tuple[object, ...]]


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> Called:
    """Note what would be run, instead of running it."""
    heard: Called = []

    def become(*command: object) -> None:
        heard.append(command)
        sys.exit(0)

    monkeypatch.setattr(dev, "_call", lambda *command, **_options: heard.append(command))
    monkeypatch.setattr(dev, "_become", become)
    return heard


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do as if the environment were there; keep the developer's variables as they are."""
    monkeypatch.setattr(dev, "_prepare", lambda *_locks: None)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    monkeypatch.setattr(os, "chdir", lambda _place: None)


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "DEBIAN", {"libnothing9": "libnothing.so.9", "libc6": "libc.so.6"})


@pytest.mark.usefixtures("missing")
def test_missing_libraries_are_named_to_who_is_not_root(called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match=r"sudo apt-get install libnothing9$"):
        dev._install_libraries()
    assert called == []


@pytest.mark.usefixtures("missing")
def test_root_installs_what_is_missing(called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda _name: "apt-get")
    dev._install_libraries()
    assert [command[:2] for command in called] == [("apt-get", "update"), ("apt-get", "install")]
    assert called[-1][-1] == "libnothing9"
    assert "libc6" not in called[-1]


@pytest.mark.usefixtures("missing")
def test_debians_venv_is_installed_too(called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda _name: "apt-get")
    monkeypatch.setattr(dev, "_has_ensurepip", lambda: False)
    dev._install_libraries()
    assert called[-1][-2:] == ("libnothing9", "python3-venv")


def test_nothing_is_installed_where_nothing_is_missing(called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "DEBIAN", {"libc6": "libc.so.6"})
    monkeypatch.setattr(dev, "_has_ensurepip", lambda: True)
    dev._install_libraries()
    monkeypatch.setattr(dev, "DEBIAN", {"libnothing9": "libnothing.so.9"})
    monkeypatch.setattr(sys, "platform", "darwin")
    dev._install_libraries()
    assert called == []


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a tree with locks in which making the environment is only noted."""
    for name in ("lock.txt", "lock-dev.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    for name, place in {"LOCK": "lock.txt", "DEVELOPERS_LOCK": "lock-dev.txt", "VENV": ""}.items():
        monkeypatch.setattr(dev, name, tmp_path / place)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    monkeypatch.setattr(dev, "_install_libraries", lambda: dev._call("libraries"))
    monkeypatch.setattr(dev, "_make_environment", lambda: dev._call("environment"))
    return tmp_path


def _installed(called: Called) -> list[str]:
    """Return what was called since the last time, a lock by its name."""
    names = [Path(str(command[-1])).name for command in called]
    called.clear()
    return names


def test_the_environment_is_made_once_and_again_when_the_lock_is_another(tree: Path, called: Called) -> None:
    whole = ["libraries", "environment", "lock.txt", "lock-dev.txt"]
    dev._prepare()
    assert _installed(called) == whole
    dev._prepare()
    assert _installed(called) == []
    (tree / "lock-dev.txt").write_text("y", "utf-8")
    dev._prepare()
    assert _installed(called) == ["lock-dev.txt"]


def test_who_runs_gets_no_tools_of_developers_until_a_command_needs_them(tree: Path, called: Called) -> None:
    dev._prepare(dev.LOCK)
    assert _installed(called) == ["libraries", "environment", "lock.txt"]
    dev._prepare()
    assert _installed(called) == ["lock-dev.txt"]
    dev._prepare(dev.LOCK)
    assert _installed(called) == []


@pytest.mark.usefixtures("ready", "called")
def test_what_is_compiled_is_kept_for_all_that_a_command_starts() -> None:
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    with pytest.raises(SystemExit):
        dev.test()
    assert "PYTHONDONTWRITEBYTECODE" not in os.environ


def test_pip_resolves_nothing_that_the_lock_has_settled(tree: Path, called: Called) -> None:
    dev._install_packages(dev.LOCK)
    assert {"--no-deps", "--require-hashes"} <= set(called[0])


def test_every_command_is_described_and_an_unknown_one_is_answered_with_them() -> None:
    with pytest.raises(SystemExit) as caught:
        dev.main("nonsense")
    described = set(re.findall(r"python3 dev\.py (\w+)", str(caught.value.code)))
    assert described == {"run", "test", "check", "shots", "bench", "monkey", "faults", "words", "lock"}


def test_an_older_python_is_refused(called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10))
    with pytest.raises(SystemExit, match=r"3\.11"):
        dev.main("run")
    assert called == []


def test_only_the_standard_library_is_needed() -> None:
    imported = [node for node in ast.walk(ast.parse(Path("dev.py").read_text("utf-8"))) if isinstance(node, ast.Import)]
    names = {name.name for node in imported for name in node.names}
    assert names <= sys.stdlib_module_names


def test_what_a_command_ends_with_is_what_dev_ends_with() -> None:
    with pytest.raises(SystemExit) as caught:
        dev._call(sys.executable, "-c", "import sys; sys.exit(3)")
    assert caught.value.code == 3


def test_ci_runs_what_a_developer_runs() -> None:
    script = Path(".ci/run")
    assert script.stat().st_mode & 0o111
    assert re.findall(r"python3 dev\.py (\w+)", script.read_text("utf-8")) == ["check", "test"]
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0


def test_another_python_has_an_environment_of_its_own() -> None:
    named = [sys.executable, "-c", "import dev; print(dev.PYTHON.relative_to(dev.ROOT).parts[0])"]
    said = subprocess.run(named, check=True, capture_output=True, text=True, env={**os.environ, "CSDESK_VENV": "other"})
    assert said.stdout.strip() == "other"
