"""What is done with the entries of the queue: by letters, in the menu of a row, with several at once."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from csdesk.domain.actions import EntryKind
from csdesk.errors import RefusedError
from csdesk.exchange.file_names import file_name
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.queue import OWN_DATE
from csdesk.ui import dates
from csdesk.ui.navigator import Command, Target
from csdesk.ui.pages.today.cards import OrderCard, SnoozeCard, SpreadCard
from csdesk.ui.pages.today.view import QueueHost
from csdesk.ui.widgets.files import ask_where
from csdesk.ui.widgets.parts import Button
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_KINDS = "PDF (*.pdf)", "Markdown (*.md)", "Text (*.txt)"
_MEETINGS = (EntryKind.PREPARE, EntryKind.OUTCOME)


class DailyActs:
    """Copies and writes the note of today."""

    def __init__(self, page: QueueHost) -> None:
        self._page = page
        self.button = Button("", "ellipsis", "ghost", menu=self.menu, name=words.tr("More for today"))

    def commands(self) -> list[Command]:
        """Return what Ctrl+K offers."""
        return [
            (words.tr("Copy the daily note"), "file-text", self.copy),
            (words.tr("Save the daily note…"), "download", self.save),
        ]

    def copy(self) -> None:
        """Put the note on the clipboard as text."""
        from csdesk.documents.daily.note import text

        note = self._page.desk.daily_notes.of(self._page.today())
        QGuiApplication.clipboard().setText(text(note, words.language))
        self._page.notice.say(words.tr("Daily note copied."))

    def save(self) -> None:
        """Ask for a file, and write the note into it."""
        name = file_name(words.tr("Daily note"), day=self._page.today(), ending=".pdf")
        path = ask_where(self._page.window(), words.tr("Save the daily note…"), name, *_KINDS)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the note into a file: PDF, Markdown or text, as its name ends."""
        from csdesk.documents.daily.writing import write_daily

        desk = self._page.desk
        note, company = desk.daily_notes.of(self._page.today()), desk.colleagues.company()
        if self._page.guard(partial(write_daily, note, company, path, words.language)):
            self._page.notice.say(words.tr("Daily note saved: {file}").format(file=str(path)))

    def menu(self) -> QMenu:
        """Return the commands as a menu."""
        menu = QMenu(self.button)
        for name, _icon, act in self.commands():
            menu.addAction(name, act)
        return menu


