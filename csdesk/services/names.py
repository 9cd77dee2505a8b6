"""Names that are none are refused."""

from csdesk.domain.names import one_line
from csdesk.errors import NoNameError


def named(name: str) -> str:
    """Return a name on one line, without the blanks round it; raise NoNameError if nothing is left."""
    found = one_line(name)
    if not found:
        raise NoNameError
    return found
