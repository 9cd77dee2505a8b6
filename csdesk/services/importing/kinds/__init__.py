"""The kinds of records that files bring, in the order of their buttons: the only place that names them all."""

from csdesk.services.importing.kind import ImportKind
from csdesk.services.importing.kinds.account import AccountKind
from csdesk.services.importing.kinds.contact import ContactKind
from csdesk.services.importing.kinds.contract import ContractKind

KINDS: tuple[ImportKind, ...] = (AccountKind(), ContactKind(), ContractKind())


def kind_called(name: str) -> ImportKind:
    """Return the kind of this name."""
    return next(one for one in KINDS if one.name == name)
