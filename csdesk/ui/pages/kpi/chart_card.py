"""A chart in a card, with the same as a table: saved as a picture, copied for Excel."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from csdesk.errors import CsdeskError
from csdesk.ui import tokens as k
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.chart_view import ChartView, Draw
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, row
from csdesk.ui.words import words


class ChartCard(Card):
    """What it shows is said by a name for files, a drawing, and the rows of a table with its head."""

    def __init__(
        self, title: str, tasks: TaskRunner, height: int, notice: Notice, beside: QWidget | None = None
    ) -> None:
        self.view, self._notice = ChartView(tasks, height), notice
        self._table: Sequence[Sequence[str]] = ()
        self._name = ""
        self.more = Button("", "ellipsis", "ghost")
        self.more.setAccessibleName(words.tr("Save or copy the chart"))
        self.more.setToolTip(tip(words.tr("Save or copy the chart")))
        self.more.clicked.connect(self._show_menu)
        tools = row(*([beside] if beside else []), self.more, gap=k.S2)
        super().__init__(title, self.view, more=tools, gap=k.S1)

    def show_chart(self, draw: Draw, table: Sequence[Sequence[str]], name: str, height: int = 0) -> None:
        """Show a drawing, and the same as a table."""
        self._table, self._name = table, name
        self.view.show_chart(draw, "; ".join(", ".join(line) for line in table), height)

    def copy_table(self) -> None:
        """Put the table onto the clipboard, as Excel takes it."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in self._table))
        self._notice.say(words.tr("Table copied. Paste it into Excel."))

    def save(self) -> None:
        """Save the chart, and say where."""
        try:
            path = self.view.save(self._name)
        except CsdeskError as error:
            self._notice.warn(error.sentence(words))
            return
        if path is not None:
            url = QUrl.fromLocalFile(str(path))
            said = words.tr("{file} saved to {folder}.").format(file=path.name, folder=str(path.parent))
            self._notice.say(said, words.tr("Open", "a file"), lambda: QDesktopServices.openUrl(url))

    def menu(self) -> QMenu:
        """Return what can be done with the chart."""
        menu = QMenu(self.more)
        menu.addAction(words.tr("Save chart as PNG or SVG…"), self.save)
        menu.addAction(words.tr("Copy as table"), self.copy_table)
        return menu

    def _show_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
