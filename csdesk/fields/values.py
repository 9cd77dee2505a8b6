"""What the values of enums are called in words; a document may speak otherwise."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import Words, later_words

OTHER = later_words.tr("Other")
"""What is none of the others, and what a newer csdesk means."""


def name_of(value: NamedEnum, words: Words) -> str:
    """Return what a value is called; one of a newer csdesk, and what is none of the others, is another."""
    return (value.text or OTHER).said(words)


def in_document(value: NamedEnum, words: Words) -> str:
    """Return what a value is called in a document for a customer; nothing for one that csdesk does not know."""
    return value.text_in_document.said(words) if value.text_in_document else ""


def known_name(value: NamedEnum | None, words: Words) -> str:
    """Return what a value is called; nothing where none is said."""
    return name_of(value, words) if value else ""
