"""What the records of the sample are known by: uids that are the same in every file."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from uuid import UUID

from csdesk import resources
from csdesk.i18n import Words


def uids(key: str) -> Callable[[], str]:
    """Return what gives one uid after the other, the same for the same key."""
    chance = Random(key)
    return lambda: str(UUID(int=chance.getrandbits(128), version=4))


def keys() -> list[str]:
    """Return the keys of the accounts."""
    return [path.stem for path in resources.path("samples/accounts").glob("*.toml")]


def own_file(beside: Path, words: Words) -> Path:
    """Return where the sample has a file of its own beside another."""
    name = words.tr("Sample portfolio")
    return beside.with_name(f"{name}.csdesk")


@cache
def account_uids() -> frozenset[str]:
    """Return the uids of the accounts: the first of each key."""
    return frozenset(uids(key)() for key in keys())
