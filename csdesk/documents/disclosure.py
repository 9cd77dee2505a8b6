"""What leaves this laptop with a document, what stays and why, and what must not be in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from csdesk.documents import glyphs, labels
from csdesk.documents.compose import Sources
from csdesk.documents.doubts import Doubt, doubts
from csdesk.documents.glyphs import MissingGlyph
from csdesk.documents.plan import PlanDocument, PlanNews
from csdesk.domain.mentions import Names, Watch
from csdesk.domain.names import bare
from csdesk.entities import Account
from csdesk.errors import CsdeskError
from csdesk.i18n import Saying, Words, later_words
from csdesk.services.accounts import Accounts
from csdesk.services.plans.plans import Planned

Place = tuple[str, str]
"""A text of the document: where it stands, in words, and what it says."""


class OtherNames(Sources, Protocol):
    """Sources that know the other accounts, too: a desk."""

    accounts: Accounts


@dataclass(frozen=True)
class Counted:
    """So many of something; why it stays, if it does."""

    what: str
    count: int
    why: str = ""


@dataclass(frozen=True)
class Named(Saying):
    """Another customer that stands in the document."""

    says = later_words.tr("“{name}” is another customer and appears in {place}: “{text}”.")
    name: str
    place: str
    text: str


@dataclass(frozen=True)
class Disclosure:
    """What is to be known before a document is written."""

    included: tuple[Counted, ...]
    withheld: tuple[Counted, ...]
    named: tuple[Named, ...]
    missing: tuple[MissingGlyph, ...]
    doubts: tuple[Doubt, ...] = ()


class NamedError(CsdeskError):
    """The document names another customer."""

    named: tuple[Named, ...]

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        told = " ".join(one.sentence(words) for one in self.named)
        return words.tr("Nothing was written. {told} Change it, or allow the name.").format(told=told)


def leaving(book: OtherNames, account: Account, planned: Planned, document: PlanDocument) -> Disclosure:
    """Return what a document holds and what it holds back."""
    return Disclosure(
        tuple(_included(document, book.words)),
        tuple(one for one in _withheld(book, account, planned) if one.count),
        tuple(named(book, account, texts(document, book.words))),
        glyphs.printable(document)[1],
        tuple(_doubts(book, planned, document)),
    )


def _doubts(book: OtherNames, planned: Planned, document: PlanDocument) -> Iterator[Doubt]:
    us, words = book.colleagues, book.words
    yield from doubts(document, planned, us.company(), us.all(), texts(document, words), words)


def named(book: OtherNames, account: Account, places: Iterable[Place]) -> Iterator[Named]:
    """Yield every place in which another customer is named; our own company and this customer's group are none."""
    watch = watch_others(book, account)
    names = {key: name for key, name, _reading, _own in book.accounts.others(account.id)}
    for place, text in places:
        for mention in watch.mentions(text):
            yield Named(names[mention.key], place, text)


def watch_others(book: OtherNames, account: Account, *, even_group: bool = False) -> Watch:
    """Return what finds other customers in a text; those of this customer's group if they are to be found, too."""
    company = book.colleagues.company()
    own = [account.name, account.reading, bare(account.name), company.name, company.short_name, bare(company.name)]
    others = book.accounts.others(account.id)
    family = [(name, bare(name)) for _id, name, _reading, is_family in others if is_family and not even_group]
    sought = (
        Names(key, (name, bare(name), reading))
        for key, name, reading, is_family in others
        if even_group or not is_family
    )
    return Watch(sought, [*own, *chain.from_iterable(family)])


def texts(document: PlanDocument, words: Words) -> Iterator[Place]:
    """Yield every text that somebody has typed, with its place."""
    yield words.tr("Plan title"), document.title
    yield words.tr("Where we are"), document.headline
    if document.purpose:
        yield words.tr("In the customer's words"), document.purpose.words
        yield words.tr("Said by"), document.purpose.who
    yield from _companies(document, words)
    yield from _outcomes(document, words)
    yield from _goals(document, words)
    yield from _people(document, words)
    yield from ((words.tr("Small win"), win.title) for win in document.wins)
    yield from ((words.tr("Promise"), f"{part.title} {part.owner}") for part in document.promises)
    if document.news:
        yield from _news(document.news, words)


