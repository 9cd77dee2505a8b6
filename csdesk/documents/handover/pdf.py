"""The handover as a PDF; each page says that it is internal."""

from dataclasses import asdict

from csdesk.documents import glyphs, labels, plan_data, typesetting
from csdesk.documents.handover.document import HandoverDocument
from csdesk.documents.plan_pdf import Rendered
from csdesk.i18n import Catalogue, Words


def render(document: HandoverDocument) -> Rendered:
    """Return the handover as a tagged PDF, and what could not be printed."""
    words = Catalogue(document.language)
    title = words.tr("Handover: {account}").format(account=document.account)
    return render_titled(document, title, words.tr("Account handover by {company}").format(company=document.ours))


def render_titled(document: HandoverDocument, title: str, subtitle: str) -> Rendered:
    """Return an internal document of parts as a tagged PDF, under a title of its own."""
    ready, missing = glyphs.printable(document)
    data = plan_data.ready(_data(ready, Catalogue(ready.language), title, subtitle))
    return Rendered(typesetting.pdf("handover.typ", data), missing)


def _data(document: HandoverDocument, words: Words, title: str, subtitle: str) -> dict[str, object]:
    """Return what resources/documents/handover.typ reads."""
    foot = glyphs.cut(title.replace("\n", " "), plan_data.FOOT, glyphs.CAPTION)
    return {
        "language": document.language,
        "accent": plan_data.accent(document.accent),
        "words": {"separator": labels.separator(words), "page_of": words.tr("Page {page} of {pages}")},
        "document": plan_data.head(title, document.on, words, foot),
        "supplier": {"name": document.ours},
        "account": document.account,
        "subtitle": subtitle,
        "internal": "Internal / 社外秘",
        "parts": [asdict(part) for part in document.parts],
    }
