"""What a logged contact is called where one line must do."""

from csdesk.entities import ContactLog
from csdesk.ui import labels


def title(log: ContactLog) -> str:
    """Return its kind, and its note if it has one."""
    kind = labels.name(log.kind)
    return f"{kind}: {log.note}" if log.note else kind
