"""What is said before a document goes out, what is never printed, and who is called how in which language."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.documents import plan_pdf, prepared_export
from csdesk.documents.doubts import Doubt, Lead
from csdesk.documents.markdown import markdown
from csdesk.domain.documents import Layout
from csdesk.domain.plans import Side
from csdesk.entities import Goal, Milestone
from csdesk.i18n import Catalogue
from csdesk.services.plans.beginnings import begun
from tests.documents import reading
from tests.documents.test_plan_pdf import squeezed

TODAY = date(2026, 11, 20)
_LAYOUTS = (Layout.FULL, Layout.PAGE, Layout.PROGRESS)


@pytest.fixture(params=["en", "ja"])
def desk(path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A file on a screen in either language with a plan as it begins, and a milestone of ours."""
    opened = open_desk(path, request.param)
    account = opened.accounts.add("Yamadaya Foods")
    opened.plans.add(account, "Half a day", TODAY)
    opened.plans.add_milestone(1, "Kickoff")
    opened.colleagues.add("石川 恵")
    opened.colleagues.be(1)
    opened.plans.assign(1, "石川 恵")
    yield opened
    opened.close()


def _prepared(desk: Desk, language: str, layout: Layout = Layout.FULL) -> prepared_export.PreparedExport:
    account = desk.accounts.get(1)
    assert account is not None
    return prepared_export.prepared(desk, account, TODAY, layout, language=language)


def _leads(desk: Desk, language: str) -> list[Lead]:
    return [one.lead for one in _prepared(desk, language).leaving.doubts if one.lead]


def _printed(desk: Desk, language: str, layout: Layout) -> str:

    rendered = plan_pdf.render(_prepared(desk, language, layout).document, layout)
    return squeezed("".join(reading.pages(rendered.pdf)))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_the_plan_began_with_is_said_and_never_printed(desk: Desk, language: str, tmp_path: Path) -> None:
    placeholders = [one for known in ("en", "ja") for one in begun(Catalogue(known))]
    handed = _prepared(desk, language)
    assert [(one.lead, one.id) for one in handed.leaving.doubts if one.lead is Lead.GOAL] == [
        (Lead.GOAL, 1),
        (Lead.GOAL, 2),
    ]
    texts = [markdown(handed.document), *(_printed(desk, language, layout) for layout in _LAYOUTS)]
    assert not [one for one in placeholders for text in texts if squeezed(one) in squeezed(text)]
    table = tmp_path / "milestones.csv"
    prepared_export.write_milestones(desk.exports, handed, table, language)
    assert not [one for one in placeholders if one in table.read_text("utf-8-sig")]
    for goal in (1, 2):
        desk.plans.edit(Goal, goal, title="Every slip on the day")
    assert Lead.GOAL not in _leads(desk, language)
    assert "Everysliponthe" in _printed(desk, language, Layout.FULL)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_company_without_a_name_is_said_and_no_word_of_ours_stands_for_it(desk: Desk, language: str) -> None:
    assert Lead.COMPANY in _leads(desk, language)
    for layout in _LAYOUTS:
        text = _printed(desk, language, layout)
        assert "csdesk" not in text
        assert squeezed("Our team" if language == "en" else "弊社") in text
    desk.colleagues.edit_company(name="Shiomi")
    assert Lead.COMPANY not in _leads(desk, language)


def test_english_names_stand_in_english_documents_only(desk: Desk) -> None:
    desk.colleagues.edit_company(name="潮見ソフトウェア株式会社", short_name="潮見")
    assert _leads(desk, "en")[:1] == [Lead.GOAL]
    assert {Lead.COMPANY, Lead.COLLEAGUES} <= set(_leads(desk, "en"))
    desk.colleagues.edit_company(english_name="Shiomi Software K.K.")
    desk.colleagues.edit(1, english_name="Megumi Ishikawa")
    assert not {Lead.COMPANY, Lead.COLLEAGUES} & set(_leads(desk, "en"))
    english, japanese = _prepared(desk, "en").document, _prepared(desk, "ja").document
    assert (english.supplier.name, english.supplier.short) == ("Shiomi Software K.K.", "Shiomi Software")
    assert english.milestones[0].owner == english.people_us[0].name == "Megumi Ishikawa"
    assert (japanese.supplier.short, japanese.milestones[0].owner) == ("潮見", "石川 恵")
    assert english.party(Side.US).name not in _printed(desk, "ja", Layout.FULL)


def test_what_stays_japanese_is_said_of_an_english_document_only(desk: Desk) -> None:
    desk.colleagues.edit_company(name="Shiomi")
    desk.plans.edit(Milestone, 1, title="キックオフ", evidence="議事録")
    told = [one.told for one in _prepared(desk, "en").leaving.doubts]
    words = desk.words
    assert any(words.tr("Milestone") + " (1)" in one and words.tr("Evidence") + " (1)" in one for one in told)
    assert not any(words.tr("Evidence") + " (1)" in one.told for one in _prepared(desk, "ja").leaving.doubts)


@pytest.mark.parametrize("blank", ["○○様", "＿＿＿＿まで", "XXX%", "TBD", "{name}", "［部署名］"])
def test_a_blank_is_said(desk: Desk, blank: str) -> None:
    desk.colleagues.edit_company(name="Shiomi")
    before = _prepared(desk, "ja").leaving.doubts
    desk.plans.edit_plan(1, headline=f"The plan of {blank}")
    new = [one for one in _prepared(desk, "ja").leaving.doubts if one not in before]
    assert len(new) == 1
    assert isinstance(new[0], Doubt)
