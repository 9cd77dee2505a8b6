"""A damaged file that cannot be opened: its last backup is offered, and opened from a new file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from csdesk.desk import open_desk
from csdesk.domain.backups import BackupReason
from csdesk.ui.main_window import MainWindow
from tests.app.running import filled_window, run
from tests.damage import damage


@pytest.mark.usefixtures("qapp", "home")
@pytest.mark.parametrize("how", ["damaged", "overwritten"])
def test_the_last_backup_is_put_into_a_new_file_and_opened(tmp_path: Path, how: str) -> None:
    book = tmp_path / "book.csdesk"
    desk = open_desk(book)
    desk.accounts.add("伊藤商事")
    desk.backups.make(BackupReason.DAY)
    desk.close()
    if how == "damaged":
        damage(book, "accounts")
    else:
        book.write_bytes(b"x" * 5000)
    before = book.read_bytes()
    seen: list[MainWindow] = []

    def _look() -> bool:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            next(one for one in box.findChildren(QPushButton) if "Restore" in one.text()).click()
        elif window := filled_window():
            seen.append(window)
        return bool(seen)

    run(book, _look)
    assert seen != []
    (new,) = tmp_path.glob("book *.csdesk")
    desk = open_desk(new)
    assert desk.accounts.find("伊藤商事").name == "伊藤商事"
    desk.close()
    assert book.read_bytes() == before
