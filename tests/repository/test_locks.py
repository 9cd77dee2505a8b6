"""The locks are whole: pip installs them without resolving, so nothing may be missing, on any platform."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, requires
from itertools import product
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
USERS, DEVELOPERS = ROOT / "packaging/lock.txt", ROOT / "packaging/lock-dev.txt"
SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
PLATFORMS = list(product(SYSTEMS, ("3.11", "3.12", "3.13", "3.14")))
ELSEWHERE = {"colorama"}
"""What is not installed here, so that its own requirements cannot be read; it has none."""


Environment = dict[str, str]
"""What a platform says of itself to the markers of requirements."""


def environment(system: str, python: str) -> Environment:
    here = {name: str(value) for name, value in default_environment().items()}
    return here | SYSTEMS[system] | {"python_version": python, "python_full_version": f"{python}.1", "extra": ""}


def pins(*locks: Path) -> list[Requirement]:
    lines = "".join(lock.read_text("utf-8") for lock in locks).splitlines()
    return [Requirement(line.removesuffix("\\")) for line in lines if line[:1].isalnum()]


def wanted(*extras: str) -> list[Requirement]:
    """Return what pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *(name for extra in extras for name in project["optional-dependencies"][extra])]
    return [Requirement(text) for text in asked]


@cache
def needs(name: str) -> tuple[Requirement, ...]:
    """Return what an installed package requires."""
    try:
        return tuple(Requirement(text) for text in requires(name) or ())
    except PackageNotFoundError:
        assert name in ELSEWHERE, f"{name} is pinned, but not installed here"
        return ()


def missing(asked: list[Requirement], pinned: list[Requirement], where: Environment) -> Iterator[str]:
    """Yield what is required on a platform, directly or by something else, and has no fitting pin."""
    here = {canonicalize_name(pin.name): pin for pin in pinned if pin.marker is None or pin.marker.evaluate(where)}
    seen: set[tuple[str, str]] = set()
    todo = [(one, "") for one in asked]
    while todo:
        one, extra = todo.pop()
        name = canonicalize_name(one.name)
        if one.marker and not one.marker.evaluate(where | {"extra": extra}):
            continue
        pin = here.get(name)
        if pin is None or not one.specifier.contains(next(iter(pin.specifier)).version):
            yield str(one)
            continue
        for wish in ("", *one.extras):
            if (name, wish) not in seen:
                seen.add((name, wish))
                todo += [(need, wish) for need in needs(name)]


@pytest.mark.parametrize(("system", "python"), PLATFORMS)
def test_each_lock_is_closed_under_its_requirements(system: str, python: str) -> None:
    where = environment(system, python)

    assert list(missing(wanted(), pins(USERS), where)) == []
    assert list(missing(wanted("dev"), pins(USERS, DEVELOPERS), where)) == []


def test_a_pin_that_is_taken_away_is_missed() -> None:
    where = environment("linux", "3.11")
    for pin in pins(USERS):
        if pin.marker is None or pin.marker.evaluate(where):
            others = [one for one in pins(USERS) if one.name != pin.name]
            assert list(missing(wanted(), others, where)), pin.name


def test_no_package_is_pinned_in_both_locks() -> None:
    assert not {pin.name for pin in pins(USERS)} & {pin.name for pin in pins(DEVELOPERS)}


def test_each_pin_is_one_version_with_a_hash_and_no_address_stands_beside_it() -> None:
    for lock in (USERS, DEVELOPERS):
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert "index" not in text
        for requirement in text.replace("\\\n", " ").splitlines():
            assert requirement.strip()[:1] in ("", "#") or "--hash=sha256:" in requirement
    assert all(str(pin.specifier).startswith("==") for pin in pins(USERS, DEVELOPERS))


def test_what_a_user_gets_has_no_tools_of_developers() -> None:
    tools = {"pytest", "mypy", "ruff", "uv", "hypothesis", "coverage", "import-linter"}
    assert not tools & {pin.name for pin in pins(USERS)}
