"""A checklist from a playbook: which one, from which day, and what is due when, seen before it is made."""

from datetime import date

from typing_extensions import override

from csdesk.domain.checklists import ChecklistItem, Written
from csdesk.domain.templates import Anchor
from csdesk.services.accounts import AccountRow
from csdesk.services.playbooks.playbooks import KnownPlaybook
from csdesk.services.templates.owners import spoken
from csdesk.ui import labels
from csdesk.ui.panels.document_chooser import DocumentChooser
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.template_rows import TemplateRow
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words


class PlaybookChooser(DocumentChooser[Written]):
    """What is required has a star."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(
            panel,
            words.tr("Apply a playbook"),
            words.tr("Playbooks"),
            words.tr("Apply playbook"),
            words.tr("You can move every date later. Press Ctrl+Z to undo the whole checklist."),
        )

    @override
    def offered(self, account: AccountRow) -> list[Pick]:
        return [_pick(one) for one in self.desk.playbooks.offered(account)]

    @override
    def read(self, key: str) -> Written:
        return self.desk.playbooks.document(key, self.language)

    @override
    def told(self, document: Written) -> tuple[str, str, str]:
        required = words.tr("%n required", "items", sum(one.required for one in document.items))
        note = " · ".join((words.tr("%n item(s)", "of a checklist", len(document.items)), required))
        is_deadline = document.anchor is Anchor.END
        day = words.tr("Deadline (count back from here)") if is_deadline else words.tr("Day 0 (count from here)")
        return document.title, note, day

    @override
    def usual(self, document: Written, account: AccountRow) -> date:
        return self.desk.playbooks.usual_day(document, account, self.panel.today)

    @override
    def preview(self, document: Written, day: date) -> tuple[list[TemplateRow], list[str]]:
        found = self.desk.playbooks.preview(self.key, day, self.language)
        past = sum(one.due is not None and one.due < self.panel.today for one in found.items)
        said = self.weekday(day)
        said += [words.tr("%n item(s) already past", "of a checklist", past)] if past else []
        return [self._row(one) for one in found.items], said

    @override
    def make(self, day: date) -> int:
        return self.desk.playbook_runs.apply(self.panel.account_id, self.key, day)

    def _row(self, one: ChecklistItem[date]) -> TemplateRow:
        who = spoken(one.job, words.language) if one.job else ""
        return TemplateRow(one.title, self.panel.entries.short(one.due), who, is_key=one.required)


def _pick(one: KnownPlaybook) -> Pick:
    tier = labels.any_tier(one.tier) if one.tier else ""
    return Pick(one.key, one.name, " · ".join(filter(None, (labels.name(one.purpose), tier))), "circle-check")
