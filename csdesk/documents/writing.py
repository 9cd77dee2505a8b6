"""Writing a document's file: all of it or nothing."""

from pathlib import Path

from csdesk.exchange.replacing import UnwrittenFileError, replace_file
from csdesk.i18n import later_words


class UnsoundError(UnwrittenFileError):
    """What was made is no whole PDF."""

    says = later_words.tr("The PDF could not be created correctly, so {path} was not changed. Try again.")


def write(pdf: bytes, path: Path) -> None:
    """Write a PDF beside its place and move it there when it is safely on the disk."""

    def check(written: bytes) -> None:
        if not _is_whole(written):
            raise UnsoundError(path)

    replace_file(path, pdf, check)


def _is_whole(pdf: bytes) -> bool:
    return pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
