"""The risks of an account: the open ones, the gravest first; those that are closed when asked for."""

from collections.abc import Iterable, Sequence

from typing_extensions import override

from csdesk.entities import Risk
from csdesk.ui import labels
from csdesk.ui.panels.entry_list import EntryList
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.parts import Item
from csdesk.ui.words import words


class RisksCard(EntryList[Risk]):
    """A risk says what it is, how grave it is, and where it comes from; one that is closed, how it ended."""

    table, watches = "risks", ("risks", "colleagues")

    def __init__(self, panel: Panel) -> None:
        none = words.tr("What could cost this customer, and what you do about it. Press R to open one. Internal.")
        add = words.tr("Open risk"), "R"
        super().__init__(panel, words.tr("Risks"), add, none, self._all_of)

    @override
    def arranged(self, entries: Sequence[Risk]) -> tuple[Iterable[Item], int]:
        shown = entries if self.shows_all else [one for one in entries if one.closed_on is None]
        return [self.line(one) for one in shown], len(entries) - len(shown)

    @override
    def look(self, entry: Risk) -> LineLook:
        entries, kind = self.panel.entries, labels.name(entry.kind)
        grave, since = labels.name(entry.severity), words.tr("since {date}").format(date=entries.full(entry.on))
        if entry.closed_on is None:
            icon, ink, when = "circle-alert", labels.severity_ink(entry.severity), grave
        else:
            icon, ink = "circle-check", ""
            when = labels.name(entry.result) if entry.result else entries.short(entry.closed_on)
        told = (entry.title, f"{kind} · {grave}", since, entry.response, when if entry.closed_on else "")
        return LineLook(
            entry.title,
            icon,
            ink,
            kind,
            when,
            ink or "muted",
            tip="\n".join(filter(None, told)),
            said=", ".join(filter(None, told)),
        )

    def _all_of(self, _hidden: int) -> str:
        return words.tr("All %n risks", "", len(self._entries))
