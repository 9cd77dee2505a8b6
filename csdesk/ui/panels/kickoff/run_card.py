"""A checklist of an account: its items, ticked off, and how it is closed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from csdesk.domain.template_difference import key_of
from csdesk.entities import PlaybookItem
from csdesk.services.playbooks.runs import ChecklistRow
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import AddField
from csdesk.ui.panels.kickoff.item_line import ItemForm, ItemLine
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, called, col, fill, row, tell, text
from csdesk.ui.words import words

_FORM, _DAY = "form", 150


class RunCard(QWidget):
    """What is closed is folded; with something open that is required it is closed only with a reason."""

    compare_wanted = Signal(int)
    grown = Signal(object)
    """What has just come into sight, as far as there is room for it."""

    def __init__(self, panel: Panel, found: ChecklistRow) -> None:
        super().__init__()
        self._panel, self._runs, self.row = panel, panel.desk.playbook_runs, found
        self.lines: list[ItemLine] = []
        self.opened = 0
        self.unfolded = False
        self.title, self.note, self.gap = Line("", "section"), Line("", "small"), text("", "small", wrap=True)
        self.update_button = Button("", kind="link", act=self._on_update, hint=words.tr("Changes in the playbook"))
        self.fold_button = Button("", kind="link", act=self._on_fold)
        self.close_button = Button(words.tr("Close…", "a checklist"), "circle-check", act=self.close_or_reopen)
        self.reopen_button = Button(words.tr("Reopen", "a checklist"), "history", act=self.close_or_reopen)
        self.more_button = Button("", "ellipsis", "ghost", menu=self._menu, name=words.tr("More"))
        self.list = KeyedList()
        self.form: ItemForm | None = None
        asked = words.tr("Required items are open. Why close it anyway?")
        self.field = AddField(
            words.tr("Add item"), panel.guard, lambda title: self._runs.add_item(self.row.run.id, title)
        )
        self.reason = called(QLineEdit(), words.tr("Reason"), asked)
        self.name = called(QLineEdit(), words.tr("Name"), words.tr("Name of the new playbook"))
        self.tier = called(Choice(), words.tr("Tier"))
        self.day = called(DateField(panel.entries), words.tr("Day from which dates count"), width=_DAY)
        self._day_name = text("", "small")
        self._lay_out()
        on_enter(self._on_close, self.reason)
        on_enter(self._on_save, self.name, self.tier)
        on_enter(self._on_move, self.day)
        for field in (self.reason, self.name, self.tier, self.day):
            KeyWatch(field, Qt.Key.Key_Escape, self._leave_fields)

    def _lay_out(self) -> None:
        named = col(self.title, self.note, gap=2)
        buttons = self.update_button, self.fold_button, self.close_button, self.reopen_button, self.more_button
        self._naming = row((self.name, 1), self.tier, gap=k.S2)
        self._moving = row(self._day_name, self.day, None, gap=k.S2)
        self._asked = self.reason, self._naming, self._moving
        for asked in self._asked:
            asked.hide()
        self._items = col(self.list, self.field, gap=k.S1)
        inside = col(row((named, 1), *buttons), self.gap, *self._asked, self._items, gap=k.S2)
        fill(QVBoxLayout(self), (Card("", k.S2, inside, gap=k.S1),), 0, (0, 0, 0, 0))

    def show_run(self, found: ChecklistRow, changes: int) -> None:
        """Show a checklist, and how many changes of its playbook could be taken over."""
        self.row = found
        run, entries, is_closed = found.run, self._panel.entries, found.run.closed_on is not None
        self.title.say(run.title)
        done = words.tr("{done} of {total} done").format(done=found.done, total=len(found.items))
        since = words.tr("from {day}").format(day=entries.short(run.starts_on))
        closed = words.tr("closed {day}").format(day=entries.short(run.closed_on)) if is_closed else ""
        self.note.say(" · ".join(filter(None, (done, since, closed))))
        tell(self.gap, words.tr("Closed with gaps: {reason}").format(reason=run.gap) if run.gap else "")
        self.update_button.setText(words.tr("%n change(s)", "in the playbook", changes))
        self.update_button.setVisible(changes > 0 and not is_closed)
        self.close_button.setVisible(not is_closed)
        self.reopen_button.setVisible(is_closed)
        self.fold_button.setVisible(is_closed)
        self.fold_button.setText(words.tr("Hide items") if self.unfolded else words.tr("Show items"))
        self._show_items()

    def close_or_reopen(self) -> None:
        """Close it, with a reason if one is needed; or open it again."""
        run, panel = self.row.run, self._panel
        if run.closed_on:
            panel.guard(lambda: self._runs.reopen(run.id))
        elif self._runs.gaps(run.id, panel.today):
            self._ask(self.reason, self.reason)
        else:
            panel.guard(lambda: self._runs.close(run.id, panel.today))

    def skip(self, item: PlaybookItem) -> None:
        """Let the reason be typed why an item is skipped."""
        self.open_item(item, "skipped")

    def open_item(self, item: PlaybookItem, column: str = "evidence") -> None:
        """Show what is more of an item; opened again it is closed."""
        self.opened = item.id if item.id != self.opened or column != "evidence" else 0
        self._show_items()
        if self.form is not None:
            field = self.form.fields[column]
            field.setFocus()
            field.selectAll()
            self.grown.emit(self.form)

    def go_to(self, key: str) -> None:
        """Go to the item of a key in its playbook."""
        for line, item in zip(self.lines, self.row.items, strict=False):
            if key_of(item.origin) == key:
                line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_items(self) -> None:
        is_closed = self.row.run.closed_on is not None
        folded = is_closed and not self.unfolded
        self._items.setVisible(not folded)
        self.field.setVisible(not is_closed)
        self.lines, self.form = [], None
        shown: list[QWidget] = []
        for item in () if folded else self.row.items:
            line = self.list.line(item.id, partial(self._made, item.id))
            line.show_item(item, self.row.owners, self._panel.today)
            self.lines.append(line)
            shown.append(line)
            if item.id == self.opened:
                self.form = self.list.line((_FORM, item.id), partial(self._made_form, line))
                here = self._panel.desk.colleagues.here(self._panel.today)
                self.form.show_item(item, {one.id: one.name for one in here})
                shown.append(self.form)
        self.list.put(*shown)

    def _made_form(self, line: ItemLine) -> ItemForm:
        panel = self._panel
        form = ItemForm(panel.desk, panel.entries, panel.guard)
        form.left.connect(lambda: self._leave_form(line))
        return form

    def _leave_form(self, line: ItemLine) -> None:
        line.setFocus()
        self.opened = 0
        self._show_items()

    def _made(self, item_id: int) -> ItemLine:
        line, panel = ItemLine(), self._panel
        line.clicked.connect(lambda on: panel.guard(lambda: self._runs.tick(item_id, panel.today if on else None)))
        line.opened.connect(lambda: self._with(item_id, self.open_item))
        line.skip_wanted.connect(lambda: self._with(item_id, self.skip))
        line.delete_wanted.connect(
            lambda: panel.guard.delete(lambda: self._runs.delete_item(item_id, line.text()), line.text())
        )
        line.stepped.connect(lambda by: self._step(line, by))
        line.moved.connect(lambda by: self._move(item_id, line, by))
        return line

    def _with(self, item_id: int, act: Callable[[PlaybookItem], object]) -> None:
        """Do something with an item as it is now."""
        for item in self.row.items:
            if item.id == item_id:
                act(item)

    def _step(self, line: ItemLine, by: int) -> None:
        place = self.lines.index(line) + by
        if 0 <= place < len(self.lines):
            self.lines[place].setFocus()

    def _move(self, item_id: int, line: ItemLine, by: int) -> None:
        self._panel.guard(lambda: self._runs.move_item(item_id, by))
        line.setFocus()

    def _on_update(self) -> None:
        self.compare_wanted.emit(self.row.run.id)

    def _on_fold(self) -> None:
        self.unfolded = not self.unfolded
        self.show_run(self.row, 0)

    def _on_close(self) -> None:
        panel, run = self._panel, self.row.run
        if panel.guard(lambda: self._runs.close(run.id, panel.today, self.reason.text())):
            self._leave_fields()

    def _on_save(self) -> None:
        name, tier, panel, run = self.name.text(), str(self.tier.value or ""), self._panel, self.row.run
        if panel.guard(lambda: self._runs.save(run.id, name, tier)):
            self._leave_fields()
            panel.notice.say(words.tr("“{title}” saved to your playbooks.").format(title=name.strip()))

    def _on_move(self) -> None:
        """Let the dates of what is open count from the day that is typed."""
        panel, run = self._panel, self.row.run
        if panel.guard(lambda: self._runs.shift(run.id, panel.entries.needed(self.day.text()))):
            self._leave_fields()
            panel.notice.say(words.tr("The dates of open items have moved. Press Ctrl+Z to undo."))

    def _ask(self, asked: QWidget, field: QLineEdit) -> None:
        """Show one of what can be asked, and no other."""
        for one in self._asked:
            one.setVisible(one is asked)
        field.setFocus()
        field.selectAll()

    def _leave_fields(self) -> None:
        back = self.close_button if self.reason.isVisible() else self.more_button
        for field in (self.reason, self.name, self.day):
            field.clear()
        for asked in self._asked:
            asked.hide()
        (back if back.isVisible() else self.reopen_button).setFocus()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.row.run.closed_on is None:
            menu.addAction(words.tr("Move all dates…"), self.begin_move)
        menu.addAction(words.tr("Save as playbook…"), self.begin_save)
        menu.addAction(words.tr("Move to trash"), self.delete)
        return menu

    def begin_save(self) -> None:
        """Let the name be typed of the playbook that this checklist becomes, and its tier be chosen."""
        tiers = ["", *dict.fromkeys(one.tier for one in self._panel.desk.tiers.all())]
        self.tier.offer([(one, labels.any_tier(one)) for one in tiers], "")
        self._ask(self._naming, self.name)

    def begin_move(self) -> None:
        """Let the day be typed from which the dates count."""
        run = self.row.run
        is_deadline = self._runs.counts_back(run.id)
        said = words.tr("Deadline (count back from here)") if is_deadline else words.tr("Day 0 (count from here)")
        self._day_name.setText(said)
        self.day.show_day(run.starts_on)
        self._ask(self._moving, self.day)

    def enter(self) -> None:
        """Go to the first item, of a closed one that is unfolded."""
        if self.row.run.closed_on and not self.unfolded:
            self._on_fold()
        (self.lines[0] if self.lines else self.more_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.grown.emit(self)

    def delete(self) -> None:
        """Put the checklist into the trash."""
        run = self.row.run
        self._panel.guard.delete(lambda: self._runs.delete(run.id, run.title), run.title)
