"""The revenue of 5,000 accounts over 120 months: movement beside bare pandas, the place KPI beside fixed times."""

from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from statistics import median
from tempfile import mkdtemp
from time import perf_counter
from typing import Any

from csdesk.desk import open_desk
from csdesk.domain.months import after
from csdesk.domain.revenue import ReportSpan, period_of
from csdesk.entities import new_uid
from csdesk.services.revenue.book import RevenueBook
from csdesk.store.engine import raw
from csdesk.ui.pages.kpi import KpiPage
from tests.bench import portfolios
from tests.bench.measure import Measure, milliseconds
from tests.bench.windows import opened

_ACCOUNTS, _YEARS, _ROUNDS = 5000, 10, 7
_PAINTED, _CHANGED, _OPENED = 400.0, 100.0, 100.0
_COLUMNS = "id, uid, account_id, renews_id, product, start, [end], outcome, outcome_reason, notes, custom"
_CONTRACT = f"INSERT INTO contracts ({_COLUMNS})"
_LINE = "INSERT INTO contract_lines (uid, contract_id, amount, months, currency, title)"


def _fill(path: Path) -> None:
    """Give each account a chain of yearly contracts over ten years, raised, lowered, some given up and won back."""
    portfolios.fill(path, _ACCOUNTS)
    desk, random, today = open_desk(path), Random(3), date.today()
    contracts: list[tuple[Any, ...]] = []
    lines: list[tuple[Any, ...]] = []
    with desk.database.change("Revenue") as session:
        driver = raw(session.connection())
        driver.execute("DELETE FROM contracts")
        for (account,) in driver.execute("SELECT id FROM accounts").fetchall():
            start = after(today.replace(day=1), -random.randrange(1, 12 * _YEARS))
            amount, before = random.randrange(10, 900) * 12_000, None
            while start <= today:
                key, end, lost = len(contracts) + 1, after(start, 12), random.random() < 0.05
                outcome = "churned" if lost else "renewed"
                contracts.append(
                    (key, new_uid(), account, before, "", start.isoformat(), end.isoformat(), outcome, "", "", "{}")
                )
                lines.append((new_uid(), key, amount, 12, "JPY", ""))
                before, start = (None, after(end, 7)) if lost else (key, end)
                amount = amount * random.choice((100, 100, 110, 95)) // 100
        driver.executemany(f"{_CONTRACT} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", contracts)
        driver.executemany(f"{_LINE} VALUES (?, ?, ?, ?, ?, ?)", lines)
    desk.close()


@cache
def _file() -> Path:
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "revenue.csdesk"
    _fill(path)
    return path


def _moved() -> tuple[float, float]:
    """Measure what moved in every month from the facts on, and the same from a finished table of months in pandas."""
    import numpy as np
    import pandas as pd

    desk = open_desk(_file())
    facts = desk.revenue.book(date.today()).facts
    ours, theirs = [], []
    for _round in range(_ROUNDS):
        book = RevenueBook(facts, date.today(), {})
        ours.append(milliseconds(book.monthly))
        grid = book.grid
        account, month = np.nonzero(grid.counted)
        table = pd.DataFrame({"account": account, "month": month, "mrr": grid.counted[account, month]})
        theirs.append(milliseconds(lambda table=table: _in_pandas(table)))  # type: ignore[misc]
    desk.close()
    return median(ours), median(theirs)


def _in_pandas(table: Any) -> Any:
    import numpy as np

    wide = table.pivot_table(index="account", columns="month", values="mrr", aggfunc="sum", fill_value=0)
    before = wide.shift(1, axis=1, fill_value=0)
    change, seen = wide - before, before.cummax(axis=1) > 0
    kinds = np.select(
        [(before == 0) & (wide > 0) & ~seen, (before == 0) & (wide > 0), wide == 0, change > 0],
        ["new", "reactivation", "churn", "expansion"],
        "contraction",
    )
    long = change.stack().reset_index(name="change")
    long["kind"] = kinds.ravel()
    return long.groupby(["month", "kind"])["change"].sum()


@cache
def _window() -> Any:
    return opened(_file())


def _page() -> tuple[Any, Any, Any]:
    place, turn = _window()
    page = KpiPage(place.desk, place.bus, place.tasks)
    page.resize(1144, 832)
    return place, page, turn


def _painted() -> tuple[float, float]:
    times = []
    for _round in range(_ROUNDS):
        _place, page, turn = _page()
        times.append(milliseconds(lambda page=page: (page.show(), page.grab())))  # type: ignore[misc]
        page.hide()  # else it would be brought up to date with the next ones
        page.deleteLater()
        turn()
    return median(times[1:]), _PAINTED  # the first imports modules


def _after_a_change() -> tuple[float, float]:
    place, page, turn = _page()
    place.go("settings")  # no other page has to be brought up to date
    page.show()
    page.grab()
    line = place.desk.contracts.all()[7].lines[0]
    times = []
    for place_of in range(_ROUNDS):
        begin = perf_counter()
        place.desk.contracts.edit_line(line.id, amount=line.amount + 12_000 * place_of + 12_000)
        page.grab()
        times.append((perf_counter() - begin) * 1000)
        turn()
    page.hide()
    page.deleteLater()
    return median(times), _CHANGED


def _rows_opened() -> tuple[float, float]:
    _place, page, turn = _page()
    page.show()
    page.grab()
    period = period_of(date.today(), ReportSpan.MONTH)
    times = []
    for _round in range(_ROUNDS):
        begin = perf_counter()
        page._open_figure("closing", period)
        page.grab()
        times.append((perf_counter() - begin) * 1000)
        page._leave_rows()
        turn()
    page.hide()
    page.deleteLater()
    return median(times), _OPENED


MEASURES = [
    Measure("movement of 5,000 accounts × 120 months, pandas", 3.0, "ms", _moved),
    Measure("KPI painted, 5,000 accounts × 120 months", 1.0, "ms", _painted),
    Measure("KPI after a changed contract", 1.0, "ms", _after_a_change),
    Measure("a figure of KPI opened to its rows", 1.0, "ms", _rows_opened),
]
