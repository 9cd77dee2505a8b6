"""The columns of the people: what each shows of a contact, and how it is edited."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.domain.reading import sort_key
from csdesk.entities import Contact
from csdesk.i18n import Words
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.rows_model import Column

ROLES = tuple(role for role in Role if role is not Role.OTHER)


class PeopleColumns:
    """Makes the columns of the people of one account; ``everybody`` are those it shows now."""

    def __init__(self, panel: Panel, everybody: Callable[[], Sequence[Contact]]) -> None:
        self._panel, self._words, self._everybody = panel, panel.desk.words, everybody

    def all(self) -> list[Column[Contact]]:
        """Return the columns from the left."""
        words = self._words
        return [
            self._text(words.tr("Name"), "name", 168, key=_by_reading, draw=_draw_name),
            self._text(words.tr("Reading"), "reading", 112),
            self._text(words.tr("Title"), "title", 156),
            self._text(words.tr("Department"), "department", 124),
            self._roles(),
            self._choice(words.tr("Influence"), "influence", Influence, labels.influence),
            self._choice(words.tr("Sentiment"), "sentiment", Sentiment, labels.sentiment),
            self._text(words.tr("E-mail"), "email", 196),
            self._text(words.tr("Phone"), "phone", 124),
            self._reports_to(),
            self._left_on(),
        ]

    def _edit(self, column: str, read: Callable[[str], Any]) -> Callable[[Contact, str], None]:
        def edit(contact: Contact, typed: str) -> None:
            self._panel.guard(lambda: self._panel.desk.contacts.edit(contact.id, **{column: read(typed)}))

        return edit

    def _text(self, title: str, column: str, width: int, **more: Any) -> Column[Contact]:
        return Column(
            title,
            lambda contact: str(getattr(contact, column)),
            edit=self._edit(column, str.strip),
            tip=lambda contact: str(getattr(contact, column)),
            width=width,
            **more,
        )

    def _roles(self) -> Column[Contact]:
        return Column(
            self._words.tr("Roles"),
            lambda contact: role_names(contact, self._words),
            key=lambda contact: (not contact.roles, [list(Role).index(role) for role in contact.roles]),
            tip=lambda contact: role_names(contact, self._words),
            width=176,
            opens=True,
        )

    def _choice(
        self, title: str, column: str, values: type[StrEnum], label: Callable[[Any, Words], str]
    ) -> Column[Contact]:
        names = {"": None} | {label(value, self._words): value for value in values if value.value != "other"}

        def text(contact: Contact) -> str:
            value = getattr(contact, column)
            return label(value, self._words) if value else ""

        order = list(names)
        return Column(
            title,
            text,
            edit=self._edit(column, names.__getitem__),
            key=lambda contact: (not text(contact), text(contact) in order and order.index(text(contact))),
            choices=lambda _contact: order,
            width=96,
        )

    def _reports_to(self) -> Column[Contact]:
        def others(contact: Contact) -> dict[str, int | None]:
            return {"": None} | {one.name: one.id for one in self._everybody() if one.id != contact.id}

        def text(contact: Contact) -> str:
            return next((one.name for one in self._everybody() if one.id == contact.reports_to_id), "")

        def edit(contact: Contact, typed: str) -> None:
            self._edit("reports_to_id", others(contact).__getitem__)(contact, typed)

        choices = lambda contact: list(others(contact))  # noqa: E731
        return Column(self._words.tr("Reports to"), text, edit=edit, choices=choices, width=128)

    def _left_on(self) -> Column[Contact]:
        entries = self._panel.entries
        return Column(
            self._words.tr("Left on"),
            lambda contact: entries.short(contact.left_on),
            edit=self._edit("left_on", lambda typed: entries.day(typed, past=True)),
            typed=lambda contact: contact.left_on.isoformat() if contact.left_on else "",
            key=lambda contact: (contact.left_on is not None, contact.left_on),
            tip=lambda contact: entries.full(contact.left_on),
            width=104,
        )


def role_names(contact: Contact, words: Words) -> str:
    """Return what a contact is to the account, in words."""
    return ", ".join(labels.role(role, words) for role in contact.roles)


def _by_reading(contact: Contact) -> tuple[object, ...]:
    return (contact.left_on is not None, *sort_key(contact.reading, contact.name), contact.id)


def _draw_name(painter: QPainter, cell: QRect, contact: Contact) -> None:
    middle = cell.y() + cell.height() / 2
    ink = theme.now.muted if contact.left_on else theme.now.text
    paint.avatar(painter, cell.x() + k.S3, middle - 11, 22, contact.name)
    paint.text(painter, cell.x() + 42, middle, cell.width() - 50, contact.name, ink)
