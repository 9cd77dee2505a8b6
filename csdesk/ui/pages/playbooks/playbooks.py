"""Playbooks: those that csdesk brings and hers, each with its items beside the list."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.checklists import Written
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.templates import Anchor
from csdesk.services.playbooks.playbooks import KnownPlaybook, Usage
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.playbooks.items import PlaybookCriteria, PlaybookItems, share
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import ListSection
from csdesk.ui.widgets.parts import Button, row
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words


@dataclass(frozen=True)
class _ShownPlaybook:
    """A playbook as its fields show it."""

    name: str
    purpose: PlaybookPurpose
    tier: str
    anchor: Anchor


class PlaybooksSection(ListSection):
    """What is changed here is what new checklists begin with; those that run are offered the difference."""

    watches = ("playbooks", "playbook_runs", "playbook_items", "tier_definitions")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard, words.tr("Playbooks"), words.tr("Add playbook"), desk.playbooks)
        self._usage: Mapping[str, Mapping[str, Usage]] = {}
        self._documents: dict[str, Written] = {}
        self.items, self.criteria = PlaybookItems(desk, guard), PlaybookCriteria(desk, guard)
        self.copy_button = Button(words.tr("Duplicate"), kind="link", act=self.copy)
        self.restore_button = Button(words.tr("Restore built-in playbooks"), kind="link")
        self.restore_button.clicked.connect(lambda: self.guard(desk.playbooks.bring_back))
        form = self.form
        purposes = [(one, labels.name(one)) for one in PlaybookPurpose]
        counted = [(Anchor.START, words.tr("A start day")), (Anchor.END, words.tr("A deadline, backwards"))]
        form.choice("purpose", words.tr("Purpose", "of a template"), purposes)
        self._tier = form.choice("tier", words.tr("Tier"), [])
        form.choice("anchor", words.tr("Days count from"), counted, self._count_from)
        name = row((form.fact("name", words.tr("Name")), 2), (form.choices["purpose"], 1), gap=k.S4)
        self.lay_out_form(
            name,
            form.side_by_side("tier", "anchor", gap=k.S4),
            (self.items, 100),
            self.criteria,
            row(None, self.copy_button, self.restore_button),
        )
        self.fill_with(self.lay_out_list())

    @override
    def read(self) -> dict[str, KnownPlaybook]:
        playbooks = self.desk.playbooks
        known = {one.key: one for one in playbooks.all()}
        self._usage, self._documents = playbooks.usage(), {}
        for key in known:
            self.guard(partial(self._read_one, key))
        tiers = dict.fromkeys(["", *(one.tier for one in self.desk.tiers.all()), *(one.tier for one in known.values())])
        self._tier.chip.offer([(one, labels.any_tier(one)) for one in tiers])
        self.restore_button.setVisible(playbooks.away() > 0)
        return known

    def _read_one(self, key: str) -> None:
        self._documents[key] = self.desk.playbooks.document(key)

    @override
    def pick(self, key: str, one: KnownPlaybook) -> Pick:
        document = self._documents.get(key)
        items = words.tr("%n item(s)", "of a checklist", len(document.items) if document else 0)
        usage = sum(self._usage.get(key, {}).values(), Usage())
        used = words.tr("{share} used").format(share=share(usage.use)) if usage.decided else ""
        tier = labels.any_tier(one.tier) if one.tier else ""
        return Pick(key, one.name, " · ".join(filter(None, (labels.name(one.purpose), tier, items, used))))

    @override
    def record(self, one: KnownPlaybook) -> _ShownPlaybook:
        document = self._documents.get(one.key)
        return _ShownPlaybook(one.name, one.purpose, one.tier, document.anchor if document else Anchor.START)

    @override
    def show_picked(self) -> None:
        super().show_picked()
        key = str(self.list.key or "")
        document, known = self._documents.get(key), self.known.get(key)
        self.items.show_items(key, document, dict(self._usage.get(key, {})))
        told = document.criteria if document else ()
        self.criteria.show_criteria(key, told)
        self.criteria.setVisible(bool(told) or (known is not None and known.purpose is PlaybookPurpose.ONBOARDING))

    @override
    def add(self) -> None:
        self.add_one(lambda: self.desk.playbooks.add(words.tr("New playbook")))

    def copy(self) -> None:
        """Add one of hers that is as the one that is picked."""
        key = str(self.list.key or "")
        if key in self.known:
            name = words.tr("{name} (copy)").format(name=self.known[key].name)
            self.add_one(lambda: self.desk.playbooks.copy(key, name))

    def _count_from(self, anchor: Anchor) -> None:
        key = str(self.list.key or "")
        self.guard(lambda: self.desk.playbooks.count_from(key, anchor))
