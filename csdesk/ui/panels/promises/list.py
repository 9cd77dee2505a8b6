"""What we owe the customer, and what they owe us: a line each, the next due first."""

from collections.abc import Iterable, Sequence
from functools import partial

from typing_extensions import override

from csdesk.domain.plans import Side
from csdesk.entities import Promise
from csdesk.ui.panels.entry_list import TickedList
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.parts import Item, text
from csdesk.ui.words import words


class PromisesCard(TickedList[Promise]):
    """The open ones of both sides, and those that were kept today, which a click opens again."""

    table, watches, done_on = "promises", ("promises",), "kept_on"

    def __init__(self, panel: Panel) -> None:
        none = words.tr("What was promised, both ways. Press P to add one, or type /promise in a note.")
        add = words.tr("Add promise"), "P"
        super().__init__(panel, words.tr("Promises"), add, none, lambda n: words.tr("%n more", "promises", n))

    @override
    def read(self) -> Sequence[Promise]:
        promises, account_id = self.panel.desk.promises, self.panel.account_id
        kept = (one for one in promises.of(account_id) if one.kept_on == self.panel.today)
        return [*promises.open_of(account_id), *kept]

    @override
    def arranged(self, entries: Sequence[Promise]) -> tuple[Iterable[Item], int]:
        items: list[Item] = []
        hidden = 0
        for side, name in ((Side.US, words.tr("We owe")), (Side.CUSTOMER, words.tr("They owe"))):
            lines, more = super().arranged([one for one in entries if one.side is side])
            hidden += more
            items += [self._lines.line(side, partial(text, name, "small")), *lines] if lines else []
        return items, hidden

    @override
    def box(self, entry: Promise) -> tuple[str, str]:
        return words.tr("Kept: {title}").format(title=entry.title), words.tr("Kept")

    @override
    def look(self, entry: Promise) -> LineLook:
        entries = self.panel.entries
        is_late = entry.kept_on is None and entry.due is not None and entry.due < entries.today()
        since = words.tr("since {date}").format(date=entries.full(entry.on))
        due = words.tr("due {date}").format(date=entries.full(entry.due)) if entry.due else ""
        told = list(filter(None, (entry.title, entry.who, due, since)))
        return LineLook(
            entry.title,
            "handshake",
            "danger_text" if is_late else "",
            when=words.tr("kept") if entry.kept_on else entries.short(entry.due),
            when_ink="danger_text" if is_late else "muted",
            tip="\n".join(told),
            said=", ".join(told),
        )
