"""Cards beside the outline: goals set backwards from a day; what was agreed and sent, and what differs."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtCore import QSignalBlocker, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk import private
from csdesk.entities import PlanVersion, SentCopy, SuccessPlan
from csdesk.errors import CsdeskError, NoDateError
from csdesk.services.plans.goal_reviews import Setting
from csdesk.services.plans.plans import Planned
from csdesk.services.plans.versions import Version
from csdesk.services.sent_copies import Copy
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import SideCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, called, col, row, rule, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.plan import PlanDocument

_Kept = tuple[type[PlanVersion | SentCopy], int]
BACKWARDS = "Ctrl+B"
"""The keys that open the card."""


class BackwardsCard(SideCard):
    """Choose the end, see the old days beside the new ones, apply in one step."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Schedule goals backwards"))
        self._reviews = panel.desk.goal_reviews
        self._plan_id = 0
        self.end = called(Choice(), words.tr("Count back from"))
        self.own = called(DateField(panel.entries), words.tr("Choose a date"), words.tr("Day"))
        self.along = Tick(words.tr("Move milestones too"))
        self.along.setChecked(True)
        self.notes, self.lists = KeyedList(k.S1), KeyedList(k.S1)
        self.go = Button(words.tr("Set goals"), "flag", "primary", self._on_go)
        self._lay_out()
        self._connect()

    @override
    def of(self, planned: Planned) -> None:
        if planned.plan.id != self._plan_id and self.isVisible():
            self.shut()
        self._plan_id = planned.plan.id
        if self.isVisible():
            self._offer(self._named_ends(), self.end.currentIndex())

    @override
    def reopen(self, _former: Self) -> None:
        self.open()

    def open(self, *, at_clock: bool = False) -> None:
        """Show the card; the end is the day of the success, unless there is none or the renewal is meant."""
        named = self._named_ends()
        self._offer(named, 1 if at_clock else 0)
        self.come(self.end if len(named) > 1 else self.own)

    @property
    def setting(self) -> Setting | None:
        """Return what would be changed; None while the end is no day, or is too near."""
        try:
            day = self._day()
            self.say("")
            along = self.along.isChecked()
            return None if day is None else self._reviews.preview(self._plan_id, day, self.panel.today, along=along)
        except CsdeskError as error:
            self.say(error.sentence(words))
            return None

    def _named_ends(self) -> list[tuple[str, date | None]]:
        """Return the ends that there are, with what they are called, and last a day of one's own."""
        full = self.panel.entries.full
        ends = self._reviews.ends(self._plan_id, self.panel.today)
        clock = words.tr("Notice deadline") if ends.is_notice else words.tr("Last day of the contract")
        named = ((words.tr("Success date"), ends.success), (clock, ends.clock))
        known = [(f"{name}: {full(day)}", day) for name, day in named if day]
        return [*known, (words.tr("Choose a date"), None)]

    def _day(self) -> date | None:
        return self.end.value or self.own.day()

    def _lay_out(self) -> None:
        rule_of_it = words.tr(
            "The 6-month goal is reviewed on this date, the 3-month goal three months earlier. On a day off, "
            "the review moves to the working day before."
        )
        chosen = col(text(words.tr("Count back from"), "small"), self.end, self.own, gap=k.S1)
        told = text(rule_of_it, "small", wrap=True), self.along, self.faults, self.notes, self.lists
        self.hold(chosen, *told, go=self.go, entered=[self.end, self.own])

    def _connect(self) -> None:
        self.end.activated.connect(self._on_chosen)
        self.end.currentIndexChanged.connect(self._show)
        self.own.textChanged.connect(self._show)
        self.along.toggled.connect(self._show)

    def _offer(self, named: list[tuple[str, date | None]], place: int) -> None:
        self.end.offer([(day, name) for name, day in named])
        with QSignalBlocker(self.end):
            self.end.setCurrentIndex(min(place, len(named) - 1))
        self._show()

    def _on_chosen(self) -> None:
        if self.end.value is None:
            self.own.setFocus()

    def _show(self) -> None:
        """Show what would be changed; nothing before the card was opened, when it takes over what was half typed."""
        if not self.end.count():
            return
        self.own.setVisible(self.end.value is None)
        setting = self.setting
        self.go.setEnabled(setting is not None and setting.changes)
        if setting is None:
            self.notes.put()
            self.lists.put()
            return
        self.notes.put(*(text(note, "small", wrap=True) for note in self._told(setting)))
        self.lists.put(
            *self.headed(words.tr("Goals"), (self._line(one.title, one.before, one.after) for one in setting.goals)),
            *self.headed(
                words.tr("Milestones"), (self._line(one.title, one.due_from, one.due) for one in setting.milestones)
            ),
        )

    def _told(self, setting: Setting) -> Iterable[str]:
        """Yield what is to be known of the change beside its days."""
        if setting.squeezed:
            yield words.tr("Less than three months are left: the first review is halfway to the last.")
        if setting.stays:
            yield words.tr("%n goal(s) with a verdict stay as they are.", "", setting.stays)
        if setting.until:
            day = self.panel.entries.full(setting.until)
            yield words.tr("The plan is extended to {date}.").format(date=day)
        if not setting.changes:
            yield words.tr("Nothing would change.")

    def _line(self, title: str, before: date | None, after: date | None) -> QWidget:
        short = self.panel.entries.short
        return row((Line(title), 1), text(f"{short(before) or '–'} → {short(after)}", "small"), gap=k.S3)

    def _on_go(self) -> None:
        panel, day, along = self.panel, self._day(), self.along.isChecked()
        if day is None:
            self.say(NoDateError(self.own.text()).sentence(words))
        elif panel.guard(lambda: self._reviews.set_back(self._plan_id, day, panel.today, along=along)):
            said = words.tr("Goals scheduled backwards from {date}. Press Ctrl+Z to undo.")
            panel.notice.say(said.format(date=panel.entries.full(day)))
            self.shut()


