"""Words without Qt: the same catalogues that Qt uses, read from their sources.

Code below the ui says ``words.tr("text", "comment", n)``, on a variable called words or _words:
lupdate files the text under the variable's name, and all these contexts are one catalogue here.
``%n`` in a text is the number that chooses the plural form, by the rules of the language.
"""

from functools import cache
from typing import NamedTuple, Protocol
from xml.etree import ElementTree

from csdesk import resources


class Words(Protocol):
    """Whoever puts words into the user's or the document's language."""

    language: str

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Return the text in this language; literals only, or lupdate does not see it."""

    def speak(self, language: str) -> None:
        """Speak another language from now on."""


class Text(NamedTuple):
    """A text that is put into words when it is known in which language."""

    text: str
    comment: str = ""

    def said(self, words: Words, **values: object) -> str:
        """Return the text in these words, with what it names."""
        found = words.tr(self.text, self.comment)
        return found.format(**values) if values else found


class _LaterWords:
    """Marks a text that is said later, for lupdate."""

    def tr(self, text: str, comment: str = "") -> Text:
        """Return the text as it is."""
        return Text(text, comment)


later_words = _LaterWords()


class Catalogue:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.speak(language)

    def speak(self, language: str) -> None:
        """Speak a language from now on, to everybody who has these words."""
        self.language = language
        self._forms = _read(language)

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Return the text in this language, or as it is when the catalogue lacks it."""
        forms = self._forms.get((text, comment), (text,))
        form = forms[0 if n in (-1, 1) else len(forms) - 1]  # English has two, Japanese one
        return form if n < 0 else form.replace("%n", f"{n:,}")


@cache
def _read(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    contexts = ElementTree.parse(resources.path(f"i18n/csdesk_{language}.ts")).iter("context")
    ours = (context for context in contexts if context.findtext("name", "").endswith("words"))
    return dict(found for context in ours for message in context.iter("message") if all((found := _entry(message))[1]))


def _entry(message: ElementTree.Element) -> tuple[tuple[str, str], tuple[str, ...]]:
    """Return a text with its comment, and its forms; each part is looked up once, of thousands at every start."""
    parts = {part.tag: part for part in message}
    said = parts["translation"]
    forms = tuple(form.text or "" for form in said) or (said.text or "",)
    return (parts["source"].text or "", parts["comment"].text or "" if "comment" in parts else ""), forms
