"""Writing a document's file: all of it or nothing."""

import os
from pathlib import Path
from uuid import uuid4

from csdesk.errors import CsdeskError
from csdesk.i18n import Words


class UnwrittenError(CsdeskError):
    """The document could not be written; what was there before is untouched."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("{file} cannot be written. Close it elsewhere, check its folder, and try again.")
        return text.replace("{file}", str(self.path))


class UnsoundError(UnwrittenError):
    """What was made is no whole PDF."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("The PDF did not come out whole, so {file} was left as it was. Try again.")
        return text.replace("{file}", str(self.path))


def write(pdf: bytes, path: Path) -> None:
    """Write a PDF beside its place and move it there when it is safely on the disk."""
    try:
        place = path.resolve()  # through a link, so that it stays one
        beside = place.with_name(f".csdesk-{uuid4().hex}.pdf")
        try:
            _write_out(pdf, beside)
            if not _is_whole(beside.read_bytes()):
                raise UnsoundError(path)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, ValueError, RuntimeError) as error:  # no such name; links that go round
        raise UnwrittenError(path) from error


def _write_out(pdf: bytes, path: Path) -> None:
    with path.open("xb") as file:
        file.write(pdf)
        file.flush()
        os.fsync(file.fileno())


def _is_whole(pdf: bytes) -> bool:
    return pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
