"""Before a document is written: in which form, to whom, what is in it, what stays and why."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Self, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.documents.disclosure import Counted, Disclosure, Named
from csdesk.documents.doubts import Doubt, Lead
from csdesk.domain.documents import Layout
from csdesk.errors import CsdeskError
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import SideCard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Item, ValueSegments, named, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

LAYOUTS = (Layout.FULL, Layout.PAGE, Layout.PROGRESS)
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
        self.layouts = ValueSegments(words.tr("Layout"), [(one, labels.name(one)) for one in LAYOUTS])
        spoken = [("ja", words.tr("Japanese")), ("en", words.tr("English"))]
        self.languages = ValueSegments(words.tr("Language of the document"), spoken)
        self.since, self.recipient = DateField(panel.entries, past=True), QLineEdit()
        self.faults = text("", "wrong", wrap=True)
        self.names: dict[str, Tick] = {}
        self.allowed: set[Named] = set()
        self._ticks, self.doubts, self.lists = KeyedList(k.S2), KeyedList(k.S1), KeyedList(k.S1)
        self.leads: list[Button] = []
        self.go = Button(words.tr("Export PDF…"), "download", "primary")
        self._leaving = _NOTHING
        self._since_row = named(words.tr("Since"), self.since)
        self._lay_out()
        self._connect()

    @property
    def layout_chosen(self) -> Layout:
        """Return the layout."""
        return cast(Layout, self.layouts.value)

    @property
    def language(self) -> str:
        """Return the language of the document."""
        return str(self.languages.value)

    def day(self) -> date | None:
        """Return since when the report tells; raise NoDateError for what is no date."""
        if self.layout_chosen is not Layout.PROGRESS:
            return None
        return self.since.day()

    def open(self, layout: Layout, language: str, recipient: str) -> None:
        """Show the card for a form; what was typed as recipient stays while it is open."""
        if not self.isVisible():
            self.recipient.setText(recipient)
            self.since.clear()
        self.layouts.show_value(layout)
        self.languages.show_value(language if language == "ja" else "en")
        self.opened.emit()
        self.show()
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
        always = words.tr("Documents never include health, contracts, the contact log or other customers.")
        self.lists.put(
            *self._list(words.tr("Included"), leaving.included),
            *self._list(words.tr("Not included"), leaving.withheld),
            text(always, "small", wrap=True),
        )

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
        self.names = {name: self._ticks.line(name, partial(self._tick, name)) for name in places}
        self._ticks.put(*self.names.values())
        for name, tick in self.names.items():
            tick.setChecked(self.allowed.issuperset(places[name]))
            tick.setToolTip(tip("\n".join(one.sentence(words) for one in places[name])))

    def _tick(self, name: str) -> Tick:
        tick = Tick(words.tr("Allow “{name}” to be named here").format(name=name))
        tick.setAccessibleName(tick.text())
        tick.clicked.connect(lambda on: self._allow(name, on=on))
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
        self.leads, lines = [], list[QWidget]()
        for one in doubts:
            lines.append(text(one.told, "wrong" if one.is_fault else "small", wrap=True))
            if one.lead:
                self.leads.append(self._lead(one))
                lines.append(row(self.leads[-1], None))
        self.doubts.put(*lines)

    def _lead(self, doubt: Doubt) -> Button:
        names = {
            Lead.COMPANY: words.tr("Open company settings"),
            Lead.COLLEAGUES: words.tr("Open colleagues"),
            Lead.GOAL: words.tr("Go to goal"),
        }
        return Button(names[doubt.lead], kind="link", act=lambda: self.led.emit(doubt))

    def _lay_out(self) -> None:
        self.recipient.setPlaceholderText(words.tr("If empty, not recorded as sent"))
        whom = named(words.tr("Recipient"), self.recipient)
        forms = row(self.layouts, None), row(self.languages, None), self._since_row, whom
        self.hold(*forms, self.faults, self._ticks, self.doubts, self.lists, go=self.go, entered=[self.recipient])

    def _connect(self) -> None:
        self.layouts.chosen.connect(lambda _place: self.chosen.emit())
        self.languages.chosen.connect(lambda _place: self.chosen.emit())
        self.since.editingFinished.connect(self.chosen)
        self.since.picker.picked.connect(self.chosen)
        self.go.clicked.connect(self.wanted)

    def _list(self, title: str, counted: Iterable[Counted]) -> list[Item]:
        lines = []
        for one in counted:
            if one.count:
                what = f"{one.what} · {one.why}" if one.why else one.what
                lines.append(row((text(what, "small", wrap=True), 1), text(f"{one.count:,}", "small")))
        return [text(title, "strong"), *lines, k.S2] if lines else []
