"""How Today is ordered: how many points each part of the score can bring."""

from dataclasses import asdict, replace

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.queue import MOST, Weights
from csdesk.entities import Changes
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.parts import Button, Card, row, text
from csdesk.ui.words import words

_OURS = 1


class NoQueueWeightError(EntryError):
    """What was typed is no weight."""

    says = later_words.tr("“{typed}” is not a weight. Enter a whole number from 0 to 100.")


class QueueSection(Section):
    """What is changed here orders the queue at once; the points of an entry are under ``?`` there."""

    watches = ("companies",)

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard)
        self.form = form = RecordForm(
            guard, lambda _ours, **values: desk.queue.weigh(replace(desk.queue.weights(), **values))
        )
        for name, title in _titles().items():
            form.fact(name, title, _weight)
        self.usual_button = Button(words.tr("Usual weights"), kind="link")
        self.usual_button.clicked.connect(lambda: self.guard(lambda: desk.queue.weigh(Weights())))
        said = words.tr(
            "The score of an entry is the sum of these parts. A deadline brings all its points today, half in a week; "
            "a passed one goes on rising. MRR counts by its root beside the largest of that currency, a renewal brings "
            "half its points 30 days before it is decided."
        )
        names = list(_titles())
        lines = (form.side_by_side(*names[at : at + 3], gap=k.S4) for at in range(0, len(names), 3))
        foot = text(said, "small", wrap=True), row(self.usual_button, None)
        form.lay_out((Card(words.tr("Points of each part"), *lines, *foot, gap=k.S3),), k.S4)
        self.lay_out(form)

    @override
    def refresh(self, changes: Changes) -> None:
        weights = self.desk.queue.weights()
        self.form.show_record(_OURS, weights)
        self.usual_button.setVisible(asdict(weights) != asdict(Weights()))


def _titles() -> dict[str, str]:
    return {
        "deadline": words.tr("Due today"),
        "overdue": words.tr("More while overdue"),
        "undated": words.tr("Without a deadline"),
        "money": words.tr("Largest MRR"),
        "notice": words.tr("Renewal decided today"),
        "danger": words.tr("Health D"),
        "attention": words.tr("Health C"),
        "unknown": words.tr("Health unknown"),
        "steady": words.tr("Health B"),
        "customer_waits": words.tr("The customer waits for us"),
        "we_wait": words.tr("Less while we wait"),
    }


def _weight(typed: str) -> int:
    said = typed.strip()
    if not said.isdecimal() or int(said) > MOST:
        raise NoQueueWeightError(typed)
    return int(said)
