"""A checklist beside its playbook as that is now."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from typing_extensions import override

from csdesk.domain.template_difference import DifferenceLine
from csdesk.errors import GoneError
from csdesk.ui.panels.difference_card import DifferenceCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.words import words


class UpdateCard(DifferenceCard):
    """What she changed, or did, stays."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Changes in the playbook"))
        self._run_id = 0
        self.hold(self.lists, go=self.go)

    def open_run(self, run_id: int) -> None:
        """Compare a checklist."""
        self._run_id = run_id
        self.show()
        self.opened.emit()
        self.catch_up()
        (next(iter(self.ticks.values()), self.close_button)).setFocus(Qt.FocusReason.OtherFocusReason)

    def catch_up(self) -> None:
        """Compare again, if it is open."""
        if self.isHidden() or not self._run_id:
            return
        try:
            lines = self.panel.desk.playbook_runs.compare(self._run_id)
        except GoneError:
            self.shut()
            return
        self.show_lines(lines, words.tr("No differences."), same=True)

    @override
    def take_over_lines(self, lines: Collection[DifferenceLine]) -> int:
        return self.panel.desk.playbook_runs.take_over(self._run_id, lines)
