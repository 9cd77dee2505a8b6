"""What is said of a kickoff that lacks something, and of an item."""

from datetime import date

from csdesk.domain.kickoff import Gap, KickoffPoint, Lack
from csdesk.entities import PlaybookItem
from csdesk.i18n import Text, later_words
from csdesk.services.playbooks.runs import is_settled
from csdesk.ui import dates, labels
from csdesk.ui.words import words

_POINTS = {
    KickoffPoint.PURPOSE: later_words.tr("Purpose not agreed"),
    KickoffPoint.MEASURE: later_words.tr("Measure of success not set"),
    KickoffPoint.KEY_PERSONS: later_words.tr("Key persons"),
    KickoffPoint.DECISION_ROUTE: later_words.tr("Decision route not confirmed"),
    KickoffPoint.SCHEDULE: later_words.tr("Schedule not agreed"),
    KickoffPoint.ROLES: later_words.tr("Roles not settled"),
}
_LACKS: dict[Lack, Text] = {
    Lack.NO_MEETING: later_words.tr("No kickoff meeting planned"),
    Lack.NOBODY: later_words.tr("No {role} known"),
    Lack.NOT_INVITED: later_words.tr("{role} {name} is not invited"),
    Lack.DECLINED: later_words.tr("{role} {name} declined"),
    Lack.ABSENT: later_words.tr("{role} {name} did not come"),
}


def missing(gap: Gap) -> str:
    """Return what is missing."""
    if gap.lack is Lack.OPEN:
        return _POINTS[gap.point].said(words)
    role = labels.name(gap.role) if gap.role else ""
    said = _LACKS[gap.lack].said(words).format(role=role, name=gap.ask.name if gap.ask else "")
    is_route = gap.point is KickoffPoint.DECISION_ROUTE
    return f"{_POINTS[gap.point].said(words)}: {said}" if is_route else said


def whom(gap: Gap) -> str:
    """Return whom to ask."""
    if gap.ask is None:
        return words.tr("ask sales")
    return words.tr("ask {name}").format(name=gap.ask.name)


def beside(item: PlaybookItem, owners: dict[int, str], today: date) -> tuple[str, str, str]:
    """Return what stands at the right of an item: whether it may be left out and who; when, with its ink."""
    who = owners.get(item.colleague_id or 0) or (labels.name(item.job) if item.job else "")
    optional = "" if item.required else words.tr("optional")
    if item.done_on:
        when, ink = dates.short(item.done_on, today, words.language), "muted"
    elif item.due and not item.skipped:
        late = item.due < today
        when = dates.away(item.due, today) if late else dates.short(item.due, today, words.language)
        ink = "danger_text" if late else "muted"
    else:
        when, ink = "", "muted"
    return " · ".join(filter(None, (optional, who))), when, ink


def below(item: PlaybookItem) -> str:
    """Return what stands below an item: the evidence, else what is asked for, or why it was skipped."""
    if item.skipped:
        return words.tr("Skipped: {reason}").format(reason=item.skipped)
    if item.evidence:
        return item.evidence
    return "" if is_settled(item) or not item.wanted else words.tr("Evidence: {wanted}").format(wanted=item.wanted)
