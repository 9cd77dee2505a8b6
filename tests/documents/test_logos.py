"""Both logos on the first page of every layout, whatever their shape; without any a document is as it was."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from csdesk.desk import open_desk
from csdesk.documents import first_page, logos, plan_pdf, snapshot
from csdesk.documents.compose import compose
from csdesk.documents.plan import Logo, PlanDocument
from csdesk.domain.documents import Layout
from csdesk.i18n import Catalogue
from tests.documents import reading
from tests.documents.samples import TODAY, sample
from tests.pngs import png

LAYOUTS = [Layout.FULL, Layout.PAGE, Layout.PROGRESS]
SQUARE, WIDE, TALL = png(480, 480), png(1200, 100, alpha=False), png(24, 480)


def _with(document: PlanDocument, theirs: bytes | None, ours: bytes | None) -> PlanDocument:
    customer = replace(document.customer, logo=(theirs and Logo(theirs)) or None)
    return replace(document, customer=customer, supplier=replace(document.supplier, logo=(ours and Logo(ours)) or None))


def _pages(document: PlanDocument, layout: Layout) -> PdfReader:
    return PdfReader(io.BytesIO(plan_pdf.render(document, layout).pdf))


@pytest.mark.parametrize(
    ("picture", "size"),
    [(SQUARE, (8.0, 8.0)), (png(240, 80), (22.0, 22 / 3)), (WIDE, (22.0, 22 / 12)), (TALL, (0.4, 8.0))],
)
def test_a_logo_is_as_large_as_its_line_has_room_for(picture: bytes, size: tuple[float, float]) -> None:
    assert logos.size(Logo(picture)) == pytest.approx(size)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("theirs", "ours"), [(SQUARE, WIDE), (TALL, SQUARE), (WIDE, None), (None, TALL)])
def test_both_stand_on_the_first_page_alone(
    layout: Layout, language: str, theirs: bytes | None, ours: bytes | None
) -> None:
    plan = sample(language)
    with_logos, without = _pages(_with(plan, theirs, ours), layout), _pages(plan, layout)
    given = sorted(Logo(one).pixels for one in (theirs, ours) if one)
    assert sorted({image.image.size for image in with_logos.pages[0].images if image.image}) == given
    assert not [image for page in with_logos.pages[1:] for image in page.images]
    assert len(with_logos.pages) == len(without.pages)
    assert _words(with_logos) == _words(without)


def _words(read: PdfReader) -> str:
    return "".join(sorted("".join(reading.text(page, read) for page in read.pages).replace("×", "").split()))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_names_that_leave_no_room_stand_below_each_other(language: str) -> None:
    plan, words = _with(sample(language), SQUARE, WIDE), Catalogue(language)
    long = replace(plan, customer=replace(plan.customer, name=plan.customer.name * 2))
    assert not first_page.is_stacked(plan, words)
    assert first_page.is_stacked(long, words)
    assert len(_pages(long, Layout.FULL).pages) == len(_pages(sample(language), Layout.FULL).pages)


@pytest.mark.parametrize("times", [1, 3, 5, 7])
@pytest.mark.parametrize(("theirs", "ours"), [(SQUARE, SQUARE), (WIDE, WIDE)])
def test_the_story_still_fits_the_first_page(theirs: bytes, ours: bytes, times: int) -> None:
    plan, words = _with(sample("en"), theirs, ours), Catalogue("en")
    long = replace(plan, headline=plan.headline * times, customer=replace(plan.customer, name="Fennimore " * 9))
    assert first_page.is_stacked(long, words)
    story = reading.pages(plan_pdf.render(long).pdf)[0]
    assert "Next steps" in story
    assert "Staffing plan for December" in story


def test_a_version_is_kept_without_pictures() -> None:
    plan = _with(sample("ja"), SQUARE, WIDE)
    kept = snapshot.dump(plan)
    assert kept == snapshot.dump(sample("ja"))
    assert snapshot.load(kept) == sample("ja")


def test_the_preview_has_them() -> None:
    first, *others = plan_pdf.pictures(_with(sample("ja"), SQUARE, WIDE))[0]
    assert first.count(b"data:image/png") == 2
    assert not any(b"data:image" in page for page in others)


def test_they_come_from_the_records(path: Path) -> None:
    desk = open_desk(path)
    desk.accounts.add("Yamadaya Foods")
    desk.plans.add(1, "Half a day", TODAY)
    account = desk.accounts.find("Yamadaya Foods")
    desk.logos.keep_ours(SQUARE)
    desk.logos.keep_of(1, WIDE)
    document = compose(desk, account, TODAY)
    assert (document.supplier.logo, document.customer.logo) == (Logo(SQUARE), Logo(WIDE))
    desk.logos.keep_of(1, b"")
    assert compose(desk, account, TODAY).customer.logo is None
    desk.close()
