"""What is there before the morning begins: a portfolio, and the CRM's weekly file, which has changed over night."""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from csdesk.desk import open_desk
from csdesk.exchange.tables import Options

WEEKLY = "crm-weekly.csv"
NEW = "Harbour Lane Bakery"
MOVED = 3
_HEAD = ("Account ID", "Account name", "Region")


def prepare(folder: Path, language: str, today: date) -> Path:
    """Make the sample portfolio with its watched file; return where it is."""
    book, weekly, whole = folder / "book.csdesk", folder / WEEKLY, folder / "whole.csv"
    desk = open_desk(book, language)
    desk.sample.fill(today)
    desk.exports.write("accounts", whole, "en")
    with whole.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["Account ID"]: row for row in csv.DictReader(file) if row["Account ID"]}
    _write(weekly, rows)
    draft = desk.imports.look("accounts", weekly, Options())
    desk.imports.write(draft, desk.imports.preview(draft))
    desk.watching.watch(weekly, "accounts")
    desk.close()
    for row in [*rows.values()][:MOVED]:
        row["Region"] += " 2F"
    _write(weekly, {**rows, "A-99001": {"Account ID": "A-99001", "Account name": NEW, "Region": "Bristol, UK"}})
    whole.unlink()
    return book


def _write(path: Path, rows: Mapping[str, Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        writer.writerows([row[name] for name in _HEAD] for row in rows.values())
