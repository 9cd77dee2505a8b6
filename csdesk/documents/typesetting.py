"""Typst, kept between documents: the first compilation of a process pays for the fonts, later ones do not."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from csdesk import resources
from csdesk.errors import CsdeskError
from csdesk.i18n import Words

if TYPE_CHECKING:
    import typst

Source = TypeVar("Source", Path, bytes)
_one_at_a_time = Lock()  # the compiler refuses a second caller while it works
_STAMP = datetime(2026, 1, 1, tzinfo=UTC)  # the same data give the same bytes


class UnsetError(CsdeskError):
    """A text of the document could not be set."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr(
            "The document could not be made, so nothing was written. Shorten its longest texts and try again."
        )


def pdf(template: str, data: Mapping[str, object]) -> bytes:
    """Return the PDF that a template of resources/documents makes of the data."""
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    return compiled(resources.path(f"documents/{template}"), inputs)


def compiled(source: Source, inputs: dict[str, str]) -> bytes:
    """Return the PDF of a Typst source, a path or the text itself, tagged and with its fonts."""
    try:
        with _one_at_a_time:
            made = _compiler().compile(
                input=source, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1", "a-2a"], timestamp=_STAMP
            )
    except RuntimeError as error:  # what typst raises is one
        raise UnsetError from error
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> "typst.Compiler":
    import typst

    fonts, root = resources.path("fonts"), resources.path("documents")
    return typst.Compiler(root=root, font_paths=[str(fonts)], ignore_system_fonts=True)
