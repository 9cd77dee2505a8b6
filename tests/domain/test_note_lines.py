"""Lines of notes with markers; the note is of Thursday 19 November 2026, the answers were written by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.note_lines import MARKERS, LineKind, LineProblem, MarkedLine, marker, read_line
from csdesk.domain.plans import Side

_ON = date(2026, 11, 19)
_A, _D, _P, _Q, _F, _W = LineKind
_US, _THEM = Side.US, Side.CUSTOMER


def _said(
    kind: LineKind, title: str, day: str = "", *, side: Side | None = None, who: str = "", wrong: str = ""
) -> MarkedLine:
    return MarkedLine(kind, title, side, date.fromisoformat(f"202{day}") if day else None, who, wrong)


_CASES = {
    # kinds, in either language
    "/action Send the quote": _said(_A, "Send the quote"),
    "/decision Only Yokohama orders by system in December": _said(_D, "Only Yokohama orders by system in December"),
    "/question Who signs?": _said(_Q, "Who signs?"),
    "/feedback CSV export is slow": _said(_F, "CSV export is slow"),
    "/win First report in 10 minutes": _said(_W, "First report in 10 minutes"),
    "/promise us Send the data": _said(_P, "Send the data", side=_US),
    "/promise them Name a lead": _said(_P, "Name a lead", side=_THEM),
    "/決定 採用": _said(_D, "採用"),
    "/約束 当社 見積を送る": _said(_P, "見積を送る", side=_US),
    "/約束 先方 データを送る": _said(_P, "データを送る", side=_THEM),
    "/質問 決裁者は誰か": _said(_Q, "決裁者は誰か"),
    "/要望 CSVの出力": _said(_F, "CSVの出力"),
    "/成果 初回レポートが10分で完成": _said(_W, "初回レポートが10分で完成"),
    "/アクション 見積を送る": _said(_A, "見積を送る"),
    # other words for the sides
    "/promise we call": _said(_P, "call", side=_US),
    "/promise they call": _said(_P, "call", side=_THEM),
    "/promise customer: call": _said(_P, "call", side=_THEM),
    "/約束 弊社 見積": _said(_P, "見積", side=_US),
    "/約束 お客様 回答": _said(_P, "回答", side=_THEM),
    "/promise 当社 見積": _said(_P, "見積", side=_US),
    "/約束 them reply": _said(_P, "reply", side=_THEM),
    # width, case, blanks, colons
    "／action Send": _said(_A, "Send"),
    "／決定　採用": _said(_D, "採用"),
    "／約束　先方　データを送る": _said(_P, "データを送る", side=_THEM),
    "/ＡＣＴＩＯＮ Send": _said(_A, "Send"),
    "/ｱｸｼｮﾝ 送る": _said(_A, "送る"),
    "/Action   Send   it  ": _said(_A, "Send it"),
    "/action\tSend": _said(_A, "Send"),
    "/決定：採用": _said(_D, "採用"),
    "/decision: adopt": _said(_D, "adopt"),
    "  /action indented": _said(_A, "indented"),
    "　／質問　全角": _said(_Q, "全角"),
    # in lists
    "- /action in a list": _said(_A, "in a list"),
    "* /win starred": _said(_W, "starred"),
    "・ /決定 採用": _said(_D, "採用"),
    "3. /action third": _said(_A, "third"),
    "- [ ] /action to tick": _said(_A, "to tick"),
    "- [x] /action ticked": _said(_A, "ticked"),
    # days
    "/action 来週火 見積を送る": _said(_A, "見積を送る", "6-11-24"),
    "/action 見積を送る 来週火曜": _said(_A, "見積を送る", "6-11-24"),
    "/action 来週火曜までに見積を送る": _said(_A, "見積を送る", "6-11-24"),
    "/action 見積を 来週火曜までに 送る": _said(_A, "見積を 送る", "6-11-24"),
    "/action next tue Send it": _said(_A, "Send it", "6-11-24"),
    "/action Send it by friday": _said(_A, "Send it", "6-11-20"),
    "/action Send it by friday to all": _said(_A, "Send it to all", "6-11-20"),
    "/action in 2 weeks Call": _said(_A, "Call", "6-12-03"),
    "/action ２週間後 電話": _said(_A, "電話", "6-12-03"),
    "/action 2026-12-05 Send": _said(_A, "Send", "6-12-05"),
    "/action Send 2026/12/5": _said(_A, "Send", "6-12-05"),
    "/action 12月5日 送る": _said(_A, "送る", "6-12-05"),
    "/action 12月5日までに送る": _said(_A, "送る", "6-12-05"),
    "/action 送る 12/5": _said(_A, "送る", "6-12-05"),
    "/action 1/5 送る": _said(_A, "送る", "7-01-05"),
    "/action 2027年1月15日 送る": _said(_A, "送る", "7-01-15"),
    "/promise us 月末 見積": _said(_P, "見積", "6-11-30", side=_US),
    "/promise them tomorrow Reply": _said(_P, "Reply", "6-11-20", side=_THEM),
    "／約束　当社　来週火　見積": _said(_P, "見積", "6-11-24", side=_US),
    # no day where none is meant
    "/action Discuss sun protection": _said(_A, "Discuss sun protection"),
    "/action Do 1/2 of the work": _said(_A, "Do 1/2 of the work"),
    "/decision 来週火 から開始": _said(_D, "来週火 から開始"),
    "/win Report done today": _said(_W, "Report done today"),
    # people
    "/action @me Train Nakamura-san next tue": _said(_A, "Train Nakamura-san", "6-11-24", who="me"),
    "/promise them Order data inventory @Sato-san 2026-12-04": _said(
        _P, "Order data inventory", "6-12-04", side=_THEM, who="Sato-san"
    ),
    "／約束　先方　＠佐藤　データを送る": _said(_P, "データを送る", side=_THEM, who="佐藤"),
    "/action mail a@example.com": _said(_A, "mail a@example.com"),
    "/question @佐藤 決裁者は誰か": _said(_Q, "決裁者は誰か", who="佐藤"),
    # what is wrong
    "/action": _said(_A, ""),
    "/action   ": _said(_A, ""),
    "/action 明日": _said(_A, "", "6-11-20"),
    "/decision @佐藤": _said(_D, "", who="佐藤"),
    "/promise": _said(_P, ""),
    "/promise us": _said(_P, "", side=_US),
    "/promise Send the data": _said(_P, "Send the data"),
    "/約束 見積を送る": _said(_P, "見積を送る"),
    "/action 2026-02-30 Send": _said(_A, "2026-02-30 Send", wrong="2026-02-30"),
    "/action 2月30日 送る": _said(_A, "2月30日 送る", wrong="2月30日"),
    "/action 来週の天曜日 送る": _said(_A, "来週の天曜日 送る", wrong="来週の天曜日"),
    "/promise us 2/31 Send": _said(_P, "2/31 Send", side=_US, wrong="2/31"),
    # markup is text
    "/action <b>Send</b> & <script>": _said(_A, "<b>Send</b> & <script>"),
}


@pytest.mark.parametrize(("line", "said"), _CASES.items())
def test_a_line_says_what_it_makes(line: str, said: MarkedLine) -> None:
    assert read_line(line, _ON) == said


@pytest.mark.parametrize(
    "line",
    [
        *("", "action Send", "/", "//action x", "/usr/bin", "/actions x", "/action/x", "text /action x", "# /action x"),
        *("https://example.com/action x", "/決定採用", "／", "> /action x", "/ action x", "-/action x", "/約束事項 a"),
    ],
)
def test_what_has_no_marker_makes_nothing(line: str) -> None:
    assert read_line(line, _ON) is None


def test_what_is_wrong_is_told_and_a_wrong_day_alone_hinders_no_record() -> None:
    told = {
        "/action": (LineProblem.NO_TEXT, False),
        "/promise": (LineProblem.NO_SIDE, False),
        "/promise us": (LineProblem.NO_TEXT, False),
        "/promise Send": (LineProblem.NO_SIDE, False),
        "/action 2026-02-30 Send": (LineProblem.NO_DAY, True),
        "/action Send": (None, True),
    }
    lines = {line: read_line(line, _ON) for line in told}
    assert {line: (said.problem, said.makes_record) for line, said in lines.items() if said} == told


def test_a_marker_says_where_it_stands() -> None:
    assert marker("- ／約束　先方 送る") == (LineKind.PROMISE, 2, 5, 6)
    assert marker("/win") == (LineKind.WIN, 0, 4, 4)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_any_line_is_read_on_any_day(text: str, on: date) -> None:
    for kind, words in MARKERS.items():
        said = read_line(f"/{words[0]} {text}", on)
        assert said is not None
        assert said.kind is kind
        assert "\n" not in said.title
