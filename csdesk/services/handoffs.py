"""The sales handoff: what sales knew of an account, and what the customer says of it."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk import resources
from csdesk.domain.handoff import TOPICS, blanks, reworded
from csdesk.domain.names import one_line
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.entities import HandoffItem
from csdesk.errors import CsdeskError
from csdesk.i18n import later_words
from csdesk.services.positions import next_position
from csdesk.services.records import RecordService, put

LANGUAGES = ("ja", "en")


class NoHandoffError(CsdeskError):
    """An item says nothing."""

    says = later_words.tr("Enter what was handed over, in one line.")


def _line(text: str) -> str:
    line = one_line(text)
    if not line:
        raise NoHandoffError
    return line


class HandoffItems(RecordService[HandoffItem]):
    """What can be asked of, and done to, what sales handed over."""

    entity = HandoffItem
    reads: ClassVar = {"text": _line}

    def of(self, account_id: int) -> Sequence[HandoffItem]:
        """Return the items of an account, in the order of their topics."""
        found = self._some(HandoffItem.account_id == account_id, by=(HandoffItem.position,))
        return sorted(found, key=_place)

    def add(self, account_id: int, topic: HandoffTopic, text: str) -> int:
        """Add an item; return its id."""
        item = HandoffItem(account_id=account_id, topic=topic, text=_line(text))
        with self._database.change(self._words.tr("Add to sales handoff")) as session:
            item.position = next_position(session, HandoffItem, HandoffItem.account_id == account_id)
            session.add(item)
        return item.id

    def edit(self, item_id: int, **values: Any) -> None:
        """Change columns of an item; once the customer has said something of it, another wording corrects it."""
        read = self._kept(values)
        with self._database.change(self._words.tr("Edit sales handoff")) as session:
            item = session.get_one(HandoffItem, item_id)
            wanted = read.get("text", item.text)
            item.state, item.former = reworded(item.state, item.text, item.former, wanted)
            put(item, read)

    def answer(self, item_id: int, state: HandoffState, on: date) -> None:
        """Note what the customer said of an item on a day; who said so may be known already."""
        with self._database.change(self._words.tr("Edit sales handoff")) as session:
            item = session.get_one(HandoffItem, item_id)
            item.state = state
            if state is HandoffState.OPEN:
                item.on, item.contact_id = None, None
            else:
                item.on = item.on or on

    def delete(self, item_id: int, text: str) -> None:
        """Put an item into the trash."""
        self._bin(HandoffItem, {item_id: text})


def questions(session: Session, account_id: int, language: str) -> list[str]:
    """Return what is to be asked at the kickoff of an account: of each topic of which nothing is known."""
    columns = HandoffItem.topic, HandoffItem.text, HandoffItem.state
    found: Any = session.execute(select(*columns).where(HandoffItem.account_id == account_id)).all()
    return [question(topic, language) for topic in blanks(found)]


def question(topic: HandoffTopic, language: str) -> str:
    """Return what the customer is asked of a topic, in a language."""
    return _questions()[topic.value][language if language in LANGUAGES else "en"]


@cache
def _questions() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = json.loads(
        resources.path("meetings/handoff.json").read_text(encoding="utf-8")
    )
    return found


def _place(item: HandoffItem) -> int:
    return TOPICS.index(item.topic) if item.topic in TOPICS else len(TOPICS)
