"""The columns of the people: what each shows of a contact, and how it is edited."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.names import one_line
from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.domain.reading import sort_key
from csdesk.entities import Contact
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.rows_model import Column
from csdesk.ui.words import words

ROLES = tuple(role for role in Role if role is not Role.OTHER)


@dataclass(frozen=True)
class Person:
    """Somebody at the account, and the day of the last contact with this person."""

    contact: Contact
    last: date | None


class PeopleColumns:
    """Makes the columns of the people of one account; ``everybody`` are those it shows now."""

    def __init__(self, panel: Panel, everybody: Callable[[], Sequence[Person]]) -> None:
        self._panel, self._everybody = panel, everybody

    def all(self) -> list[Column[Person]]:
        """Return the columns from the left."""
        return [
            self._text(words.tr("Name"), "name", 180, key=_by_reading, draw=self._draw_name),
            self._text(words.tr("Reading"), "reading", 104),
            self._text(words.tr("Title"), "title", 132),
            self._text(words.tr("Department"), "department", 104),
            self._roles(),
            self._choice(words.tr("Influence"), "influence", Influence, labels.influence),
            self._choice(words.tr("Sentiment"), "sentiment", Sentiment, labels.sentiment),
            self._reports_to(),
            self._last_contact(),
            self._text(words.tr("E-mail"), "email", 240),
            self._text(words.tr("Phone"), "phone", 124),
            self._left_on(),
        ]

    def _draw_name(self, painter: QPainter, cell: QRect, person: Person) -> None:
        _draw_name(painter, cell, person, words.tr("Left"))

    def _edit(self, column: str, read: Callable[[str], Any]) -> Callable[[Person, str], None]:
        def edit(person: Person, typed: str) -> None:
            self._panel.guard(lambda: self._panel.desk.contacts.edit(person.contact.id, **{column: read(typed)}))

        return edit

    def _text(self, title: str, column: str, width: int, **more: Any) -> Column[Person]:
        return Column(
            title,
            lambda person: str(getattr(person.contact, column)),
            edit=self._edit(column, one_line),
            tip=lambda person: str(getattr(person.contact, column)),
            width=width,
            **more,
        )

    def _roles(self) -> Column[Person]:
        return Column(
            words.tr("Roles"),
            lambda person: role_names(person.contact),
            key=lambda person: (not person.contact.roles, [list(Role).index(role) for role in person.contact.roles]),
            tip=lambda person: role_names(person.contact),
            width=148,
            opens=True,
        )

    def _choice(self, title: str, column: str, values: type[StrEnum], label: Callable[[Any], str]) -> Column[Person]:
        names = {"": None} | {label(value): value for value in values if value.value != "other"}

        def text(person: Person) -> str:
            value = getattr(person.contact, column)
            return label(value) if value else ""

        order = list(names)
        return Column(
            title,
            text,
            edit=self._edit(column, names.__getitem__),
            key=lambda person: (not text(person), text(person) in order and order.index(text(person))),
            choices=lambda _person: order,
            width=84,
        )

    def _reports_to(self) -> Column[Person]:
        """Return the column of superiors; two of the same name are told apart by their titles."""

        def others(person: Person) -> dict[str, int | None]:
            everybody = [one.contact for one in self._everybody()]
            count = Counter(one.name for one in everybody)
            names = {one.id: one.name if count[one.name] == 1 else f"{one.name} ({one.title})" for one in everybody}
            return {"": None} | {name: one for one, name in names.items() if one != person.contact.id}

        def text(person: Person) -> str:
            boss = person.contact.reports_to_id
            return next((one.contact.name for one in self._everybody() if one.contact.id == boss), "")

        def typed(person: Person) -> str:
            return next((name for name, one in others(person).items() if one == person.contact.reports_to_id), "")

        def edit(person: Person, name: str) -> None:
            self._edit("reports_to_id", others(person).__getitem__)(person, name)

        choices = lambda person: list(others(person))  # noqa: E731
        return Column(words.tr("Reports to"), text, edit=edit, typed=typed, choices=choices, width=116)

    def _last_contact(self) -> Column[Person]:
        entries = self._panel.entries
        return Column(
            words.tr("Last contact"),
            lambda person: entries.away(person.last),
            key=lambda person: (person.last is None, person.last and -person.last.toordinal()),
            tip=lambda person: entries.full(person.last),
            width=108,
        )

    def _left_on(self) -> Column[Person]:
        entries = self._panel.entries
        return Column(
            words.tr("Left on"),
            lambda person: entries.short(person.contact.left_on),
            edit=self._edit("left_on", lambda typed: entries.day(typed, past=True)),
            typed=lambda person: person.contact.left_on.isoformat() if person.contact.left_on else "",
            key=lambda person: (person.contact.left_on is not None, person.contact.left_on),
            tip=lambda person: entries.full(person.contact.left_on),
            width=104,
        )


def role_names(contact: Contact) -> str:
    """Return what a contact is to the account, in words."""
    return labels.listed(labels.role(role) for role in contact.roles)


def _by_reading(person: Person) -> tuple[object, ...]:
    contact = person.contact
    return (contact.left_on is not None, *sort_key(contact.reading, contact.name))


def _draw_name(painter: QPainter, cell: QRect, person: Person, left: str) -> None:
    contact, middle = person.contact, cell.y() + cell.height() / 2
    ink = theme.now.muted if contact.left_on else theme.now.text
    taken = paint.width(left, k.CAPTION) + k.S3 + k.S2 if contact.left_on else 0
    paint.avatar(painter, cell.x() + k.S3, middle - 11, 22, contact.name)
    wide = paint.text(painter, cell.x() + 42, middle, cell.width() - 50 - taken, contact.name, ink)
    if contact.left_on:
        paint.chip(painter, cell.x() + 42 + wide + k.S2, middle, left, ink=theme.now.attention_text)
