"""Playbooks: those that csdesk brings and hers, in her order, each with its items; how these are used."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.checklists import Checklist, ChecklistItem, Criterion, Planned, Written, on_days, translated, without
from csdesk.domain.playbook_document import FORMAT, LONGEST, read_playbook, written_playbook
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.template_difference import key_of
from csdesk.domain.templates import Anchor
from csdesk.entities import Playbook, PlaybookItem, PlaybookRun, new_uid, table
from csdesk.errors import GoneError, RefusedError
from csdesk.i18n import later_words
from csdesk.services.accounts import AccountRow
from csdesk.services.arranged import Labels
from csdesk.services.names import named
from csdesk.services.playbooks.shipped import PLAYBOOKS, usual_criteria
from csdesk.services.positions import moved
from csdesk.services.working_calendar import ours
from csdesk.services.written import KnownDocument, WrittenDocuments

KnownPlaybook = KnownDocument[PlaybookPurpose]
"""A playbook as the list shows it."""
_KEY = 8
"""So many signs of a new uid are a key of their own in a playbook."""


@dataclass(frozen=True)
class Usage:
    """How often an item was done, skipped, or left open when its checklist was closed; what is open does not count."""

    done: int = 0
    skipped: int = 0
    left: int = 0

    @property
    def decided(self) -> int:
        """Return how often it was one of the three."""
        return self.done + self.skipped + self.left

    @property
    def use(self) -> float | None:
        """Return the share done, from 0 to 1; None before anything was decided."""
        return self.done / self.decided if self.decided else None

    @property
    def skip(self) -> float | None:
        """Return the share skipped, from 0 to 1; None before anything was decided."""
        return self.skipped / self.decided if self.decided else None

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(self.done + other.done, self.skipped + other.skipped, self.left + other.left)


class Playbooks(WrittenDocuments[Playbook, PlaybookPurpose, Written]):
    """What can be asked of, and done to, playbooks."""

    entity, brought = Playbook, PLAYBOOKS
    unknown = later_words.tr("No playbook matches “{typed}”. To see them all, run csdesk list playbooks.")
    labels = Labels(
        later_words.tr("Edit playbook"),
        later_words.tr("Hide playbook"),
        later_words.tr("Restore playbooks"),
    )

    @override
    def _written(self, text: str) -> Written:
        return read_playbook(text)

    @override
    def document(self, key: str, language: str = "") -> Written:
        """Return what is in one; what of it is as csdesk brought it speaks a language, although the rest is hers."""
        found = super().document(key, language)
        if key not in self.brought.all:
            return found
        brought = [PLAYBOOKS.document(key, one) for one in ("ja", "en")]
        return translated(found, brought, PLAYBOOKS.document(key, language or self._words.language))

    def offered(self, account: AccountRow) -> list[KnownPlaybook]:
        """Return the playbooks, those for other tiers last."""
        return sorted(self.all(), key=lambda one: one.tier not in ("", account.tier))

    def first_for(self, purpose: PlaybookPurpose, tier: str) -> str:
        """Return the key of the first playbook for a purpose, one for this tier before the rest; nothing for none."""
        found = sorted(
            (one for one in self.all() if one.purpose is purpose), key=lambda one: one.tier not in ("", tier)
        )
        return found[0].key if found else ""

    def usual_day(self, playbook: Written, account: AccountRow, today: date) -> date:
        """Return the day that is counted from: the account's own deadline for what is counted back from one."""
        own = account.present.clock if playbook.anchor is Anchor.END else None
        return own if own is not None and own > today else today

    def preview(self, key: str, day: date, language: str = "") -> Planned:
        """Return the checklist that a playbook would make, counted from a day."""
        document = self.document(key, language)
        with self._database.reading() as session:
            return on_days(document, day, ours(session))

    def add(self, name: str) -> str:
        """Add a playbook without items behind the others; return its key."""
        return self._add_own(name, Checklist(named(name)), PlaybookPurpose.OTHER, "")

    def copy(self, key: str, name: str) -> str:
        """Add one of hers that is as another; return its key."""
        known = next((one for one in self.all() if one.key == key), None)
        if known is None:
            raise self._unknown(key)
        return self._add_own(name, self.document(key), known.purpose, known.tier)

    def keep(self, session: Session, name: str, playbook: Written, purpose: PlaybookPurpose, tier: str = "") -> str:
        """Add one of hers inside a change that is open; return its key."""
        text = written_playbook(replace(playbook, title=name))
        read_playbook(text)
        row = Playbook(name=name, purpose=purpose, tier=tier.strip(), format=FORMAT, document=text)
        return self.add_last(session, row)

    def add_item(self, key: str, title: str) -> str:
        """Add an item behind the others; return its key."""
        item: ChecklistItem[int] = ChecklistItem(new_uid()[:_KEY], named(title))
        label = self._words.tr("Add {name}").format(name=item.title)
        self._rewrite(label, key, lambda now: replace(now, items=(*now.items, item)))
        return item.key

    def edit_item(self, key: str, item_key: str, *, merge: str = "", **values: Any) -> None:
        """Change an item."""
        if "title" in values:
            values["title"] = named(values["title"])

        def changed(now: Written) -> Written:
            _found(now, item_key)
            return replace(
                now, items=tuple(replace(one, **values) if one.key == item_key else one for one in now.items)
            )

        self._rewrite(self._words.tr("Edit playbook item"), key, changed, merge)

    def move_item(self, key: str, item_key: str, by: int) -> None:
        """Move an item up (-1) or down (1)."""

        def changed(now: Written) -> Written:
            order = moved([one.key for one in now.items], item_key, by)
            return replace(now, items=tuple(sorted(now.items, key=lambda one: order.index(one.key))))

        self._rewrite(self._words.tr("Move"), key, changed)

    def delete_items(self, key: str, item_keys: list[str]) -> None:
        """Take items out of a playbook; checklists that have them keep them."""

        def changed(now: Written) -> Written:
            for one in item_keys:
                now = without(now, one)
            return now

        self._rewrite(self._words.tr("Delete playbook item"), key, changed)

    def add_criterion(self, key: str, title: str) -> str:
        """Add what must be true for an onboarding to be over, behind the others; return its key."""
        one = Criterion(new_uid()[:_KEY], named(title))
        label = self._words.tr("Add {name}").format(name=one.title)
        self._rewrite(label, key, lambda now: replace(now, criteria=(*now.criteria, one)))
        return one.key

    def edit_criterion(self, key: str, criterion: str, title: str) -> None:
        """Word a criterion anew; onboardings that have it keep theirs."""
        title = named(title)

        def changed(now: Written) -> Written:
            told = (replace(one, title=title) if one.key == criterion else one for one in now.criteria)
            return replace(now, criteria=tuple(told))

        self._rewrite(self._words.tr("Edit completion criterion"), key, changed)

    def move_criterion(self, key: str, criterion: str, by: int) -> None:
        """Move a criterion up (-1) or down (1)."""

        def changed(now: Written) -> Written:
            order = moved([one.key for one in now.criteria], criterion, by)
            return replace(now, criteria=tuple(sorted(now.criteria, key=lambda one: order.index(one.key))))

        self._rewrite(self._words.tr("Move"), key, changed)

    def delete_criterion(self, key: str, criterion: str) -> None:
        """Take a criterion out of a playbook; onboardings that have it keep it."""

        def changed(now: Written) -> Written:
            return replace(now, criteria=tuple(one for one in now.criteria if one.key != criterion))

        self._rewrite(self._words.tr("Delete completion criterion"), key, changed)

    def criteria(self, tier: str, language: str) -> list[str]:
        """Return by what an onboarding is over, in a language: as her first playbook for it with criteria says.

        One for the tier comes before those for any, and those for other tiers count for nothing; where none says any,
        it is as csdesk brought it.
        """
        found = [one for one in self.all() if one.purpose is PlaybookPurpose.ONBOARDING and one.tier in ("", tier)]
        for one in sorted(found, key=lambda one: one.tier != tier):
            told = self.document(one.key, language).criteria
            if told:
                return [each.title for each in told]
        return usual_criteria(language)

    def count_from(self, key: str, anchor: Anchor) -> None:
        """Let days be counted from a start, or back from a deadline."""
        self._rewrite(self.labels.edit.said(self._words), key, lambda now: replace(now, anchor=anchor))

    def usage(self) -> Mapping[str, Mapping[str, Usage]]:
        """Return by playbook and item how it was used, from the checklists there are; one query."""
        items, runs = table(PlaybookItem).c, table(PlaybookRun).c
        query = (
            select(runs.playbook, items.origin, items.done_on.is_not(None), items.skipped != "", func.count())
            .where(items.run_id == runs.id, runs.playbook != "", items.origin != "")
            .where(items.done_on.is_not(None) | (items.skipped != "") | runs.closed_on.is_not(None))
            .group_by(runs.playbook, items.origin, items.done_on.is_not(None), items.skipped != "")
        )
        found: dict[str, dict[str, Usage]] = {}
        with self._database.reading() as session:
            for playbook, origin, done, skipped, count in session.execute(query):
                by_item, item = found.setdefault(playbook, {}), key_of(origin)
                one = Usage(done=count) if done else Usage(skipped=count) if skipped else Usage(left=count)
                by_item[item] = by_item.get(item, Usage()) + one
        return found

    def _add_own(self, name: str, playbook: Written, purpose: PlaybookPurpose, tier: str) -> str:
        name = self.free(name)
        with self._database.change(self._words.tr("Add {name}").format(name=name)) as session:
            return self.keep(session, name, playbook, purpose, tier)

    def _rewrite(self, label: str, key: str, change: Callable[[Written], Written], merge: str = "") -> None:
        """Change what is in a playbook; of one that csdesk brings only what is changed speaks one language."""
        text = written_playbook(change(self.document(key)))
        read_playbook(text)
        with self._database.change(label, merge=merge) as session:
            self._row(session, key).document = text


def _found(playbook: Written, item_key: str) -> ChecklistItem[int]:
    found = next((one for one in playbook.items if one.key == item_key), None)
    if found is None:
        raise GoneError
    return found


def business_days(typed: str) -> int | None:
    """Return the business days that are typed, None for nothing; raise RefusedError."""
    said = typed.strip().replace("−", "-").replace("－", "-").replace("＋", "").removeprefix("+")
    if not said:
        return None
    with suppress(ValueError):
        if abs(count := int(said)) <= LONGEST:
            return count
    raise RefusedError(
        later_words.tr(
            "“{typed}” is not a number of business days. Enter −1,000 to 1,000, or leave it empty for no date."
        ),
        typed=typed,
    )
