"""The portfolio's columns: what each shows of an account, how it is painted, edited and sorted."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import partial
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.levels import Level
from csdesk.domain.reading import sort_key
from csdesk.services.accounts import AccountRow
from csdesk.services.names import named
from csdesk.ui import amounts, dates, labels, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.portfolio import cells
from csdesk.ui.pages.portfolio.editing import Editing
from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.roomy_column import LEAST
from csdesk.ui.words import words

STAGES = (Stage.ONBOARDING, Stage.ADOPTION, Stage.EXPANSION)
TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH)
STATUSES = (Status.PROSPECT, Status.ACTIVE, Status.NOTICE_GIVEN, Status.CHURNED, Status.HANDED_OVER)
_WORST_FIRST = (Level.D, Level.C, Level.B, Level.A)
_SOON = 60
"""So many days before its renewal an account wants to be looked at."""
_NONE = "–"


class PortfolioColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, editing: Editing, today: Callable[[], date]) -> None:
        self._editing, self._today = editing, today
        self.unreadable: frozenset[object] = frozenset()
        """The accounts of which something cannot be read: their rows say so."""

    def all(self) -> list[Column[AccountRow]]:
        """Return the columns from the left."""
        stages, touches = self._named(STAGES, labels.stage), self._named(TOUCHES, labels.touch)
        return [
            self._name(),
            self._choice(words.tr("Stage"), "stage", {_NONE: None, **stages}, 112, chip=True),
            self._tier(),
            self._choice(words.tr("Touch"), "touch", {_NONE: None, **touches}, 62, brief=labels.touch_in_short),
            self._health(),
            self._mrr(),
            self._renewal(),
            self._last_contact(),
            self._plan(),
            self._owner(),
            self._choice(words.tr("Status"), "status", self._named(STATUSES, labels.status), 94),
        ]

    def _name(self) -> Column[AccountRow]:
        return Column(
            words.tr("Account"),
            lambda row: row.name,
            **self._editing.of("name", named),
            name="name",
            key=_by_name,
            draw=lambda painter, cell, row: cells.name(painter, cell, row.name, damaged=row.id in self.unreadable),
            tip=lambda row: "\n".join(filter(None, (row.name, row.reading, self._damage(row)))),
            opens=True,
            width=LEAST,
            indent=cells.NAME_INDENT - k.S2,
        )

    def _damage(self, row: AccountRow) -> str:
        return words.tr("Part of this account cannot be read.") if row.id in self.unreadable else ""

    def _choice(
        self,
        title: str,
        field: str,
        named: Mapping[str, StrEnum | None],
        width: int,
        *,
        chip: bool = False,
        brief: Callable[[Any], str] | None = None,
    ) -> Column[AccountRow]:
        names = {value: name for name, value in named.items()}
        places = {value: place for place, value in enumerate(named.values()) if value is not None}

        def text(row: AccountRow) -> str:
            return names.get(getattr(row, field)) or words.tr("Other")

        def draw(painter: QPainter, cell: QRect, row: AccountRow) -> None:
            value = getattr(row, field)
            paint_word = cells.chip if chip and value is not None else cells.quiet
            paint_word(painter, cell, brief(value) if brief and value is not None else text(row))

        def choices(row: AccountRow) -> Sequence[str]:
            return list(named) if text(row) in named else [text(row), *named]

        return Column(
            title,
            text,
            **self._editing.of(field, partial(self._read_choice, field, named)),
            name=field,
            plain=lambda row: "" if getattr(row, field) is None else text(row),
            key=lambda row: places.get(getattr(row, field)),
            draw=draw,
            choices=choices,
            width=width,
        )

    @staticmethod
    def _read_choice(field: str, named: Mapping[str, StrEnum | None], typed: str) -> StrEnum | None:
        """Return the choice that is called so here, or as programs and people write it."""
        from csdesk.ui.pages.portfolio import reading

        name = typed.strip() or _NONE
        return named[name] if name in named else reading.choice(field, typed)

    def _tier(self) -> Column[AccountRow]:
        def key(row: AccountRow) -> tuple[bool, int, str] | None:
            number = int(row.tier) if row.tier.isdecimal() else 0
            return (not row.tier.isdecimal(), number, row.tier) if row.tier else None

        return Column(
            words.tr("Tier"),
            lambda row: row.tier or _NONE,
            **self._editing.of("tier"),
            name="tier",
            typed=lambda row: row.tier,
            key=key,
            draw=lambda painter, cell, row: cells.quiet(painter, cell, row.tier or _NONE),
            width=60,
        )

    def _health(self) -> Column[AccountRow]:
        def key(row: AccountRow) -> tuple[int, Any] | None:
            level = row.trend.level
            return (_WORST_FIRST.index(level), row.trend.score or 0) if level in _WORST_FIRST else None

        return Column(
            words.tr("Health"),
            name="health",
            text=lambda row: labels.level(row.trend.level),
            key=key,
            draw=lambda painter, cell, row: cells.health(painter, cell, row.trend),
            tip=self._health_tip,
            width=176,
        )

    def _health_tip(self, row: AccountRow) -> str:
        level = labels.level(row.trend.level)
        if row.trend.change is None:
            return level
        text = words.tr("{change} points in 4 weeks")
        return f"{level}\n{text.format(change=labels.signed(cells.points(row.trend.change)))}"

    def _mrr(self) -> Column[AccountRow]:
        def text(row: AccountRow) -> str:
            mrr = row.present.mrr
            return amounts.leading(mrr, words.language) if len(mrr) > 1 else _in_full(mrr)

        def key(row: AccountRow) -> tuple[str, float] | None:
            sums = ((currency, float(amount)) for currency, amount in sorted(row.present.mrr.items()))
            return next(sums, None)

        return Column(
            words.tr("MRR"),
            text,
            name="mrr",
            key=key,
            draw=lambda painter, cell, row: cells.figure(painter, cell, text(row)),
            tip=lambda row: _in_full(row.present.mrr),
            plain=lambda row: _bare(row.present.mrr),
            width=90,
            right=True,
        )

    def _renewal(self) -> Column[AccountRow]:
        def text(row: AccountRow) -> str:
            clock = row.present.clock
            return dates.brief(clock, self._today()) if clock else _NONE

        def draw(painter: QPainter, cell: QRect, row: AccountRow) -> None:
            ink = self._renewal_ink(row)
            cells.figure(painter, cell, text(row), ink, k.REGULAR if ink == theme.now.muted else k.STRONG)

        def key(row: AccountRow) -> date | None:
            return row.present.clock

        def plain(row: AccountRow) -> str:
            return row.present.clock.isoformat() if row.present.clock else ""

        title, tip = words.tr("Renewal"), self._renewal_tip
        return Column(title, text, key=key, draw=draw, tip=tip, plain=plain, name="renewal", width=84, right=True)

    def _renewal_ink(self, row: AccountRow) -> str:
        clock, now = row.present.clock, theme.now
        if clock is None or row.gone or (clock - self._today()).days > _SOON:
            return now.muted
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
            lines.append(words.tr("The end has passed; nobody has said how it ended."))
        return "\n".join(lines)

    def _last_contact(self) -> Column[AccountRow]:
        def text(row: AccountRow) -> str:
            return dates.brief(row.last_contact, self._today()) if row.last_contact else _NONE

        def draw(painter: QPainter, cell: QRect, row: AccountRow) -> None:
            late = row.days_over(self._today())
            ink = theme.now.attention_text if late else theme.now.muted
            cells.figure(painter, cell, text(row), ink, k.STRONG if late else k.REGULAR)

        def key(row: AccountRow) -> date | None:
            return row.last_contact

        def plain(row: AccountRow) -> str:
            return row.last_contact.isoformat() if row.last_contact else ""

        title, tip = words.tr("Contact", "the last one"), self._last_contact_tip
        return Column(title, text, key=key, draw=draw, tip=tip, plain=plain, name="contact", width=76, right=True)

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
            share = row.plan.share if row.plan else None
            return _NONE if share is None else f"{round(share * 100)}%"

        def draw(painter: QPainter, cell: QRect, row: AccountRow) -> None:
            cells.plan(painter, cell, row.plan.share if row.plan else None, text(row))

        def key(row: AccountRow) -> float | None:
            share = row.plan.share if row.plan else None
            return None if share is None else float(share)

        def plain(row: AccountRow) -> str:
            return "" if text(row) == _NONE else text(row)

        title, tip = words.tr("Plan"), self._plan_tip
        return Column(title, text, key=key, draw=draw, tip=tip, plain=plain, name="plan", width=90, indent=k.S2)

    def _plan_tip(self, row: AccountRow) -> str:
        if row.plan is None:
            return words.tr("No success plan yet")
        text = words.tr("{done} of {total} milestones done")
        return text.format(done=str(row.plan.done), total=str(row.plan.total))

    def _owner(self) -> Column[AccountRow]:
        return Column(
            words.tr("Owner"),
            lambda row: row.owner or _NONE,
            **self._editing.of("owner"),
            name="owner",
            typed=lambda row: row.owner,
            key=lambda row: sort_key("", row.owner) if row.owner else None,
            draw=lambda painter, cell, row: cells.quiet(painter, cell, row.owner or _NONE),
            tip=lambda row: row.owner,
            width=80,
            hidden=True,  # mostly herself; the name of the account needs the room
        )

    def _named(self, values: Sequence[StrEnum], label: Callable[[Any], str]) -> dict[str, StrEnum | None]:
        return {label(value): value for value in values}


def _by_name(row: AccountRow) -> tuple[str, str]:
    return sort_key(row.reading, row.name)


def _in_full(sums: Mapping[str, Fraction]) -> str:
    found = [amounts.full(amount, currency) for currency, amount in sorted(sums.items())]
    return " + ".join(found) or _NONE


def _bare(sums: Mapping[str, Fraction]) -> str:
    """Return an amount as a plain number; amounts of several currencies are no number, and keep their signs."""
    return _in_full(sums) if len(sums) > 1 else "".join(amounts.plain(*one[::-1]) for one in sums.items())
