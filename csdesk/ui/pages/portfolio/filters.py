"""What narrows the portfolio: words typed, and chips for stage, tier, touch, level and status."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from csdesk.domain.accounts import GONE
from csdesk.domain.levels import Level
from csdesk.domain.ranking import folded
from csdesk.domain.tiers import order
from csdesk.i18n import Words
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.pages.portfolio.columns import STAGES, STATUSES, TOUCHES
from csdesk.ui.widgets.fields import FilterChip, FilterField, KeyWatch
from csdesk.ui.widgets.parts import Button, fill

_VALUES: dict[str, Callable[[AccountRow], str]] = {
    "stage": lambda row: row.stage or "",
    "tier": lambda row: row.tier,
    "touch": lambda row: row.touch or "",
    "level": lambda row: row.trend.level.value,
    "status": lambda row: row.status,
}


class Filters(QWidget):
    """A field and five chips; who is gone is left out unless the status chip asks for it."""

    typed = Signal(str)
    ticked = Signal()
    left = Signal()

    def __init__(self, words: Words) -> None:
        """Offer everything but the tiers, which are those in use."""
        super().__init__()
        self._words = words
        self.field = FilterField(self.tr("Filter by name, owner or note"))
        self.field.textChanged.connect(lambda text: self.typed.emit(folded(text)))
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            KeyWatch(self.field, key, self.left.emit)
        self.chips = {
            "stage": FilterChip(self.tr("Stage")),
            "tier": FilterChip(self.tr("Tier")),
            "touch": FilterChip(self.tr("Touch")),
            "level": FilterChip(self.tr("Health")),
            "status": FilterChip(self.tr("Status")),
        }
        self.chips["stage"].offer([*((one, labels.stage(one, words)) for one in STAGES), ("", self.tr("No stage"))])
        self.chips["touch"].offer([*((one, labels.touch(one, words)) for one in TOUCHES), ("", self.tr("No touch"))])
        self.chips["status"].offer([(one, labels.status(one, words)) for one in STATUSES])
        levels = [(one.value, f"{labels.letter(one)}  {labels.level(one, words)}") for one in Level]
        self.chips["level"].offer(levels)
        for chip in self.chips.values():
            chip.changed.connect(self.ticked)
        self._only: frozenset[int] = frozenset()
        self.only_button = Button("", "x", "small")
        self.only_button.setToolTip(self.tr("Show the others again"))
        self.only_button.clicked.connect(lambda: self.show_only(frozenset()))
        self.only_button.hide()
        fill(QHBoxLayout(self), (self.field, *self.chips.values(), self.only_button, None), k.S2, (0, 0, 0, 0))

    @property
    def active(self) -> bool:
        """Tell whether anything but the daily view is asked for."""
        return bool(self.field.text().strip() or self._only) or any(chip.ticked for chip in self.chips.values())

    def show_only(self, ids: frozenset[int]) -> None:
        """Let only these accounts through, gone or not; of none, everybody again."""
        self._only = ids
        self.only_button.setText(" " + self._words.tr("%n account(s)", "", len(ids)))
        self.only_button.setVisible(bool(ids))
        self.ticked.emit()

    def offer_tiers(self, rows: Iterable[AccountRow]) -> None:
        """Offer the tiers that are in use."""
        tiers = sorted({row.tier for row in rows}, key=lambda tier: (not tier, order(tier)))
        names = [(tier, labels.tier(tier, self._words) if tier else self.tr("No tier")) for tier in tiers]
        self.chips["tier"].offer(names)

    def accepted(self) -> Callable[[AccountRow], bool]:
        """Return what tells whether the chips let an account through, as they stand now."""
        asked: Sequence[tuple[Callable[[AccountRow], str], frozenset[str]]] = [
            (_VALUES[name], chip.ticked) for name, chip in self.chips.items() if chip.ticked
        ]
        only = self._only
        with_gone = bool(self.chips["status"].ticked or only)

        def accepts(row: AccountRow) -> bool:
            return (
                (not only or row.id in only)
                and (with_gone or not row.gone)
                and all(value(row) in ticked for value, ticked in asked)
            )

        return accepts

    def hides_gone(self, rows: Iterable[AccountRow]) -> bool:
        """Tell whether the typed words are to be found among the accounts that are gone and not asked for."""
        wanted = folded(self.field.text()).split()
        if self.chips["status"].ticked:
            return False
        return any(row.gone and all(word in searched(row, self._words) for word in wanted) for row in rows)

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Show only the accounts with these values, by chip; an empty value is none."""
        self.clear()
        for name, value in wanted.items():
            self.chips[name].tick(value)

    def show_gone(self) -> None:
        """Ask for the accounts that are gone, and forget the other chips."""
        for name, chip in self.chips.items():
            if name != "status":
                chip.clear()
        for status, action in zip(STATUSES, self.chips["status"].menu().actions(), strict=True):
            action.setChecked(status in GONE)

    def clear(self) -> None:
        """Go back to the daily view."""
        self.field.clear()
        if self._only:
            self.show_only(frozenset())
        for chip in self.chips.values():
            chip.clear()


def searched(row: AccountRow, words: Words) -> str:
    """Return what the typed words are looked for in, but for what has a chip; hiragana and katakana are one."""
    parts = (row.name, row.reading, row.owner, row.domain, row.industry, row.size, row.region, row.notes)
    return folded("\n".join((*parts, labels.tier(row.tier, words), *row.custom.values())))
