"""What is kept: one mapped dataclass for each table, and what a commit touched.

An entity is mapped when it is asked for first: mapping takes milliseconds each, and the first window needs few of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from csdesk.entities.base import Entity, new_uid, table
from csdesk.entities.changes import Changes, Id

if TYPE_CHECKING:
    from sqlalchemy import MetaData

    from csdesk.entities.account import Account
    from csdesk.entities.colleague import Colleague, Company
    from csdesk.entities.contact import Contact
    from csdesk.entities.contact_log import ContactLog
    from csdesk.entities.contract import Contract, ContractLine
    from csdesk.entities.duplicates import DismissedPair
    from csdesk.entities.external_ref import ExternalRef
    from csdesk.entities.health import HealthModel, Reading
    from csdesk.entities.health_snapshot import HealthSnapshot
    from csdesk.entities.importing import CustomField, ImportMapping, WatchedFile
    from csdesk.entities.milestone import MilestoneDependency, MilestoneSlip
    from csdesk.entities.outcome import Outcome, OutcomeReading, ProductValue
    from csdesk.entities.pattern import ValuePattern
    from csdesk.entities.picture import Picture
    from csdesk.entities.plan import Goal, Milestone, SuccessPlan
    from csdesk.entities.plan_template import PlanTemplate
    from csdesk.entities.plan_version import PlanVersion, SentCopy, SentFile
    from csdesk.entities.saved_view import SavedView
    from csdesk.entities.small_win import SmallWin
    from csdesk.entities.tier import TierDefinition
    from csdesk.entities.trash import Trash

_HOMES = {
    "Account": "account",
    "Colleague": "colleague",
    "Company": "colleague",
    "Contact": "contact",
    "ContactLog": "contact_log",
    "Contract": "contract",
    "ContractLine": "contract",
    "CustomField": "importing",
    "DismissedPair": "duplicates",
    "ExternalRef": "external_ref",
    "Goal": "plan",
    "HealthModel": "health",
    "HealthSnapshot": "health_snapshot",
    "ImportMapping": "importing",
    "Milestone": "plan",
    "MilestoneDependency": "milestone",
    "MilestoneSlip": "milestone",
    "Outcome": "outcome",
    "OutcomeReading": "outcome",
    "Picture": "picture",
    "PlanTemplate": "plan_template",
    "PlanVersion": "plan_version",
    "ProductValue": "outcome",
    "Reading": "health",
    "SavedView": "saved_view",
    "SentCopy": "plan_version",
    "SentFile": "plan_version",
    "SmallWin": "small_win",
    "SuccessPlan": "plan",
    "TierDefinition": "tier",
    "Trash": "trash",
    "ValuePattern": "pattern",
    "WatchedFile": "importing",
}
"""The module of each entity; a test sees that none is missing."""

__all__ = [
    "Account",
    "Changes",
    "Colleague",
    "Company",
    "Contact",
    "ContactLog",
    "Contract",
    "ContractLine",
    "CustomField",
    "DismissedPair",
    "Entity",
    "ExternalRef",
    "Goal",
    "HealthModel",
    "HealthSnapshot",
    "Id",
    "ImportMapping",
    "Milestone",
    "MilestoneDependency",
    "MilestoneSlip",
    "Outcome",
    "OutcomeReading",
    "Picture",
    "PlanTemplate",
    "PlanVersion",
    "ProductValue",
    "Reading",
    "SavedView",
    "SentCopy",
    "SentFile",
    "SmallWin",
    "SuccessPlan",
    "TierDefinition",
    "Trash",
    "ValuePattern",
    "WatchedFile",
    "new_uid",
    "schema",
    "table",
]


def __getattr__(name: str) -> type[Entity]:
    """Return an entity, mapping it and its neighbours in its module."""
    if name not in _HOMES:
        raise AttributeError(name)
    found: type[Entity] = getattr(import_module(f"csdesk.entities.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def schema() -> "MetaData":
    """Return every table there is; all entities are mapped then, as whatever writes needs them."""
    for home in dict.fromkeys(_HOMES.values()):
        import_module(f"csdesk.entities.{home}")
    return Entity.metadata
