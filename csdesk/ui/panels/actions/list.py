"""What comes next with an account: its open actions, the first due first; a click on the box does one."""

from collections.abc import Sequence

from typing_extensions import override

from csdesk.entities import Action
from csdesk.ui.panels.actions import saying
from csdesk.ui.panels.entry_list import TickedList
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.words import words


class ActionsCard(TickedList[Action]):
    """The open ones, and those that were done today, which a click opens again."""

    table, watches, done_on = "actions", ("actions",), "done_on"

    def __init__(self, panel: Panel) -> None:
        none = words.tr("What you do next here. Press A to add an action.")
        add = words.tr("Add action"), "A"
        super().__init__(panel, words.tr("Next actions"), add, none, lambda n: words.tr("%n more", "actions", n))

    @override
    def read(self) -> Sequence[Action]:
        return self.panel.desk.actions.next_of(self.panel.account_id, self.panel.today)

    @override
    def box(self, entry: Action) -> tuple[str, str]:
        return words.tr("Done: {title}").format(title=entry.title), words.tr("Complete")

    @override
    def look(self, entry: Action) -> LineLook:
        entries, today = self.panel.entries, self.panel.today
        is_late = entry.done_on is None and entry.deadline is not None and entry.deadline < today
        when = words.tr("done", "a key") if entry.done_on else entries.short(entry.deadline)
        if entry.snoozed_until is not None and entry.snoozed_until > today:
            when = words.tr("back {day}").format(day=entries.short(entry.snoozed_until))
        told = (entry.title, entries.full(entry.deadline), saying.recurrence(entry.repeats), entry.notes)
        return LineLook(
            entry.title,
            "history" if entry.repeats else "circle-dot",
            "danger_text" if is_late else "",
            when=when,
            when_ink="danger_text" if is_late else "muted",
            tip="\n".join(filter(None, told)),
            said=", ".join(filter(None, (entry.title, when))),
        )
