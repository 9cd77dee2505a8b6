"""What a new plan says before anybody has written anything: it never goes to a customer."""

from csdesk.i18n import Catalogue, Words

_ALL_WORDS = (Catalogue("en"), Catalogue("ja"))


def begun(words: Words) -> tuple[str, str]:
    """Return the goals that a plan begins with."""
    return words.tr("State wanted after 3 months"), words.tr("State wanted after 6 months")


def is_begun(title: str) -> bool:
    """Tell whether a goal still says what it began with, in whatever language."""
    return title.strip() in {one for words in _ALL_WORDS for one in begun(words)}
