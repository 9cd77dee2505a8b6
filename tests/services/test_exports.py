"""Out and in again: a table that csdesk wrote changes nothing where it came from, and makes the same book elsewhere."""

import json
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.people import Influence, Role
from csdesk.errors import RefusedError
from csdesk.exchange.replacing import UnwrittenFileError
from csdesk.exchange.tables import Options, read_table
from csdesk.i18n import Catalogue
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.imports import ImportResult
from tests.services.files import Importer, changes, counts

pytestmark = pytest.mark.usefixtures("workbooks_here")

CRM = (
    "取引先ID,取引先名,フリガナ,年額,通貨,契約開始日,契約更新日,備考,MRR メモ,親会社\n"
    '0001,海野商事,ウンノ,"1,200,000",JPY,2026/4/1,2027/4/1,=SUM(A1),=1+1,\n'
    '1234567890123456789,Sato “A” & Co,,"12,400.50",USD,2026/1/1,2026/12/31,"a ""b""\nc, d; e",-,0001\n'
    "００３,'=x,,,,,,@home +81 -1,長い,海野商事\n"
)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    yield opened
    opened.close()


@pytest.fixture
def elsewhere(fresh: Path, tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(Path(shutil.copy(fresh, tmp_path / "another.csdesk")))
    yield opened
    opened.close()


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Desk:
    """A book with what is awkward: ids, texts, currencies, contracts with several amounts, the same name twice."""
    Importer(desk.imports, tmp_path).take(CRM, columns={"MRR メモ": "custom"})
    twins = [desk.accounts.add("N/A"), desk.accounts.add("N/A")]
    desk.accounts.edit(
        twins[0],
        notes="  #N/A \r\n-\n ",
        industry="-",
        domain="no domain",
        status=Status.OTHER,
        stage=Stage.ADOPTION,
        touch=Touch.OTHER,
        customer_since=date(1899, 12, 31),
    )
    desk.accounts.assign(twins[0], "石川 めぐみ")
    for twin in twins:
        person = desk.contacts.add(twin, "合計")
        roles = [Role.IT, Role.OTHER, Role.DECISION_MAKER]
        desk.contacts.edit(
            person, roles=roles, influence=Influence.MIDDLE, phone="+81 3-1234", left_on=date(2026, 1, 2)
        )
        desk.contacts.add(twin, "合計")
        contract = desk.contracts.add(twin, "-", "KWD")
        desk.contracts.edit(contract, auto_renewal=False, notes="=1", notice_deadline=date(2026, 3, 1))
        desk.contracts.add_line(contract, 1234, 3, "USD", title="'=x", since=date(2026, 1, 1), until=date(2026, 7, 1))
        desk.contracts.add_line(contract, 1, 7, "KWD", since=date(2026, 7, 1))
        desk.contracts.add_line(contract, 1, 7, "KWD", since=date(2026, 7, 1))
        desk.contracts.delete(desk.contracts.add(twin, "gone", "JPY"), "gone")
        bare = desk.contracts.add(twin, "no amount", "CLF")
        desk.contracts.edit_line(desk.contracts.of(twin)[0].lines[0].id, amount=12340)
        desk.contracts.edit(bare, start=date(2030, 1, 1))
    return desk


def out(desk: Desk, kind: str, folder: Path, ending: str, language: str = "en") -> Path:
    path = folder / f"{kind} {language}.{ending}"
    desk.exports.write(kind, path, language)
    return path


def back(desk: Desk, kind: str, path: Path) -> ImportPreview:
    return desk.imports.preview(desk.imports.look(kind, path, Options()))


def take(desk: Desk, kind: str, path: Path) -> ImportResult:
    draft = desk.imports.look(kind, path, Options())
    written = desk.imports.write(draft, desk.imports.preview(draft))
    desk.imports.finish(written)
    return written


def contents(desk: Desk, folder: Path) -> list[list[object]]:
    """Return what is in the desk, in whatever order it was written."""
    files = [out(desk, kind, folder, "json") for kind in ("accounts", "contacts", "contracts")]
    return [sorted(json.loads(file.read_text("utf-8")), key=lambda one: str(one["uid"])) for file in files]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_into_the_same_book_everything_is_unchanged(filled: Desk, tmp_path: Path, ending: str, language: str) -> None:
    before = contents(filled, tmp_path)
    for kind in ("accounts", "contacts", "contracts"):
        path = out(filled, kind, tmp_path, ending, language)
        assert counts(back(filled, kind, path)) == (0, 0, len(read_table(path).rows), 0)
        assert filled.imports.preview(filled.imports.look(kind, path, Options())).warnings == ()
        take(filled, kind, path)
    assert contents(filled, tmp_path) == before


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_into_an_empty_book_it_makes_the_same_again(
    filled: Desk, elsewhere: Desk, tmp_path: Path, ending: str, language: str
) -> None:
    for kind in ("accounts", "contacts", "contracts"):
        written = take(elsewhere, kind, out(filled, kind, tmp_path, ending, language))
        assert written.preview.rejected == ()
    assert contents(elsewhere, tmp_path) == contents(filled, tmp_path)


def test_the_sample_goes_out_and_in(desk: Desk, elsewhere: Desk, tmp_path: Path) -> None:
    desk.sample.fill(date(2026, 11, 20))
    for kind in ("accounts", "contacts", "contracts"):
        path = out(desk, kind, tmp_path, "xlsx", "ja")
        assert counts(back(desk, kind, path)) == (0, 0, len(read_table(path).rows), 0)
        take(elsewhere, kind, path)
    assert contents(elsewhere, tmp_path) == contents(desk, tmp_path)


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffe\uffff"), max_size=30)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.fixed_dictionaries(dict.fromkeys(["name", "notes", "industry", "domain"], TEXTS)), max_size=5))
def test_any_texts_go_out_and_in(fresh: Path, tmp_path: Path, ending: str, texts: list[Mapping[str, str]]) -> None:
    here, there = (open_desk(Path(shutil.copy(fresh, tmp_path / name))) for name in ("a.csdesk", "b.csdesk"))
    for values in texts:
        if values["name"].strip():
            here.accounts.edit(here.accounts.add(values["name"]), **values)
    path = out(here, "accounts", tmp_path, ending)
    preview = back(here, "accounts", path)
    assert counts(preview) == (0, 0, preview.rows, 0)
    take(there, "accounts", path)
    assert contents(there, tmp_path) == contents(here, tmp_path)
    here.close()
    there.close()


def test_what_she_changes_in_the_table_is_changed_and_nothing_else(filled: Desk, tmp_path: Path) -> None:
    path = out(filled, "accounts", tmp_path, "csv")
    path.write_text(path.read_text("utf-8-sig").replace("12400.50", "13000.25").replace("ウンノ", "うんの"), "utf-8")
    found = back(filled, "accounts", path)
    assert [changes(one) for one in found.updated] == [
        {"reading": ("ウンノ", "うんの")},
        {"amount": ("1240050", "1300025")},
    ]
    take(filled, "accounts", path)
    assert "13000.25" in out(filled, "accounts", tmp_path, "csv").read_text("utf-8")


def test_her_own_table_is_no_word_of_the_source(filled: Desk, tmp_path: Path) -> None:
    """What she changed is still hers when the source's list comes again."""
    first = filled.accounts.find("0001").id
    filled.accounts.edit(first, reading="うんの")
    take(filled, "accounts", out(filled, "accounts", tmp_path, "xlsx"))
    preview = Importer(filled.imports, tmp_path).preview(CRM, columns={"MRR メモ": "custom"})
    assert counts(preview) == (0, 0, 3, 0)


def test_what_she_changed_here_and_then_in_her_table_is_no_question(filled: Desk, tmp_path: Path) -> None:
    filled.accounts.edit(filled.accounts.find("0001").id, reading="うんの")
    path = out(filled, "accounts", tmp_path, "csv")
    path.write_text(path.read_text("utf-8-sig").replace("うんの", "うみの"), "utf-8")
    assert [changes(one) for one in back(filled, "accounts", path).updated] == [{"reading": ("うんの", "うみの")}]


def test_a_row_that_was_copied_for_a_new_record_makes_one(filled: Desk, tmp_path: Path) -> None:
    path = out(filled, "accounts", tmp_path, "csv")
    lines = path.read_text("utf-8-sig").splitlines()
    uid, key, rest = lines[1].split(",", 2)
    path.write_text("\n".join([*lines, f",,{rest.replace('海野商事', '海野物産')}"]), "utf-8")
    assert counts(take(filled, "accounts", path).preview)[0] == 1
    (copied,) = filled.contracts.of(filled.accounts.find("海野物産").id)
    (first,) = filled.contracts.of(filled.accounts.find(key).id)
    assert copied.lines[0].amount == first.lines[0].amount
    assert {copied.contract.uid, copied.lines[0].uid}.isdisjoint({first.contract.uid, first.lines[0].uid, uid})


def test_an_amount_without_id_is_a_new_one_of_its_contract(filled: Desk, tmp_path: Path) -> None:
    path = out(filled, "contracts", tmp_path, "csv")
    lines = path.read_text("utf-8-sig").splitlines()
    place = next(at for at, line in enumerate(lines) if ",12.34,3," in line)
    cells = lines[place].split(",")
    cells[lines[0].split(",").index("csdesk amount ID")] = ""
    copied = ",".join(cells).replace(",12.34,3,", ",99.5,12,")
    path.write_text("\n".join([*lines, copied]), "utf-8")
    found = back(filled, "contracts", path)
    assert counts(found) == (0, 1, len(lines) - 1, 0)
    assert changes(found.updated[0])["amount"] == ("", "9950")
    take(filled, "contracts", path)
    account = filled.accounts.find(cells[lines[0].split(",").index("csdesk account ID")]).id
    assert [line.amount for line in filled.contracts.of(account)[1].lines] == [0, 1234, 1, 1, 9950]


def test_a_line_sorted_before_the_first_is_still_itself(filled: Desk, tmp_path: Path) -> None:
    path = out(filled, "contracts", tmp_path, "csv")
    head, *lines = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join([head, *reversed(lines)]), "utf-8")
    assert counts(back(filled, "contracts", path)) == (0, 0, len(lines), 0)


