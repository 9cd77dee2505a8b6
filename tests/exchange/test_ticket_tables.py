"""Tickets, one a row, become counts of an account on a day: open, urgent, and more than a week before."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.tickets import TicketState
from csdesk.exchange.blocks import blocks
from csdesk.exchange.tables import read_table
from csdesk.exchange.ticket_tables import (
    Counts,
    ReadTickets,
    TicketColumns,
    TicketMeanings,
    counted,
    first_of_each,
    last_of_each,
    read_tickets,
)

DAY = date(2026, 1, 31).toordinal()
HEAD = "ID,Company,Status,Priority,Created,Solved\n"
COLUMNS = TicketColumns(("Company",), "ID", "Status", "Priority", "Created", "Solved")


def read(tmp_path: Path, text: str, columns: TicketColumns = COLUMNS) -> ReadTickets:
    file = tmp_path / "tickets.csv"
    file.write_text(text, "utf-8")
    states = {"open": TicketState.OPEN, "solved": TicketState.CLOSED, "spam": TicketState.NONE}
    meanings = TicketMeanings(
        lambda said: {"Acme": 1, "Beta": 2}.get(said[0], 0),
        states.get,
        lambda text: {"": 0, "urgent": 1, "low": 0}.get(text, -1),
        lambda text: date.fromisoformat(text).toordinal() if text.startswith("2") else -1 if text else 0,
    )
    return read_tickets(blocks(file, read_table(file)), columns, meanings)


CASES = [
    # (rows, open, urgent, change)
    ("1,Acme,open,urgent,2026-01-30,\n", (1, 1, 1)),
    ("1,Acme,open,low,2026-01-02,\n", (1, 0, 0)),
    ("1,Acme,solved,urgent,2026-01-02,2026-01-30\n", (0, 0, -1)),
    ("1,Acme,solved,urgent,2026-01-02,2026-01-24\n", (0, 0, 0)),
    ("1,Acme,solved,low,2026-01-02,\n", (0, 0, None)),
    ("1,Acme,solved,low,2026-01-30,\n", (0, 0, 0)),
    ("1,Acme,open,low,,\n", (1, 0, None)),
    ("1,Acme,open,low,2026-02-02,\n", (0, 0, 0)),
    ("1,Acme,open,urgent,2026-01-02,\n2,Acme,open,low,2026-01-26,\n3,Acme,spam,urgent,2026-01-26,\n", (2, 1, 1)),
]


@pytest.mark.parametrize(("rows", "counts"), CASES)
def test_what_the_tickets_of_an_account_come_to(tmp_path: Path, rows: str, counts: tuple[int, int, int | None]) -> None:
    assert counted(read(tmp_path, HEAD + rows).tickets, DAY) == {1: Counts(*counts)}


def test_without_a_status_the_day_of_the_solution_tells(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Company,Created,Solved\nAcme,2026-01-02,\nBeta,2026-01-02,2026-01-30\n",
        TicketColumns(("Company",), created="Created", solved="Solved"),
    )
    assert counted(found.tickets, DAY) == {1: Counts(1, 0, 0), 2: Counts(0, 0, -1)}


def test_a_number_that_repeats_is_noted_unless_all_of_the_row_does(tmp_path: Path) -> None:
    rows = "1,Acme,open,low,2026-01-02,\n1,Acme,solved,low,2026-01-02,2026-01-30\n1,Acme,open,low,2026-01-02,\n"
    found = read(tmp_path, HEAD + rows)
    assert (found.repeated, found.again) == ({3: 2}, [4])
    assert counted(last_of_each(found.tickets, found.repeated), DAY) == {1: Counts(0, 0, -1)}
    assert counted(first_of_each(found.tickets, found.repeated), DAY) == {1: Counts(1, 0, 0)}


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + "1,Acme,odd,low,2026-01-02,\n2,Acme,open,odd,soon,\n3,Who,open,low,,\n")
    assert [(one.row, one.column, one.is_value) for one in found.faults] == [
        (2, "Status", False),
        (3, "Created", True),
        (3, "Priority", True),
    ]
    assert (found.strange.tolist(), found.said[found.strange_said[0]]) == ([4], ("Who",))


@given(st.lists(st.tuples(st.integers(0, 20), st.one_of(st.none(), st.integers(0, 20))), max_size=12))
def test_open_ones_are_those_begun_and_not_ended(
    tmp_path_factory: pytest.TempPathFactory, spans: list[tuple[int, int | None]]
) -> None:
    def on(days: int | None) -> str:
        return "" if days is None else date.fromordinal(DAY - days).isoformat()

    rows = [
        f"{number},Acme,{'open' if end is None else 'solved'},low,{on(begin)},{on(end)}"
        for number, (begin, end) in enumerate(spans)
    ]
    found = counted(
        read(tmp_path_factory.mktemp("t"), HEAD + "\n".join([*rows, "x,Acme,open,low,2020-01-01,"])).tickets, DAY
    )
    now = sum(end is None for _begin, end in spans)
    before = sum(begin >= 7 and (end is None or end < 7) for begin, end in spans)
    assert found[1] == Counts(now + 1, 0, now - before)
