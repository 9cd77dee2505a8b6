"""Minutes to print."""

from datetime import date
from typing import Any

from csdesk.documents.minutes.document import MinutesDocument, PresentPerson, TaskPart
from csdesk.documents.plan import Party
from csdesk.domain.plans import Side


def minutes(language: str = "ja", **changed: Any) -> MinutesDocument:
    """Return the minutes of a meeting in which all of it happened."""
    told: dict[str, Any] = {
        "title": "定例面談（11月）",
        "on": date(2026, 11, 20),
        "when": "14:00–15:00",
        "accent": "",
        "supplier": Party("株式会社潮見ソフト", "潮見ソフト"),
        "customer": Party("株式会社山田屋食品", "山田屋食品", "御中"),
        "people_customer": (PresentPerson("佐々木 恵美", "物流本部長"), PresentPerson("川上 徹")),
        "people_us": (PresentPerson("石川 恵"),),
        "decisions": ("12月は横浜倉庫だけ", "研修は*動画*に"),
        "tasks": (
            TaskPart("操作説明", Side.US, "石川 恵", date(2026, 11, 24)),
            TaskPart("棚卸し表", Side.CUSTOMER, "", date(2026, 12, 4)),
            TaskPart("発注データ", Side.CUSTOMER, "中村 健", date(2026, 10, 28), date(2026, 10, 27)),
        ),
        "questions": ("神戸はいつか",),
        "next_meeting": "2026年12月18日",
    }
    return MinutesDocument(language, **(told | changed))
