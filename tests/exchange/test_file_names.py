"""What a file is about, whatever the day and the version in its name."""

from pathlib import Path

import pytest

from csdesk.exchange.file_names import subject


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("顧客一覧.xlsx", "顧客一覧"),
        ("顧客一覧_20260401.csv", "顧客一覧"),
        ("顧客一覧2026-04-01.csv", "顧客一覧"),
        ("顧客一覧_2026年4月.csv", "顧客一覧"),
        ("顧客一覧 (1).csv", "顧客一覧"),
        ("顧客一覧 - コピー.csv", "顧客一覧"),
        ("顧客一覧_v2_最新版.xlsx", "顧客一覧"),
        ("202604_顧客一覧.csv", "顧客一覧"),
        ("My accounts copy.csv", "My accounts"),
        ("accounts_base.csv", "accounts_base"),
        ("team10 accounts.csv", "team10 accounts"),
        ("20260401.csv", "20260401"),
        ("カ\u3099ス会社.csv", "ガス会社"),
    ],
)
def test_a_file_is_called_by_what_it_is_about(name: str, about: str) -> None:
    assert subject(Path("somewhere") / name) == about
