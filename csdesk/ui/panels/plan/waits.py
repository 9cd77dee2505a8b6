"""What a milestone waits for, chosen by typing, and how often it was put off."""

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.folding import sought
from csdesk.entities import Milestone, MilestoneSlip
from csdesk.services.plans.plans import Planned
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import called, fill, text
from csdesk.ui.words import words

_ID = Qt.ItemDataRole.UserRole
_LINE, _MOST = 28, 4


class WaitsList(QListWidget):
    """The milestones that one waits for; Delete takes one away."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.milestone_id = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and item is not None:
            other = item.data(_ID)
            self._panel.guard(lambda: self._panel.desk.milestones.wait_no_more(self.milestone_id, other))
        else:
            super().keyPressEvent(event)


class Waits(QWidget):
    """A line in which one of the plan's milestones is chosen, those chosen before, and the slips."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._others: dict[str, int] = {}
        self._names = QStringListModel(self)
        self.field = called(QLineEdit(), words.tr("Waits for"), words.tr("Type a milestone to finish first"))
        self.field.setCompleter(self._completer())
        self.field.returnPressed.connect(self._on_entered)
        self.list = WaitsList(panel)
        self.list.setAccessibleName(words.tr("Waits for"))
        self.list.setToolTip(tip(words.tr("Press Delete to remove it")))
        self.slips = text("", "small", wrap=True)
        self._slipped = text(words.tr("Internal delay log"), "strong")
        items = text(words.tr("Waits for"), "strong"), self.list, self.field, self._slipped, self.slips
        fill(QVBoxLayout(self), items, k.S1, (k.S2, k.S2, 0, 0))

    def show_milestone(self, milestone: Milestone, planned: Planned, waits_for: tuple[int, ...]) -> None:
        """Show what a milestone waits for and how often it slipped."""
        if milestone.id != self.list.milestone_id:
            self.field.clear()
        self.list.milestone_id = milestone.id
        titles = {one.milestone.id: one.milestone.title for one in planned.milestones}
        self._offer({key: title for key, title in titles.items() if key != milestone.id and key not in waits_for})
        self._fill([(one, titles[one]) for one in waits_for if one in titles])
        slips = self._panel.desk.milestones.slips(milestone.id)
        self._slipped.setVisible(bool(slips))
        self.slips.setVisible(bool(slips))
        self.slips.setText("\n".join(self._slip(one) for one in slips))

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _offer(self, titles: dict[int, str]) -> None:
        """Offer titles; one that stands twice is told apart by its number in the order of the plan."""
        self._others = {}
        for key, title in titles.items():
            name, place = title, 1
            while name in self._others:
                place += 1
                name = f"{title} ({place})"
            self._others[name] = key
        if self._names.stringList() != list(self._others):
            self._names.setStringList(list(self._others))

    def _fill(self, waits_for: list[tuple[int, str]]) -> None:
        place = self.list.currentRow()
        self.list.clear()
        for key, title in waits_for:
            item = QListWidgetItem(title)
            item.setToolTip(tip(title))
            item.setData(_ID, key)
            self.list.addItem(item)
        self.list.setCurrentRow(min(place, len(waits_for) - 1))
        self.list.setVisible(bool(waits_for))
        self.list.setFixedHeight(_LINE * min(len(waits_for), _MOST) + k.S1)

    def _slip(self, slip: MilestoneSlip) -> str:
        short = self._panel.entries.short
        words = f"{short(slip.due_from)} → {short(slip.due_to)} · {labels.slip_reason(slip.reason)}"
        return f"{words} · {slip.note}" if slip.note else words

    def _on_entered(self) -> None:
        """Take the title that was typed, whole or as the only one that has it in it."""
        typed = sought(self.field.text().strip())
        exact = [key for name, key in self._others.items() if sought(name) == typed]
        found = exact or [key for name, key in self._others.items() if typed and typed in sought(name)]
        if len(found) != 1:
            sentence = words.tr("No milestone in this plan, or more than one, is named “{typed}”.")
            self._panel.notice.warn(sentence.format(typed=self.field.text()))
        elif self._panel.guard(lambda: self._panel.desk.milestones.wait_for(self.list.milestone_id, found[0])):
            QTimer.singleShot(0, self.field, self.field.clear)  # a completer that closes puts the letters back
