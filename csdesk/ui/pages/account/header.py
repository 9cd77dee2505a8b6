"""The top of the account page: who it is, how it stands, and what it brings in."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.levels import in_points, moved
from csdesk.domain.names import bare
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.logo.file import LogoChoice, draw
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.figures import LevelPill
from csdesk.ui.widgets.files import documents, open_path, write_later
from csdesk.ui.widgets.parts import Button, Line, Painted, col, fill, row, text
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.handover.pack import Pack, WrittenPack

_AVATAR, _OWNER, _ROOM_FOR_OWNER = 48, 136, 840
_VALUE = 112  # what a value has at least, if it needs it


class Handover(QObject):
    """Writes the pack of an account in the background; the account page says what came of it."""

    def __init__(self, page: QWidget, desk: Desk, guard: Guard, tasks: TaskRunner, today: Callable[[], date]) -> None:
        """Hand over what is on a desk, as of ``today``."""
        super().__init__(page)
        self._page, self._desk, self._guard, self._tasks, self._today = page, desk, guard, tasks, today

    def start(self, account_id: int, language: str | None = None) -> None:
        """Ask for a folder and write into it, in the screen's language unless another is said."""
        account = self._desk.accounts.get(account_id)
        if account is None:
            return
        chosen = QFileDialog.getExistingDirectory(self._page, words.tr("Folder for the handover pack"), documents())
        if chosen:
            work = partial(_written, self._desk.handover(account, self._today(), language), Path(chosen))
            failed = words.tr("The handover pack could not be created. See the log for details.")
            write_later(self._tasks, self._guard.notice, work, self._on_written, failed)

    def _on_written(self, written: "WrittenPack") -> None:
        """Say where it is, and what could not be printed."""
        folder = written.pdf.parent
        text = words.tr("Handover pack (PDF and JSON) saved to {folder}. It is internal.")
        missing = [one.sentence(words) for one in written.missing[:1]]
        self._guard.notice.say(
            " ".join([text.format(folder=str(folder)), *missing]),
            words.tr("Open folder"),
            lambda: open_path(folder),
        )


def _written(made: "Pack", folder: Path) -> "WrittenPack":
    from csdesk.documents.handover.pack import write

    return write(made, folder)


