"""Our own company: what stands on documents, and how its year and its week go."""

from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QPainter
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.colours import READABLE, contrast, is_colour
from csdesk.domain.money import digits
from csdesk.entities import Changes
from csdesk.errors import UnknownColourError, UnknownCurrencyError
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.settings.logo import LogoField
from csdesk.ui.pages.settings.section import Section
from csdesk.ui.pages.settings.toggles import Toggles
from csdesk.ui.panels.choice import ChoiceFact
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.fields import Fact
from csdesk.ui.widgets.parts import Card, Painted, col, row, text
from csdesk.ui.words import words

_TEXTS = ("name", "short_name", "english_name", "currency", "accent")
_MONTHS, _DAYS = range(1, 13), range(1, 8)


class CompanySection(Section):
    """Name, colour, currency, year and week."""

    watches = ("companies",)

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard)
        self.facts = self._make_facts()
        self.logo = LogoField(desk.logos, guard)
        self._accent = Painted(k.FIELD, k.FIELD, self._draw_accent)
        self.contrast = text("", "small", wrap=True)
        self.contrast.setMinimumHeight(k.FIELD)
        locale = QLocale(words.language)
        months = [(month, locale.standaloneMonthName(month)) for month in _MONTHS]
        self.year = ChoiceFact(words.tr("Fiscal year starts in"), months, self._keep_year, quiet=False)
        names = {
            str(day): (
                locale.standaloneDayName(day, QLocale.FormatType.ShortFormat),
                locale.standaloneDayName(day),
            )
            for day in _DAYS
        }
        self.week = Toggles(words.tr("Working days"), names)
        self.week.changed.connect(self._keep_week)
        self._lay_out()

    def _make_facts(self) -> dict[str, Fact]:
        us = self.desk.colleagues
        facts = {
            "name": self.fact(words.tr("Company"), lambda typed: us.edit_company(name=typed.strip())),
            "short_name": self.fact(words.tr("Short name"), lambda typed: us.edit_company(short_name=typed.strip())),
            "english_name": self.fact(
                words.tr("English name"), lambda typed: us.edit_company(english_name=typed.strip())
            ),
            "currency": self.fact(words.tr("Currency"), self._keep_currency),
            "accent": self.fact(words.tr("Document colour, like #0F6E84"), self._keep_accent),
        }
        facts["accent"].field.setPlaceholderText(k.LIGHT.accent)
        return facts

    def _lay_out(self) -> None:
        facts = self.facts
        colour = row(col(None, self._accent), (col(None, self.contrast), 1), gap=k.S3)
        note = text(
            words.tr(
                "Name, short name and colour appear on every document you export, the English name on English ones."
            ),
            "small",
            wrap=True,
        )
        names = row((facts["name"], 1), (facts["short_name"], 1), (facts["english_name"], 1), gap=k.S4)
        look = row((facts["accent"], 1), (colour, 1), gap=k.S4)
        documents = Card(words.tr("On your documents"), names, look, self.logo, note, gap=k.S3)
        week = col(text(words.tr("Working days"), "small"), row(self.week, None), gap=k.S1)
        year = row((facts["currency"], 1), (self.year, 1), gap=k.S4)
        self.lay_out(documents, Card(words.tr("Money, year and week"), year, week, gap=k.S3))

    @override
    def refresh(self, changes: Changes) -> None:
        company = self.desk.colleagues.company()
        for name in _TEXTS:
            self.facts[name].field.show_text(getattr(company, name))
        self.year.chip.show_value(company.fiscal_year_start)
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

    def _keep_year(self, month: int) -> None:
        self.guard(lambda: self.desk.colleagues.edit_company(fiscal_year_start=month))

    def _keep_week(self, days: str) -> None:
        self.guard(lambda: self.desk.colleagues.edit_company(working_days=days))

    def _keep_currency(self, typed: str) -> None:
        code = typed.strip().upper()
        try:
            digits(code)
        except ValueError as error:
            raise UnknownCurrencyError(typed) from error
        self.desk.colleagues.edit_company(currency=code)

    def _keep_accent(self, typed: str) -> None:
        colour = typed.strip()
        if colour and not is_colour(colour):
            raise UnknownColourError(typed)
        self.desk.colleagues.edit_company(accent=colour.upper())

    def _draw_accent(self, painter: QPainter, area: QRect) -> None:
        """Paint the colour that the documents have; ours when she has said none."""
        colour = self.facts["accent"].field.text() or k.LIGHT.accent
        if is_colour(colour):
            paint.box(painter, 0, 0, area.width(), area.height(), colour, k.CONTROL, theme.now.line)
