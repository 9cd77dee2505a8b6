"""The weekly review: gone through from the top in the meeting; what is said stays with its week."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.documents.weekly.compose import compose
from csdesk.documents.weekly.document import WeeklyDocument
from csdesk.domain.weekly import PlannedItem, monday
from csdesk.entities import Changes
from csdesk.exchange.file_names import file_name
from csdesk.services.focus.week_data import WeekReview
from csdesk.services.queue.queue import WATCHES
from csdesk.ui import dates, keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Command, Target
from csdesk.ui.page import Page
from csdesk.ui.pages.weekly import tables
from csdesk.ui.pages.weekly.tables import LevelsCard, WeekLine, WeekPlanCard, WeekTable
from csdesk.ui.panels.focus import FocusCard
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.notes import NotesField
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.files import ask_where, say_written, write_later
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Stepper, col, fill, mark_as, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.weekly.document import WeeklyDocument

FINISHES = "Ctrl+E"
_WEEK, _ROOM, _NOTES = timedelta(weeks=1), 900, 96


class WeeklyPaper(QObject):
    """Writes the review that is shown."""

    def __init__(self, page: QWidget, tasks: TaskRunner, notice: Notice, found: "Callable[[], WeeklyDocument]") -> None:
        """Say on a notice what came of it; ``found`` returns the review."""
        super().__init__(page)
        self._page, self._tasks, self._notice, self._found = page, tasks, notice, found

    def save(self, week: date) -> None:
        """Ask for a file and write the review into it."""
        proposed = file_name(words.tr("Weekly review"), "", day=week, ending=".pdf")
        path = ask_where(self._page, words.tr("Save weekly review"), proposed, "PDF (*.pdf)", "Markdown (*.md)")
        if path is not None:
            failed = words.tr("The PDF could not be created, so nothing was written. See the log for details.")
            said = words.tr("{file} exported.").format(file=path.name)
            then = partial(say_written, self._notice, said)
            write_later(self._tasks, self._notice, partial(_write, self._found(), path), then, failed)

    def copy(self) -> None:
        """Put the review on the clipboard as Markdown."""
        from csdesk.documents.weekly.markdown import markdown

        QGuiApplication.clipboard().setText(markdown(self._found()))
        self._notice.say(words.tr("Weekly review copied as Markdown."))


def _write(document: "WeeklyDocument", path: Path) -> Path:
    from csdesk.documents.weekly.export import write

    write(document, path)
    return path


class WeekName(QLabel):
    """Which week it is; where there is no room for the whole, on two lines and with no year in its days."""

    def __init__(self) -> None:
        super().__init__()
        mark_as(self, "muted")
        self.setWordWrap(True)
        self._whole = self._short = ""

    def say(self, first: date, whole: str, *, finished: bool) -> None:
        """Name the week of a Monday."""
        year, week, _day = first.isocalendar()
        named = words.tr("Week {week}, {year}").format(week=week, year=year)
        ends = [dates.short(day, day, words.language) for day in (first, first + _WEEK - timedelta(1))]
        span = words.tr("{first} – {last}").format(first=ends[0], last=ends[1])
        state = [words.tr("finished")] if finished else []
        self._whole, self._short = " · ".join([whole, *state]), "\n".join([" · ".join([named, *state]), span])
        self.setAccessibleName(self._whole)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room = self.fontMetrics().horizontalAdvance(self._whole) < self.width()
        self.setText(self._whole if has_room else self._short)
        self.setToolTip(tip("" if has_room else self._whole))


class WeeklyPage(Page):
    """Ctrl+E finishes the week: what is ticked is its plan, and the figures stay as they are now."""

    watches = (
        *("focus_kpis", "focus_counts", "weekly_reviews", "outcomes", "onboardings", "onboarding_criteria"),
        *("revenue", "holds", "revenue_decisions", "currency_rates", "colleagues", "readings", *WATCHES),
    )

    def __init__(self, desk: Desk, bus: ChangeBus, tasks: TaskRunner, today: Callable[[], date] = date.today) -> None:
        """Show this week first."""
        super().__init__(bus)
        self._desk, self._today = desk, today
        self.week = monday(today())
        self.told: WeekReview | None = None
        self.document: WeeklyDocument | None = None
        self.notice, self.subtitle = Notice(), WeekName()
        self.guard = Guard(self.notice)
        self.paper = WeeklyPaper(self, tasks, self.notice, self._whole)
        self.steps = Stepper(self, words.tr("Earlier week"), words.tr("Later week"), self.step)
        self.copy_button, self.pdf_button = Button(words.tr("Copy")), Button(words.tr("Save as PDF…"), "file-text")
        self.finish_button = Button(
            words.tr("Finish review"), "check", "primary", act=self.finish, hint=keys.native(FINISHES)
        )
        self.reopen_button = Button(words.tr("Reopen"), "history", act=self.finish)
        self.focus = FocusCard(desk, tasks, self.guard, today)
        self.figures = WeekTable(self, words.tr("KPI"), tables.figures(today))
        self.last = WeekTable(
            self,
            words.tr("Last week’s plan"),
            tables.last_plan(today, self._note),
            words.tr("Finish a review, and what you took on is followed here the week after."),
        )
        self.plan = WeekPlanCard()
        self.levels = LevelsCard()
        self.moves = WeekTable(self, words.tr("Levels that moved"), tables.moves(today), words.tr("No level moved."))
        ahead, none_ahead = words.tr("Renewals in the next 90 days"), words.tr("No renewal in the next 90 days.")
        self.renewals = WeekTable(self, ahead, tables.renewals(today), none_ahead)
        self.doubts, self.doubts_button = text("", wrap=True), Button(words.tr("Look at them"), kind="link")
        self.said = NotesField(words.tr("What was said"), lambda typed: self._keep("said", typed))
        self.learned = NotesField(words.tr("What we learned"), lambda typed: self._keep("learned", typed))
        self._lay_out()
        self._connect()
        self.entrance = self.finish_button

    def _lay_out(self) -> None:
        for field in (self.said, self.learned):
            field.setFixedHeight(_NOTES)
        tools = (self.copy_button, self.pdf_button, self.reopen_button, self.finish_button)
        plans, notes = QWidget(), QWidget()
        self._beside = [QBoxLayout(QBoxLayout.Direction.LeftToRight, one) for one in (plans, notes)]
        fill(self._beside[0], ((self.last, 1), (self.plan, 1)), k.S4, (0, 0, 0, 0))
        said, learned = Card(words.tr("What was said"), self.said), Card(words.tr("What we learned"), self.learned)
        fill(self._beside[1], ((said, 1), (learned, 1)), k.S4, (0, 0, 0, 0))
        doubts = Card(words.tr("Doubts about the figures"), self.doubts, more=self.doubts_button)
        parts = (self.focus, self.figures, plans, self.levels, self.moves, self.renewals, doubts, notes)
        self.area = scrolled(col(*parts, None, gap=k.S4, margins=(0, 0, k.S2, k.S4)))
        beside = ((self.subtitle, 1), self.steps, *tools)
        self.set_out(words.tr("Weekly review"), beside, (self.area, 1), self.notice)

    def _connect(self) -> None:
        keys.listen(self, FINISHES, self.finish, whole=True)
        self.pdf_button.clicked.connect(lambda: self.paper.save(self.week))
        self.copy_button.clicked.connect(self.paper.copy)
        self.doubts_button.clicked.connect(lambda: self.navigator.open(Target("kpi", part="doubts")))
        for wanted in (self.focus.setting, self.focus.turning):
            wanted.connect(lambda: self.navigator.open(Target("kpi", part="focus")))
        act = words.tr("Open account")
        self.moves.lead(act, lambda account: self.navigator.open(Target.account(account, "health")))
        self.renewals.lead(act, lambda account: self.navigator.open(Target.account(account, "contracts")))

    @staticmethod
    @override
    def keys() -> Mapping[str, Mapping[str, str]]:
        return {
            words.tr("Weekly review"): {
                words.tr("Earlier week"): "[",
                words.tr("Later week"): "]",
                words.tr("Finish the review, or reopen it"): keys.native(FINISHES),
            }
        }

    @override
    def commands(self) -> Sequence[Command]:
        return [(words.tr("Copy weekly review as Markdown"), "file-text", self.paper.copy)]

    @override
    def refresh(self, changes: Changes) -> None:
        today = self._today()
        self.told = told = self._desk.weekly_reviews.review(self.week, today)
        owner, company = self._desk.colleagues.my_name(), self._desk.colleagues.company()
        self.document = shown = compose(told, company, owner, words.language)
        self.subtitle.say(told.monday, shown.week, finished=told.held_on is not None)
        self.steps.on.setEnabled(self.week + _WEEK <= today)
        self.finish_button.setVisible(told.held_on is None)
        self.reopen_button.setVisible(told.held_on is not None)
        self.focus.show_kpi()
        self.figures.show_lines(_lines(shown.figures))
        self.last.show_lines(_lines(shown.last), shown.last_done)
        self.plan.show_plan(told.plan, shown.plan, shown.more, held=told.held_on is not None)
        self.levels.show_levels(shown.levels, shown.accounts)
        self.moves.show_lines(_lines(shown.moves, [one.account_id for one in told.moves]))
        self.renewals.show_lines(_lines(shown.renewals, [one.account_id for one in told.renewals]))
        self.doubts.setText("\n".join(shown.doubts) or words.tr("Nothing is in doubt."))
        self.doubts_button.setVisible(bool(shown.doubts))
        self.said.show_text(told.said)
        self.learned.show_text(told.learned)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOM
        for box in self._beside:
            box.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)

    def take_over(self, former: "WeeklyPage") -> None:
        """Show the week that a former page shows."""
        self.week = former.week

    def step(self, by: int) -> None:
        """Go so many weeks on; not beyond this one."""
        wanted = self.week + by * _WEEK
        if wanted <= self._today():
            self.settle()
            self.week = wanted
            self.refresh(Changes.of_all(*self.watches))

    def settle(self) -> None:
        """Keep what is being typed."""
        for field in (self.said, self.learned):
            field.settle()

    def finish(self) -> None:
        """Finish the week with what is ticked, or reopen one that is finished."""
        told, kept = self.told, self._desk.weekly_reviews
        if told is None:
            return
        self.settle()
        if told.held_on is None:
            taken = self.plan.taken()
            if self.guard(lambda: kept.hold(self.week, taken, self._today())):
                said = words.tr("Review finished. %n item(s) taken on for the week.", "", len(taken))
                self.notice.say(said)
        else:
            self.guard(lambda: kept.reopen(self.week))

    def _whole(self) -> WeeklyDocument:
        self.settle()
        return self._desk.weekly(self.week, self._today())

    def _keep(self, column: str, typed: str) -> bool:
        return self.guard(lambda: self._desk.weekly_reviews.say(self.week, **{column: typed}))

    def _note(self, place: int, typed: str) -> None:
        if self.told is not None:
            item: PlannedItem = self.told.last[place][0]
            self.guard(lambda: self._desk.weekly_reviews.note(self.week - _WEEK, item, typed))


def _lines(parts: Sequence[Any], accounts: Sequence[int] = ()) -> list[WeekLine]:
    found = accounts or [0] * len(parts)
    return [WeekLine(place, one, account) for place, (one, account) in enumerate(zip(parts, found, strict=True))]
