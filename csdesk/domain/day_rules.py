"""The rules of the grammar of days: each a pattern over folded letters, and the day that what it matches says.

The groups of a pattern have these names: ``step`` (how many weeks, months or years later), ``wd`` (a day of the week),
``n`` and ``unit`` (how many of what), ``y``, ``m`` and ``d`` (year, month and day).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from csdesk.domain.months import after, days_after, last_of_month
from csdesk.domain.working_days import WorkingDays

Match = re.Match[str]
_WEEK, _SATURDAY, _QUARTERS = 7, 5, (3, 6, 9, 12)
_YEARS, _MONTHS = range(-8, 9), range(-12, 13)
"""How far it is looked: a 29 February is never further away than eight years."""
_FISCAL_END = 3
"""年度末: the fiscal year of Japan ends in March."""


@dataclass(frozen=True)
class Utterance:
    """When something is said, and how it is meant: see ``DayWords``."""

    today: date
    works: WorkingDays
    past: bool
    month_first: bool
    since: date

    def one_of(self, days: Iterable[date | None], since: date | None = None) -> date | None:
        """Return which of these days, the oldest first, is meant."""
        found = [day for day in days if day is not None]
        if self.past:
            return max((day for day in found if day <= self.today), default=None)
        return next((day for day in found if day >= (since or self.today)), None)

    def monday(self, weeks: int = 0) -> date:
        """Return the Monday of this week, or of one so many weeks later."""
        return days_after(self.today, _WEEK * weeks - self.today.weekday())

    def month(self, months: int = 0) -> date:
        """Return the first day of this month, or of one so many months later."""
        return after(self.today.replace(day=1), months)

    def years(self, steps: Iterable[int] = _YEARS) -> list[int]:
        """Return the years around this one."""
        years = (self.today.year + step for step in steps)
        return [year for year in years if date.min.year <= year <= date.max.year]

    def working(self, count: int) -> date:
        """Return the day so many working days from today, which counts as the one before if it is a day of rest."""
        first = self.works.on_or_after(self.today) if count < 0 else self.works.on_or_before(self.today)
        return self.works.plus(first, count)


class Rule(NamedTuple):
    """A form and its day, None where there is no such day; one that stands ``alone`` is no day inside a line."""

    form: str
    day: Callable[[Utterance, Match], date | None]
    alone: bool = False
    in_working_days: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """Return the form, compiled when a day is looked for first."""
        return _compiled(self.form)


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form)


_NEAR = {
    "day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "tmr": 1,
    "tmrw": 1,
    "day after tomorrow": 2,
    "一昨日": -2,
    "おととい": -2,
    "昨日": -1,
    "今日": 0,
    "本日": 0,
    "明日": 1,
    "あした": 1,
    "明後日": 2,
    "あさって": 2,
    "明々後日": 3,
    "しあさって": 3,
}
_STEPS = {
    "先": -1,
    "昨": -1,
    "去": -1,
    "last": -1,
    "今": 0,
    "本": 0,
    "当": 0,
    "this": 0,
    "the": 0,
    "来": 1,
    "翌": 1,
    "next": 1,
    "再来": 2,
}
_KANJI_DAYS, _DIGITS = "月火水木金土日", "一二三四五六七八九"
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {name: place for place, name in enumerate(_COUNTS, 1)} | {"a": 1, "an": 1}


def _near(said: Utterance, found: Match) -> date | None:
    return days_after(said.today, _NEAR[found["near"]])


def _weekday(said: Utterance, found: Match) -> date | None:
    """Return a weekday alone, which is after today, or of this week, which may be today; else that of another week."""
    step, place = _step(found), _place(found["wd"])
    if step:
        return days_after(said.monday(step), place)
    if said.past:
        return days_after(said.today, -((said.today.weekday() - place) % _WEEK))
    first = days_after(said.today, 0 if step == 0 else 1)
    return days_after(first, (place - first.weekday()) % _WEEK)


def _weekday_of_week(said: Utterance, found: Match) -> date | None:
    return days_after(said.monday(_step(found) or 0), _place(found["wd"]))


def _week(said: Utterance, found: Match) -> date | None:
    return said.monday(_step(found) or 0)


def _end_of_week(said: Utterance, found: Match) -> date | None:
    sunday = days_after(said.monday(_step(found) or 0), _WEEK - 1)
    return max(said.today, said.works.on_or_before(sunday))


def _weekend(said: Utterance, found: Match) -> date | None:
    return max(said.today, days_after(said.monday(_step(found) or 0), _SATURDAY))


def _later(said: Utterance, found: Match) -> date | None:
    return _counted(said, _number(found["n"]), found["unit"])


def _ago(said: Utterance, found: Match) -> date | None:
    return _counted(said, -_number(found["n"]), found["unit"])


def _counted(said: Utterance, count: int, unit: str) -> date:
    if unit.startswith(("営", "b", "work")):
        return said.working(count)
    if unit.startswith(("y", "年")):
        return after(said.today, 12 * count)
    if unit.startswith("m") or "月" in unit:
        return after(said.today, count)
    return days_after(said.today, count * (_WEEK if unit[0] in "w週" else 1))


def _next_working(said: Utterance, _found: Match) -> date | None:
    return said.works.after(said.today)


def _last_working(said: Utterance, found: Match) -> date | None:
    return said.works.on_or_before(last_of_month(said.month(_step(found) or 0)))


def _month_end(said: Utterance, found: Match) -> date | None:
    step = _step(found)
    if step is not None:
        return last_of_month(said.month(step))
    return said.one_of(last_of_month(said.month(months)) for months in _MONTHS)


def _end_of_named(said: Utterance, found: Match) -> date | None:
    year, month = _year(said, found), _month(found["m"])
    return _next_end(said, (month,)) if year is None else _ymd(year, month, 1, last=True)


def _year_end(said: Utterance, found: Match) -> date | None:
    return date(said.today.year + step, 12, 31) if (step := _step(found)) else _next_end(said, (12,))


def _fiscal_end(said: Utterance, _found: Match) -> date | None:
    return _next_end(said, (_FISCAL_END,))


def _quarter_end(said: Utterance, _found: Match) -> date | None:
    return _next_end(said, _QUARTERS)


def _next_end(said: Utterance, months: Iterable[int]) -> date | None:
    return said.one_of(_ymd(year, month, 1, last=True) for year in said.years() for month in months)


def _month_begin(said: Utterance, found: Match) -> date | None:
    """Return the first of a month: of none that is named that of the next, or of this where it is past."""
    step = _step(found)
    return said.month(step if step is not None else 0 if said.past else 1)


def _year_begin(said: Utterance, found: Match) -> date | None:
    return _ymd(said.today.year + (_step(found) or 0), 1, 1)


def _day_of_month(said: Utterance, found: Match) -> date | None:
    """Return a day of the month that is named; of none that is named, the next that has such a day."""
    step, day = _step(found), _number(found["d"])
    months = _MONTHS if step is None else (step,)
    days = [_ymd((first := said.month(one)).year, first.month, day) for one in months]
    return said.one_of(days) if step is None else days[0]


def _day(said: Utterance, found: Match) -> date | None:
    return _of(said, _year(said, found), _month(found["m"]), _number(found["d"]))


def _slashed(said: Utterance, found: Match) -> date | None:
    """Return 4/5 or 4/5/2027 the usual way round, else the other: 12/25 is one day only."""
    first, second, year = int(found["m"]), int(found["d"]), _year(said, found)
    pairs = ((first, second), (second, first)) if said.month_first else ((second, first), (first, second))
    return next((day for pair in pairs if (day := _of(said, year, *pair))), None)


def _of(said: Utterance, year: int | None, month: int, day: int) -> date | None:
    if year is not None:
        return _ymd(year, month, day)
    return said.one_of((_ymd(one, month, day) for one in said.years()), said.since)


def _year(said: Utterance, found: Match) -> int | None:
    """Return the year that is named, by its number or from this one on."""
    groups = found.groupdict()
    step = _step(found) if "step" in groups else None
    return int(groups["y"]) if groups.get("y") else None if step is None else said.today.year + step


def _ymd(year: int, month: int, day: int, *, last: bool = False) -> date | None:
    try:
        return last_of_month(date(year, month, day)) if last else date(year, month, day)
    except ValueError:
        return None


def _step(found: Match) -> int | None:
    """Return how many weeks, months or years later is said, None where nothing is."""
    return _STEPS[found["step"].strip()] if found["step"] else None


def _place(words: str) -> int:
    return _KANJI_DAYS.index(words) if words in _KANJI_DAYS else _DAYS.index(words[:3])


def _month(words: str) -> int:
    return _MONTH_NAMES.index(words[:3]) + 1 if words[:3] in _MONTH_NAMES else _number(words)


def _number(words: str) -> int:
    """Return a number as it is written: 3, three, 三, 二十五."""
    if words.isdigit() and words.isascii():
        return int(words)
    if words in _NUMBERS:
        return _NUMBERS[words]
    tens, ten, ones = words.rpartition("十")
    high = (_DIGITS.index(tens) + 1 if tens else 1) if ten else 0
    return 10 * high + (_DIGITS.index(ones) + 1 if ones else 0)


_BEGIN, _END = r"(?<![0-9a-z_'’@.:/+#-])", r"(?![0-9a-z_@]|['’./:-][0-9a-z])"
"""An English word is a whole one."""
_KANJI_BEGIN = r"(?:(?<![一-鿿々])|(?<=[様氏社殿]))"
"""A Japanese one is not the end of another: 説明日 is not tomorrow."""
_NOT_EACH = r"(?<!毎週)(?<!隔週)(?<!毎月)(?<!第[0-9])"
_NUM = "(?:[0-9]{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_NO_NUM = "(?<![0-9.一二三四五六七八九十])"
_N = rf"(?P<n>[0-9]{{1,3}}|an?|{'|'.join(_COUNTS)})"
_N_JA = f"{_NO_NUM}(?<!の)(?P<n>{_NUM})"
_WD = (
    r"(?P<wd>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)"
)
_MON = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_D, _TH = r"(?P<d>[0-9]{1,2})", "(?:st|nd|rd|th)"
_Y = r"(?:,? (?P<y>[0-9]{4}))?"
_YEAR_JA = r"(?:(?:(?P<y>[0-9]{4})|(?P<step>昨|去|今|本|再来|来))年の?)?"
_ASIDE = r"(?: ?\([月火水木金土日](?:曜日?)?\))?"
_STEP_EN = r"(?P<step>this |the |next |last )"
_UNIT = r"(?P<unit>(?:(?:business|working) )?days?|weeks?|months?|years?)"
_WORKING_UNIT = r"(?P<unit>(?:business|working) days?)"
_UNIT_JA = r"(?P<unit>日|週間?|[かカヶケヵ箇]月間?|年)"
_WORKING_UNIT_JA = r"(?P<unit>営業日)"


def _english(pattern: str, day: Callable[[Utterance, Match], date | None], **more: bool) -> Rule:
    return Rule(f"{_BEGIN}(?:{pattern}){_END}", day, **more)


def _japanese(pattern: str, day: Callable[[Utterance, Match], date | None], **more: bool) -> Rule:
    return Rule(pattern, day, **more)


_WEEKS = (
    _english(rf"(?<!every )(?<!each )(?:(?P<step>this|next|last) )?{_WD}", _weekday),
    _english(rf"{_STEP_EN}week,? (?:on )?{_WD}", _weekday_of_week),
    _english(rf"{_WD},? (?:of )?{_STEP_EN}week", _weekday_of_week),
    _english(r"(?P<step>next |last )week", _week),
    _english(rf"(?:eow|end of {_STEP_EN}?week)", _end_of_week, in_working_days=True),
    _english(rf"{_STEP_EN}?weekend", _weekend),
    _japanese(rf"{_NOT_EACH}(?:次の|今度の|この)?(?P<step>)(?P<wd>[月火水木金土日])曜日?(?!大工)", _weekday),
    _japanese(r"(?P<step>再来|来|翌|今|先)週(?:の| )?(?P<wd>[月火水木金土日])曜日?", _weekday_of_week),
    _japanese(r"(?P<step>再来|来|翌|今|先)週の?(?P<wd>[月火水木金土日])(?![一-鿿々0-9a-z])", _weekday_of_week),
    _japanese(r"(?<![再以従将本])(?P<step>再来|来|翌|先)週(?:頭|初め)?(?![末0-9])", _week),
    _japanese(r"(?P<step>来)?週明け", lambda said, _found: said.monday(1)),
    _japanese(r"(?P<step>今|来|再来)?週[内中]", _end_of_week, in_working_days=True),
    _japanese(r"(?P<step>今|来|再来)?週末", _weekend),
)
_COUNTED = (
    _english(rf"(?:in |within ){_N} {_UNIT}", _later),
    _english(rf"(?:in |within )?{_N} {_WORKING_UNIT}(?: from (?:now|today)| later)?", _later, in_working_days=True),
    _english(rf"{_N} {_UNIT} (?:from (?:now|today)|later)", _later),
    _english(rf"{_N} {_UNIT}", _later, alone=True),
    _english(rf"{_N} {_UNIT} ago", _ago, alone=True),
    _english(r"(?:the )?next (?:business|working) day", _next_working, in_working_days=True),
    _japanese(r"(?<![0-9a-z])\+ ?(?P<n>[0-9]{1,3}) ?(?P<unit>d|w|m|y)(?![0-9a-z])", _later),
    _japanese(r"(?<![0-9a-z])\+ ?(?P<n>[0-9]{1,3}) ?(?P<unit>bd)(?![0-9a-z])", _later, in_working_days=True),
    _japanese(rf"{_N_JA}{_UNIT_JA}(?:以内|後(?!半))", _later),
    _japanese(rf"{_N_JA}{_WORKING_UNIT_JA}(?:以内|後)", _later, in_working_days=True),
    _japanese(rf"{_N_JA}{_WORKING_UNIT_JA}", _later, alone=True, in_working_days=True),
    _japanese(rf"{_N_JA}(?P<unit>営業日|日|週間?|[かカヶケヵ箇]月|年)前", _ago, alone=True),
    _japanese("(?<!の)半年後", lambda said, _found: after(said.today, 6)),
    _japanese("翌営業日|次の営業日", _next_working, in_working_days=True),
)
_ENDS = (
    _english(rf"(?:eom|month[ -]end|end of {_STEP_EN}?month)", _month_end),
    _english(rf"(?:end of |late ){_MON}{_Y}", _end_of_named),
    _english(rf"(?:eoy|year[ -]end|end of {_STEP_EN}?year)", _year_end),
    _english(r"(?:eoq|quarter[ -]end|end of (?:the |this )?quarter)", _quarter_end),
    _english(rf"(?:the )?last (?:business|working) day(?: of {_STEP_EN}month)?", _last_working, in_working_days=True),
    _japanese(r"(?<![毎々0-9一二三四五六七八九十先今当本来翌])(?P<step>)月(?:末日?|内)(?!締)", _month_end),
    _japanese(r"(?P<step>先|今|当|本|再来|来|翌)月の?(?:末日?|中(?![旬盤])|内)(?!締)", _month_end),
    _japanese(rf"{_YEAR_JA}{_NO_NUM}(?P<m>{_NUM})月末日?(?!締)", _end_of_named),
    _japanese(r"(?<![一-鿿々])(?P<step>今|本|来|再来)?年(?:末|内)(?!年始|調整|商戦|休)", _year_end),
    _japanese(r"(?P<step>今|本|来|再来)年中", _year_end),
    _japanese("(?:今)?年度末", _fiscal_end),
    _japanese("(?:今)?四半期末", _quarter_end),
    _japanese(r"(?:(?P<step>今|当|来|翌|再来)月の?)?(?:最終営業日|月末営業日)", _last_working, in_working_days=True),
)
_BEGINS = (
    _english(r"(?:(?:beginning|start) of )?(?P<step>next |last )month", _month_begin),
    _english(r"(?P<step>next |last )year", _year_begin),
    _japanese(r"(?<![毎0-9先今当来翌])(?P<step>)月初(?!め)", _month_begin),
    _japanese(r"(?P<step>先|今|再来|来|翌)月(?:初め?|頭)", _month_begin),
    _japanese(
        r"(?<![再以従将本])(?P<step>再来|来|翌|先)月(?![末初頭中内の0-9分号度一二三四五六七八九十])", _month_begin
    ),
    _japanese(r"(?P<step>再来|来)年(?![度末内中の0-9一二三四五六七八九十])", _year_begin),
)
_DATES = (
    _english(rf"(?:the )?{_D}{_TH}(?: of {_STEP_EN}month)?", _day_of_month),
    _english(rf"{_D}{_TH}?(?: of)?[ -]{_MON}(?:-(?=[0-9]{{4}}))?(?:,? ?(?P<y>[0-9]{{4}}))?", _day),
    _english(rf"{_MON} (?:the )?{_D}{_TH}?{_Y}", _day),
    _english(rf"(?P<y>[0-9]{{4}})(?P<mark>[-/.])(?P<m>[0-9]{{1,2}})(?P=mark){_D}{_ASIDE}", _day),
    _english(rf"(?!24/7)(?P<m>[0-9]{{1,2}})/{_D}(?:/(?P<y>[0-9]{{4}}))?{_ASIDE}", _slashed),
    _japanese(rf"{_YEAR_JA}{_NO_NUM}(?P<m>{_NUM})月(?P<d>{_NUM})日{_ASIDE}(?![間分])", _day),
    _japanese(
        rf"(?P<step>先|今|当|本|再来|来|翌)月の?(?P<d>{_NUM})日{_ASIDE}(?![間分])",
        _day_of_month,
    ),
    _japanese(
        rf"{_NOT_EACH}(?<![0-9.月年毎])(?P<step>)(?P<d>[0-9]{{1,2}})日{_ASIDE}(?![間後前目分以連あ締ご毎0-9])",
        _day_of_month,
    ),
)
_DAYS_NEAR = (
    _english("(?:the )?(?P<near>day (?:before yesterday|after tomorrow)|yesterday|today|tomorrow|tmrw?)", _near),
    _japanese(
        rf"{_KANJI_BEGIN}(?P<near>一昨日|昨日|今日(?![子的])|本日|明日(?![香美葉菜])|明後日|明々後日)(?:中(?![国学小間部]))?",
        _near,
    ),
    _japanese(r"(?P<near>おととい|しあさって|あさって|あした(?!ば))(?:中(?!国))?", _near),
)
RULES = (*_DAYS_NEAR, *_WEEKS, *_COUNTED, *_ENDS, *_BEGINS, *_DATES)
