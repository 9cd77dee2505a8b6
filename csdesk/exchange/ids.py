"""Ids as programs write them: Salesforce has two forms of each, one in reports and one everywhere else."""

import re

_SHORT = re.compile(r"(?:001|003|006|02i|500|800)(?=\w*[A-Za-z])[0-9A-Za-z]{12}", re.ASCII)
"""An id of 15 characters, by the beginnings of those records that hold an account, a person or a contract."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"


def case_safe(key: str) -> str:
    """Return the form of 18 characters of a Salesforce id of 15, in which case counts; any other id is as it is.

    Each of the three characters behind it tells which of five are capitals.
    """
    if len(key) != 15 or not _SHORT.fullmatch(key):
        return key
    return key + "".join(_LETTERS[_capitals(key[at : at + 5])] for at in (0, 5, 10))


def _capitals(letters: str) -> int:
    return sum(1 << place for place, letter in enumerate(letters) if letter.isupper())
