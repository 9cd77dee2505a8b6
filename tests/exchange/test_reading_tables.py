"""Readings of tables as arrays: every shape, whole or by blocks, and compared with what is here."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.exchange import reading_cells
from csdesk.exchange.blocks import blocks
from csdesk.exchange.reading_cells import (
    Fate,
    PresentCells,
    added_up,
    compared,
    first_rows,
    last_of_each,
    present_cells,
)
from csdesk.exchange.reading_tables import Meanings, ReadingArrays, ReadingColumns, ReadTable, read_readings
from csdesk.exchange.refusals import RefusalReason
from csdesk.exchange.tables import Table, read_table

ACCOUNTS = {"Acme": 1, "Beta": 2}
MEASURES = {"logins": 1, "seats": 2}
DAY = date(2026, 1, 31).toordinal()


def meanings() -> Meanings:
    def day(text: str) -> int:
        return date.fromisoformat(text).toordinal() if text.startswith("2026") else 0

    return Meanings(lambda said: ACCOUNTS.get(said[0], 0), lambda text: MEASURES.get(text, 0), day)


def read(path: Path, text: str, columns: ReadingColumns, head: int | None = None) -> tuple[ReadTable, Table]:
    path.write_text(text, "utf-8")
    table = read_table(path, None, head)
    return read_readings(blocks(path, table), columns, meanings()), table


def told(readings: ReadingArrays) -> list[tuple[float, ...]]:
    columns = (readings.row, readings.account, readings.measure, readings.day, readings.value)
    return list(zip(*(each.tolist() for each in columns), strict=True))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "usage.csv"


def test_a_wide_file_has_a_measure_in_each_column(file: Path) -> None:
    text = '# ----\n# Usage\n# ----\n\nCompany,Logins,Seats\n\tAcme,"3,505",83%\nNobody,1,2\nBeta,x,\nTotal,"3,505",\n'
    columns = ReadingColumns(("Company",), {"Logins": (1, DAY), "Seats": (2, DAY)}, percent=frozenset({2}))
    found, table = read(file, text, columns)
    assert told(found.readings) == [(6, 1, 1, DAY, 3505.0), (6, 1, 2, DAY, 83.0)]
    assert found.rows.tolist() == [6, 8]
    assert (found.strange.tolist(), found.said[found.strange_said[0]]) == ([7], ("Nobody",))
    assert [(one.row, one.column, one.text) for one in found.faults] == [(8, "Logins", "x")]
    assert [(one.row, one.reason) for one in table.problems] == [(9, RefusalReason.TOTAL)]


def test_a_percent_is_a_part_where_the_measure_is_in_none(file: Path) -> None:
    found, _table = read(file, "Company,Seats\nAcme,83%\n", ReadingColumns(("Company",), {"Seats": (2, DAY)}))
    assert told(found.readings) == [(2, 1, 2, DAY, 0.83)]
    assert found.percents == {"Seats"}


def test_a_long_file_has_a_reading_in_each_row(file: Path) -> None:
    text = "Company,Day,Metric,Value\nAcme,2026-01-04 10:00,logins,12\nBeta,soon,logins,1\nBeta,2026-01-04,?,2\n"
    found, _table = read(file, text, ReadingColumns(("Company",), {"Value": (0, 0)}, "Day", "Metric"))
    assert told(found.readings) == [(2, 1, 1, date(2026, 1, 4).toordinal(), 12.0)]
    assert found.readings.second.tolist() == [36_000]
    assert [(one.row, one.column, one.is_value) for one in found.faults] == [(3, "Day", False), (4, "Metric", False)]


def test_a_large_file_is_read_on_from_the_disk_as_a_small_one(file: Path) -> None:
    rows = [
        f"{name},2026-01-{day:02d},{measure},{day}.5"
        for day in range(1, 29)
        for name in ACCOUNTS
        for measure in MEASURES
    ]
    text = "Company,Day,Metric,Value\n" + "\n".join([*rows[:60], "", *rows[60:], "Grand total,,,99"]) + "\n"
    columns = ReadingColumns(("Company",), {"Value": (0, 0)}, "Day", "Metric")
    whole, table = read(file, text, columns)
    some, beginning = read(file, text, columns, head=300)
    assert (table.goes_on, beginning.goes_on) == (False, True)
    assert told(some.readings) == told(whole.readings)
    assert some.rows.tolist() == whole.rows.tolist()
    assert [one.reason for one in some.problems] == [one.reason for one in table.problems] == [RefusalReason.TOTAL]
    assert [one.row for one in some.problems] == [one.row for one in table.problems]


def arrays(*rows: tuple[int, int, int, int, float], second: int = 0) -> ReadingArrays:
    columns = [np.array(each, np.int64) for each in zip(*(row[:4] for row in rows), strict=True)]
    return ReadingArrays(*columns, np.full(len(rows), second), np.array([row[4] for row in rows], np.float64))


def test_of_several_readings_of_a_day_the_last_counts() -> None:
    last, others = last_of_each(arrays((2, 1, 1, 5, 1.0), (3, 1, 1, 5, 2.0), (4, 1, 1, 6, 9.0), (5, 1, 1, 6, 9.0)))
    assert told(last) == [(3, 1, 1, 5, 2.0), (5, 1, 1, 6, 9.0)]
    assert others.tolist() == [2]  # row 4 says the same


def test_the_last_is_that_of_the_latest_time_whatever_the_order_of_rows() -> None:
    late, early = arrays((2, 1, 1, 5, 1.0), second=60), arrays((3, 1, 1, 5, 2.0), second=30)
    last, others = last_of_each(ReadingArrays.joined([late, early]))
    assert (told(last), others.tolist()) == ([(2, 1, 1, 5, 1.0)], [3])


def test_rows_that_say_it_differently_are_told_apart_from_those_that_say_it_again() -> None:
    given_rows = arrays((2, 1, 1, 5, 1.0), (3, 1, 1, 5, 1.0), (4, 1, 1, 5, 7.0), (4, 1, 2, 5, 3.0))
    kept, torn, firsts = first_rows(given_rows)
    assert told(kept) == [(2, 1, 1, 5, 1.0), (3, 1, 1, 5, 1.0)]
    assert (torn.tolist(), firsts.tolist()) == ([4], [2])
    assert [row[4] for row in told(added_up(given_rows))] == [9.0, 3.0]


def test_what_becomes_of_a_reading() -> None:
    here = present_cells([(1, 1, 5, 1.0, 7, 100), (1, 1, 6, 2.0, 7, 100), (1, 1, 7, 3.0, 8, 300)])
    new = arrays((2, 1, 1, 5, 1.0), (3, 1, 1, 6, 9.0), (4, 1, 1, 7, 9.0), (5, 1, 1, 8, 9.0))
    assert compared(new, here, 200).tolist() == [Fate.SAME, Fate.CHANGED, Fate.OLDER, Fate.NEW]
    assert compared(new, present_cells([]), 200).tolist() == [Fate.NEW] * 4


def test_who_is_in_no_row_of_a_day_gets_a_zero_for_every_measure() -> None:
    there = arrays((2, 1, 1, 5, 4.0), (3, 1, 2, 6, 4.0), (4, 2, 1, 6, 4.0))
    zeros = reading_cells.absent(there, np.array([1, 2, 3]))
    assert sorted(row[1:] for row in told(zeros)) == [
        (2, 1, 5, 0.0),
        (2, 2, 5, 0.0),
        (3, 1, 5, 0.0),
        (3, 1, 6, 0.0),
        (3, 2, 5, 0.0),
        (3, 2, 6, 0.0),
    ]


CELLS = st.lists(
    st.tuples(st.integers(1, 3), st.integers(1, 2), st.integers(1, 4), st.integers(-3, 3)), min_size=1, max_size=40
)


@given(CELLS)
def test_one_reading_is_left_for_each_cell_and_it_is_the_last(cells: list[tuple[int, int, int, int]]) -> None:
    rows = [(number, *cell[:3], float(cell[3])) for number, cell in enumerate(cells, 2)]
    last, _others = last_of_each(arrays(*rows))
    assert {row[1:4]: row[4] for row in told(last)} == {row[1:4]: row[4] for row in rows}
    assert len(last) == len({row[1:4] for row in rows})


@given(CELLS)
def test_what_was_written_is_the_same_when_it_comes_again(cells: list[tuple[int, int, int, int]]) -> None:
    last, _others = last_of_each(arrays(*((number, *cell[:3], float(cell[3])) for number, cell in enumerate(cells))))
    key = reading_cells.keys(last.account, last.measure, last.day)
    here = PresentCells(key, last.value, np.ones_like(key), np.ones_like(key))
    assert set(compared(last, here, 0).tolist()) == {Fate.SAME}
