"""What a line of the comparison with a template says."""

from datetime import date
from typing import Any

from csdesk.domain import templates as t
from csdesk.domain.checklists import ChecklistItem
from csdesk.domain.people import Job
from csdesk.domain.plans import Horizon, Side
from csdesk.domain.template_difference import DifferenceLine, Stays, TemplateChange
from csdesk.services.templates.owners import spoken
from csdesk.ui import labels
from csdesk.ui.panels.entries import Entries
from csdesk.ui.words import words


class DifferenceWords:
    """Speaks the language of the screen; titles speak that of the plan."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries

    def part(self, line: DifferenceLine) -> str:
        """Return which part it is about."""
        sign = {TemplateChange.ADD: "+ ", TemplateChange.REMOVE: "− "}.get(line.change, "")
        return sign + line.title

    def what(self, line: DifferenceLine) -> str:
        """Return what would become of it."""
        is_item = isinstance(line.part, ChecklistItem)
        if line.change is TemplateChange.ADD:
            fresh = words.tr("Not in this checklist") if is_item else words.tr("{kind}, not in this plan")
            return fresh.format(kind=self._kind(line)) + self._when(line)
        if line.change is TemplateChange.REMOVE:
            gone = words.tr("No longer in the playbook") if is_item else words.tr("{kind}, no longer in the template")
            return gone.format(kind=self._kind(line))
        return f"{self._field(line)}: {self._value(line, line.before)} → {self._value(line, line.after)}"

    def stays(self, line: DifferenceLine) -> str:
        """Return why it stays, and what it would have been."""
        why = words.tr("done") if line.stays is Stays.DONE else words.tr("changed by you")
        if line.change is TemplateChange.REMOVE:
            return f"{why} · {self.what(line)}"
        mine, other = self._value(line, line.before), self._value(line, line.after)
        is_item = isinstance(line.part, ChecklistItem)
        theirs, ours = words.tr("{field}: {mine} (playbook: {other})"), words.tr("{field}: {mine} (template: {other})")
        text = theirs if is_item else ours
        return f"{why} · " + text.format(field=self._field(line), mine=mine, other=other)

    def _kind(self, line: DifferenceLine) -> str:
        return {
            t.Value: words.tr("Product value"),
            t.TemplateOutcome: words.tr("Business outcome"),
            t.TemplateGoal: words.tr("Goal"),
            t.TemplateStep: words.tr("Milestone"),
            ChecklistItem: words.tr("Item", "of a checklist"),
        }[type(line.part)]

    def _when(self, line: DifferenceLine) -> str:
        part = line.part
        day = part.review if isinstance(part, t.TemplateGoal) else getattr(part, "due", None)
        return f" · {self._entries.short(day)}" if day else ""

    def _field(self, line: DifferenceLine) -> str:
        return {
            "title": words.tr("Title"),
            "metric": words.tr("Metric"),
            "unit": words.tr("Unit"),
            "due": words.tr("Due"),
            "horizon": words.tr("Horizon"),
            "review": words.tr("Review", "of a goal"),
            "dates": words.tr("Dates"),
            "side": words.tr("Responsible side"),
            "owner": words.tr("Owner"),
            "is_key": words.tr("Key milestone"),
            "customer_sees": words.tr("Customer sees"),
            "waits_for": words.tr("Waits for"),
            "required": words.tr("Required"),
            "wanted": words.tr("Evidence wanted"),
            "job": words.tr("Who", "does it"),
        }[line.field]

    def _value(self, line: DifferenceLine, value: Any) -> str:
        if isinstance(value, bool):
            return words.tr("yes") if value else words.tr("no")
        if isinstance(value, Side):
            return labels.name(value)
        if isinstance(value, Horizon | Job):
            return labels.name(value)
        if isinstance(value, date):
            return self._entries.short(value)
        if line.field == "dates":
            return self._entries.period(*value) or "–"
        if line.field == "waits_for":
            return words.tr("%n milestone(s)", "", len(value)) if value else "–"
        return (spoken(value, words.language) if line.field == "owner" else value) or "–"
