"""The note of a day, for herself: to paste, as Markdown, as one page."""
