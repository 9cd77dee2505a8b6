"""Words without Qt: the same catalogues that Qt uses, read from their sources.

Code below the ui says ``words.tr("text", "comment", n)``, on a variable called words or _words:
lupdate files the text under the variable's name, and all these contexts are one catalogue here.
``%n`` in a text is the number that chooses the plural form, by the rules of the language.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, NamedTuple, Protocol
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

    def said(self, words: Words, **values: Any) -> str:
        """Return the text in these words, with what it names; a tuple as a list, and ``count`` for ``%n``."""
        if not values:
            return words.tr(self.text, self.comment)
        told = {name: _listed(value) for name, value in values.items()}
        return self.filled(words, told, values["count"] if "%n" in self.text else -1)

    def filled(self, words: Words, told: Mapping[str, Any], count: int = -1) -> str:
        """Return the text with what is told of its names, and a number for ``%n`` if it has that."""
        return words.tr(self.text, self.comment, count if "%n" in self.text else -1).format_map(told)

    def sentence(self, words: Words) -> str:
        """Return the text as the sentence that it is, if it names nothing."""
        return self.said(words)


def _listed(value: Any) -> Any:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value


class Saying:
    """What ``says`` a sentence, which names what is held: for errors, and for whatever is told of a file."""

    says: ClassVar[Text]

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return self.says.said(words, **vars(self))


class _LaterWords:
    """Marks a text that is said later, for lupdate."""

    def tr(self, text: str, comment: str = "", _n: int = -1) -> Text:
        """Return the text as it is; a third argument tells lupdate that it has a plural."""
        return Text(text, comment)


later_words = _LaterWords()


class Catalogue:
    """The words of one language, which are read when the first is said."""

    def __init__(self, language: str) -> None:
        self.speak(language)

    def speak(self, language: str) -> None:
        """Speak a language from now on, to everybody who has these words."""
        self.language = language

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Return the text in this language, or as it is when the catalogue lacks it."""
        forms = _read(self.language).get((text, comment), (text,))
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
