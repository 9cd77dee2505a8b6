"""Names that are none are refused, and so is what has to be said and is not."""

from collections.abc import Callable

from csdesk.domain.names import one_line
from csdesk.errors import CsdeskError, NoNameError


def line_or(missing: Callable[[], CsdeskError], line: Callable[[str], str] = one_line) -> Callable[[str], str]:
    """Return what brings a text onto one line, without the blanks round it; it raises this if nothing is left."""

    def read(text: str) -> str:
        found = line(text)
        if not found:
            raise missing()
        return found

    return read


named = line_or(NoNameError)
"""Returns a name on one line; raises NoNameError if nothing is left."""
