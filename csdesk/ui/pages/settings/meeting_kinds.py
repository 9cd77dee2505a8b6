"""Kinds of meetings: those that csdesk brings and hers, each with the agenda that a meeting begins with."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.meetings import point_lines
from csdesk.services.meetings.kinds import KnownKind
from csdesk.services.meetings.meetings import lasting
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import ListSection
from csdesk.ui.widgets.parts import Button, fill, named, row, text
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words

_AGENDA = 220


@dataclass(frozen=True)
class _ShownKind:
    """A kind as its fields show it: the agenda a point a line."""

    name: str
    minutes: int
    agenda: str


class MeetingKindsSection(ListSection):
    """What is changed here is where new meetings begin; those that are planned keep their agenda."""

    watches = ("meeting_kinds",)

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard, words.tr("Meeting kinds"), words.tr("Add kind"), desk.meeting_kinds)
        self.restore_button = Button(words.tr("Restore built-in kinds"), kind="link")
        self.restore_button.clicked.connect(lambda: self.guard(desk.meeting_kinds.bring_back))
        agenda, form = words.tr("Agenda, one item per line"), self.form
        name, minutes = form.fact("name", words.tr("Name")), form.fact("minutes", words.tr("Minutes"), lasting)
        self.lay_out_form(
            row((name, 3), (minutes, 1), gap=k.S4),
            named(agenda, form.lines("agenda", agenda, _AGENDA), wrap=True),
            text(words.tr("End a line with its length, for example “Questions 10 min”."), "small", wrap=True),
        )
        fill(QVBoxLayout(self), ((self.lay_out_list(), 1), row(self.restore_button, None)), k.S2, (0, 0, 0, 0))

    @override
    def read(self) -> dict[str, KnownKind]:
        self.restore_button.setVisible(self.desk.meeting_kinds.away() > 0)
        return {one.key: one for one in self.desk.meeting_kinds.all()}

    @override
    def pick(self, key: str, one: KnownKind) -> Pick:
        items = words.tr("%n agenda item(s)", "", len(one.agenda))
        return Pick(key, one.name, " · ".join((words.tr("%n min", "", one.minutes), items)))

    @override
    def record(self, one: KnownKind) -> _ShownKind:
        return _ShownKind(one.name, one.minutes, point_lines(one.agenda, words.tr("{count} min")))

    @override
    def add(self) -> None:
        self.add_one(lambda: self.desk.meeting_kinds.add(words.tr("New kind")))
