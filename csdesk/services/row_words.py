"""What is said of the rows of a file: how many came to what, and why one does not fit."""

from collections.abc import Mapping

from csdesk.i18n import Words

_SHOWN = 60
"""So many characters of a value are shown."""


def counted(words: Words, counts: Mapping[str, int]) -> str:
    """Return the sentence with the numbers of rows: in all, created, updated, unchanged and rejected."""
    text = words.tr("{rows} rows: {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected")
    return text.format(**counts)


def unfit(words: Words, row: int, column: str, value: str, reason: str) -> str:
    """Return the line for a row that is not taken; column is empty where all of it does not fit."""
    whole = words.tr("Row {row}, “{value}”: {reason}")
    text = words.tr("Row {row}, {column}, “{value}”: {reason}") if column else whole
    return text.format(row=row, column=column, reason=reason, value=value[:_SHOWN])
