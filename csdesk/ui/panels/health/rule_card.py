"""Which rule made a score: the bounds, each measure with its band and part, the caps, the model and why this one."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.health_parts import PartState
from csdesk.domain.levels import cut_to_tenths, tenths_of
from csdesk.services.health.explained import Explained
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.navigator import Target
from csdesk.ui.overlay import Overlay
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.health import rule_saying, saying
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.cells import said
from csdesk.ui.widgets.figures import LevelPill
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, col, row, rule, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_TALLEST, _HEAD = 760, 64


class AskedWeek(NamedTuple):
    """Which week is asked about, the last one unless it is named, and on which of its measures one stands."""

    sunday: date | None = None
    measure: str = ""


class RuleRow(NamedTuple):
    """A measure with its part in tenths, None where it does not count; the last row is their sum, of no measure."""

    place: int
    name: str
    tenths: int | None
    exact: int | None
    key: str = ""
    value: str = ""
    unit: str = ""
    read: str = ""
    rule: str = ""
    points: str = ""
    weight: str = ""


class RuleCard(Overlay):
    """Opened wherever a score stands, by a target of its key: an account, and what is asked."""

    wide = 860

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Show no rule yet."""
        super().__init__(window)
        self._desk, self._entries = desk, entries
        self._found: Explained | None = None
        self.head, self.pill = Line("", "section"), LevelPill()
        self.level, self.model_text = text("", "body", wrap=True), text("", "small", wrap=True)
        self.caps = KeyedList(gap=k.S1)
        self.model = RowsModel[RuleRow](_columns(), lambda one: one.place, self)
        self.table = RecordTable(self.model, words.tr("Measures"))
        self.table.acts.opening = ""
        self.close_button = Button("", "x", "tool", act=self.close_card, name=words.tr("Close"))
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(self.head, None, self.pill, self.close_button, gap=k.S3, margins=(20, k.S3, k.S3, k.S3))
        above = col(self.level, margins=(20, k.S3, 20, k.S3))
        below = col(self.caps, self.model_text, gap=k.S3, margins=(20, k.S3, 20, k.S4))
        inside = col(above, row((self.table, 1), margins=(k.S3, 0, k.S3, 0)), below, None, gap=0)
        self._area = scrolled(inside)
        for item in (head, rule()):
            self.box.addWidget(item)
        self.box.addWidget(self._area, 1)
        self._inside = inside

    def open_for(self, target: Target) -> None:
        """Show the rule behind a week of an account; nothing where it has none."""
        asked = target.what if isinstance(target.what, AskedWeek) else AskedWeek()
        found = self._desk.health_rules.explained(target.record, self._entries.today(), asked.sunday)
        account = self._desk.accounts.get(target.record)
        if found is None or account is None:
            return
        self._show(found, account.name)
        self.open()
        QTimer.singleShot(0, self, self.fit)  # once its texts are dressed, it is known how high they are
        self.table.setFocus()
        keys = [one.key for one in self.model.shown]
        at = keys.index(asked.measure) if asked.measure and asked.measure in keys else 0
        self.table.setCurrentIndex(self.model.index(at, 0))

    @property
    @override
    def tall(self) -> int:
        wide = min(self.wide, self.width() - 2 * k.S8)
        layout = self._inside.layout()
        assert layout is not None
        layout.activate()
        return min(_TALLEST, max(layout.heightForWidth(wide), layout.sizeHint().height()) + _HEAD)

    @override
    def stops(self) -> list[QWidget]:
        return [self.table, self.close_button]

    def _show(self, found: Explained, account: str) -> None:
        week = found.week
        self.head.say(f"{account} · {saying.week(week.sunday, self._entries.today())}")
        score = "" if week.score is None else saying.score(week.score)
        self.pill.show_level(week.level.value, labels.name(week.level), score)
        self.level.setText(rule_saying.level(found))
        rows = _rows(found, self._entries.short)
        self.model.show(rows)
        self.table.fit(len(rows))
        self.caps.put(*(text(rule_saying.cap(one), "small", wrap=True) for one in found.caps))
        self.model_text.setText(rule_saying.model(found, self._entries))


def _rows(found: Explained, short: Callable[[date], str]) -> list[RuleRow]:
    """Return a row for each measure, and their sum; the parts in tenths add up to the score as it is shown."""
    score = found.week.score
    counted = [one for one in found.measures if one.state is PartState.PRESENT and score is not None]
    shown = tenths_of([one.part.part for one in counted], cut_to_tenths(score or 0))
    tenths = {one.measure.key: tenth for one, tenth in zip(counted, shown, strict=True)}
    rows = [
        RuleRow(
            place,
            one.name,
            tenths.get(one.measure.key),
            one.part.part if one in counted else None,
            one.measure.key,
            value=saying.value(one.part, one.unit),
            unit=one.unit,
            read=short(one.day) if one.day else "",
            rule=rule_saying.counts(one) or rule_saying.band(one),
            points=saying.NONE if one.state is PartState.MISSING else saying.score(one.part.points),
            weight=f"× {float(one.share) * 100:.0f}%" if one in counted else "",
        )
        for place, one in enumerate(found.measures)
    ]
    total = None if score is None else cut_to_tenths(score)
    return [*rows, RuleRow(len(rows), words.tr("Score"), total, score)]


def _columns() -> list[Column[RuleRow]]:
    def name(painter: QPainter, cell: QRect, row: RuleRow) -> None:
        said(painter, cell, row.name, theme.now.text, bold=not row.key)

    def part(painter: QPainter, cell: QRect, row: RuleRow) -> None:
        said(painter, cell, saying.part(row.tenths), theme.now.text, bold=not row.key, align=paint.RIGHT)

    right: dict[str, Any] = {"right": True, "kind": "number", "width": 72}
    exact: dict[str, Any] = {"plain": lambda row: saying.plain(row.exact), "draw": part}
    return [
        Column(words.tr("Measure"), lambda row: row.name, key=lambda row: row.place, draw=name, width=176),
        Column(words.tr("Value"), lambda row: row.value, tip=lambda row: row.unit, width=96, right=True),
        Column(words.tr("Read", "a measure, when"), lambda row: row.read, width=76, quiet=True),
        Column(words.tr("Rule"), lambda row: row.rule, tip=lambda row: row.rule, width=236, quiet=True),
        Column(words.tr("Points"), lambda row: row.points, **right | {"width": 68}),
        Column(words.tr("Weight"), lambda row: row.weight, **right, quiet=True),
        Column(words.tr("Part"), lambda row: saying.part(row.tenths), **right | exact),
    ]
