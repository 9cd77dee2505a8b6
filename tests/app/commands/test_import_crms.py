"""Exports of four CRMs by command, one after the other into one portfolio."""

from pathlib import Path

from tests.app.commands.saying import imported, listed
from tests.services.crm_exports import ALL


def _reports(book: Path, folder: Path) -> list[tuple[int, int, int, int]]:
    found = []
    for export in ALL:
        file = folder / export.name
        file.write_bytes(export.content)
        report = imported(book, "accounts", file, "--source", export.source, "--known-elsewhere", "same")
        assert report["rows"] == export.rows + export.notes
        found.append((report["created"], report["updated"], report["unchanged"], len(report["left_out"])))
    return found


def test_four_crms_fill_one_portfolio_once(book: Path, tmp_path: Path) -> None:
    assert _reports(book, tmp_path) == [(3, 0, 0, 6), (1, 2, 0, 0), (2, 1, 0, 0), (1, 1, 0, 0)]
    before = listed(book, "accounts")
    assert len(before) == 7
    assert _reports(book, tmp_path) == [(0, 0, 3, 6), (0, 0, 3, 0), (0, 0, 3, 0), (0, 0, 2, 0)]
    assert listed(book, "accounts") == before
