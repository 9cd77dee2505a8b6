"""What a note looks like: headings, bold, lists, links and markers stand out; the text stays what it is."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from csdesk.domain.note_editing import links_in
from csdesk.domain.note_lines import marker
from csdesk.ui import theme
from csdesk.ui import tokens as k

_HEADING = re.compile(r"(#{1,6})\s+\S")
_BOLD = re.compile(r"\*\*(?=\S).+?(?<=\S)\*\*")
_ITEM = re.compile(r"\s*((?:[-*+・]|\d{1,9}[.)])(?:\s+\[[ xX]\])?)\s")
_DONE = re.compile(r"\s*(?:[-*+・]|\d{1,9}[.)])\s+\[[xX]\]\s")
_LONGEST = 5_000
"""A longer line is not looked through."""


class NoteHighlighter(QSyntaxHighlighter):
    """Formats a line at a time; its formats follow the theme."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.renew()

    def renew(self) -> None:
        """Make the formats of the theme in force."""
        now = theme.now
        self._quiet, self._accent = _ink(now.muted), _ink(now.accent)
        self._strong = _ink(now.text, k.STRONG)
        self._marker = _ink(now.accent, k.STRONG)
        self._link = _ink(now.accent)
        self._link.setFontUnderline(True)

    @override
    def highlightBlock(self, text: str) -> None:
        if not text or len(text) > _LONGEST:
            return
        if heading := _HEADING.match(text):
            self.setFormat(0, len(text), self._strong)
            self.setFormat(0, len(heading[1]), self._quiet)
        if found := marker(text):
            self.setFormat(found.start, found.end - found.start, self._marker)
        if item := _ITEM.match(text):
            if _DONE.match(text):
                self.setFormat(item.end(), len(text) - item.end(), self._quiet)
            self.setFormat(item.start(1), item.end(1) - item.start(1), self._accent)
        if "**" in text:
            for bold in _BOLD.finditer(text):
                self.setFormat(bold.start(), bold.end() - bold.start(), self._strong)
        if ":" in text:
            for start, link in links_in(text):
                self.setFormat(start, len(link), self._link)


def _ink(colour: str, weight: int = k.REGULAR) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.colour(colour))
    if weight != k.REGULAR:
        made.setFontWeight(QFont.Weight(weight))
    return made
