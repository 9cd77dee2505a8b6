"""What keys do in a note."""

import pytest

from csdesk.domain.note_editing import begun_marker, continued, link_at, offered, toggled
from csdesk.domain.note_titles import note_title


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        *(("- a", "- "), ("* a", "* "), ("  - a", "  - "), ("・ a", "・ "), ("1. a", "2. "), ("9) a", "10) ")),
        *(("- [ ] a", "- [ ] "), ("- [x] a", "- [ ] "), ("-　a", "-　"), ("- ", ""), ("3. ", ""), ("- [ ] ", "")),
        *(("a", None), ("", None), ("-a", None), ("1.a", None), ("# a", None), ("---", None)),
    ],
)
def test_enter_goes_on_with_a_list(line: str, expected: str | None) -> None:
    found = continued(line)
    assert (found.text if found else None) == expected
    assert found is None or found.ends == (expected == "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        *(("- [ ] a", "- [x] a"), ("- [x] a", "- [ ] a"), ("  1. [X] a", "  1. [ ] a"), ("- a", "- [ ] a")),
        *(("a", "- [ ] a"), ("  a", "  - [ ] a"), ("", "- [ ] "), ("- [ ]", "- [x]")),
    ],
)
def test_a_box_is_toggled(line: str, expected: str) -> None:
    assert toggled(line) == expected


def test_markers_are_offered_behind_a_slash() -> None:
    assert [begun_marker(line) for line in ("/", "- /ac", "／けってい", "a /", "/action ", "", "http://")] == [
        *("/", "/ac", "／けってい", None, None, None, None)
    ]
    english, japanese = ([marker for marker, _kind in offered("/", language)] for language in ("en", "ja"))
    assert english == ["/action", "/decision", "/promise us", "/promise them", "/question", "/feedback", "/win"]
    assert japanese == ["/アクション", "/決定", "/約束 当社", "/約束 先方", "/質問", "/要望", "/成果"]
    assert [marker for marker, _kind in offered("／D", "ja")] == ["／decision"]
    assert [marker for marker, _kind in offered("/約", "en")] == ["/約束 当社", "/約束 先方"]
    assert offered("/x", "en") == []


def test_links_are_those_of_the_web_and_of_mail() -> None:
    line = "see https://example.com/a?b=c. and mailto:a@example.com or javascript:x file:///etc ftp://x"
    assert link_at(line, 6) == "https://example.com/a?b=c"
    assert link_at(line, line.index("mailto") + 3) == "mailto:a@example.com"
    assert [link_at(line, line.index(part)) for part in ("javascript", "file:", "ftp:", "see")] == [""] * 4


def test_a_note_is_called_by_its_first_words() -> None:
    assert note_title("\n# **定例**\n- a\n\nb") == ("定例", "a b")
    assert note_title("") == ("", "")
