"""The columns of every table: how a value of each type is shown, typed, sorted, copied, refused."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from csdesk.domain.accounts import Stage
from csdesk.errors import CsdeskError, NoDateError
from csdesk.fields.account import ACCOUNTS
from csdesk.ui import labels
from csdesk.ui.columns import Column
from csdesk.ui.pages.portfolio.grouping import grouped_by
from csdesk.ui.panels.entries import Entries
from csdesk.ui.widgets.block import plain
from csdesk.ui.widgets.column_kit import ColumnKit

_TODAY = date(2026, 11, 22)


@dataclass
class Thing:
    """A record with a field of each type."""

    name: str = ""
    on: date | None = None
    stage: Stage | None = None
    count: Decimal | None = None
    sure: bool | None = None
    sums: dict[str, Fraction] = field(default_factory=dict)
    customer_since: date | None = None


class Keeper:
    """Keeps what is written, and what was refused."""

    def __init__(self) -> None:
        self.refused: list[CsdeskError] = []
        self.kit = ColumnKit[Thing](lambda: _TODAY, lambda: Entries(lambda: _TODAY), self.keep, self.guard, nothing="–")

    def keep(self, thing: Thing, values: dict[str, Any]) -> None:
        """Write values."""
        for name, value in values.items():
            setattr(thing, name, value)

    def guard(self, act: Callable[[], object]) -> None:
        """Do something, or note why not."""
        try:
            act()
        except CsdeskError as error:
            self.refused.append(error)


@pytest.fixture
def keeper(qapp: object) -> Keeper:
    return Keeper()


def _stage(kit: ColumnKit[Thing]) -> Column[Thing]:
    stages = (Stage.ONBOARDING, Stage.ADOPTION)
    return kit.choice("Stage", "stage", stages, labels.name, none="–", chip=True)


def _edit(column: Column[Thing], thing: Thing, typed: str) -> Thing:
    assert column.edit is not None
    column.edit(thing, typed)
    return thing


def _sorted(column: Column[Thing], *things: Thing) -> list[str]:
    assert column.key is not None
    key = column.key
    known = sorted((one for one in things if key(one) is not None), key=key)
    return [column.text(one) for one in known]


def test_words_are_on_a_line_sorted_as_read_and_typed_as_they_are(keeper: Keeper) -> None:
    column = keeper.kit.text("Name", "name")
    thing = Thing("two\nlines")
    assert column.text(thing) == "two lines"
    assert (column.typed or column.text)(thing) == "two\nlines"
    assert (column.text(Thing()), plain(column, Thing())) == ("–", "")
    assert _sorted(column, Thing("かえで"), Thing(""), Thing("Alder")) == ["Alder", "かえで"]
    assert _edit(column, thing, " one\ntwo ").name == "one two"


def test_a_day_is_said_in_short_copied_exactly_and_none_is_kept_of_nonsense(keeper: Keeper) -> None:
    column = keeper.kit.day("On", "on", below=lambda _thing: "below")
    thing = Thing(on=date(2026, 12, 1))
    assert (column.text(thing), plain(column, thing)) == ("1 Dec", "2026-12-01")
    assert column.tip is not None
    assert column.tip(thing) == "1 Dec 2026 (in 9 days)\nbelow"
    assert (column.text(Thing()), column.tip(Thing()), plain(column, Thing())) == ("–", "", "")
    assert _edit(column, thing, "2027-01-02").on == date(2027, 1, 2)
    assert _edit(column, thing, "").on is None
    _edit(column, thing, "nonsense")
    assert [type(one) for one in keeper.refused] == [NoDateError]
    assert grouped_by(column, {}).key(Thing(on=date(2026, 12, 24))) == date(2026, 12, 1)


def test_a_choice_stands_in_its_order_is_read_as_others_write_it_and_can_be_none(keeper: Keeper) -> None:
    column = _stage(keeper.kit)
    thing = Thing(stage=Stage.ADOPTION)
    assert (column.text(thing), plain(column, thing), plain(column, Thing())) == ("Adoption", "Adoption", "")
    assert _edit(column, thing, "オンボーディング").stage is Stage.ONBOARDING
    assert _edit(column, thing, " ").stage is None
    _edit(column, thing, "nonsense")
    assert "nonsense" in keeper.refused[0].sentence(labels.words)
    assert _sorted(column, thing, Thing(stage=Stage.ADOPTION), Thing(stage=Stage.ONBOARDING)) == [
        *("Onboarding", "Adoption"),
    ]
    assert column.choices is not None
    assert list(column.choices(thing)) == ["–", "Onboarding", "Adoption"]
    assert list(column.choices(Thing(stage=Stage.OTHER))) == ["Other", "–", "Onboarding", "Adoption"]


def test_money_is_bare_for_other_programs_unless_it_is_of_several_currencies(keeper: Keeper) -> None:
    column = keeper.kit.money("MRR", "sums")
    one, two = Thing(sums={"JPY": Fraction(480_000)}), Thing(sums={"JPY": Fraction(1), "USD": Fraction(2)})
    assert (column.text(one), plain(column, one)) == ("¥480,000", "480000")
    assert plain(column, two) == "¥1 + $2"
    assert (column.text(Thing()), column.edit) == ("–", None)
    assert _sorted(column, one, two, Thing()) == [column.text(two), "¥480,000"]


def test_a_number_and_a_flag_are_said_and_kept(keeper: Keeper) -> None:
    number, flag = keeper.kit.number("Count", "count"), keeper.kit.flag("Sure", "sure")
    thing = Thing(count=Decimal(1200))
    assert (number.text(thing), flag.text(thing)) == ("1,200", "–")
    assert _edit(number, thing, "1,000.5").count == Decimal("1000.5")
    assert _edit(flag, thing, "No").sure is False
    assert flag.text(thing) == "No"


def test_what_is_found_otherwise_is_only_read_and_so_is_a_table_that_keeps_nothing(keeper: Keeper) -> None:
    assert keeper.kit.text("Name", "name", lambda thing: thing.name.upper()).edit is None
    reading = ColumnKit[Thing](lambda: _TODAY, lambda: Entries(lambda: _TODAY))
    columns = [reading.text("Name", "name"), reading.day("On", "on"), _stage(reading)]
    assert [(one.edit, one.reads) for one in columns] == [(None, None)] * 3


def test_a_field_of_the_catalogue_becomes_a_column_of_its_kind_and_title(keeper: Keeper) -> None:
    since = next(one for one in ACCOUNTS if one.name == "customer_since")
    column = keeper.kit.field(since, hidden=True)
    thing = Thing(customer_since=date(2020, 4, 1))
    assert (column.title, column.text(thing), column.hidden) == ("Customer since", "1 Apr 2020", True)
    assert _edit(column, thing, "2019-04-01").customer_since == date(2019, 4, 1)
