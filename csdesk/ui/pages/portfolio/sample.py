"""The sample in the portfolio: opened in a file of its own, or put into this one, and taken away in one step."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from csdesk.desk import Desk
from csdesk.entities import schema
from csdesk.errors import CsdeskError
from csdesk.services.accounts import AccountRow
from csdesk.services.sample.known import account_uids
from csdesk.ui.front import open_elsewhere
from csdesk.ui.navigator import Command
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words


class SampleOffer(Button):
    """The button that takes the sample away; it is there as long as an account of the sample is."""

    def __init__(self, desk: Desk, guard: Guard, tasks: TaskRunner, today: Callable[[], date]) -> None:
        super().__init__(words.tr("Remove sample data"), kind="link")
        self._desk, self._guard, self._tasks, self._today = desk, guard, tasks, today
        self.clicked.connect(self.remove)
        self.hide()

    def show_rows(self, rows: Iterable[AccountRow]) -> None:
        """Be there if one of these is of the sample."""
        self.setVisible(any(row.uid in account_uids() for row in rows))

    def commands(self) -> list[Command]:
        """Return what Ctrl+K offers."""
        found: list[Command] = [(words.tr("Open the sample portfolio"), "sparkles", self.open)]
        return found if self.isHidden() else [*found, (self.text(), "trash-2", self.remove)]

    def open(self) -> None:
        """Show the sample in a file and a window of its own; this file stays as it is."""
        schema()  # mapped here, not on the worker beside what the window maps
        task = self._tasks.task(_made, self._desk, self._today())
        task.is_kept = True
        task.succeeded.connect(self._on_made)
        task.failed.connect(self._on_failed)
        task.start()

    def add(self) -> bool:
        """Fill this file with the sample, if it is empty."""
        return self._guard(lambda: self._desk.sample.fill(self._today()))

    def remove(self) -> None:
        """Take the sample out of this file."""
        if self._guard(self._desk.sample.remove):
            self._guard.notice.say(words.tr("Sample data removed. Press Ctrl+Z to undo."))

    def _on_made(self, path: Path) -> None:
        open_elsewhere(str(path))
        sentence = words.tr("The sample opens in its own window: {file}. This file stays as it is.")
        self._guard.notice.say(sentence.format(file=path.name))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._guard.warn(error)
        else:
            self._guard.notice.warn(words.tr("The sample could not be made. See the log for details."))


def _made(desk: Desk, today: date, progress: Callable[[int, int], None]) -> Path:
    progress(0, 1)
    return desk.sample.beside(today)
