"""Health: the accounts by their measures, what moved, and the models, each in a tab."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.pages.health.map_section import MapSection
from csdesk.ui.pages.health.model_section import ModelSection
from csdesk.ui.pages.health.moves_section import MovesSection
from csdesk.ui.pages.health.review_section import ReviewSection
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.places import HEALTH
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import fill, row, tabs, text
from csdesk.ui.words import words


class HealthPage(Page):
    """What is measured of all accounts, and what counts."""

    watches = ()

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show the first tab."""
        super().__init__(bus)
        self.notice = Notice()
        guard = Guard(self.notice)
        self.model = ModelSection(desk, bus, guard, today)
        self.map = MapSection(desk, bus, guard)
        self.moves = MovesSection(desk, bus, guard, today)
        self.review = ReviewSection(desk, bus, guard, today)
        self._sections: dict[str, Section] = {one.key: getattr(self, one.key) for one in HEALTH}
        self.tabs = tabs([one.name.said(words) for one in HEALTH])
        self.tabs.setAccessibleName(words.tr("Health"))
        self._stack = QStackedWidget()
        for section in self._sections.values():
            self._stack.addWidget(section)
        head = row(text(words.tr("Health"), "title"), None)
        head.setMinimumHeight(k.FIELD)
        fill(QVBoxLayout(self), (head, self.tabs, self.notice, (self._stack, 1)), k.S3, (k.S6, 20, k.S6, k.S3))
        self.tabs.currentChanged.connect(self._on_tab)
        self._on_tab(0)
        standard = QKeySequence.StandardKey
        keys.listen(self, standard.NextChild, lambda: self._step(1), whole=True)
        keys.listen(self, standard.PreviousChild, lambda: self._step(-1), whole=True)

    @override
    def refresh(self, changes: object) -> None:
        """Each section shows what it watches."""

    @override
    def arrive(self, target: Target) -> None:
        if target.part in self._sections:
            self.tabs.setCurrentIndex(list(self._sections).index(target.part))
        if self.entrance is not None:
            self.entrance.setFocus()

    def take_over(self, former: "HealthPage") -> None:
        """Show what a former page shows, with what is changed there and not kept yet."""
        self.tabs.setCurrentIndex(former.tabs.currentIndex())
        self.model.take_over(former.model)

    def _on_tab(self, place: int) -> None:
        self.notice.hide()
        section = list(self._sections.values())[place]
        self._stack.setCurrentWidget(section)
        self.entrance = section.entrance

    def _step(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
