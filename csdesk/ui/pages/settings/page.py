"""Settings: language and theme, who we are on the documents, what lies in the trash, where the file is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.money import digits
from csdesk.entities import Account, Changes, Colleague, Company, TierDefinition, Trash
from csdesk.errors import CsdeskError, UnknownColourError, UnknownCurrencyError
from csdesk.settings import Settings
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.page import Page
from csdesk.ui.pages.settings.cadence import CadenceList
from csdesk.ui.pages.settings.lead import LeadList
from csdesk.ui.pages.settings.trash import TrashList
from csdesk.ui.widgets.fields import Fact
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Painted, Segments, col, fill, row, text

_LANGUAGES = ("", "ja", "en")
_THEMES = ("", "light", "dark")
_WEEKS = ("", "sunday")
_WIDTH = 720
_HEX = frozenset("0123456789abcdefABCDEF")


class SettingsPage(Page):
    """What the user prefers, and what is printed of her company."""

    watches = (Account, Colleague, Company, TierDefinition, Trash)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    week_chosen = Signal(str)

    def __init__(self, desk: Desk, bus: ChangeBus, settings: Settings) -> None:
        super().__init__(bus)
        self._desk, self._words = desk, desk.words
        self.notice = Notice()
        system = self.tr("As the system")
        self.language = _segments(
            (system, "日本語", "English"), _LANGUAGES, settings.language, self.language_chosen.emit
        )
        themes = (system, self.tr("Light"), self.tr("Dark"))
        self.theme = _segments(themes, _THEMES, settings.theme, self.theme_chosen.emit)
        days = (self.tr("Monday"), self.tr("Sunday"))
        self.week = _segments(days, _WEEKS, settings.week, self.week_chosen.emit)
        self.facts = self._make_facts()
        self.cadence = CadenceList(desk.tiers, desk.words, self._fact)
        self.lead, self.trash = LeadList(desk.tiers, desk.words, self._fact), TrashList(desk.words)
        self.trash.restore_wanted.connect(self._on_restore_wanted)
        self._accent = Painted(k.FIELD, k.FIELD, self._draw_accent)
        self._lay_out()

    def _make_facts(self) -> dict[str, Fact]:
        us = self._desk.colleagues
        facts = {
            "me": self._fact(self.tr("Your name"), us.call_me),
            "name": self._fact(self.tr("Company"), lambda typed: us.edit_company(name=typed.strip())),
            "short_name": self._fact(self.tr("Short name"), lambda typed: us.edit_company(short_name=typed.strip())),
            "currency": self._fact(self.tr("Currency"), self._keep_currency),
            "accent": self._fact(self.tr("Colour on documents, like #0F6E84"), self._keep_accent),
        }
        facts["accent"].field.setPlaceholderText(k.LIGHT.accent)
        return facts

    def _fact(self, name: str, keep: Callable[[str], object]) -> Fact:
        """Return a field; what was wrong before is not said any more when something is kept."""

        def keep_and_forgive(typed: str) -> None:
            keep(typed)
            self.notice.hide()

        fact = Fact(name, keep_and_forgive, quiet=False)
        fact.field.refused.connect(self._on_refused)
        return fact

    def _lay_out(self) -> None:
        facts = self.facts
        screen = Card(
            self.tr("Screen"),
            row(text(self.tr("Language")), None, self.language),
            row(text(self.tr("Appearance")), None, self.theme),
            row(text(self.tr("A week begins on")), None, self.week),
        )
        ours = Card(
            self.tr("On your documents"),
            row((facts["me"], 1), (facts["name"], 1), gap=k.S4),
            row((facts["short_name"], 1), (facts["currency"], 1), gap=k.S4),
            row((facts["accent"], 1), (row(col(None, self._accent), None), 1), gap=k.S4),
            gap=k.S3,
        )
        cards = col(
            screen,
            ours,
            Card(self.tr("Cadence"), self.cadence, gap=k.S3),
            Card(self.tr("Preparing renewals"), self.lead, gap=k.S3),
            Card(self.tr("Trash"), self.trash),
            Card(self.tr("Portfolio file"), self._file()),
            None,
            gap=k.S4,
            margins=(0, 0, k.S3, k.S4),
        )
        cards.setMaximumWidth(_WIDTH)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(cards)
        head = row(text(self.tr("Settings"), "title"), None)
        head.setMinimumHeight(k.FIELD)
        fill(QVBoxLayout(self), (head, self.notice, (scroll, 1)), k.S4, (k.S6, 20, k.S6, 0))

    def _file(self) -> QWidget:
        path = self._desk.database.path
        self.place = text(str(path), "muted", wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        folder = Button(self.tr("Show the folder"), kind="small")
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        return row((self.place, 1), folder, gap=k.S3)

    @override
    def refresh(self, changes: Changes) -> None:
        company, me = self._desk.colleagues.company(), self._desk.colleagues.me()
        self.facts["me"].field.show_text(me.name if me else "")
        for name in ("name", "short_name", "currency", "accent"):
            self.facts[name].field.show_text(getattr(company, name))
        self._accent.update()
        if changes.touch(Account, TierDefinition):
            self.cadence.show_tiers()
            self.lead.show_tiers()
        if changes.touch(Trash):
            self.trash.show_deleted(self._desk.trash.all())

    def _keep_currency(self, typed: str) -> None:
        code = typed.strip().upper()
        try:
            digits(code)
        except ValueError as error:
            raise UnknownCurrencyError(typed) from error
        self._desk.colleagues.edit_company(currency=code)

    def _keep_accent(self, typed: str) -> None:
        colour = typed.strip()
        if colour and not _is_colour(colour):
            raise UnknownColourError(typed)
        self._desk.colleagues.edit_company(accent=colour.upper())

    def _draw_accent(self, painter: QPainter, area: QRect) -> None:
        """Paint the colour that the documents have; ours when she has said none."""
        colour = self.facts["accent"].field.text() or k.LIGHT.accent
        if _is_colour(colour):
            paint.box(painter, 0, 0, area.width(), area.height(), colour, k.CONTROL, theme.now.line)

    def _on_restore_wanted(self, trash_id: int) -> None:
        try:
            self._desk.trash.restore(trash_id)
        except CsdeskError as error:
            self._on_refused(error)

    def _on_refused(self, error: CsdeskError) -> None:
        self.notice.warn(error.sentence(self._words))


def _segments(names: Sequence[str], values: Sequence[str], chosen: str, tell: Callable[[str], object]) -> Segments:
    segments = Segments(names)
    segments.choose(values.index(chosen) if chosen in values else 0)
    segments.chosen.connect(lambda place: tell(values[place]))
    return segments


def _is_colour(typed: str) -> bool:
    return len(typed) == 7 and typed[0] == "#" and set(typed[1:]) <= _HEX