def test_a_row_that_was_copied_is_told(filled: Desk, tmp_path: Path) -> None:
    path = out(filled, "accounts", tmp_path, "csv")
    lines = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join([*lines, lines[1].replace("海野商事", "海野物産")]), "utf-8")
    assert counts(back(filled, "accounts", path))[3] == 1


def test_a_row_of_her_own_is_a_new_record(filled: Desk, tmp_path: Path) -> None:
    path = out(filled, "accounts", tmp_path, "csv")
    with path.open("a", encoding="utf-8") as file:
        file.write(",,新しい会社\n")
    assert [one.title for one in back(filled, "accounts", path).created] == ["新しい会社"]


def test_those_that_are_shown_in_their_order(filled: Desk, tmp_path: Path) -> None:
    ids = [row.id for row in filled.accounts.rows(date(2026, 11, 20))][2::-1]
    path = tmp_path / "some.csv"
    done = filled.exports.write("accounts", path, "en", ids)
    assert (done.records, done.rows) == (3, 3)
    assert [row.cells[1] for row in read_table(path).rows] == ["００３", "1234567890123456789", "0001"]
    assert back(filled, "accounts", path).gone == ()


def test_json_has_every_amount_of_a_contract_and_exact_values(filled: Desk, tmp_path: Path) -> None:
    found = json.loads(out(filled, "contracts", tmp_path, "json").read_text("utf-8"))
    several = next(one for one in found if len(one["lines"]) == 4)
    assert [(line["amount"], line["period"], line["currency"]) for line in several["lines"]] == [
        ("0", 1, "KWD"),
        ("12.34", 3, "USD"),
        ("0.001", 7, "KWD"),
        ("0.001", 7, "KWD"),
    ]
    assert several["auto_renewal"] is False
    first = json.loads(out(filled, "accounts", tmp_path, "json").read_text("utf-8"))[0]
    assert (first["external_id"], first["arr"], first["mrr"], first["start"]) == ("0001", "1200000", None, "2026-04-01")
    assert first["custom"] == {"MRR メモ": "=1+1"}


def test_an_account_with_contracts_side_by_side_says_neither(filled: Desk, tmp_path: Path) -> None:
    found = json.loads(out(filled, "accounts", tmp_path, "json").read_text("utf-8"))
    first = filled.accounts.find("0001").id
    filled.contracts.add(first, "beside", "JPY")
    after = json.loads(out(filled, "accounts", tmp_path, "json").read_text("utf-8"))
    assert (found[0]["arr"], after[0]["arr"], after[0]["contract_uid"]) == ("1200000", None, None)


def test_what_cannot_be_written_is_said_and_leaves_what_was_there(filled: Desk, tmp_path: Path) -> None:
    for name in ("a.pdf", "a"):
        with pytest.raises(RefusedError, match=r"The name must end in \.xlsx") as caught:
            filled.exports.write("accounts", tmp_path / name, "en")
        assert "xlsx" in caught.value.sentence(Catalogue("en"))
    with pytest.raises(UnwrittenFileError):
        filled.exports.write("accounts", tmp_path / "no folder" / "a.csv", "en")
