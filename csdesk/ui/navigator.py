"""Where one goes: a target says what is wanted, the navigator passes it on and knows the way back."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, Self

from PySide6.QtCore import QObject, Signal

_LONGEST_HISTORY = 50

Command = tuple[str, str, Callable[[], object]]
"""Something that Ctrl+K offers: its name, its icon, and what it does."""


@dataclass(frozen=True)
class Target:
    """A place, or a record that is opened or taken: its page or card shows what is wanted."""

    place: str
    """The key of a place; of what is taken in a card, the table of its noun."""
    record: int = 0
    part: str = ""
    """A tab of an account, a section of the settings, what is imported."""
    what: Any = field(default=None, compare=False)
    """What the page is to do or to show besides, in its own terms."""
    adds: bool = False
    """Something new is wanted: of the noun whose table is the place."""

    @classmethod
    def account(cls, account_id: int, tab: str = "", what: object = None) -> Self:
        """Lead to an account, on one of its tabs."""
        return cls("account", account_id, tab, what)

    @classmethod
    def plan(cls, account_id: int, plan_id: int = 0, part: str = "", part_id: int = 0) -> Self:
        """Lead to a plan of an account, its latest unless one is named; on the row of one of its parts."""
        return cls.account(account_id, "plan", (plan_id, part, part_id) if plan_id else None)

    @classmethod
    def health_rule(cls, account_id: int, what: object = None) -> Self:
        """Ask which rule made the score of an account: of its last week, or as ``what`` says."""
        return cls("health_rules", account_id, what=what)

    @classmethod
    def accounts(cls, ids: Collection[int]) -> Self:
        """Lead to these accounts in the portfolio; of one, to its page."""
        return cls.account(next(iter(ids))) if len(ids) == 1 else cls("portfolio", what=frozenset(ids))

    @classmethod
    def settings(cls, section: str) -> Self:
        """Lead to a section of the settings."""
        return cls("settings", part=section)

    @classmethod
    def help(cls, place: str) -> Self:
        """Lead to the help of a place."""
        return cls("help", part=place)

    @classmethod
    def new(cls, table: str, account: int = 0, what: object = None) -> Self:
        """Take a new record of a noun: of an account, else of the one that one is on."""
        return cls(table, account, what=what, adds=True)


class Navigator(QObject):
    """Tells whoever shows the places what is ``wanted``."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._been: list[Target] = []
        self._ahead: list[Target] = []

    def open(self, target: Target, *, instead: bool = False) -> None:
        """Go somewhere, or open or take something; ``instead`` of where one is, which is not come back to."""
        if instead:
            del self._been[-1:]
        self.wanted.emit(target)

    @property
    def here(self) -> Target | None:
        """Return where one is, nothing before the first place."""
        return self._been[-1] if self._been else None

    def note(self, target: Target) -> Target:
        """Remember a place that is shown, and return it: of a record, not what is done on its page."""
        where = Target(target.place, target.record)
        if self.here != where:
            self._been, self._ahead = [*self._been[-_LONGEST_HISTORY:], where], []
        return where

    def back(self) -> None:
        """Go to where one was before."""
        if len(self._been) > 1:
            self._ahead.append(self._been.pop())
            self.wanted.emit(self._been[-1])

    def forward(self) -> None:
        """Go to where one came back from."""
        if self._ahead:
            self._been.append(self._ahead.pop())
            self.wanted.emit(self._been[-1])
