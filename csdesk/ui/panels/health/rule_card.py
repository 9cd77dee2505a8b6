"""Which rule made a score, in sentences and in a table: bounds, measures, caps, the model and why this one."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.health import FULL, CapComparison, Measure
from csdesk.domain.health_parts import PartState
from csdesk.domain.levels import Level, cut_to_tenths, tenths_of
from csdesk.services.health.explained import Explained, ExplainedCap, ExplainedMeasure
from csdesk.services.health.modelling import Segment
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.navigator import Target
from csdesk.ui.overlay import Overlay
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.health import saying
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.cells import said
from csdesk.ui.widgets.figures import LevelPill
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, col, row, rule, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_TALLEST, _HEAD = 760, 64
_LETTERS = (Level.A, Level.B, Level.C)


def why_level(found: Explained) -> str:
    """Return why the level is what it is."""
    week = found.week
    if week.level is Level.UNKNOWN:
        return _unknown(found)
    sentences = [_reached(found)]
    held = [one.reason for one in found.caps if one.holds]
    if held:
        said = words.tr("By its score it would be {own}. Held down to {level}: {reasons}")
        own, down = saying.level(found.own_level), saying.level(week.level)
        sentences.append(said.format(own=own, level=down, reasons=" ".join(held)))
    return "\n".join(sentences)


def _unknown(found: Explained) -> str:
    floor = found.version.model.floor
    said = words.tr("Unknown: {share} of the model is measured, and {floor} is the least. Nothing is guessed.")
    return said.format(share=saying.percent(found.week.coverage), floor=f"{float(floor) * FULL:g}%")


def _reached(found: Explained) -> str:
    bounds = [float(one) for one in found.bounds]
    score, own = saying.score(found.week.score), found.own_level
    if own is Level.D:
        said = words.tr("{score} is below {bound}, where C begins.").format(score=score, bound=f"{bounds[-1]:g}")
    else:
        bound = bounds[_LETTERS.index(own)]
        said = words.tr("{level} begins at {bound}, and {score} reaches it.")
        said = said.format(level=labels.letter(own), bound=f"{bound:g}", score=score)
    every = " · ".join(f"{one.value} {bound:g}+" for one, bound in zip(_LETTERS, bounds, strict=True))
    return f"{said} {_bounds(found).format(bounds=every)}"


def _bounds(found: Explained) -> str:
    """Return which bounds are in force: those of young accounts, or of all."""
    model = found.version.model
    if found.bounds != model.bounds:
        months = next(one.months for one in model.young if one.bounds == found.bounds)
        return words.tr("Bounds of the first %n month(s): {bounds}.", "of an account", months)
    return words.tr("Bounds: {bounds}.")


def band(one: ExplainedMeasure) -> str:
    """Return how a value becomes points."""
    if one.part.value is None or one.band is None:
        return words.tr("no reading")
    bands = [(f"{float(value):,g}", f"{float(points):g}") for value, points in one.measure.bands]
    (value, points), is_last = bands[one.band], one.band == len(bands) - 1
    if one.part.value < float(one.measure.bands[0][0]):
        return words.tr("below {value}: {points} points").format(value=value, points=points)
    if is_last:
        return words.tr("from {value} on: {points} points").format(value=value, points=points)
    following, more = bands[one.band + 1]
    if one.measure.steps:
        said = words.tr("from {value} to below {next}: {points} points")
        return said.format(value=value, next=following, points=points)
    said = words.tr("between {value} ({points} points) and {next} ({more} points)")
    return said.format(value=value, points=points, next=following, more=more)


def counts(one: ExplainedMeasure) -> str:
    """Return why a measure does not count; nothing where it does."""
    if one.state is PartState.STALE:
        return words.tr("%n day(s) old, too old after {most}", "reading", one.part.age).format(most=stale(one.measure))
    return words.tr("no reading") if one.state is PartState.MISSING else ""


def stale(measure: Measure) -> str:
    """Return after how many days a reading does not count any more."""
    return words.tr("%n day(s)", "", measure.stale_days)


def said_cap(one: ExplainedCap) -> str:
    """Return what a cap says, and whether it applies."""
    if one.cap.comparison is CapComparison.BELOW:
        said = words.tr("At most {level} while {measure} is below {value}: {state}")
    else:
        said = words.tr("At most {level} while {measure} is above {value}: {state}")
    state = words.tr("applies", "a cap") if one.holds else words.tr("does not apply", "a cap")
    bound = f"{float(one.cap.value):,g}"
    return said.format(level=labels.letter(one.cap.level), measure=one.name, value=bound, state=state)


def said_model(found: Explained, entries: Entries) -> str:
    """Return which model it is, since when and why, and why it is the account's."""
    version = found.version
    name = words.tr("{model}, version {number}").format(model=found.model_name, number=version.version)
    since = words.tr("since {day}").format(day=entries.full(version.since)) if version.since else ""
    return "\n".join(filter(None, (", ".join(filter(None, (name, since))), version.reason, segment(version.segment))))


def segment(one: Segment) -> str:
    """Return for which accounts a model is."""
    parts = [labels.tier(one.tier) if one.tier else "", *(labels.name(part) for part in (one.touch, one.stage) if part)]
    if not any(parts):
        return words.tr("It is for all accounts that no more specific model is for.")
    return words.tr("It is for accounts of: {segment}. Of several, the one that says most applies.").format(
        segment=labels.listed(parts)
    )


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
        self.hold(head, rule(), (self._area, 1))
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
        self.level.setText(why_level(found))
        rows = _rows(found, self._entries.short)
        self.model.show(rows)
        self.table.fit(len(rows))
        self.caps.put(*(text(said_cap(one), "small", wrap=True) for one in found.caps))
        self.model_text.setText(said_model(found, self._entries))


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
            rule=counts(one) or band(one),
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
