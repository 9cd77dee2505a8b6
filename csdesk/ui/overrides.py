"""Nothing leaves an override of a Qt method raw.

Python 3.11 hands on what is raised in C (``1 / 0``, ``[].index(1)``) before it has made an exception of it; the binding
takes it for one, and the process ends. What was caught and is raised again is an exception: it goes to the code that
called Qt, or to ``sys.excepthook`` where there is none.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken


def guard_all() -> None:
    """Guard the overrides of every class on one of Qt's that is made from now on."""
    setattr(Shiboken.Object, "__init_subclass__", classmethod(_guard_overrides))  # noqa: B010 - it is not said to be there


@contextmanager
def heard() -> Iterator[None]:
    """Let ``sys.excepthook`` hear a fault at once: where Qt carries it nowhere, or what follows matters."""
    try:
        yield
    except Exception:
        sys.excepthook(*sys.exc_info())


def overrides(cls: type) -> Iterator[tuple[str, FunctionType]]:
    """Yield the methods that a class puts in the place of Qt's, those of a base that is none of Qt's as well."""
    qt = [base for base in cls.__mro__ if _is_qt(base)]
    own = {name: value for base in reversed(cls.__mro__) if not _is_qt(base) for name, value in vars(base).items()}
    for name, value in own.items():
        if isinstance(value, FunctionType) and not name.startswith("__") and any(name in vars(base) for base in qt):
            yield name, value


def is_guarded(method: FunctionType) -> bool:
    """Tell whether nothing leaves a method raw."""
    return method.__code__ is _GUARDED


def _guard_overrides(cls: type[Shiboken.Object], /, **named: Any) -> None:
    super(Shiboken.Object, cls).__init_subclass__(**named)
    for name, method in overrides(cls):
        if not is_guarded(method):
            setattr(cls, name, _guarded(method))


def _is_qt(base: type) -> bool:
    return base.__module__.partition(".")[0] in ("PySide6", "Shiboken")


def _guarded(method: Callable[..., Any]) -> FunctionType:
    @wraps(method)
    def guarded(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise  # now it is an exception

    assert isinstance(guarded, FunctionType)
    return guarded


_GUARDED = _guarded(_is_qt).__code__
