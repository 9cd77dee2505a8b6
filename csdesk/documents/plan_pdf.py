"""The success plan as a PDF for the customer."""

import json
from dataclasses import dataclass
from pathlib import Path

from csdesk.documents import glyphs, plan_data, typesetting, writing
from csdesk.documents.glyphs import Missing
from csdesk.documents.plan import PlanDocument
from csdesk.i18n import Catalogue


@dataclass(frozen=True)
class Rendered:
    """A finished PDF, and what it could not print."""

    pdf: bytes
    missing: tuple[Missing, ...]


def check(document: PlanDocument) -> tuple[Missing, ...]:
    """Return what the document's fonts cannot print, to be shown before the export."""
    return glyphs.printable(document)[1]


def render(document: PlanDocument) -> Rendered:
    """Return the plan as a tagged PDF, in the document's own language whatever the screen's."""
    data, missing = _data(document)
    return Rendered(typesetting.pdf("plan.typ", data), missing)


def pictures(document: PlanDocument) -> tuple[list[bytes], tuple[Missing, ...]]:
    """Return the pages of the plan's PDF as SVG, and what they could not print."""
    data, missing = _data(document)
    return typesetting.pages("plan.typ", data), missing


def _data(document: PlanDocument) -> tuple[dict[str, object], tuple[Missing, ...]]:
    ready, missing = glyphs.printable(document)
    data = plan_data.data(ready, Catalogue(document.language))
    return data | {"texts": plan_data.texts(json.dumps(data, ensure_ascii=False))}, missing


def write_plan(document: PlanDocument, path: Path) -> Rendered:
    """Write the plan's PDF; a failure leaves an existing file as it was and raises a CsdeskError."""
    rendered = render(document)
    writing.write(rendered.pdf, path)
    return rendered
