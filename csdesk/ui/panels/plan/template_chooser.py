"""A plan from a template: which one, from when, and what that makes, seen before it is made."""

from datetime import date

from typing_extensions import override

from csdesk.domain.months import days_after
from csdesk.domain.templates import Anchor, Undated, began
from csdesk.services.accounts import AccountRow
from csdesk.services.templates.templates import Offered
from csdesk.ui import dates, labels
from csdesk.ui.panels.document_chooser import DocumentChooser
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.template_rows import TemplateRow, rows
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words


class TemplateChooser(DocumentChooser[Undated]):
    """``into`` is an empty draft to be filled, if there is one."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(
            panel,
            words.tr("Create plan from template"),
            words.tr("Plan templates"),
            words.tr("Create plan"),
            words.tr("You can move every date later. Press Ctrl+Z to undo the whole plan."),
        )
        self.into: int | None = None

    @property
    def start(self) -> date | None:
        """Return when the plan would begin, nothing where no day is said."""
        day, document = self.day_shown, self.document
        return None if day is None or document is None else _start(document, day)

    @override
    def offered(self, account: AccountRow) -> list[Pick]:
        return [_pick(one) for one in self.desk.templates.offered(account, self.panel.today)]

    @override
    def read(self, key: str) -> Undated:
        return self.desk.templates.document(key, self.language)

    @override
    def told(self, document: Undated) -> tuple[str, str, str]:
        goals = words.tr("%n goal(s)", "", len(document.goals))
        steps = words.tr("%n milestone(s)", "", len(document.steps))
        days = words.tr("%n day(s)", "", document.length)
        note = " · ".join((goals, steps, days, *(one.title for one in document.outcomes)))
        day = words.tr("Deadline (count back from here)") if document.anchor is Anchor.END else words.tr("Start")
        return document.title, note, day

    @override
    def usual(self, document: Undated, account: AccountRow) -> date:
        start = self.desk.templates.start(document, account, self.panel.today)
        return days_after(start, document.length) if document.anchor is Anchor.END else start

    @override
    def preview(self, document: Undated, day: date) -> tuple[list[TemplateRow], list[str]]:
        start = _start(document, day)
        plan = self.desk.templates.preview(self.key, start, self.language)
        past = sum(step.due is not None and step.due < self.panel.today for step in plan.steps)
        said = [*self.weekday(day), self._other_end(document, start)]
        said += [words.tr("%n milestone(s) already past", "", past)] if past else []
        return rows(plan, self.panel.entries.period), said

    @override
    def make(self, day: date) -> int:
        assert self.document is not None
        plans, account = self.desk.template_plans, self.panel.account_id
        return plans.apply(account, self.key, _start(self.document, day), into=self.into)

    def _other_end(self, document: Undated, start: date) -> str:
        """Return when the other end of the plan is."""
        is_deadline = document.anchor is Anchor.END
        other = start if is_deadline else days_after(start, document.length)
        text = words.tr("begins on {date}") if is_deadline else words.tr("ends on {date}")
        return text.format(date=dates.with_weekday(other, words.language))


def _start(document: Undated, day: date) -> date:
    return began(document, day) if document.anchor is Anchor.END else day


def _pick(one: Offered) -> Pick:
    template = one.template
    suits = words.tr("fits this account") if one.suits else ""
    note = " · ".join(filter(None, (labels.name(template.purpose), labels.any_tier(template.tier), suits)))
    return Pick(template.key, template.name, note, "star" if one.suits else "layout-template")
