"""What doubts and decisions on them are called, and what each doubt says."""

from datetime import date

from csdesk.analytics.revenue.doubts import RevenueDoubt
from csdesk.domain.revenue import DoubtKind, DoubtVerdict
from csdesk.i18n import Text, later_words
from csdesk.ui import dates
from csdesk.ui.words import words

_WHY: dict[DoubtKind, Text] = {
    DoubtKind.GAP: later_words.tr("{days} day(s) lie between two contracts: {from} to {to}."),
    DoubtKind.PENDING: later_words.tr(
        "The contract ended on {last}, and nobody has said how. Close it where it stands; the months since then follow."
    ),
    DoubtKind.NOTHING_FOLLOWS: later_words.tr(
        "The contract was closed as renewed on {last}, but no contract follows. Its old amount goes on counting."
    ),
    DoubtKind.OVERLAP: later_words.tr("Two contracts count at the same time from {from} to {to}: twice, or a renewal?"),
    DoubtKind.BLANK: later_words.tr("The sales sheet has no amount from {from} to {to}; before and after it has one."),
    DoubtKind.NO_MORE: later_words.tr("The sales sheet has no amount for this account since {from}, but for others."),
    DoubtKind.NO_PERIOD: later_words.tr("The sheet does not say for what time this amount is. It counts nowhere yet."),
    DoubtKind.BOTH: later_words.tr(
        "The contracts and the sales sheet say something different today. One of them counts."
    ),
    DoubtKind.MERGED: later_words.tr(
        "Another account was merged into this one; both count as one customer, in the past too."
    ),
    DoubtKind.HANDED_OVER: later_words.tr(
        "The account is handed over, and nobody has said when. It counts until its contract ends; enter the date."
    ),
    DoubtKind.WITHIN_MONTH: later_words.tr("From {from} to {to}: it ran at the end of no month, so no figure has it."),
    DoubtKind.NEGATIVE: later_words.tr("A discount or credit is larger than the rest. It counts as 0, never less."),
}
_CHOICES: dict[tuple[DoubtKind, DoubtVerdict], Text] = {
    (DoubtKind.GAP, DoubtVerdict.CONTINUES): later_words.tr("Goes on without a break"),
    (DoubtKind.GAP, DoubtVerdict.BREAK): later_words.tr("Lost, then back"),
    (DoubtKind.OVERLAP, DoubtVerdict.SEEN): later_words.tr("Both count"),
    (DoubtKind.OVERLAP, DoubtVerdict.REPLACES): later_words.tr("The later replaces the earlier"),
    (DoubtKind.BLANK, DoubtVerdict.CONTINUES): later_words.tr("Goes on as before"),
    (DoubtKind.BLANK, DoubtVerdict.LOST): later_words.tr("Nothing in these months"),
    (DoubtKind.NO_MORE, DoubtVerdict.LOST): later_words.tr("Lost"),
    (DoubtKind.NO_MORE, DoubtVerdict.CONTINUES): later_words.tr("Still a customer"),
    (DoubtKind.NO_PERIOD, DoubtVerdict.MONTH): later_words.tr("For a month"),
    (DoubtKind.NO_PERIOD, DoubtVerdict.YEAR): later_words.tr("For a year"),
    (DoubtKind.BOTH, DoubtVerdict.SHEET): later_words.tr("The sheet counts"),
    (DoubtKind.BOTH, DoubtVerdict.CONTRACTS): later_words.tr("The contracts count"),
    (DoubtKind.PENDING, DoubtVerdict.CONTINUES): later_words.tr("Counted, unconfirmed"),
    (DoubtKind.PENDING, DoubtVerdict.BREAK): later_words.tr("Not counted"),
}


def choice(kind: DoubtKind, verdict: DoubtVerdict) -> str:
    """Return what a decision is called; nothing for what is not decided so."""
    found = _CHOICES.get((kind, verdict))
    return found.said(words) if found else ""


def explained(doubt: RevenueDoubt) -> str:
    """Return what a doubt says."""
    last, days = date.max.toordinal(), max(doubt.until - doubt.day, 0)
    since = dates.full(date.fromordinal(max(doubt.day, 1)), words.language)
    before = dates.full(date.fromordinal(max(doubt.day - 1, 1)), words.language)
    until = dates.full(date.fromordinal(min(max(doubt.until - 1, 1), last)), words.language)
    places = {"from": since, "to": until, "last": before, "days": days}
    return _WHY[doubt.kind].said(words, **places)
