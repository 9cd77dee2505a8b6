"""Amounts with what people write around them: 月額…円, /月, 税込, 約. Each word is understood, or all is refused."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from csdesk.domain.money import rounded
from csdesk.exchange.choices import NoPeriod, Period, read_billing
from csdesk.exchange.money import Amount, Unit, parse_amount
from csdesk.exchange.numerals import plain
from csdesk.exchange.refusals import Refusal, RefusalReason


class Remark(Enum):
    """What is to be said of an amount that was taken."""

    TAX_INCLUDED = "tax included"
    ABOUT = "about"
    ROUNDED = "rounded"


@dataclass(frozen=True, slots=True)
class SaidAmount:
    """An amount, the period that its own text names, if any, and what is to be said of it."""

    amount: Amount
    period: Period | NoPeriod | None = None
    remarks: frozenset[Remark] = frozenset()


_LONGEST = 60
_TYPED, _SURELY = 3, 5
"""Decimals that nobody types for an amount but for a third of something; and those that nobody types at all."""
_DIVIDED_BY = 12
_DIGITS = "0-9〇一二三四五六七八九十百千壱弐参"
_PERIOD_BEFORE = re.compile(
    rf"(?P<period>(?:月々|毎月|毎年|月|年|四半期|半期|半年|隔月|[{_DIGITS}]+ ?年|[{_DIGITS}]+ ?[かヶヵケカ箇]月)"
    r"(?:額|間|次|契約)?)(?:料金|費用|利用料金?|金額|総額|合計|固定)?(?:で|:)? ?"
    rf"(?=金?[^{_DIGITS}年月/]{{0,4}} ?[{_DIGITS}.])"
)
_ABOUT_BEFORE = re.compile(
    r"(?:約|およそ|おおよそ|概算|見込み?|ca\.?|c\.|approx(?:imately)?\.?|about|around|est\.?|[~≈]) ?:? ?", re.I
)
_ABOUT_AFTER = re.compile(r" ?(?:程度|前後|くらい|ぐらい|ほど|弱|強|見込み?|概算|\(?approx\.?\)?)$", re.I)
_IN_BRACKETS_AFTER = re.compile(r" ?\((?P<inside>[^()]+)\)$")
_BETWEEN = re.compile(r" ?[・、,/;] ?")
_TAX_OUT = (
    r"税抜き?|税抜(?:価格|金額)|税別|外税|消費税(?:別|抜き?)|(?:\+|plus) ?(?:消費税|税|vat|tax)"
    r"|excl?(?:uding|usive|\.)?(?: of)? ?(?:tax|vat)"
)
_TAX_IN = r"税込み?|税込(?:価格|金額)|内税|消費税込み?|incl?(?:uding|usive|\.)?(?: of)? ?(?:tax|vat)"
_TAX_WORD = re.compile(rf"(?:(?P<without>{_TAX_OUT})|(?P<within>{_TAX_IN}))", re.I)
_TAX_AFTER = re.compile(rf" ?/?{_TAX_WORD.pattern}$", re.I)
_PERIOD_AFTER = re.compile(
    r"(?: ?/ ?| (?:per|an?) |毎)(?P<slash>[^/()]+)$"
    r"| ?(?P<word>月額|年額|月払い?|年払い?|毎月|毎年)$"
    r"| (?P<english>monthly|annually|annual|yearly|quarterly|weekly|per annum|p\.a\.|mrr|arr)$",
    re.I,
)
_SPOKEN = {"p.a.": "annual", "per annum": "annual", "mrr": "month", "arr": "year"}


def says_with_tax(heading: str) -> bool:
    """Tell whether a heading says that the amounts below it include tax."""
    found = _TAX_WORD.search(heading)
    return found is not None and found["within"] is not None


def said_amount(text: str, unit: Unit) -> SaidAmount:
    """Return the amount in a cell, in the unit of its column; Refusal if not all of its text is understood."""
    try:
        return SaidAmount(parse_amount(text, unit), None, _tax(text))
    except Refusal:
        return _around(text, unit)


def computed(value: Decimal, places: int) -> Decimal | None:
    """Return a value to so many places if it surely comes from a division, as 8333.333333 does; None if it may not."""
    shown = -int(value.as_tuple().exponent)
    exact = Fraction(value)
    near = exact.limit_denominator(_DIVIDED_BY)
    repeats = 10**shown % near.denominator and abs(near - exact) * 10**shown <= 1
    if shown < _TYPED or (shown < _SURELY and not repeats):
        return None
    return rounded(value, places)


def _tax(text: str) -> frozenset[Remark]:
    if text.isascii() and "nc" not in text:
        return frozenset()
    found = _TAX_WORD.search(plain(text))
    return frozenset({Remark.TAX_INCLUDED}) if found and found["within"] else frozenset()


def _around(text: str, unit: Unit) -> SaidAmount:
    try:
        if len(text) > _LONGEST:
            raise ValueError(text)
        bare = _Bare(plain(text))
        return SaidAmount(parse_amount(bare.text, unit), bare.period, frozenset(bare.remarks))
    except ValueError:
        raise Refusal(text, RefusalReason.NOT_AN_AMOUNT) from None


class _Bare:
    """A text from which words are taken until nothing but the amount is left."""

    def __init__(self, text: str) -> None:
        self.text, self.period, self.remarks = text, None, set[Remark]()
        self._take_all()

    period: Period | NoPeriod | None

    def _take_all(self) -> None:
        steps = (self._bracket, self._tax_word, self._period_after, self._about, self._period_before)
        while any(step() for step in steps):
            pass

    def _bracket(self) -> bool:
        found = _IN_BRACKETS_AFTER.search(self.text)
        if not found or not self.text[: found.start()].strip():
            return False
        for word in _BETWEEN.split(found["inside"]):
            self._word(word.strip())
        self.text = self.text[: found.start()]
        return True

    def _word(self, word: str) -> None:
        if tax := _TAX_WORD.fullmatch(word):
            self._note_tax(tax)
        elif _ABOUT_BEFORE.fullmatch(word) or _ABOUT_AFTER.fullmatch(word):
            self.remarks.add(Remark.ABOUT)
        else:
            self._note_period(word)

    def _tax_word(self) -> bool:
        found = _TAX_AFTER.search(self.text)
        return self._cut(found) and self._note_tax(found) if found else False

    def _note_tax(self, found: re.Match[str]) -> bool:
        if found["within"]:
            self.remarks.add(Remark.TAX_INCLUDED)
        return True

    def _period_after(self) -> bool:
        found = _PERIOD_AFTER.search(self.text)
        if not found or (found["slash"] or "").strip().isdigit():
            return False
        self._cut(found)
        self._note_period(next(filter(None, found.groups())))
        return True

    def _about(self) -> bool:
        before, after = _ABOUT_BEFORE.match(self.text), _ABOUT_AFTER.search(self.text)
        if before:
            self.text = self.text[before.end() :]
        elif after:
            self._cut(after)
        if before or after:
            self.remarks.add(Remark.ABOUT)
        return bool(before or after)

    def _period_before(self) -> bool:
        found = _PERIOD_BEFORE.match(self.text)
        if not found:
            return False
        self.text = self.text[found.end() :]
        self._note_period(found["period"])
        return True

    def _note_period(self, word: str) -> None:
        said = read_billing(_SPOKEN.get(word.lower(), word))
        if word.isdigit() or (self.period and self.period != said):
            raise ValueError(word)
        self.period = said

    def _cut(self, found: re.Match[str]) -> bool:
        self.text = self.text[: found.start()].rstrip()
        return True
