"""A currency that is none, as another program may write it into the file: shown as it stands, and put right by hand."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, update

from csdesk.documents.handover.pack import write
from csdesk.entities import Changes, Company, ContractLine, TierDefinition
from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target

_CODES = ("XYZ1", "usd", "", "円")


@pytest.fixture
def portfolio_file(sample_file: Path) -> Path:
    return sample_file


@pytest.fixture
def book(place: FileWindow) -> FileWindow:
    """A sample in which every second currency is none."""
    place.desk.contracts.add(1, "more", "JPY")
    with place.desk.database.change("Elsewhere", by_user=False) as session:
        for at, code in enumerate(_CODES):
            session.execute(update(ContractLine).where(ContractLine.id % 8 == at).values(currency=code))
        session.execute(update(TierDefinition).values(currency="usd", floor=100, ceiling=None))
        session.execute(update(Company).values(currency="XYZ1"))
    return place


_ACTS: dict[str, Callable[[FileWindow], object]] = {
    "portfolio": lambda place: place.portfolio.refresh(Changes.of_all("contracts")),
    "groups": lambda place: place.portfolio.views.go("ready:renewals"),
    "renewals": lambda place: place.go("renewals"),
    "closing": lambda place: (place.go("renewals"), place.renewals.close_contract()),
    "calendar": lambda place: (place.go("renewals"), place.renewals.turn()),
    "matrix": lambda place: place.go("matrix"),
    "tiers": lambda place: place.navigator.open(Target.settings("tiers")),
    "company": lambda place: place.navigator.open(Target.settings("company")),
    "copying": lambda place: (place.portfolio.table.selectAll(), place.portfolio.table.acts.copy()),
}


def test_every_place_opens(book: FileWindow) -> None:
    for act in _ACTS.values():
        act(book)
        assert not book.window.grab().isNull()


def test_every_account_opens_and_the_currency_is_put_right_in_its_cell(book: FileWindow) -> None:
    panel, put_right = book.account.contracts, 0
    for account in book.desk.accounts.rows(date.today()):
        book.open_account(account.id)
        book.account.open("contracts")
        for row in panel.model.rows:
            if row.line and row.line.currency in _CODES:
                place = next(at for at, one in enumerate(panel.model.columns) if one.title == "Currency")
                panel.model.setData(panel.model.index_of(row.id).siblingAtColumn(place), "USD")
                put_right += 1
    assert put_right > len(_CODES)
    with book.desk.database.reading() as session:
        assert not set(session.scalars(select(ContractLine.currency))) & set(_CODES)


def test_everything_goes_out(book: FileWindow, tmp_path: Path) -> None:
    for kind in ("accounts", "contacts", "contracts"):
        book.desk.exports.write(kind, tmp_path / f"{kind}.json", "en")
    account = book.desk.accounts.get(1)
    assert account is not None
    made = book.desk.handover(account, date.today())
    assert write(made, tmp_path).pdf.exists()
