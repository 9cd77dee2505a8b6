"""Who is named in a text."""

import pytest

from csdesk.domain.mentions import Names, Watch

OWN = ("株式会社山田屋食品", "山田屋食品", "Harbour Foods Ltd", "Harbour Foods")


def _named(name: str, text: str, *readings: str) -> bool:
    return bool(list(Watch([Names(1, (name, *readings))], OWN).mentions(text)))


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Acme", "as at Acme, last year", True),
        ("Acme", "Acmeの導入", True),
        ("Acme", "like ＡＣＭＥ does", True),
        ("Acme", "Acmella is a plant", False),
        ("Acme", "McAcme", False),
        ("Target", "the target is 20 h", False),
        ("Target", "as Target did", True),
        ("Blue Fern", "like blue fern", True),
        ("Blue Fern", "like Blue Ferns", False),
        ("Dvořák", "u Dvořáka", False),
        ("Dvořák", "u Dvořák.", True),
        ("IT", "IT team", False),
        ("青葉", "青葉の事例", False),
        ("青葉製作所", "青葉製作所様の事例", True),
        ("青葉製作所", "株式会社青葉製作所御中", True),
        ("青葉製作所", "東海青葉製作所前", True),
        ("京都市", "東京都市部の店舗", False),
        ("京都市", "京都市の店舗", True),
        ("京都市", "京都市様", True),
        ("山田屋", "山田屋食品の出荷", False),
        ("山田屋", "山田屋の出荷", True),
        ("Harbour", "Harbour Foods ships", False),
        ("Harbour", "Harbour ships", True),
        ("サクラ", "サクラの事例", True),
        ("サクラ", "サクラダ商会", False),
        ("サクラ", "オサクラ", False),
        ("さくら", "今回はさくらの", True),
        ("さくら", "まさくらい", False),
        ("ひかり電機", "ひかり電機", True),
        ("", "anything", False),
    ],
)
def test_a_name_is_a_word_of_its_own(name: str, text: str, named: bool) -> None:
    assert _named(name, text) is named


def test_a_reading_is_found_in_either_kana() -> None:
    assert _named("青葉製作所", "アオバセイサクショの件", "あおばせいさくしょ")
    assert _named("青葉製作所", "あおばせいさくしょの件", "アオバセイサクショ")


def test_each_is_named_once_and_all_are() -> None:
    watch = Watch([Names(1, ("Acme", "Acme Ltd")), Names(2, ("Bluefern",)), Names(3, ("Corvus",))], OWN)
    assert [one.key for one in watch.mentions("Bluefern and Acme Ltd and Acme")] == [1, 2]
