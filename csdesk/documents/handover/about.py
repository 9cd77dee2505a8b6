"""The first parts of a handover: the account itself, and the companies it belongs with."""

from collections.abc import Iterator
from datetime import date

from csdesk.documents import figures
from csdesk.documents.handover import labels
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackFact, PackTable, Part
from csdesk.documents.handover.labels import known
from csdesk.fields.account import ACCOUNTS
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the parts."""
    yield Part(words.tr("At a glance"), facts=_now(told, words))
    yield Part(
        words.tr("Facts"),
        facts=_facts(told, words),
        texts=known((words.tr("Internal notes"), told.account.notes)),
        nothing=words.tr("Nothing here yet."),
    )
    yield _group(told, words)


def _now(told: HandoverData, words: Words) -> tuple[PackFact, ...]:
    row, account = told.row, told.account
    present = row.present
    clock = words.tr("Notice deadline") if present.notice else words.tr("Last day of the contract")
    last = figures.brief(words, row.last_contact) if row.last_contact else words.tr("None logged yet")
    return (
        PackFact(words.tr("Status"), labels.choice(words, account.status)),
        PackFact(words.tr("Stage"), labels.choice(words, account.stage)),
        PackFact(words.tr("Health"), labels.level(words, row.trend.level, row.trend.score)),
        PackFact(words.tr("MRR"), labels.apart(present.mrr)),
        PackFact(clock, figures.brief(words, present.clock)),
        PackFact(words.tr("Last contact"), last),
        PackFact(words.tr("Owner"), row.owner or figures.NONE),
    )


def _facts(told: HandoverData, words: Words) -> tuple[PackFact, ...]:
    account = told.account
    tier = words.tr("Tier {tier}").format(tier=account.tier) if account.tier.isdecimal() else account.tier
    languages = {"ja": words.tr("Japanese"), "en": words.tr("English")}
    titles = dict.fromkeys([*(one.title for one in told.fields), *account.custom])
    return known(
        (words.tr("Phonetic name"), account.reading),
        (words.tr("Tier"), _because(tier, account.tier_reason)),
        (words.tr("Touch"), _because(labels.choice(words, account.touch), account.touch_reason)),
        *((one.title.said(words), _fact(words, getattr(account, one.name))) for one in ACCOUNTS if one.fact),
        (words.tr("Language of documents"), languages.get(account.language, "")),
        (words.tr("Honorific"), account.honorific),
        *((title, account.custom.get(title, "")) for title in titles),
    )


def _fact(words: Words, value: date | str | None) -> str:
    return value if isinstance(value, str) else figures.brief(words, value)


def _because(value: str, reason: str) -> str:
    return ": ".join(part for part in (value, reason) if part and part != figures.NONE)


def _group(told: HandoverData, words: Words) -> Part:
    group = told.group
    rows = tuple(
        (
            "　" * (member.depth - 1) + member.row.name,
            labels.level(words, member.row.trend.level, member.row.trend.score),
            labels.apart(member.row.present.mrr),
        )
        for member in group.members
    )
    worst = group.worst
    said = labels.level(words, worst.trend.level, worst.trend.score) if worst else ""
    return Part(
        words.tr("Group"),
        facts=known(
            (words.tr("Parent company"), group.parent.name if group.parent else ""),
            (words.tr("Group total per month"), labels.apart(group.mrr) if rows else ""),
            (words.tr("Lowest health"), f"{worst.name}: {said}" if worst else ""),
        ),
        tables=(PackTable((words.tr("Account"), words.tr("Health"), words.tr("MRR")), (5, 2, 3), rows),)
        if rows
        else (),
        nothing=words.tr("No parent company"),
    )
