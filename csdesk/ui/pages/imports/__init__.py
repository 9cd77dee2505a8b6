"""Import: a file, how it is read, what it would do, and the one button that does it."""

from csdesk.ui.pages.imports.duplicates import DuplicatesPage
from csdesk.ui.pages.imports.page import ImportPage

__all__ = ["DuplicatesPage", "ImportPage"]
