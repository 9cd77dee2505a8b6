"""Names of companies without their legal form."""

import pytest

from csdesk.domain.names import bare


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
