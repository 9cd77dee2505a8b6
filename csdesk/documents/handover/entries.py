"""The parts of a handover that tell of the entries of an account: a function for each noun that has one."""

from collections.abc import Iterator, Mapping

from csdesk.documents import figures
from csdesk.documents.handover import labels
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackFact, Part, tabled
from csdesk.documents.handover.labels import below, day, dotted
from csdesk.domain.plans import Side
from csdesk.entities import Action, HandoffItem, PlaybookItem, Promise, Risk
from csdesk.fields.values import known_name, name_of
from csdesk.i18n import Words
from csdesk.services.playbooks.runs import ChecklistRow

_MOST, _LONGEST = 20, 4_000
"""So many notes are printed, and so much of each; the JSON has all of them."""


def actions(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the open actions, the first due first; of those that are done the rest of the pack tells enough."""
    known = [one for one in told.entries["actions"] if one.done_on is None]
    known.sort(key=lambda one: (one.deadline is None, one.deadline, one.id))
    head = (words.tr("Action"), words.tr("Deadline"), words.tr("Waiting for"), words.tr("Notes"))
    rows = (_action(one, words) for one in known)
    nothing = words.tr("No open actions.")
    yield tabled(words.tr("Next actions"), head, (6.4, 2.4, 2.8, 5.4), rows, nothing=nothing)


def _action(one: Action, words: Words) -> tuple[str, ...]:
    return one.title, day(words, one.deadline), below(one.waiting_on, day(words, one.waiting_since)), one.notes


def checklists(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield each checklist: what is done, what is left, and why something was skipped."""
    head = (words.tr("Due"), words.tr("Item", "of a checklist"), words.tr("Owner"), words.tr("State"))
    row: ChecklistRow
    for row in told.entries["playbook_runs"]:
        owners = row.owners
        rows = (
            (figures.brief(words, one.due), one.title, owners.get(one.colleague_id or 0, ""), _item(one, words))
            for one in row.items
        )
        yield tabled(_checklist(row, words), head, (2.4, 8, 3, 5), rows)


def _checklist(row: ChecklistRow, words: Words) -> str:
    run = row.run
    closed = words.tr("closed {day}").format(day=figures.brief(words, run.closed_on)) if run.closed_on else ""
    gap = words.tr("Closed with gaps: {reason}").format(reason=run.gap) if run.gap else ""
    return dotted(run.title, figures.brief(words, run.starts_on), closed, gap)


def _item(item: PlaybookItem, words: Words) -> str:
    if item.skipped:
        return words.tr("Skipped: {reason}").format(reason=item.skipped)
    return dotted(words.tr("Done") if item.done_on else "", item.evidence)


def criteria(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the completion criteria of the last onboarding, if there are any."""
    last = next((one.id for one in told.entries["onboardings"]), 0)
    rows = [
        (one.title, one.evidence or figures.NONE, figures.brief(words, one.met_on))
        for one in told.entries["onboarding_criteria"]
        if one.onboarding_id == last
    ]
    if rows:
        head = (words.tr("Completion criterion"), words.tr("Evidence"), words.tr("Met on"))
        yield tabled(words.tr("Completion criteria"), head, (7, 6, 2.6), rows, below=True)


def handoff(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield what sales handed over, if anything was; a former wording stands below the present one."""
    names = {one.id: one.name for one in told.people}
    rows = [
        (name_of(item.topic, words), _wording(item, words), name_of(item.state, words), _source(item, names, words))
        for item in told.entries["handoff_items"]
    ]
    if rows:
        said = words.tr("Customer said"), words.tr("By, on")
        head = (words.tr("Topic"), words.tr("Handed over", "sales handoff"), *said)
        yield tabled(words.tr("Sales handoff"), head, (3, 8, 2.6, 3), rows)


def _wording(item: HandoffItem, words: Words) -> str:
    former = (words.tr("Formerly: {text}").format(text=one) for one in item.former.splitlines())
    return "\n".join((item.text, *former))


def _source(item: HandoffItem, names: Mapping[int, str], words: Words) -> str:
    return ", ".join(filter(None, (names.get(item.contact_id or 0, ""), day(words, item.on))))


def notes(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the last notes, as they were typed."""
    written = [one for one in told.entries["notes"] if one.text.strip()][:_MOST]
    texts = tuple(PackFact(figures.brief(words, one.on), one.text[:_LONGEST]) for one in written)
    yield Part(words.tr("Notes"), texts=texts, nothing=words.tr("No notes yet."))


def onboarding(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the last onboarding, if there is one: its window, and how it stands."""
    last = told.row.onboarding
    if last is None:
        return
    (one, *_earlier) = told.entries["onboardings"]
    facts = labels.known(
        (words.tr("Started"), figures.brief(words, last.starts_on)),
        (words.tr("Window ends"), figures.brief(words, last.ends_on)),
        (words.tr("First value"), figures.brief(words, last.first_value_on)),
        (words.tr("State"), known_name(last.state, words)),
        (words.tr("Completed on"), figures.brief(words, last.completed_on)),
        (words.tr("Notes"), one.notes),
    )
    yield Part(words.tr("Onboarding"), facts=facts)


def promises(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the promises, both ways: those that are open, then those that were kept, the last first."""
    known = sorted(told.entries["promises"], key=lambda one: one.kept_on is not None)
    head = (words.tr("Since"), words.tr("Whose"), words.tr("What was promised"), words.tr("Due"), words.tr("Kept"))
    rows = (_promise(one, words) for one in known)
    nothing = words.tr("No promises yet.")
    yield tabled(words.tr("Promises"), head, (2.4, 2.4, 7.4, 2.4, 2.4), rows, nothing=nothing)


def _promise(one: Promise, words: Words) -> tuple[str, ...]:
    side = words.tr("We owe") if one.side is Side.US else words.tr("They owe")
    return figures.brief(words, one.on), side, below(one.title, one.who), day(words, one.due), day(words, one.kept_on)


def risks(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the risks, if there were any: what is known of those that are open, and how the others ended."""
    rows = [(_risk(one, words), _known(one, words), _end(one, words)) for one in told.entries["risks"]]
    if rows:
        head = words.tr("Risk", "to an account"), words.tr("What is known"), words.tr("State")
        yield tabled(words.tr("Risks"), head, (5, 8, 4), rows)


def _risk(risk: Risk, words: Words) -> str:
    told = dotted(name_of(risk.kind, words), name_of(risk.severity, words), figures.brief(words, risk.on))
    return f"{risk.title}\n{told}"


def _known(risk: Risk, words: Words) -> str:
    told = (
        (words.tr("Purpose"), known_name(risk.fulfilment, words)),
        (words.tr("Gap of needs"), risk.gap),
        (words.tr("Real reason"), risk.reason),
        (words.tr("Special terms"), risk.terms),
        (words.tr("Response", "to a risk"), risk.response),
    )
    return below(*(f"{name}: {value}" for name, value in told if value))


def _end(risk: Risk, words: Words) -> str:
    if risk.closed_on is None:
        return words.tr("Open", "risk")
    return below(dotted(known_name(risk.result, words), figures.brief(words, risk.closed_on)), risk.lesson)


def views(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield how the account was seen, the last first, if anything was said: each word with its day and why."""
    said = told.entries["sentiments"]
    rows = [(figures.brief(words, one.on), labels.level(words, one.level, None), one.why) for one in said]
    if rows:
        head = words.tr("Day"), words.tr("Level"), words.tr("Why")
        yield tabled(words.tr("Our own view"), head, (2.4, 3, 10), rows)


def wins(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the small wins, the last first, those that stay here too."""
    shown, internal = words.tr("Shown", "to the customer"), words.tr("Internal")
    known = told.entries["small_wins"]
    rows = ((figures.brief(words, one.on), one.title, shown if one.customer_sees else internal) for one in known)
    head = (words.tr("Day"), words.tr("What went well"), words.tr("Customer sees"))
    yield tabled(words.tr("Small wins"), head, (2.4, 10, 3), rows, nothing=words.tr("No small wins yet."))
