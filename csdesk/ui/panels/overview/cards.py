"""The facts of an account, its tier and its own fields, each edited where it stands; and the group it belongs to."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.domain.accounts import Touch
from csdesk.domain.custom import FieldType
from csdesk.domain.levels import in_points
from csdesk.domain.name_index import NameIndex
from csdesk.domain.ranking import best
from csdesk.entities import Account, CustomField
from csdesk.fields.account import ACCOUNTS, FACTS
from csdesk.services.groups import AccountGroup, Member
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.palette import Hit, Palette
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.parts import Button, Card, Line, called, col, named, row, text
from csdesk.ui.words import words

_REASONS = ("tier_reason", "touch_reason")
_NOTES_HEIGHT = 120
_TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH)
_KINDS = (FieldType.TEXT, FieldType.NUMBER, FieldType.DAY)
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

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._group: AccountGroup | None = None
        self._shows_all = False
        self._picker: Palette | None = None
        self.rows: list[MemberRow] = []
        self.parent_button = ParentRow()
        choose = words.tr("Choose parent company")
        self.choose_button = Button("", kind="link", act=self.choose, name=choose)
        self._above = text("", "small")
        self.all_button = Button("", kind="link", act=self._on_all)
        self.sum, self.worst = Line("", "strong"), Line("", "small")
        self._lines = KeyedList()
        self._below = text(words.tr("Child accounts"), "small")
        above, self._all = row(self._above, None, self.choose_button), row(self.all_button, None)
        parts = (above, self.parent_button, self._below, self._lines, self._all, self.sum, self.worst)
        super().__init__(words.tr("Group"), col(*parts, gap=k.S1), None)  # in one: what is hidden takes no room
        self.parent_button.clicked.connect(self._on_parent)

    def show_group(self, group: AccountGroup, *, other: bool = False) -> None:
        """Show a group; of another account only the first few."""
        self._group, self._shows_all = group, self._shows_all and not other
        parent = group.parent
        self._above.setText(words.tr("Parent company") if parent else words.tr("No parent company"))
        self.parent_button.show_parent(parent.name if parent else "")
        self.choose_button.setText(
            words.tr("Change", "parent company") if parent else words.tr("Choose", "parent company")
        )
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
            self._picker = Palette(self)
            called(self._picker.field, words.tr("Parent company"), words.tr("Parent company"))
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
        line.clicked.connect(lambda: self._panel.navigator.open(Target.account(member.row.id)))
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
            self._panel.navigator.open(Target.account(self._group.parent.id))

    def _on_all(self) -> None:
        self._shows_all = True
        if self._group is not None:
            self.show_group(self._group)


class CustomFacts(RecordForm):
    """Those that are defined, in their order, then those that came with an import."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.guard, panel.desk.accounts.edit, panel.entries)
        self._desk = panel.desk
        self._defined: dict[str, CustomField] = {}
        self.removers: dict[str, Button] = {}
        self._lines = KeyedList(k.S1)
        self.add_button = Button(words.tr("Add field"), kind="link", act=lambda: self._turn(adding=True))
        self.name = called(QLineEdit(), words.tr("Field name"), words.tr("Field name"))
        self.kind = called(Choice(), words.tr("Field type"))
        self.kind.offer([(one, labels.name(one)) for one in _KINDS])
        self.keep_button = Button(words.tr("Add"), act=self._on_add)
        self._form = self._make_form()
        add = row(self.add_button, None, margins=(k.S2, 0, 0, 0))
        self.lay_out((self._lines, add, self._form), k.S1)
        self._turn(adding=False)

    def _make_form(self) -> QWidget:
        fields = self.name, self.kind, self.keep_button
        on_enter(self._on_add, *fields)
        for field in fields:
            KeyWatch(field, Qt.Key.Key_Escape, lambda: self._turn(adding=False))
        return row((self.name, 1), self.kind, self.keep_button, margins=(k.S2, 0, k.S2, 0))

    def show_account(self, account: Account, defined: Sequence[CustomField]) -> None:
        """Show the fields of an account; their widgets are made anew only where others are shown than before."""
        before = self._defined
        self._defined = {one.title: one for one in defined}
        titles = list(dict.fromkeys([*self._defined, *account.custom]))
        kinds = [self._holds(title) for title in titles]
        if titles != list(self.facts) or kinds != [before[one].holds if one in before else None for one in titles]:
            self._make(titles)
        self.show_record(account.id, account)
        for title in titles:
            sentence = words.tr("Delete value") if title in account.custom else words.tr("Delete field")
            self.removers[title].setToolTip(tip(sentence))
            self.removers[title].setAccessibleName(f"{sentence}: {title}")

    @override
    def value(self, record: Account, column: str) -> str:
        return record.custom.get(column, "")

    @override
    def settle(self) -> None:
        """Add the field whose name is being typed."""
        super().settle()
        if not self._form.isHidden() and self.name.text().strip():
            self._on_add()

    def _make(self, titles: Sequence[str]) -> None:
        for made in (self.facts, self.fields):
            made.clear()
        for title in titles:
            read, told = (partial(one, self._holds(title)) for one in (self.entries.kept, self.entries.told))
            fact = self.fact(title, title, read, told, partial(self._keep, title))
            if self._holds(title) is FieldType.DAY:
                self.pick_days(fact.field)
        self.removers = {title: Button("", "x", "ghost") for title in titles}
        for title, button in self.removers.items():
            button.clicked.connect(lambda _on=False, title=title: self._on_remove(title))
        self._lines.put(*(row((self.facts[title], 1), self.removers[title], gap=0) for title in titles))

    def _holds(self, title: str) -> FieldType | None:
        return self._defined[title].holds if title in self._defined else None

    def _keep(self, title: str, value: str) -> None:
        self.edit(custom={**self.record.custom, title: value})

    def _on_remove(self, title: str) -> None:
        """Remove the value of this account; where there is none, the field."""
        rest = {name: value for name, value in self.record.custom.items() if name != title}
        if title in self.record.custom:
            done = self.guard(lambda: self.edit(custom=rest))
        else:
            done = self.guard(lambda: self._desk.custom_fields.delete(self._defined[title].id))
        if done:
            sentence = words.tr("“{title}” deleted. Press Ctrl+Z to undo.")
            self.guard.notice.say(sentence.format(title=title))

    def _on_add(self) -> None:
        title = self.name.text()
        if self.guard(lambda: self._desk.custom_fields.add(title, self.kind.value)):
            self._turn(adding=False)
            fact = self.facts.get(" ".join(title.split()))  # none while the panel is out of sight
            if fact is not None:
                fact.field.setFocus()

    def _turn(self, *, adding: bool) -> None:
        """Show the form in the place of the button, or take it away."""
        self._form.setVisible(adding)
        self.add_button.setVisible(not adding)
        if adding:
            self.name.clear()
            self.name.setFocus()


