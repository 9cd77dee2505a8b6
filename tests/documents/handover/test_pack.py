"""The pack of one account: what the PDF says in both languages, the JSON beside it, and how both are written."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.documents.handover.document import Part
from csdesk.documents.handover.pack import write
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.contracts import Forecast
from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.entities import Account, Contact, ContactLog, Contract, ContractLine, Entity, Milestone, Outcome
from csdesk.exchange.replacing import UnwrittenFileError
from csdesk.i18n import Catalogue
from tests.documents import reading

_TODAY = date(2026, 11, 22)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An account with something of everything, and its secret neighbour."""
    opened = open_desk(tmp_path / "book.csdesk")
    account = opened.accounts.add("山田屋フーズ")
    opened.accounts.edit(account, tier="1", tier_reason="拠点が多い", notes="社長は数字に強い", custom={"席数": "120"})
    opened.groups.place(opened.accounts.add("Daughter"), account)
    opened.accounts.edit(opened.accounts.add("Neighbour"), notes="SECRET")
    boss, ken = (opened.contacts.add(account, name) for name in ("佐藤 美咲", "Ken"))
    roles = [Role.CHAMPION]
    opened.contacts.edit(
        ken, reports_to_id=boss, roles=roles, influence=Influence.HIGH, sentiment=Sentiment.NEGATIVE, notes="likes tea"
    )
    opened.contacts.edit(boss, left_on=date(2026, 10, 31))
    contract = opened.contracts.add(account, "Order Cloud", "JPY")
    line = opened.contracts.of(account)[0].lines[0].id
    opened.contracts.edit_line(line, amount=1_200_000, months=12, title="120 seats")
    opened.contracts.edit(contract, start=date(2026, 4, 1), end=date(2027, 4, 1), forecast=Forecast.AT_RISK)
    opened.contracts.edit(contract, notes="Half price until April")
    opened.plans.add(account, "Half a day", date(2026, 9, 1))
    opened.plans.edit(Milestone, opened.plans.add_milestone(1, "Ask for the budget"), customer_sees=False)
    value = opened.plans.add_value(1, "One screen")
    outcome = opened.plans.add_outcome(1, value, "Fewer calls")
    opened.plans.edit(Outcome, outcome, said="It is quiet", said_by="Ken", said_on=date(2026, 9, 1))
    opened.small_wins.add(account, "Ten reports a day", _TODAY, customer_sees=False)
    opened.notes.add(account, _TODAY, "# Kick-off\n/promise them next tue Send the data @Ken")
    for days, note in ((10, "Agenda sent"), (400, "Long ago")):
        opened.contact_logs.add(account, ContactKind.CALL, _TODAY - timedelta(days), note=note, contact_id=ken)
    for days, title in ((12, "Autumn"), (400, "Last year")):
        met = opened.meetings.add(account, on=_TODAY - timedelta(days), kind="ready:qbr", starts="14:00", title=title)
        opened.meetings.finish(met, _TODAY, "They decide in March")
    yield opened
    opened.close()


def _account(desk: Desk, account_id: int = 1) -> Account:
    found = desk.accounts.get(account_id)
    assert found is not None
    return found


def _parts(desk: Desk, language: str, account_id: int = 1) -> tuple[Part, ...]:
    return desk.handover(_account(desk, account_id), _TODAY, language).document.parts


