"""A line that suggests something: what it says and why, and what accepting it makes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from csdesk.domain.suggestions.causes import AS_ACTION, Proposal, Way
from csdesk.services.suggestions.rules import rule_of
from csdesk.services.suggestions.saying import action_title, sentence
from csdesk.services.suggestions.suggestions import SuggestionRow
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.line_button import LineLook, RecordLine
from csdesk.ui.widgets.parts import Button, col, fill
from csdesk.ui.words import words

_TALL = 48
Act = Callable[[SuggestionRow, Proposal], object]


@dataclass(frozen=True)
class SuggestionTexts:
    """Why, what stands below it, and how it is said as a whole."""

    why: str
    below: str

    @property
    def look(self) -> LineLook:
        """Return what a line shows and says of it."""
        said = "\n".join(filter(None, (self.why, self.below)))
        return LineLook(self.why, "lightbulb", tip=said, said=said.replace("\n", ", "))


def ways_of(row: SuggestionRow, entries: Entries) -> list[tuple[Proposal, str]]:
    """Return the ways to accept a suggestion with what each is called, the usual one first."""
    rule = rule_of(row.rule)
    return [(one, _way(row, one, entries)) for one in (rule.proposals if rule else (AS_ACTION,))]


def title_of(row: SuggestionRow, proposal: Proposal, entries: Entries) -> str:
    """Return what is called so that accepting makes: an action by what to do, a risk by why."""
    say = sentence if proposal.way is Way.RISK else action_title
    return say(row.rule, row.evidence, words, entries.full)


def texts_of(row: SuggestionRow, entries: Entries, *, with_account: bool) -> SuggestionTexts:
    """Return what a line says; beside an account its name is left out."""
    why = sentence(row.rule, row.evidence, words, entries.short)
    usual = ways_of(row, entries)[0][1]
    return SuggestionTexts(why, " · ".join(filter(None, (row.account if with_account else "", usual))))


def _way(row: SuggestionRow, proposal: Proposal, entries: Entries) -> str:
    if proposal.way is Way.PLAYBOOK:
        return words.tr("Checklist: {purpose}").format(purpose=labels.name(proposal.purpose))
    if proposal.way is Way.RISK:
        return words.tr("Open risk: {kind}").format(kind=labels.name(proposal.kind))
    return words.tr("Action: {title}").format(title=title_of(row, proposal, entries))


class SuggestedLine(RecordLine):
    """Two lines of text: why, and below it the account and what Enter makes. Enter accepts, Delete dismisses."""

    tall = _TALL

    def __init__(self, texts: SuggestionTexts, parent: QWidget) -> None:
        super().__init__(texts.look, parent)
        self.texts = texts

    @override
    def draw(self, painter: QPainter) -> None:
        now, left = theme.now, k.S6
        room = self.width() - left
        paint.icon(painter, 0, _TALL / 2 - 9, "lightbulb", now.accent)
        paint.text(painter, left, _TALL / 2 - 9, room, self.texts.why)
        paint.text(painter, left, _TALL / 2 + 9, room, self.texts.below, now.muted, k.SMALL)


class SuggestionLine(QWidget):
    """The line with a button for each of its keys; a menu has the other ways, and leads to the account."""

    def __init__(
        self,
        row: SuggestionRow,
        texts: SuggestionTexts,
        ways: Sequence[tuple[Proposal, str]],
        accept: Act,
        dismiss: Callable[[SuggestionRow], object],
        go: Callable[[], object],
    ) -> None:
        super().__init__()
        self.row, self._ways, self._accept, self._dismiss, self._go = row, ways, accept, dismiss, go
        self.line = SuggestedLine(texts, self)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(self.line.focusPolicy())  # its list hands the focus on when it goes
        self.accept_button, self.dismiss_button = Button("", "check", "ghost"), Button("", "x", "ghost")
        for button, name, key in (
            (self.accept_button, words.tr("Accept: {what}").format(what=ways[0][1]), words.tr("Enter", "key")),
            (self.dismiss_button, words.tr("Dismiss until it changes"), words.tr("Delete", "key")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tip(f"{name}  {key}"))
        self.line.clicked.connect(lambda: accept(row, ways[0][0]))
        self.line.delete_wanted.connect(lambda: dismiss(row))
        self.accept_button.clicked.connect(lambda: accept(row, ways[0][0]))
        self.dismiss_button.clicked.connect(lambda: dismiss(row))
        for button in (self.accept_button, self.dismiss_button):
            button.setFixedSize(_TALL // 2, _TALL // 2)
        keys = col(self.accept_button, self.dismiss_button, gap=0)  # the text needs the width
        fill(QHBoxLayout(self), ((self.line, 1), keys), 0, (0, 0, 0, 0))

    def menu(self) -> QMenu:
        """Return the menu of all ways."""
        menu = QMenu(self)
        for proposal, name in self._ways:
            menu.addAction(name.replace("&", "&&"), partial(self._accept, self.row, proposal))
        menu.addSeparator()
        menu.addAction(words.tr("Dismiss until it changes"), lambda: self._dismiss(self.row))
        menu.addAction(words.tr("Open account"), self._go)
        return menu

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())
