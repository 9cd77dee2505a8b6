"""A file is looked at, previewed, brought in at once and taken back at once; what was said of it is remembered."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select

from csdesk.entities import Account, Changes
from csdesk.errors import BusyError
from csdesk.exchange.dates import DateOrder
from csdesk.i18n import Catalogue
from csdesk.services.accounts import Accounts
from csdesk.services.importing.record_import import UnmappedError
from csdesk.services.importing.rules import Owner
from csdesk.services.imports import Imports
from csdesk.store import imports as writes
from csdesk.store import migrate
from csdesk.store.database import Database
from csdesk.store.engine import reader
from csdesk.store.step import Step
from tests.processes import run_until_killed
from tests.services.files import Importer, counts
from tests.store.tables import dump

HEAD = "Account ID,Account Name,Parent Account,CSM,ARR,Currency,Contract Start,Renewal Date,Colour\n"
ROWS = (
    "1,Acme,,佐藤,1200.50,USD,2026-04-01,2027-04-01,red\n"
    "2,Beta,1,鈴木,1000001,JPY,2026-01-01,,\n"
    "3,Gamma,Beta,佐藤,,,,,blue\n"
)
COLUMNS = {"Colour": "custom"}


def _stored(path: Path) -> int:
    with reader(path) as session:
        return session.scalars(select(func.count()).select_from(Account)).one()


def test_a_preview_writes_nothing(database: Database, importer: Importer) -> None:
    before = dump(database)
    assert counts(importer.preview(HEAD + ROWS, columns=COLUMNS)) == (3, 0, 0, 0)
    assert dump(database) == before


def test_an_import_is_one_step_that_undo_takes_back_whole(
    database: Database, importer: Importer, steps: list[Step]
) -> None:
    first = dump(database)
    importer.take(HEAD + ROWS, columns=COLUMNS)
    second = dump(database)
    importer.take(HEAD + ROWS.replace("Beta,1", "Beta AG,").replace("1200.50", "1500").replace("blue", "green"))
    third = dump(database)
    assert [step.label for step in steps] == ["Import accounts.csv"] * 2
    redos = []
    for step, tables in ((steps[1], second), (steps[0], first)):
        redos.append(database.revert(step))
        assert dump(database) == tables
    for redo, tables in zip(reversed(redos), (second, third), strict=True):
        database.revert(redo)
        assert dump(database) == tables


def test_the_same_file_again_is_no_step_at_all(database: Database, importer: Importer, steps: list[Step]) -> None:
    importer.take(HEAD + ROWS, columns=COLUMNS)
    before = dump(database)
    assert counts(importer.take(HEAD + ROWS).preview) == (0, 0, 3, 0)
    assert (dump(database), len(steps)) == (before, 1)


def test_a_file_after_its_import_was_undone_comes_in_again(
    database: Database, importer: Importer, steps: list[Step]
) -> None:
    importer.take(HEAD + ROWS, columns=COLUMNS)
    first = {name: len(rows) for name, rows in dump(database).items()}
    database.revert(steps[0])
    assert counts(importer.take(HEAD + ROWS).preview) == (3, 0, 0, 0)
    assert {name: len(rows) for name, rows in dump(database).items()} == first


def test_an_import_on_a_worker_is_told_when_it_is_finished(
    database: Database, imports: Imports, importer: Importer
) -> None:
    told: list[Changes] = []
    database.committed.append(told.append)
    draft = importer.draft("Account Name\nAcme\n株式会社 伊藤\n")
    with ThreadPoolExecutor(1) as worker:
        written = worker.submit(lambda: imports.write(draft, imports.preview(draft))).result()
    assert told == []
    imports.finish(written)
    assert [(changes.ids("accounts"), changes.touch("accounts")) for changes in told] == [(frozenset({1, 2}), True)]


def test_how_a_file_was_read_is_remembered_for_files_of_its_shape(accounts: Accounts, importer: Importer) -> None:
    importer.take(
        "Account ID,Account Name,Label,Start Date\n1,Acme,x,4/1/2026\n",
        columns={"Label": "industry", "Start Date": "customer_since"},
        owners={"Label": Owner.BLANKS},
        source="billing",
        order=DateOrder.DMY,
    )
    again = importer.draft("Account ID,Account Name,Label,Start Date\n1,Acme,y,5/1/2026\n")
    assert again.columns.columns["Label"] == "industry"
    assert (again.columns.owners, again.columns.source, again.order) == (
        *({"Label": Owner.BLANKS}, "billing", DateOrder.DMY),
    )
    other = importer.draft("Account ID,Account Name,Label,Begin,Start Date\n1,Acme,y,,5/1/2026\n")
    assert "Label" not in other.columns.columns
    assert other.columns.source == "billing", "its ids are known from there"
    account = accounts.get(1)
    assert account is not None
    assert str(account.customer_since) == "2026-01-04"


def test_undo_does_not_forget_how_a_file_is_read(database: Database, importer: Importer, steps: list[Step]) -> None:
    importer.take("Account Name,Label\nAcme,x\n", columns={"Label": "industry"})
    database.revert(steps[0])
    assert importer.draft("Account Name,Label\nAcme,x\n").columns.columns["Label"] == "industry"


def test_a_column_can_be_left_out_and_a_field_has_one_column(importer: Importer) -> None:
    draft = importer.draft("Account Name,Industry,Sector\nAcme,a,b\n", columns={"Sector": "industry"})
    assert dict(draft.columns.columns) == {"Account Name": "name", "Sector": "industry"}
    draft = importer.draft("Account Name,Industry,Sector\nAcme,a,b\n", columns={"Industry": ""})
    assert dict(draft.columns.columns) == {"Account Name": "name"}


def test_a_file_that_does_not_say_who_is_refused(importer: Importer) -> None:
    with pytest.raises(UnmappedError) as caught:
        importer.preview("Colour,Shape\nred,round\n")
    assert caught.value.sentence(Catalogue("en")).endswith("Specify one of these columns: Colour, Shape")


def test_an_import_meets_a_change(database: Database, path: Path, imports: Imports, importer: Importer) -> None:
    draft = importer.draft("Account Name\nAcme\n")
    preview = imports.preview(draft)
    with database.change("Add"), pytest.raises(BusyError):
        imports.write(draft, preview)
    assert _stored(path) == 0


def test_a_failed_write_leaves_nothing(database: Database, path: Path) -> None:
    def work(session: object) -> None:
        session.add(Account(name="a"))  # type: ignore[attr-defined]
        session.flush()  # type: ignore[attr-defined]
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        writes.write_step(path, "Import", work)
    assert _stored(path) == 0


@pytest.mark.parametrize(("moment", "left"), [("before the commit", 1), ("after the commit", 401)])
def test_killed_in_the_middle_of_an_import_leaves_all_or_nothing(
    path: Path, accounts: Accounts, tmp_path: Path, moment: str, left: int
) -> None:
    accounts.add("before")
    rows = "".join(f"{place},a{place},,佐藤,{place},JPY,2026-01-01,,{'x' * 500}\n" for place in range(400))
    (tmp_path / "accounts.csv").write_text(HEAD + rows, "utf-8")
    code = f"""
from pathlib import Path
from csdesk.exchange.tables import Options
from csdesk.i18n import Catalogue
from csdesk.services.importing import mappings
from csdesk.services.imports import Imports
from csdesk.store.database import Database
if {moment!r} == "before the commit":
    mappings.remember = lambda *_: die()  # the last thing before it
imports = Imports(Database(Path({str(path)!r})), Catalogue("en"))
draft = imports.look("accounts", Path({str(tmp_path / "accounts.csv")!r}), Options())
imports.write(draft.with_columns({COLUMNS!r}), imports.preview(draft.with_columns({COLUMNS!r})))
die()
"""
    run_until_killed(code)
    migrate.prepare(path)
    database = Database(path)
    assert _stored(path) == left
    assert database.check() == []
    database.close()