class VersionRow(RecordForm):
    """Its number, the day, the people of both sides."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.guard, panel.desk.plan_versions.edit, panel.entries)
        self.title = Line("", "strong")
        self.day("on", words.tr("Agreed on"), self._keep_day, past=True)
        self.fact("our_people", words.tr("From our side"))
        theirs = self.fact("customer_people", words.tr("With"))
        self.lay_out((self.title, k.S1, self.side_by_side("on", "our_people"), theirs), 0, (0, 0, 0, k.S1))

    def show_version(self, version: Version) -> None:
        """Show what is known of it now."""
        self.title.say(words.tr("Version {number}").format(number=str(version.number)))
        self.show_record(version.id, version)

    def _keep_day(self, day: date | None) -> None:
        values: dict[str, Any] = {"on": day or self.entries.today()}
        self.edit(**values)


class VersionsCard(SideCard):
    """Two lists, a button that keeps a version, and a comparison."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Versions and sent copies"))
        self._plan_id = 0
        self.rows: dict[int, VersionRow] = {}
        saves = words.tr("Saves the current plan as a version agreed today")
        self.agree_button = Button(words.tr("Mark as agreed today"), "handshake", act=self.agree, hint=saves)
        self.lists, self.differences = KeyedList(k.S2), KeyedList(k.S2)
        self.earlier, self.later = called(Choice(), words.tr("Compare")), called(Choice(), words.tr("With"))
        for choice in (self.earlier, self.later):
            choice.currentIndexChanged.connect(self._compare)
        fields = text(words.tr("Compare"), "strong"), self.earlier, self.later
        self._comparing = col(rule(), *fields, self.differences, gap=k.S2)
        self.hold(row(self.agree_button, None), self.lists, self._comparing)

    @override
    def of(self, planned: Planned) -> None:
        self._plan_id = planned.plan.id
        if self.isVisible():
            self._show()

    @override
    def reopen(self, _former: Self) -> None:
        self.open()

    def open(self) -> None:
        """Show the card."""
        self._show()
        self.come(self.agree_button)

    def agree(self) -> None:
        """Keep the plan as agreed today."""
        from csdesk.documents.prepared_export import agree

        panel = self.panel
        account = panel.desk.accounts.get(panel.account_id)
        if account is None:
            return
        if panel.guard(lambda: agree(panel.desk, account, self._plan_id, panel.today)):
            version = panel.desk.plan_versions.versions(self._plan_id)[0]
            said = words.tr("Version {number} saved as agreed today.").format(number=str(version.number))
            panel.notice.say(said, words.tr("Check who agreed…"), self.open)

    def _show(self) -> None:
        versions = self.panel.desk.plan_versions.versions(self._plan_id)
        copies = self.panel.desk.sent_copies.of(SuccessPlan, self._plan_id)
        self.rows = {one.id: self.lists.line(one.id, partial(VersionRow, self.panel)) for one in versions}
        sent = [self.lists.line(one, partial(self._copy, one)) for one in copies]
        none = words.tr("Agreed versions and sent copies are kept here, exactly as they were.")
        self.lists.put(*self.rows.values(), *sent, *([] if versions or copies else [text(none, "muted", wrap=True)]))
        for version in versions:
            self.rows[version.id].show_version(version)
        self._offer(versions, copies)

    def _copy(self, copy: Copy) -> QWidget:
        form = labels.name(copy.layout)
        spoken = {"ja": words.tr("Japanese"), "en": words.tr("English")}.get(copy.language, copy.language)
        number = words.tr("Version {number}").format(number=str(copy.version)) if copy.version else ""
        opens = words.tr("Open", "a file")
        button = Button(opens, kind="link", act=lambda: self.open_copy(copy), name=f"{opens} {self._sent(copy)}")
        delete, why = words.tr("Delete {name}").format(name=self._sent(copy)), words.tr("It was not sent after all")
        remove = Button("", "x", "ghost", lambda: self._delete(copy), name=delete, hint=why)
        about = " · ".join(filter(None, (form, spoken, number)))
        return col(row((Line(self._sent(copy), "strong"), 1), button, remove, gap=0), Line(about, "small"), gap=0)

    def open_copy(self, copy: Copy) -> None:
        """Open the very file that was sent."""
        content = self.panel.desk.sent_copies.file(copy.id)
        if content is None:
            self.panel.notice.warn(words.tr("The file for this copy is no longer available."))
            return
        path = Path(mkdtemp(prefix="csdesk-")) / Path(copy.file_name).name
        private.claim(path)
        path.write_bytes(content)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _delete(self, copy: Copy) -> None:
        said = self._sent(copy)
        self.panel.guard.delete(lambda: self.panel.desk.sent_copies.delete(copy.id, said), said)

    def _title(self, version: Version) -> str:
        text = words.tr("Version {number}").format(number=str(version.number))
        return f"{text} · {self.panel.entries.full(version.on)}"

    def _sent(self, copy: Copy) -> str:
        text = words.tr("To {name}", "a sent copy").format(name=copy.recipient)
        return f"{self.panel.entries.short(copy.on)} · {text}"

    def _offer(self, versions: list[Version], copies: list[Copy]) -> None:
        """Offer everything that can be compared, each with each, and with the plan as it is."""
        kept: list[tuple[_Kept | None, str]] = [(None, words.tr("Current plan"))]
        kept += [((PlanVersion, one.id), self._title(one)) for one in versions]
        kept += [((SentCopy, one.id), self._sent(one)) for one in copies]
        for choice, place in ((self.earlier, min(1, len(kept) - 1)), (self.later, 0)):
            choice.offer(kept, kept[place][0])
        self._comparing.setVisible(len(kept) > 1)
        self._compare()

    def _compare(self) -> None:
        from csdesk.documents.difference import difference

        earlier, later = (self._document(choice) for choice in (self.earlier, self.later))
        if earlier is None or later is None:
            self.differences.put()
            return
        lines = []
        for one in difference(earlier, later, words):
            told = f"{one.before or '–'} → {one.after or '–'}"
            lines += [text(one.what, "small", wrap=True), text(told, wrap=True)]
        self.differences.put(*(lines or [text(words.tr("No differences."), "muted")]))

    def _document(self, choice: Choice) -> "PlanDocument | None":
        from csdesk.documents import snapshot
        from csdesk.documents.compose import compose

        desk = self.panel.desk
        account = desk.accounts.get(self.panel.account_id)
        if account is None or not choice.count():
            return None
        if choice.value is None:
            return compose(desk, account, self.panel.today, plan_id=self._plan_id)
        return snapshot.load(desk.plan_versions.document(*choice.value))
