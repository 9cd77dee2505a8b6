"""The minutes as a PDF for the customer."""

from csdesk.documents import figures, first_page, glyphs, labels, logos, plan_data, typesetting
from csdesk.documents.minutes.document import MinutesDocument, TaskPart
from csdesk.documents.plan_pdf import Rendered
from csdesk.documents.timeline import PAGE
from csdesk.domain.plans import Side
from csdesk.i18n import Catalogue, Words

_GAP = 6.0  # mm, between the companies and the day


def render(document: MinutesDocument) -> Rendered:
    """Return the minutes as a tagged PDF, in the document's own language whatever the screen's."""
    ready, missing = glyphs.printable(document)
    return Rendered(typesetting.pdf("minutes.typ", _data(ready), logos.files(ready)), missing)


def images(document: MinutesDocument, ppi: float) -> list[bytes]:
    """Return the pages of the minutes as PNG, at so many pixels an inch."""
    ready = glyphs.printable(document)[0]
    return typesetting.images("minutes.typ", _data(ready), ppi, logos.files(ready))


def _data(document: MinutesDocument) -> dict[str, object]:
    """Return what resources/documents/minutes.typ reads."""
    words = Catalogue(document.language)
    title = labels.separator(words).join((words.tr("Minutes", "of a meeting"), document.customer.name, document.title))
    day = figures.full(words, document.on)
    tasks = [_task(one, document, words) for one in document.tasks]
    data = {
        "language": document.language,
        "accent": plan_data.accent(document.accent),
        "words": _words(words),
        "document": plan_data.head(title, document.on, words),
        "supplier": plan_data.company(document, Side.US, words),
        "customer": plan_data.company(document, Side.CUSTOMER, words),
        "stacked": first_page.stand_below(document, PAGE - _GAP - glyphs.width(day, glyphs.CAPTION)),
        "title": document.title,
        "when": document.when,
        "people": [_people(document, side) for side in (Side.CUSTOMER, Side.US)],
        "decisions": document.decisions,
        "tasks": tasks,
        "company_width": plan_data.widest([one["company"] for one in tasks]),
        "who_width": plan_data.widest([one["who"] for one in tasks]),
        "questions": document.questions,
        "next": document.next_meeting,
    }
    return plan_data.ready(data)


def _task(part: TaskPart, document: MinutesDocument, words: Words) -> dict[str, str]:
    done = words.tr("Done", "document") if part.done_on else ""
    due = done or figures.short(words, part.due, document.on)
    return {"title": part.title, "company": document.party(part.side).short, "who": part.who, "due": due}


def _people(document: MinutesDocument, side: Side) -> dict[str, object]:
    people = document.people_us if side is Side.US else document.people_customer
    return {"name": document.party(side).name, "rows": [{"name": one.name, "title": one.title} for one in people]}


def _words(words: Words) -> dict[str, str]:
    return {
        "separator": labels.separator(words),
        "page_of": words.tr("Page {page} of {pages}"),
        "minutes": words.tr("Minutes", "of a meeting"),
        "decisions": words.tr("Decisions"),
        "tasks": words.tr("Next steps", "heading of a document"),
        "task": words.tr("What", "column of a document"),
        "company": words.tr("Company", "column of a document"),
        "who": words.tr("Owner", "column of a document"),
        "due": words.tr("Due", "column of a document"),
        "questions": words.tr("Open questions", "heading of a document"),
        "next": words.tr("Next meeting"),
        "none": words.tr("None"),
        "nothing": words.tr("Nothing at the moment."),
    }
