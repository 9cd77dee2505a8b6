"""Number formats of workbooks that make a code of a number: 00000 shows 123 as 00123; after ECMA-376, 18.8.31."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<bracketed>[^\]]*)\]|[_*].|(?P<sign>.)', re.DOTALL)
_LITERALS = frozenset("-+/():!^&'~{}<>= ")
_CONDITION = re.compile(r"(?P<how><=|>=|<>|<|>|=)(?P<limit>-?[0-9]+(?:\.[0-9]+)?)")
_ELAPSED = re.compile(r"[hms]+", re.IGNORECASE)
_HOLDS = {
    "<=": lambda value, limit: value <= limit,
    ">=": lambda value, limit: value >= limit,
    "<>": lambda value, limit: value != limit,
    "<": lambda value, limit: value < limit,
    ">": lambda value, limit: value > limit,
    "=": lambda value, limit: value == limit,
}


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of a format: what stands before, between and after the digits, and for which numbers it is meant."""

    pieces: tuple[str, ...]
    condition: tuple[str, float] | None = None

    @property
    def is_code(self) -> bool:
        """Tell whether it fills a number up to a width, or sets letters before it."""
        zeros = self.pieces.count("0")
        leading = next((place for place, piece in enumerate(self.pieces) if piece in ("0", "#")), 0)
        prefix = any(sign.isalnum() for piece in self.pieces[:leading] for sign in piece[1:])
        return zeros > 1 or (zeros > 0 and prefix) or (self.condition is not None and "#" in self.pieces)

    def shown(self, number: int) -> str:
        """Return a number in it."""
        digits, found = list(str(number)), list[str]()
        places = sum(piece in ("0", "#") for piece in self.pieces)
        for piece in reversed(self.pieces):
            if piece not in ("0", "#"):
                found.append(piece[1:])
                continue
            places -= 1
            found.append(digits.pop() if digits else "0" if piece == "0" else "")
            if not places and digits:
                found.append("".join(digits))
        return "".join(reversed(found)).strip()


def code_shown(form: str, number: float) -> str | None:
    """Return a whole number as the format shows it; None where the format makes no code of it."""
    if number < 0 or not float(number).is_integer():
        return None
    sections = _sections(form)
    if sections is None or not any(each.is_code for each in sections):
        return None
    return next((each.shown(int(number)) for each in sections if _is_for(each, number)), None)


def may_be_code(form: str) -> bool:
    """Tell whether a format makes codes of some numbers."""
    sections = _sections(form)
    return sections is not None and any(each.is_code for each in sections)


def is_month(form: str) -> bool:
    """Tell whether a format shows of a day only its month and year."""
    bare = _TOKEN.sub(lambda found: found["sign"] or "", form.partition(";")[0]).lower()
    return ("y" in bare or "e" in bare) and "m" in bare and not set(bare) & set("dhs0#")


def _is_for(section: _Section, number: float) -> bool:
    return section.condition is None or _HOLDS[section.condition[0]](number, section.condition[1])


def _sections(form: str) -> list[_Section] | None:
    """Return the parts of a format that are for positive numbers; None if it shows something else than whole digits."""
    sections: list[_Section] = []
    pieces: list[str] = []
    condition: tuple[str, float] | None = None
    for found in _TOKEN.finditer(form):
        sign, bracketed = found["sign"], found["bracketed"]
        if sign == ";":
            sections.append(_Section(tuple(pieces), condition))
            pieces, condition = [], None
            if sections[-1].condition is None:
                return sections
        elif sign in ("0", "#"):
            pieces.append(sign)
        elif sign == "?":
            pieces.append("#")
        elif bracketed is not None and (limit := _CONDITION.fullmatch(bracketed)):
            condition = limit["how"], float(limit["limit"])
        elif bracketed is not None and _ELAPSED.fullmatch(bracketed):
            return None
        elif literal := found["quoted"] or found["escaped"] or (sign if sign in _LITERALS else ""):
            pieces.append(f"'{literal}")
        elif sign:
            return None  # a point, a percent, a date
    return [*sections, _Section(tuple(pieces), condition)]


BUILT_IN: Mapping[int, str] = {17: "mmm-yy"}
"""Formats that every workbook has without saying so, as far as they matter here."""
