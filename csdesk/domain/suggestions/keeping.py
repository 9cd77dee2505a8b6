"""What becomes of suggestions when causes come and go, in which order they are shown, and how many of a day."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from csdesk.domain.suggestions.catalogue import RULES, RULES_BY_KEY
from csdesk.domain.suggestions.causes import Cause, CauseKey
from csdesk.domain.suggestions.states import Ending, SuggestionState

_AT_A_TIME = 2
"""So many of a rule are shown before the other rules have their turn."""
_PLACES = {rule.key: place for place, rule in enumerate(RULES)}


class KnownSuggestion(NamedTuple):
    """A suggestion there is already: its id, its cause, its state, and its evidence as it was."""

    id: int
    key: CauseKey
    state: SuggestionState
    evidence: Mapping[str, str] = {}


class Reconciled(NamedTuple):
    """What is to be written.

    Those that are new, closed ones whose cause is back, open ones whose evidence is another by now, and open ones whose
    cause ended, with why.
    """

    new: tuple[Cause, ...] = ()
    back: Mapping[int, Cause] = {}
    moved: Mapping[int, Cause] = {}
    ended: Mapping[int, Ending] = {}


def reconcile(
    found: Iterable[Cause], known: Iterable[KnownSuggestion], rules: Collection[str], accounts: Collection[int]
) -> Reconciled:
    """Compare what the rules find now with what is known.

    ``rules`` are those that are on, ``accounts`` those that are daily work. What was accepted or dismissed stays so as
    long as its cause is the same; there are never two of one cause.
    """
    now: dict[CauseKey, Cause] = {}
    for cause in found:
        now.setdefault(cause.key, cause)
    subjects = {key[:3] for key in now}
    back, moved, ended = dict[int, Cause](), dict[int, Cause](), dict[int, Ending]()
    seen = set[CauseKey]()
    for one in sorted(known, key=lambda one: (_STANDING.get(one.state, 0), one.id)):
        is_first = one.key not in seen
        seen.add(one.key)
        if one.state is SuggestionState.OPEN:
            if one.key not in now or not is_first:
                ended[one.id] = _why(one.key, subjects, rules, accounts)
            elif dict(now[one.key].finding.evidence) != one.evidence:
                moved[one.id] = now[one.key]
        elif one.state is SuggestionState.CLOSED and one.key in now and is_first:
            back[one.id] = now[one.key]
    return Reconciled(tuple(cause for key, cause in now.items() if key not in seen), back, moved, ended)


_STANDING = {SuggestionState.CLOSED: 2, SuggestionState.OPEN: 1}
"""What she decided stands before what is open, and that before what closed itself."""


def _why(
    key: CauseKey, subjects: Collection[tuple[int, str, str]], rules: Collection[str], there: Collection[int]
) -> Ending:
    if key[0] not in there:
        return Ending.GONE
    if key[1] not in rules:
        return Ending.OFF
    return Ending.CHANGED if key[:3] in subjects else Ending.OVER


def place(key: CauseKey, told: Mapping[str, str], reading: tuple[str, str]) -> tuple[object, ...]:
    """Return where a suggestion stands: by its rule, the most urgent first, then by the name of the account.

    The cause itself comes last, so that no two ever share a place.
    """
    rule = RULES_BY_KEY.get(key[1])
    return _PLACES.get(key[1], len(_PLACES)), -rule.urgency(told) if rule else 0, reading, key


def for_today(ordered: Sequence[CauseKey], a_day: int, settled_today: int) -> Sequence[CauseKey]:
    """Return those that are shown on a day of which so many were settled already; the rest waits.

    No rule takes the whole day: the first few of each come before the next few of any.
    """
    seen = Counter[str]()
    turns = []
    for at, key in enumerate(ordered):
        turns.append((seen[key[1]] // _AT_A_TIME, at))
        seen[key[1]] += 1
    return [ordered[at] for _turn, at in sorted(turns)[: max(0, a_day - settled_today)]]
