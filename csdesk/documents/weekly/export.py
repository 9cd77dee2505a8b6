"""The weekly review as a file: PDF, or Markdown where the name ends so."""

from collections.abc import Sequence
from pathlib import Path

from csdesk.documents import writing
from csdesk.documents.glyphs import MissingGlyph
from csdesk.documents.weekly.document import WeeklyDocument
from csdesk.documents.weekly.markdown import markdown
from csdesk.documents.weekly.pdf import render
from csdesk.exchange.replacing import replace_file


def write(document: WeeklyDocument, path: Path) -> Sequence[MissingGlyph]:
    """Write the review; return what could not be printed."""
    if path.suffix.lower() == ".md":
        replace_file(path, markdown(document).encode())
        return ()
    rendered = render(document)
    writing.write(rendered.pdf, path)
    return rendered.missing
