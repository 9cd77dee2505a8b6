"""Tool tips say what they are given: Qt would take a name that looks like markup for markup, and open what it names."""

from html import escape


def tip(words: str) -> str:
    """Return words as a tool tip shows them, to the letter; those without a sign of markup are given as they are."""
    if "<" not in words and "&lt;" not in words:
        return words
    return f'<span style="white-space: pre-wrap">{escape(words)}</span>'
