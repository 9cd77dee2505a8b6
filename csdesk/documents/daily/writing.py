"""Writing the note of a day into a file, whose ending says in which form."""

from pathlib import Path

from csdesk.documents import labels, writing
from csdesk.documents.daily import note as notes
from csdesk.entities import Company
from csdesk.errors import RefusedError
from csdesk.exchange.replacing import replace_file
from csdesk.i18n import Catalogue, later_words
from csdesk.services.daily import DailyNote


def write_daily(note: DailyNote, company: Company, path: Path, language: str) -> None:
    """Write the note as Markdown, text or a page; raise CsdeskError if that cannot be."""
    ending = path.suffix.lower()
    if ending == ".pdf":
        ours = company.called(language) or labels.our_side(Catalogue(language))
        writing.write(notes.render(note, language, ours, company.accent).pdf, path)
    elif ending in (".md", ".txt"):
        told = notes.markdown(note, language) if ending == ".md" else notes.text(note, language)
        replace_file(path, told.encode())
    else:
        raise RefusedError(later_words.tr("The name must end in .md, .txt or .pdf: {path}"), path=path)
