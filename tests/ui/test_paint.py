"""What is drawn: it holds at every value, and means the same without colour."""

from collections.abc import Callable, Sequence
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication

from csdesk import resources
from csdesk.ui import paint, theme, tokens
from tests.ui.dressing import dress

_WIDTH, _HEIGHT = 200, 40


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp)


def _drawn(draw: Callable[[QPainter], object]) -> QImage:
    picture = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return picture


def _say(words: str, align: Qt.AlignmentFlag, painter: QPainter) -> None:
    paint.text(painter, 0, 20, _WIDTH, words, align=align)


def _spark(values: Sequence[float | None], painter: QPainter) -> None:
    paint.spark(painter, 0, 10, 120, 20, values, "#000000")


def _mark(letter: str, painter: QPainter) -> None:
    paint.mark(painter, letter, 20, 20)


def _columns(picture: QImage) -> list[int]:
    """Return the columns in which something was drawn."""
    white = QColor("white").rgb()
    return [x for x in range(_WIDTH) if any(picture.pixel(x, y) != white for y in range(_HEIGHT))]


@pytest.mark.parametrize("words", ["Yamadaya Foods", "山田屋フーズ", "¥480,000", ""])
def test_a_text_says_how_wide_it_is(words: str) -> None:
    taken: list[int] = []
    picture = _drawn(lambda painter: taken.append(paint.text(painter, 0, 20, _WIDTH, words)))
    assert taken == [paint.width(words)]
    assert max(_columns(picture), default=0) <= taken[0] + 1


@pytest.mark.parametrize("align", [paint.LEFT, paint.RIGHT, paint.CENTER])
def test_a_long_text_stays_in_its_room(align: Qt.AlignmentFlag) -> None:
    words = "株式会社山田屋フーズホールディングス東日本"
    picture = _drawn(lambda painter: paint.text(painter, 50, 20, 100, words, align=align))
    assert paint.width(words) > 100
    assert min(_columns(picture)) >= 49
    assert max(_columns(picture)) <= 151


def test_a_text_is_aligned() -> None:
    left, right, middle = (
        _columns(_drawn(partial(_say, "I", side))) for side in (paint.LEFT, paint.RIGHT, paint.CENTER)
    )
    assert max(left) < 20
    assert min(right) > _WIDTH - 20
    assert 90 < min(middle) < 110


def test_a_line_break_does_not_leave_the_line() -> None:
    broken, plain = (_drawn(partial(_say, words, paint.LEFT)) for words in ("a\nb", "a b"))
    assert broken == plain


def test_digits_line_up() -> None:
    assert QFontInfo(theme.font()).family() == tokens.FAMILIES[0]
    for px in (tokens.SMALL, tokens.BODY, tokens.FIGURE):
        for weight in (tokens.REGULAR, tokens.STRONG):
            assert len({paint.width(digit, px, weight) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        ([], False),
        ([None, None], False),
        ([50.0], True),
        ([None, 40.0], True),
        ([80.0, None, 60.0, 61.0], True),
        ([-20.0, 180.0], True),
    ],
)
def test_a_sparkline_of_anything(values: list[float | None], *, drawn: bool) -> None:
    picture = _drawn(lambda painter: paint.spark(painter, 20, 10, 100, 20, values, "#000000"))
    found = _columns(picture)
    assert bool(found) == drawn
    assert not found or (min(found) >= 16 and max(found) <= 124)


def test_scores_beyond_the_scale_stay_in_the_drawing() -> None:
    picture = _drawn(lambda painter: paint.spark(painter, 20, 10, 100, 20, [-900.0, 900.0], "#000000"))
    ink = [y for y in range(_HEIGHT) if any(picture.pixelColor(x, y).lightness() < 250 for x in range(_WIDTH))]
    assert min(ink) >= 6
    assert max(ink) <= 34


def test_an_edge_falls_on_whole_pixels() -> None:
    picture = _drawn(lambda painter: paint.box(painter, 10, 10, 100, 20, "#FFFFFF", 4, "#000000"))
    assert picture.pixelColor(60, 10) == picture.pixelColor(10, 20) == QColor("#000000")
    assert picture.pixelColor(60, 9) == picture.pixelColor(60, 11) == QColor("#FFFFFF")


def test_a_gap_is_left_open() -> None:
    whole, broken = (
        _columns(_drawn(partial(_spark, values))) for values in ([50.0, 50.0, 50.0, 50.0], [50.0, None, None, 50.0])
    )
    assert 60 in whole
    assert 60 not in broken


@pytest.mark.parametrize(("share", "reaches"), [(0.0, 0), (0.001, 4), (0.5, 50), (1.0, 100), (1.7, 100)])
def test_a_bar_never_leaves_its_groove(share: float, reaches: int) -> None:
    ink = QColor("#000000")
    picture = _drawn(lambda painter: paint.bar(painter, 0, 20, 100, share, "#000000", 6))
    dark = [x for x in range(_WIDTH) if picture.pixelColor(x, 20) == ink]
    assert abs(max(dark, default=0) - reaches) <= 2


def test_the_marks_differ_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens.Theme, "level", lambda _theme, _letter: "#000000")
    marks = [_drawn(partial(_mark, letter)) for letter in ("A", "B", "C", "D", "unknown")]
    assert all(one != other for place, one in enumerate(marks) for other in marks[:place])


@pytest.mark.parametrize("name", ["", "山田屋", "acme", "👩‍💻 Labs"])
def test_an_initial_of_any_name(name: str) -> None:
    assert _columns(_drawn(lambda painter: paint.avatar(painter, 0, 0, 32, name)))


def test_a_check_box_differs_by_more_than_colour() -> None:
    def shape(*, on: bool) -> QImage:
        return _drawn(lambda p: paint.check(p, 10, 20, on)).convertToFormat(QImage.Format.Format_Grayscale8)

    assert shape(on=True) != shape(on=False)


def test_an_icon_is_sharp_on_every_screen_and_drawn_once() -> None:
    for ratio in (1.0, 1.5, 2.0):
        picture = theme.icon("plus", ratio=ratio)
        assert picture.width() == round(tokens.ICON * ratio)
        assert picture.deviceIndependentSize().width() == tokens.ICON
    assert theme.icon("plus", ratio=2.0).cacheKey() == theme.icon("plus", ratio=2.0).cacheKey()


def test_every_icon_can_be_drawn() -> None:
    names = [one.stem for one in resources.path("icons").glob("*.svg")]
    assert len(names) > 30
    for name in names:
        assert _columns(_drawn(partial(_icon, name))), name


def _icon(name: str, painter: QPainter) -> None:
    paint.icon(painter, 10, 20, name)
