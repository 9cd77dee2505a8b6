"""Names: on one line, and those of companies without what says their legal form."""

import re

_BEFORE = (
    "株式会社|有限会社|合同会社|合資会社|合名会社|㈱|㈲|\\(株\\)|（株）|医療法人社団|医療法人財団|医療法人|学校法人|社会福祉法人"
    "|特定非営利活動法人|一般社団法人|一般財団法人|公益社団法人|公益財団法人|独立行政法人|協同組合"
)
_AFTER = "inc|incorporated|ltd|limited|llc|plc|corp|corporation|co|gmbh|ag|b\\.?v|s\\.?l|sas|as|k\\.?k|pte"
_FORM = re.compile(f"^(?:{_BEFORE})\\s*|\\s*(?:{_BEFORE})$|(?:,? (?:{_AFTER})\\.?,?)+$", re.IGNORECASE)


_BREAKS = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """Return a text on one line, as a cell or a field takes it: tabs and line ends are blanks, none stand round it."""
    return _BREAKS.sub(" ", text).strip()


_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_MOST_INITIALS = 3


def in_short(name: str) -> str:
    """Return what a person is called where room is short: the family name of 石川 恵, the initials of David Lim."""
    words = name.split() or [""]
    if len(words) > 1 and _LATIN.match(words[0]):
        return "".join(word[0].upper() for word in words[:_MOST_INITIALS])
    return words[0]


def bare(name: str) -> str:
    """Return a company's name without its legal form; the whole name where nothing else is in it."""
    return _FORM.sub("", name.strip()).strip() or name
