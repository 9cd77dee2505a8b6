"""Tiers in a list: numbers are those there are, words stay tiers of her own, with an offer to be one of those."""

import pytest

from csdesk.exchange.choices import read_tier
from csdesk.services.accounts import Accounts
from csdesk.services.imports import Imports
from tests.services.files import Importer, counts

TIERS = "会社名,ランク\n甲,A\n乙,S\n丙,A\n丁,Tier 1\n戊,\n"


@pytest.mark.parametrize(
    ("cell", "tier"),
    [
        *((text, "1") for text in ("1", "Tier 1", "tier1", "ティア１", "T1", "Tier-1", "1.0", "01")),
        *((text, text) for text in ("A", "S", "Gold", "Tier A", "1番", "T", "2026-1")),
        (" A ", "A"),
    ],
)
def test_a_numbered_tier_is_its_number(cell: str, tier: str) -> None:
    assert read_tier(cell) == tier


def test_a_word_stays_a_tier_of_her_own_and_is_offered_to_be_another(accounts: Accounts, importer: Importer) -> None:
    preview = importer.preview(TIERS)
    assert (preview.needs_a_look, preview.tiers) == (False, ("1", "2", "3"))
    assert [(one.row, one.column, one.value) for one in preview.offered] == [
        *((2, "ランク", "A"), (3, "ランク", "S"), (4, "ランク", "A"))
    ]
    words = importer.imports._words
    asks = preview.offered[0].asks
    assert asks is not None
    offers = [("A", "A"), ("1", "Tier 1"), ("2", "Tier 2"), ("3", "Tier 3")]
    assert (asks.option, asks.answers(words)) == ('--value "ランク:A=…"', offers)
    importer.take(TIERS)
    assert [one.tier for one in map(accounts.get, range(1, 6)) if one] == ["A", "S", "A", "1", ""]
    again = importer.preview(TIERS)
    assert (counts(again), again.offered) == ((0, 0, 5, 0), ())
    assert importer.preview("会社名,ランク\n甲,B\n").offered[0].asks.may == ("1", "2", "3", "A", "S")  # type: ignore[union-attr]


def test_what_is_said_to_be_another_is_that_one_and_offered_no_more(
    accounts: Accounts, importer: Importer, imports: Imports
) -> None:
    draft = importer.draft(TIERS)
    offered = imports.preview(draft).offered
    assert offered[0].asks is not None
    assert offered[1].asks is not None
    draft = draft.answering(offered[0].asks, "2").answering(offered[1].asks, "S")
    assert imports.preview(draft).offered == ()
    imports.finish(imports.write(draft, imports.preview(draft)))
    assert [one.tier for one in map(accounts.get, range(1, 6)) if one] == ["2", "S", "2", "1", ""]
    assert counts(importer.preview(TIERS)) == (0, 0, 5, 0)


def test_a_column_of_many_words_offers_nothing(importer: Importer) -> None:
    rows = "".join(f"Company {place},word {place}\n" for place in range(13))
    assert importer.preview(f"会社名,ランク\n{rows}").offered == ()
