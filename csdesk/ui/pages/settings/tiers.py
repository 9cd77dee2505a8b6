"""Tiers: why an account belongs, what success means for it, and what is wanted of it."""

from collections.abc import Hashable, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.accounts import Touch
from csdesk.domain.cadence import LONGEST
from csdesk.domain.money import from_minor, to_minor
from csdesk.domain.plans import Definition
from csdesk.domain.renewals import LONGEST_LEAD
from csdesk.entities import TierDefinition
from csdesk.errors import CsdeskError, EntryError, NoCadenceError, NoLeadError, NoMonthlyAmountError, NoShareError
from csdesk.exchange.money import parse_amount, parse_number
from csdesk.services.tiers import KnownTier
from csdesk.ui import amounts, labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.settings.list_section import ListSection
from csdesk.ui.pages.settings.record_form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.parts import row, text
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words

_LINES, _WHOLE = 68, 100
_TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH)
_DEPTHS = (Definition.LIGHT, Definition.DEEP)


class TiersSection(ListSection):
    """The usual tiers, those in use, and those she added."""

    watches = ("accounts", "companies", "tier_definitions")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        form = RecordForm(guard, desk.tiers.edit)
        super().__init__(desk, bus, guard, words.tr("Tiers"), words.tr("Add tier"), form)
        self._known: dict[str, KnownTier] = {}
        self._make_fields()
        self.fill_with(self.lay_out_list())

    def _make_fields(self) -> None:
        form = self.form
        touches = [*((one, labels.touch(one)) for one in _TOUCHES), (None, words.tr("Any touch"))]
        depths = [*((one, labels.definition(one)) for one in _DEPTHS), (None, words.tr("Any depth"))]
        name = form.fact("tier", words.tr("Tier"), self._rename)
        cadence = form.fact("cadence", words.tr("Days between contacts"), self._keep_cadence, _plain)
        lead = form.fact("lead", words.tr("Days to prepare a renewal"), self._keep_lead, _plain)
        share = form.fact("share", words.tr("Share of accounts, %"), self._keep_share, _plain)
        bounds = (
            form.fact("floor", words.tr("Minimum MRR"), lambda typed: self._keep_bound("floor", typed), self._amount),
            form.fact(
                "ceiling", words.tr("Maximum MRR"), lambda typed: self._keep_bound("ceiling", typed), self._amount
            ),
        )
        unsaid = ((cadence, words.tr("no cadence")), (lead, words.tr("default")))
        for fact, nothing in (*unsaid, *((one, "–") for one in (share, *bounds))):
            fact.field.setPlaceholderText(nothing)
        form.lay_out(
            row(*((one, 1) for one in (name, cadence, lead)), gap=k.S4),
            self._reason(),
            text(words.tr("Targets"), "section"),
            row(
                (form.choice("touch", words.tr("Touch"), touches), 1),
                (form.choice("depth", words.tr("Success", "wanted of a tier"), depths), 1),
                gap=k.S4,
            ),
            row(*((one, 1) for one in (*bounds, share)), gap=k.S4),
            text(words.tr("What success means"), "section"),
            form.lines("light", words.tr("Light success"), _LINES),
            form.lines("deep", words.tr("Deep success"), _LINES),
            form.lines("outcomes", words.tr("Typical outcomes, one per line"), _LINES),
        )

    def _reason(self) -> QWidget:
        return self.form.lines("reason", words.tr("Why an account is in this tier: how easily it succeeds"), _LINES)

    @override
    def read(self) -> None:
        self._known = {one.tier: one for one in self.desk.tiers.all()}

    @override
    def picks(self) -> Sequence[Pick]:
        return [Pick(one.tier, labels.tier(one.tier), self._note(one)) for one in self._known.values()]

    @override
    def record(self, key: Hashable | None) -> TierDefinition | None:
        known = self._known.get(str(key))
        return known.definition if known else None

    @override
    def add(self) -> None:
        free = next(name for number in range(1, 100) if (name := self._new(number)) not in self._known)
        if self.guard(lambda: self.desk.tiers.add(free)):
            self.list.pick(free)
            self.enter()

    @override
    def arrange(self, key: Any, by: int) -> None:
        self.desk.tiers.move(key, by)

    @override
    def delete(self, key: Any) -> str:
        if not self._known[key].is_kept:
            return ""
        self.desk.tiers.delete(key)
        return labels.tier(key)

    def _note(self, one: KnownTier) -> str:
        count = words.tr("%n account(s)", "", one.accounts)
        touch = one.definition.touch
        said = labels.touch(touch) if touch else "" if one.is_defined else words.tr("not defined yet")
        return " · ".join(filter(None, (count, said)))

    def _new(self, number: int) -> str:
        name = words.tr("New tier")
        return name if number == 1 else f"{name} {number}"

    def _rename(self, typed: str) -> None:
        before, self.form.key = str(self.form.key), typed.strip()
        try:
            self.desk.tiers.rename(before, typed)  # told at once: by then the form shows the new name's tier
        except CsdeskError:
            self.form.key = before
            raise
        self.show_list(typed.strip())

    def _keep_cadence(self, typed: str) -> None:
        self.form.edit(cadence=_count(typed, 1, LONGEST, NoCadenceError))

    def _keep_lead(self, typed: str) -> None:
        self.form.edit(lead=_count(typed, 0, LONGEST_LEAD, NoLeadError))

    def _keep_share(self, typed: str) -> None:
        self.form.edit(share=_count(typed.strip().rstrip("%％"), 0, _WHOLE, NoShareError))

    def _keep_bound(self, column: str, typed: str) -> None:
        """Keep a bound; the first of the two is in the company's currency, the second in that of the first."""
        said = self._known[str(self.form.key)].definition
        is_first = said.floor is None and said.ceiling is None
        currency = self.desk.colleagues.company().currency if is_first or not said.currency else said.currency
        self.form.edit(currency=currency, **{column: _minor(typed, currency)})

    def _amount(self, minor: int | None) -> str:
        said = self._known[str(self.list.key)].definition
        return "" if minor is None else amounts.full(from_minor(minor, said.currency), said.currency)


def _plain(number: int | None) -> str:
    return "" if number is None else str(number)


def _count(typed: str, least: int, most: int, refused: type[EntryError]) -> int | None:
    """Return the whole number typed, None for nothing; raise what it is refused with if there is none in it."""
    if not typed.strip():
        return None
    with suppress(ValueError):
        number = parse_number(typed)
        if number == int(number) and least <= number <= most:
            return int(number)
    raise refused(typed)


def _minor(typed: str, currency: str) -> int | None:
    if not typed.strip():
        return None
    try:
        found = parse_amount(typed)
        if found.value >= Decimal(0) and found.currency in (None, currency):
            return to_minor(found.value, currency)
    except ValueError as error:
        raise NoMonthlyAmountError(typed) from error
    raise NoMonthlyAmountError(typed)
