"""The health chart by its artists and labels."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from math import isnan

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.backend_bases import ResizeEvent
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health import MARGINS, ChartTexts, ChartWeek, HealthChart
from csdesk.charts.paper import ON_PAPER, Ink
from csdesk.domain.levels import Level
from csdesk.ui import tokens

_INK = Ink(
    *("#FFFFFF", "#1D2430", "#5B6675", "#D3D8E0"),
    marks=("#00875F", "#2E7BC0", "#BC7A00", "#C94A00"),
    letters=("#006B4B", "#1F5F99", "#7D5200", "#A33C00"),
)
_JAPANESE = ChartTexts(
    *(lambda day: f"{day.month}月", "データなし", "未更新の指標あり"),
    *("データ減による変動", "今週（途中）", "現在のモデル"),
)
_SUNDAY = date(2026, 11, 22)


def _weeks(*points: float | None) -> list[ChartWeek]:
    """Return weeks with these scores; levels by the plain bounds."""
    days = [_SUNDAY - timedelta(weeks=back) for back in range(len(points) - 1, -1, -1)]
    return [
        ChartWeek(day, None if score is None else round(score * 1_000_000), _level(score))
        for day, score in zip(days, points, strict=True)
    ]


def _level(score: float | None) -> Level:
    if score is None:
        return Level.UNKNOWN
    return next((level for level, bound in zip(Level, (80, 60, 40), strict=False) if score >= bound), Level.D)


def _axes(figure: Figure) -> Axes:
    (axes,) = figure.axes
    return axes


def _drawn(*points: float | None) -> Axes:
    return _axes(HealthChart(_INK, _JAPANESE).show(_weeks(*points)))


def _line(axes: Axes, gid: str) -> list[tuple[float, float]]:
    lines = [np.asarray(line.get_xydata()).tolist() for line in axes.lines if line.get_gid() == gid]
    return [(x, y) for line in lines for x, y in line]


def _texts(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


def _text(axes: Axes, wanted: str) -> Text:
    (found,) = (text for text in axes.texts if text.get_text() == wanted)
    return found


def _spans(axes: Axes, gid: str) -> list[tuple[float, float]]:
    """Return from which day to which the shapes of a name reach."""
    boxes = [path.get_extents() for one in axes.collections if one.get_gid() == gid for path in one.get_paths()]
    return [(round(box.x0, 3), round(box.x1, 3)) for box in boxes]


def _gaps(axes: Axes) -> list[tuple[float, float]]:
    return _spans(axes, "gap")


def test_the_line_has_the_scores_at_their_sundays_and_is_open_where_nothing_is_known() -> None:
    points = _line(_drawn(76, 78.25, None, 58.3), "scores")
    assert [place for place, _points in points] == [_SUNDAY.toordinal() - 7 * back for back in (3, 2, 1, 0)]
    assert [points[place][1] for place in (0, 1, 3)] == [76, 78.25, 58.3]
    assert isnan(points[2][1])


def test_what_is_unknown_is_hatched_and_named_once_in_the_widest_gap() -> None:
    axes = _drawn(70, None, 71, 72, None, None, 73)
    last = _SUNDAY.toordinal()
    assert _gaps(axes) == [(last - 35 - 3.5, last - 35 + 3.5), (last - 14 - 3.5, last - 7 + 3.5)]
    assert all(one.get_hatch() for one in axes.collections if one.get_gid() == "gap")
    assert _texts(axes).count("データなし") == 1
    assert _text(axes, "データなし").get_position()[0] == last - 10.5


def test_a_chart_without_gaps_says_nothing_of_data() -> None:
    axes = _drawn(70, 71)
    assert _gaps(axes) == []
    assert "データなし" not in _texts(axes)


@pytest.mark.parametrize(
    ("points", "side"),
    [((None, 70, 70), "left"), ((70, 70, None), "right"), ((70, None, 70), "center"), ((None,), "center")],
)
def test_the_caption_of_a_gap_stays_on_the_chart(points: Sequence[float | None], side: str) -> None:
    assert _text(_drawn(*points), "データなし").get_horizontalalignment() == side


def test_a_week_alone_between_gaps_is_a_dot() -> None:
    assert _line(_drawn(None, 55, None, 60, 61), "alone") == [(_SUNDAY.toordinal() - 21, 55)]


@pytest.mark.parametrize(
    ("score", "shape", "color", "label"),
    [
        (84.4, "o", "#00875F", "84"),
        (70.0, "D", "#2E7BC0", "70"),
        (58.3, "^", "#BC7A00", "58"),
        (24.0, "s", "#C94A00", "24"),
    ],
)
def test_the_last_week_carries_the_mark_of_its_level_and_its_score(
    score: float, shape: str, color: str, label: str
) -> None:
    axes = _drawn(70, score)
    (mark,) = (line for line in axes.lines if line.get_gid() == "last")
    assert (mark.get_marker(), mark.get_color()) == (shape, color)
    assert _line(axes, "last") == [(_SUNDAY.toordinal(), score)]
    assert label in _texts(axes)


def test_the_last_known_week_is_marked_before_a_gap() -> None:
    axes = _drawn(70, 71, None)
    assert _line(axes, "last") == [(_SUNDAY.toordinal() - 7, 71)]


def test_the_level_is_the_one_that_was_found_not_the_one_of_the_plain_bounds() -> None:
    weeks = [ChartWeek(_SUNDAY, 59_000_000, Level.B)]
    (mark,) = (line for line in _axes(HealthChart(_INK, _JAPANESE).show(weeks)).lines if line.get_gid() == "last")
    assert mark.get_marker() == "D"


def test_the_levels_stand_beside_their_bands() -> None:
    axes = _axes(HealthChart(_INK, _JAPANESE).show([replace(one, bounds=(90, 70, 30)) for one in _weeks(70, 71)]))
    middles = {text.get_text(): text.get_position()[1] for text in axes.texts if text.get_gid() == "level"}
    assert middles == {"A": 95, "B": 80, "C": 50, "D": 25}
    assert _text(axes, "C").get_color() == "#7D5200"
    assert (_text(axes, "C").get_fontfamily(), _text(axes, "C").get_fontweight()) == (["Inter"], 600)


def test_bounds_that_change_make_a_step_between_the_weeks() -> None:
    weeks = _weeks(70, 70, 70, 70)
    later = [replace(one, bounds=(90, 70, 30)) for one in weeks[2:]]
    axes = _axes(HealthChart(_INK, _JAPANESE).show([*weeks[:2], *later]))
    first, last = axes.get_xlim()
    step = (_SUNDAY.toordinal() - 7 - 3.5 - first) / (last - first)
    (good,) = (one for one in axes.collections if one.get_gid() == "A")
    boxes = [path.get_extents() for path in good.get_paths()]
    assert [(box.x0, box.x1, box.y0, box.y1) for box in boxes] == [(0, step, 80, 100), (step, 1, 90, 100)]


def test_weeks_that_rest_on_stale_measures_are_hatched_below_the_line_and_named_once() -> None:
    weeks = [replace(one, is_stale=place in (1, 2)) for place, one in enumerate(_weeks(70, 72, 76, 74))]
    axes = _axes(HealthChart(_INK, _JAPANESE).show(weeks))
    last = _SUNDAY.toordinal()
    assert _spans(axes, "stale") == [(last - 14 - 3.5, last - 7 + 3.5)]
    (stale,) = (one for one in axes.collections if one.get_gid() == "stale")
    (shape,) = stale.get_paths()
    assert (shape.get_extents().y0, shape.get_extents().y1) == (20, 76)
    assert stale.get_hatch() not in (None, "////")
    assert _texts(axes).count("未更新の指標あり") == 1


def test_a_rise_by_less_data_is_ringed_and_said() -> None:
    weeks = _weeks(62, 68, 68)
    axes = _axes(HealthChart(_INK, _JAPANESE).show([weeks[0], replace(weeks[1], is_less_data=True), weeks[2]]))
    assert _line(axes, "less data") == [(_SUNDAY.toordinal() - 7, 68)]
    assert _texts(axes).count("データ減による変動") == 1
    assert "データ減による変動" not in _texts(_drawn(62, 68))


def test_the_week_that_is_not_over_is_led_to_by_a_dashed_line_and_marked_hollow() -> None:
    weeks = _weeks(70, 71, 58)
    axes = _axes(HealthChart(_INK, _JAPANESE).show([*weeks[:2], replace(weeks[2], is_unfinished=True)]))
    last = _SUNDAY.toordinal()
    assert _line(axes, "scores") == [(last - 14, 70), (last - 7, 71)]
    assert _line(axes, "so far") == [(last - 7, 71), (last, 58)]
    (mark,) = (line for line in axes.lines if line.get_gid() == "last")
    assert (mark.get_marker(), mark.get_markerfacecolor(), mark.get_markeredgecolor()) == ("^", "#FFFFFF", "#BC7A00")
    assert "今週（途中）" in _texts(axes)


def test_another_model_of_today_is_a_second_line() -> None:
    weeks = [replace(one, by_today=None if place else 60_000_000) for place, one in enumerate(_weeks(70, 71))]
    axes = _axes(HealthChart(_INK, _JAPANESE).show(weeks))
    assert _line(axes, "by today")[0] == (_SUNDAY.toordinal() - 7, 60)
    assert "現在のモデル" in _texts(axes)
    assert _line(_drawn(70, 71), "by today") == []


def test_events_are_marked_once_a_day_and_the_weightiest_named() -> None:
    last = _SUNDAY.toordinal()
    events = [
        ChartEvent(_SUNDAY - timedelta(days=back), name, weight)
        for back, name, weight in ((20, "定例会", 0), (20, "佐藤さんが退職", 9), (3, "契約終了", 5), (4000, "昔", 9))
    ]
    axes = _axes(HealthChart(_INK, _JAPANESE).show(_weeks(*[70.0] * 26), events))
    assert [place for place, _height in _line(axes, "events")] == [last - 20, last - 3]
    assert {"佐藤さんが退職", "契約終了"} <= set(_texts(axes))
    assert not {"定例会", "昔"} & set(_texts(axes))


def test_a_dollar_in_a_name_is_no_formula() -> None:
    events = [ChartEvent(_SUNDAY - timedelta(days=20), r"$\frac{1}$ off", 9)]
    figure = HealthChart(_INK, _JAPANESE, heading="$_{").show(_weeks(*[70.0] * 26), events)
    figure.savefig(BytesIO(), format="png")
    assert r"$\frac{1}$ off" in _texts(_axes(figure))


def test_the_week_beside_a_place_is_found_and_where_it_stands() -> None:
    chart = HealthChart(_INK, _JAPANESE)
    canvas = FigureCanvasAgg(chart.show(_weeks(70, None, 58, 71)))
    canvas.draw()
    line = _line(_axes(chart.figure), "scores")
    for place in (0, 2, 3):
        x, y = chart.spot(place)
        assert y is not None
        seen = _axes(chart.figure).transData.transform(line[place])
        assert (round(x), round(232 - y)) == (round(seen[0]), round(seen[1]))
        assert [chart.nearest(x + aside) for aside in (-20, 0, 20)] == [place] * 3
    assert chart.spot(1)[1] is None
    assert (chart.nearest(-500), chart.nearest(5000)) == (0, 3)


@pytest.mark.parametrize(("lowest", "floor"), [(40, 20), (22.1, 20), (22, 0), (3, 0)])
def test_the_scale_begins_at_twenty_unless_the_scores_go_below(lowest: float, floor: int) -> None:
    axes = _drawn(70, lowest, 70)
    assert axes.get_ylim() == (floor, 100)
    assert [label.get_text() for label in axes.texts if label.get_gid() == "beside"] == [
        str(mark) for mark in range(floor, 101, 20)
    ]


@pytest.mark.parametrize(
    ("count", "months"),
    [
        (26, ["6月", "7月", "8月", "9月", "10月", "11月"]),
        (60, ["11月", "12月", *(f"{month}月" for month in range(1, 12))]),
        (61, ["10月", "1月", "4月", "7月", "10月"]),
        (2, []),
    ],
)
def test_months_are_named_at_their_first_sundays(count: int, months: list[str]) -> None:
    axes = _drawn(*[70.0] * count)
    named = [text for text in axes.texts if text.get_gid() == "below"]
    assert [text.get_text() for text in named] == months
    days = [date.fromordinal(int(text.get_position()[0])) for text in named]  # type: ignore[attr-defined]
    assert all(day.isoweekday() == 7 and day.day <= 7 for day in days)


@pytest.mark.parametrize("points", [(), (None,), (None, None, None), (70,), (0, 100)])
def test_anything_can_be_drawn(points: Sequence[float | None]) -> None:
    figure = HealthChart(_INK, _JAPANESE).show(_weeks(*points))
    figure.savefig(BytesIO(), format="png")


@pytest.mark.parametrize("before", [(), (3, None, 90), (None,) * 61, (70.0,) * 26])
@pytest.mark.parametrize("points", [(), (None, 55, None, 60), (5, 90), (80.0,) * 30])
def test_a_chart_that_showed_other_weeks_is_as_one_made_anew(
    before: Sequence[float | None], points: Sequence[float | None]
) -> None:
    chart = HealthChart(_INK, _JAPANESE)
    _picture(chart.show(_weeks(*before)))
    assert _picture(chart.show(_weeks(*points))) == _picture(HealthChart(_INK, _JAPANESE).show(_weeks(*points)))


def _picture(figure: Figure) -> bytes:
    written = BytesIO()
    figure.savefig(written, format="png")
    return written.getvalue()


def test_margins_stay_when_the_chart_is_resized() -> None:
    figure = HealthChart(_INK, _JAPANESE, size=(700, 232)).show(_weeks(70, 71))
    canvas = FigureCanvasAgg(figure)
    for width, height in ((700, 232), (1100, 300), (400, 200), (20, 20)):
        figure.set_size_inches(width / 100, height / 100)
        ResizeEvent("resize_event", canvas)._process()  # type: ignore[attr-defined]
        box = _axes(figure).get_window_extent()
        if width > 100:
            assert round(box.x0) == MARGINS.left
            assert round(box.y0) == MARGINS.bottom
            assert (round(box.x1), round(box.y1)) == (width - MARGINS.right, height - MARGINS.top)


def test_japanese_is_drawn_with_the_bundled_fonts(caplog: pytest.LogCaptureFixture) -> None:
    figure = HealthChart(_INK, _JAPANESE).show(_weeks(*[70.0] * 8, None, 71))
    written = BytesIO()
    figure.savefig(written, format="svg")
    figure.savefig(written, format="pdf")
    assert caplog.records == []
    assert b"BIZUDPGothic" in written.getvalue()
    assert b"Inter" in written.getvalue()


def test_matplotlib_is_imported_on_first_use_and_pyplot_never() -> None:
    code = (
        "import sys; from csdesk.charts.health import ChartTexts, HealthChart; from csdesk.charts.paper import Ink\n"
        "assert 'matplotlib' not in sys.modules\n"
        "four = ('#000000',) * 4\n"
        "HealthChart(Ink(*four, four, four), ChartTexts(str, ''))\n"
        "assert 'matplotlib' in sys.modules and 'matplotlib.pyplot' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_on_paper_it_has_the_ink_of_the_light_theme() -> None:
    now = tokens.LIGHT
    marks = (now.good, now.steady, now.attention, now.danger)
    letters = (now.good_text, now.steady_text, now.attention_text, now.danger_text)
    assert Ink(now.card, now.text, now.muted, now.edge, marks, letters) == ON_PAPER
