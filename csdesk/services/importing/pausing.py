"""Make many values without looking for garbage meanwhile: none of them is, and looking takes half of the time."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")


def without_collection(work: Callable[_Given, _Answer]) -> Callable[_Given, _Answer]:
    """Return work that lets no cyclic collection run while it is at it; an inner one leaves that to the outer.

    What it made counts as old afterwards: a look at all of it at once would take a twentieth of an import.
    """

    @wraps(work)
    def paused(*arguments: _Given.args, **named: _Given.kwargs) -> _Answer:
        if not gc.isenabled():
            return work(*arguments, **named)
        gc.disable()
        try:
            return work(*arguments, **named)
        finally:
            gc.freeze()  # both move all there is to the oldest generation, without a look at it
            gc.unfreeze()
            gc.enable()

    return paused
