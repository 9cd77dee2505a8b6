"""What narrows the portfolio: words typed, and chips for stage, tier, touch, level and status."""

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QSignalBlocker
from typing_extensions import override

from csdesk.domain.accounts import GONE, tier_order
from csdesk.domain.folding import sought
from csdesk.domain.levels import Level
from csdesk.fields.account import ACCOUNTS
from csdesk.fields.field import names
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui.columns import Column
from csdesk.ui.pages.portfolio.columns import STATUSES
from csdesk.ui.tips import tip
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words

_NO_PLAN, _VALUE_ONLY, _DIFFERS = "none", "value", "differs"


class PortfolioFilters(ListFilters):
    """A field and a few chips; who is gone is left out unless the status chip asks for it."""

    def __init__(self, columns: Iterable[Column[AccountRow]], value_only: Callable[[], frozenset[int]]) -> None:
        """Offer everything but the tiers, which are those in use.

        ``value_only`` finds the accounts with a plan that names no outcome; it is asked when that is ticked.
        """
        self.only_button = Button("", "x", "small", act=lambda: self.show_only(frozenset()))
        titles = {
            "stage": words.tr("Stage"),
            "tier": words.tr("Tier"),
            "touch": words.tr("Touch"),
            "level": words.tr("Health"),
            "plan": words.tr("Plan"),
            "next_state": words.tr("Next action"),
            "onboarding_state": words.tr("Onboarding", "chip"),
            "risk": words.tr("Risk", "to an account"),
            "status": words.tr("Status"),
        }
        super().__init__(words.tr("Filter by name, owner or note"), titles, self.only_button)
        self._value_only = value_only
        for column in columns:
            if column.name in self.chips and column.kind == "choice":
                self.filter_by(column, words.tr("None") if None in column.values.values() else "")
        self.values |= {"tier": lambda row: row.tier, "level": self._level, "plan": self._lack}
        plans = ((_NO_PLAN, words.tr("No success plan")), (_VALUE_ONLY, words.tr("Plan without outcome")))
        self.chips["plan"].offer(plans)
        levels = [(one.value, f"{labels.letter(one)}  {labels.name(one)}") for one in Level]
        self.chips["level"].offer([*levels, (_DIFFERS, words.tr("Differs from your view"))])
        self._only: frozenset[int] = frozenset()
        self._found: frozenset[int] = frozenset()
        self.only_button.setToolTip(tip(words.tr("Show other accounts too")))
        self.only_button.hide()

    @property
    @override
    def words(self) -> str:
        """Return the typed words, as they are looked for; what follows “tier” belongs to it."""
        before = sought(labels.tier("0")).removesuffix("0")
        return sought(self.field.text()).replace(before, _in_one(before))

    @property
    @override
    def active(self) -> bool:
        return super().active or bool(self._only)

    @property
    def only(self) -> frozenset[int]:
        """Return the only accounts that are let through; none means everybody."""
        return self._only

    def show_only(self, ids: frozenset[int]) -> None:
        """Let only these accounts through, gone or not; of none, everybody again."""
        self._keep_only(ids)
        self.ticked.emit()

    def _keep_only(self, ids: frozenset[int]) -> None:
        self._only = ids
        self.only_button.setText(" " + words.tr("%n account(s)", "", len(ids)))
        self.only_button.setVisible(bool(ids))

    def offer_tiers(self, rows: Iterable[AccountRow]) -> None:
        """Offer the tiers that are in use, and those that are asked for: nothing is filtered anew by an edit."""
        self._offer_tiers({row.tier for row in rows} | self.chips["tier"].ticked)

    def _offer_tiers(self, used: Collection[str]) -> None:
        tiers = sorted(filter(None, used), key=tier_order)
        none = [("", words.tr("None"))] if "" in used else []
        self.chips["tier"].offer([*((tier, labels.tier(tier)) for tier in tiers), *none])

    @override
    def known(self, name: str, ticked: frozenset[str]) -> frozenset[str]:
        return ticked if name == "tier" else super().known(name, ticked)  # every tier can be ticked

    @override
    def show_ticked(self, words: str, ticked: Mapping[str, frozenset[str]], rows: Iterable[AccountRow]) -> None:
        with QSignalBlocker(self.chips["tier"]):  # a tier that no account has any more is offered all the same
            self._offer_tiers({*(row.tier for row in rows), *ticked.get("tier", ())})
        self._keep_only(frozenset())
        super().show_ticked(words, ticked, rows)

    @override
    def accepted(self) -> Callable[[AccountRow], bool]:
        self._found = self._value_only() if self.asks_for_plans else frozenset()
        through, only = self.passing(), self._only
        gone = frozenset() if only or self.chips["status"].ticked else GONE
        if not self.ticks and not only:
            return lambda row: row.status not in gone
        return lambda row: row.status not in gone and (not only or row.id in only) and through(row)

    @property
    def asks_for_plans(self) -> bool:
        """Tell whether it depends on more than an account's row who is let through."""
        return _VALUE_ONLY in self.chips["plan"].ticked

    def _level(self, row: AccountRow) -> str:
        """Return the level of an account; where the ones are asked for that she sees otherwise, that it is one."""
        level, ticked = row.trend.level.value, self.chips["level"].ticked
        return _DIFFERS if level not in ticked and _DIFFERS in ticked and row.disagrees else level

    def _lack(self, row: AccountRow) -> str:
        """Return what an account lacks of a plan."""
        return _NO_PLAN if row.plan is None else _VALUE_ONLY if row.id in self._found else ""

    def hides_gone(self, rows: Iterable[AccountRow], answers: Callable[[AccountRow], bool]) -> bool:
        """Tell whether one of the accounts that are gone and not asked for answers to the typed words."""
        return not self.chips["status"].ticked and any(row.gone and answers(row) for row in rows)

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Show only the accounts with these values, by chip; an empty value is none."""
        self.clear()
        for name, value in wanted.items():
            self.chips[name].tick(frozenset({value}))
        self.ticked.emit()

    def show_gone(self) -> None:
        """Ask for the accounts that are gone, and forget the other chips."""
        for name, chip in self.chips.items():
            if name != "status":
                chip.clear()
        for status, action in zip(STATUSES, self.chips["status"].menu().actions(), strict=True):
            action.setChecked(status in GONE)

    @override
    def clear(self) -> None:
        self.field.clear()
        if self._only:
            self.show_only(frozenset())
        super().clear()


_SEARCHED = names(one for one in ACCOUNTS if one.fact and one.searched)


def searched(row: AccountRow) -> str:
    """Return what the typed words are looked for in, but for what has a chip."""
    parts = (row.name, row.reading, row.owner, row.notes, *(row.facts[name] for name in _SEARCHED))
    return "\n".join((*parts, _in_one(labels.tier(row.tier)), *row.custom.values()))


def _in_one(name: str) -> str:
    """Return the name of a tier as one word: the 1 of Tier 1 is not that of 120 employees."""
    return name.replace(" ", "_")
