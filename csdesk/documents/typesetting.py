"""Typst, kept between documents: the first compilation of a process pays for the fonts, later ones do not."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

from csdesk import resources
from csdesk.errors import RefusedError
from csdesk.i18n import later_words

if TYPE_CHECKING:
    import typst

Files = dict[str, bytes]
"""The sources of a document by their names; what did not change since the last one is not set again."""
_one_at_a_time = Lock()  # the compiler refuses a second caller while it works
_STAMP = datetime(2026, 1, 1, tzinfo=UTC)  # the same data give the same bytes


def pdf(template: str, data: Mapping[str, object], pictures: Files | None = None) -> bytes:
    """Return the PDF that a template of resources/documents makes of the data, and of the pictures they name."""
    return compiled(_files(template, data, pictures or {}))


def pages(template: str, data: Mapping[str, object], pictures: Files | None = None) -> list[bytes]:
    """Return the pages of that PDF as SVG pictures."""
    made = _made(_files(template, data, pictures or {}), format="svg")
    return [made] if isinstance(made, bytes) else made


def images(template: str, data: Mapping[str, object], ppi: float, pictures: Files | None = None) -> list[bytes]:
    """Return the pages of that PDF as PNG, at so many pixels an inch."""
    made = _made(_files(template, data, pictures or {}), format="png", ppi=ppi)
    return [made] if isinstance(made, bytes) else made


def compiled(files: Files) -> bytes:
    """Return the PDF of a Typst source, the file main.typ among these, tagged and with its fonts."""
    made = _made(files, format="pdf", pdf_standards=["ua-1", "a-2a"])
    assert isinstance(made, bytes)
    return made


def _files(template: str, data: Mapping[str, object], pictures: Files) -> Files:
    """Return what differs between documents; what templates import, the compiler reads in its folder and keeps."""
    source = resources.path(f"documents/{template}").read_bytes()
    return pictures | {"main.typ": source, "data.json": json.dumps(data, ensure_ascii=False).encode()}


def _made(files: Files, **wanted: Any) -> bytes | list[bytes]:
    try:
        with _one_at_a_time:
            made = _compiler().compile(input=cast("Any", files), timestamp=_STAMP, **wanted)
    except RuntimeError as error:  # what typst raises is one
        raise RefusedError(
            later_words.tr(
                "The document could not be created, so nothing was written. Shorten its longest texts and try again."
            )
        ) from error
    assert made is not None
    return made


@cache
def _compiler() -> "typst.Compiler":
    import typst

    fonts, root = resources.path("fonts"), resources.path("documents")
    return typst.Compiler(root=root, font_paths=[str(fonts)], ignore_system_fonts=True)
