"""The review: what is to be known of one account, and the next by one key; it goes on where it stopped."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.actions import EntryKind, Group
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.queue import WATCHES
from csdesk.services.reviews import DueReview
from csdesk.ui import dates, keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, col, row, stacked, text
from csdesk.ui.words import words

_WIDE, _MOST = 720, 12


class ReviewPage(Page):
    """Space says that an account was gone through, J leaves it for later, A adds an action, Enter opens it."""

    watches = (*WATCHES, "account_reviews", "tier_definitions")

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show what a desk holds as of today."""
        super().__init__(bus)
        self.desk, self.today, self.notice = desk, today, Notice()
        self.guard = Guard(self.notice)
        self.due: Sequence[DueReview] = ()
        self.row: AccountRow | None = None
        self._left: list[int] = []
        self.count, self.name, self.facts, self.last = Line("", "muted"), Line("", "title"), Line(""), Line("", "muted")
        self.lines, self.changed = KeyedList(), KeyedList()
        self.nothing = text(words.tr("No next action. Press A to add one."), "late", wrap=True)
        self.done_button = Button(words.tr("Reviewed, next"), "check", "primary", act=self.stamp)
        self.later_button = Button(words.tr("Later", "review"), "chevron-right", act=self.leave)
        self.open_button = Button(words.tr("Open account"), "file-text", act=self.open)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.entrance = self
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = row(self.done_button, self.later_button, None, self.open_button, gap=k.S2)
        about = col(self.name, self.facts, self.last, gap=k.S1)
        self.card = Card("", k.S3, about, self.nothing, self.lines, k.S2, buttons, gap=k.S3)
        self.over = Card(words.tr("Every account is reviewed"), self.changed, gap=k.S2)
        for one in (self.card, self.over):
            one.setMaximumWidth(_WIDE)
        self.body = stacked(col(self.card, None), col(self.over, None))
        self.set_out(words.tr("Review", "of accounts"), ((self.count, 1),), (self.body, 1), self.notice)

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Reviewed, next"): keys.native("Space"),
            words.tr("Leave it for later"): "J",
            words.tr("Add action"): "A",
            words.tr("Open account"): keys.native("Return"),
        }
        return {words.tr("In a review"): listed}

    @property
    @override
    def in_hand(self) -> int:
        return self.row.id if self.row else 0

    @override
    def refresh(self, changes: Changes) -> None:
        self.due = self.desk.account_reviews.due(self.today())
        self._show()

    def _show(self) -> None:
        """Show the first that is due and was not left for later, or what the review came to."""
        ids = [one.account_id for one in self.due]
        waiting = [one for one in ids if one not in self._left] or ids
        if not waiting:
            self.row = None
            self._sum_up()
            return
        self.row = self.desk.accounts.rows(self.today(), [waiting[0]])[0]
        done = len(self.desk.account_reviews.on(self.today()))
        said = words.tr("%n to go", "accounts", len(ids))
        self.count.say(" · ".join((said, words.tr("%n reviewed today", "accounts", done))))
        self._show_account(self.row, next(one for one in self.due if one.account_id == waiting[0]))
        self.body.setCurrentIndex(0)

    def _show_account(self, account: AccountRow, due: DueReview) -> None:
        present = account.present
        self.name.say(account.name)
        level = f"{labels.letter(account.trend.level)} {labels.name(account.trend.level)}"
        clock = present.clock
        decided = words.tr("renewal decision {day}").format(day=dates.away(clock, self.today())) if clock else ""
        contact = account.last_contact
        touched = words.tr("last contact {day}").format(day=dates.away(contact, self.today())) if contact else ""
        money = words.tr("MRR {amount}").format(amount=amounts.sums(present.mrr, words.language))
        self.facts.say(" · ".join(filter(None, (level, money, decided, touched))))
        last = dates.full(due.last, words.language) if due.last else ""
        self.last.say(words.tr("Last reviewed {day}").format(day=last) if last else words.tr("Not reviewed yet"))
        entries = self._entries(account.id)
        self.nothing.setVisible(account.next_action is None)
        self.lines.put(*(self._line(one) for one in entries[:_MOST]))

    def _entries(self, account_id: int) -> list[QueueEntry]:
        book = self.desk.queue.read(self.today(), far=True).book
        return [one for group in Group for one in book.of(group) if one.account_id == account_id]

    def _line(self, one: QueueEntry) -> QWidget:
        say = dates.brief if one.kind is EntryKind.OUTCOME else dates.brief_or_late  # what was held is not late itself
        when = say(one.due, self.today()) if one.due else ""
        ink = "danger_text" if one.group is Group.OVERDUE else "muted"
        look = LineLook(
            one.title, "circle-dot", when=when, when_ink=ink, said=", ".join(filter(None, (one.title, when)))
        )
        return self.lines.line((one.key, look), partial(EntryLine, look))

    def _sum_up(self) -> None:
        """Show what was reviewed today, and who has no next action."""
        today = self.today()
        done = {one.account_id for one in self.desk.account_reviews.on(today)}
        lacking = self.desk.queue.lacking(today)
        self.count.say(words.tr("%n reviewed today", "accounts", len(done)))
        rows = self.desk.accounts.rows(today, sorted(done | lacking))
        self.changed.put(*(self._told(one, lacks=one.id in lacking) for one in rows[: 3 * _MOST]))
        self.body.setCurrentIndex(1)

    def _told(self, account: AccountRow, *, lacks: bool) -> QWidget:
        change = account.trend.change
        moved = words.tr("{change} pt in 4 weeks").format(change=labels.signed(change // 1_000_000)) if change else ""
        when = words.tr("no next action") if lacks else moved
        ink = "attention_text" if lacks else "muted"
        look = LineLook(account.name, "circle-dashed" if lacks else "check", when=when, when_ink=ink, said=account.name)

        def made() -> QWidget:
            line = EntryLine(look)
            line.clicked.connect(lambda: self.navigator.open(Target.account(account.id)))
            return line

        return self.changed.line((account.id, look), made)

    def stamp(self) -> None:
        """Note that the account was gone through, and show the next."""
        account = self.row
        if account is not None:
            self.guard(lambda: self.desk.account_reviews.stamp(account.id, self.today()))

    def leave(self) -> None:
        """Leave the account for later, and show the next."""
        if self.row is not None:
            self._left = [one for one in self._left if one != self.row.id] + [self.row.id]
            if len(self._left) >= len(self.due):
                self._left = []
            self._show()

    def open(self) -> None:
        """Open the account."""
        if self.row is not None:
            self.navigator.open(Target.account(self.row.id))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = keys.letter(event).lower()
        if event.key() == Qt.Key.Key_Space:
            self.stamp()
        elif letter == "j":
            self.leave()
        elif letter == "a":
            self.navigator.open(Target.new("actions"))
        elif event.key() in keys.ENTER:
            self.open()
        else:
            super().keyPressEvent(event)
