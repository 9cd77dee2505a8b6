"""Thousands of names ranked at once, as each would be by itself."""

from heapq import nlargest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.name_index import NameIndex
from csdesk.domain.ranking import best

_NAMES = st.lists(st.text(alphabet="aBあｱガ山-ーフ1 ", min_size=1, max_size=8).map(str.strip), max_size=12)


@given(_NAMES, st.text(alphabet="abあア山-1", min_size=1, max_size=4))
def test_it_ranks_as_each_name_by_itself(names: list[str], query: str) -> None:
    numbered = [(number, " ".join(name.split())) for number, name in enumerate(names)]
    alone = [rank for _number, name in numbered if (rank := best(query, name)) is not None]
    found = NameIndex((number, (name,)) for number, name in numbered).best(query, len(names) + 1)
    assert [rank for rank, _number in found] == nlargest(len(names), alone)


@pytest.mark.parametrize(
    ("query", "found"),
    [("高橋", [0]), ("ユーザ", [1]), ("coca cola", [2]), ("cocacola", [2]), ("導入 日程", [3]), ("キックオフ", [3])],
)
def test_where_letters_stand_together(query: str, found: list[int]) -> None:
    names = ["髙橋商事", "ﾕｰｻﾞｰ会", "Coca-Cola", "導入ｷｯｸｵﾌの日程\nを決める"]
    index = NameIndex(((number, (name,)) for number, name in enumerate(names)), loose=False)
    assert [number for _rank, number in index.best(query, 5)] == found


def test_of_several_names_the_best_counts_and_each_is_found_once() -> None:
    index = NameIndex([(1, ("山田屋", "ヤマダヤ", "")), (2, ("山手", "ヤマテ"))])
    assert [key for _rank, key in index.best("や", 5)] == [2, 1]
    assert index.best("", 5) == []
