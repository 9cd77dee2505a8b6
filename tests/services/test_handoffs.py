"""The sales handoff on a real file: corrections keep what stood before, blanks are asked at the kickoff."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.commands.listing import listed
from csdesk.desk import Desk, open_desk
from csdesk.domain.handoff import TOPICS
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.errors import RefusedError
from csdesk.services.handoff_questions import question
from csdesk.store.step import Step
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
    with pytest.raises(RefusedError, match="Enter what was handed over"):
        desk.handoff_items.add(1, HandoffTopic.IDEAL, " \n")
    item = desk.handoff_items.add(1, HandoffTopic.IDEAL, "one place")
    with pytest.raises(RefusedError, match="Enter what was handed over"):
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


def _asked(desk: Desk, meeting: int) -> list[str]:
    known = {question(topic, one): topic for topic in HandoffTopic for one in ("ja", "en") if topic in TOPICS}
    return [known[one.title].value for one in desk.agenda_items.of(meeting) if one.title in known]


def test_a_question_goes_once_its_topic_is_known_and_comes_back_with_the_blank(desk: Desk) -> None:
    desk.accounts.edit(1, language="ja")
    kickoff = desk.meetings.add(1, on=_TODAY, kind="ready:kickoff")
    assert _asked(desk, kickoff) == [topic.value for topic in TOPICS]
    desk.accounts.edit(1, language="en")  # what was written in another language goes as well
    item = desk.handoff_items.add(1, HandoffTopic.APPROVAL, "The CFO signs")
    assert "approval" not in _asked(desk, kickoff)
    desk.handoff_items.answer(item, HandoffState.REFUTED, _TODAY)
    assert _asked(desk, kickoff)[-1] == "approval"
    desk.handoff_items.answer(item, HandoffState.CONFIRMED, _TODAY)
    assert "approval" not in _asked(desk, kickoff)
    desk.handoff_items.delete(item, "The CFO signs")
    assert _asked(desk, kickoff).count("approval") == 1


def test_what_was_ticked_taken_out_or_belongs_to_another_meeting_stays(desk: Desk) -> None:
    kickoff, other = (desk.meetings.add(1, on=_TODAY, kind="ready:kickoff") for _each in range(2))
    desk.meetings.finish(other, _TODAY, "nothing")
    first = next(one for one in desk.agenda_items.of(kickoff) if one.title == question(HandoffTopic.IDEAL, "en"))
    desk.agenda_items.edit(first.id, done=True)
    taken = next(one for one in desk.agenda_items.of(kickoff) if one.title == question(HandoffTopic.WISH, "en"))
    desk.agenda_items.delete(taken.id, taken.title)
    desk.handoff_items.add(1, HandoffTopic.IDEAL, "Half the time")
    assert _asked(desk, kickoff) == ["ideal", "problem", "approval", "promised"]
    assert len(_asked(desk, other)) == len(TOPICS)


def test_the_question_and_what_answers_it_are_one_step(desk: Desk) -> None:
    kickoff = desk.meetings.add(1, on=_TODAY, kind="ready:kickoff")
    before = [(one.title, one.position) for one in desk.agenda_items.of(kickoff)]
    steps: list[Step] = []
    desk.database.recorded.append(steps.append)
    desk.handoff_items.add(1, HandoffTopic.IDEAL, "Half the time")
    desk.database.revert(steps[-1])
    assert [(one.title, one.position) for one in desk.agenda_items.of(kickoff)] == before
    assert list(desk.handoff_items.of(1)) == []
