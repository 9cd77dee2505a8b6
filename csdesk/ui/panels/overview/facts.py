"""The facts of an account, each edited where it stands."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.domain.accounts import Touch
from csdesk.domain.custom import FieldType
from csdesk.entities import Account, CustomField
from csdesk.fields.account import ACCOUNTS, FACTS
from csdesk.services.tiers import KnownTier
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, called, named, row
from csdesk.ui.words import words

_REASONS = ("tier_reason", "touch_reason")
_NOTES_HEIGHT = 120
_TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH)
_KINDS = (FieldType.TEXT, FieldType.NUMBER, FieldType.DAY)


class TierFacts:
    """The tier is typed or chosen from those known; why an account belongs to it is said in its tool tip."""

    def __init__(self, form: RecordForm, *reasons: str) -> None:
        """Add them to a form that has both reasons, the tier's first."""
        self._form, self._reasons = form, reasons
        self._names: dict[str, str] = {}
        self._offered = QStringListModel(form)
        self.tier = form.fact("tier", words.tr("Tier"), self._read, labels.tier, self._keep)
        form.offer(self._offered, "tier")
        KeyWatch(self.tier.field, Qt.Key.Key_Down, self._offer_all)
        touches = [*((one, labels.name(one)) for one in _TOUCHES), (None, words.tr("None"))]
        self.touch = form.choice("touch", words.tr("Touch"), touches)

    @property
    def rows(self) -> list[QWidget]:
        """Return them as they stand below each other."""
        return [self._form.side_by_side("tier", "touch", gap=k.S1), *(self._form.facts[one] for one in self._reasons)]

    def show_account(self, account: Account, known: Sequence[KnownTier]) -> None:
        """Show an account among the tiers there are."""
        called = {labels.tier(one.tier): one.tier for one in known}
        self._names = {name.casefold(): tier for name, tier in called.items()}
        self._offered.setStringList(list(called))
        said = next((one.definition.reason for one in known if one.tier == account.tier), "")
        self.tier.field.setToolTip(tip(said))
        for reason in self._reasons:
            self._form.fields[reason].setToolTip(tip(getattr(account, reason)))

    def _read(self, typed: str) -> str:
        """Return a tier by what it is called, or any other name."""
        name = typed.strip()
        return self._names.get(name.casefold(), name)

    def _keep(self, tier: str) -> None:
        self._form.edit(tier=tier)
        self.tier.field.show_text(labels.tier(tier))

    def _offer_all(self) -> None:
        """Offer every tier that is known."""
        completer = self.tier.field.completer()
        completer.setCompletionPrefix("")
        completer.complete()


class CustomFacts(RecordForm):
    """Those that are defined, in their order, then those that came with an import."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.guard, panel.desk.accounts.edit, panel.entries)
        self._desk = panel.desk
        self._defined: dict[str, CustomField] = {}
        self.removers: dict[str, Button] = {}
        self._lines = KeyedList(k.S1)
        self.add_button = Button(words.tr("Add field"), kind="link", act=lambda: self._turn(adding=True))
        self.name, self.kind = QLineEdit(), Choice()
        self.kind.offer([(one, labels.name(one)) for one in _KINDS])
        self.keep_button = Button(words.tr("Add"))
        self._form = self._make_form()
        add = row(self.add_button, None, margins=(k.S2, 0, 0, 0))
        self.lay_out((self._lines, add, self._form), k.S1)
        self._turn(adding=False)

    def _make_form(self) -> QWidget:
        called(self.name, words.tr("Field name"), words.tr("Field name"))
        self.kind.setAccessibleName(words.tr("Field type"))
        self.keep_button.clicked.connect(self._on_add)
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
    """What is known of the company, and the fields that came with an import."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self.form = form = RecordForm(panel.guard, panel.desk.accounts.edit, panel.entries)
        for one in ACCOUNTS:
            if one.fact or one.name in _REASONS:
                form.of(one, past=True)
        self.tier = TierFacts(form, *_REASONS)
        languages = [("", words.tr("Same as the screen")), *labels.LANGUAGES.items()]
        form.choice("language", words.tr("Language of documents"), languages)
        form.choice("honorific", words.tr("Honorific"), [("", words.tr("Default")), ("御中", "御中"), ("様", "様")])
        self.custom = CustomFacts(panel)
        notes = words.tr("Internal notes")
        pairs = (FACTS[place : place + 2] for place in range(0, len(FACTS), 2))
        items = (
            *self.tier.rows,
            *(form.side_by_side(*pair, gap=k.S1) for pair in pairs),
            form.side_by_side("language", "honorific", gap=k.S1),
            self.custom,
            named(notes, form.lines("notes", notes, _NOTES_HEIGHT), margins=(k.S2, 0, k.S2, 0)),
        )
        form.lay_out(items, k.S1)
        super().__init__(words.tr("Facts"), k.S1, form, pad=k.S2, gap=k.S1)

    def show_account(self, account: Account, defined: Sequence[CustomField]) -> None:
        """Show the facts of an account, with the fields of hers that are defined."""
        self.form.show_record(account.id, account)
        self.tier.show_account(account, self._panel.desk.tiers.all())
        self.custom.show_account(account, defined)
