"""Everything that has a record: its table, its entity, and who else takes it along.

A table of contents, read from top to bottom; it imports none of what it names.
"""

from typing import NamedTuple

from csdesk.i18n import Text
from csdesk.i18n import later_words as words


class Noun(NamedTuple):
    """A table of the file, or what is shown of one in another way: then it has no entity."""

    table: str
    entity: str = ""
    """As ``module:name`` below ``csdesk.entities``."""
    title: Text | None = None
    """What one of them is called, in the trash for one."""
    listed: str = ""
    """Its name in ``csdesk list``."""
    brief: str = ""
    """What a person sees of it in that list; JSON has everything."""
    icon: str = ""
    many: Text | None = None
    """The heading under which Ctrl+K finds it, as ``services.titles`` reads it."""
    searched: str = ""
    """The tables that those titles are read from."""
    place: str = ""
    """The place that shows one of them, if it has one of its own."""
    tab: str = ""
    """The tab of its account that shows one of them, if it has one."""
    handover: str = ""
    """Of entries of an account the function of ``documents.handover.entries`` that tells of them."""


_ACCOUNT = "id external_id name status stage tier arr currency renewal level"
_RENEWAL = "id account product decision decided_by phase forecast mrr currency"
_MOVEMENT = "month currency opening new reactivation expansion contraction churn transfer closing nrr grr"
_CONTRACT = "id account_id product start last_day renews_on arr currency"
_OUTCOME = "id account_id title unit baseline target due state proof"
_GOAL = "id account_id horizon title review_on reviewed_on verdict"
_TIER = "tier cadence touch depth floor ceiling currency share"
_COLLEAGUE = "id name job email left_on is_me accounts milestones"
_MEETING = "id account on starts kind_name title standing next_action"
_SNAPSHOT = "account_id week score level coverage model version unfinished late"
_PLANNED = "accounts success_plans"
_FOCUS = "id kind name since until target value due_now ends_at ended_on"
_RISK = "id account_id kind severity title owner on closed_on result"
_ACTION = "id account_id title start deadline snoozed_until waiting_since repeats done_on"
_PROMISE = "id account_id side title who on due kept_on"

