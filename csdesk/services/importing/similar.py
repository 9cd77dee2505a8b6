"""New accounts that may be there already under a name that differs in its legal form, width or spacing only.

They are named, never merged: 株式会社髙島 and 髙島有限会社 may well be two companies.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from csdesk.domain.folding import seen
from csdesk.domain.names import bare
from csdesk.domain.reading import sort_key
from csdesk.i18n import Words
from csdesk.services.importing.preview import Incoming

_NAMED = 5


@dataclass(frozen=True, slots=True)
class SimilarNames:
    """Pairs of a new name and the one that is there."""

    pairs: tuple[tuple[str, str], ...]

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        text = words.tr("%n new account(s) may already exist: {names}", "", len(self.pairs))
        named = ", ".join(f"{new} ≈ {known}" for new, known in self.pairs[:_NAMED])
        return text.format(names=named + (" …" if len(self.pairs) > _NAMED else ""))


def similar(created: Iterable[Incoming], known: Iterable[str]) -> SimilarNames | None:
    """Return the new accounts whose bare name is that of a known one; None if there are none."""
    bare: Mapping[str, str] = {key: name for name in known if (key := _bare(name))}
    pairs = [(one.title, bare[key]) for one in created if (key := _bare(one.title)) in bare]
    return SimilarNames(tuple(pairs)) if pairs else None


def _bare(name: str) -> str:
    return sort_key("", bare(seen(name)))[0]
