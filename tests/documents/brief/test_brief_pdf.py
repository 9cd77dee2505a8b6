"""The brief as a page: it is one, whatever it is about, and says that it is internal."""

from datetime import date

import pytest

from csdesk.documents.brief import pdf
from csdesk.documents.brief.document import (
    BriefDocument,
    BriefOutcome,
    BriefPerson,
    BriefPoint,
    BriefPromise,
    BriefTile,
)
from csdesk.domain.png import size
from tests.documents import reading
from tests.documents.test_plan_pdf import squeezed

DAY = date(2026, 11, 20)
LONG = {
    "ja": "横浜倉庫だけ全件をシステムで発注し、その結果を見て神戸と福岡の日程を決めるという話が長く続いた。" * 6,
    "en": "Only the Yokohama warehouse orders everything by the system, and the others follow once that is seen. " * 6,
}
INTERNAL = {"ja": "社内のみ", "en": "Internal"}


def _brief(language: str) -> BriefDocument:
    return BriefDocument(
        language,
        DAY,
        accent="#8F2D45",
        ours="Hokuto",
        account="株式会社山田屋食品",
        when="QBR",
        purpose="Name the owner of the master data",
        tiles=(BriefTile("MRR", "¥480,000", "74 seats"), BriefTile("Health", "B 71", "83%", "B")),
        trend=(78, None, 80, 71),
        attendees=(BriefPerson("佐々木 恵美", "取締役", "数字から入ると早い", ("High", "Positive")),),
        outcomes=(BriefOutcome("Hours per order", "22.5 → 18.0", "65%", "on_track", "On track"),),
        questions=("Who follows Tamura?",),
        agenda=(BriefPoint("The trial run", "5 min"),),
        we_owe=(BriefPromise("A recording", "13 Nov", late=True),),
        decide=("The next day",),
    )


def _strained(language: str) -> BriefDocument:
    long = LONG[language]
    return BriefDocument(
        language,
        DAY,
        accent="",
        ours=long,
        account=long,
        when=long,
        purpose=long,
        tiles=(BriefTile("MRR", "¥480,000,000", "x"),) * 3,
        trend=(50.0,) * 52,
        attendees=(BriefPerson(long, long, long, ("High", "Positive")),) * 30,
        milestones="21",
        outcomes=(BriefOutcome(long, long, "65%", "behind", "Behind"),) * 30,
        moved=(long,) * 30,
        last_notes=(long,) * 30,
        questions=(long,) * 30,
        agenda=(BriefPoint(long, "15 min"),) * 30,
        we_owe=(BriefPromise(long, "13 November", late=True),) * 30,
        they_owe=(BriefPromise(long, "13 November", late=True),) * 30,
        feedback=(long,) * 30,
        similar=long,
        decide=(long,) * 30,
    )


def _pages(*briefs: BriefDocument) -> list[str]:
    return [*map(squeezed, reading.pages(pdf.render(briefs).pdf))]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_all_of_it_is_there(language: str) -> None:
    (page,) = _pages(_brief(language))
    told = ("株式会社山田屋食品", "QBR", "¥480,000", "B 71", "佐々木 恵美", "数字から入ると早い", "22.5 → 18.0", "65%")
    for text in (*told, "Who follows Tamura?", "The trial run", "A recording", "13 Nov", "The next day"):
        assert squeezed(text) in page


@pytest.mark.parametrize("language", ["ja", "en"])
def test_however_long_it_is_one_page(language: str) -> None:
    assert len(_pages(_strained(language))) == 1


@pytest.mark.parametrize("language", ["ja", "en"])
def test_several_are_a_page_each_and_each_says_that_it_is_internal(language: str) -> None:
    pages = _pages(_brief(language), _strained(language), BriefDocument(language, DAY, "", "", "Aoba", "Kickoff"))
    assert len(pages) == 3
    assert all(squeezed(INTERNAL[language]) in page for page in pages)


def test_the_picture_for_the_screen_is_one_page() -> None:
    (page,) = pdf.images(_brief("ja"), 72)
    assert size(page) == (595, 842)


def test_what_cannot_be_printed_is_told() -> None:
    brief = BriefDocument("en", DAY, "", "", "Aoba 🦊", "Kickoff")
    assert [one.character for one in pdf.render([brief]).missing] == ["🦊"]
