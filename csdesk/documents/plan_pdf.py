"""The success plan as a PDF for the customer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from csdesk.documents import glyphs, logos, one_page, plan_data, progress, typesetting, writing
from csdesk.documents.glyphs import MissingGlyph
from csdesk.documents.plan import PlanDocument
from csdesk.domain.documents import Layout
from csdesk.i18n import Catalogue, Words

_LAYOUTS: dict[Layout, tuple[str, Callable[[PlanDocument, Words], dict[str, object]]]] = {
    Layout.FULL: ("plan.typ", plan_data.data),
    Layout.PAGE: ("onepage.typ", one_page.data),
    Layout.PROGRESS: ("progress.typ", progress.data),
}


@dataclass(frozen=True)
class Rendered:
    """A finished PDF, and what it could not print."""

    pdf: bytes
    missing: tuple[MissingGlyph, ...]


def render(document: PlanDocument, layout: Layout = Layout.FULL) -> Rendered:
    """Return the plan as a tagged PDF, in the document's own language whatever the screen's."""
    data, missing = _data(document, layout)
    return Rendered(typesetting.pdf(_LAYOUTS[layout][0], data, logos.files(document)), missing)


def pictures(document: PlanDocument, layout: Layout = Layout.FULL) -> tuple[list[bytes], tuple[MissingGlyph, ...]]:
    """Return the pages of the plan's PDF as SVG, and what they could not print."""
    data, missing = _data(document, layout)
    return typesetting.pages(_LAYOUTS[layout][0], data, logos.files(document)), missing


def _data(document: PlanDocument, layout: Layout) -> tuple[dict[str, object], tuple[MissingGlyph, ...]]:
    ready, missing = glyphs.printable(document)
    data = _LAYOUTS[layout][1](ready, Catalogue(document.language))
    return plan_data.ready(data), missing


def write_plan(document: PlanDocument, path: Path, layout: Layout = Layout.FULL) -> Rendered:
    """Write the plan's PDF; a failure leaves an existing file as it was and raises a CsdeskError."""
    rendered = render(document, layout)
    writing.write(rendered.pdf, path)
    return rendered
