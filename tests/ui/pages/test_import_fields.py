"""What fields and values of an import are called."""

from collections.abc import Callable
from pathlib import Path

import pytest

from csdesk.exchange.columns import fields
from csdesk.exchange.tables import read_table
from csdesk.fields.catalogue import named
from csdesk.fields.field import FieldKind
from csdesk.services.importing.fields import FieldReading, reader
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.kinds import kind_called
from csdesk.services.importing.mappings import ColumnMapping
from csdesk.services.importing.rules import Answer, Owner
from csdesk.ui import labels
from csdesk.ui.pages.imports.fields import LEFT_OUT, OWN_COLUMN, answer_name, called, field_name, shown, summary
from csdesk.ui.words import words

Drafted = Callable[[str], ImportDraft]


@pytest.fixture
def draft(tmp_path: Path) -> Drafted:
    """Return what drafts a file of a kind."""
    file = tmp_path / "a.csv"
    file.write_text("a,b\n1,2\n", "utf-8")
    return lambda kind: ImportDraft(kind_called(kind), file, read_table(file), ColumnMapping({}))


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", ["accounts", "contacts", "contracts"])
def test_every_field_has_a_name_of_its_own(kind: str, language: str) -> None:
    words.speak(language)
    offered = (LEFT_OUT, OWN_COLUMN, *fields(kind))
    names = [field_name(kind, field) for field in offered]
    assert len(set(names)) == len(names)
    assert not set(names) & set(offered), "no field is called by its key"


@pytest.mark.parametrize(
    ("kind", "field", "titles"),
    [
        ("accounts", "people", ("Contacts", "先方担当者")),
        ("accounts", "owner", ("Owner", "担当")),
        ("accounts", "amount", ("Amount", "金額")),
        ("accounts", "end", ("Last day", "終了日")),
        ("contacts", "title", ("Title", "役職")),
        ("contacts", "people", ("More contacts", "ほかの担当者")),
        ("contacts", "reading", ("Phonetic name", "読み")),
        ("contracts", "line_title", ("Amount title", "金額の名目")),
        ("contracts", "until", ("Amount's last day", "金額の適用終了日")),
        ("meetings", "title", ("Title", "件名")),
        ("revenue", "title", ("Product", "製品")),
        ("readings", "value", ("Value", "値")),
        ("outcomes", "title", ("Business outcome", "ビジネス成果")),
        ("outcomes", "reading", ("Last reading", "最新の実績値")),
        ("milestones", "title", ("Milestone", "マイルストーン")),
        ("milestones", "owner", ("Owner", "担当者")),
    ],
)
def test_a_field_is_called_as_its_own_kind_says(kind: str, field: str, titles: tuple[str, str], draft: Drafted) -> None:
    said = []
    for language in ("en", "ja"):
        words.speak(language)
        said.append(called(draft(kind), field))
    assert tuple(said) == titles


@pytest.mark.parametrize("language", ["en", "ja"])
def test_owners_and_answers_are_told_apart(language: str) -> None:
    words.speak(language)
    assert len({labels.name(owner) for owner in Owner}) == len(Owner)
    assert len({answer_name(answer) for answer in Answer}) == len(Answer)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("start", "2026-04-01", "1 Apr 2026"),
        ("left_on", "2026-12-31", "31 Dec 2026"),
        ("stage", "onboarding", "Onboarding"),
        ("status", "notice_given", "Notice given"),
        ("touch", "tech", "Tech touch"),
        ("influence", "high", "High"),
        ("roles", '["champion", "it"]', "Champion, IT"),
        ("roles", "[]", "–"),
        ("auto_renewal", "1", "yes"),
        ("auto_renewal", "0", "no"),
        ("months", "1", "1 month"),
        ("months", "12", "12 months"),
        ("amount", "120050", "$1,200.50"),
        ("tier", "1", "Tier 1"),
        ("tier", "Key account", "Key account"),
        ("notes", "two\nlines", "two lines"),
        ("external_id", "00123", "00123"),
        ("custom:NPS", "9", "9"),
        ("region", "", "–"),
    ],
)
def test_values_are_shown_as_people_read_them(field: str, value: str, said: str) -> None:
    assert shown(field, value, {"currency": "USD"}) == said


@pytest.mark.parametrize("field", sorted(named(FieldKind.FLAG)))
def test_yes_and_no_are_read_and_shown_in_whatever_field_holds_them(field: str) -> None:
    read = reader(field, FieldReading(None, 2026, ""))
    assert [shown(field, read(text), {}) for text in ("あり", "no")] == ["yes", "no"]


def test_an_amount_without_its_currency_is_shown_as_it_is() -> None:
    assert shown("amount", "120050", {}) == "120050"


def test_a_record_in_a_line_leaves_out_what_is_empty_and_what_is_said_elsewhere() -> None:
    values = {"name": "Acme", "region": "", "amount": "1200", "months": "12", "currency": "JPY", "custom:NPS": "9"}
    assert summary("accounts", "00123", values) == ("Source ID: 00123 · Amount: ¥1,200 · Months: 12 months · NPS: 9")
    assert summary("accounts", None, {"name": "Acme"}) == ""


def test_a_list_is_parted_as_the_language_does_it() -> None:
    said = {}
    for language in ("en", "ja"):
        words.speak(language)
        said[language] = shown("roles", '["champion", "it"]', {})
    assert said == {"en": "Champion, IT", "ja": "推進者、情報システム"}
