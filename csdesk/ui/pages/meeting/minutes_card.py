"""The minutes before they go out: what is in them is ticked, and the pages follow."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.plans import Side
from csdesk.entities import Meeting
from csdesk.errors import GoneError
from csdesk.ui import tokens as k
from csdesk.ui.pages.meeting.paper_card import PaperCard
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import Button, Line, fill, named, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.minutes.export import PreparedMinutes

_SIDE = 320


class MinutesGroup(NamedTuple):
    """Records of one kind under a heading, and their service."""

    heading: str
    records: list[Any]
    edit: Callable[..., object]


class MinutesCard(PaperCard):
    """Ticks at the left say what the customer reads; a name of another customer stands in the way."""

    wide = 1120

    def __init__(self, window: QWidget, tasks: TaskRunner, desk: Desk, guard: Guard) -> None:
        """Show no meeting yet."""
        super().__init__(window, tasks, words.tr("Minutes", "of a meeting"))
        self._desk, self._guard = desk, guard
        self._meeting_id = self._account_id = 0
        self.language, self.recipient = Choice(), QLineEdit()
        self.copy_button = Button(words.tr("Copy as email text"), "mail")
        self.named = text("", "late", wrap=True)
        self._ticks = QWidget()
        fill(QVBoxLayout(self._ticks), (), k.S1, (0, 0, 0, 0))
        self.add_actions(self.copy_button, self.save_button, self.close_button)
        self.put_beside(
            *(named(words.tr("Language"), self.language), named(words.tr("Recipient"), self.recipient)),
            *(self.named, self._ticks),
            width=_SIDE,
        )
        self.language.currentIndexChanged.connect(self._compose)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the minutes of a meeting, in the language of its account."""
        account = self._desk.accounts.get(meeting.account_id)
        if account is None:
            return
        self._meeting_id, self._account_id = meeting.id, meeting.account_id
        spoken = account.language or words.language
        self.language.offer((("ja", words.tr("Japanese")), ("en", words.tr("English"))), spoken)
        self._offer()
        self.open()
        self._compose()
        self.sheet.setFocus()

    def prepared(self) -> "PreparedMinutes | None":
        """Return the minutes as they would go out; nothing if the meeting is there no more."""
        from csdesk.documents.minutes.export import prepared

        account = self._desk.accounts.get(self._account_id)
        try:
            minutes = self._desk.minutes(self._meeting_id, self.language.value)
        except GoneError:
            return None
        return None if account is None else prepared(self._desk, account, self._meeting_id, minutes)

    def _compose(self) -> None:
        ready = self.prepared()
        if ready is None:
            self.close_card()
            return
        self.named.setText("\n".join(one.sentence(words) for one in ready.named))
        self.named.setVisible(bool(ready.named))
        for button in (self.save_button, self.copy_button):
            button.setEnabled(not ready.named)
        self.draw(partial(_pages, ready))

    def _groups(self) -> Iterator[MinutesGroup]:
        desk, meeting = self._desk, self._meeting_id
        yield MinutesGroup(words.tr("Decisions"), list(desk.decisions.of_meeting(meeting)), desk.decisions.edit)
        promises = list(desk.promises.of_meeting(meeting))
        ours = [one for one in promises if one.side is Side.US]
        yield MinutesGroup(words.tr("We owe"), ours, desk.promises.edit)
        theirs = [one for one in promises if one.side is not Side.US]
        yield MinutesGroup(words.tr("They owe"), theirs, desk.promises.edit)
        yield MinutesGroup(words.tr("Our actions"), list(desk.actions.of_meeting(meeting)), desk.actions.edit)
        open_ones = [one for one in desk.questions.of_meeting(meeting) if one.answered_on is None]
        yield MinutesGroup(words.tr("Open questions"), open_ones, desk.questions.edit)

    def _offer(self) -> None:
        """Offer a tick for each record that may be in them."""
        box = self._ticks.layout()
        assert isinstance(box, QVBoxLayout)
        while (item := box.takeAt(0)) is not None:
            if (former := item.widget()) is not None:
                former.deleteLater()
        for group in self._groups():
            if group.records:
                box.addWidget(Line(group.heading, "strong"))
            for record in group.records:
                tick = Tick(record.title)
                tick.setChecked(record.customer_sees)
                tick.toggled.connect(partial(self._let_see, group.edit, record.id))
                box.addWidget(tick)

    def _let_see(self, edit: Callable[..., object], record_id: int, seen: bool) -> None:
        self._guard(lambda: edit(record_id, customer_sees=seen))
        self._compose()

    @override
    def stops(self) -> list[QWidget]:
        ticks = self._ticks.findChildren(Tick)
        return [
            self.language,
            self.recipient,
            *ticks,
            self.sheet,
            self.copy_button,
            self.save_button,
            self.close_button,
        ]


def _pages(ready: "PreparedMinutes", ppi: float) -> list[bytes]:
    from csdesk.documents.minutes.pdf import images

    return images(ready.document, ppi)
