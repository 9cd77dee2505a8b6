"""What the figures of the weekly review and the KPIs in focus are called."""

from decimal import Decimal
from fractions import Fraction

from csdesk.documents import figures
from csdesk.domain.money import rounded
from csdesk.entities import FocusKpi
from csdesk.fields.values import name_of
from csdesk.i18n import Text, Words, later_words
from csdesk.services.focus.week_data import COUNTS, MONEY

_NAMES: dict[str, Text] = {
    "nrr": later_words.tr("NRR, 12 months"),
    "grr": later_words.tr("GRR, 12 months"),
    "logo_churn": later_words.tr("Customer churn this month"),
    "renewal_rate": later_words.tr("Renewal rate, 12 months"),
    "onboarding": later_words.tr("Onboarding completed in time, 12 months"),
    "outcomes": later_words.tr("Outcomes confirmed by customers"),
    "no_next_action": later_words.tr("Accounts without next action"),
}


def figure(name: str, words: Words, home: str = "") -> str:
    """Return what a figure of the week is called; one of money says the currency that others were reckoned into."""
    called = _NAMES[name].said(words)
    if not home or name not in MONEY:
        return called
    return words.tr("{figure}, all in {currency}").format(figure=called, currency=home)


def focus(one: FocusKpi, words: Words) -> str:
    """Return what a KPI in focus is called: by its own name, else its kind, with what it is narrowed to."""
    among = [name_of(one.depth, words)] if one.depth else []
    among += [words.tr("Tier {tier}").format(tier=one.tier)] if one.tier else []
    among += [one.industry] if one.industry else []
    name = one.name or name_of(one.kind, words)
    return words.tr("{kpi} ({among})").format(kpi=name, among=" · ".join(among)) if among else name


def count(value: Fraction | None) -> str:
    """Return a count, cut to a whole number, so that nothing below a target reads as if it were on it."""
    return figures.NONE if value is None else f"{int(value):,}".replace("-", "−")


def share(value: Fraction | None) -> str:
    """Return a share, 1 is 100 %, with a decimal."""
    return figures.NONE if value is None else f"{rounded(value * 100, 1)}%".replace("-", "−")


def value(name: str, amount: Fraction | None) -> str:
    """Return a figure of the week as it is written."""
    return count(amount) if name in COUNTS else share(amount)


def changed(name: str, amount: Fraction | None, words: Words) -> str:
    """Return by how much a figure changed: +1, −0.4 pt, ±0."""
    if amount is None:
        return ""
    if name in COUNTS:
        return signed(f"{abs(int(amount))}", amount)
    points = rounded(amount * 100, 1)
    return words.tr("{change} pt").format(change=signed(f"{abs(points)}", points)) if points else "±0"


def signed(size: str, amount: Fraction | Decimal) -> str:
    """Return a size with the sign of an amount: +1, −1, ±0."""
    return ("+" if amount > 0 else "−" if amount < 0 else "±") + size
