"""What fields and values of an import are called."""

import pytest

from csdesk.exchange.columns import fields
from csdesk.services.importing.rules import Answer, Owner
from csdesk.ui import labels
from csdesk.ui.pages.imports.fields import LEFT_OUT, OWN_COLUMN, answer_name, field_name, shown, summary
from csdesk.ui.words import words


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", ["accounts", "contacts", "contracts"])
def test_every_field_has_a_name_of_its_own(kind: str, language: str) -> None:
    words.speak(language)
    offered = (LEFT_OUT, OWN_COLUMN, *fields(kind))
    names = [field_name(field) for field in offered]
    assert len(set(names)) == len(names)
    assert not set(names) & set(offered), "no field is called by its key"


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


def test_an_amount_without_its_currency_is_shown_as_it_is() -> None:
    assert shown("amount", "120050", {}) == "120050"


def test_a_record_in_a_line_leaves_out_what_is_empty_and_what_is_said_elsewhere() -> None:
    values = {"name": "Acme", "region": "", "amount": "1200", "months": "12", "currency": "JPY", "custom:NPS": "9"}
    assert summary("00123", values) == ("Source ID: 00123 · Amount: ¥1,200 · Months: 12 months · NPS: 9")
    assert summary(None, {"name": "Acme"}) == ""


def test_a_list_is_parted_as_the_language_does_it() -> None:
    said = {}
    for language in ("en", "ja"):
        words.speak(language)
        said[language] = shown("roles", '["champion", "it"]', {})
    assert said == {"en": "Champion, IT", "ja": "推進者、情報システム"}
