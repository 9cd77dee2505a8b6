"""The words of the plan document, in its language."""

from datetime import date

from csdesk.documents import figures
from csdesk.documents.plan import BetweenCompanies, GoalPart, OutcomePart, Party, PlanDocument
from csdesk.domain.people import Job, Role
from csdesk.domain.plans import Horizon, PlanStatus, Proof, Side
from csdesk.fields.values import in_document
from csdesk.i18n import Words


def fixed(words: Words, document: PlanDocument) -> dict[str, str]:
    """Return the words that the template asks for by name."""
    return _headings(words) | _sentences(words, document) | _columns(words)


def _headings(words: Words) -> dict[str, str]:
    return {
        "separator": separator(words),
        "where_we_are": words.tr("Where we are"),
        "outcomes": words.tr("Progress towards the outcomes"),
        "goals": words.tr("Goals", "heading of a document"),
        "timeline": words.tr("The way there"),
        "next_steps": words.tr("Next steps", "heading of a document"),
        "outcomes_detail": words.tr("Outcomes and evidence"),
        "goals_detail": words.tr("Goals and milestones"),
        "wins": words.tr("What went well", "heading of a document"),
        "promises": words.tr("Promises", "heading of a document"),
        "people": words.tr("People", "heading of a document"),
        "agreement": words.tr("Agreement"),
    }


def _sentences(words: Words, document: PlanDocument) -> dict[str, str]:
    return {
        "share_of_way": words.tr("share of the way to the target"),
        "page_of": words.tr("Page {page} of {pages}"),
        "no_reading_yet": words.tr("The trend appears here after the first reading"),
        "no_outcomes": words.tr("Outcomes are still to be agreed."),
        "no_goals": words.tr("Goals are still to be agreed."),
        "no_milestones": no_milestones(words, undecided=all(goal.undecided for goal in document.goals)),
        "no_steps": words.tr("Nothing at the moment."),
        "no_people": words.tr("To be named."),
        "outcomes_detail_note": words.tr("Every figure is shown with the day it was measured."),
        "agreed_or_not": agreement(words, document),
    }


def _columns(words: Words) -> dict[str, str]:
    return {
        "target_before": words.tr("Target {value}").format(value=""),
        "unexpected": found_on_the_way(words),
        "due": words.tr("Due", "column of a document"),
        "milestone": words.tr("Milestone", "column of a document"),
        "task": words.tr("What", "column of a document"),
        "side": words.tr("Company", "column of a document"),
        "owner": words.tr("Owner", "column of a document"),
        "state": words.tr("State", "column of a document"),
    }


def our_side(words: Words) -> str:
    """Return what our company is called while nobody has said its name."""
    return words.tr("Our team", "a company without a name")


def separator(words: Words) -> str:
    """Return what stands between two remarks on a line."""
    return words.tr("  |  ")


def quoted(words: Words, text: str) -> str:
    """Return the text between the language's quotation marks."""
    return words.tr("“{words}”").format(words=text)


def signed(words: Words, who: str, on: date | None) -> str:
    """Return who said something and when, as far as that is known."""
    if not who or on is None:
        return who or (figures.full(words, on) if on else "")
    return words.tr("{who}, {date}").format(date=figures.full(words, on), who=who)


def heading(document: PlanDocument, words: Words) -> str:
    """Return what stands above the statement on top."""
    if document.purpose is None:
        return document.customer.name
    return separator(words).join((document.title or words.tr("Success plan"), words.tr("Where we are going")))


def will(document: PlanDocument, of: Side, words: Words) -> str:
    """Return the heading of a company's next steps."""
    return words.tr("{company} will").format(company=side(document, of))


def no_milestones(words: Words, *, undecided: bool) -> str:
    """Return what stands in the place of milestones where none is shown: only what nobody has written is to come."""
    return words.tr("Milestones are still to be agreed.") if undecided else words.tr("Nothing at the moment.")


