"""The sales handoff: what sales knew of an account, and what the customer says of it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, ClassVar

from sqlalchemy.orm import Session

from csdesk.domain.handoff import TOPICS, reworded
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.entities import HandoffItem
from csdesk.i18n import later_words
from csdesk.services.handoff_questions import asking
from csdesk.services.names import line_or
from csdesk.services.positions import next_position
from csdesk.services.records import RecordService, put
from csdesk.services.trash import move_to_trash

_line = line_or(later_words.tr("Enter what was handed over, in one line."))


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
        label = self._words.tr("Add to sales handoff")
        with self._database.change(label) as session, self._asking(session, account_id):
            item.position = next_position(session, HandoffItem, HandoffItem.account_id == account_id)
            session.add(item)
        return item.id

    def edit(self, item_id: int, **values: Any) -> None:
        """Change columns of an item; once the customer has said something of it, another wording corrects it."""
        read = self._kept(values)
        with self._database.change(self._words.tr("Edit sales handoff")) as session:
            item = session.get_one(HandoffItem, item_id)
            with self._asking(session, item.account_id):
                wanted = read.get("text", item.text)
                item.state, item.former = reworded(item.state, item.text, item.former, wanted)
                put(item, read)

    def answer(self, item_id: int, state: HandoffState, on: date) -> None:
        """Note what the customer said of an item on a day; who said so may be known already."""
        with self._database.change(self._words.tr("Edit sales handoff")) as session:
            item = session.get_one(HandoffItem, item_id)
            with self._asking(session, item.account_id):
                item.state = state
                is_open = state is HandoffState.OPEN
                item.on, item.contact_id = (None, None) if is_open else (item.on or on, item.contact_id)

    def delete(self, item_id: int, text: str) -> None:
        """Put an item into the trash."""
        with self._database.change(self._words.tr("Delete {name}").format(name=text)) as session:
            account_id = session.get_one(HandoffItem, item_id).account_id
            with self._asking(session, account_id):
                move_to_trash(self._database, session, HandoffItem, {item_id: text})

    def _asking(self, session: Session, account_id: int) -> AbstractContextManager[None]:
        """Let kickoffs to come ask what is not known, and no more."""
        return asking(session, account_id, self._words.language)


def _place(item: HandoffItem) -> int:
    return TOPICS.index(item.topic) if item.topic in TOPICS else len(TOPICS)