class FactsCard(Card):
    """What is known of the company, and the fields that came with an import.

    The tier is typed or chosen from those known; why an account belongs to it is said in its tool tip.
    """

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self.form = form = RecordForm(panel.guard, panel.desk.accounts.edit, panel.entries)
        for one in ACCOUNTS:
            if one.fact or one.name in _REASONS:
                form.of(one, past=True)
        self._make_tier(form)
        languages = [("", words.tr("Same as the screen")), *labels.LANGUAGES.items()]
        form.choice("language", words.tr("Language of documents"), languages)
        form.choice("honorific", words.tr("Honorific"), [("", words.tr("Default")), ("御中", "御中"), ("様", "様")])
        self.custom = CustomFacts(panel)
        notes = words.tr("Internal notes")
        pairs = (FACTS[place : place + 2] for place in range(0, len(FACTS), 2))
        items = (
            form.side_by_side("tier", "touch", gap=k.S1),
            *(form.facts[one] for one in _REASONS),
            *(form.side_by_side(*pair, gap=k.S1) for pair in pairs),
            form.side_by_side("language", "honorific", gap=k.S1),
            self.custom,
            named(notes, form.lines("notes", notes, _NOTES_HEIGHT), margins=(k.S2, 0, k.S2, 0)),
        )
        form.lay_out(items, k.S1)
        super().__init__(words.tr("Facts"), k.S1, form, pad=k.S2, gap=k.S1)

    def _make_tier(self, form: RecordForm) -> None:
        self._tiers: dict[str, str] = {}
        self._offered = QStringListModel(form)
        self.tier = form.fact("tier", words.tr("Tier"), self._read_tier, labels.tier, self._keep_tier).field
        form.offer(self._offered, "tier")
        KeyWatch(self.tier, Qt.Key.Key_Down, self._offer_tiers)
        touches = [*((one, labels.name(one)) for one in _TOUCHES), (None, words.tr("None"))]
        form.choice("touch", words.tr("Touch"), touches)

    def show_account(self, account: Account, defined: Sequence[CustomField]) -> None:
        """Show the facts of an account, with the fields of hers that are defined."""
        self.form.show_record(account.id, account)
        known = self._panel.desk.tiers.all()
        called = {labels.tier(one.tier): one.tier for one in known}
        self._tiers = {name.casefold(): tier for name, tier in called.items()}
        self._offered.setStringList(list(called))
        self.tier.setToolTip(tip(next((one.definition.reason for one in known if one.tier == account.tier), "")))
        for reason in _REASONS:
            self.form.fields[reason].setToolTip(tip(getattr(account, reason)))
        self.custom.show_account(account, defined)

    def _read_tier(self, typed: str) -> str:
        """Return a tier by what it is called, or any other name."""
        name = typed.strip()
        return self._tiers.get(name.casefold(), name)

    def _keep_tier(self, tier: str) -> None:
        self.form.edit(tier=tier)
        self.tier.show_text(labels.tier(tier))

    def _offer_tiers(self) -> None:
        """Offer every tier that is known."""
        completer = self.tier.completer()
        completer.setCompletionPrefix("")
        completer.complete()
