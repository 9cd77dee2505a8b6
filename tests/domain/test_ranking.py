"""Which names answer to a few letters, and in which order."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csdesk.domain.ranking import best, folded, spans

_WORDS = st.text(alphabet="aB あアｱガ山フ-1 ", max_size=8)


@pytest.mark.parametrize(
    ("query", "name", "answers"),
    [
        ("yama", "Yamadaya Foods", True),
        ("FOODS", "Yamadaya Foods", True),
        ("daya", "Yamadaya Foods", True),
        ("yf", "Yama Foods", True),
        ("foods yama", "Yamadaya Foods", True),
        ("foods tokyo", "Yamadaya Foods", False),
        ("yama  ", "Yamadaya Foods", True),
        ("ｱｸﾒ", "アクメ商事", True),
        ("あくめ", "アクメ商事", True),
        ("acme", "ＡＣＭＥ", True),
        ("ya", "Nordic Analytics", False),
        ("zz", "Yamadaya Foods", False),
        ("", "Yamadaya Foods", True),
        ("ad", "abcdefghijklmnopqrd", True),
        ("ar", "abcdefghijklmnopqrd", False),
    ],
)
def test_what_answers(query: str, name: str, *, answers: bool) -> None:
    assert (best(query, name) is not None) == answers


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("sat", ["Satsuki", "Mori Satsuki", "Kisat", "S-a-t"]),
        ("sato", ["Sato", "Sato Foods", "Sato Foods Holdings"]),
        ("山", ["山手", "東京 山手", "小山"]),
        ("ab", ["ab", "x ab", "xx ab", "xab ab", "xab"]),
    ],
)
def test_the_better_answer_comes_first(query: str, names: list[str]) -> None:
    assert sorted(names, key=lambda name: best(query, name) or (), reverse=True) == names


def test_the_best_of_a_name_and_its_reading_counts() -> None:
    assert best("やまだ", "山田屋", "ヤマダヤ") == best("やまだ", "ヤマダヤ")
    assert best("山田", "山田屋", "ヤマダヤ") == best("山田", "山田屋")
    assert best("x", "山田屋", "") is None


@pytest.mark.parametrize(
    ("query", "name", "expected"),
    [
        ("yama", "Yamadaya", [(0, 4)]),
        ("ab", "xab ab", [(4, 6)]),
        ("yf", "Yama Foods", [(0, 1), (5, 6)]),
        ("foods yama", "Yamadaya Foods", [(0, 4), (9, 14)]),
        ("やま", "ヤマダヤ", [(0, 2)]),
        ("kk", "㏍ 商事", [(0, 1)]),
        ("ガ", "ｶﾞｸ", [(0, 2)]),
        ("橋", "髙橋", [(1, 2)]),
        ("acme", "x A\u200bcme", [(2, 7)]),
        ("", "Yamadaya", []),
        ("zz", "Yamadaya", []),
    ],
)
def test_where_it_answers(query: str, name: str, expected: list[tuple[int, int]]) -> None:
    assert spans(query, name) == expected


@given(_WORDS, _WORDS, _WORDS)
@example("ガ", "", "")
def test_a_part_of_a_name_always_answers(before: str, part: str, after: str) -> None:
    name = f"{before}{part.strip()}{after}"
    whole = folded(part.strip()) in folded(name)  # a mark may have joined its neighbour
    assert not name or not whole or best(part, name) is not None


@given(_WORDS, _WORDS)
def test_the_parts_lie_inside_the_name_in_their_order(query: str, name: str) -> None:
    places = spans(query, name)
    assert all(0 <= begin < end <= len(name) for begin, end in places)
    assert places == sorted(places)
