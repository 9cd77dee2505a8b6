"""The morning, task by task: what she does, in keys. What has come of it is for the test to see."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from csdesk.file_window import FileWindow
from tests.morning.keyboard import Keyboard

VIEW, PERSON, CALL, REASON = "Tier 1 this week", "Ann Whitlock", "Asked for the rollout plan", "Two more sites"
ACCOUNT, INDUSTRY, CHURNED = "tokai", "Transport", "vauclaire"
BLOCK = [("Adoption" if place % 2 else "Onboarding", str(1 + place % 3), "High touch") for place in range(10)]
"""What she has in Excel: ten rows of stage, tier and touch."""


class Morning:
    """Her morning in a workplace; files are written into a folder of hers."""

    def __init__(self, place: FileWindow, folder: Path) -> None:
        self.place, self.folder, self.keys = place, folder, Keyboard()
        self.counts: dict[str, int] = {}

    def tasks(self) -> Iterator[str]:
        """Do one task after the other; yield the name of each when it is done, and count its keys."""
        for task in self._tasks():
            before = self.keys.pressed
            task()
            self.settle()
            name = task.__name__.removeprefix("_").replace("_", "-")
            self.counts[name] = self.keys.pressed - before
            yield name

    def settle(self) -> None:
        """Let workers come to their end."""
        QApplication.processEvents()
        self.keys.wait(lambda: not self.place.tasks.busy)
        QApplication.processEvents()

    def _tasks(self) -> tuple[Callable[[], None], ...]:
        return (
            *(self._read_the_weekly_file, self._filter_by_tier, self._sort_by_health, self._edit_five_cells),
            *(self._paste_ten_by_three, self._fill_down, self._take_back_and_again, self._group_and_fold),
            *(self._save_a_view, self._preview, self._open_the_account, self._mend_a_fact, self._add_a_person),
            *(self._log_a_call, self._close_a_renewal, self._go_back, self._see_the_renewals, self._see_the_matrix),
            *(self._find_who_churned, self._export_the_view, self._hand_over),
        )

    def _read_the_weekly_file(self) -> None:
        """Review what the window has told of the file, import it, come back."""
        page = self.place.page("import")
        self.keys.press("F6", "F6", "F6", "Space")
        self.keys.wait(page.import_button.isEnabled)
        self.settle()
        self.keys.press("Ctrl+Return")
        self.keys.wait(page.result.isVisible)
        self.keys.press("Ctrl+2")

    def _filter_by_tier(self) -> None:
        self.keys.press("Ctrl+F")
        self.keys.type("tier 1")
        self.keys.press("Return")

    def _sort_by_health(self) -> None:
        self.keys.press(*["Right"] * 4, "Alt+Down")

    def _edit_five_cells(self) -> None:
        """Stage, tier and touch of one account, stage and tier of the next; Tab goes on over what is between."""
        self.keys.press("Ctrl+Home", "Right", "Return", "Down", "Tab")
        self._write_over("2")
        self.keys.press("Tab", "Down", "Tab", "Tab", "Tab", "Up", "Tab")
        self._write_over("2")
        self.keys.press("Return")

    def _write_over(self, text: str) -> None:
        self.keys.press("Ctrl+A")
        self.keys.type(text)

    def _paste_ten_by_three(self) -> None:
        """Excel has put the block onto the clipboard."""
        lines = ["\t".join(texts) for texts in BLOCK]
        copied = QMimeData()
        copied.setText("\r\n".join(lines) + "\r\n")
        copied.setHtml("<table>" + "".join(f"<tr><td>{line}</td></tr>" for line in lines) + "</table>")
        QApplication.clipboard().setMimeData(copied)
        self.keys.press("Escape", "Ctrl+Home", "Right", "Ctrl+V")
        QApplication.clipboard().clear()  # Qt would destroy what Python has made after the interpreter is gone

    def _fill_down(self) -> None:
        self.keys.press("Ctrl+Home", "Right", *["Shift+Down"] * 5, "Ctrl+D")

    def _take_back_and_again(self) -> None:
        self.keys.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z")

    def _group_and_fold(self) -> None:
        self.keys.press("Ctrl+G", "Down", "Return", "Ctrl+Left", "Ctrl+Left")

    def _save_a_view(self) -> None:
        self.keys.press("Ctrl+Shift+S")
        self.keys.type(VIEW)
        self.keys.press("Return", "Down")

    def _preview(self) -> None:
        self.keys.press("Ctrl+Right", "Ctrl+F")
        self.keys.type(ACCOUNT)
        self.keys.press("Return", "Space")

    def _open_the_account(self) -> None:
        self.keys.press("Ctrl+Return")

    def _mend_a_fact(self) -> None:
        """The industry."""
        self.keys.press(*["F6"] * 9)
        self._write_over(INDUSTRY)
        self.keys.press("Return")

    def _add_a_person(self) -> None:
        self.keys.press(*["Ctrl+Tab"] * 7, "Ctrl+N")
        self.keys.type(PERSON)
        self.keys.press("Tab", "Tab")
        self.keys.type("CFO")
        self.keys.press("Return")

    def _log_a_call(self) -> None:
        self.keys.press("Escape", "T", "C")
        self.keys.type(CALL)
        self.keys.press("Return")

    def _close_a_renewal(self) -> None:
        """Expanded, with the reason; the next contract is made from this one, five percent up."""
        self.keys.press("Ctrl+Tab", "Ctrl+E", "Right", "Tab")
        self.keys.type(REASON)
        self.keys.press(*["Tab"] * 7)
        self.keys.type("5")
        self.keys.press("Ctrl+Return")

    def _go_back(self) -> None:
        self.keys.press("Alt+Left")

    def _see_the_renewals(self) -> None:
        """By notice deadline, as they stand: the next one, and what is said of it."""
        self.keys.press("Ctrl+3", "Down", "Down")

    def _see_the_matrix(self) -> None:
        """To the accounts behind the second cell."""
        self.keys.press("Ctrl+K")
        self.keys.type("matrix" if self.place.settings.language == "en" else "マトリクス")
        self.keys.press("Return", "Right", "Return")

    def _find_who_churned(self) -> None:
        self.keys.press("Ctrl+K")
        self.keys.type(CHURNED)
        self.keys.press("Return")

    def _export_the_view(self) -> None:
        self.keys.press("Ctrl+2", "Ctrl+PgDown")
        self.keys.press("Ctrl+K")
        self.keys.type("shown" if self.place.settings.language == "en" else "表示中")
        self.keys.answer(str(self.folder / "view.xlsx"), "Return")

    def _hand_over(self) -> None:
        self.keys.press("Ctrl+K")
        self.keys.type(CHURNED)
        self.keys.press("Return", "Ctrl+K")
        self.keys.type("handover" if self.place.settings.language == "en" else "引き継ぎ資料")
        self.keys.answer(str(self.folder), "Return")
