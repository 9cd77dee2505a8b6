"""A picture file as a logo is kept; it is drawn by a process of its own, which is bounded."""

from pathlib import Path

from csdesk.errors import CsdeskError
from csdesk.exchange import child
from csdesk.i18n import later_words

_LARGEST = 5_000_000  # bytes
_SECONDS = 5.0
"""How long the process may take, with its start."""


class LogoFileError(CsdeskError):
    """A file that cannot be a logo."""

    says = later_words.tr("“{file}” cannot be read as a PNG, JPEG or SVG image. Choose another.")

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.file = path.name


class LargeLogoError(LogoFileError):
    """The file is larger than a logo is."""

    says = later_words.tr(
        "“{file}” is too large for a logo: the limit is 5 MB and 20 million pixels. Save a smaller version."
    )


class ReachingLogoError(LogoFileError):
    """The SVG holds a script, or names something outside itself."""

    says = later_words.tr("“{file}” holds a script, or refers to other files. Save it as plain SVG or as PNG.")


class CostlyLogoError(LogoFileError):
    """Drawing it takes more time or memory than a logo does."""

    says = later_words.tr("“{file}” takes too long to draw. Save it as PNG.")


_REFUSALS = {b"large": LargeLogoError, b"reaching": ReachingLogoError}


def png_of(path: Path) -> bytes:
    """Return a picture file as the PNG that is kept; raise LogoFileError for what is none."""
    try:
        answer = child.run("csdesk.ui.panels.logo.drawing", seconds=_SECONDS, given=_content(path))
    except (child.SlowError, child.DiedError) as error:
        raise CostlyLogoError(path) from error
    if answer[:1] != b"+":
        raise _REFUSALS.get(answer[1:], LogoFileError)(path)
    return answer[1:]


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise LargeLogoError(path)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise LogoFileError(path) from error
