"""The two companies in the head of a document, in its language."""

from csdesk.documents import labels
from csdesk.documents.plan import Logo, Party
from csdesk.domain.names import bare
from csdesk.entities import Account, Company
from csdesk.i18n import Catalogue

_HONORIFIC = "様"


def ours(company: Company, logo: bytes, language: str) -> Party:
    """Return our own side; without a name it is called what either side calls it, never by a word of csdesk's own."""
    if language == "en" and company.english_name:
        return Party(company.english_name, bare(company.english_name), logo=_logo(logo))
    name = company.name or labels.our_side(Catalogue(language))
    return Party(name, company.short_name or bare(name), logo=_logo(logo))


def customer(account: Account, logo: bytes, language: str) -> Party:
    """Return the customer's side, with its honorific in Japanese."""
    honorific = (account.honorific or "御中") if language == "ja" else ""
    return Party(account.name, bare(account.name), honorific, _logo(logo))


def polite(name: str, language: str) -> str:
    """Return the name of one of the customer's people: 様 follows it in Japanese."""
    return name + _HONORIFIC if language == "ja" and not name.endswith(_HONORIFIC) else name


def _logo(content: bytes) -> Logo | None:
    return Logo(content) if content else None
