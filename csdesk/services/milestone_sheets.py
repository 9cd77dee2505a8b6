"""Milestones as a table, out and back in: what was changed in Excel is changed here, as one step."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.names import bare
from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.entities import Milestone
from csdesk.errors import CsdeskError
from csdesk.i18n import Words, later_words
from csdesk.services import milestone_table
from csdesk.services.milestone_table import SHAPE
from csdesk.services.part_look import PartPreview, UnfitError
from csdesk.services.part_shape import Values
from csdesk.services.part_sheets import PartSheets
from csdesk.services.plans.plans import give

_OTHERS = {
    Side.US: ("弊社", "自社", "we", "vendor"),
    Side.CUSTOMER: ("顧客", "お客様", "お客さま", "貴社", "御社", "client"),
}
"""What others call either side."""


class NoMilestonesError(CsdeskError):
    """The file has no column that tells a milestone."""

    says = later_words.tr("The file has no “csdesk ID” or “Milestone” column. Export the milestones first.")


class MilestoneSheets(PartSheets):
    """Write milestones into a file and take them back; a row without an id is new in the goal it names."""

    shape = SHAPE

    def write_for_customer(self, path: Path, language: str, today: date, plan_id: int) -> int:
        """Write the milestones of a plan that the customer may see, without what is internal; return how many."""
        with self._database.reading() as session:
            rows = milestone_table.for_customer(session, today, plan_id)
            ours = milestone_table.our_names(session, language)
            names = milestone_table.english_names(session) if language == "en" else {}
        rows = [{**row, "owner": names.get(row["owner"], row["owner"])} for row in rows]
        theirs = bare(rows[0]["account"]) if rows else ""
        return milestone_table.shape_for_customer(ours, theirs).write(path, rows, language)

    @override
    def _known(self, session: Session, today: date, plan_id: int | None = None) -> dict[str, Values]:
        return milestone_table.known(session, today, plan_id)

    @override
    def _look(self, session: Session, today: date, plan_id: int | None) -> PartPreview:
        goals, ours = milestone_table.goals(session, plan_id), milestone_table.our_names(session)
        names = {english: name for name, english in milestone_table.english_names(session).items()}
        return _Look(self._known(session, today, plan_id), goals, ours, names, today, self._words)

    @override
    def _nothing(self) -> CsdeskError:
        return NoMilestonesError()

    @override
    def _label(self) -> str:
        return self._words.tr("Import milestones")


class _Look(PartPreview):
    """What a file of milestones would do."""

    shape = SHAPE

    def __init__(
        self,
        known: Mapping[str, Values],
        goals: Sequence[Any],
        ours: Sequence[str],
        names: Mapping[str, str],
        today: date,
        words: Words,
    ) -> None:
        """Look at a file; ``names`` are those of our people by their English ones."""
        super().__init__(known, goals, today, words)
        self._sides, self._names = _names_of_sides(goals, ours), names

    @override
    def _put(self, session: Session, one: Milestone, values: Values) -> None:
        for name, value in values.items():
            if name not in (*SHAPE.places, "owner"):
                setattr(one, name, value)
        if "done_on" in values:
            one.status = MilestoneStatus.DONE if values["done_on"] else MilestoneStatus.OPEN
        if "owner" in values:
            give(session, one, values["owner"])

    @override
    def _homeless(self) -> str:
        return self._words.tr("No goal, or more than one, has this name.")

    @override
    def _unknown(self) -> str:
        return self._words.tr("No milestone has this ID, or an earlier row uses it.")

    @override
    def _read(self, name: str, text: str) -> Any:
        if name == "owner":
            return self._names.get(text, text)
        return self._side(text) if name == "side" else super()._read(name, text)

    def _side(self, text: str) -> Side:
        found = self._sides.get(text.casefold())
        if found is None and text:
            raise UnfitError("side", text, self._words.tr("This must be us or the customer."))
        return found or Side.OTHER


def _names_of_sides(goals: Sequence[Any], ours: Sequence[str]) -> dict[str, Side]:
    """Return the sides by what they may be called in a file: by their word, or by the name of the company."""
    theirs = {name.casefold(): Side.CUSTOMER for _id, account, *_places in goals for name in (account, bare(account))}
    named = {name.casefold(): Side.US for name in ours}
    words = {name: side for side, names in SHAPE.choices["side"].items() for name in (*names, *_OTHERS[side])}
    return theirs | named | words
