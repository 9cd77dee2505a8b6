"""SQLAlchemy without what only its users of asyncio need: a twentieth of the time to the first account is saved."""

import sys
from importlib import import_module
from inspect import iscoroutine
from types import ModuleType
from typing import Any

_LATE = ("asyncio", "importlib.metadata")


class Late(ModuleType):
    """Stands for a module, which is imported when something of it is asked for."""

    iscoroutine = staticmethod(iscoroutine)
    """The one thing of asyncio that SQLAlchemy asks for as soon as it is imported."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


def import_sqlalchemy() -> None:
    """Import SQLAlchemy; who imports what it left out finds the module itself, and so does SQLAlchemy later."""
    stand_ins = {name: Late(name) for name in _LATE if name not in sys.modules}
    sys.modules |= stand_ins
    try:
        import_module("sqlalchemy.orm")
        import_module("sqlalchemy.dialects.sqlite")
    finally:
        for name in stand_ins:
            del sys.modules[name]
