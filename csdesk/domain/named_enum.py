"""Choices whose values have names: said once, beside the value, for screens, files and documents."""

from enum import StrEnum
from typing import Self

from csdesk.i18n import Text


class NamedEnum(StrEnum):
    """A choice: each value with what it is called, and what a document for a customer calls it, if that is otherwise.

    A value without a name is none of the others, or of a newer csdesk.
    """

    text: Text | None
    text_in_document: Text | None

    def __new__(cls, value: str, text: Text | None = None, in_document: Text | None = None) -> Self:
        """Return a value as it is kept, with its names."""
        one = str.__new__(cls, value)
        one._value_ = value
        one.text, one.text_in_document = text, in_document or text
        return one
