"""What was agreed and what was sent of a plan: who got what, when, and what differs between any two."""

from datetime import date
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk import private
from csdesk.entities import PlanVersion, SentCopy, SuccessPlan
from csdesk.services.plans.plans import Planned
from csdesk.services.plans.versions import Version
from csdesk.services.sent_copies import Copy
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import SideCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, called, col, row, rule, text
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.plan import PlanDocument

_Kept = tuple[type[PlanVersion | SentCopy], int]


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
        self.agree_button = Button(
            words.tr("Mark as agreed today"),
            "handshake",
            act=self.agree,
            hint=words.tr("Saves the current plan as a version agreed today"),
        )
        self.lists, self.differences = KeyedList(k.S2), KeyedList(k.S2)
        self.earlier, self.later = called(Choice(), words.tr("Compare")), called(Choice(), words.tr("With"))
        for choice in (self.earlier, self.later):
            choice.currentIndexChanged.connect(self._compare)
        fields = text(words.tr("Compare"), "strong"), self.earlier, self.later
        self._comparing = col(rule(), *fields, self.differences, gap=k.S2)
        self.hold(row(self.agree_button, None), self.lists, self._comparing)

    def of(self, planned: Planned) -> None:
        """Say which plan is meant."""
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
        remove = Button(
            "",
            "x",
            "ghost",
            act=lambda: self._delete(copy),
            name=words.tr("Delete {name}").format(name=self._sent(copy)),
            hint=words.tr("It was not sent after all"),
        )
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
