"""Why an entry stands where it does: the points of its score, which add up, and what would move it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.queue import in_points, score
from csdesk.services.queue.entries import QueueEntry
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.overlay import Overlay
from csdesk.ui.pages.today import saying
from csdesk.ui.pages.today.host import QueueHost
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, col, row, rule, text
from csdesk.ui.words import words

_WIDE, _POINTS, _BECAUSE = 560, 72, 190
_MOVES = 5


class OrderCard(Overlay):
    """Shown for one entry by ``?``; any key that closes a card closes it."""

    wide = _WIDE

    def __init__(self, page: QueueHost) -> None:
        super().__init__(page.window())
        self._page = page
        self.head, self.rank = Line("", "section"), Line("", "small")
        self.parts, self.moves = KeyedList(k.S1), KeyedList(k.S1)
        self.weights_button = Button(words.tr("Change the weights…"), kind="link")
        self.close_button = Button(words.tr("Close"), kind="primary")
        self.weights_button.clicked.connect(self._on_weights)
        self.close_button.clicked.connect(self.close_card)
        explained = text(
            words.tr("Pinned entries come first, then the higher score; at the same score the earlier deadline."),
            "small",
            wrap=True,
        )
        inner = k.S4, k.S3, k.S4, k.S3
        for item in (
            col(self.head, self.rank, gap=2, margins=inner),
            rule(),
            col(self.parts, margins=inner),
            rule(),
            col(text(words.tr("What would move it"), "small"), self.moves, gap=k.S2, margins=inner),
            rule(),
            col(explained, row(self.weights_button, None, self.close_button), gap=k.S3, margins=inner),
        ):
            self.box.addWidget(item)

    def show_entry(self, one: QueueEntry) -> None:
        """Explain an entry."""
        self.setParent(self._page.window())
        page, state, queue = self._page, self._page.state, self._page.desk.queue
        account, today, points = state.scorer.of(one.account_id), page.today(), queue.points(state, one)
        self.head.say(one.title)
        group = state.book.of(one.group)
        place = next(at for at, other in enumerate(group, 1) if other.key == one.key)
        said = words.tr("{group}: number {place} of {count}")
        where = said.format(group=saying.group(one.group), place=place, count=len(group))
        pinned = words.tr("pinned to the top") if one.found.pinned else ""
        self.rank.say(" · ".join(filter(None, (one.account, where, pinned))))
        lines: list[QWidget] = [
            _line(saying.part(part), saying.part_because(part, one, account, today), in_points(value))
            for part, value in points.items()
        ]
        lines += [rule(), _line(words.tr("Score"), "", in_points(score(points)), strong=True)]
        self.parts.put(*lines)
        moves = queue.moves(state, one)[:_MOVES]
        self.moves.put(*(_line(saying.change(change), "", _signed(value)) for change, value in moves))
        self.open()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def stops(self) -> list[QWidget]:
        return [self.weights_button, self.close_button]

    def _on_weights(self) -> None:
        self.close_card()
        self._page.navigator.open(Target.settings("queue"))


def _line(name: str, because: str, points: str, *, strong: bool = False) -> QWidget:
    value, reason = Line(points, "strong" if strong else "body"), Line(because, "small")
    value.setFixedWidth(_POINTS)
    value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    reason.setFixedWidth(_BECAUSE)
    return row((Line(name, "strong" if strong else "body"), 1), reason, value, gap=k.S3)


def _signed(hundredths: int) -> str:
    return f"+{in_points(hundredths)}" if hundredths > 0 else in_points(hundredths)
