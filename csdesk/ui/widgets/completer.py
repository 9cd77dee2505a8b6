"""Names that are offered while one is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtWidgets import QCompleter

from csdesk.ui import theme


class Completer(QCompleter):
    """Offers names in any case, beginning with what is typed or with it ``within``; its list has no parent in Qt."""

    def __init__(self, names: QAbstractItemModel | Sequence[str], parent: QObject, *, within: bool = True) -> None:
        super().__init__(names, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains if within else Qt.MatchFlag.MatchStartsWith)
        popup = self.popup()
        assert popup is not None, "it is made when it is asked for"
        theme.wear(popup)
