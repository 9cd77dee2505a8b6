"""Which field a column holds: suggested by its heading, and checked against its values."""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from functools import cache, partial

from csdesk.exchange import headings, titles
from csdesk.exchange.asides import said_amount
from csdesk.exchange.choices import is_closed, read_billing, read_choice, read_deal, read_domains, read_roles
from csdesk.exchange.currencies import CODES, NAMES
from csdesk.exchange.dates import AmbiguousDateError, is_open_end, parse_date, renews_itself
from csdesk.exchange.money import Unit, blank, error_value, parse_flag, parse_number, unit_of
from csdesk.fields.catalogue import FIELDS, by_name
from csdesk.fields.field import Field, FieldKind

_SAMPLE = 200
_ENOUGH_FIT = 0.5
_ANY_YEAR = 2024
_RECORD_KEEPING = frozenset({"作成日", "作成日時", "登録日", "登録日時", "作成者", "更新者", "最終更新者"})
_NAME_OF_A_PERSON = "contact_name"
_PART_OF_A_PERSON = "contact_"
_OF_A_PERSON = frozenset(
    word
    for one in FIELDS["accounts"]
    if one.name.startswith(_PART_OF_A_PERSON) and one.name != _NAME_OF_A_PERSON
    for word in one.synonyms.split()
)
"""What stands above the columns of the customer's person in an account's list, beside the name."""
_ELSEWHERE = {
    # beside these headings, this one means something else
    ("owner", "担当者名"): _OF_A_PERSON,
    ("owner", "担当者"): _OF_A_PERSON,
    ("renews_on", "更新日"): _RECORD_KEEPING,
}
_ONLY_BESIDE = {
    # this heading means something only beside these
    (_NAME_OF_A_PERSON, "担当者氏名"): _OF_A_PERSON,
    (_NAME_OF_A_PERSON, "担当者名"): _OF_A_PERSON,
    (_NAME_OF_A_PERSON, "担当者"): _OF_A_PERSON,
}
_SAID_OF_MUCH = (
    "type customertype accounttype 取引先種別 種別 顧客区分 lifecyclestage lifecyclestatus ライフサイクルステージ "
    "利用状況 取引状況 renewal value role roles 役割 ロール 立場 関係者区分 契約形態 interval period term months "
    "期間 期間月 start end 開始 終了 満了 契約日 支払区分 支払い区分 請求区分 料金区分 金額区分 課金区分"
)
_LOOSE = frozenset(_SAID_OF_MUCH.split())
"""Headings that as often mean something else: most of what stands below them has to be what the field holds."""
_OF_A_SECOND = ("mobile", "携帯", "内線", "home", "other", "直通")
"""What headings of further telephone numbers say."""
_ANY_TEXT = (FieldKind.NAME, FieldKind.EMAIL)
"""What takes every text, so that its heading alone says too little."""
_SAID_OF_DEALS = "status stage state phase ステータス フェーズ ステージ 状態 状況 結果 受注"
_OF_DEALS = frozenset(_SAID_OF_DEALS.split())
"""Headings that speak of deals only where one of them is won or lost, and the rest of the table does, too."""
_DEALS = re.compile("opportunit|oppty|deal|pipeline|probability|closedate|商談|案件|確度|受注|失注|完了予定")
"""What headings of deals have in them."""


def fields(kind: str) -> tuple[str, ...]:
    """Return the fields of a kind, in the order of a menu."""
    return tuple(one.name for one in FIELDS[kind] if one.importable)


