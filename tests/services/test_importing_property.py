"""Whatever a table says: every row is counted once, the same file again changes nothing, undo gives all back."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from csdesk.entities import Account, Contact, ContractLine
from csdesk.exchange.tables import Options
from csdesk.i18n import Catalogue
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.imports import Imports
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.files import counts
from tests.store.tables import dump

_NAMES = ["", "Acme", "Beta", "株式会社 伊藤", "=1+1", "合計", "N/A"]
_DATES = ["", "2026-04-01", "4/1/2026", "13/1/2026", "R8.4.1", "never"]
_CELLS = {
    # by kind and field, what a cell of the column may say
    "accounts": {
        "external_id": ["", "1", "2", "003", "9" * 19],
        "name": _NAMES,
        "domain": ["", "acme.example", "https://www.beta.example/x", "gmail.com", "not a domain"],
        "industry": ["", "Mining", "#N/A", "x" * 40_000],
        "arr": ["", "1200", "12.5", "¥1,000", "soon", "△5", "9" * 25],
        "currency": ["", "JPY", "USD", "gold"],
        "start": _DATES,
        "last_day": ["", "2025-03-31", "2027-03-31", "9999-12-31"],
        "renews_on": ["", "2025-04-01", "2027-04-01", "2027-05-01"],
        "owner": ["", "佐藤", "鈴木"],
        "parent": _NAMES,
        "custom": ["", "red"],
    },
    "contacts": {
        "external_id": ["", "1", "2"],
        "account_external_id": ["", "A1", "A2", "A9"],
        "account": ["", "Acme", "Beta", "Gamma"],
        "family_name": ["", "佐藤", "Smith"],
        "given_name": ["", "花子", "Ann"],
        "email": ["", "a@acme.example", "A@ACME.example", "b@gmail.com", "x"],
        "roles": ["", "champion", "決裁者;推進者", "king"],
        "influence": ["", "high", "?"],
        "left_on": _DATES,
        "custom": ["", "red"],
    },
    "contracts": {
        "external_id": ["", "1", "2"],
        "account_external_id": ["", "A1", "A2", "A9"],
        "account": ["", "Acme", "Beta"],
        "product": ["", "Desk", "Chair"],
        "start": _DATES,
        "end": ["", "2027-01-01", "2025-01-01", "9999-12-31"],
        "amount": ["", "100", "$5.5", "1.2億", "-3", "x"],
        "period": ["", "monthly", "年額", "24か月", "?"],
        "currency": ["", "USD", "JPY", "KWD"],
        "auto_renewal": ["", "yes", "なし", "?"],
        "notes": ["", "n", "#N/A"],
    },
}
_BOOK = "Account ID\tAccount Name\tWebsite\nA1\tAcme\tacme.example\nA2\tBeta\t\nA3\tBeta\t\n"

_Row = dict[str, str]


def _rows(kind: str) -> st.SearchStrategy[list[_Row]]:
    cells = {field: st.sampled_from(texts) for field, texts in _CELLS[kind].items()}
    return st.lists(st.fixed_dictionaries(cells), min_size=1, max_size=6)


class _Desk:
    """A book, every state it was in, and the steps between them."""

    def __init__(self, file: Path) -> None:
        self.database = Database(file)
        self.imports = Imports(self.database, Catalogue("en"))
        self._folder = file.parent
        self.states, self.steps = [dump(self.database)], list[Step]()
        self.database.recorded.append(self.steps.append)
        self.database.recorded.append(lambda _step: self.states.append(dump(self.database)))

    def begin(self) -> None:
        """Bring in three accounts."""
        self._take(self._draft("accounts", _BOOK, {}))

    def bring_in(self, kind: str, rows: list[_Row]) -> None:
        """Bring a table in, twice."""
        fields = list(_CELLS[kind])
        lines = ["\t".join(fields), *("\t".join(row[field] for field in fields) for row in rows)]
        draft = self._draft(kind, "\n".join(lines) + "\n", dict(zip(fields, fields, strict=True)))
        preview, before = self.imports.preview(draft), len(self.states[-1][kind])
        told = sum(counts(preview)) + len(preview.left_out)  # totals and footnotes are no records
        assert preview.rows == told == sum(any(row.values()) for row in rows)
        assert set(preview.questions) <= set(preview.rejected)
        self._take(draft)
        records = [one for one in preview.created if one.line_of is None]
        assert len(self.states[-1][kind]) == before + len(records)
        again = self.imports.preview(draft)
        asked = {one.row for one in preview.questions}  # not answered here: once the others are in, it may be clear
        assert {one.row for one in again.created} <= asked
        assert (len(again.updated), again.rows) == (0, preview.rows)
        self._take(draft)
        assert dump(self.database) == self.states[-1]

    def edit_by_hand(self) -> None:
        """Change something of everything, as she would."""
        with self.database.change("Edit") as session:
            session.execute(update(Account).values(industry="mine", parent_id=None, owner_id=None, custom={}))
            session.execute(update(Contact).values(roles=[], email="mine@acme.example"))
            session.execute(update(ContractLine).values(amount=7))

    def undo_all(self) -> None:
        """Take every step back, and see each state again."""
        for step, state in zip(reversed(self.steps), reversed(self.states[:-1]), strict=True):
            self.database.revert(step)
            assert dump(self.database) == state

    def _draft(self, kind: str, text: str, fields: dict[str, str]) -> ImportDraft:
        path = self._folder / "table.tsv"
        path.write_text(text, "utf-8")
        return self.imports.look(kind, path, Options(delimiter="\t", header_row=1)).with_columns(fields)

    def _take(self, draft: ImportDraft) -> None:
        self.imports.finish(self.imports.write(draft, self.imports.preview(draft)))


@pytest.fixture(scope="module")
def begun(fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with three accounts, made once, to be copied."""
    book = Path(shutil.copy(fresh, tmp_path_factory.mktemp("begun")))
    desk = _Desk(book)
    desk.begin()
    desk.database.close()
    return book


@pytest.mark.parametrize("kind", ["accounts", "contacts", "contracts"])
@settings(max_examples=12, deadline=None)  # of up to eighteen rows each, every cell drawn anew, and others each time
@given(data=st.data())
def test_any_table_comes_in_once_and_goes_back_whole(begun: Path, kind: str, data: st.DataObject) -> None:
    files = data.draw(st.lists(st.tuples(_rows(kind), st.booleans()), min_size=1, max_size=3))
    with TemporaryDirectory() as folder:
        desk = _Desk(Path(shutil.copy(begun, folder)))
        for rows, by_hand in files:
            desk.bring_in(kind, rows)
            if by_hand:
                desk.edit_by_hand()
        desk.undo_all()
        desk.database.close()