def agreement(words: Words, document: PlanDocument) -> str:
    """Return the sentence above the signature lines: what was agreed stays so, under way and in the end.

    What was closed without an agreement has neither the sentence nor the lines.
    """
    if document.status in (PlanStatus.DRAFT, PlanStatus.OTHER):
        return words.tr("To be agreed in our next meeting.")
    if document.status is PlanStatus.CLOSED and not (document.confirmation and document.confirmation.on):
        return ""
    return words.tr("Both companies have agreed to this plan.")


def standing(words: Words, document: PlanDocument) -> str:
    """Return which version the document is, if it is one, and how binding it is."""
    number = words.tr("Version {number}").format(number=str(document.version)) if document.version else ""
    return separator(words).join(filter(None, (number, in_document(document.status, words))))


def found_on_the_way(words: Words) -> str:
    """Return what marks an outcome that nobody expected when the plan was made."""
    return words.tr("Found on the way", "business outcome")


def outcome_note(words: Words, part: OutcomePart, text: str) -> str:
    """Return what stands below the title of an outcome: a text, after the mark of what nobody expected."""
    return separator(words).join(filter(None, (found_on_the_way(words) if part.unexpected else "", text)))


def proof(words: Words, part: OutcomePart) -> tuple[str, str]:
    """Return what is said of an outcome and how: that we report it, or who has confirmed it and when."""
    if part.proof is Proof.CONFIRMED:
        return words.tr("Confirmed", "document"), signed(words, part.confirmed_by, part.confirmed_on)
    if part.proof is Proof.CLAIMED and part.claimed_on:
        text = words.tr("by us, {date}; waiting for your confirmation")
        return words.tr("Reported", "document"), text.format(date=figures.full(words, part.claimed_on))
    return "", ""


def in_your_words(words: Words, part: OutcomePart) -> str:
    """Return what the customer said of an outcome, with who did and when."""
    return said(words, part.words, part.who, part.said_on) if part.words else ""


def said(words: Words, text: str, by: str, on: date | None) -> str:
    """Return what somebody said, in quotation marks, with who did and when."""
    who = signed(words, by, on)
    return quoted(words, text) + (words.tr(" ({text})").format(text=who) if who else "")


def horizon(words: Words, ahead: Horizon) -> str:
    """Return when a goal is to be reached."""
    named = {Horizon.M3: words.tr("In 3 months"), Horizon.M6: words.tr("In 6 months")}
    return named.get(ahead, words.tr("Beyond", "later than six months"))


def ahead(words: Words, goal: GoalPart, document: PlanDocument) -> str:
    """Return when a goal is to be reached; one of its own date lies beyond only what is reviewed before it."""
    fixed = (one.review_on for one in document.goals if one.horizon in (Horizon.M3, Horizon.M6) and one.review_on)
    on = goal.review_on
    if goal.horizon is Horizon.OWN and on is not None and not any(day <= on for day in fixed):
        return words.tr("Goal", "document")
    return horizon(words, goal.horizon)


def review(words: Words, ahead: Horizon) -> str:
    """Return the name of a goal's review on the timeline."""
    named = {Horizon.M3: words.tr("3-month review"), Horizon.M6: words.tr("6-month review")}
    return named.get(ahead, words.tr("Review", "of a goal"))


def side(document: PlanDocument, of: Side) -> str:
    """Return the short name of the company whose turn it is."""
    return {Side.US: document.supplier.short, Side.CUSTOMER: document.customer.short}.get(of, "")


def party(document: BetweenCompanies, company: Party) -> str:
    """Return a company's name in full, with its honorific as the language has it."""
    if not company.honorific:
        return company.name
    return company.name + ("　" if document.language == "ja" else " ") + company.honorific


def role(words: Words, key: str) -> str:
    """Return the word for the part somebody plays, empty when there is none."""
    known = next((one for one in (*Role, *Job) if one == key), None)
    return in_document(known, words) if known else ""
