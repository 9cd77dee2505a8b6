"""What is kept: one mapped dataclass for each table, and what a commit touched."""

from csdesk.entities.account import Account
from csdesk.entities.base import Entity, new_uid, table
from csdesk.entities.changes import Changes, Id
from csdesk.entities.colleague import Colleague, Company
from csdesk.entities.contact import Contact
from csdesk.entities.contact_log import ContactLog
from csdesk.entities.contract import Contract, ContractLine
from csdesk.entities.external_ref import ExternalRef
from csdesk.entities.health import HealthModel, HealthSnapshot, Reading
from csdesk.entities.importing import CustomField, ImportMapping
from csdesk.entities.plan import Goal, Milestone, Outcome, OutcomeReading, ProductValue, SuccessPlan
from csdesk.entities.saved_view import SavedView
from csdesk.entities.tier import TierDefinition
from csdesk.entities.trash import Trash

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
    "Entity",
    "ExternalRef",
    "Goal",
    "HealthModel",
    "HealthSnapshot",
    "Id",
    "ImportMapping",
    "Milestone",
    "Outcome",
    "OutcomeReading",
    "ProductValue",
    "Reading",
    "SavedView",
    "SuccessPlan",
    "TierDefinition",
    "Trash",
    "new_uid",
    "table",
]
