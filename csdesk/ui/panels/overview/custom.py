"""The fields of hers, each edited where it stands; a new one is added below them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from csdesk.domain.custom import FieldType
from csdesk.entities import Account, CustomField
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import Fact, KeyWatch
from csdesk.ui.widgets.parts import Button, fill, row
from csdesk.ui.words import words

_KINDS = (FieldType.TEXT, FieldType.NUMBER, FieldType.DAY)


class CustomFacts(QWidget):
    """Those that are defined, in their order, then those that came with an import."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._account: Account | None = None
        self._defined: dict[str, CustomField] = {}
        self.facts: dict[str, Fact] = {}
        self.removers: dict[str, Button] = {}
        self._rows: list[QWidget] = []
        self._lines = QWidget()
        self._box = QVBoxLayout(self._lines)
        fill(self._box, (), k.S1, (0, 0, 0, 0))
        self.add_button = Button(words.tr("Add field"), kind="link")
        self.add_button.clicked.connect(lambda: self._turn(adding=True))
        self.name, self.kind = QLineEdit(), Choice()
        self.keep_button = Button(words.tr("Add"))
        self._form = self._make_form()
        add = row(self.add_button, None, margins=(k.S2, 0, 0, 0))
        fill(QVBoxLayout(self), (self._lines, add, self._form), k.S1, (0, 0, 0, 0))
        self._turn(adding=False)

    def _make_form(self) -> QWidget:
        self.name.setPlaceholderText(words.tr("Field name"))
        self.name.setAccessibleName(words.tr("Field name"))
        self.kind.setAccessibleName(words.tr("Field type"))
        self.kind.addItems([labels.holds(one) for one in _KINDS])
        self.keep_button.clicked.connect(self._on_add)
        for field in (self.name, self.kind, self.keep_button):
            KeyWatch(field, Qt.Key.Key_Escape, lambda: self._turn(adding=False))
            KeyWatch(field, Qt.Key.Key_Return, self._on_add)
        return row((self.name, 1), self.kind, self.keep_button, margins=(k.S2, 0, k.S2, 0))

    def show_account(self, account: Account, defined: Sequence[CustomField]) -> None:
        """Show the fields of an account; their widgets are made anew only where others are shown than before."""
        self._account, before = account, self._defined
        self._defined = {one.title: one for one in defined}
        titles = list(dict.fromkeys([*self._defined, *account.custom]))
        kinds = [self._holds(title) for title in titles]
        if titles != list(self.facts) or kinds != [before[one].holds if one in before else None for one in titles]:
            self._make(titles)
        for title, fact in self.facts.items():
            fact.field.show_text(self._panel.entries.told(self._holds(title), account.custom.get(title, "")))
            sentence = words.tr("Delete value") if title in account.custom else words.tr("Delete field")
            self.removers[title].setToolTip(tip(sentence))
            self.removers[title].setAccessibleName(f"{sentence}: {title}")

    def settle(self) -> None:
        """Add the field whose name is being typed."""
        if not self._form.isHidden() and self.name.text().strip():
            self._on_add()

    def _make(self, titles: Sequence[str]) -> None:
        for old in self._rows:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.facts = {title: self._panel.fact(title, self._keeper(title)) for title in titles}
        self.removers = {title: Button("", "x", "ghost") for title in titles}
        self._rows = [row((self.facts[title], 1), self.removers[title], gap=0) for title in titles]
        for title, line in zip(titles, self._rows, strict=True):
            self.removers[title].clicked.connect(lambda _on=False, title=title: self._on_remove(title))
            self._box.addWidget(line)
        self._lines.setVisible(bool(titles))

    def _holds(self, title: str) -> FieldType | None:
        return self._defined[title].holds if title in self._defined else None

    def _keeper(self, title: str) -> Callable[[str], object]:
        def keep(typed: str) -> None:
            if self._account is not None:
                value = self._panel.entries.kept(self._holds(title), typed)
                self._panel.desk.accounts.edit(self._account.id, custom={**self._account.custom, title: value})

        return keep

    def _on_remove(self, title: str) -> None:
        """Remove the value of this account; where there is none, the field."""
        account, desk = self._account, self._panel.desk
        if account is None:
            return
        if title in account.custom:
            rest = {name: value for name, value in account.custom.items() if name != title}
            done = self._panel.guard(lambda: desk.accounts.edit(account.id, custom=rest))
        else:
            done = self._panel.guard(lambda: desk.custom_fields.delete(self._defined[title].id))
        if done:
            sentence = words.tr("“{title}” deleted. Press Ctrl+Z to undo.")
            self._panel.notice.say(sentence.format(title=title))

    def _on_add(self) -> None:
        title, holds = self.name.text(), _KINDS[self.kind.currentIndex()]
        if self._panel.guard(lambda: self._panel.desk.custom_fields.add(title, holds)):
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
