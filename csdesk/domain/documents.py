"""The ways in which a plan can be laid out for a customer."""

from enum import StrEnum


class Layout(StrEnum):
    """A layout: the full plan, one page for executives, or what has happened since a date."""

    FULL = "full"
    PAGE = "page"
    PROGRESS = "progress"
    OTHER = "other"
