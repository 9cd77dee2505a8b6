"""Portfolios of any size to measure with, made by the services themselves."""

import csv
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from csdesk.desk import open_desk
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.levels import Level
from csdesk.entities import Account, Contact, ContactLog, Contract, ContractLine, HealthSnapshot
from csdesk.exchange.tables import Options

COLUMNS = (
    *("Account ID", "Account Name", "フリガナ", "Website", "Industry", "Region", "Tier", "Touch", "Stage", "Status"),
    *("ARR", "Start Date", "Renewal Date", "Account Owner", "Notes"),
)
_STAGES, _TOUCHES = ("Onboarding", "Adoption", "Expansion"), ("High touch", "Low touch", "Tech touch")
_WEEKS = 26


def rows(first: int, count: int, seed: int = 1) -> list[tuple[str, ...]]:
    """Return account rows as a CRM exports them, ids from a first one on; another seed changes half of the values."""
    random = Random(f"{seed} {first}")
    return [_row(number, random) for number in range(first, first + count)]


def _row(number: int, random: Random) -> tuple[str, ...]:
    start = date(2025, 1, 1) + timedelta(days=random.randrange(500))
    return (
        f"ACC-{number:06}",
        f"株式会社顧客{number:06}",
        f"コキャク{number:06}",
        f"customer{number:06}.example",
        random.choice(("製造", "小売", "医療", "物流")),
        random.choice(("東京", "大阪", "福岡")),
        str(random.randrange(1, 4)),
        random.choice(_TOUCHES),
        random.choice(_STAGES),
        "Active",
        f"{random.randrange(100, 9000) * 1000}",
        start.isoformat(),
        (start + timedelta(days=365 * 3)).isoformat(),
        f"担当 {random.randrange(8)}",
        f"メモ {random.randrange(10_000)}",
    )


def write_csv(path: Path, found: Sequence[tuple[str, ...]]) -> None:
    """Write rows as a CRM would."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(found)


def files(folder: Path, accounts: int) -> dict[str, Path]:
    """Write 12,000 contacts and 8,000 contracts of so many accounts as a CRM would; return where they are."""
    contacts = [
        (
            f"C{one}",
            _id(one, accounts),
            "山田",
            f"花子{one}",
            f"c{one}@x{one % accounts}.example",
            "部長",
            f"03-{one:08}",
        )
        for one in range(12_000)
    ]
    contracts = [
        (f"K{one}", _id(one, accounts), "Cloud", "2026-01-01", "2027-01-01", str(1000 + one), "monthly", "JPY")
        for one in range(8_000)
    ]
    written = {
        "contacts": ("Contact ID,Account ID,Last Name,First Name,Email,Title,Phone", contacts),
        "contracts": (
            "Contract ID,Account ID,Product,Start Date,End Date,Amount,Billing Period,Currency",
            contracts,
        ),
    }
    for kind, (head, found) in written.items():
        lines = [head, *(",".join(cells) for cells in found)]
        (folder / f"{kind}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return {kind: folder / f"{kind}.csv" for kind in written}


def _id(number: int, accounts: int) -> str:
    return f"ACC-{number % accounts + 1:06}"


def fill(path: Path, count: int) -> None:
    """Make a portfolio of so many accounts with contracts and half a year of health."""
    table = path.with_suffix(".csv")
    write_csv(table, rows(1, count))
    desk = open_desk(path)
    draft = desk.imports.look("accounts", table, Options())
    desk.imports.write(draft, desk.imports.preview(draft))
    last = date.today() - timedelta(days=date.today().isoweekday() % 7)
    random = Random(7)
    with desk.database.change("Health") as session:
        session.add_all(
            HealthSnapshot(
                account_id=account,
                week=last - timedelta(weeks=week),
                score=random.randrange(30, 95) * 1_000_000,
                level=random.choice((Level.A, Level.B, Level.C, Level.D)),
                coverage=900_000,
                model_id=1,
            )
            for account in range(1, count + 1)
            for week in range(_WEEKS)
        )
    desk.close()


def fill_large(path: Path, accounts: int = 5000, contacts: int = 12_000, contracts: int = 8000) -> None:
    """Make a portfolio of a tech-touch CSM: one contract of each account and more, people, contacts logged."""
    fill(path, accounts)
    desk, random, today = open_desk(path), Random(11), date.today()
    with desk.database.change("More") as session:
        more = [
            Contract(
                account_id=1 + number % accounts,
                product="Option",
                start=today,
                end=today + timedelta(days=30 + number % 700),
            )
            for number in range(contracts - accounts)
        ]
        session.add_all(more)
        session.flush()
        session.add_all(
            ContractLine(contract_id=one.id, amount=120_000, months=12, currency=random.choice(("JPY", "JPY", "USD")))
            for one in more
        )
        session.add_all(Contact(account_id=1 + number % accounts, name=f"人 {number}") for number in range(contacts))
        session.add_all(
            ContactLog(account_id=account, kind=ContactKind.MAIL, on=today - timedelta(days=random.randrange(200)))
            for account in range(1, accounts + 1)
        )
        for account in session.query(Account):
            account.custom = {"席数": str(random.randrange(500)), "部署": random.choice(("総務", "人事", "営業"))}
    desk.close()
