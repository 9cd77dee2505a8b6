"""Usage exports as tools write them, from the file to the points that they come to: ratio, trend, who is not in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.health import MILLION, Measure, MeasureKind, Model
from csdesk.domain.health_models import written_model
from csdesk.domain.health_parts import PartState, ScorePart
from csdesk.entities import HealthModel
from csdesk.exchange.tables import Options
from csdesk.services.importing.preview import ImportPreview
from tests.analytics.models import group, measure

_SUNDAY = date(2026, 11, 29)
_ACCOUNTS = [f"Company {number}" for number in range(101)]
_LEFT_OUT = _ACCOUNTS[-1]


@pytest.fixture
def desk(path: Path, tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    _import(opened, tmp_path / "accounts.csv", "name\n" + "".join(f"{name}\n" for name in _ACCOUNTS), "accounts")
    yield opened
    opened.close()


def _import(
    desk: Desk, path: Path, text: str, kind: str = "readings", new: dict[str, str] | None = None
) -> ImportPreview:
    """Take a file as she does: each column in ``new`` becomes a measure of its own."""
    path.write_text(text, "utf-8")
    draft = desk.imports.look(kind, path, Options(), today=_SUNDAY)
    draft = draft.with_columns(new or {})
    preview = desk.imports.preview(draft)
    desk.imports.finish(desk.imports.write(draft, preview))
    return preview


def _use(desk: Desk, *measures: Measure) -> None:
    with desk.database.change("Model") as session:
        model = Model((group("use", "1", *measures),), floor=Fraction(0))
        session.add(HealthModel(key="own", version=1, definition=written_model(model)))


def _parts(desk: Desk, name: str) -> list[ScorePart]:
    week = desk.health.week(desk.accounts.find(name).id, _SUNDAY)
    return week.parts if week else []


def test_a_weekly_export_by_company_tells_nothing_of_who_is_not_in_it(desk: Desk, tmp_path: Path) -> None:
    _use(desk, measure("logins", "1", (0, 0), (10_000, 100)))
    head = "# ----------\n# Usage by company\n# 2026-11-23 to 2026-11-29\n# ----------\n\nCompany,Logins\n"
    rows = "".join(f'{name},"3,505"\n' for name in _ACCOUNTS[:100])
    preview = _import(desk, tmp_path / "usage_2026-11-29.csv", head + rows + 'Grand total,"350,500"\n')
    assert [one.title for one in preview.missing] == [_LEFT_OUT]
    readings = desk.reading_sources.readings()
    assert {one.value for one in readings} == {3505}
    assert (len(readings), {one.on for one in readings}) == (100, {_SUNDAY})
    (there,) = _parts(desk, _ACCOUNTS[0])
    assert (there.points, there.state) == (35_050_000, PartState.PRESENT)  # 3,505 of 10,000
    assert _parts(desk, _LEFT_OUT) == []
    assert desk.health.week(desk.accounts.find(_LEFT_OUT).id) is None


def test_a_ratio_is_of_the_two_columns_and_the_files_own_stays_another(desk: Desk, tmp_path: Path) -> None:
    seats = measure("used", "1", (0, 0), (1, 100))
    of_two = replace(seats, kind=MeasureKind.RATIO, source="active_seats", over="total_seats")
    _use(desk, of_two, replace(seats, key="seat_share", weight=Fraction(0)))
    text = "company,active_seats,total_seats,seat_share\nCompany 0,41,50,0.83\nCompany 1,0,0,\nCompany 2,0,50,0\n"
    _import(desk, tmp_path / "seats_2026-11-29.csv", text, new={"seat_share": "custom"})
    computed, told = _parts(desk, "Company 0")
    assert (computed.value, computed.points) == (0.82, 82 * MILLION)
    assert (told.value, told.points, told.part) == (0.83, 83 * MILLION, 0)
    assert _parts(desk, "Company 1") == []  # 0 of 0 is nothing known
    assert [(one.value, one.state) for one in _parts(desk, "Company 2")] == [(0.0, PartState.PRESENT)] * 2


def test_a_trend_is_against_the_twelve_weeks_before_and_none_where_these_are_zero(desk: Desk, tmp_path: Path) -> None:
    falls = measure("logins_trend", "1", (-50, 0), (50, 100))
    _use(desk, replace(falls, kind=MeasureKind.TREND, source="logins"))
    lines = ["account,date,measure,value"]
    for back in range(16):
        on = _SUNDAY - timedelta(weeks=back)
        lines += [f"Company 0,{on},logins,{30 if back < 4 else 40}", f"Company 1,{on},logins,{30 if back < 4 else 0}"]
    _import(desk, tmp_path / "logins.csv", "\n".join(lines) + "\n")
    (fell,) = _parts(desk, "Company 0")
    assert (fell.value, fell.points) == (-25.0, 25 * MILLION)
    assert _parts(desk, "Company 1") == []
