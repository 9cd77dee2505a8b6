"""Tiers that are new: they stay tiers of her own, and each may be said to be one that is there."""

from sqlalchemy.orm import Session

from csdesk.domain.accounts import tier_order
from csdesk.domain.cadence import DEFAULT
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.issues import NewTier
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import Flagged, ImportPreview
from csdesk.services.importing.questions import CellQuestion

_MOST = 12
"""A column with more words that are new holds no tiers."""


def offers(draft: ImportDraft, preview: ImportPreview) -> tuple[Flagged, ...]:
    """Return the cells with a word that would become a tier, each with those that it may be instead."""
    column = next((column for column, name in draft.columns.columns.items() if name == "tier"), "")
    said = [(one.row, one.values.get("tier", "")) for one in preview.created]
    said += [(one.row, each.new) for one in preview.updated for each in one.changes if each.field == "tier"]
    new = [(row, tier) for row, tier in said if tier and tier not in preview.tiers and not tier.isdecimal()]
    asked = {tier: CellQuestion(column, "tier", tier, preview.tiers) for _row, tier in new}
    if len(asked) > _MOST:
        return ()
    is_open = {tier: draft.columns.answers.answer_to(question) is None for tier, question in asked.items()}
    return tuple(Flagged(row, column, tier, NewTier(tier), asked[tier]) for row, tier in new if is_open[tier])


def there(session: Session) -> tuple[str, ...]:
    """Return the tiers that are usual, in use or defined."""
    used = "SELECT tier FROM accounts WHERE tier <> '' UNION SELECT tier FROM tier_definitions"
    return tuple(sorted({*DEFAULT, *(tier for (tier,) in rows_of(session, used))}, key=tier_order))
