"""Names of companies without their legal form."""

import pytest

from csdesk.domain.names import bare, in_short


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("株式会社青葉メディカル", "青葉メディカル"),
        ("東海ロジ株式会社", "東海ロジ"),
        ("㈱あおば", "あおば"),
        ("（株）あおば", "あおば"),
        ("医療法人社団みどり坂クリニック", "みどり坂クリニック"),
        ("株式会社", "株式会社"),
        ("Cedar Hollow Provisions, Inc.", "Cedar Hollow Provisions"),
        ("Formosa Tidewater Trading Co., Ltd.", "Formosa Tidewater Trading"),
        ("Lion Gate Logistics Pte. Ltd.", "Lion Gate Logistics"),
        ("Bloemenhuis Terwijde B.V.", "Bloemenhuis Terwijde"),
        ("Texas", "Texas"),
        ("Inc.", "Inc."),
    ],
)
def test_the_legal_form_goes_and_a_name_stays(name: str, without: str) -> None:
    assert bare(name) == without


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("石川 恵", "石川"),
        ("石川　恵", "石川"),
        ("石川恵", "石川恵"),
        ("David Lim", "DL"),
        ("Ana maría Costa Pereira", "AMC"),
        ("Élodie Roux", "ÉR"),
        ("Lim", "Lim"),
        ("김 민준", "김"),
        (" ", ""),
    ],
)
def test_where_room_is_short_a_colleague_has_a_short_name(name: str, short: str) -> None:
    assert in_short(name) == short
