"""A row is taken, a cell is flagged: what cannot be read stays empty or as it is, and is told each time."""

import pytest

from csdesk.domain.accounts import Stage
from csdesk.services.accounts import Accounts
from csdesk.services.contracts import Contracts
from csdesk.services.importing.preview import ImportPreview
from csdesk.store.database import Database
from tests.services.files import Importer, changes, counts, faults, flags
from tests.store.tables import dump

HEAD = "Account ID,Account Name,Stage,Customer Since,ARR\n"
GOOD = "".join(f"G{n},Good {n},Adoption,2026-01-0{n},12\n" for n in range(1, 4))


def _cells(preview: ImportPreview) -> list[tuple[int, str, str]]:
    return [flag[:3] for flag in flags(preview)]


def test_of_a_new_record_the_cell_stays_empty(accounts: Accounts, importer: Importer) -> None:
    preview = importer.take(HEAD + GOOD + "1,Acme,sleeping,soon,much\n").preview
    assert counts(preview) == (4, 0, 0, 0)
    assert _cells(preview) == [(5, "Stage", "sleeping"), (5, "Customer Since", "soon"), (5, "ARR", "much")]
    account = accounts.get(4)
    assert account is not None
    assert (account.name, account.stage, account.customer_since) == ("Acme", None, None)


def test_of_a_known_record_what_is_here_stays_and_the_rest_is_taken(accounts: Accounts, importer: Importer) -> None:
    importer.take(HEAD + GOOD + "1,Acme,Adoption,2025-01-01,120\n")
    preview = importer.take(HEAD + GOOD + "1,Acme Ltd.,sleeping,soon,much\n").preview
    assert [changes(one) for one in preview.updated] == [{"name": ("Acme", "Acme Ltd.")}]
    account = accounts.get(4)
    assert account is not None
    assert (account.name, account.stage, str(account.customer_since)) == ("Acme Ltd.", Stage.ADOPTION, "2025-01-01")


def test_it_is_told_each_time_and_changes_nothing(database: Database, importer: Importer) -> None:
    text = HEAD + GOOD + "1,Acme,sleeping,2025-01-01,much\n"
    first = importer.take(text).preview
    before = dump(database)
    again = importer.take(text)
    assert (flags(again.preview), counts(again.preview)) == (flags(first), (0, 0, 4, 0))
    assert (again.step, dump(database)) == (None, before)


def test_a_cell_that_is_mended_is_taken(accounts: Accounts, importer: Importer) -> None:
    importer.take(HEAD + GOOD + "1,Acme,sleeping,2025-01-01,\n")
    preview = importer.take(HEAD + GOOD + "1,Acme,Expansion,2025-01-01,\n").preview
    assert ([changes(one) for one in preview.updated], flags(preview)) == ([{"stage": ("", "expansion")}], [])


def test_a_row_that_is_refused_has_no_flags_besides(importer: Importer) -> None:
    preview = importer.preview(HEAD + GOOD + "1,,sleeping,soon,much\n")
    assert ([fault[3] for fault in faults(preview)], flags(preview)) == (["The row has no name."], [])


def test_a_start_after_the_end_that_stays_is_flagged_too(contracts: Contracts, importer: Importer) -> None:
    head = "Account ID,Account Name,Contract Start,Renewal Date\n9,Other,2026-01-01,2027-01-01\n"
    importer.take(head + "1,Acme,2026-04-01,2027-04-01\n")
    preview = importer.take(head + "1,Acme,2027-04-01,one day\n").preview
    assert flags(preview) == [(3, "Renewal Date", "one day", "This is not a date.")]
    assert str(contracts.all()[1].contract.start) == "2027-04-01"
    preview = importer.take(head + "1,Acme,2028-04-01,one day\n").preview
    assert flags(preview)[1:] == [(3, "Contract Start", "2028-04-01", "The contract ends before it starts.")]
    assert str(contracts.all()[1].contract.start) == "2027-04-01"


@pytest.mark.parametrize(
    ("row", "is_taken"),
    [("Acme,Desk,soon,", True), ("Acme,,soon,2027-03-31", True), ("Acme,,soon,", False)],
)
def test_a_contract_without_an_id_needs_something_that_makes_it_one(
    importer: Importer, row: str, is_taken: bool
) -> None:
    importer.take("Account Name\nAcme\n")
    text = f"Account Name,Product,Contract Start,Contract End\nAcme,First,2026-01-01,2026-12-31\n{row}\n"
    preview = importer.preview(text, "contracts")
    assert counts(preview) == ((2, 0, 0, 0) if is_taken else (1, 0, 0, 1))
    told = [(3, "Contract Start", "soon", "This is not a date.")]
    assert (flags(preview), [fault[:4] for fault in faults(preview)]) == ((told, []) if is_taken else ([], told))


def test_a_period_that_cannot_be_read_leaves_no_amount(contracts: Contracts, importer: Importer) -> None:
    importer.take("Account Name\nAcme\n")
    head = "Contract Number,Account Name,Amount,Billing Period\nK0,Acme,5,monthly\n"
    preview = importer.take(head + "K1,Acme,5,now and then\n", "contracts").preview
    assert _cells(preview) == [(3, "Billing Period", "now and then"), (3, "Amount", "5")]
    assert flags(preview)[1][3] == "The period of this amount cannot be read."
    assert [len(one.lines) for one in contracts.all()] == [1, 0]


def test_totals_and_notes_are_left_out(importer: Importer) -> None:
    preview = importer.preview("会社名,月額\nあおば,1\nみなと,2\n合計,3\n※税別\n")
    assert (counts(preview), preview.rows) == ((2, 0, 0, 0), 4)
    assert [(one.row, one.value) for one in preview.left_out] == [(4, "合計, 3"), (5, "※税別")]
    assert not preview.needs_a_look


@pytest.mark.parametrize("spoilt", ["fi\x85ne", "x" * 40_000])
def test_a_cell_that_cannot_be_kept_costs_no_record(accounts: Accounts, importer: Importer, spoilt: str) -> None:
    text = f"Account ID,Account Name,Industry,Colour\n1,Acme,{spoilt},{spoilt}\n2,Beta,Mining,red\n"
    preview = importer.take(text, columns={"Colour": "custom"}).preview
    assert (counts(preview), preview.rows) == ((2, 0, 0, 0), 2)
    assert [flag[:2] for flag in flags(preview)] == [(2, "Industry"), (2, "Colour")]
    first, second = accounts.get(1), accounts.get(2)
    assert first is not None
    assert second is not None
    assert (first.name, first.industry, first.custom) == ("Acme", "", {})
    assert (second.industry, second.custom) == ("Mining", {"Colour": "red"})
    again = importer.preview(text)
    assert (counts(again), len(again.flagged)) == ((0, 0, 2, 0), 2)


def test_without_a_name_that_can_be_kept_a_row_is_refused(importer: Importer) -> None:
    preview = importer.preview("Account ID,Account Name,Industry\n1,Ac\x85me,Mining\n2,Beta,\n")
    reason = "The text is damaged: some characters cannot be read."
    assert faults(preview) == [(2, "Account Name", "Ac\\u0085me", reason, False)]
    assert flags(preview) == []


def test_what_is_spoilt_in_a_column_that_is_left_out_is_nobodys_concern(importer: Importer) -> None:
    preview = importer.preview("Account ID,Account Name,Colour\n1,Acme,r\x85d\n2,Beta,red\n")
    assert (counts(preview), flags(preview)) == ((2, 0, 0, 0), [])