NOUNS = (
    Noun("accounts", "account:Account", words.tr("Account"), "accounts", _ACCOUNT),
    Noun("contacts", "contact:Contact", words.tr("Person"), "contacts", "id account_id name title email"),
    Noun("contracts", "contract:Contract", words.tr("Contract"), "contracts", _CONTRACT),
    Noun("contract_lines", "contract:ContractLine", words.tr("Amount")),
    Noun("renewals", listed="renewals", brief=_RENEWAL),
    Noun("revenue", "revenue:RevenueEntry", words.tr("Amount of the sales sheet")),
    Noun("movements", listed="movements", brief=_MOVEMENT),
    Noun("cohorts", listed="cohorts", brief="currency start customers"),
    Noun(
        "kpis", listed="kpis", brief="period first last currency nrr grr revenue_churn upsell logo_churn renewal_rate"
    ),
    Noun("completion", listed="completion", brief="month ended on_time late lost rate eventual"),
    Noun("holds", "revenue:Hold", words.tr("Hold", "of a contract")),
    Noun("revenue_decisions", "revenue:RevenueDecision"),
    Noun("sheet_reads", "revenue:SheetRead"),
    Noun("currency_rates", "revenue:CurrencyRate", words.tr("Exchange rate")),
    Noun("focus_kpis", "focus:FocusKpi", words.tr("Focus KPI"), "focus", _FOCUS),
    Noun("focus_counts", "focus:FocusCount", words.tr("Count", "of a focus KPI")),
    Noun("weekly_reviews", "focus:WeeklyReview", words.tr("Weekly review"), "weeks", "id week held_on said"),
    Noun(
        "success_plans",
        "plan:SuccessPlan",
        words.tr("Success plan"),
        "plans",
        "id account_id title status starts_on ends_on",
        icon="file-text",
        many=words.tr("Success plans"),
        searched=_PLANNED,
    ),
    Noun("product_values", "outcome:ProductValue", words.tr("Product value")),
    Noun(
        "outcomes",
        "outcome:Outcome",
        words.tr("Business outcome"),
        "outcomes",
        _OUTCOME,
        icon="target",
        many=words.tr("Business outcomes"),
        searched=_PLANNED + " outcomes",
    ),
    Noun("outcome_readings", "outcome:OutcomeReading", words.tr("Reading", "of an outcome")),
    Noun("goals", "plan:Goal", words.tr("Goal"), "goals", _GOAL),
    Noun(
        "milestones",
        "plan:Milestone",
        words.tr("Milestone"),
        "milestones",
        "id account_id title side owner due pace done_on",
        icon="flag",
        many=words.tr("Milestones"),
        searched=_PLANNED + " goals milestones",
    ),
    Noun("milestone_dependencies", "milestone:MilestoneDependency"),
    Noun("milestone_slips", "milestone:MilestoneSlip"),
    Noun("plan_versions", "plan_version:PlanVersion"),
    Noun("sent_copies", "sent_copy:SentCopy", words.tr("Sent copy")),
    Noun("sent_files", "sent_copy:SentFile"),
    Noun(
        "contact_logs",
        "contact_log:ContactLog",
        words.tr("Logged contact"),
        "contact-logs",
        "id account_id contact_id kind direction on note",
        icon="message-square",
        many=words.tr("Contact log"),
        searched="accounts contact_logs",
    ),
    Noun(
        "small_wins",
        "small_win:SmallWin",
        words.tr("Small win"),
        "wins",
        "id account_id on title customer_sees",
        handover="wins",
    ),
    Noun(
        "meetings",
        "meeting:Meeting",
        words.tr("Meeting"),
        "meetings",
        _MEETING,
        icon="presentation",
        many=words.tr("Meetings"),
        searched="accounts meeting_kinds meetings",
        place="meeting",
    ),
    Noun("attendees", "meeting:Attendee", words.tr("Attendee")),
    Noun("agenda_items", "agenda_item:AgendaItem", words.tr("Agenda item")),
    Noun("meeting_kinds", "meeting_kind:MeetingKind", words.tr("Meeting kind")),
    Noun(
        "notes",
        "note:Note",
        words.tr("Note"),
        "notes",
        "id account_id meeting_id on title",
        icon="file-text",
        many=words.tr("Notes"),
        searched="accounts notes",
        handover="notes",
    ),
    Noun("note_versions", "note:NoteVersion"),
    Noun(
        "decisions",
        "decision:Decision",
        words.tr("Decision"),
        "decisions",
        "id account_id on title customer_sees",
        icon="circle-check",
        many=words.tr("Decisions"),
        searched="accounts decisions",
        place="decisions",
    ),
    Noun(
        "questions",
        "question:Question",
        words.tr("Question"),
        "questions",
        "id account_id on title answered_on answer",
        icon="circle-dot",
        many=words.tr("Questions", "of customers"),
        searched="accounts questions",
        place="questions",
    ),
    Noun("promises", "promise:Promise", words.tr("Promise"), "promises", _PROMISE, handover="promises"),
    Noun("actions", "action:Action", words.tr("Action"), "actions", _ACTION, handover="actions"),
    Noun("queue_marks", "queue_mark:QueueMark"),
    Noun(
        "feedback",
        "feedback:Feedback",
        words.tr("Feedback"),
        "feedback",
        "id account_id on title kind theme status",
        icon="message-square",
        many=words.tr("Feedback"),
        searched="accounts feedback",
        place="feedback",
    ),
    Noun(
        "playbooks",
        "playbook_definition:Playbook",
        words.tr("Playbook"),
        "playbooks",
        "key name purpose tier anchor decided used skipped",
    ),
    Noun(
        "playbook_runs",
        "playbook:PlaybookRun",
        words.tr("Checklist"),
        "checklists",
        "id account_id title starts_on closed_on done open_required gap",
        icon="circle-check",
        many=words.tr("Checklists"),
        searched="accounts playbook_runs",
        tab="kickoff",
        handover="checklists",
    ),
    Noun("playbook_items", "playbook:PlaybookItem", words.tr("Item", "of a checklist")),
    Noun(
        "handoff_items",
        "handoff_item:HandoffItem",
        words.tr("Sales handoff"),
        "handoffs",
        "id account_id topic text state contact_id on",
        handover="handoff",
    ),
    Noun(
        "onboardings",
        "onboarding:Onboarding",
        words.tr("Onboarding"),
        "onboarding",
        "id account starts_on ends_on state met total completed_on first_value_on",
        handover="onboarding",
    ),
    Noun(
        "onboarding_criteria",
        "onboarding:OnboardingCriterion",
        words.tr("Completion criterion"),
        handover="criteria",
    ),
    Noun("stage_changes", "stage_change:StageChange"),
    Noun(
        "risks",
        "risk:Risk",
        words.tr("Risk", "to an account"),
        "risks",
        _RISK,
        icon="circle-alert",
        many=words.tr("Risks"),
        searched="accounts risks",
        handover="risks",
    ),
    Noun(
        "sentiments",
        "risk:AccountSentiment",
        words.tr("Your view", "of an account"),
        "views",
        "id account_id account on level why score_level disagrees",
        handover="views",
    ),
    Noun(
        "suggestions",
        "suggestion:Suggestion",
        words.tr("Suggestion"),
        "suggestions",
        "account_id account rule text since",
    ),
    Noun("suggestion_rules", "suggestion:SuggestionRule"),
    Noun("tier_definitions", "tier:TierDefinition", words.tr("Tier"), "tiers", _TIER),
    Noun(
        "value_patterns",
        "pattern:ValuePattern",
        words.tr("Value pattern"),
        "patterns",
        "id value outcome metric unit aim",
    ),
    Noun(
        "plan_templates",
        "plan_template:PlanTemplate",
        words.tr("Plan template"),
        "templates",
        "key name purpose tier days goals milestones",
    ),
    Noun("colleagues", "colleague:Colleague", words.tr("Colleague"), "colleagues", _COLLEAGUE),
    Noun("companies", "company:Company"),
    Noun("closures", "closure:Closure", words.tr("Closure", "days off of the company")),
    Noun("account_reviews", "account_review:AccountReview"),
    Noun("saved_views", "saved_view:SavedView", words.tr("View", "of a table")),
    Noun("custom_fields", "custom_field:CustomField"),
    Noun("import_mappings", "importing:ImportMapping"),
    Noun("watched_folders", "importing:WatchedFolder"),
    Noun("watched_files", "importing:WatchedFile"),
    Noun("reading_sources", "importing:ReadingSource", listed="sources", brief="name absence readings imports last"),
    Noun("reading_imports", "importing:ReadingImport"),
    Noun("replaced_readings", "importing:ReplacedReading"),
    Noun("external_refs", "external_ref:ExternalRef"),
    Noun("dismissed_pairs", "duplicates:DismissedPair"),
    Noun("measures", "health:HealthMeasure", words.tr("Measure"), "measures", "key name unit readings last"),
    Noun("health_models", "health:HealthModel", words.tr("Health model")),
    Noun("readings", "health:Reading", listed="readings", brief="account_id account measure on value source file"),
    Noun("health_snapshots", "health_snapshot:HealthSnapshot", listed="snapshots", brief=_SNAPSHOT),
    Noun("pictures", "picture:Picture"),
    Noun("trash", "trash:Trash"),
)
"""In the order in which they are listed and found."""
