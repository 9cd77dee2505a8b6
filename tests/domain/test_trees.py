"""Circles found before they are made, and outlines that end."""

import pytest

from csdesk.domain.trees import circle, outline

_ABOVE = {1: None, 2: 1, 3: 2, 4: 1, 5: 6, 6: 5}


@pytest.mark.parametrize(
    ("child", "wanted", "way"),
    [
        (1, 1, [1, 1]),
        (1, 2, [1, 2, 1]),
        (1, 3, [1, 3, 2, 1]),
        (2, 4, []),
        (3, 1, []),
        (4, 5, []),  # a circle that is there already does not hold the child
        (1, 9, []),
    ],
)
def test_the_way_of_a_circle(child: int, wanted: int, way: list[int]) -> None:
    assert circle(child, wanted, _ABOVE) == way


@pytest.mark.parametrize(
    ("root", "lines"),
    [(1, [(2, 1), (3, 2), (4, 1)]), (2, [(3, 1)]), (3, []), (5, [(6, 1)]), (7, [])],
)
def test_an_outline_has_each_once(root: int, lines: list[tuple[int, int]]) -> None:
    assert list(outline(root, _ABOVE)) == lines
