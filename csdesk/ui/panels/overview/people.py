"""The people who matter most, at a glance."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter

from csdesk.domain.people import Influence, Role
from csdesk.entities import Contact
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Card, Painted, col, row, text
from csdesk.ui.words import words

_SHOWN, _ROW, _DATE = 5, 54, 80
_RANK = (Role.DECISION_MAKER, Role.SPONSOR, Role.CHAMPION, Role.ADMINISTRATOR, Role.COLLABORATOR, Role.END_USER)


class PersonRow(Painted):
    """A person: initial, name, title, the weightiest role, and the last contact or the day of leaving."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(0, _ROW, self._draw)
        self._panel = panel
        self._contact: Contact | None = None
        self._last: date | None = None

    def show_person(self, contact: Contact | None, last: date | None = None) -> None:
        """Show a person and the day of the last contact, or nothing."""
        self._contact, self._last = contact, last
        self.setVisible(contact is not None)
        if contact is not None:
            self.setAccessibleName(f"{contact.name}, {self._title}, {self._role}, {self._when}".rstrip(", "))
            self.setToolTip(tip(self._tip))
        self.update()

    @property
    def _title(self) -> str:
        contact = self._contact
        return " · ".join(part for part in (contact.title, contact.department) if part) if contact else ""

    @property
    def _when(self) -> str:
        """Return the day of leaving, or how long ago the last contact was."""
        entries, left_on = self._panel.entries, self._contact.left_on if self._contact else None
        return entries.short(left_on) if left_on else entries.away(self._last)

    @property
    def _tip(self) -> str:
        sentence = words.tr("Last contact {date}")
        return sentence.format(date=self._panel.entries.full(self._last)) if self._last else ""

    @property
    def _role(self) -> str:
        roles = sorted(self._contact.roles, key=_place) if self._contact else []
        return labels.name(roles[0]) if roles else ""

    def _draw(self, painter: QPainter, area: QRect) -> None:
        contact, now = self._contact, theme.now
        if contact is None:
            return
        left_on, when = contact.left_on, self._when
        role = words.tr("Left") if left_on else self._role
        taken = paint.width(role, k.CAPTION) + k.S3 if role else 0
        paint.avatar(painter, 0, 8, 32, contact.name)
        paint.text(painter, 44, 15, area.width() - 52 - taken, contact.name)
        paint.text(painter, 44, 34, area.width() - 44 - (_DATE if when else 0), self._title, now.muted, k.SMALL)
        if role:
            paint.chip(painter, area.width() - taken, 16, role)
        if when:
            ink = now.attention_text if left_on else now.muted
            paint.text(painter, area.width() - _DATE, 36, _DATE, when, ink, k.CAPTION, align=paint.RIGHT)


class PeopleCard(Card):
    """The first few people, by what they are to the account."""

    opened = Signal()
    wanted = Signal()

    def __init__(self, panel: Panel) -> None:
        self.rows = [PersonRow(panel) for _place in range(_SHOWN)]
        self.open_button = Button(words.tr("All people"), kind="link")
        self.add_button = Button(words.tr("Add person"), kind="link")
        none = words.tr("Add decision makers, champions, end users and others involved here.")
        self._full = col(*self.rows, row(self.open_button, None), None, gap=0)
        self._none = col(text(none, "muted", wrap=True), row(self.add_button, None), None)
        self._body = FittedStack(self._full, self._none)
        super().__init__(words.tr("People"), self._body)
        self.open_button.clicked.connect(self.opened)
        self.add_button.clicked.connect(self.wanted)

    def show_people(self, people: Sequence[Contact], last: Mapping[int, date]) -> None:
        """Show the first of these people, with the last contact of each."""
        self._body.turn_to(self._full if people else self._none)
        first = sorted(people, key=_weight)[:_SHOWN]
        for place, person_row in enumerate(self.rows):
            person = first[place] if place < len(first) else None
            person_row.show_person(person, last.get(person.id) if person else None)
        self.open_button.setText(words.tr("All %n people", "", len(people)))


def _weight(contact: Contact) -> tuple[bool, int, bool]:
    rank = min((_place(role) for role in contact.roles), default=len(_RANK) + 1)
    return contact.left_on is not None, rank, contact.influence is not Influence.HIGH


def _place(role: Role) -> int:
    return _RANK.index(role) if role in _RANK else len(_RANK)
