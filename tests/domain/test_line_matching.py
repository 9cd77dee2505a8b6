"""Records keep to their lines: before and after, each line a word; which record it is stands behind a bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.line_matching import match_lines
from csdesk.domain.note_lines import marker

_CASES = {
    "nothing changed": ("a\n/win w|1", "", "a\n/win w|1", ""),
    "a line above": ("/win w|1", "", "a\n/win w|1", ""),
    "a line below": ("/win w|1", "", "/win w|1\na", ""),
    "another record above": ("/win w|1", "", "/win v|new\n/win w|1", ""),
    "changed": ("a\n/action Send the quote|1", "", "a\n/action Send the quotes|1", ""),
    "typed anew in its place": ("a\n/action Send|1\nb", "", "a\n/action Ring up|1\nb", ""),
    "another kind": ("/action Send|1", "", "/promise us Send|new", "1"),
    "no marker any more": ("/action Send|1", "", "action Send", "1"),
    "deleted": ("a\n/action Send|1\nb", "", "a\nb", "1"),
    "all deleted": ("/action Send|1\n/win w|2", "", "", "1 2"),
    "moved down": ("/win w|1\na\nb", "", "a\nb\n/win w|1", ""),
    "two swapped": ("/win v|1\n/win w|2", "", "/win w|2\n/win v|1", ""),
    "doubled": ("a\n/win w|1", "", "a\n/win w|1\n/win w|new", ""),
    "doubled above": ("a\n/win w|1\nb\nc", "", "/win w|new\na\n/win w|1\nb\nc", ""),
    "one of two alike deleted": ("a\n/win w|1\nb\n/win w|2\nc", "", "a\nb\n/win w|2\nc", "1"),
    "split": ("/action Send the quote and call|1", "", "/action Send the quote|1\nand call", ""),
    "split into two": ("/action Send a quote now and call|1", "", "/action Send a quote now|1\n/action call|new", ""),
    "joined": ("/action Send the long quote|1\n/action call|2", "", "/action Send the long quote /action call|1", "2"),
    "text gone, marker there": ("/action Send|1", "", "/action|1", ""),
    "deleted and another written far away": ("/action Send|1\na\nb", "", "a\nb\n/action Xyz|new", "1"),
    "typed on, and the next line begun": ("/win w|1", "", "/win what went well|1\n/win|new", ""),
    "typed on below another": ("a\n/win w|1\nb", "", "a\nc\n/win what went well|1\n\nb", ""),
    "typed anew, and another line below": ("a\n/win w|1", "", "a\n/win Ring up|1\n/win x|new", ""),
    "moved and changed a little": ("/action Send the quote|1\na\nb", "", "a\nb\n/action Send the quotes|1", ""),
    "a lost one comes back": ("a", "/win w|1", "a\n/win w|1", ""),
    "a lost one stays lost": ("a", "/win w|1", "a\n/win v|new", "1"),
    "a lost one takes no line of another": ("/win w|2", "/win w|1", "/win w|2", "1"),
    "a record that was deleted is not made again": ("/win w", "", "/win w\na", ""),
    "a record that was deleted is, once the line changes": ("/win w", "", "/win ww|new\na", ""),
}


def _read(lines: str) -> tuple[list[str], dict[str, int]]:
    pairs = [line.partition("|") for line in lines.split("\n")]
    return [text for text, _bar, _key in pairs], {key: place for place, (_text, _bar, key) in enumerate(pairs) if key}


@pytest.mark.parametrize(("before", "lost", "after", "gone"), _CASES.values(), ids=_CASES)
def test_records_keep_to_their_lines(before: str, lost: str, after: str, gone: str) -> None:
    (old, places), (new, expected) = _read(before), _read(after)
    were = {key: text for text, _bar, key in (line.partition("|") for line in lost.split("\n")) if key}
    found = match_lines(old, new, places, were)
    assert dict(found.places) == {key: place for key, place in expected.items() if key != "new"}
    assert list(found.fresh) == [place for key, place in expected.items() if key == "new"]
    assert sorted(found.lost) == gone.split()


_LINES = st.lists(
    st.sampled_from(["a", "b", "/win w", "/win v", "/action Send", "/action Send it", "/win"]), max_size=8
)


@given(_LINES, _LINES)
def test_no_line_has_two_records_and_no_record_is_forgotten(before: list[str], after: list[str]) -> None:
    places = {place: place for place, line in enumerate(before) if marker(line)}
    found = match_lines(before, after, places, {})
    assert set(found.places) | set(found.lost) == set(places)
    assert not set(found.places) & set(found.lost)
    taken = [*found.places.values(), *found.fresh]
    assert len(taken) == len(set(taken))
    assert set(taken) == {place for place, line in enumerate(after) if marker(line)}
    for key, place in found.places.items():
        assert marker(after[place])[0] is marker(before[key])[0]  # type: ignore[index]


@given(_LINES)
def test_nothing_changed_changes_nothing(lines: list[str]) -> None:
    places = {place: place for place, line in enumerate(lines) if marker(line)}
    found = match_lines(lines, lines, places, {})
    assert (dict(found.places), found.lost, found.fresh) == (places, [], [])


def test_a_note_of_many_lines_is_matched_all_the_same() -> None:
    before = [f"/action {'x' * 50}{number}" for number in range(1000)]
    after = [f"/action {'x' * 50}{number}!" for number in range(1000)]
    found = match_lines(before, after, {place: place for place in range(1000)}, {})
    assert dict(found.places) == {place: place for place in range(1000)}
