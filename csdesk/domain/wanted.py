"""Long work that may be given up: from time to time it asks whether it is still wanted, on the thread it runs on.

It may say, too, how far it is.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

_One = TypeVar("_One")
_ask: ContextVar[Callable[[], object] | None] = ContextVar("ask", default=None)
_hear: ContextVar[Callable[[int, int], object] | None] = ContextVar("hear", default=None)


@contextmanager
def asking(ask: Callable[[], object], hear: Callable[[int, int], object] | None = None) -> Iterator[None]:
    """Let what is done inside ask this; it raises once the work is not wanted any more. How far it is is heard."""
    tokens = _ask.set(ask), _hear.set(hear)
    try:
        yield
    finally:
        _ask.reset(tokens[0])
        _hear.reset(tokens[1])


def progressed(done: int, total: int) -> None:
    """Say how far the work is; raise what whoever began it raises once it is not wanted any more."""
    still_wanted()
    hear = _hear.get()
    if hear is not None:
        hear(done, total)


def still_wanted() -> None:
    """Raise what whoever began the work raises once it is not wanted any more."""
    ask = _ask.get()
    if ask is not None:
        ask()


def while_wanted(many: Iterable[_One]) -> Iterator[_One]:
    """Yield one after the other as long as they are wanted."""
    for one in many:
        still_wanted()
        yield one
