"""Names that are none are refused."""

from csdesk.errors import NoNameError


def named(name: str) -> str:
    """Return a name without the blanks round it; raise NoNameError if nothing is left."""
    if not name.strip():
        raise NoNameError
    return name.strip()
