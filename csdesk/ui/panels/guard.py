"""Doing what may be refused, and saying why it was."""

from collections.abc import Callable
from typing import TypeVar

from csdesk.errors import CsdeskError
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.words import words

_Made = TypeVar("_Made")


class Guard:
    """Called with something to do, it does it, tells whether that could be done, and says in the notice why not."""

    def __init__(self, notice: Notice) -> None:
        self.notice = notice

    def __call__(self, act: Callable[[], object]) -> bool:
        """Do something; what went wrong before is not said any longer once something goes right."""
        try:
            act()
        except CsdeskError as error:
            self.warn(error)
            return False
        self.forgive()
        return True

    def made(self, act: Callable[[], _Made]) -> _Made | None:
        """Return what something comes to; None where it could not be done, which is said."""
        made: list[_Made] = []
        return made[0] if self(lambda: made.append(act())) else None

    def forgive(self) -> None:
        """Say no longer what went wrong."""
        if self.notice.property("kind") == "error":
            self.notice.hide()

    def delete(self, act: Callable[[], object], *titles: str) -> None:
        """Do what puts things into the trash, and say so."""
        if self(act):
            self.say_deleted(*titles)

    def say_deleted(self, *titles: str) -> None:
        """Say that things are in the trash."""
        sentence = words.tr("“{title}” moved to trash. Press Ctrl+Z to undo.")
        self.notice.say(sentence.format(title=", ".join(titles)))

    def warn(self, error: CsdeskError) -> None:
        """Say what could not be done."""
        self.notice.refuse(error.sentence(words))
