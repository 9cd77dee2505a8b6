"""What the sample says of tiers, and its value patterns."""

from decimal import Decimal
from typing import Any

from csdesk.domain.accounts import Touch
from csdesk.domain.money import to_minor
from csdesk.domain.patterns import Aim
from csdesk.domain.plans import Definition
from csdesk.entities import TierDefinition, ValuePattern
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, SampleRecords


def add_tiers(records: SampleRecords, content: Content, language: str, currency: str) -> None:
    """Add the tiers, wanted in a currency and worded in a language."""
    uid = uids("tiers")
    for place, one in enumerate(content["tiers"], 1):
        bounds: dict[str, Any] = {
            name: to_minor(Decimal(one[name]), currency) for name in ("floor", "ceiling") if name in one
        }
        wishes = {"touch": Touch(one["touch"]), "depth": Definition(one["depth"]), "share": one["share"], **bounds}
        said = {"tier": one["tier"], "cadence": one["cadence"], "currency": currency, "position": place}
        records.add(TierDefinition(uid=uid(), **said, **wishes, **one[language]))


def add_patterns(records: SampleRecords, content: Content, language: str) -> None:
    """Add the value patterns, worded in a language."""
    uid = uids("patterns")
    for place, one in enumerate(content["patterns"]):
        records.add(ValuePattern(uid=uid(), aim=Aim(one["aim"]), position=place, **one[language]))
