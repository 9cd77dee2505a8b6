"""The sales handoff: what is not known yet of a customer, and what becomes of what was handed over."""

from collections.abc import Iterable

from csdesk.domain.playbooks import HandoffState, HandoffTopic

TOPICS = (
    HandoffTopic.IDEAL,
    HandoffTopic.PROBLEM,
    HandoffTopic.APPROVAL,
    HandoffTopic.WISH,
    HandoffTopic.PROMISED,
)
"""What sales is to hand over, in the order in which it is asked."""


def blanks(items: Iterable[tuple[HandoffTopic, str, HandoffState]]) -> tuple[HandoffTopic, ...]:
    """Return the topics of which nothing is known: nothing was handed over, or the customer refuted all of it."""
    known = {topic for topic, text, state in items if text.strip() and state is not HandoffState.REFUTED}
    return tuple(topic for topic in TOPICS if topic not in known)


def reworded(state: HandoffState, text: str, former: str, wanted: str) -> tuple[HandoffState, str]:
    """Return the state of an item and its former wordings, the last below, once it is worded otherwise.

    Before the customer has said anything it is only written anew; after that it is corrected.
    """
    if wanted == text or state is HandoffState.OPEN:
        return state, former
    return HandoffState.CORRECTED, f"{former}\n{text}".strip("\n")
