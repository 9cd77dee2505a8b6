"""Handing the plan over: what would leave, seen before it is written, and what came of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from typing_extensions import override

from csdesk.documents.disclosure import Counted, Disclosure, Named
from csdesk.documents.doubts import Doubt, Lead
from csdesk.domain.documents import Layout
from csdesk.entities import SuccessPlan
from csdesk.errors import CsdeskError
from csdesk.exchange.file_names import file_name
from csdesk.services.plans.plans import Planned
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import SideCard, SideCards
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.files import ask_where, say_written
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Item, ValueSegments, named, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.prepared_export import PreparedExport

LAYOUTS = (Layout.FULL, Layout.PAGE, Layout.PROGRESS)
_NOTHING = Disclosure((), (), (), ())
_MOST = 6
"""So many faults are told; to mend those shows the others."""


class DisclosureCard(SideCard):
    """``chosen`` tells that another form was chosen, ``led`` of a doubt that is to be mended where it is."""

    chosen = Signal()
    led = Signal(object)

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Review before export"))
        self.layouts = ValueSegments(words.tr("Layout"), [(one, labels.name(one)) for one in LAYOUTS])
        spoken = [("ja", words.tr("Japanese")), ("en", words.tr("English"))]
        self.languages = ValueSegments(words.tr("Language of the document"), spoken)
        self.since, self.recipient = DateField(panel.entries, past=True), QLineEdit()
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
        self.come()
        self.chosen.emit()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def reopen(self, _former: Self) -> None:
        self.allowed = _former.allowed
        self.open(_former.layout_chosen, _former.language, _former.recipient.text())

    def show_leaving(self, leaving: Disclosure, since: date | None) -> None:
        """Show what leaves and what stays; another customer's name lets nothing leave."""
        self._since_row.setVisible(self.layout_chosen is Layout.PROGRESS)
        self.since.setPlaceholderText(self.panel.entries.full(since))
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

    def _list(self, title: str, counted: Iterable[Counted]) -> list[Item]:
        lines = []
        for one in counted:
            if one.count:
                what = f"{one.what} · {one.why}" if one.why else one.what
                lines.append(row((text(what, "small", wrap=True), 1), text(f"{one.count:,}", "small")))
        return self.headed(title, lines)


