"""The note of a day: what was done, what is planned and what is carried over, in both languages and one page."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from csdesk.desk import Desk, open_desk
from csdesk.documents.daily.note import markdown, text
from csdesk.documents.daily.writing import write_daily
from csdesk.domain.plans import Side
from csdesk.errors import RefusedError

_TODAY = date(2026, 11, 19)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """Return a desk with a day's work: one of each is done, one stands for a promise."""
    desk = open_desk(path)
    desk.accounts.add("Acme")
    promise = desk.promises.add(1, "report", _TODAY, side=Side.US)
    for title, days in (("sent", 0), ("*call*", 0), ("late", -3), ("later", 9)):
        stands = {"promise_id": promise} if title == "sent" else {}
        desk.actions.add(1, title, _TODAY, deadline=_TODAY + timedelta(days), **stands)
    desk.actions.close(1, _TODAY)
    other = desk.promises.add(1, "kept alone", _TODAY, side=Side.US)
    desk.promises.close(other, _TODAY)
    desk.meetings.add(1, on=_TODAY, starts="14:00", title="Review", purpose="agree")
    yield desk
    desk.close()


def test_each_thing_is_told_once(desk: Desk) -> None:
    note = desk.daily_notes.of(_TODAY)
    assert text(note, "en").splitlines() == [
        "Daily note 19 November 2026",
        "",
        "Meetings",
        "- 14:00–15:00 · Acme · Review",
        "",
        "Done",
        "- sent · Acme",
        "- kept alone · Acme",
        "",
        "Planned",
        "- *call* · Acme",
        "",
        "Carried over",
        "- late · Acme · 16 Nov",
    ]
    assert r"- \*call\* · Acme" in markdown(note, "en")
    assert "## 持ち越し" in markdown(note, "ja")


def test_it_is_one_page_however_much_there_is(desk: Desk, tmp_path: Path) -> None:
    for number in range(60):
        desk.actions.add(1, f"a long title of an action that takes some room {number}", _TODAY, deadline=_TODAY)
    note, company = desk.daily_notes.of(_TODAY), desk.colleagues.company()
    for language in ("ja", "en"):
        target = tmp_path / f"{language}.pdf"
        write_daily(note, company, target, language)
        assert len(PdfReader(target).pages) == 1
    write_daily(note, company, tmp_path / "note.md", "en")
    assert (tmp_path / "note.md").read_text("utf-8").startswith("# Daily note")
    with pytest.raises(RefusedError, match=r"The name must end in \.md"):
        write_daily(note, company, tmp_path / "note.doc", "en")
