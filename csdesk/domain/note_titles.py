"""What a note is called: its first line that says something."""

import re

_MARKS = re.compile(r"^[#>*+\s-]+|[*_`]{2,}")


def note_title(opening: str) -> tuple[str, str]:
    """Return the first line that says something, without marks of Markdown, and how the text goes on, on one line."""
    lines = [_MARKS.sub("", line).strip() for line in opening.split("\n")]
    said = [" ".join(line.split()) for line in lines if line]
    return (said[0] if said else "", " ".join(said[1:]))
