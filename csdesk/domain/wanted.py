"""Long work that may be given up: from time to time it asks whether it is still wanted, on the thread it runs on."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

_One = TypeVar("_One")
_ask: ContextVar[Callable[[], object] | None] = ContextVar("ask", default=None)


@contextmanager
def asking(ask: Callable[[], object]) -> Iterator[None]:
    """Let what is done inside ask this; it raises once the work is not wanted any more."""
    token = _ask.set(ask)
    try:
        yield
    finally:
        _ask.reset(token)


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
