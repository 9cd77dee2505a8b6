"""A line of a checklist with what is said beside it, and the form that opens below it."""

from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.kickoff import Gap, KickoffPoint, Lack
from csdesk.entities import PlaybookItem
from csdesk.services.playbooks.runs import is_settled
from csdesk.ui import dates, keys, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import row
from csdesk.ui.widgets.row_menu import OffersMenu
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_LEFT, _LOW, _TALL, _LEAST = k.ICON + k.S3 - 2, 34, 46, 120
_ROOMY = 480  # where there is less, who does it is left to the tool tip
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def missing(gap: Gap) -> str:
    """Return what is missing."""
    if gap.lack is Lack.OPEN:
        return labels.name(gap.point)
    role = labels.name(gap.role) if gap.role else ""
    said = labels.name(gap.lack).format(role=role, name=gap.ask.name if gap.ask else "")
    is_route = gap.point is KickoffPoint.DECISION_ROUTE
    return f"{labels.name(gap.point)}: {said}" if is_route else said


def whom(gap: Gap) -> str:
    """Return whom to ask."""
    if gap.ask is None:
        return words.tr("ask sales")
    return words.tr("ask {name}").format(name=gap.ask.name)


def beside(item: PlaybookItem, owners: dict[int, str], today: date) -> tuple[str, str, str]:
    """Return what stands at the right of an item: whether it may be left out and who; when, with its ink."""
    who = owners.get(item.colleague_id or 0) or (labels.name(item.job) if item.job else "")
    optional = "" if item.required else words.tr("optional")
    if item.done_on:
        when, ink = dates.short(item.done_on, today, words.language), "muted"
    elif item.due and not item.skipped:
        when, ink = dates.due(item.due, today, words.language), dates.due_ink(item.due, today)
    else:
        when, ink = "", "muted"
    return " · ".join(filter(None, (optional, who))), when, ink


def below(item: PlaybookItem) -> str:
    """Return what stands below an item: the evidence, else what is asked for, or why it was skipped."""
    if item.skipped:
        return words.tr("Skipped: {reason}").format(reason=item.skipped)
    if item.evidence:
        return item.evidence
    if is_settled(item) or not item.wanted:
        return ""
    return words.tr("Evidence wanted: {wanted}").format(wanted=item.wanted)


class ItemLine(Tick):
    """Space or a click on the box ticks it, Enter opens what is more, S skips it, Delete deletes it.

    Arrows go on; with Alt they move it.
    """

    opened = Signal()
    skip_wanted = Signal()
    delete_wanted = Signal()
    stepped = Signal(int)
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._who, self._when, self._ink, self._below, self._skipped = "", "", "muted", "", False
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)

    def show_item(self, item: PlaybookItem, owners: dict[int, str], today: date) -> None:
        """Show an item."""
        self._who, self._when, self._ink = beside(item, owners, today)
        self._below, self._skipped = below(item), bool(item.skipped)
        self.setText(item.title)
        self.setChecked(item.done_on is not None)
        said = (item.title, self._below, self._who, self._when)
        self.setToolTip(tip("\n".join(filter(None, said))))
        self.setAccessibleName(", ".join(filter(None, said)))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, _TALL if self._below else _LOW)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by a click on the box, open what is more by one beside it."""
        if event.position().x() <= _LEFT:
            super().mouseReleaseEvent(event)
        else:
            self.setDown(False)
            self.opened.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.key()
        if pressed in _STEPS and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(_STEPS[Qt.Key(pressed)])
        elif event.modifiers() and pressed not in keys.ENTER:
            super().keyPressEvent(event)
        elif pressed in (*keys.ENTER, Qt.Key.Key_F2):
            self.opened.emit()
        elif pressed in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(pressed)])
        elif pressed in _DELETES:
            self.delete_wanted.emit()
        elif keys.letter(event).lower() == "s":
            self.skip_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def menu(self) -> OffersMenu:
        """Return what can be done with it, with the keys that do the same."""
        menu = OffersMenu(self)
        menu.act(words.tr("Evidence, dates, owner"), "Return", self.opened.emit)
        menu.act(words.tr("Skip with a reason"), "S", self.skip_wanted.emit)
        menu.act(words.tr("Move up"), "Alt+Up", partial(self.moved.emit, -1))
        menu.act(words.tr("Move down"), "Alt+Down", partial(self.moved.emit, 1))
        menu.addSeparator()
        menu.act(words.tr("Move to trash"), "Del", self.delete_wanted.emit)
        return menu

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now, middle = theme.now, self.height() / 2
        parts = (self._who, self._when) if self.width() >= _ROOMY else (self._when,)
        beside = " · ".join(filter(None, parts))
        edge = self.width() - paint.width(beside, k.SMALL)
        above = middle - 9 if self._below else middle
        with paint.smooth(self) as painter:
            if self._skipped:
                paint.icon(painter, 1, above, "minus", now.muted)
            else:
                paint.check(painter, 1, above, self.isChecked())
            ink = now.muted if self.isChecked() or self._skipped else now.text
            paint.text(painter, _LEFT, above, edge - _LEFT - k.S3, self.text(), ink)
            paint.text(painter, _LEFT, middle + 10, self.width() - _LEFT, self._below, now.muted, k.SMALL)
            late, room = getattr(now, self._ink), self.width() - edge
            paint.text(painter, edge, above, room, beside, late, k.SMALL, align=paint.RIGHT)
            if self.hasFocus():
                paint.ring(painter, QRectF(self.rect()).adjusted(_LEFT - k.S1, 1, -1, -1))


class ItemForm(RecordForm):
    """Title, evidence, days, who, and why it is skipped; Escape goes back to the line."""

    left = Signal()

    def __init__(self, desk: Desk, entries: Entries, guard: Guard) -> None:
        super().__init__(guard, desk.playbook_runs.edit_item, entries)
        self._desk = desk
        title, evidence = words.tr("Item", "of a checklist"), words.tr("Evidence")
        self.fact("title", title)
        self.fact("evidence", evidence)
        self.day("due", words.tr("Due"))
        self.day("done_on", words.tr("Done on"), lambda day: desk.playbook_runs.tick(self.item_id, day), past=True)
        self.who = self.choice("colleague_id", words.tr("Owner"), [])
        self.fact("skipped", words.tr("Skipped because"), keep=self._skip)
        needed = [(True, words.tr("Required")), (False, words.tr("Optional"))]
        self.choice("required", words.tr("Required"), needed)
        margins = (_LEFT - k.S2, 0, 0, k.S2)
        self.lay_out(
            (
                row((self.facts["title"], 1), (self.facts["evidence"], 1), gap=k.S2),
                row((self.facts["due"], 1), (self.facts["done_on"], 1), (self.who, 1), gap=k.S2),
                row((self.choices["required"], 1), (self.facts["skipped"], 2), gap=k.S2),
            ),
            k.S1,
            margins,
        )
        KeyWatch(self, Qt.Key.Key_Escape, self.left.emit)

    @property
    def item_id(self) -> int:
        """Return the item that is shown."""
        return int(str(self.key))

    def _skip(self, reason: str) -> None:
        """Skip it for a reason; without one it is to be done again."""
        runs = self._desk.playbook_runs
        if reason:
            runs.skip(self.item_id, reason)
        else:
            runs.edit_item(self.item_id, skipped="")

    def show_item(self, item: PlaybookItem, owners: dict[int, str]) -> None:
        """Show an item, with those who can own it."""
        self.who.chip.offer([(None, words.tr("Nobody")), *owners.items()])
        self.show_record(item.id, item)
