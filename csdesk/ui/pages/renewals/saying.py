"""What is said of a renewal: where it stands, by when, and why it ended."""

from datetime import date

from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.forecast import EARLIER
from csdesk.domain.renewals import Basis, Passed, Phase
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import dates, labels, theme
from csdesk.ui.words import words

ICONS = {Phase.OVERDUE: "circle-alert", Phase.PREPARING: "hourglass", Phase.LATER: "clock"}


def state(row: RenewalRow) -> str:
    """Return where a renewal stands, or how it ended."""
    if row.outcome is not None:
        return labels.name(row.outcome)
    if row.renewed:
        return labels.name(ContractOutcome.RENEWED)
    passed = row.clock.passed
    return labels.name(passed) if passed else labels.name(row.clock.phase)


def icon(row: RenewalRow) -> str:
    """Return the icon of where a renewal stands."""
    if row.open:
        return ICONS[row.clock.phase]
    return "x" if row.outcome is ContractOutcome.CHURNED else "circle-check"


def ink(row: RenewalRow) -> str:
    """Return the colour of where a renewal stands."""
    now = theme.now
    if not row.open:
        return now.muted
    inks = {Phase.OVERDUE: now.danger_text, Phase.PREPARING: now.attention_text}
    return inks.get(row.clock.phase, now.muted)


def explained(row: RenewalRow) -> str:
    """Return a sentence on where a renewal stands, or why it ended."""
    if not row.open:
        on = dates.full(row.closed_on, words.language) if row.closed_on else ""
        return "\n".join(filter(None, (" · ".join(filter(None, (state(row), on))), row.reason)))
    sentence = {
        None: "",
        Passed.RENEWS_ITSELF: words.tr(
            "The notice deadline has passed, so it renews automatically. Record that, or what was agreed."
        ),
        Passed.TO_SETTLE: words.tr(
            "The notice deadline has passed, and it does not renew automatically. Settle it with the customer."
        ),
        Passed.RENEWED_ITSELF: words.tr(
            "It has ended and renewed automatically. Record it and create the next contract."
        ),
        Passed.ENDED: words.tr("The last day has passed, but no outcome is recorded."),
    }[row.clock.passed]
    return "\n".join(filter(None, (labels.name(row.clock.phase), sentence)))


def deadline(row: RenewalRow, today: date) -> str:
    """Return how far the day of decision is; where no deadline is known, that it is the last day."""
    if row.clock.basis is Basis.NOTICE:
        return dates.away(row.clock.decision, today)
    return words.tr("Last day: {away}").format(away=dates.brief(row.clock.decision, today))


def deadline_tip(row: RenewalRow) -> str:
    """Return the exact day of decision, and what it is."""
    day = dates.full(row.clock.decision, words.language)
    if row.clock.basis is Basis.NOTICE:
        return words.tr("Notice deadline {date}").format(date=day)
    return words.tr("No notice deadline set. Counted to the last day, {date}.").format(date=day)


def month(day: date) -> str:
    """Return a month with its year: December 2026, 2026年12月; all that are over together."""
    return words.tr("Earlier", "months") if day == EARLIER else dates.month(day, words.language)