class QueueActs:
    """Acts on the entries that are selected, each time as one step."""

    def __init__(self, page: QueueHost) -> None:
        self._page = page
        self.order = OrderCard(page)
        self.snooze_card: SnoozeCard | None = None
        self.spread_card: SpreadCard | None = None

    def act(self, letter: str) -> None:
        """Do what a key does, with the entries that are selected."""
        chosen = self._page.view.chosen
        acts = {"space": self.complete, "s": self.snooze, "p": self.pin, "w": self.wait, "delete": self.delete}
        if letter in acts and chosen:
            acts[letter](chosen)
        elif letter == "e" and chosen:
            self.edit(chosen[0])
        elif letter == "t" and chosen:
            self._page.navigator.open(Target.new("contact_logs"))
        elif letter == "?" and chosen:
            self.order.show_entry(chosen[0])

    def offers(self, one: QueueEntry) -> list[Offer]:
        """Return what the menu of an entry offers."""
        pin = words.tr("Unpin") if one.found.pinned else words.tr("Pin to the top")
        return [
            Offer(words.tr("Complete"), "Space", partial(self.act, "space")),
            Offer(words.tr("Snooze…"), "S", partial(self.act, "s")),
            Offer(words.tr("Edit"), "E", partial(self.edit, one)),
            Offer(words.tr("Open", "a record"), "Return", partial(self.open, one)),
            Offer(pin, "P", partial(self.act, "p")),
            Offer(words.tr("Wait for an answer"), "W", partial(self.act, "w")),
            Offer(words.tr("Why this order"), "?", partial(self.act, "?")),
        ]

    def complete(self, chosen: Sequence[QueueEntry]) -> None:
        """Complete entries; a meeting without outcome is opened instead."""
        past = next((one for one in chosen if one.kind is EntryKind.OUTCOME), None)
        if past is not None:
            self.open(past)
            return
        self._page.keep_place()
        keys, today = [one.key for one in chosen], self._page.today()
        self._page.guard(lambda: self._page.desk.queue.complete(keys, today))

    def snooze(self, chosen: Sequence[QueueEntry]) -> None:
        """Ask until when entries are snoozed."""
        today = self._page.today()
        dated = (one for one in chosen if one.kind is not EntryKind.ACTION and one.due is not None and one.due <= today)
        if (own := next(dated, None)) is not None:
            self._page.guard.warn(RefusedError(OWN_DATE, title=own.title))
            return
        if self.snooze_card is None:
            self.snooze_card = SnoozeCard(self._page, self.postpone)
        self.snooze_card.ask(chosen)

    def postpone(self, chosen: Sequence[QueueEntry], day: date, reason: str) -> None:
        """Snooze entries until a day, or give them that as their deadline; raise CsdeskError."""
        page, today = self._page, self._page.today()
        page.keep_place()
        back = min(page.desk.queue.postpone(chosen, day, today, reason))
        sentence = words.tr("Back on {day}. Press Ctrl+Z to undo.")
        page.notice.say(sentence.format(day=dates.with_weekday(back, words.language)))

    def pin(self, chosen: Sequence[QueueEntry]) -> None:
        """Pin entries to the top, or no longer if all of them are."""
        pinned = not all(one.found.pinned for one in chosen)
        self._page.guard(lambda: self._page.desk.queue.pin([one.key for one in chosen], pinned=pinned))

    def wait(self, chosen: Sequence[QueueEntry]) -> None:
        """Let actions wait for an answer since today, or no longer if all of them do."""
        ids = [one.key.id for one in chosen if one.kind is EntryKind.ACTION]
        if not ids:
            self._page.notice.say(words.tr("Only actions can wait. Press Enter to open this."))
            return
        self._page.keep_place()
        waits = all(one.found.waiting_since for one in chosen if one.kind is EntryKind.ACTION)
        actions, today = self._page.desk.actions, self._page.today()
        whom = chosen[0].found.waiting_on or chosen[0].found.who
        act = partial(actions.wait, ids, today, whom)
        self._page.guard(partial(actions.answer, ids) if waits else act)

    def delete(self, chosen: Sequence[QueueEntry]) -> None:
        """Put actions into the trash; what else stands in the queue is deleted where it is."""
        titles = {one.key.id: one.title for one in chosen if one.kind is EntryKind.ACTION}
        if titles:
            self._page.keep_place()
            self._page.guard.delete(lambda: self._page.desk.actions.remove(titles), *titles.values())

    def edit(self, one: QueueEntry) -> None:
        """Edit an entry where it is edited."""
        if one.kind in (EntryKind.ACTION, EntryKind.PROMISE):
            self._page.navigator.open(Target(f"{one.kind}s", one.key.id))
        else:
            self.open(one)

    def open(self, one: QueueEntry) -> None:
        """Go where an entry is: a milestone to its plan, an item to its checklist, the rest to its account."""
        found = one.found
        if one.kind in _MEETINGS:
            target = Target("meeting", one.key.id)
        elif one.kind is EntryKind.MILESTONE:
            target = Target.plan(one.account_id, found.of_id, "milestones", one.key.id)
        elif one.kind is EntryKind.ITEM:
            target = Target.account(one.account_id, "kickoff")
        elif one.account_id:
            target = Target.account(one.account_id)
        else:
            target = Target("actions", one.key.id)
        self._page.navigator.open(target)

    def spread(self) -> None:
        """Show all that is overdue, to be spread over the coming days."""
        if self.spread_card is None:
            self.spread_card = SpreadCard(self._page)
        self.spread_card.ask()