class Header(RecordForm):
    """Name, reading, tier, touch, stage and owner are edited where they stand; level, MRR and renewal are computed."""

    handover_wanted = Signal(str)

    def __init__(self, desk: Desk, entries: Entries, guard: Guard) -> None:
        """Show nothing yet; ``guard`` runs an edit and says why one was refused."""
        super().__init__(guard, desk.accounts.edit, entries)
        self._accounts, self._tiers, self._logos = desk.accounts, desk.tiers, desk.logos
        self._content, self._image = b"", QImage()
        self.logo = LogoChoice(self, guard, self._keep_logo)
        self.avatar = Painted(_AVATAR, _AVATAR, self._draw_avatar)
        self.name = self.fitted("name", words.tr("Account"), k.TITLE, k.STRONG)
        self.reading = self.fitted("reading", words.tr("Phonetic name"), k.SMALL)
        self.reading.setPlaceholderText(words.tr("Phonetic", "name, in short"))
        none = None, words.tr("None")
        self.tier = self.chip("tier", words.tr("Tier"), [])
        self.tier.offer_then(self._known_tiers)
        self.touch = self.chip("touch", words.tr("Touch"), [*self._named(Touch, labels.name), none])
        self.stage = self.chip("stage", words.tr("Stage"), [*self._named(Stage, labels.name), none])
        self.status = self.chip("status", words.tr("Status"), self._named(Status, labels.name))
        self.level = LevelPill(asks=True)
        self.mrr, self.renewal = Figure(words.tr("MRR")), Figure(words.tr("Renewal"))
        self.owner = self.fact("owner", words.tr("Owner"), keep=lambda name: desk.accounts.assign(self.record.id, name))
        self.owner.setMinimumWidth(_OWNER // 2)
        self.owner.setMaximumWidth(_OWNER)
        self.owner.field.setPlaceholderText(words.tr("nobody"))
        self.more = Button("", "ellipsis", name=words.tr("More account actions"), menu=self.menu)
        self._arrange()

    def _arrange(self) -> None:
        self._chips = row(self.tier, self.touch, self.stage, self.status, None, gap=6, margins=(k.S2, 0, 0, 0))
        self._who = col(row(self.name, self.reading, None, gap=0), self._chips, gap=k.S1)
        items = self.avatar, (self._who, 1), self.level, self.mrr, self.renewal, self.owner, self.more
        self._box = QHBoxLayout(self)
        fill(self._box, items, k.S2, (0, 0, 0, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOM_FOR_OWNER
        self.owner.setVisible(roomy)
        self.reading.setVisible(roomy)
        self.renewal.show_note(shown=roomy)
        self._fit()

    def _fit(self) -> None:
        """Where a chip would be cut off, touch has its short name, or no change stands by the level, or both."""
        touch = self.record.touch if self.record else None
        for shortens, tells_change in ((False, True), (True, True), (False, False), (True, False)):
            self.touch.be_short(labels.touch_in_short(touch) if touch and shortens else "")
            self.level.show_change(shown=tells_change)
            if not self._cuts_chips():
                break

    def _cuts_chips(self) -> bool:
        items = [item for place in range(self._box.count()) if (item := self._box.itemAt(place)) is not None]
        beside = [one for one in items if one.widget() is not self._who and not one.isEmpty()]
        taken = sum(one.sizeHint().width() + k.S2 for one in beside)
        return self._chips.sizeHint().width() > self.width() - taken

    def _known_tiers(self) -> list[tuple[str, str]]:
        return [*((one.tier, labels.tier(one.tier)) for one in self._tiers.all()), ("", words.tr("None"))]

    def show_account(self, account: AccountRow) -> None:
        """Show an account."""
        self.show_record(account.id, account)
        self.name.setToolTip(tip("\n".join(filter(None, (account.name, account.reading)))))
        self.tier.show_value(account.tier, labels.tier(account.tier) if account.tier else words.tr("Tier"))
        self.touch.show_value(account.touch, "" if account.touch else words.tr("Touch"))
        self.stage.show_value(account.stage, "" if account.stage else words.tr("Stage"))
        self.status.setVisible(account.status is not Status.ACTIVE)
        score = "" if account.trend.score is None else str(in_points(account.trend.score))
        change = self._change(account.trend.change)
        self.level.show_level(account.trend.level.value, labels.name(account.trend.level), score, change)
        moved_by = words.tr("{change} in 4 weeks").format(change=change) if change else ""
        self.level.setToolTip(tip("\n".join(filter(None, (moved_by, words.tr("Which rule made this score?"))))))
        self.mrr.say(amounts.apart(account.present.mrr))
        self._show_renewal(account)
        self._show_logo(account)
        self._fit()

    def menu(self) -> QMenu:
        """Return the menu of what is rarer."""
        menu = QMenu(self.more)
        status = menu.addMenu(words.tr("Status"))
        for value, name in self._named(Status, labels.name):
            action = status.addAction(name)
            action.setCheckable(True)
            action.setChecked(self.record is not None and value is self.record.status)
            action.triggered.connect(lambda _on=False, value=value: self.chooser("status")(value))
        menu.addSeparator()
        menu.addAction(words.tr("Handover pack…"), lambda: self.handover_wanted.emit(""))
        if words.language == "ja":
            menu.addAction(words.tr("Handover pack in English…"), lambda: self.handover_wanted.emit("en"))
        else:
            menu.addAction(words.tr("Handover pack in Japanese…"), lambda: self.handover_wanted.emit("ja"))
        menu.addSeparator()
        menu.addAction(words.tr("Logo…"), self.logo.ask)
        if self._content:
            menu.addAction(words.tr("Remove logo"), lambda: self.guard(lambda: self._keep_logo(b"")))
        menu.addSeparator()
        menu.addAction(words.tr("Delete account"), self._on_delete)
        return menu

    def _change(self, change: int | None) -> str:
        """Return what four weeks have changed: +1.2 pt."""
        if change is None:
            return ""
        points = moved(change)
        return words.tr("{change} pt").format(change=points)

    def _show_renewal(self, account: AccountRow) -> None:
        present = account.present
        name = words.tr("Notice deadline") if present.notice or present.clock is None else words.tr("Last day")
        if present.clock is None:
            self.renewal.say("–", name=name)
            return
        self.renewal.say(self.entries.away(present.clock), self.entries.short(present.clock), name)
        full = self.entries.full(present.clock)
        over = words.tr("The last day has passed, but no outcome is recorded.") if present.overdue else ""
        unknown = "" if present.notice else words.tr("No notice deadline set, so this counts to the last day.")
        self.renewal.setToolTip(tip("\n".join(filter(None, (f"{name}: {full}", unknown, over)))))

    def _named(self, values: type[StrEnum], label: Callable[[Any], str]) -> list[tuple[Any, str]]:
        return [(value, label(value)) for value in values if value.value != "other"]

    def _on_delete(self) -> None:
        account_id = self.record.id
        self.guard(lambda: self._accounts.delete([account_id]))

    def _keep_logo(self, content: bytes) -> None:
        self._logos.keep_of(self.record.id, content)

    def _show_logo(self, account: AccountRow) -> None:
        content = self._logos.of(account.id)
        if content != self._content:
            self._content, self._image = content, QImage.fromData(content)
        self.avatar.update()

    def _draw_avatar(self, painter: QPainter, area: QRect) -> None:
        if self._content:
            draw(painter, area.adjusted(0, 0, -1, -1), self._image, k.CARD, k.S1)
            paint.box(painter, 0, 0, _AVATAR - 1, _AVATAR - 1, "", k.CARD, theme.now.line)
            return
        paint.avatar(painter, 0, 0, _AVATAR, bare(self.record.name) if self.record else "", k.CARD)


class Figure(QWidget):
    """A small name over a value that is computed, with a quieter note beside it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self.value, self.note = text(name, "small"), Line("", "strong"), Line("", "small")
        self._shows_note = True
        box = QHBoxLayout(self)
        box.setContentsMargins(k.S2, 0, 0, 0)
        self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)  # as that of a fact
        box.addWidget(col((self._name, 1), row(self.value, self.note, None, gap=6), gap=0))
        self.value.setFixedHeight(k.FIELD)

    def say(self, value: str, note: str = "", name: str = "") -> None:
        """Show a value."""
        self._name.setText(name or self._name.text())
        self.value.say(value)
        self.value.setMinimumWidth(min(self.value.sizeHint().width(), _VALUE))
        self.note.say(note)
        self.show_note(shown=self._shows_note)
        self.setAccessibleName(f"{self._name.text()} {value} {note}")

    def show_note(self, *, shown: bool) -> None:
        """Show the note, or leave its room to what stands beside."""
        self._shows_note = shown
        self.note.setVisible(shown and bool(self.note.words))
