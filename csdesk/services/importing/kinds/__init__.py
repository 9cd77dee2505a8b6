"""The kinds of records that files bring, in the order of their buttons: NOUNS names them all."""

from csdesk.late import find
from csdesk.noun import ranked
from csdesk.nouns import NOUNS
from csdesk.services.importing.kind import ImportKind

KINDS: tuple[ImportKind, ...] = tuple(
    find(f"csdesk.services.importing.kinds.{one.kind}")() for one in ranked(NOUNS, lambda noun: noun.importing).values()
)


def kind_called(name: str) -> ImportKind:
    """Return the kind of this name."""
    return next(one for one in KINDS if one.name == name)
