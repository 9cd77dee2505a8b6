"""A file, opened, with the services that work on it; no window needed."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from csdesk.domain.meetings import FeedbackStatus
from csdesk.domain.plans import OVER
from csdesk.errors import GoneError
from csdesk.i18n import Catalogue, Words
from csdesk.late import having, lazy
from csdesk.nouns import NOUNS
from csdesk.store import migrate
from csdesk.store.database import Database
from csdesk.store.soundness import faults as faults

if TYPE_CHECKING:
    from csdesk.documents.brief.data import BriefData
    from csdesk.documents.brief.document import BriefDocument
    from csdesk.documents.handover.data import HandoverData
    from csdesk.documents.handover.pack import Pack
    from csdesk.documents.minutes.document import MinutesDocument
    from csdesk.documents.weekly.document import WeeklyDocument
    from csdesk.entities import Account
    from csdesk.services.accounts import Accounts
    from csdesk.services.actions.actions import Actions
    from csdesk.services.actions.exports import ActionExports
    from csdesk.services.actions.imports import ActionImports
    from csdesk.services.actions.quick import QuickLines
    from csdesk.services.backtests import Backtests
    from csdesk.services.backups import Backups
    from csdesk.services.closures import Closures
    from csdesk.services.colleagues import Colleagues
    from csdesk.services.contact_logs import ContactLogs
    from csdesk.services.contacts import Contacts
    from csdesk.services.contracts import Contracts
    from csdesk.services.custom_fields import CustomFields
    from csdesk.services.daily import DailyNotes
    from csdesk.services.duplicates import Duplicates
    from csdesk.services.exports import Exports
    from csdesk.services.focus.focus import FocusKpis
    from csdesk.services.focus.onboarding import OnboardingNumbers
    from csdesk.services.focus.values import FocusValues
    from csdesk.services.focus.week_health import WeekHealth
    from csdesk.services.focus.weekly import Weekly
    from csdesk.services.from_notes import Promises
    from csdesk.services.groups import Groups
    from csdesk.services.handoffs import HandoffItems
    from csdesk.services.handovers import Handovers
    from csdesk.services.health.events import HealthEvents
    from csdesk.services.health.explained import HealthRules
    from csdesk.services.health.health import Health
    from csdesk.services.health.history import HealthHistory
    from csdesk.services.health.models import HealthModels
    from csdesk.services.health.portrait import HealthPortraits
    from csdesk.services.imports import Imports
    from csdesk.services.logos import Logos
    from csdesk.services.meetings.agendas import AgendaItems
    from csdesk.services.meetings.attendees import Attendees
    from csdesk.services.meetings.before import BeforeMeetings
    from csdesk.services.meetings.kinds import MeetingKinds
    from csdesk.services.meetings.meetings import Meetings
    from csdesk.services.meetings.rows import MeetingList
    from csdesk.services.note_imports import NoteImports
    from csdesk.services.notes import Notes
    from csdesk.services.onboardings import OnboardingCriteria, Onboardings
    from csdesk.services.patterns import Patterns
    from csdesk.services.plans.goal_reviews import GoalReviews
    from csdesk.services.plans.milestones import Milestones
    from csdesk.services.plans.outcomes import Outcomes
    from csdesk.services.plans.plans import Plans
    from csdesk.services.plans.versions import PlanVersions
    from csdesk.services.playbooks.kickoffs import Kickoffs
    from csdesk.services.playbooks.playbooks import Playbooks
    from csdesk.services.playbooks.runs import Checklists
    from csdesk.services.queue.queue import Queue
    from csdesk.services.reading_sources import ReadingSources
    from csdesk.services.renewals.renewals import Renewals
    from csdesk.services.revenue.kept import CurrencyRates, Holds, RevenueDecisions
    from csdesk.services.revenue.revenue import Revenue
    from csdesk.services.revenue.sheet_news import SheetReads
    from csdesk.services.reviews import AccountReviews
    from csdesk.services.risks import Risks
    from csdesk.services.said import Decisions, FeedbackEntries, Questions
    from csdesk.services.sample.sample import Sample
    from csdesk.services.saved_views import SavedViews
    from csdesk.services.sent_copies import SentCopies
    from csdesk.services.sentiments import Sentiments
    from csdesk.services.similar import SimilarSuccesses
    from csdesk.services.small_wins import SmallWins
    from csdesk.services.standings import Standings
    from csdesk.services.suggestions.rules import SuggestionRules
    from csdesk.services.suggestions.suggestions import Suggestions
    from csdesk.services.templates.plans import TemplatePlans
    from csdesk.services.templates.templates import Templates
    from csdesk.services.tiers import Tiers
    from csdesk.services.timeline import AccountTimeline
    from csdesk.services.titles import Titles
    from csdesk.services.trash import TrashBin
    from csdesk.services.watching import Watching

S = TypeVar("S")

_YEAR = 52
"""So many weeks of health go along when an account is handed over."""


@having({noun.table: f"csdesk.services.{noun.service}" for noun in NOUNS if noun.service})
class Desk:
    """Everything below the window; a service is imported when it is asked for first, so that a start needs few.

    What the ``__init__`` of a service names it is given from here: a service may name other services.
    """

    # of nouns, by their tables: NOUNS says where they are, here are only types, for what is asked for by its name
    trash: "TrashBin"
    accounts: "Accounts"
    contacts: "Contacts"
    contact_logs: "ContactLogs"
    contracts: "Contracts"
    milestones: "Milestones"
    outcomes: "Outcomes"
    meeting_kinds: "MeetingKinds"
    meetings: "Meetings"
    agenda_items: "AgendaItems"
    attendees: "Attendees"
    small_wins: "SmallWins"
    notes: "Notes"
    account_reviews: "AccountReviews"
    closures: "Closures"
    decisions: "Decisions"
    questions: "Questions"
    promises: "Promises"
    actions: "Actions"
    feedback: "FeedbackEntries"
    health_models: "HealthModels"
    colleagues: "Colleagues"
    reading_sources: "ReadingSources"
    handoff_items: "HandoffItems"
    onboardings: "Onboardings"
    onboarding_criteria: "OnboardingCriteria"
    risks: "Risks"
    sentiments: "Sentiments"
    suggestions: "Suggestions"
    suggestion_rules: "SuggestionRules"
    playbooks: "Playbooks"
    playbook_runs: "Checklists"
    renewals: "Renewals"
    revenue: "Revenue"
    holds: "Holds"
    currency_rates: "CurrencyRates"
    revenue_decisions: "RevenueDecisions"
    sheet_reads: "SheetReads"
    focus_kpis: "FocusKpis"
    weekly_reviews: "Weekly"
    custom_fields: "CustomFields"
    saved_views: "SavedViews"
    sent_copies: "SentCopies"
    plan_versions: "PlanVersions"

    # of no noun
    plans: "Plans" = lazy("csdesk.services.plans.plans")
    titles: "Titles" = lazy("csdesk.services.titles")
    goal_reviews: "GoalReviews" = lazy("csdesk.services.plans.goal_reviews")
    meeting_list: "MeetingList" = lazy("csdesk.services.meetings.rows")
    before_meetings: "BeforeMeetings" = lazy("csdesk.services.meetings.before")
    note_imports: "NoteImports" = lazy("csdesk.services.note_imports")
    quick_lines: "QuickLines" = lazy("csdesk.services.actions.quick")
    action_exports: "ActionExports" = lazy("csdesk.services.actions.exports")
    action_imports: "ActionImports" = lazy("csdesk.services.actions.imports")
    daily_notes: "DailyNotes" = lazy("csdesk.services.daily")
    queue: "Queue" = lazy("csdesk.services.queue.queue")
    similar_successes: "SimilarSuccesses" = lazy("csdesk.services.similar")
    health: "Health" = lazy("csdesk.services.health.health")
    health_portraits: "HealthPortraits" = lazy("csdesk.services.health.portrait")
    health_rules: "HealthRules" = lazy("csdesk.services.health.explained")
    health_history: "HealthHistory" = lazy("csdesk.services.health.history")
    health_events: "HealthEvents" = lazy("csdesk.services.health.events")
    tiers: "Tiers" = lazy("csdesk.services.tiers")
    imports: "Imports" = lazy("csdesk.services.imports")
    watching: "Watching" = lazy("csdesk.services.watching")
    duplicates: "Duplicates" = lazy("csdesk.services.duplicates")
    exports: "Exports" = lazy("csdesk.services.exports")
    handovers: "Handovers" = lazy("csdesk.services.handovers")
    backtests: "Backtests" = lazy("csdesk.services.backtests")
    timeline: "AccountTimeline" = lazy("csdesk.services.timeline")
    sample: "Sample" = lazy("csdesk.services.sample.sample")
    patterns: "Patterns" = lazy("csdesk.services.patterns")
    templates: "Templates" = lazy("csdesk.services.templates.templates")
    template_plans: "TemplatePlans" = lazy("csdesk.services.templates.plans")
    kickoffs: "Kickoffs" = lazy("csdesk.services.playbooks.kickoffs")
    standings: "Standings" = lazy("csdesk.services.standings")
    onboarding_numbers: "OnboardingNumbers" = lazy("csdesk.services.focus.onboarding")
    focus_values: "FocusValues" = lazy("csdesk.services.focus.values")
    week_health: "WeekHealth" = lazy("csdesk.services.focus.week_health")
    groups: "Groups" = lazy("csdesk.services.groups")
    logos: "Logos" = lazy("csdesk.services.logos")
    backups: "Backups" = lazy("csdesk.services.backups")

    def __init__(self, database: Database, words: Words) -> None:
        """Work on a database; labels of steps are in these words."""
        self.database, self.words = database, words
        self.moved_aside: Path | None = None
        """Where a log is now that lay beside the file and belongs to another copy of it."""

    @property
    def path(self) -> Path:
        """Return where the file is."""
        return self.database.path

    def of(self, kind: type[S]) -> S:
        """Return the service of a noun by its class, typed where no line above says its type."""
        home = f"{kind.__module__}:{kind.__qualname__}"
        found: S = getattr(self, next(noun.table for noun in NOUNS if f"csdesk.services.{noun.service}" == home))
        return found

    def handover(self, account: "Account", today: date, language: str | None = None) -> "Pack":
        """Return the pack that hands an account over, in the screen's language unless another is said."""
        from csdesk.documents.handover.pack import pack

        records = self.handovers.whole(account.id, today)
        return pack(self._told(account, today), records, language or self.words.language)

    def _told(self, account: "Account", today: date) -> "HandoverData":
        from csdesk.documents.handover.data import HandoverData

        plans = (self.plans.whole(plan.id) for plan in self.plans.of(account.id))
        return HandoverData(
            today=today,
            account=account,
            row=self.accounts.rows(today, [account.id])[0],
            company=self.colleagues.company(),
            group=self.groups.of(account.id, today),
            people=self.contacts.of(account.id),
            last=self.contact_logs.last_of_people(account.id, today),
            agreements=self.contracts.of(account.id),
            weeks=self.health.weeks(account.id, _YEAR),
            plans=[plan for plan in plans if plan is not None],
            logs=self.contact_logs.of(account.id),
            fields=self.custom_fields.all(),
            entries={one.table: getattr(self, one.table).of(account.id) for one in NOUNS if one.handover},
            meetings=self.meeting_list.rows(today, account_id=account.id),
        )

    def brief(self, meeting_id: int, today: date, language: str | None = None) -> "BriefDocument":
        """Return what is to be known before a meeting, in the screen's language unless another is said.

        Raise GoneError if it is there no more.
        """
        from csdesk.documents.brief.compose import compose

        return compose(self._known_before(meeting_id, today), language or self.words.language)

    def _known_before(self, meeting_id: int, today: date) -> "BriefData":
        from csdesk.documents.brief.data import BriefData

        meeting = self.meetings.get(meeting_id)
        if meeting is None:
            raise GoneError
        account = meeting.account_id
        plans = (self.plans.whole(plan.id) for plan in self.plans.of(account) if plan.status not in OVER)
        return BriefData(
            today=today,
            meeting=self.meeting_list.rows(today, [meeting_id])[0],
            purpose=meeting.purpose,
            before=self.before_meetings.of(meeting, today),
            account=self.accounts.rows(today, [account])[0],
            company=self.colleagues.company(),
            people={one.id: one for one in self.contacts.of(account)},
            agenda=self.agenda_items.of(meeting_id),
            notes=self.notes.lines(account),
            questions=self.questions.open_of(account),
            feedback=[one for one in self.feedback.of(account) if one.status is FeedbackStatus.OPEN],
            plans=[plan for plan in plans if plan is not None],
            similar=self.similar_successes.of(account),
        )

    def minutes(self, meeting_id: int, language: str | None = None) -> "MinutesDocument":
        """Return what a customer may read of a meeting, in the account's language unless another is said.

        Raise GoneError if it is there no more.
        """
        from csdesk.documents.minutes.compose import MinutesData, compose

        meeting = self.meetings.get(meeting_id)
        account = self.accounts.get(meeting.account_id) if meeting else None
        if meeting is None or account is None:
            raise GoneError
        speaks = language or account.language or self.words.language
        told = MinutesData(
            meeting=meeting,
            kind=self.meeting_kinds.name(meeting.kind, speaks),
            account=account,
            company=self.colleagues.company(),
            our_logo=self.logos.ours(),
            their_logo=self.logos.of(account.id),
            attendees=self.attendees.of(meeting_id),
            people=self.contacts.of(account.id),
            colleagues=self.colleagues.all(),
            decisions=self.decisions.of_meeting(meeting_id),
            promises=self.promises.of_meeting(meeting_id),
            actions=self.actions.of_meeting(meeting_id),
            questions=self.questions.of_meeting(meeting_id),
            coming=self.meetings.coming(meeting_id),
        )
        return compose(told, speaks)

    def weekly(self, week: date, today: date, language: str | None = None) -> "WeeklyDocument":
        """Return the review of the week that a day is in, in the screen's language unless another is said."""
        from csdesk.documents.weekly.compose import compose

        review, company = self.weekly_reviews.review(week, today), self.colleagues.company()
        return compose(review, company, self.colleagues.my_name(), language or self.words.language)

    def said_aside(self) -> str:
        """Return what is to be said of changes that belong to another copy of the file, nothing if there were none."""
        if self.moved_aside is None:
            return ""
        text = self.words.tr(
            "Changes from another copy of this file were found. They were not applied and are now in {file}."
        )
        return text.format(file=str(self.moved_aside))

    def check(self) -> list[str]:
        """Return what is wrong with the file, in no language: damaged pages, rows without parent, unreadable values."""
        return self.database.check()

    def close(self) -> None:
        """Close the file."""
        self.database.close()


def open_desk(path: Path, words: Words | str = "en") -> Desk:
    """Open a file in some words or a language, creating or migrating it; raise CsdeskError if it cannot be."""
    moved_aside = migrate.prepare(path)
    desk = Desk(Database(path), Catalogue(words) if isinstance(words, str) else words)
    desk.moved_aside = moved_aside
    return desk
