"""Where bugs are written down, on this computer alone: what happened and where in the code, never what was in it."""

import logging
import traceback
from collections.abc import Iterator
from pathlib import Path

from typing_extensions import override

from csdesk import private

_FORM = "%(asctime)s %(levelname)s %(message)s"


class _Redacted(logging.Formatter):
    """Tells the kind of an error and the lines of code it came through: its message may quote a customer."""

    @override
    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(_told(error)) if isinstance(error, BaseException) else ""


def start(place: Path) -> Path | None:
    """Write bugs down from now on, readable by nobody else; return where, or None where no file can be."""
    root = logging.getLogger()
    try:
        private.make_folder(place.parent)
        private.claim(place)
        if not root.handlers:  # else it has begun already
            _listen(root, logging.FileHandler(place, encoding="utf-8"))
    except OSError:
        if not root.handlers:
            _listen(root, logging.StreamHandler())
        return None
    return place


def _listen(root: logging.Logger, handler: logging.Handler) -> None:
    handler.setFormatter(_Redacted(_FORM))
    root.addHandler(handler)
    root.setLevel(logging.WARNING)


def _told(error: BaseException, seen: tuple[BaseException, ...] = ()) -> Iterator[str]:
    """Yield an error's lines, what caused it first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and before not in seen:
        yield from _told(before, (*seen, error))
        yield "and then:"
    yield "Traceback (most recent call last):"
    yield from (line.rstrip("\n") for line in traceback.format_tb(error.__traceback__))
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    code = getattr(error, "sqlite_errorname", "")
    yield f"{name} {code}".rstrip()
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from _told(one, (*seen, error))
