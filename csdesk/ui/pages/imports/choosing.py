"""Asking for a file that is to be imported, or for a folder that is to be watched."""

from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.ui.words import words


def ask_file(over: QWidget, last: Path | None) -> Path | None:
    """Return the table that she chooses, beginning beside the last one; None if she chooses none."""
    kinds = words.tr("Tables") + " (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods *.json)"
    name, _kind = QFileDialog.getOpenFileName(over, words.tr("Choose file"), _beside(last), kinds)
    return Path(name) if name else None


def ask_folder(over: QWidget, last: Path | None) -> Path | None:
    """Return the folder that she chooses, None if she chooses none."""
    name = QFileDialog.getExistingDirectory(over, words.tr("Watch a folder"), _beside(last))
    return Path(name) if name else None


def _beside(last: Path | None) -> str:
    return str(last.parent) if last else QDir.homePath()
