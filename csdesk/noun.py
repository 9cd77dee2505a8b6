"""What a noun is: its table and its entity, and by their names as text all that belongs to it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol, TypeVar

from csdesk.i18n import Text


class Adding(NamedTuple):
    """How one is added wherever one is: by Ctrl+K, by a key, and on the page of an account by a letter."""

    rank: int
    """Its place among all that can be added; what has the same stands in the order of the nouns."""
    icon: str
    command: Text
    key: str = ""
    card: str = ""
    """Where it is taken in a card of its own, that card's class as ``module:name`` below ``csdesk.ui.panels``."""
    letter: str = ""
    """What adds one on the page of an account, where nothing is typed."""
    nowhere: Text = Text("")
    """What is said where one is on no account; without it, its card asks for the account."""
    tab: str = ""
    """Where it is written on a tab of its account, that tab."""


class Beside(NamedTuple):
    """What shows them beside an account: its place there, and its class below ``csdesk.ui.panels``."""

    rank: int
    card: str


class Importing(NamedTuple):
    """How files bring them: the place of its button, its kind below ``csdesk.services.importing.kinds``, its fields.

    The kind is an ``ImportKind`` with the table's name, the fields are their tuple below ``csdesk.fields``.
    """

    rank: int
    kind: str
    fields: str


class Noun(NamedTuple):
    """A table of the file, or what is shown or brought of one in another way: then it has no entity.

    Whatever belongs to it is named as ``module:name`` below the package of its likes.
    """

    table: str
    entity: str = ""
    """Below ``csdesk.entities``."""
    title: Text | None = None
    """What one of them is called, in the trash for one."""
    listed: str = ""
    """Its name in ``csdesk list``."""
    brief: str = ""
    """What a person sees of it in that list; JSON has everything."""
    service: str = ""
    """What the desk has under the table's name, below ``csdesk.services``."""
    icon: str = ""
    many: Text | None = None
    """What they are called: where Ctrl+K finds them, as ``services.titles`` reads them, and where they move along."""
    searched: str = ""
    """The tables that those titles are read from."""
    place: str = ""
    """The place that shows one of them, if it has one of its own."""
    tab: str = ""
    """The tab of its account that shows one of them, if it has one."""
    handover: str = ""
    """Of entries of an account the function that tells of them, below ``csdesk.documents.handover``."""
    importing: Importing | None = None
    adding: Adding | None = None
    beside: Beside | None = None


class _Ranked(Protocol):
    @property
    def rank(self) -> int: ...


Part = TypeVar("Part", bound=_Ranked)


def ranked(nouns: Iterable[Noun], part: Callable[[Noun], Part | None]) -> dict[str, Part]:
    """Return a part of the nouns that have it, by their tables, in the order of its ranks."""
    found = {noun.table: one for noun in nouns if (one := part(noun)) is not None}
    return dict(sorted(found.items(), key=lambda one: one[1].rank))
