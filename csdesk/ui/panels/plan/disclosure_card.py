"""Before a document is written: in which form, to whom, what is in it, what stays and why."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.documents.disclosure import Counted, Disclosure, Named
from csdesk.documents.doubts import Doubt, Lead
from csdesk.domain.documents import Layout
from csdesk.errors import CsdeskError
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.side_card import SideCard, empty
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Button, Segments, col, row, rule, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

LAYOUTS, LANGUAGES = (Layout.FULL, Layout.PAGE, Layout.PROGRESS), ("ja", "en")
_NOTHING = Disclosure((), (), (), ())
_MOST = 6
"""So many faults are told; to mend those shows the others."""


class DisclosureCard(SideCard):
    """``wanted`` tells that the file is to be written; ``chosen`` that another form was chosen.

    ``led`` tells of a doubt that is to be mended where it is.
    """

    wanted = Signal()
    chosen = Signal()
    led = Signal(object)

    def __init__(self, panel: Panel) -> None:
        super().__init__(words.tr("Review before export"), words.tr("Close"))
        self._panel = panel
        self.layouts = Segments([labels.layout(one) for one in LAYOUTS])
        self.languages = Segments([words.tr("Japanese"), words.tr("English")])
        self.since, self.recipient = QLineEdit(), QLineEdit()
        self.faults = text("", "wrong", wrap=True)
        self.names: dict[str, Tick] = {}
        self.allowed: set[Named] = set()
        self._ticks_room, self._doubts_room = QWidget(), QWidget()
        self._ticks = QVBoxLayout()
        self.doubts = QVBoxLayout()
        self.leads: list[Button] = []
        self.lists = QVBoxLayout()
        self.lists.setSpacing(k.S1)
        self.go = Button(words.tr("Export PDF…"), "download", "primary")
        self._leaving = _NOTHING
        self._since_row = _named(words.tr("Since"), self.since)
        self._lay_out()
        self._connect()

    @property
    def layout_chosen(self) -> Layout:
        """Return the layout."""
        return LAYOUTS[self.layouts.current]

    @property
    def language(self) -> str:
        """Return the language of the document."""
        return LANGUAGES[self.languages.current]

    def day(self) -> date | None:
        """Return since when the report tells; raise NoDateError for what is no date."""
        if self.layout_chosen is not Layout.PROGRESS:
            return None
        return self._panel.entries.day(self.since.text(), past=True)

    def open(self, layout: Layout, language: str, recipient: str) -> None:
        """Show the card for a form; what was typed as recipient stays while it is open."""
        if not self.isVisible():
            self.recipient.setText(recipient)
            self.since.clear()
        self.layouts.choose(LAYOUTS.index(layout))
        self.languages.choose(LANGUAGES.index(language) if language in LANGUAGES else 1)
        self.show()
        self.opened.emit()
        self.chosen.emit()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def reopen(self, _former: Self) -> None:
        self.allowed = _former.allowed
        self.open(_former.layout_chosen, _former.language, _former.recipient.text())

    def show_leaving(self, leaving: Disclosure, since: date | None) -> None:
        """Show what leaves and what stays; another customer's name lets nothing leave."""
        self._since_row.setVisible(self.layout_chosen is Layout.PROGRESS)
        self.since.setPlaceholderText(self._panel.entries.full(since))
        self._leaving = leaving
        self._offer_names(leaving)
        self._judge()
        self._doubt(leaving.doubts)
        empty(self.lists)
        self._list(words.tr("Included"), leaving.included)
        self._list(words.tr("Not included"), leaving.withheld)
        always = words.tr("Health, contracts, the contact log and other customers are in no document.")
        self.lists.addWidget(text(always, "small", wrap=True))

    def refuse(self, error: CsdeskError) -> None:
        """Say why there is no such document."""
        self._offer_names(_NOTHING)
        self._doubt(())
        self.say(error.sentence(words))
        self.go.setEnabled(False)

    def say(self, sentence: str) -> None:
        """Say what is wrong; nothing hides the line."""
        self.faults.setText(sentence)
        self.faults.setVisible(bool(sentence))

    def _offer_names(self, leaving: Disclosure) -> None:
        """Offer a tick for each customer that is named: with it, those very places may stand."""
        names = dict.fromkeys(one.name for one in leaving.named)
        places = {name: [one for one in leaving.named if one.name == name] for name in names}
        if list(places) != list(self.names):
            empty(self._ticks)
            self.names = {name: self._tick(name) for name in places}
        for name, tick in self.names.items():
            tick.setChecked(self.allowed.issuperset(places[name]))
            tick.setToolTip(tip("\n".join(one.sentence(words) for one in places[name])))
        self._ticks_room.setVisible(bool(self.names))

    def _tick(self, name: str) -> Tick:
        tick = Tick(words.tr("“{name}” may be named here").format(name=name))
        tick.setAccessibleName(tick.text())
        tick.clicked.connect(lambda on: self._allow(name, on=on))
        self._ticks.addWidget(tick)
        return tick

    def _allow(self, name: str, *, on: bool) -> None:
        places = {one for one in self._leaving.named if one.name == name}
        self.allowed = self.allowed | places if on else self.allowed - places
        self._judge()

    def _judge(self) -> None:
        """Say what is wrong; nothing is written while another customer is named unasked."""
        in_the_way = [one for one in self._leaving.named if one not in self.allowed]
        told = [one.sentence(words) for one in in_the_way]
        told += [one.sentence(words) for one in self._leaving.missing]
        self.say("\n".join(told[:_MOST]))
        self.go.setEnabled(not in_the_way)

    def _doubt(self, doubts: Iterable[Doubt]) -> None:
        """Say what is better mended first, each with the way there."""
        empty(self.doubts)
        self.leads = []
        for one in doubts:
            self.doubts.addWidget(text(one.told, "wrong" if one.is_fault else "small", wrap=True))
            if one.lead:
                self.leads.append(self._lead(one))
                self.doubts.addWidget(row(self.leads[-1], None))
        self._doubts_room.setVisible(self.doubts.count() > 0)

    def _lead(self, doubt: Doubt) -> Button:
        names = {
            Lead.COMPANY: words.tr("Open the company's settings"),
            Lead.COLLEAGUES: words.tr("Open the colleagues"),
            Lead.GOAL: words.tr("Go to the goal"),
        }
        made = Button(names[doubt.lead], kind="link")
        made.clicked.connect(lambda: self.led.emit(doubt))
        return made

    def _lay_out(self) -> None:
        self.since.setAccessibleName(words.tr("Since"))
        self.recipient.setAccessibleName(words.tr("To whom"))
        self.recipient.setPlaceholderText(words.tr("Nobody yet: not kept as sent"))
        self.layouts.setAccessibleName(words.tr("Layout"))
        self.languages.setAccessibleName(words.tr("Language of the document"))
        holder = QWidget()
        holder.setLayout(self.lists)
        self.lists.setContentsMargins(0, 0, 0, 0)
        self._ticks_room.setLayout(self._ticks)
        self._ticks.setContentsMargins(0, 0, 0, 0)
        self._doubts_room.setLayout(self.doubts)
        self.doubts.setContentsMargins(0, 0, 0, 0)
        self.doubts.setSpacing(k.S1)
        whom = _named(words.tr("To whom"), self.recipient)
        foot = col(rule(), row((self.go, 1), margins=(k.S4, k.S1, k.S4, k.S3)))
        forms = row(self.layouts, None), row(self.languages, None)
        self.hold(*forms, self._since_row, whom, self.faults, self._ticks_room, self._doubts_room, holder, foot=foot)

    def _connect(self) -> None:
        self.layouts.chosen.connect(lambda _place: self.chosen.emit())
        self.languages.chosen.connect(lambda _place: self.chosen.emit())
        self.since.editingFinished.connect(self.chosen)
        self.go.clicked.connect(self.wanted)
        for key in keys.ENTER:
            for field in (self.recipient, self.go):
                KeyWatch(field, key, self._enter)

    def _enter(self) -> None:
        if self.go.isEnabled():
            self.wanted.emit()

    def _list(self, title: str, counted: Iterable[Counted]) -> None:
        shown = [one for one in counted if one.count]
        if shown:
            self.lists.addWidget(text(title, "strong"))
        for one in shown:
            what = f"{one.what} · {one.why}" if one.why else one.what
            self.lists.addWidget(row((text(what, "small", wrap=True), 1), text(f"{one.count:,}", "small")))
        if shown:
            self.lists.addSpacing(k.S2)


def _named(name: str, field: QWidget) -> QWidget:
    return col(text(name, "small"), field, gap=k.S1)
