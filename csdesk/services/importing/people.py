"""The people whom a row names besides its own record: those of an account, or further ones in a cell of contacts.

They are kept in one field of the row, ``people``, as JSON: what differs from the last time is written.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from csdesk.domain.wanted import while_wanted
from csdesk.entities import new_uid
from csdesk.exchange.persons import WrittenPerson, read_mails, read_people, split_values
from csdesk.fields.catalogue import columns
from csdesk.services.importing import issues
from csdesk.services.importing.bulk import Updates, insert_all
from csdesk.services.importing.cells import Fault
from csdesk.services.importing.existing import ExistingRecords
from csdesk.services.importing.fields import kept
from csdesk.services.importing.preview import ImportPreview, Incoming, Issue

PEOPLE = "people"
"""The field of a row that holds them."""
PREFIX = "contact_"
"""Before the fields of an account's list that speak of a person."""
_SHARED = ("department", "phone")
"""What several people in a row may have together."""
_FIELDS = ("name", "reading", "title", "department", "email", "phone")
_Named = dict[str, str]


class NamedPeople:
    """Puts together what the cells of a row say of people: by field, each person has what is theirs."""

    def __init__(self, columns: Mapping[str, str], prefix: str = "") -> None:
        self._columns, self._prefix = columns, prefix
        self._is_own = not prefix

    def __call__(self, values: dict[str, str], _unread: Collection[str]) -> Fault | None:
        """Complete a row's values; the first person of a contact's row is the contact."""
        said = {name: values.get(self._prefix + name, "") for name in _FIELDS}
        people, others = read_people(said["name"] or ("" if "@" not in said["email"] else said["email"]))
        if len(people) == 1 and people[0].name == said["name"] and _is_plain(said["email"]):
            named, fault = [said], None  # as most are
        else:
            named, fault = self._told(said, people)
        if others and fault is None:
            fault = self._fault("name", said["name"], issues.OTHERS_UNNAMED)
        if self._is_own:
            first = named[0] if named else {"name": ""}
            values.update({name: value for name, value in first.items() if value or name in values})
            named = named[1:]
        else:
            for name in _FIELDS:
                values.pop(self._prefix + name, None)
        if named:
            values[PEOPLE] = _written(named)
        return fault

    def _told(self, said: Mapping[str, str], people: Sequence[WrittenPerson]) -> tuple[list[_Named], Fault | None]:
        mails = read_mails(said["email"]) if said["email"] else ()
        if not people:
            fault = self._fault("email", said["email"], issues.MAIL_OF_NOBODY) if mails and not self._is_own else None
            return [{**said, "name": "", "email": mails[0] if mails else ""}] if self._is_own else [], fault
        fault = None
        theirs = [one.email for one in people]
        if len(mails) == len(people) or (mails and len(people) == 1):
            fault = self._fault("email", said["email"], issues.SEVERAL_MAILS) if len(mails) > len(people) else None
            theirs = list(mails[: len(people)])
        elif mails and not any(theirs):
            fault = self._fault("email", said["email"], issues.WHOSE_MAILS)
        named = [{"name": one.name, "email": mail} for one, mail in zip(people, theirs, strict=True)]
        for field in ("reading", "title", *_SHARED):
            for one, value in zip(named, _each(field, said[field], len(named)), strict=True):
                one[field] = value
        for one, person in zip(named, people, strict=True):
            one["title"] = one["title"] or person.title
        return named, fault

    def _fault(self, field: str, text: str, reason: Issue) -> Fault:
        said = (self._prefix + field, "family_name", "given_name", self._prefix + "email")
        return Fault(next(self._columns[name] for name in said if name in self._columns), text, reason, ())


def last_said(known: ExistingRecords) -> None:
    """Let what is here of people be what the file said of them last: only the file changes it."""
    for record, ours in known.ours.items():
        ours[PEOPLE] = known.imported.get(record, {}).get(PEOPLE, "")


