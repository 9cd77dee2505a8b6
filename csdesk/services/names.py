"""Names that are none are refused, and so is what has to be said and is not."""

from collections.abc import Callable

from csdesk.domain.names import one_line
from csdesk.errors import RefusedError
from csdesk.i18n import Text, later_words


def line_or(missing: Text, line: Callable[[str], str] = one_line) -> Callable[[str], str]:
    """Return what brings a text onto one line, without the blanks round it; it is refused so if nothing is left."""

    def read(text: str) -> str:
        found = line(text)
        if not found:
            raise RefusedError(missing)
        return found

    return read


named = line_or(later_words.tr("A name is required. The old one was kept."))
"""Returns a name on one line; raises RefusedError if nothing is left."""
