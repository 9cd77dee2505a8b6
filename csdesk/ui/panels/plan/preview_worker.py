"""Sets a plan and draws one of its pages: the work of a process of its own, which has no window.

Drawing holds the interpreter for a tenth of a second, which nobody who types should feel.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from csdesk.documents.glyphs import MissingGlyph
from csdesk.documents.plan import PlanDocument
from csdesk.domain.documents import Layout

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_WIDEST = 3600  # pixels: a page beyond is drawn coarser


@dataclass(frozen=True)
class Order:
    """A page of a document to be drawn so many pixels wide; without a document the last one is meant."""

    document: PlanDocument | None
    page: int
    width: int
    plan_id: int = 0
    layout: Layout = Layout.FULL


@dataclass(frozen=True)
class RenderedPage:
    """A page, drawn: pixels are rows of 32 bits, 0xffRRGGBB; pages is how many the document has."""

    page: int
    pages: int
    width: int
    height: int
    pixels: bytes = field(repr=False)
    missing: tuple[MissingGlyph, ...] = ()
    plan_id: int = 0


class PreviewWorker:
    """Holds the pages of the last document."""

    def __init__(self) -> None:
        self._pages: list[bytes] = []
        self._missing: tuple[MissingGlyph, ...] = ()

    def sheet(self, order: Order) -> RenderedPage:
        """Return the page that is asked for, or the last where the document is shorter; raise RefusedError."""
        from csdesk.documents.plan_pdf import pictures

        if order.document is not None:
            self._pages, self._missing = pictures(order.document, order.layout)
        page = min(order.page, len(self._pages) - 1)
        pixels, width, height = _drawn(self._pages[page], order.width)
        return RenderedPage(page, len(self._pages), width, height, pixels, self._missing, order.plan_id)


def serve(connection: "Connection") -> None:
    """Answer every order with its sheet, None for what cannot be set, until the other end is closed."""
    from csdesk.errors import CsdeskError

    press = PreviewWorker()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            order = connection.recv()
            try:
                sheet = press.sheet(order)
            except CsdeskError:
                sheet = None
            connection.send(sheet)


def _drawn(picture: bytes, wanted: int) -> tuple[bytes, int, int]:
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(QByteArray(picture))
    size = drawing.viewBoxF().size()
    width = min(max(wanted, 1), _WIDEST)
    image = QImage(width, round(width * size.height() / size.width()), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter)
    return bytes(image.constBits()), image.width(), image.height()
