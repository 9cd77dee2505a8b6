"""Tiers: why an account belongs, what success means for it, and what is wanted of it."""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.accounts import Touch
from csdesk.domain.cadence import LONGEST
from csdesk.domain.money import from_minor, to_minor
from csdesk.domain.onboarding import LONGEST_WINDOW, USUAL_WINDOW
from csdesk.domain.plans import Definition
from csdesk.domain.renewals import LONGEST_LEAD
from csdesk.entities import TierDefinition
from csdesk.errors import (
    CsdeskError,
    RefusedError,
)
from csdesk.exchange.money import parse_amount, parse_number
from csdesk.i18n import Text, later_words
from csdesk.services.reviews import INTERVALS, USUAL_INTERVAL
from csdesk.services.tiers import KnownTier
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import ListSection
from csdesk.ui.widgets.parts import named, text
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words

_LINES, _WHOLE = 68, 100
_TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH)
_DEPTHS = (Definition.LIGHT, Definition.DEEP)
_NO_CADENCE = later_words.tr("“{typed}” is not a number of days. Enter 1 to 3,650, or leave it empty for no cadence.")
_NO_LEAD = later_words.tr("“{typed}” is not a number of days. Enter 0 to 730, or leave it empty for the default.")
_NO_REVIEW = later_words.tr("“{typed}” is not a number of days. Enter 1 to 3,650, or leave it empty for the default.")
_NO_WINDOW = later_words.tr("“{typed}” is not a number of months. Enter 1 to 36, or leave it empty for 3.")
_NO_SHARE = later_words.tr("“{typed}” is not a share. Enter 0 to 100, or leave it empty.")
_NO_AMOUNT = later_words.tr("“{typed}” is not an amount. Enter one like 300,000, in your own currency.")


class TiersSection(ListSection):
    """The usual tiers, those in use, and those she added."""

    watches = ("accounts", "companies", "tier_definitions")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard, words.tr("Tiers"), words.tr("Add tier"), desk.tiers)
        self._make_fields()
        self.fill_with(self.lay_out_list())

    def _make_fields(self) -> None:
        form = self.form
        touches = [*((one, labels.name(one)) for one in _TOUCHES), (None, words.tr("Any touch"))]
        depths = [*((one, labels.name(one)) for one in _DEPTHS), (None, words.tr("Any depth"))]
        form.fact("tier", words.tr("Tier"), keep=self._rename)
        form.fact("cadence", words.tr("Days between contacts"), _count(1, LONGEST, _NO_CADENCE))
        form.fact("lead", words.tr("Days to prepare a renewal"), _count(0, LONGEST_LEAD, _NO_LEAD))
        form.fact("review", words.tr("Days between reviews"), _count(1, LONGEST, _NO_REVIEW))
        form.fact("window", words.tr("Months of onboarding"), _count(1, LONGEST_WINDOW, _NO_WINDOW))
        form.fact("share", words.tr("Share of accounts, %"), _count(0, _WHOLE, _NO_SHARE))
        form.fact("floor", words.tr("Minimum MRR"), str, self._amount, partial(self._keep_bound, "floor"))
        form.fact("ceiling", words.tr("Maximum MRR"), str, self._amount, partial(self._keep_bound, "ceiling"))
        unsaid = {
            "cadence": words.tr("no cadence"),
            "lead": words.tr("default"),
            "window": str(USUAL_WINDOW),
            "share": "–",
        }
        for column, nothing in {**unsaid, "floor": "–", "ceiling": "–"}.items():
            form.fields[column].setPlaceholderText(nothing)
        form.choice("touch", words.tr("Touch"), touches)
        form.choice("depth", words.tr("Success", "wanted of a tier"), depths)
        self.lay_out_form(
            form.side_by_side("tier", "cadence", "review", "lead", gap=k.S4),
            self._lines("reason", words.tr("Why an account is in this tier: how easily it succeeds")),
            text(words.tr("Targets"), "section"),
            form.side_by_side("touch", "depth", "window", gap=k.S4),
            form.side_by_side("floor", "ceiling", "share", gap=k.S4),
            text(words.tr("What success means"), "section"),
            self._lines("light", words.tr("Light success")),
            self._lines("deep", words.tr("Deep success")),
            self._lines("outcomes", words.tr("Typical outcomes, one per line")),
        )

    def _lines(self, column: str, name: str) -> QWidget:
        return named(name, self.form.lines(column, name, _LINES), wrap=True)

    @override
    def show_picked(self) -> None:
        """Show what is picked, and where no days between reviews are said those that count."""
        super().show_picked()
        usual = INTERVALS.get(str(self.list.key), USUAL_INTERVAL)
        self.form.fields["review"].setPlaceholderText(str(usual))

    @override
    def read(self) -> dict[str, KnownTier]:
        return {one.tier: one for one in self.desk.tiers.all()}

    @override
    def pick(self, key: str, one: KnownTier) -> Pick:
        return Pick(key, labels.tier(key), self._note(one))

    @override
    def record(self, one: KnownTier) -> TierDefinition:
        return one.definition

    @override
    def add(self) -> None:
        free = next(name for number in range(1, 100) if (name := self._new(number)) not in self.known)
        if self.guard(lambda: self.desk.tiers.add(free)):
            self.list.pick(free)
            self.enter()

    @override
    def delete(self, key: Any) -> str:
        if not self.known[key].is_kept:
            return ""
        self.desk.tiers.delete(key)
        return labels.tier(key)

    def _note(self, one: KnownTier) -> str:
        count = words.tr("%n account(s)", "", one.accounts)
        touch = one.definition.touch
        said = labels.name(touch) if touch else "" if one.is_defined else words.tr("not defined yet")
        return " · ".join(filter(None, (count, said)))

    def _new(self, number: int) -> str:
        name = words.tr("New tier")
        return name if number == 1 else f"{name} {number}"

    def _rename(self, name: str) -> None:
        before, self.form.key = str(self.form.key), name
        try:
            self.desk.tiers.rename(before, name)  # told at once: by then the form shows the new name's tier
        except CsdeskError:
            self.form.key = before
            raise
        self.show_list(name)

    def _keep_bound(self, column: str, typed: str) -> None:
        """Keep a bound; the first of the two is in the company's currency, the second in that of the first."""
        said = self.form.record
        is_first = said.floor is None and said.ceiling is None
        currency = self.desk.colleagues.company().currency if is_first or not said.currency else said.currency
        self.form.edit(currency=currency, **{column: _minor(typed, currency)})

    def _amount(self, minor: int) -> str:
        currency = self.form.record.currency
        return amounts.full(from_minor(minor, currency), currency)


def _count(least: int, most: int, refused: Text) -> Callable[[str], int | None]:
    """Return what reads a whole number, None for nothing; it raises RefusedError with a text if there is none."""

    def read(typed: str) -> int | None:
        bare = typed.strip().rstrip("%％") if most == _WHOLE else typed.strip()
        if not bare:
            return None
        with suppress(ValueError):
            number = parse_number(bare)
            if number == int(number) and least <= number <= most:
                return int(number)
        raise RefusedError(refused, typed=bare)

    return read


def _minor(typed: str, currency: str) -> int | None:
    if not typed.strip():
        return None
    try:
        found = parse_amount(typed)
        if found.value >= Decimal(0) and found.currency in (None, currency):
            return to_minor(found.value, currency)
    except ValueError as error:
        raise RefusedError(_NO_AMOUNT, typed=typed) from error
    raise RefusedError(_NO_AMOUNT, typed=typed)