class PlanExport(QObject):
    """Shows what would leave, and writes a plan as a PDF in the background.

    ``formed`` tells in which form the document is shown: a prepared one, or None for the plan as it is.
    ``led`` tells of a doubt that is to be mended where it is.
    """

    formed = Signal(object)
    led = Signal(object)

    def __init__(self, panel: Panel, beside: SideCards, tasks: TaskRunner) -> None:
        super().__init__(panel)
        self._panel, self._beside, self._tasks = panel, beside, tasks
        self.planned: Planned | None = None
        self.handed: PreparedExport | None = None
        self.button = Button(words.tr("Export PDF"), "download", "primary", act=lambda: self.start(Layout.FULL, None))
        self.more = Button("", "chevron-down", name=words.tr("Export in another format"), menu=self.menu)

    @cached_property
    def card(self) -> DisclosureCard:
        """Return the card that says what would leave."""
        made = self._beside.stand(DisclosureCard(self._panel), self._on_closed)
        made.chosen.connect(self.prepare)
        made.led.connect(self.led)
        made.go.clicked.connect(self._choose)
        return made

    def of(self, planned: Planned) -> None:
        """Say which plan is meant; what would leave follows an edit."""
        other = self.planned is not None and self.planned.plan.id != planned.plan.id
        self.planned = planned
        if "card" not in self.__dict__:
            return
        if other:
            self.card.allowed.clear()
            self.card.hide()
            self.formed.emit(None)
        elif self.card.isVisible():
            self.prepare()

    def menu(self) -> QMenu:
        """Return the menu of the forms a document can have."""
        menu = QMenu(self.more)
        for language, name in (("ja", words.tr("in Japanese")), ("en", words.tr("in English"))):
            for layout in LAYOUTS:
                form = words.tr("{layout}, {language}").format(layout=labels.name(layout), language=name)
                menu.addAction(form, partial(self.start, layout, language))
            menu.addSeparator()
        menu.addAction(words.tr("Copy as email text"), self.copy)
        return menu

    def start(self, layout: Layout, language: str | None) -> None:
        """Show what would leave in a form, in the account's own language unless one is said."""
        account = self._panel.desk.accounts.get(self._panel.account_id)
        if account is not None and self.planned is not None:
            spoken = language or account.language or words.language
            self.card.open(layout, spoken, self._recipient())

    def prepare(self) -> None:
        """Compose the document in the form that is chosen, and say what is in it."""
        from csdesk.documents.prepared_export import prepared

        desk, card = self._panel.desk, self.card
        account = desk.accounts.get(self._panel.account_id)
        if account is None or self.planned is None:
            return
        try:
            handed = prepared(
                *(desk, account, self._panel.today, card.layout_chosen),
                language=card.language,
                plan_id=self.planned.plan.id,
                since=card.day(),
            )
        except CsdeskError as error:
            self.handed = None
            card.refuse(error)
            return
        self.handed = handed
        self.formed.emit(handed)
        news = handed.document.news
        card.show_leaving(handed.leaving, news.since if news else None)

    def _on_closed(self) -> None:
        self.formed.emit(None)
        self.button.setFocus()

    def copy(self) -> None:
        """Put the plan on the clipboard as Markdown; it stops where the PDF would."""
        from csdesk.documents.markdown import markdown
        from csdesk.documents.prepared_export import refuse_named

        handed = self.whole()
        if handed is not None and self._panel.guard(lambda: refuse_named(handed)):
            QGuiApplication.clipboard().setText(markdown(handed.document))
            self._panel.notice.say(words.tr("Plan copied as Markdown."))

    def whole(self) -> "PreparedExport | None":
        """Return the full document, with what the card has allowed in it."""
        from csdesk.documents.prepared_export import prepared

        desk = self._panel.desk
        account = desk.accounts.get(self._panel.account_id)
        if account is None or self.planned is None:
            return None
        handed = prepared(desk, account, self._panel.today, Layout.FULL, plan_id=self.planned.plan.id)
        return replace(handed, allowed=frozenset(self.card.allowed))

    def _recipient(self) -> str:
        """Return who had the last copy, else the customer's first person who has a part in the plan."""
        if self.planned is None:
            return ""
        copies = self._panel.desk.sent_copies.of(SuccessPlan, self.planned.plan.id)
        people = (one for one in self._panel.desk.contacts.of(self._panel.account_id) if one.left_on is None)
        return copies[0].recipient if copies else next((one.name for one in people if one.roles), "")

    def _choose(self) -> None:
        self.prepare()
        account = self._panel.desk.accounts.get(self._panel.account_id)
        if self.handed is None or account is None or self.planned is None:
            return
        handed = replace(self.handed, allowed=frozenset(self.card.allowed))
        if handed.in_the_way:
            return
        proposed = file_name(account.name, self.planned.plan.title, day=self._panel.today, ending=".pdf")
        path = ask_where(self._panel.window(), words.tr("Export PDF"), proposed, words.tr("PDF files (*.pdf)"))
        if path is not None:
            self._write(handed, path, self.card.recipient.text().strip())

    def _write(self, handed: "PreparedExport", path: Path, recipient: str) -> None:
        def written(pdf: bytes) -> None:
            self._on_written(handed, pdf, path, recipient)

        self._enable(on=False)
        self._tasks.run(
            partial(_written, handed, path), written, self._on_failed, kept=True, ended=lambda: self._enable(on=True)
        )

    def _enable(self, *, on: bool) -> None:
        self.button.setEnabled(on)
        self.card.go.setEnabled(on)

    def _on_written(self, handed: "PreparedExport", pdf: bytes, path: Path, recipient: str) -> None:
        from csdesk.documents.prepared_export import send

        sentence = words.tr("{file} exported.").format(file=path.name)
        kept = not recipient or self._panel.guard(lambda: send(self._panel.desk, handed, pdf, recipient, path.name))
        if recipient and kept:
            sentence = words.tr("{file} exported and recorded as sent to {name}.").format(
                file=path.name, name=recipient
            )
        if kept:
            self.card.hide()
            self.formed.emit(None)
            say_written(self._panel.notice, sentence, path)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._panel.guard.warn(error)
        else:
            self._panel.notice.warn(
                words.tr("The PDF could not be created, so nothing was written. See the log for details.")
            )


def _written(handed: "PreparedExport", path: Path) -> bytes:
    from csdesk.documents.prepared_export import written

    return written(handed, path)