def brought(preview: ImportPreview) -> list[issues.PeopleBrought]:
    """Return what to say of the people whom rows bring along."""
    count = sum(len(_read(text)) for _one, _before, text in _news(preview))
    return [issues.PeopleBrought(count)] if count else []


def write(driver: sqlite3.Connection, ids: Mapping[int, int], preview: ImportPreview, *, of_accounts: bool) -> None:
    """Add to accounts the people whom rows name and who are not there; change what the file changes of the others."""
    news = _news(preview)
    if not news:
        return
    book = _Book(driver)
    added: list[tuple[object, ...]] = []
    changed = Updates("contacts")
    names = columns("contacts")
    for one, before, text in while_wanted(news):
        account = (ids.get(one.row) or one.record_id) if of_accounts else one.belongs_to
        last = {each["name"]: each for each in _read(before)}
        for person in _read(text):
            contact = book.find(account, person)
            if contact is None:
                book.add(account, person)
                added.append((new_uid(), account, *kept(names, person), "{}"))
            elif contact:
                changed.add(contact, book.differing(contact, person, last.get(person["name"], {})))
    insert_all(driver, "contacts", ("uid", "account_id", *names, "custom"), added)
    changed.run(driver)


class _Book:
    """The people of all accounts, by name and by mail; 0 stands for one who has just been added."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        rows = driver.execute(f"SELECT id, account_id, {', '.join(_FIELDS)} FROM contacts").fetchall()
        self._rows = {row[0]: dict(zip(_FIELDS, map(str, row[2:]), strict=True)) for row in rows}
        self._by_name = {(row[1], row[2]): int(row[0]) for row in rows}
        self._by_mail = {(row[1], self._rows[row[0]]["email"].casefold()): int(row[0]) for row in rows}

    def find(self, account: int | None, person: _Named) -> int | None:
        """Return who a person of an account is, if it is there."""
        found = self._by_mail.get((account, person["email"].casefold())) if person["email"] else None
        return self._by_name.get((account, person["name"])) if found is None else found

    def add(self, account: int | None, person: _Named) -> None:
        """Note that a person is there from now on."""
        self._by_name[account, person["name"]] = 0

    def differing(self, contact: int, person: _Named, last: _Named) -> dict[str, object]:
        """Return what the file says otherwise than last time, where nothing else was kept here since."""
        here = self._rows[contact]
        return {
            name: value
            for name, value in person.items()
            if value not in ("", here[name], last.get(name)) and here[name] in ("", last.get(name))
        }


def _news(preview: ImportPreview) -> list[tuple[Incoming, str, str]]:
    """Return the rows that say something else of people than before, with what they said and say."""
    found = [(one, "", one.values[PEOPLE]) for one in preview.created if one.values.get(PEOPLE)]
    updated = [one for one in preview.updated if PEOPLE in one.values]  # of most files none
    changes = ((one, change) for one in updated for change in one.changes if change.field == PEOPLE)
    return found + [(one, change.old, change.new) for one, change in changes]


def _written(named: Iterable[_Named]) -> str:
    found = [{name: value for name, value in one.items() if value} for one in named]
    return json.dumps(found, ensure_ascii=False)


def _read(text: str) -> list[_Named]:
    told: list[dict[str, Any]] = json.loads(text) if text else []
    return [{name: str(one.get(name, "")) for name in _FIELDS} for one in told]


def names_in(text: str) -> str:
    """Return the names of the people in a field."""
    return ", ".join(one["name"] for one in _read(text))


def _is_plain(mail: str) -> bool:
    return not mail or (mail.count("@") == 1 and read_mails(mail) == (mail,))


def _each(field: str, text: str, count: int) -> list[str]:
    """Return what each of several people has of a text: a value each, what they may share, or the first all of it."""
    if count == 1:
        return [text]
    parts = split_values(text)
    if len(parts) == count:
        return parts
    return [text] * count if field in _SHARED else [text, *[""] * (count - 1)]
