"""The logos in the head of a document: as large as its line has room for, whatever their shape."""

import json
from functools import lru_cache

from csdesk.documents.plan import BetweenCompanies, Logo, Party
from csdesk.domain.plans import Side
from csdesk.i18n import Words

BESIDE = 2.4  # mm, between a logo and the name
_TALLEST, _WIDEST = 8.0, 22.0  # mm


def size(logo: Logo | None) -> tuple[float, float]:
    """Return the width and the height of a logo in mm; one that is missing takes no room."""
    if logo is None:
        return 0.0, 0.0
    width, height = logo.pixels
    scale = min(_TALLEST / height, _WIDEST / width)
    return width * scale, height * scale


def room(party: Party) -> float:
    """Return the width that a party's logo takes from its name."""
    return size(party.logo)[0] + BESIDE if party.logo else 0.0


def data(document: BetweenCompanies, side: Side, words: Words) -> dict[str, object] | None:
    """Return a company's logo as the templates take it."""
    party = document.party(side)
    if party.logo is None:
        return None
    width, height = size(party.logo)
    alt = words.tr("Logo of {name}").format(name=party.name)
    return {"file": _file(side), "width": width, "height": height, "opaque": party.logo.is_opaque, "alt": alt}


def files(document: BetweenCompanies) -> dict[str, bytes]:
    """Return the pictures that the templates name, as lists of their bytes: the compiler takes no file but text."""
    found = ((side, document.party(side).logo) for side in (Side.US, Side.CUSTOMER))
    return {_file(side): _listed(logo.content) for side, logo in found if logo}


def _file(side: Side) -> str:
    return f"logo-{side.value}.json"


@lru_cache(maxsize=4)
def _listed(content: bytes) -> bytes:
    return json.dumps(list(content), separators=(",", ":")).encode()
