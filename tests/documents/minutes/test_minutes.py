"""The minutes as a PDF and as Markdown: all of it is there, in either language, and nothing that is not."""

import io

import pytest
from pypdf import PdfReader

from csdesk.documents.minutes import pdf
from csdesk.documents.minutes.document import MinutesDocument, TaskPart
from csdesk.documents.minutes.markdown import markdown
from csdesk.documents.plan import Logo, Party
from csdesk.domain.plans import Side
from tests.documents import reading
from tests.documents.minutes.samples import minutes
from tests.documents.test_plan_pdf import squeezed
from tests.pngs import png


def _pages(document: MinutesDocument) -> list[str]:
    return [*map(squeezed, reading.pages(pdf.render(document).pdf))]


@pytest.mark.parametrize(("language", "heading"), [("ja", "議事録"), ("en", "Minutes")])
def test_all_of_it_is_printed(language: str, heading: str) -> None:
    (page,) = _pages(minutes(language))
    told = ("定例面談（11月）", "14:00–15:00", "佐々木 恵美", "物流本部長", "石川 恵", "12月は横浜倉庫だけ")
    for text in (heading, *told, "研修は*動画*に", "棚卸し表", "山田屋食品", "神戸はいつか", "2026年12月18日"):
        assert squeezed(text) in page


def test_what_is_missing_leaves_no_heading_behind() -> None:
    (page,) = _pages(minutes("en", decisions=(), questions=(), next_meeting="", tasks=()))
    assert not any(squeezed(text) in page for text in ("Decisions", "Open questions", "Next meeting"))
    assert squeezed("Nothing at the moment.") in page


def test_long_minutes_take_more_pages_and_lose_nothing() -> None:
    tasks = tuple(TaskPart(f"やること{n} " * 30, Side.US) for n in range(60))
    pages = _pages(minutes(tasks=tasks))
    assert len(pages) > 1
    assert all(f"やること{n}" in "".join(pages) for n in range(60))


def test_logos_stand_in_its_head() -> None:
    ours, theirs = (Logo(png(wide, 90)) for wide in (300, 200))
    document = minutes(supplier=Party("潮見" * 30, "潮見", logo=ours), customer=Party("山田" * 30, "山田", logo=theirs))
    assert len(PdfReader(io.BytesIO(pdf.render(document).pdf)).pages[0].images) == 2


def test_markdown_tells_the_same() -> None:
    assert markdown(minutes("en")) == (
        "# Minutes: 定例面談（11月）\n\n"
        "株式会社山田屋食品 御中 × 株式会社潮見ソフト · 14:00–15:00\n\n"
        "- 株式会社山田屋食品: 佐々木 恵美, 川上 徹\n"
        "- 株式会社潮見ソフト: 石川 恵\n\n"
        "## Decisions\n\n- 12月は横浜倉庫だけ\n- 研修は\\*動画\\*に\n\n"
        "## Next steps\n\n"
        "- 操作説明 (潮見ソフト 石川 恵 · 24 Nov)\n"
        "- 棚卸し表 (山田屋食品 · 4 Dec)\n"
        "- 発注データ (山田屋食品 中村 健 · Done)\n\n"
        "## Open questions\n\n- 神戸はいつか\n\n"
        "## Next meeting\n\n- 2026年12月18日\n"
    )
