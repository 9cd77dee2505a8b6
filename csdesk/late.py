"""What is imported only when it is needed, named as text until then.

SQLAlchemy comes without what only its users of asyncio need: a twentieth of the time to the first account is saved.
"""

import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module
from inspect import iscoroutine, signature
from types import ModuleType
from typing import Any, TypeVar

from typing_extensions import override

T = TypeVar("T")

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


def find(home: str) -> Any:
    """Return what is named as ``module:name``."""
    module, name = home.split(":")
    return getattr(import_module(module), name)


def make(kind: Callable[..., T], of: object) -> T:
    """Return one of a kind; what its ``__init__`` names is given to it, each from the attribute of that name.

    What has a default may be missing.
    """
    wanted = signature(kind).parameters.values()
    return kind(
        **{one.name: getattr(of, one.name) for one in wanted if one.default is one.empty or hasattr(of, one.name)}
    )


class Lazy(cached_property[Any]):
    """An attribute that is imported and made, of what its owner has, when it is asked for first.

    ``home`` is where its class is, as ``module:name``; a module alone has the class that the annotation names.
    """

    def __init__(self, home: str) -> None:
        super().__init__(lambda owner: make(find(self.home), owner))
        self.home = home

    @override
    def __set_name__(self, owner: type, name: str) -> None:
        super().__set_name__(owner, name)
        if ":" not in self.home:
            self.home += f":{owner.__annotations__[name]}"


def lazy(home: str) -> Any:
    """Return an attribute of the class that its annotation names, which is in this module.

    It is made when it is asked for first, of what its owner has: ``tiers: "Tiers" = lazy("csdesk.services.tiers")``.
    """
    return Lazy(home)


def having(homes: Mapping[str, str]) -> Callable[[type[T]], type[T]]:
    """Return what gives a class such attributes by their names, each with its class as ``module:name``."""

    def give(owner: type[T]) -> type[T]:
        for name, home in homes.items():
            one = Lazy(home)
            one.__set_name__(owner, name)
            setattr(owner, name, one)
        return owner

    return give
