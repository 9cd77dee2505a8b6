"""What lines of notes make: decisions, questions, promises, actions, feedback; each may be added without a note."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import select
from typing_extensions import override

from csdesk.domain.plans import Side
from csdesk.entities import Account, Action, Entity, Promise
from csdesk.services.linked import follow
from csdesk.services.names import named
from csdesk.services.records import EntryService

Made = TypeVar("Made", bound=Entity)


@dataclass(frozen=True, slots=True)
class SaidRow(Generic[Made]):
    """One of them in the list of all accounts."""

    record: Made
    account: str
    reading: str

    @property
    def id(self) -> int:
        """Return the record's id."""
        kept: Any = self.record
        return int(kept.id)


class FromNotes(EntryService[Made]):
    """Records with a title and a day, each change of one a step of its own."""

    reads: ClassVar = {"title": named}

    def add(self, account_id: int, title: str, on: date, **values: Any) -> int:
        """Add one to an account; return its id."""
        title = named(title)
        make: Callable[..., Made] = self.entity
        row = make(account_id=account_id, title=title, on=on, **self._kept(values))
        return self._add(self._words.tr("Add {name}").format(name=title), row)

    def of_meeting(self, meeting_id: int) -> Sequence[Made]:
        """Return those that a meeting led to, in the order they were said."""
        kept: Any = self.entity
        return self._some(kept.meeting_id == meeting_id)

    def rows(self, ids: Collection[int] | None = None) -> list[SaidRow[Made]]:
        """Return those of all accounts, or some of them, with whose they are; one query."""
        kept: Any = self.entity
        query = select(kept, Account.name, Account.reading).join(Account, Account.id == kept.account_id)
        with self._database.reading() as session:
            found = session.execute(query if ids is None else query.where(kept.id.in_(ids)))
            return [SaidRow(*row) for row in found]

    def edit(self, row_id: int, **values: Any) -> None:
        """Change columns of one; the line of its note stays as it is."""
        self._edit(self._words.tr("Edit {name}").format(name=self._title(row_id)), self.entity, row_id, values)

    def delete(self, row_id: int, title: str = "") -> None:
        """Put one into the trash; the line of its note stays."""
        self._bin(self.entity, {row_id: title or self._title(row_id)})

    def remove(self, titles: dict[int, str]) -> None:
        """Put some into the trash, by id with what they say; the lines of their notes stay."""
        self._bin(self.entity, titles)

    def _title(self, row_id: int) -> str:
        with self._database.reading() as session:
            kept: Any = session.get_one(self.entity, row_id)
            return str(kept.title)


class ClosableFromNotes(FromNotes[Made]):
    """Records that are open until a day."""

    closed: ClassVar[str]
    """The column of that day."""

    def close(self, row_id: int, on: date) -> None:
        """Note that it is done, kept or answered since a day."""
        label = self._words.tr("Close {name}").format(name=self._title(row_id))
        self._edit(label, self.entity, row_id, {self.closed: on})

    def reopen(self, row_id: int) -> None:
        """Open it again."""
        label = self._words.tr("Reopen {name}").format(name=self._title(row_id))
        self._edit(label, self.entity, row_id, {self.closed: None})

    def open_of(self, account_id: int) -> Sequence[Made]:
        """Return the open ones of an account, the oldest first."""
        kept: Any = self.entity
        return self._some(kept.account_id == account_id, getattr(kept, self.closed).is_(None), by=(kept.on,))


class Promises(ClosableFromNotes[Promise]):
    """What can be asked of, and done to, promises."""

    entity, closed = Promise, "kept_on"

    @override
    def add(self, account_id: int, title: str, on: date, *, side: Side = Side.US, **values: Any) -> int:
        return super().add(account_id, title, on, side=side, **values)

    def close(self, row_id: int, on: date) -> None:
        """Note that it is kept since a day, and what stood for it is done."""
        self._settle(self._words.tr("Close {name}"), row_id, on)

    def reopen(self, row_id: int) -> None:
        """Open it again, and what stood for it."""
        self._settle(self._words.tr("Reopen {name}"), row_id, None)

    def _settle(self, label: str, row_id: int, on: date | None) -> None:
        with self._database.change(label.format(name=self._title(row_id))) as session:
            session.get_one(Promise, row_id).kept_on = on
            follow(session, Action.promise_id, row_id, on)

    def open_of(self, account_id: int) -> Sequence[Promise]:
        """Return what either side still owes, by the day it is due, then since when."""
        return self._some(
            Promise.account_id == account_id,
            Promise.kept_on.is_(None),
            by=(Promise.due.is_(None), Promise.due, Promise.on),
        )
