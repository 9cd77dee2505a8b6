"""The plan's PDF, read back."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from csdesk.documents import glyphs, plan_data, plan_pdf
from csdesk.documents.plan import PlanDocument, ReadingPoint
from csdesk.errors import RefusedError
from csdesk.exchange.replacing import UnwrittenFileError
from tests.documents import reading
from tests.documents.samples import TODAY, crowded, empty, plain, sample

NASTY = '#panic("x") *bold* _it_ $x^2$ `code` <tag> @ref // no \\u{41} "quotes" [b] {c} = - + /'
A4 = (595, 842)


def reader(document: PlanDocument) -> PdfReader:
    return PdfReader(io.BytesIO(plan_pdf.render(document).pdf))


def pages(document: PlanDocument) -> list[str]:
    return [*reading.pages(plan_pdf.render(document).pdf)]


def squeezed(text: str) -> str:
    """Return the text without any space, as lines break where they will."""
    return re.sub(r"\s", "", text)


def printed(document: PlanDocument) -> str:
    return squeezed("".join(pages(document)))


def typed(document: PlanDocument) -> list[str]:
    """Return every text that somebody typed into the plan."""
    found = [document.headline, *(goal.title for goal in document.goals)]
    found += [document.purpose.words, document.purpose.who] if document.purpose else [document.title]
    for part in document.outcomes:
        found += [part.title, part.words, part.who, part.value, part.evidence, part.confirmed_by]
    for milestone in (part for goal in document.goals for part in goal.milestones):
        found += [milestone.title, milestone.owner, milestone.evidence]
    for person in document.people_customer + document.people_us:
        found += [person.name, person.title]
    return found


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("make", [sample, empty, crowded])
def test_what_was_typed_is_read_back(make: Any, language: str) -> None:
    document = make(language)
    text = printed(document)
    assert [each for each in typed(document) if squeezed(each) not in text] == []
    assert squeezed(document.customer.name) in text
    assert squeezed(document.supplier.name) in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Where we are going", "Next steps", "20 November 2026", "13 of 21 milestones done", "Page 4 of 4"]),
        (
            "ja",
            ["目指す姿", "次に行うこと", "2026年11月20日", "マイルストーン 21件中 13件完了", "4 / 4 ページ", "御中"],
        ),
    ],
)
def test_the_words_are_the_documents_language(language: str, words: list[str]) -> None:
    text = printed(sample(language))
    assert [each for each in words if squeezed(each) not in text] == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_first_page_tells_the_whole_story(language: str) -> None:
    for document in (sample(language), crowded(language)):
        first = squeezed(pages(document)[0])
        steps = document.next_steps(document.goals[0].milestones[0].side)
        assert squeezed(steps[-1].title) in first
        assert squeezed(document.goals[1].title) in first
        assert squeezed(document.headline) in first


def test_the_sample_has_four_pages_and_the_empty_plan_one() -> None:
    assert len(reader(sample("en")).pages) == len(reader(sample("ja")).pages) == 4
    assert len(reader(empty("en")).pages) == 1


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_file_is_accessible_and_archivable(language: str) -> None:
    read = reader(sample(language))
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert "/StructTreeRoot" in root
    metadata = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfuaid:part>1<", metadata)
    assert re.search(r"pdfaid:part>2<", metadata)
    assert re.search(r"pdfaid:conformance>A<", metadata)


def test_every_font_is_embedded() -> None:
    faces = [face for page in reader(sample("ja")).pages for face in _faces(page)]
    assert {name.split("+")[1] for name, _ in faces} == {"BIZUDPGothic-Regular", "BIZUDPGothic-Bold"}
    assert all(embedded for _, embedded in faces)


def _faces(page: Any) -> list[tuple[str, bool]]:
    found = []
    for font in page["/Resources"]["/Font"].values():
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        keys = inner["/FontDescriptor"].get_object().keys()
        found.append((inner["/BaseFont"], bool({"/FontFile2", "/FontFile3"} & set(keys))))
    return found


def test_every_page_is_a4() -> None:
    boxes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader(crowded("en")).pages}
    assert boxes == {A4}


def test_markup_stays_text() -> None:
    plan = sample("en")
    outcome = replace(plan.outcomes[0], title=NASTY, evidence=NASTY)
    text = printed(replace(plan, headline=NASTY, outcomes=(outcome,)))
    assert text.count(squeezed(NASTY)) >= 3


def test_numbers_are_printed_as_typed() -> None:
    plan = sample("en")
    outcome = replace(plan.outcomes[0], readings=(ReadingPoint(TODAY, Decimal("8.20")),), unit="%")
    first = pages(replace(plan, outcomes=(outcome,)))[0]
    assert "8.20%" in first
    assert "31.00%" in first


def test_an_emoji_is_named_and_replaced() -> None:
    plan = replace(sample("en"), headline="Launched 🚀 well")
    rendered = plan_pdf.render(plan)
    assert [(each.place, each.character) for each in rendered.missing] == [("Launched 🚀 well", "🚀")]
    assert glyphs.printable(plan)[1] == rendered.missing
    assert squeezed("Launched 〓 well") in printed(plan)
    assert glyphs.printable(sample("ja"))[1] == ()


def test_letters_of_other_alphabets_are_printed() -> None:
    assert squeezed("Dvořák Łódź Москва") in printed(replace(sample("en"), headline="Dvořák Łódź Москва"))


def test_without_a_purpose_the_title_is_the_hero() -> None:
    plan = replace(sample("en"), purpose=None, title="A year of calm Decembers")
    assert squeezed("A year of calm Decembers") in squeezed(pages(plan)[0])
    assert "“" not in pages(plan)[0]


def test_a_hero_of_three_hundred_characters_still_fits() -> None:
    plan = sample("ja")
    assert plan.purpose
    long = replace(plan, purpose=replace(plan.purpose, words=plan.purpose.words * 8))
    assert len(reader(long).pages) == 4


def test_gaps_in_the_parts_are_dashes() -> None:
    plan = sample("en")
    bare = replace(plan.outcomes[0], baseline=None, baseline_on=None, target=None, due=None, readings=(), share=None)
    goals = tuple(
        replace(goal, review_on=None, milestones=tuple(replace(part, due=None, owner="") for part in goal.milestones))
        for goal in plan.goals
    )
    first = pages(replace(plan, outcomes=(bare,), goals=goals, begin=None, end=None))[0]
    assert "Start –" in first
    assert "No reading yet" in first


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert plan_pdf.render(sample("en", 7)).pdf == plan_pdf.render(sample("en", 7)).pdf
    assert plan_pdf.render(sample("en", 8)).pdf != plan_pdf.render(sample("en", 7)).pdf


def test_a_written_plan_is_the_rendered_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    rendered = plan_pdf.write_plan(sample("ja"), path)
    assert path.read_bytes() == rendered.pdf
    before = path.read_bytes()
    with pytest.raises(UnwrittenFileError):
        plan_pdf.write_plan(sample("en"), tmp_path / "absent" / "plan.pdf")
    assert path.read_bytes() == before


def test_a_plan_that_cannot_be_set_leaves_the_earlier_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"the earlier one")
    # the template asks for what is not there
    monkeypatch.setattr(plan_data, "ready", lambda data: {**data, "texts": {}})
    with pytest.raises(RefusedError, match="Shorten its longest texts and try again"):
        plan_pdf.write_plan(sample("en"), path)
    assert path.read_bytes() == b"the earlier one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("make", [sample, empty, crowded])
def test_the_pictures_are_the_pages_in_colours_that_qt_draws(make: Any, language: str) -> None:
    document = make(language)
    pictures, missing = plan_pdf.pictures(document)
    assert len(pictures) == len(pages(document))
    assert missing == glyphs.printable(document)[1]
    colours = set(re.findall('(?:fill|stroke)="([^"]*)"', b"".join(pictures).decode()))
    assert [colour for colour in colours if not re.fullmatch("#[0-9a-f]{6}|none", colour)] == []


def test_nothing_heavy_is_imported_before_a_document_is_made() -> None:
    code = "import sys, csdesk.documents.plan_pdf; print({'typst', 'fontTools'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_the_plain_document_has_the_pages_asked_for() -> None:
    assert len(PdfReader(io.BytesIO(plain(3, 4))).pages) == 4


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["en", "ja"]), st.text(max_size=80), st.text(alphabet="、。「」（）#$*_\\あ亜aA1 \n", max_size=80)
)
def test_no_text_breaks_the_document(language: str, text: str, marks: str) -> None:
    plan = sample(language)
    assert plan.purpose
    outcome = replace(plan.outcomes[0], title=marks, unit=text[:10], words=text, who=marks)
    odd = replace(
        plan,
        title=text,
        purpose=replace(plan.purpose, words=marks, who=text),
        customer=replace(plan.customer, name=text, short=marks),
        headline=text,
        accent=text,
        outcomes=(outcome, *plan.outcomes[1:]),
        goals=(replace(plan.goals[0], title=marks), *plan.goals[1:]),
    )
    assert plan_pdf.render(odd).pdf.startswith(b"%PDF")
