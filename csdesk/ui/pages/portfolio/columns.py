"""The portfolio's columns: what each shows of an account, how it is painted, edited and sorted."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.actions import NextState
from csdesk.domain.custom import FieldType
from csdesk.domain.levels import Level
from csdesk.domain.names import one_line
from csdesk.domain.onboarding import OnboardingState
from csdesk.domain.reading import sort_key
from csdesk.domain.risks import RiskSeverity
from csdesk.domain.sentiments import VIEWS
from csdesk.fields.account import ACCOUNTS
from csdesk.fields.field import Field, FieldKind
from csdesk.services.accounts import AccountRow, Accounts
from csdesk.services.names import named
from csdesk.ui import dates, labels, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.portfolio import cells
from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.column_kit import ColumnKit, Reader
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.ui.panels.entries import Entries

_FACTS = tuple(one for one in ACCOUNTS if one.fact)
_WIDE = 240
_USUAL: dict[str, Any] = {"width": 120, "hidden": True, "edited": True}
OWN = "own:"
"""Begins the name of a column that came with an import."""
Editing = ColumnKit[AccountRow]
"""Makes the columns of accounts."""
STAGES = (Stage.ONBOARDING, Stage.ADOPTION, Stage.EXPANSION)
TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH)
STATUSES = (Status.PROSPECT, Status.ACTIVE, Status.NOTICE_GIVEN, Status.CHURNED, Status.HANDED_OVER)
ONBOARDING = (OnboardingState.PAST, OnboardingState.RUNNING, OnboardingState.LATE, OnboardingState.ON_TIME)
SEVERITIES = (RiskSeverity.HIGH, RiskSeverity.MEDIUM, RiskSeverity.LOW)
_WORST_FIRST = (Level.D, Level.C, Level.B, Level.A)
_SOON = 60
"""So many days before its renewal an account wants to be looked at."""
_NONE = "–"


class FactColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, editing: Editing, today: Callable[[], date]) -> None:
        self._editing, self._today = editing, today
        self._holds: Mapping[str, FieldType | None] = {}

    def all(self) -> list[Column[AccountRow]]:
        """Return the columns that every portfolio has."""
        return [
            self._text(words.tr("Phonetic name"), "reading", key=_by_reading),
            *map(self._fact, _FACTS),
            self._text(words.tr("Why this tier"), "tier_reason", width=_WIDE),
            self._text(words.tr("Why this touch"), "touch_reason", width=_WIDE),
            self._text(words.tr("Internal notes"), "notes", read=str.rstrip, width=_WIDE),
        ]

    def own(
        self, rows: Iterable[AccountRow], known: Iterable[str], holds: Mapping[str, FieldType | None]
    ) -> list[Column[AccountRow]]:
        """Return a column for each field of hers that has none yet, in the order of their names.

        ``holds`` says by title what their values are from now on, also of those that have a column.
        """
        self._holds = holds
        present = {name.removeprefix(OWN) for name in known if name.startswith(OWN)}
        titles = set(holds).union(*(row.custom for row in rows)) - present
        return [self._own(title) for title in sorted(titles)]

    def _text(self, title: str, name: str, **more: Any) -> Column[AccountRow]:
        return self._editing.text(title, name, _value(name), **_USUAL | more)

    def _fact(self, field: Field) -> Column[AccountRow]:
        make = self._day if field.kind is FieldKind.DAY else self._text
        return make(field.title.said(words), field.name)

    def _day(self, title: str, name: str) -> Column[AccountRow]:
        """Return a column of days; they are grouped one by one."""
        value, said = _value(name), self._editing.in_full

        def tip(row: AccountRow) -> str:
            day = value(row)
            return said(day) if day else ""

        return self._editing.day(title, name, value, said=said, past=True, tip=tip, kind="text", **_USUAL)

    def _own(self, title: str) -> Column[AccountRow]:
        def read(typed: str) -> dict[str, str]:
            return {title: self._entries.kept(self._holds.get(title), one_line(typed))}

        def kept(row: AccountRow) -> str:
            return row.custom.get(title, "")

        def text(row: AccountRow) -> str:
            value, holds = kept(row), self._holds.get(title)
            return self._entries.told(holds, value) if value and holds else value

        def days() -> "Entries | None":
            return self._entries if self._holds.get(title) is FieldType.DAY else None

        ways = self._editing.of("custom", read)
        usual = _USUAL | {"edited": False}
        made = self._editing.text(title, OWN + title, kept, tip=text, days=days, **usual, **ways)
        return made._replace(text=lambda row: one_line(text(row)) or self._editing.nothing)

    @cached_property
    def _entries(self) -> "Entries":
        """Return how days and numbers are read: not needed at the start."""
        from csdesk.ui.panels.entries import Entries

        return Entries(self._today)


def _value(name: str) -> Callable[[AccountRow], Any]:
    return lambda row: row.value(name)


def _by_reading(row: AccountRow) -> tuple[str, str] | None:
    return sort_key(row.reading, row.name) if row.reading else None


def editing(accounts: Accounts, guard: Callable[[Callable[[], object]], object], today: Callable[[], date]) -> Editing:
    """Return what makes the portfolio's columns; how days are read is not needed at the start."""

    @cache
    def reader() -> Reader:
        from csdesk.ui.panels.entries import Entries

        return Entries(today)

    return ColumnKit(
        today,
        reader,
        lambda row, values: accounts.edit_many({row.id: values}),
        guard,
        nothing="–",
        quiet=True,
    )


class PortfolioColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, kit: Editing) -> None:
        self._kit, self._today = kit, kit.today
        self.unreadable: frozenset[object] = frozenset()
        """The accounts of which something cannot be read: their rows say so."""

    def all(self) -> list[Column[AccountRow]]:
        """Return the columns from the left."""
        kit = self._kit
        return [
            self._name(),
            kit.choice(words.tr("Stage"), "stage", STAGES, labels.name, none=_NONE, chip=True, width=106),
            kit.text(words.tr("Tier"), "tier", key=_by_tier, tip=None, width=46),
            kit.choice(words.tr("Touch"), "touch", TOUCHES, labels.name, none=_NONE, draw=_draw_touch, width=56),
            self._health(),
            kit.money(words.tr("MRR"), "mrr", lambda row: row.present.mrr, width=90),
            self._renewal(),
            self._last_contact(),
            self._plan(),
            # mostly herself; the name of the account needs the room
            kit.text(words.tr("Owner"), "owner", draw=_draw_owner, width=54, hidden=True),
            kit.choice(words.tr("Status"), "status", STATUSES, labels.name, width=94, hidden=True),
            self._onboarding(),
            self._risk(),
            self._view(),
            self._next_action(),
        ]

    def _name(self) -> Column[AccountRow]:
        return self._kit.text(
            words.tr("Account"),
            "name",
            read=named,
            key=lambda row: sort_key(row.reading, row.name),
            draw=lambda painter, cell, row: cells.name(painter, cell, row.name, damaged=row.id in self.unreadable),
            tip=lambda row: "\n".join(filter(None, (row.name, row.reading, self._damage(row)))),
            opens=True,
            indent=cells.NAME_INDENT - k.S2,
        )

    def _damage(self, row: AccountRow) -> str:
        return words.tr("Some values of this account cannot be read.") if row.id in self.unreadable else ""

    def _health(self) -> Column[AccountRow]:
        def key(row: AccountRow) -> tuple[int, Any] | None:
            level = row.trend.level
            return (_WORST_FIRST.index(level), row.trend.score or 0) if level in _WORST_FIRST else None

        return Column(
            words.tr("Health"),
            name="health",
            text=lambda row: labels.name(row.trend.level),
            key=key,
            draw=lambda painter, cell, row: cells.health(painter, cell, row.trend),
            tip=self._health_tip,
            width=cells.HEALTH,
        )

    def _health_tip(self, row: AccountRow) -> str:
        level = labels.name(row.trend.level)
        if row.trend.change is None:
            return level
        text = words.tr("{change} pt in 4 weeks")
        return f"{level}\n{text.format(change=labels.signed(cells.points(row.trend.change)))}"

    def _renewal(self) -> Column[AccountRow]:
        return self._kit.day(
            words.tr("Renewal"),
            "renewal",
            lambda row: row.present.clock,
            said=self._brief,
            ink=self._renewal_ink,
            tip=self._renewal_tip,
            width=80,
            right=True,
        )

    def _brief(self, day: date) -> str:
        return dates.brief(day, self._today())

    def _renewal_ink(self, row: AccountRow) -> str:
        clock, now = row.present.clock, theme.now
        if clock is None or row.gone or (clock - self._today()).days > _SOON:
            return ""
        return now.danger_text if row.present.overdue else now.attention_text

    def _renewal_tip(self, row: AccountRow) -> str:
        present = row.present
        said = [
            (present.notice, words.tr("Notice deadline {date}")),
            (present.last_day, words.tr("Last day {date}")),
            (present.renewal, words.tr("Renews on {date}")),
        ]
        lines = [line.format(date=dates.full(day, words.language)) for day, line in said if day is not None]
        if present.overdue:
            lines.append(words.tr("The last day has passed, but no outcome is recorded."))
        return "\n".join(lines)

    def _last_contact(self) -> Column[AccountRow]:
        return self._kit.day(
            words.tr("Contact", "the last one"),
            "contact",
            lambda row: row.last_contact,
            said=self._brief,
            ink=lambda row: theme.now.attention_text if row.days_over(self._today()) else "",
            tip=self._last_contact_tip,
            width=80,
            right=True,
        )

    def _last_contact_tip(self, row: AccountRow) -> str:
        lines = []
        if row.last_contact is not None:
            said = words.tr("Last contact {date}")
            lines.append(said.format(date=dates.full(row.last_contact, words.language)))
        if over := row.days_over(self._today()):
            lines.append(labels.days_over(over))
        return "\n".join(lines) or words.tr("No contact logged yet")

    def _plan(self) -> Column[AccountRow]:
        def text(row: AccountRow) -> str:
            share = _share(row)
            return _NONE if share is None else f"{round(share * 100)}%"

        def draw(painter: QPainter, cell: QRect, row: AccountRow) -> None:
            cells.plan(painter, cell, _share(row), text(row))

        def plain(row: AccountRow) -> str:
            return "" if _share(row) is None else text(row)

        def key(row: AccountRow) -> float | None:
            share = _share(row)
            return None if share is None else float(share)  # compared faster than the fraction

        title, tip = words.tr("Plan"), self._plan_tip
        return Column(title, text, key=key, draw=draw, tip=tip, plain=plain, name="plan", width=82, indent=k.S2)

    def _told(self, title: str, name: str, values: Iterable[Any], **more: Any) -> Column[AccountRow]:
        """Return a column of a state that is worked out; not shown until it is chosen."""
        usual: dict[str, Any] = {"none": _NONE, "edited": False, "hidden": True}
        return self._kit.choice(title, name, values, labels.name, **usual | more)

    def _next_action(self) -> Column[AccountRow]:
        def tip(row: AccountRow) -> str:
            coming = row.next_action
            if coming is None:
                return words.tr("No next action") if row.next_state else ""
            return "\n".join(filter(None, (coming.title, dates.full(coming.due, words.language) if coming.due else "")))

        def plain(row: AccountRow) -> str:
            return row.next_action.title if row.next_action else ""

        title, draw = words.tr("Next action"), partial(cells.next_action, today=self._today)
        return self._told(title, "next_state", NextState, tip=tip, draw=draw, plain=plain, width=142, hidden=False)

    def _onboarding(self) -> Column[AccountRow]:
        def tip(row: AccountRow) -> str:
            begun = row.onboarding
            if begun is None:
                return words.tr("No onboarding yet")
            met = words.tr("{met} of {total} criteria met").format(met=str(begun.met), total=str(begun.total))
            until = words.tr("Window ends {date}").format(date=dates.full(begun.ends_on, words.language))
            return "\n".join((labels.name(begun.state), met, until))

        title = words.tr("Onboarding")
        return self._told(title, "onboarding_state", ONBOARDING, tip=tip, draw=cells.onboarding, width=148)

    def _risk(self) -> Column[AccountRow]:
        def tip(row: AccountRow) -> str:
            return words.tr("The gravest open risk") if row.risk else words.tr("No open risk")

        return self._told(words.tr("Risk", "to an account"), "risk", SEVERITIES, tip=tip, draw=cells.risk, width=92)

    def _view(self) -> Column[AccountRow]:
        def tip(row: AccountRow) -> str:
            if not row.disagrees:
                return words.tr("How you see it, apart from the score") if row.view else words.tr("Not said yet")
            return words.tr("The score says {level}").format(level=labels.name(row.trend.level))

        return self._told(words.tr("Your view"), "view", VIEWS, tip=tip, draw=cells.view, width=108)

    def _plan_tip(self, row: AccountRow) -> str:
        if row.plan is None:
            return words.tr("No success plan yet")
        return words.tr("{done} of %n milestone(s) done", "", row.plan.total).format(done=str(row.plan.done))


def _share(row: AccountRow) -> Fraction | None:
    return row.plan.share if row.plan else None


def _by_tier(row: AccountRow) -> tuple[bool, int, str] | None:
    number = int(row.tier) if row.tier.isdecimal() else 0
    return (not row.tier.isdecimal(), number, row.tier) if row.tier else None


def _draw_owner(painter: QPainter, cell: QRect, row: AccountRow) -> None:
    cells.owner(painter, cell, row.owner or _NONE)


def _draw_touch(painter: QPainter, cell: QRect, row: AccountRow) -> None:
    cells.quiet(painter, cell, labels.touch_in_short(row.touch) if row.touch else _NONE)
