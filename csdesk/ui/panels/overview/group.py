"""The companies that an account belongs with: the one above it, and those below."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.domain.levels import in_points
from csdesk.domain.name_index import NameIndex
from csdesk.domain.ranking import best
from csdesk.services.groups import AccountGroup, Member
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.palette import Hit, Palette
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.parts import Button, Card, Line, called, col, row, text
from csdesk.ui.words import words

_FEW, _FOUND, _INDENT, _MRR = 6, 6, 16, 104


class MemberRow(LineButton):
    """An account below: its level, its name, what it brings in a month."""

    def __init__(self, member: Member, parent: QWidget) -> None:
        """Show an account, indented by how far below it stands."""
        super().__init__(parent)
        self._level, self._left = member.row.trend.level, (member.depth - 1) * _INDENT
        self._mrr = amounts.apart(member.row.present.mrr)
        self.setText(member.row.name)
        self.setToolTip(tip(f"{member.row.name}\n{self._mrr}"))
        self.setAccessibleName(f"{member.row.name}, {labels.name(self._level)}, {self._mrr}")

    @override
    def draw(self, painter: QPainter) -> None:
        middle, edge = self.height() / 2, self.width() - _MRR
        paint.mark(painter, self._level.value, self._left + 8, middle)
        letter = labels.letter(self._level)
        paint.text(painter, self._left + 18, middle, 16, letter, theme.now.muted, k.SMALL)
        left = self._left + 36
        paint.text(painter, left, middle, edge - left - k.S2, self.text())
        paint.text(painter, edge, middle, _MRR, self._mrr, theme.now.muted, k.SMALL, align=paint.RIGHT)


class ParentRow(LineButton):
    """The account above."""

    def show_parent(self, name: str) -> None:
        """Show it, or nothing."""
        self.setText(name)
        self.setToolTip(tip(name))
        self.setVisible(bool(name))

    @override
    def draw(self, painter: QPainter) -> None:
        middle, now = self.height() / 2, theme.now
        paint.icon(painter, 0, middle, "layers")
        paint.text(painter, k.S6, middle, self.width() - k.S6, self.text(), now.accent)


class GroupCard(Card):
    """The parent as a link, chosen by typing as in Ctrl+K; the accounts below as an outline, and what all come to."""

    opened = Signal(int)

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._group: AccountGroup | None = None
        self._shows_all = False
        self._picker: Palette | None = None
        self.rows: list[MemberRow] = []
        self.parent_button, self.choose_button = ParentRow(), Button("", kind="link")
        self._above = text("", "small")
        self.all_button = Button("", kind="link")
        self.sum, self.worst = Line("", "strong"), Line("", "small")
        self._lines = KeyedList()
        self._below = text(words.tr("Child accounts"), "small")
        above, self._all = row(self._above, None, self.choose_button), row(self.all_button, None)
        parts = (above, self.parent_button, self._below, self._lines, self._all, self.sum, self.worst)
        super().__init__(words.tr("Group"), col(*parts, gap=k.S1), None)  # in one: what is hidden takes no room
        self.parent_button.clicked.connect(self._on_parent)
        self.choose_button.clicked.connect(self.choose)
        self.all_button.clicked.connect(self._on_all)

    def show_group(self, group: AccountGroup, *, other: bool = False) -> None:
        """Show a group; of another account only the first few."""
        self._group, self._shows_all = group, self._shows_all and not other
        parent = group.parent
        self._above.setText(words.tr("Parent company") if parent else words.tr("No parent company"))
        self.parent_button.show_parent(parent.name if parent else "")
        self.choose_button.setText(
            words.tr("Change", "parent company") if parent else words.tr("Choose", "parent company")
        )
        self.choose_button.setAccessibleName(words.tr("Choose parent company"))
        self._show_members(group)
        has_any = bool(group.members)
        self.sum.say(
            words.tr("Group total: {amount} a month").format(amount=amounts.apart(group.mrr)) if has_any else ""
        )
        self.worst.say(self._worst(group))
        self.sum.setVisible(has_any)
        self._below.setVisible(has_any)
        self.worst.setVisible(bool(self.worst.words))

    def choose(self) -> None:
        """Let the parent be chosen by typing."""
        if self._picker is None:
            self._picker = Palette(self.window())
            called(self._picker.field, words.tr("Parent company"), words.tr("Parent company"))
            self.destroyed.connect(self._picker.deleteLater)  # it lies over the window, and is not among its parts
        find = [self._provider()]
        self._picker.providers = lambda: find
        self._picker.open()

    def _provider(self) -> Callable[[str], list[Hit]]:
        known = {row.id: row for row in self._panel.desk.accounts.rows(self._panel.today)}
        known.pop(self._panel.account_id, None)
        names = NameIndex((one.id, (one.name, one.reading)) for one in known.values())
        group = words.tr("Accounts")
        nobody = words.tr("No parent company")

        def found(query: str) -> list[Hit]:
            rank = best(query, nobody)
            ranked = names.best(query, _FOUND) if query else [(rank, key) for key in list(known)[:_FOUND] if rank]
            hits = [
                Hit(group, known[key].trend.level.value, known[key].name, known[key].reading, fit, self._placer(key))
                for fit, key in ranked
            ]
            none = [Hit(nobody, "circle-dashed", nobody, "", rank, self._placer(None))] if rank else []
            return [*hits, *none] if query else [*none, *hits]

        return found

    def _placer(self, parent_id: int | None) -> Callable[[], object]:
        panel = self._panel
        return lambda: panel.guard(lambda: panel.desk.groups.place(panel.account_id, parent_id))

    def _show_members(self, group: AccountGroup) -> None:
        shown = group.members if self._shows_all else group.members[:_FEW]
        self.rows = [self._member(member) for member in shown]
        self._lines.put(*self.rows)
        self._all.setVisible(len(group.members) > len(shown))
        self.all_button.setText(words.tr("All %n accounts", "", len(group.members)))

    def _member(self, member: Member) -> MemberRow:
        line = MemberRow(member, self)
        line.clicked.connect(lambda: self.opened.emit(member.row.id))
        return line

    def _worst(self, group: AccountGroup) -> str:
        found = group.worst
        if found is None:
            return ""
        score = "" if found.trend.score is None else f" {in_points(found.trend.score)}"
        level = labels.letter(found.trend.level) + " " + labels.name(found.trend.level)
        return words.tr("Lowest health: {name}, {level}").format(level=level + score, name=found.name)

    def _on_parent(self) -> None:
        if self._group is not None and self._group.parent is not None:
            self.opened.emit(self._group.parent.id)

    def _on_all(self) -> None:
        self._shows_all = True
        if self._group is not None:
            self.show_group(self._group)
