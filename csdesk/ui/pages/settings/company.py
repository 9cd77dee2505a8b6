"""Our own company: what stands on documents, and how its year and its week go."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.colours import READABLE, contrast, is_colour
from csdesk.domain.money import digits
from csdesk.entities import Changes
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.logos import Logos
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.logo.file import LogoChoice, draw
from csdesk.ui.panels.section import Section
from csdesk.ui.tips import tip
from csdesk.ui.widgets.files import FileDrop
from csdesk.ui.widgets.parts import Button, Card, Painted, col, fill, mark_as, named, row, text
from csdesk.ui.words import words

_WIDTH, _HEIGHT = 176, 64
_MONTHS, _DAYS = range(1, 13), range(1, 8)


class LogoField(QWidget):
    """Our own logo."""

    def __init__(self, logos: Logos, guard: Guard) -> None:
        super().__init__()
        self._logos, self._guard = logos, guard
        self._content, self._image = b"", QImage()
        self.picture = Painted(_WIDTH, _HEIGHT, self._draw)
        self.choice = LogoChoice(self, guard, logos.keep_ours)
        self.choose = Button(words.tr("Choose image…"), "upload", act=self.choice.ask)
        self.remove = Button(words.tr("Remove"), kind="ghost", act=self._on_remove, name=words.tr("Remove logo"))
        FileDrop(self.picture, self.choice.take)
        self._lay_out()

    def _lay_out(self) -> None:
        note = text(words.tr("PNG, JPEG or SVG. Shown beside your name on every document."), "small", wrap=True)
        beside = col(row(self.choose, self.remove, None), note)
        whole = text(words.tr("Logo"), "small"), row(self.picture, (beside, 1), gap=k.S4)
        fill(QVBoxLayout(self), whole, k.S1, (0, 0, 0, 0))

    def show_logo(self) -> None:
        """Show the logo that is kept."""
        content = self._logos.ours()
        if content != self._content:
            self._content, self._image = content, QImage.fromData(content)
        self.remove.setVisible(bool(content))
        self.picture.setAccessibleName(words.tr("Our logo") if content else words.tr("No logo yet"))
        self.picture.update()

    def _on_remove(self) -> None:
        if self._guard(lambda: self._logos.keep_ours(b"")):
            self.choose.setFocus()

    def _draw(self, painter: QPainter, area: QRect) -> None:
        edge = area.adjusted(0, 0, -1, -1)
        ground = "" if self._content else theme.now.sunken
        if self._content:
            draw(painter, edge, self._image, k.CONTROL, k.S2)
        paint.box(painter, 0, 0, edge.width(), edge.height(), ground, k.CONTROL, theme.now.line)
        if not self._content:
            middle = 0, area.height() / 2, area.width()
            paint.text(painter, *middle, words.tr("No logo yet"), theme.now.muted, k.SMALL, align=paint.CENTER)


class Toggles(QFrame):
    """Buttons side by side; ``changed`` tells the keys that are on, one letter each, in their order."""

    changed = Signal(str)

    def __init__(self, name: str, names: Mapping[str, tuple[str, str]]) -> None:
        """Show what is called in short and in full, by key."""
        super().__init__()
        mark_as(self, "segments")
        self.setAccessibleName(name)
        self.buttons = {key: self._button(*said) for key, said in names.items()}
        fill(QHBoxLayout(self), self.buttons.values(), 0, (2, 2, 2, 2))

    def show_on(self, keys: str) -> None:
        """Press those of these keys without telling."""
        for key, button in self.buttons.items():
            button.setChecked(key in keys)

    def _button(self, short: str, full: str) -> QPushButton:
        button = mark_as(QPushButton(short), "segment")
        button.setCheckable(True)
        button.setAccessibleName(full)
        button.setToolTip(tip(full))
        button.clicked.connect(lambda _on=False: self.changed.emit(self._on()))
        return button

    def _on(self) -> str:
        return "".join(key for key, button in self.buttons.items() if button.isChecked())


@dataclass(frozen=True)
class _ClosuresText:
    """The closures as their field shows them."""

    closures: str


class CompanySection(Section):
    """Name, colour, currency, year and week."""

    watches = ("companies", "closures")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard)
        self.form = form = RecordForm(guard, lambda _ours, **values: desk.colleagues.edit_company(**values))
        form.fact("name", words.tr("Company"))
        form.fact("short_name", words.tr("Short name"))
        form.fact("english_name", words.tr("English name"))
        form.fact("currency", words.tr("Currency"), _currency)
        accent = form.fact("accent", words.tr("Document colour, like #0F6E84"), _colour)
        accent.field.setPlaceholderText(k.LIGHT.accent)
        locale = QLocale(words.language)
        months = [(month, locale.standaloneMonthName(month)) for month in _MONTHS]
        form.choice("fiscal_year_start", words.tr("Fiscal year starts in"), months)
        self.logo = LogoField(desk.logos, guard)
        self._accent = Painted(k.FIELD, k.FIELD, self._draw_accent)
        self.contrast = text("", "small", wrap=True)
        self.contrast.setMinimumHeight(k.FIELD)
        short = QLocale.FormatType.ShortFormat
        names = {str(day): (locale.standaloneDayName(day, short), locale.standaloneDayName(day)) for day in _DAYS}
        self.week = Toggles(words.tr("Working days"), names)
        self.week.changed.connect(form.chooser("working_days"))
        self.closures = RecordForm(guard, lambda _ours, **values: desk.closures.write(values["closures"]))
        self._lay_out()

    def _lay_out(self) -> None:
        form = self.form
        colour = row(col(None, self._accent), (col(None, self.contrast), 1), gap=k.S3)
        said = words.tr(
            "Name, short name and colour appear on every document you export, the English name on English ones."
        )
        names = form.side_by_side("name", "short_name", "english_name", gap=k.S4)
        look = row((form.facts["accent"], 1), (colour, 1), gap=k.S4)
        note = text(said, "small", wrap=True)
        documents = Card(words.tr("On your documents"), names, look, self.logo, note, gap=k.S3)
        week = named(words.tr("Working days"), row(self.week, None))
        year = form.side_by_side("currency", "fiscal_year_start", gap=k.S4)
        form.lay_out((documents, Card(words.tr("Money, year and week"), year, week, gap=k.S3)), k.S4)
        days_off = self.closures.fact("closures", words.tr("Own closures, with semicolons between them"))
        days_off.field.setPlaceholderText(words.tr("2026-12-29 – 2027-01-03 Year end; 2026-08-13 – 2026-08-15"))
        said = words.tr("Closures are no working days, and neither are the holidays of Japan.")
        card = Card(words.tr("Days off"), days_off, text(said, "small", wrap=True), gap=k.S3)
        self.closures.lay_out((card,), k.S4)
        self.lay_out(form, self.closures)

    @override
    def refresh(self, changes: Changes) -> None:
        company = self.desk.colleagues.company()
        self.form.show_record(company.id, company)
        self.closures.show_record(company.id, _ClosuresText(self.desk.closures.text()))
        self.week.show_on(company.working_days)
        self.contrast.setText(self._legibility(company.accent or k.LIGHT.accent))
        self._accent.update()
        self.logo.show_logo()

    def _legibility(self, colour: str) -> str:
        """Return how well a colour is read on paper."""
        found = contrast(colour)
        if found >= READABLE:
            said = words.tr("{contrast}:1 on white: readable, even as text.")
        else:
            said = words.tr("{contrast}:1 on white: too pale for text.")
        return said.format(contrast=f"{found:.1f}")

    def _draw_accent(self, painter: QPainter, area: QRect) -> None:
        """Paint the colour that the documents have; ours when she has said none."""
        colour = self.form.fields["accent"].text() or k.LIGHT.accent
        if is_colour(colour):
            paint.box(painter, 0, 0, area.width(), area.height(), colour, k.CONTROL, theme.now.line)


def _currency(typed: str) -> str:
    code = typed.strip().upper()
    try:
        digits(code)
    except ValueError as error:
        raise RefusedError(
            later_words.tr("“{typed}” is not a currency. Enter a code like JPY or USD."), typed=typed
        ) from error
    return code


def _colour(typed: str) -> str:
    colour = typed.strip()
    if colour and not is_colour(colour):
        raise RefusedError(later_words.tr("“{typed}” is not a colour. Enter one like #0F6E84."), typed=typed)
    return colour.upper()
