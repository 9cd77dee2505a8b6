"""Where lines break."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.documents import glyphs, lines

EM = 25.4 / 72  # of a point, in mm
texts = st.text(alphabet="あア亜国、。「」（）ー っaA1-, \n", max_size=60)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("一二三四五六", ["一二三四", "五六"]),
        ("一二三四、五", ["一二三", "四、五"]),  # no comma begins a line
        ("一二三「四」", ["一二三", "「四」"]),  # no bracket ends one
        ("一二三", ["一二三"]),
        ("一二\n三", ["一二", "三"]),
        ("", [""]),
    ],
)
def test_japanese_breaks_between_any_letters_but_those(text: str, broken: list[str]) -> None:
    assert lines.broken(text, 4.2 * 10 * EM, 10) == broken


def test_latin_breaks_at_spaces_and_after_hyphens() -> None:
    room = glyphs.width("order-to-", 10) + 0.5
    assert lines.broken("order-to-dispatch time", room, 10) == ["order-to-", "dispatch", "time"]


def test_a_word_that_no_line_can_hold_breaks_anywhere() -> None:
    found = lines.broken("x" * 50, 20, 10)
    assert len(found) > 1
    assert "".join(found) == "x" * 50


def test_a_statement_keeps_its_clauses_whole() -> None:
    text = "受注から出荷までを一日縮めて、現場が定時で帰れるようにしたい"
    assert lines.phrased(text, 20 * 10 * EM, 10) == ["受注から出荷までを一日縮めて、", "現場が定時で帰れるようにしたい"]


def test_a_clause_too_long_for_a_line_breaks_between_phrases() -> None:
    assert lines.phrased("年末の繁忙期でも現場が定時で帰れる", 10 * 10 * EM, 10) == [
        "年末の繁忙期でも",
        "現場が定時で帰れる",
    ]


def test_no_line_begins_with_what_belongs_to_the_word_before() -> None:
    text = "「手術の前日に届かない、を一件もなくしたい」"
    assert lines.phrased(text, 10 * 10 * EM, 10) == ["「手術の前日に", "届かない、を", "一件もなくしたい」"]


@pytest.mark.parametrize(
    ("language", "text", "room", "settled"),
    [
        ("en", "It goes live in two weeks", 0.93, ["It goes live in", "two weeks"]),  # not: "weeks" alone
        ("en", "It goes live in two long weeks", 0.6, ["It goes live in", "two long weeks"]),
        ("ja", "受注は、二か月続けて零件です。", 0.97, ["受注は、", "二か月続けて零件です。"]),  # not: 。 or す。 alone
        ("ja", "受注は零件です。", 1.1, ["受注は零件です。"]),
        ("en", "", 1.0, [""]),
    ],
)
def test_a_sentence_does_not_end_in_a_lonely_word(language: str, text: str, room: float, settled: list[str]) -> None:
    assert lines.settled(text, glyphs.width(text, 10) * room, 10, language) == settled


def test_balanced_lines_are_no_more_than_needed_and_about_equally_long() -> None:
    text = "Take a day out of order to dispatch, so that my people go home on time"
    room = glyphs.width(text, 20, glyphs.BOLD) * 0.75
    fewest, found = lines.broken(text, room, 20, glyphs.BOLD), lines.balanced(text, room, 20)
    assert len(found) == len(fewest) == 2
    assert len(found[1]) > len(fewest[1])
    assert " ".join(found) == text


@given(texts, st.floats(5, 120))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, room: float) -> None:
    for found in (
        lines.broken(text, room, 10, glyphs.BOLD),
        lines.phrased(text, room, 10),
        lines.balanced(text, room, 10),
    ):
        assert re.sub(r"\s", "", "".join(found)) == re.sub(r"\s", "", text)
        shown = [line.rstrip("、。，．」』）】") for line in found if len(line) > 1]
        assert all(glyphs.width(line, 10, glyphs.BOLD) <= room for line in shown)
