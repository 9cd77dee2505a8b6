"""The two forms of a Salesforce id."""

import pytest

from csdesk.exchange.ids import case_safe


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("0015g00000AbCdE", "0015g00000AbCdEAAV"),
        ("0015g00000AbCde", "0015g00000AbCdeAAF"),  # another record: the case counts
        ("003D000000QYVzw", "003D000000QYVzwIAH"),
        ("006000000000aaa", "006000000000aaaAAA"),
        ("0015g00000AbCdEAAV", "0015g00000AbCdEAAV"),
        ("001234567890123", "001234567890123"),  # a number of somebody's own
        ("ABC-00000000001", "ABC-00000000001"),
        ("ACC123456789012", "ACC123456789012"),
        ("9123456781", "9123456781"),
        ("00\uff115g00000AbCdE", "00\uff115g00000AbCdE"),
        ("", ""),
    ],
)
def test_a_short_id_gets_the_letters_that_make_it_safe(key: str, expected: str) -> None:
    assert case_safe(key) == expected
    assert case_safe(expected) == expected
