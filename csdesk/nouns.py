"""Everything that has a record: its table, its entity, and who else takes it along.

A table of contents, read from top to bottom; it imports none of what it names.
"""

from csdesk.i18n import later_words as words
from csdesk.noun import Adding, Beside, Importing, Noun

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

_LOGGED = words.tr("Open an account first. Contacts are logged per account.")
_WON = words.tr("Open an account first. Small wins are logged per account.")
_NOTED = words.tr("Open an account first. Notes are written per account.")
_PROMISED = words.tr("Open an account first. Promises are kept per account.")
_SEEN = words.tr("Open an account first. Your view is kept per account.")
_RISKED = words.tr("Open an account first. Risks are opened per account.")

NOUNS = (
    Noun(
        *("accounts", "account:Account", words.tr("Account"), "accounts", _ACCOUNT),
        service="accounts:Accounts",
        importing=Importing(1, "account:AccountImport", "account:ACCOUNTS"),
        adding=Adding(1, "plus", words.tr("Add account")),
    ),
    Noun(
        *("contacts", "contact:Contact", words.tr("Person"), "contacts", "id account_id name title email"),
        service="contacts:Contacts",
        many=words.tr("Contacts"),
        importing=Importing(2, "contact:ContactImport", "contact:CONTACTS"),
    ),
    Noun(
        *("contracts", "contract:Contract", words.tr("Contract"), "contracts", _CONTRACT),
        service="contracts:Contracts",
        many=words.tr("Contracts"),
        importing=Importing(3, "contract:ContractImport", "contract:CONTRACTS"),
    ),
    Noun("contract_lines", "contract:ContractLine", words.tr("Amount")),
    Noun(
        "renewals",
        listed="renewals",
        brief=_RENEWAL,
        service="renewals.renewals:Renewals",
        beside=Beside(2, "side_cards:RenewalCard"),
    ),
    Noun(
        *("revenue", "revenue:RevenueEntry", words.tr("Amount of the sales sheet")),
        service="revenue.revenue:Revenue",
        importing=Importing(5, "revenue:RevenueImport", "revenue:REVENUE"),
    ),
    Noun("movements", listed="movements", brief=_MOVEMENT),
    Noun("cohorts", listed="cohorts", brief="currency start customers"),
    Noun(
        "kpis", listed="kpis", brief="period first last currency nrr grr revenue_churn upsell logo_churn renewal_rate"
    ),
    Noun("completion", listed="completion", brief="month ended on_time late lost rate eventual"),
    Noun("holds", "revenue:Hold", words.tr("Hold", "of a contract"), service="revenue.kept:Holds"),
    Noun("revenue_decisions", "revenue:RevenueDecision", service="revenue.kept:RevenueDecisions"),
    Noun("sheet_reads", "revenue:SheetRead", service="revenue.sheet_news:SheetReads"),
    Noun("currency_rates", "revenue:CurrencyRate", words.tr("Exchange rate"), service="revenue.kept:CurrencyRates"),
    Noun("focus_kpis", "focus:FocusKpi", words.tr("Focus KPI"), "focus", _FOCUS, service="focus.focus:FocusKpis"),
    Noun("focus_counts", "focus:FocusCount", words.tr("Count", "of a focus KPI")),
    Noun(
        *("weekly_reviews", "focus:WeeklyReview", words.tr("Weekly review"), "weeks", "id week held_on said"),
        service="focus.weekly:Weekly",
    ),
    Noun(
        *("success_plans", "plan:SuccessPlan", words.tr("Success plan"), "plans"),
        brief="id account_id title status starts_on ends_on",
        icon="file-text",
        many=words.tr("Success plans"),
        searched=_PLANNED,
    ),
    Noun("product_values", "outcome:ProductValue", words.tr("Product value")),
    Noun(
        *("outcomes", "outcome:Outcome", words.tr("Business outcome"), "outcomes", _OUTCOME),
        service="plans.outcomes:Outcomes",
        icon="target",
        many=words.tr("Business outcomes"),
        searched=_PLANNED + " outcomes",
        importing=Importing(8, "outcome:OutcomeImport", "outcome:OUTCOMES"),
    ),
    Noun("outcome_readings", "outcome:OutcomeReading", words.tr("Reading", "of an outcome")),
    Noun("goals", "plan:Goal", words.tr("Goal"), "goals", _GOAL),
    Noun(
        *("milestones", "plan:Milestone", words.tr("Milestone"), "milestones"),
        brief="id account_id title side owner due pace done_on",
        service="plans.milestones:Milestones",
        icon="flag",
        many=words.tr("Milestones"),
        searched=_PLANNED + " goals milestones",
        importing=Importing(9, "milestone:MilestoneImport", "milestone:MILESTONES"),
        beside=Beside(4, "side_cards:MilestonesCard"),
    ),
    Noun("milestone_dependencies", "milestone:MilestoneDependency"),
    Noun("milestone_slips", "milestone:MilestoneSlip"),
    Noun("plan_versions", "plan_version:PlanVersion", service="plans.versions:PlanVersions"),
    Noun("sent_copies", "sent_copy:SentCopy", words.tr("Sent copy"), service="sent_copies:SentCopies"),
    Noun("sent_files", "sent_copy:SentFile"),
    Noun(
        *("contact_logs", "contact_log:ContactLog", words.tr("Logged contact"), "contact-logs"),
        brief="id account_id contact_id kind direction on note",
        service="contact_logs:ContactLogs",
        icon="message-square",
        many=words.tr("Contact log"),
        searched="accounts contact_logs",
        adding=Adding(
            2, "message-square", words.tr("Log a contact"), "Ctrl+T", "contact_log:ContactCard", "t", _LOGGED
        ),
        beside=Beside(9, "contact_log:LogCard"),
    ),
    Noun(
        *("small_wins", "small_win:SmallWin", words.tr("Small win"), "wins", "id account_id on title customer_sees"),
        service="small_wins:SmallWins",
        many=words.tr("Small wins"),
        handover="entries:wins",
        adding=Adding(3, "sparkles", words.tr("Add small win"), "Ctrl+Shift+W", "small_wins:WinCard", "w", _WON),
        beside=Beside(8, "small_wins:WinsCard"),
    ),
    Noun(
        *("meetings", "meeting:Meeting", words.tr("Meeting"), "meetings", _MEETING),
        service="meetings.meetings:Meetings",
        icon="presentation",
        many=words.tr("Meetings"),
        searched="accounts meeting_kinds meetings",
        place="meeting",
        importing=Importing(4, "meeting:MeetingImport", "meeting:MEETINGS"),
        adding=Adding(4, "presentation", words.tr("Add meeting"), "Ctrl+Shift+M", "meetings.panel:MeetingCard", "m"),
    ),
    Noun("attendees", "meeting:Attendee", words.tr("Attendee"), service="meetings.attendees:Attendees"),
    Noun("agenda_items", "agenda_item:AgendaItem", words.tr("Agenda item"), service="meetings.agendas:AgendaItems"),
    Noun("meeting_kinds", "meeting_kind:MeetingKind", words.tr("Meeting kind"), service="meetings.kinds:MeetingKinds"),
    Noun(
        *("notes", "note:Note", words.tr("Note"), "notes", "id account_id meeting_id on title"),
        service="notes:Notes",
        icon="file-text",
        many=words.tr("Notes"),
        searched="accounts notes",
        handover="entries:notes",
        adding=Adding(5, "file-text", words.tr("Add note"), "Ctrl+Shift+N", "", "n", _NOTED, tab="notes"),
    ),
    Noun("note_versions", "note:NoteVersion"),
    Noun(
        *("decisions", "decision:Decision", words.tr("Decision"), "decisions", "id account_id on title customer_sees"),
        service="said:Decisions",
        icon="circle-check",
        many=words.tr("Decisions"),
        searched="accounts decisions",
        place="decisions",
    ),
    Noun(
        *("questions", "question:Question", words.tr("Question"), "questions"),
        brief="id account_id on title answered_on answer",
        service="said:Questions",
        icon="circle-dot",
        many=words.tr("Questions", "of customers"),
        searched="accounts questions",
        place="questions",
    ),
    Noun(
        *("promises", "promise:Promise", words.tr("Promise"), "promises", _PROMISE),
        service="from_notes:Promises",
        many=words.tr("Promises"),
        handover="entries:promises",
        adding=Adding(7, "handshake", words.tr("Add promise"), "Ctrl+Shift+Y", "promises:PromiseCard", "p", _PROMISED),
        beside=Beside(5, "promises:PromisesCard"),
    ),
    Noun(
        *("actions", "action:Action", words.tr("Action"), "actions", _ACTION),
        service="actions.actions:Actions",
        many=words.tr("Actions"),
        handover="entries:actions",
        adding=Adding(6, "circle-check", words.tr("Add action"), "Ctrl+Shift+A", "actions.card:ActionCard", "a"),
        beside=Beside(1, "actions.card:ActionsCard"),
    ),
    Noun("queue_marks", "queue_mark:QueueMark"),
    Noun(
        *("feedback", "feedback:Feedback", words.tr("Feedback"), "feedback"),
        brief="id account_id on title kind theme status",
        service="said:FeedbackEntries",
        icon="message-square",
        many=words.tr("Feedback"),
        searched="accounts feedback",
        place="feedback",
    ),
    Noun(
        *("playbooks", "playbook_definition:Playbook", words.tr("Playbook"), "playbooks"),
        brief="key name purpose tier anchor decided used skipped",
        service="playbooks.playbooks:Playbooks",
    ),
    Noun(
        *("playbook_runs", "playbook:PlaybookRun", words.tr("Checklist"), "checklists"),
        brief="id account_id title starts_on closed_on done open_required gap",
        service="playbooks.runs:Checklists",
        icon="circle-check",
        many=words.tr("Checklists"),
        searched="accounts playbook_runs",
        tab="kickoff",
        handover="entries:checklists",
    ),
    Noun("playbook_items", "playbook:PlaybookItem", words.tr("Item", "of a checklist")),
    Noun(
        *("handoff_items", "handoff_item:HandoffItem", words.tr("Sales handoff"), "handoffs"),
        brief="id account_id topic text state contact_id on",
        service="handoffs:HandoffItems",
        handover="entries:handoff",
    ),
    Noun(
        *("onboardings", "onboarding:Onboarding", words.tr("Onboarding"), "onboarding"),
        brief="id account starts_on ends_on state met total completed_on first_value_on",
        service="onboardings:Onboardings",
        handover="entries:onboarding",
    ),
    Noun(
        *("onboarding_criteria", "onboarding:OnboardingCriterion", words.tr("Completion criterion")),
        service="onboardings:OnboardingCriteria",
        handover="entries:criteria",
    ),
    Noun("stage_changes", "stage_change:StageChange"),
    Noun(
        *("risks", "risk:Risk", words.tr("Risk", "to an account"), "risks", _RISK),
        service="risks:Risks",
        icon="circle-alert",
        many=words.tr("Risks"),
        searched="accounts risks",
        handover="entries:risks",
        adding=Adding(8, "circle-alert", words.tr("Open risk"), "Ctrl+Shift+R", "risks:RiskCard", "r", _RISKED),
        beside=Beside(6, "risks:RisksCard"),
    ),
    Noun(
        *("sentiments", "risk:AccountSentiment", words.tr("Your view", "of an account"), "views"),
        brief="id account_id account on level why score_level disagrees",
        service="sentiments:Sentiments",
        handover="entries:views",
        adding=Adding(
            9, "heart-pulse", words.tr("Add your view"), "Ctrl+Shift+L", "sentiments:SentimentCard", "v", _SEEN
        ),
        beside=Beside(7, "sentiments:SentimentsCard"),
    ),
    Noun(
        *("suggestions", "suggestion:Suggestion", words.tr("Suggestion"), "suggestions"),
        brief="account_id account rule text since",
        service="suggestions.suggestions:Suggestions",
        beside=Beside(3, "suggestions.lines:SuggestionsCard"),
    ),
    Noun("suggestion_rules", "suggestion:SuggestionRule", service="suggestions.rules:SuggestionRules"),
    Noun("tier_definitions", "tier:TierDefinition", words.tr("Tier"), "tiers", _TIER),
    Noun(
        *("value_patterns", "pattern:ValuePattern", words.tr("Value pattern"), "patterns"),
        brief="id value outcome metric unit aim",
    ),
    Noun(
        *("plan_templates", "plan_template:PlanTemplate", words.tr("Plan template"), "templates"),
        brief="key name purpose tier days goals milestones",
    ),
    Noun(
        *("colleagues", "colleague:Colleague", words.tr("Colleague"), "colleagues", _COLLEAGUE),
        service="colleagues:Colleagues",
    ),
    Noun("companies", "company:Company"),
    Noun("closures", "closure:Closure", words.tr("Closure", "days off of the company"), service="closures:Closures"),
    Noun("account_reviews", "account_review:AccountReview", service="reviews:AccountReviews"),
    Noun("saved_views", "saved_view:SavedView", words.tr("View", "of a table"), service="saved_views:SavedViews"),
    Noun("custom_fields", "custom_field:CustomField", service="custom_fields:CustomFields"),
    Noun("import_mappings", "importing:ImportMapping"),
    Noun("watched_folders", "importing:WatchedFolder"),
    Noun("watched_files", "importing:WatchedFile"),
    Noun(
        *("reading_sources", "importing:ReadingSource"),
        listed="sources",
        brief="name absence readings imports last",
        service="reading_sources:ReadingSources",
    ),
    Noun("reading_imports", "importing:ReadingImport"),
    Noun("replaced_readings", "importing:ReplacedReading"),
    Noun("external_refs", "external_ref:ExternalRef"),
    Noun("dismissed_pairs", "duplicates:DismissedPair"),
    Noun("measures", "health:HealthMeasure", words.tr("Measure"), "measures", "key name unit readings last"),
    Noun("health_models", "health:HealthModel", words.tr("Health model"), service="health.models:HealthModels"),
    Noun(
        *("readings", "health:Reading"),
        listed="readings",
        brief="account_id account measure on value source file",
        many=words.tr("Readings"),
        importing=Importing(6, "reading:ReadingsImport", "reading:READINGS"),
    ),
    Noun(
        *("health_snapshots", "health_snapshot:HealthSnapshot"),
        listed="snapshots",
        brief=_SNAPSHOT,
        many=words.tr("Weekly health records"),
    ),
    Noun("tickets", importing=Importing(7, "ticket:TicketImport", "ticket:TICKETS")),
    Noun("pictures", "picture:Picture"),
    Noun("trash", "trash:Trash", service="trash:TrashBin"),
)
"""In the order in which they are listed and found."""
