"""The handover as a PDF; each page says that it is internal."""

import json
from dataclasses import asdict

from csdesk.documents import figures, glyphs, labels, plan_data, typesetting
from csdesk.documents.handover.document import HandoverDocument
from csdesk.documents.plan_pdf import Rendered
from csdesk.i18n import Catalogue, Words

_FOOT = 115.0  # mm


def render(document: HandoverDocument) -> Rendered:
    """Return the handover as a tagged PDF, and what could not be printed."""
    words = Catalogue(document.language)
    title = words.tr("Handover: {account}").format(account=document.account)
    return render_titled(document, title, words.tr("Account handover by {company}").format(company=document.ours))


def render_titled(document: HandoverDocument, title: str, subtitle: str) -> Rendered:
    """Return an internal document of parts as a tagged PDF, under a title of its own."""
    ready, missing = glyphs.printable(document)
    data = _data(ready, Catalogue(ready.language), title, subtitle)
    texts = plan_data.texts(json.dumps(data, ensure_ascii=False))
    return Rendered(typesetting.pdf("handover.typ", data | {"texts": texts}), missing)


def _data(document: HandoverDocument, words: Words, title: str, subtitle: str) -> dict[str, object]:
    """Return what resources/documents/handover.typ reads."""
    on = document.on
    return {
        "language": document.language,
        "accent": plan_data.accent(document.accent),
        "words": {"separator": labels.separator(words), "page_of": words.tr("Page {page} of {pages}")},
        "document": {
            "title": title,
            "foot": glyphs.cut(title.replace("\n", " "), _FOOT, glyphs.CAPTION),
            "day": figures.full(words, on),
            "date": {"year": on.year, "month": on.month, "day": on.day},
        },
        "supplier": {"name": document.ours},
        "account": document.account,
        "subtitle": subtitle,
        "internal": "Internal / 社外秘",
        "parts": [asdict(part) for part in document.parts],
    }
