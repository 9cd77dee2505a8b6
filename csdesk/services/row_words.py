"""What is said of the rows of a file: how many came to what, and why one does not fit."""

from csdesk.i18n import Words
from csdesk.services.importing.preview import ImportPreview

_SHOWN = 60
"""So many characters of a value are shown."""


def counted(words: Words, preview: ImportPreview) -> str:
    """Return the sentence with the numbers of rows, and of cells to look at and rows that are none if there are any."""
    counts = preview.counts
    text = words.tr(
        "%n row(s): {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected", "", counts["rows"]
    )
    found = text.format(**counts)
    if preview.left_out:
        found = words.tr("{counts}, {n} left out").format(counts=found, n=len(preview.left_out))
    if preview.flagged:
        cells = words.tr("%n cell(s) to look at", "", len(preview.flagged))
        found = words.tr("{counts}, {cells}").format(counts=found, cells=cells)
    return found


def unfit(words: Words, row: int, column: str, value: str, reason: str) -> str:
    """Return the line for a row that is not taken; column is empty where all of it does not fit."""
    whole = words.tr("Row {row}, “{value}”: {reason}")
    text = words.tr("Row {row}, {column}, “{value}”: {reason}") if column else whole
    return text.format(row=row, column=column, reason=reason, value=value[:_SHOWN])
