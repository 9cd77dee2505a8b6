"""What is kept: one mapped dataclass for each table, and what a commit touched.

An entity is mapped when it is asked for first: mapping takes milliseconds each, and the first window needs few of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from csdesk.entities.base import Entity as Entity
from csdesk.entities.base import new_uid as new_uid
from csdesk.entities.base import new_uids as new_uids
from csdesk.entities.base import table as table
from csdesk.entities.changes import Changes as Changes
from csdesk.entities.changes import Id as Id
from csdesk.nouns import NOUNS

if TYPE_CHECKING:
    from sqlalchemy import MetaData

    from csdesk.entities.account import Account as Account
    from csdesk.entities.account_review import AccountReview as AccountReview
    from csdesk.entities.action import Action as Action
    from csdesk.entities.agenda_item import AgendaItem as AgendaItem
    from csdesk.entities.closure import Closure as Closure
    from csdesk.entities.colleague import Colleague as Colleague
    from csdesk.entities.company import Company as Company
    from csdesk.entities.contact import Contact as Contact
    from csdesk.entities.contact_log import ContactLog as ContactLog
    from csdesk.entities.contract import Contract as Contract
    from csdesk.entities.contract import ContractLine as ContractLine
    from csdesk.entities.custom_field import CustomField as CustomField
    from csdesk.entities.decision import Decision as Decision
    from csdesk.entities.duplicates import DismissedPair as DismissedPair
    from csdesk.entities.external_ref import ExternalRef as ExternalRef
    from csdesk.entities.feedback import Feedback as Feedback
    from csdesk.entities.focus import FocusCount as FocusCount
    from csdesk.entities.focus import FocusKpi as FocusKpi
    from csdesk.entities.focus import WeeklyReview as WeeklyReview
    from csdesk.entities.handoff_item import HandoffItem as HandoffItem
    from csdesk.entities.health import HealthMeasure as HealthMeasure
    from csdesk.entities.health import HealthModel as HealthModel
    from csdesk.entities.health import Reading as Reading
    from csdesk.entities.health_snapshot import HealthSnapshot as HealthSnapshot
    from csdesk.entities.importing import ImportMapping as ImportMapping
    from csdesk.entities.importing import ReadingImport as ReadingImport
    from csdesk.entities.importing import ReadingSource as ReadingSource
    from csdesk.entities.importing import ReplacedReading as ReplacedReading
    from csdesk.entities.importing import WatchedFile as WatchedFile
    from csdesk.entities.importing import WatchedFolder as WatchedFolder
    from csdesk.entities.meeting import Attendee as Attendee
    from csdesk.entities.meeting import Meeting as Meeting
    from csdesk.entities.meeting_kind import MeetingKind as MeetingKind
    from csdesk.entities.milestone import MilestoneDependency as MilestoneDependency
    from csdesk.entities.milestone import MilestoneSlip as MilestoneSlip
    from csdesk.entities.note import Note as Note
    from csdesk.entities.note import NoteVersion as NoteVersion
    from csdesk.entities.onboarding import Onboarding as Onboarding
    from csdesk.entities.onboarding import OnboardingCriterion as OnboardingCriterion
    from csdesk.entities.outcome import Outcome as Outcome
    from csdesk.entities.outcome import OutcomeReading as OutcomeReading
    from csdesk.entities.outcome import ProductValue as ProductValue
    from csdesk.entities.pattern import ValuePattern as ValuePattern
    from csdesk.entities.picture import Picture as Picture
    from csdesk.entities.plan import Goal as Goal
    from csdesk.entities.plan import Milestone as Milestone
    from csdesk.entities.plan import SuccessPlan as SuccessPlan
    from csdesk.entities.plan_template import PlanTemplate as PlanTemplate
    from csdesk.entities.plan_version import PlanVersion as PlanVersion
    from csdesk.entities.playbook import PlaybookItem as PlaybookItem
    from csdesk.entities.playbook import PlaybookRun as PlaybookRun
    from csdesk.entities.playbook_definition import Playbook as Playbook
    from csdesk.entities.promise import Promise as Promise
    from csdesk.entities.question import Question as Question
    from csdesk.entities.queue_mark import QueueMark as QueueMark
    from csdesk.entities.revenue import CurrencyRate as CurrencyRate
    from csdesk.entities.revenue import Hold as Hold
    from csdesk.entities.revenue import RevenueDecision as RevenueDecision
    from csdesk.entities.revenue import RevenueEntry as RevenueEntry
    from csdesk.entities.revenue import SheetRead as SheetRead
    from csdesk.entities.risk import AccountSentiment as AccountSentiment
    from csdesk.entities.risk import Risk as Risk
    from csdesk.entities.saved_view import SavedView as SavedView
    from csdesk.entities.sent_copy import SentCopy as SentCopy
    from csdesk.entities.sent_copy import SentFile as SentFile
    from csdesk.entities.small_win import SmallWin as SmallWin
    from csdesk.entities.stage_change import StageChange as StageChange
    from csdesk.entities.suggestion import Suggestion as Suggestion
    from csdesk.entities.suggestion import SuggestionRule as SuggestionRule
    from csdesk.entities.tier import TierDefinition as TierDefinition
    from csdesk.entities.trash import Trash as Trash

_HOMES = {name: module for module, _, name in (noun.entity.partition(":") for noun in NOUNS) if name}
"""The module of each entity."""


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
