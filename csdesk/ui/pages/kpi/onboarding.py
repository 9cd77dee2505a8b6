"""Onboarding in numbers: who completed in time by month of window end, how long it takes, and where that comes from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.analytics.onboarding import (
    Completion,
    OnboardingFact,
    by_month,
    completion,
    explained,
    running,
    spread,
    to_first_value,
)
from csdesk.desk import Desk
from csdesk.domain.onboarding import OnboardingState, state
from csdesk.services.focus.onboarding import window
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.groups import Grouping, Total
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.parts import Card, col, fill, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_RUNNING = date.max
"""The group of those whose window has not ended: above all others."""


@dataclass(frozen=True, slots=True)
class CompletionRow:
    """An onboarding as the list shows it; ``month`` is the first day of that in which its window ended."""

    fact: OnboardingFact
    name: str
    state: OnboardingState
    month: date


class OnboardingFigures(QWidget):
    """Enter opens the onboarding of an account; every figure is the count of rows that stand in the list."""

    def __init__(self, desk: Desk, navigator: Navigator, today: Callable[[], date]) -> None:
        super().__init__()
        self._desk, self._today = desk, today
        self._months: Mapping[date, Completion] = {}
        columns = self._columns(today)
        self.model = RowsModel[CompletionRow](columns, lambda one: one.fact.id, self, lambda one: one.name)
        said = Total[CompletionRow](lambda rows: rows[0].month, self._heading, self._draw_heading)
        self.model.group_by(
            Grouping("ends_on", lambda one: one.month, _named, _place, "", {"ends_on": said}, fixed=True)
        )
        self.table = RecordTable(self.model, words.tr("Onboardings"))
        leads = Target.account
        self.table.lead(words.tr("Open account"), lambda one: navigator.open(leads(one.fact.account, "onboarding")))
        self.rate, self.counts = text("", "figure"), text("", "muted", wrap=True)
        self.value, self.spread = text("", wrap=True), text("", wrap=True)
        self.causes = text("", "muted", wrap=True)
        definition = words.tr(
            "Of the onboardings whose window ended in the period, the share completed inside the window."
            " Lost accounts stay in it; running ones are listed and not counted."
        )
        done = Card(
            words.tr("Completed in time, 12 months"), self.rate, self.counts, text(definition, "small", wrap=True)
        )
        first = Card(words.tr("Time to first value"), self.value)
        long = Card(words.tr("How long it takes"), self.spread, self.causes)
        beside = col(done, first, long, None, gap=k.S4)
        beside.setFixedWidth(k.PANEL)
        self._list = Card("", (self.table, 1), pad=0)
        self.nothing = text(words.tr("No onboarding has been started yet."), "muted")
        fill(QVBoxLayout(self), (self.nothing, (row((self._list, 1), beside, gap=k.S4), 1)), k.S3, (0, 0, 0, k.S3))
        self.table.sort_by("ends_on")

    def _columns(self, today: Callable[[], date]) -> list[Column[CompletionRow]]:
        kit = quiet_kit(today)
        return [
            kit.text(words.tr("Account"), "name", quiet=False, opens=True, width=220),
            kit.day(
                words.tr("Window ends"),
                "ends_on",
                lambda one: one.fact.ends_on,
                said=lambda day: dates.full(day, words.language),
                key=lambda one: (-one.month.toordinal(), one.fact.ends_on),
                width=120,
            ),
            kit.text(words.tr("State"), "state", lambda one: labels.name(one.state), width=150),
            kit.number(words.tr("Days taken"), "days", lambda one: one.fact.days, width=100),
            kit.day(words.tr("First value"), "first_value_on", lambda one: one.fact.first_value_on, width=110),
        ]

    def show_state(self, state: KpiState) -> None:
        """Show all onboardings, and what they come to in the twelve months that end with the period."""
        today, period = self._today(), state.twelve_months
        facts = self._desk.onboarding_numbers.facts(today)
        self._months = by_month(facts, today)
        self.model.show(_row(one, state.names, today) for one in facts)
        self._list.setVisible(bool(facts))
        self.nothing.setVisible(not facts)
        year = completion(facts, period.first, period.last, today)
        self.rate.setText(saying.rate(year.rate))
        self.counts.setText(_said(year, len(running(facts, today))))
        self._show_times(facts, today)

    def _show_times(self, facts: list[OnboardingFact], today: date) -> None:
        median = to_first_value(facts, today)
        said = words.tr("Half have it after %n day(s)", "", median.days or 0) if median.days is not None else ""
        counted = words.tr("{reached} of {count} have it").format(reached=median.reached, count=median.count)
        self.value.setText("\n".join(filter(None, (said or words.tr("Not known yet"), counted))))
        found = spread(one.days for one in facts if one.days is not None)
        if found is None:
            self.spread.setText(words.tr("None is completed yet."))
            self.causes.setText("")
            return
        text_ = words.tr("Half take {lower} to {upper} days, {median} in the middle; {count} completed.")
        lower, upper, middle = (round(one) for one in (found.lower, found.upper, found.median))
        self.spread.setText(text_.format(lower=lower, upper=upper, median=middle, count=found.count))
        self.causes.setText("\n".join(self._causes(facts)))

    def _causes(self, facts: Iterable[OnboardingFact]) -> list[str]:
        """Return how much of the spread comes from who does it, from the tier, and from the length of the window."""
        done = [one for one in facts if one.days is not None]
        revenue = self._desk.revenue
        divisions = (
            (words.tr("the owner"), revenue.division("owner")),
            (words.tr("the tier"), revenue.division("tier")),
            (words.tr("the length of the programme"), {one.account: str(window(one)) for one in done}),
        )
        lines = []
        for name, parts in divisions:
            days: dict[str, list[int]] = {}
            for one in done:
                days.setdefault(parts.get(one.account, ""), []).append(one.days or 0)
            share = explained(days)
            if share is not None:
                said = words.tr("{share} of the spread comes from {part}.")
                lines.append(said.format(share=saying.rate(Fraction(share)), part=name))
        return lines or [words.tr("Too few to tell where the spread comes from.")]

    def _heading(self, month: date) -> str:
        """Return what the onboardings whose window ended in a month come to."""
        found = self._months.get(month)
        return f"{saying.rate(found.rate)} · {_said(found)}" if found else ""

    def _draw_heading(self, painter: QPainter, area: QRect, month: date) -> None:
        middle = area.y() + area.height() / 2 + 2
        paint.text(painter, area.x(), middle, area.width(), self._heading(month), theme.now.muted, k.SMALL)


def _place(month: date) -> int:
    return -month.toordinal()


def _named(month: date) -> str:
    return words.tr("Running, not counted") if month == _RUNNING else dates.month(month, words.language)


def _row(one: OnboardingFact, names: Mapping[int, str], today: date) -> CompletionRow:
    month = one.ends_on.replace(day=1) if one.is_over(today) else _RUNNING
    return CompletionRow(one, names.get(one.account, ""), state(one.ends_on, one.completed_on, today), month)


def _said(found: Completion, still_running: int = 0) -> str:
    """Return how many of how many were in time, late, lost, and still run."""
    parts = [words.tr("{done} of {total} in time").format(done=found.on_time, total=len(found.ended))]
    if found.late:
        parts.append(words.tr("{count} late").format(count=found.late))
    if found.lost:
        parts.append(words.tr("{count} lost").format(count=found.lost))
    if still_running:
        parts.append(words.tr("{count} running").format(count=still_running))
    return " · ".join(parts)