def _companies(document: PlanDocument, words: Words) -> Iterator[Place]:
    for party in (document.customer, document.supplier):
        yield from ((words.tr("Company name"), text) for text in (party.name, party.short, party.honorific))


def _outcomes(document: PlanDocument, words: Words) -> Iterator[Place]:
    for part in document.outcomes:
        outcome = words.tr("Business outcome")
        yield outcome, part.title
        within = _within(words, outcome, part.title)
        yield words.tr("Product value"), part.value
        yield within + words.tr("In the customer's words"), part.words
        yield within + words.tr("Said by"), part.who
        yield within + words.tr("Unit"), part.unit
        yield within + words.tr("Evidence"), part.evidence
        yield within + words.tr("Confirmed by"), part.confirmed_by


def _goals(document: PlanDocument, words: Words) -> Iterator[Place]:
    for goal in document.goals:
        yield words.tr("Goal"), goal.title
    for part in document.milestones:
        yield words.tr("Milestone"), part.title
        within = _within(words, words.tr("Milestone"), part.title)
        yield within + words.tr("Owner"), part.owner
        yield within + words.tr("Evidence"), part.evidence


def _people(document: PlanDocument, words: Words) -> Iterator[Place]:
    for person in document.people_customer + document.people_us:
        yield words.tr("Person", "who takes part in a plan"), person.name
        yield words.tr("Person", "who takes part in a plan"), person.title
    if document.confirmation:
        yield words.tr("Confirmation"), document.confirmation.customer
        yield words.tr("Confirmation"), document.confirmation.supplier


def _news(news: PlanNews, words: Words) -> Iterator[Place]:
    milestones = [part.title for part in (*news.done, *news.milestones)]
    titles = [part.title for part in news.moved] + [part.title for part in news.read]
    titles += [part.title for part in news.wins]
    for title in (*milestones, *titles, *news.goals):
        yield words.tr("What is new"), title


def _within(words: Words, kind: str, title: str) -> str:
    return words.tr("{kind} “{title}”").format(kind=kind, title=title) + labels.separator(words)


def _included(document: PlanDocument, words: Words) -> Iterator[Counted]:
    yield Counted(words.tr("Business outcomes"), len(document.outcomes))
    yield Counted(words.tr("Readings"), sum(len(part.readings) for part in document.outcomes))
    yield Counted(words.tr("Goals"), len(document.goals))
    yield Counted(words.tr("Milestones"), len(document.milestones))
    yield Counted(words.tr("People"), len(document.people_customer) + len(document.people_us))
    yield Counted(words.tr("Small wins"), len(document.wins))
    yield Counted(words.tr("Promises"), len(document.promises))


def _withheld(book: OtherNames, account: Account, planned: Planned) -> Iterator[Counted]:
    words = book.words
    hidden = [one for one in planned.milestones if not one.milestone.customer_sees]
    yield Counted(words.tr("Milestones"), len(hidden), words.tr("hidden from the customer"))
    wins = [one for one in book.small_wins.of(account.id) if not one.customer_sees]
    yield Counted(words.tr("Small wins"), len(wins), words.tr("hidden from the customer"))
    owed = [one for one in book.promises.open_of(account.id) if not one.customer_sees]
    yield Counted(words.tr("Promises"), len(owed), words.tr("hidden from the customer"))
    yield Counted(words.tr("Notes"), sum(map(bool, _notes(account, planned))), words.tr("internal"))
    sources = sum(bool(reading.source) for one in planned.outcomes for reading in one.readings)
    yield Counted(words.tr("Sources of readings"), sources, words.tr("internal"))
    people = book.contacts.of(account.id)
    here = [one for one in people if one.left_on is None]
    yield Counted(words.tr("People"), len(people) - len(here), words.tr("have left"))
    yield Counted(words.tr("People"), sum(not one.roles for one in here), words.tr("no role in the plan"))


def _notes(account: Account, planned: Planned) -> Iterator[str]:
    yield account.notes
    yield from (one.outcome.notes for one in planned.outcomes)
    yield from (one.goal.notes for one in planned.goals)
    yield from (one.milestone.notes for one in planned.milestones)
