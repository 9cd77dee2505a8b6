"""The page that is shown."""

from PySide6.QtWidgets import QApplication

from csdesk.ui.panels.plan.preview import Paper
from csdesk.ui.panels.plan.preview_worker import RenderedPage


def test_the_picture_owns_its_memory(qapp: QApplication) -> None:
    pixels = bytearray(b"\x10\x20\x30\xff" * 400)
    paper = Paper()
    paper.resize(20, 20)
    paper.show_sheet(RenderedPage(0, 1, 20, 20, pixels), 1)
    pixels[:] = bytes(len(pixels))
    assert paper.grab().toImage().pixelColor(10, 10).name() == "#302010"
