"""The sales handoff and the onboarding in a handover, in both languages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.documents.handover.document import Part
from csdesk.domain.playbooks import HandoffState, HandoffTopic

_TODAY = date(2026, 11, 19)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    opened.accounts.add("Yamadaya")
    yield opened
    opened.close()


def _parts(desk: Desk, language: str) -> dict[str, Part]:
    account = desk.accounts.get(1)
    assert account is not None
    return {part.title: part for part in desk.handover(account, _TODAY, language).document.parts}


@pytest.mark.parametrize(
    ("language", "handoff", "item", "onboarding", "criteria", "state"),
    [
        (
            *("en", "Sales handoff", ("Approval route", "board\nFormerly: CFO", "Corrected", "Sato, 19 Nov 2026")),
            *("Onboarding", "Completion criteria", "Running"),
        ),
        (
            *("ja", "営業引き継ぎ", ("決裁ルート", "board\n訂正前：CFO", "訂正", "Sato, 2026/11/19")),
            *("オンボーディング", "完了条件", "進行中"),
        ),
    ],
)
def test_what_was_handed_over_and_what_is_met_are_told(
    desk: Desk, language: str, handoff: str, item: tuple[str, ...], onboarding: str, criteria: str, state: str
) -> None:
    person = desk.contacts.add(1, "Sato")
    key = desk.handoff_items.add(1, HandoffTopic.APPROVAL, "CFO")
    desk.handoff_items.answer(key, HandoffState.CORRECTED, _TODAY)
    desk.handoff_items.edit(key, text="board", contact_id=person)
    desk.onboardings.start(1, date(2026, 1, 1))
    desk.onboardings.start(1, date(2026, 10, 1))
    last = desk.onboarding_criteria.of(1)[-1]
    desk.onboarding_criteria.edit(last.id, evidence="Mail", met_on=_TODAY)
    parts = _parts(desk, language)
    assert parts[handoff].tables[0].rows == (item,)
    assert state in [fact.value for fact in parts[onboarding].facts]
    rows = parts[criteria].tables[0].rows
    assert len(rows) == 5, "those of the last one alone"
    assert (rows[-1][0], rows[-1][1]) == (last.title, "Mail")


def test_nothing_is_told_of_what_has_not_begun(desk: Desk) -> None:
    assert not {"Sales handoff", "Onboarding", "Completion criteria"} & _parts(desk, "en").keys()
