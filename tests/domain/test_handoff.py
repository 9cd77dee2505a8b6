"""What is not known of a customer yet, and what a correction leaves behind."""

import pytest

from csdesk.domain.handoff import TOPICS, blanks, reworded
from csdesk.domain.playbooks import HandoffState as State
from csdesk.domain.playbooks import HandoffTopic as Topic


@pytest.mark.parametrize(
    ("items", "blank"),
    [
        ((), TOPICS),
        (((Topic.IDEAL, "Orders in one place", State.OPEN),), TOPICS[1:]),
        (((Topic.IDEAL, " \n", State.OPEN),), TOPICS),
        (((Topic.PROBLEM, "Paper", State.REFUTED),), TOPICS),
        (((Topic.PROBLEM, "Paper", State.REFUTED), (Topic.PROBLEM, "Fax", State.CONFIRMED)), (TOPICS[0], *TOPICS[2:])),
        (((Topic.APPROVAL, "CFO", State.CORRECTED), (Topic.OTHER, "x", State.OPEN)), (*TOPICS[:2], *TOPICS[3:])),
        (tuple((one, "said", State.CONFIRMED) for one in TOPICS), ()),
    ],
)
def test_a_topic_is_blank_until_something_of_it_stands(
    items: tuple[tuple[Topic, str, State], ...], blank: tuple[Topic, ...]
) -> None:
    assert blanks(items) == blank


@pytest.mark.parametrize(
    ("state", "former", "wanted", "expected"),
    [
        (State.OPEN, "", "Fax", (State.OPEN, "")),
        (State.CONFIRMED, "", "Paper", (State.CONFIRMED, "")),
        (State.CONFIRMED, "", "Fax", (State.CORRECTED, "Paper")),
        (State.REFUTED, "", "Fax", (State.CORRECTED, "Paper")),
        (State.CORRECTED, "Stone", "Fax", (State.CORRECTED, "Stone\nPaper")),
        (State.OPEN, "Stone", "Fax", (State.OPEN, "Stone")),
    ],
)
def test_what_was_said_of_an_item_makes_another_wording_a_correction(
    state: State, former: str, wanted: str, expected: tuple[State, str]
) -> None:
    assert reworded(state, "Paper", former, wanted) == expected
