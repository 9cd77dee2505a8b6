"""The sales handoff on a real file: corrections keep what stood before, blanks are asked at the kickoff."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.listing import listed
from csdesk.services.handoffs import NoHandoffError, question
from tests.store.tables import dump

_TODAY = date(2026, 11, 19)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    opened.accounts.add("Yamadaya")
    opened.contacts.add(1, "Sato")
    yield opened
    opened.close()


def test_an_item_is_confirmed_corrected_and_deleted_in_one_step_each(desk: Desk) -> None:
    before, undo = dump(desk.database), []
    desk.database.recorded.append(undo.append)
    item = desk.handoff_items.add(1, HandoffTopic.PROBLEM, " too much\npaper ")
    desk.handoff_items.edit(item, text="paper")
    desk.handoff_items.answer(item, HandoffState.CONFIRMED, _TODAY)
    desk.handoff_items.edit(item, text="fax", contact_id=1)
    desk.handoff_items.answer(item, HandoffState.CORRECTED, date(2026, 12, 1))
    (kept,) = desk.handoff_items.of(1)
    assert (kept.text, kept.former, kept.state) == ("fax", "paper", HandoffState.CORRECTED)
    assert (kept.on, kept.contact_id) == (_TODAY, 1)
    desk.handoff_items.answer(item, HandoffState.OPEN, _TODAY)
    (kept,) = desk.handoff_items.of(1)
    assert (kept.on, kept.contact_id, kept.former) == (None, None, "paper")
    desk.handoff_items.delete(item, kept.text)
    assert (desk.handoff_items.of(1), [one.title for one in desk.trash.all()]) == ([], ["fax"])
    for step in reversed(undo):
        desk.database.revert(step)
    assert dump(desk.database) == before


def test_an_item_says_something(desk: Desk) -> None:
    with pytest.raises(NoHandoffError):
        desk.handoff_items.add(1, HandoffTopic.IDEAL, " \n")
    item = desk.handoff_items.add(1, HandoffTopic.IDEAL, "one place")
    with pytest.raises(NoHandoffError):
        desk.handoff_items.edit(item, text="")


def test_items_stand_by_topic_and_are_listed(desk: Desk) -> None:
    for topic, text in ((HandoffTopic.PROMISED, "API"), (HandoffTopic.IDEAL, "one"), (HandoffTopic.IDEAL, "two")):
        desk.handoff_items.add(1, topic, text)
    assert [one.text for one in desk.handoff_items.of(1)] == ["one", "two", "API"]
    found = listed(desk, "handoffs", _TODAY)
    assert [(one["topic"], one["text"], one["state"]) for one in found][:1] == [("promised", "API", "open")]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_was_not_handed_over_is_asked_at_the_kickoff(desk: Desk, language: str) -> None:
    desk.accounts.edit(1, language=language)
    for topic in (HandoffTopic.IDEAL, HandoffTopic.PROBLEM, HandoffTopic.WISH):
        desk.handoff_items.add(1, topic, "said")
    kickoff = desk.meetings.add(1, on=_TODAY, kind="ready:kickoff")
    wanted = [question(topic, language) for topic in (HandoffTopic.APPROVAL, HandoffTopic.PROMISED)]
    assert [one.title for one in desk.agenda_items.of(kickoff)][:2] == wanted
    assert ("決裁ルート" in wanted[0]) == (language == "ja")
    other = desk.meetings.add(1, on=_TODAY, kind="ready:regular")
    assert not {one.title for one in desk.agenda_items.of(other)} & set(wanted)


@pytest.mark.parametrize("topic", [one for one in HandoffTopic if one is not HandoffTopic.OTHER])
def test_each_topic_has_a_question_in_both_languages(topic: HandoffTopic) -> None:
    assert question(topic, "ja") != question(topic, "en")
