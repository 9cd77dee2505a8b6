"""What is offered where a file cannot be opened: one that is damaged has its last backup."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from csdesk.errors import CsdeskError, DamagedFileError, ForeignFileError
from csdesk.ui.widgets.box import box as made_box
from csdesk.ui.words import words


def ask(parent: QWidget, path: Path, error: CsdeskError) -> Path | None:
    """Say why a file cannot be opened; return the new file into which its last backup was put, if that is wanted."""
    from csdesk.services.backups import Backups  # which brings along what a start has no time for

    box = made_box(QMessageBox.Icon.Critical, error.sentence(words), parent)
    box.addButton(QMessageBox.StandardButton.Close)
    backups = Backups(path)
    lost = isinstance(error, DamagedFileError | ForeignFileError)  # an overwritten one is no csdesk file any more
    made = backups.made() if lost else []
    if made:
        offer = words.tr("Restore backup from {time}").format(time=f"{made[0].made_at:%Y-%m-%d %H:%M}")
        restore = box.addButton(offer, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    if not made or box.clickedButton() is not restore:
        return None
    try:
        return backups.restore(made[0])
    except CsdeskError as another:
        return ask(parent, path, another)