def suggest(kind: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return the field of every column that surely has one: each field once, in the order of the columns."""
    if own := titles.recognised(kind, columns):
        return own
    beside = {headings.folded(column) for column in columns}
    candidates = []
    for place, column in enumerate(columns):
        values = [row[place] for row in rows[:_SAMPLE] if not blank(row[place]) and not error_value(row[place])]
        for doubt, form in enumerate(headings.forms(column, headings.PREFIXES.get(kind, ()))):
            for field, rank in _ranks(kind).get(form, {}).items():
                elsewhere = _ELSEWHERE.get((field, form), frozenset()) & beside
                alone = not _ONLY_BESIDE.get((field, form), beside) & beside
                misfit = None if elsewhere or alone else _misfit(by_name(kind)[field], column, form, values)
                if misfit is False and field == "deal" and form in _OF_DEALS and not _are_deals(beside, values):
                    misfit = None
                if misfit is not None:
                    after = _after_others(field, form, values)
                    candidates.append((misfit, after, doubt, not values, rank, place, field))
    taken: dict[int, str] = {}
    for *_, place, field in sorted(candidates):
        if place not in taken and field not in taken.values():
            taken[place] = field
    _let_one_day_speak(taken, rows[:_SAMPLE])
    _let_a_person_have_a_name(taken)
    return {columns[place]: taken[place] for place in sorted(taken)}


def _after_others(field: str, form: str, values: Sequence[str]) -> tuple[bool, bool]:
    """Tell what makes a telephone number the second one: it goes where there is no first."""
    return (not values, any(word in form for word in _OF_A_SECOND)) if field == "phone" else (False, False)


def now_called(kind: str, column: str, field: str) -> str:
    """Return the name by which a field goes now: what was remembered as an end is what its heading says."""
    if field != "end":
        return field
    said = headings.forms(column, headings.PREFIXES.get(kind, ()))
    return "renews_on" if any("renews_on" in _ranks(kind).get(form, {}) for form in said) else "last_day"


def _let_one_day_speak(taken: dict[int, str], rows: Sequence[Sequence[str]]) -> None:
    """Leave out days of renewal that mostly are not the day after the last one: they mean something else."""
    places = {field: place for place, field in taken.items()}
    if {"last_day", "renews_on"} <= places.keys():
        said = [(row[places["last_day"]], row[places["renews_on"]]) for row in rows]
        agree = [found for one in said if (found := _agree(*one)) is not None]
        if sum(agree) < len(agree) * _ENOUGH_FIT:
            del taken[places["renews_on"]]


def _let_a_person_have_a_name(taken: dict[int, str]) -> None:
    """Leave out what is said of a customer's person if no column names one."""
    if _NAME_OF_A_PERSON not in taken.values():
        for place in [place for place, field in taken.items() if field.startswith(_PART_OF_A_PERSON)]:
            del taken[place]


def _agree(last: str, renews: str) -> bool | None:
    """Tell whether a day is the day after another; None where either is no day for sure."""
    try:
        return parse_date(renews, None, _ANY_YEAR) - parse_date(last, None, _ANY_YEAR) == timedelta(1)
    except ValueError:
        return None


@cache
def _ranks(kind: str) -> dict[str, dict[str, int]]:
    """Return how surely each heading is each field: the lower the surer."""
    ranks: dict[str, dict[str, int]] = {}
    for field in FIELDS[kind]:
        for rank, word in enumerate(field.synonyms.split()):
            ranks.setdefault(word, {}).setdefault(field.name, rank)
    return ranks


def _misfit(field: Field, column: str, form: str, values: Sequence[str]) -> bool | None:
    """Tell whether too few of the values are what the field holds, for another to be looked for first.

    None if the heading alone is too little then; no value speaks against nothing.
    """
    check = _check(field, column, values)
    if field.name == "deal" and form in _OF_DEALS:
        return False if any(map(is_closed, values)) else None
    if check is None or not values or sum(_passes(check, value) for value in values) >= len(values) * _ENOUGH_FIT:
        return False
    return None if field.kind in _ANY_TEXT or form in _LOOSE else True


def _are_deals(headings_beside: Collection[str], values: Sequence[str]) -> bool:
    """Tell whether a table is of deals: by another heading, or since most of the states are those of deals."""
    return (
        any(map(_DEALS.search, headings_beside))
        or sum(_passes(read_deal, value) for value in values) >= len(values) * _ENOUGH_FIT
    )


def _passes(check: Callable[[str], object], value: str) -> bool:
    try:
        return check(value) is not False
    except AmbiguousDateError:
        return True
    except ValueError:
        return False


def _amount(unit: Unit, value: str) -> object:
    return said_amount(value, unit)


def _date(value: str) -> object:
    return renews_itself(value) or is_open_end(value) or parse_date(value, None, _ANY_YEAR)


def _currency(value: str) -> bool:
    return value.upper() in CODES or value in NAMES


def _flag(value: str) -> bool:
    parse_flag(value)  # a flag that says no is one, too
    return True


def _email(value: str) -> bool:
    return "@" in value


def _name(value: str) -> bool:
    try:
        return parse_number(value) is None
    except ValueError:
        return True


def _check(field: Field, column: str, values: Sequence[str]) -> Callable[[str], object] | None:
    """Return what a value of the field passes; None where any text is one."""
    checks: dict[FieldKind, Callable[[str], object]] = {
        FieldKind.MONEY: partial(_amount, unit_of(column, set(values))),
        FieldKind.CHOICE: read_deal if field.name == "deal" else partial(read_choice, field.name),
        **dict.fromkeys((FieldKind.DAY, FieldKind.LAST_DAY), _date),
        FieldKind.NAME: _name,
        FieldKind.CHOICES: read_roles,
        FieldKind.PERIOD: read_billing,
        FieldKind.CURRENCY: _currency,
        FieldKind.DOMAIN: read_domains,
        FieldKind.EMAIL: _email,
        FieldKind.FLAG: _flag,
    }
    return checks.get(field.kind)