def _said(parts: tuple[Part, ...]) -> str:
    facts = [f"{fact.name}={fact.value}" for part in parts for fact in (*part.facts, *part.texts)]
    cells = [cell for part in parts for table in part.tables for row in table.rows for cell in row]
    return "\n".join([*(part.title for part in parts), *facts, *cells])


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "Tier=Tier 1: 拠点が多い",
                "Internal notes=社長は数字に強い",
                "席数=120",
                "Daughter",
                "MRR=¥100,000",
                "Champion",
                "High\nCautious",
                "佐藤 美咲\nLeft on 31 Oct 2026",
                "Ken=likes tea",
                "12 Nov 2026",
                "Order Cloud",
                "Forecast=At risk",
                "Special terms=Half price until April",
                "¥1,200,000 / year",
                "120 seats",
                "Half a day",
                "Ask for the budget\ninternal, hidden from the customer",
                "“It is quiet” (Ken, 1 September 2026)",
                "Ten reports a day\nInternal",
                "Call · From us",
                "Agenda sent",
                "10 Nov 2026\n14:00–15:00",
                "QBR\nAutumn",
                "Held\nNone: They decide in March",
                "Send the data\nKen",
            ),
        ),
        (
            "ja",
            (
                "席数=120",
                "推進者",
                "高",
                "¥1,200,000",
                "2026/11/12",
                "Half a day",
                "Agenda sent",
                "QBR（四半期レビュー）\nAutumn",
            ),
        ),
    ],
)
def test_everything_a_successor_has_to_know_is_told(desk: Desk, language: str, told: tuple[str, ...]) -> None:
    said = _said(_parts(desk, language))
    assert [one for one in told if one not in said] == []
    assert "Long ago" not in said
    assert "Last year" not in said
    assert "SECRET" not in said


def test_an_account_with_nothing_says_what_is_not_there(desk: Desk) -> None:
    parts = _parts(desk, "en", 3)
    bare = [part.title for part in parts if part.nothing and not (part.facts or part.texts or part.tables)]
    assert bare == [
        "Group",
        "People",
        "Contracts",
        "Health",
        "Success plans",
        "Small wins",
        "Notes",
        "Promises",
        "Next actions",
        "Meetings, past year and to come",
        "Contact log, past year",
    ]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("account_id", [1, 3])
def test_each_page_says_that_it_is_internal(desk: Desk, tmp_path: Path, language: str, account_id: int) -> None:
    for place in range(40):
        desk.contact_logs.add(1, ContactKind.MAIL, _TODAY - timedelta(place), note=f"Note {place}")
    made = desk.handover(_account(desk, account_id), _TODAY, language)
    written = write(made, tmp_path / "pack")
    pages = [*reading.pages(written.pdf.read_bytes())]
    assert len(pages) > 1 or account_id == 3
    assert all("Internal" in page and "社外秘" in page for page in pages)
    assert written.missing == ()


def test_the_records_are_what_the_store_has(desk: Desk, tmp_path: Path) -> None:
    written = write(desk.handover(_account(desk), _TODAY), tmp_path / "pack")
    read = json.loads(written.json.read_text("utf-8"))
    records = read["records"]
    assert read["account"]["uid"] == _account(desk).uid
    kinds: tuple[type[Entity], ...] = (Contact, Contract, ContractLine, ContactLog, Milestone)
    for kind in kinds:
        stored = desk.plans.all(kind)  # which reads any kind of record
        assert [one["uid"] for one in records[kind.__tablename__]] == [one.uid for one in stored]
    assert records["contract_lines"][0]["amount"] == "1200000"
    assert records["contacts"][0]["left_on"] == "2026-10-31"
    assert [one["note"] for one in records["contact_logs"]] == ["Agenda sent", "Long ago"]


def test_the_second_pack_of_a_day_replaces_the_first(desk: Desk, tmp_path: Path) -> None:
    first = write(desk.handover(_account(desk), _TODAY, "en"), tmp_path / "pack")
    before = first.pdf.read_bytes()
    desk.accounts.edit(1, notes="Something else")
    second = write(desk.handover(_account(desk), _TODAY, "en"), tmp_path / "pack")
    assert (second.pdf, second.json) == (first.pdf, first.json)
    assert sorted(one.name for one in (tmp_path / "pack").iterdir()) == sorted((first.pdf.name, first.json.name))
    assert second.pdf.read_bytes() != before


def test_what_cannot_be_written_leaves_what_was_there(desk: Desk, tmp_path: Path) -> None:
    there = tmp_path / "a file"
    there.write_text("before")
    with pytest.raises(UnwrittenFileError) as refused:
        write(desk.handover(_account(desk), _TODAY), there)
    assert str(there) in refused.value.sentence(Catalogue("en"))
    assert there.read_text() == "before"
