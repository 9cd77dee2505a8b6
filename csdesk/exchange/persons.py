"""People as they stand in cells: several in one, with honorifics and titles, with their mail in brackets."""

import re
from typing import NamedTuple

from csdesk.exchange.refusals import Refusal, RefusalReason

_PLAIN = str.maketrans("＜＞（）［］／；，＠：｜＆\u3000、\r", "<>()[]/;,@:|& ,\n")
_JAPANESE = re.compile("[\u3041-\u30ff\u3400-\u9fff々]")
_KANJI = re.compile("[\u3041-\u3096\u3400-\u9fff々]")
_SIGN = r"[^\s<>()\[\]{}\"',:;|/「」@]"
_ADDRESS = re.compile(f"{_SIGN}(?:{_SIGN}|')*@{_SIGN}+")
_ROUND_ADDRESS = re.compile(rf"[<(\[]?\s*(?:mailto:)?{_ADDRESS.pattern}\s*[>)\]]?")
_BETWEEN = re.compile(r"[;|\n]|/|\s&\s|\s(?:and|und|et)\s")
_BETWEEN_VALUES = re.compile(r"\s*[;|\n/]\s*|\s*,\s*")
_OTHERS = re.compile(
    r"\s*(?:他|ほか|外)\s*(?:[0-9０-９一二三四五六七八九十数]+\s*[名人]?|[名人])\s*(?:様)?$|\s+et al\.?$"
)
_HONORIFIC = re.compile(r"(?<=\S)(?:\s*(?:様|さま|さん|氏|殿|御中|先生)|-(?:san|sama))$")
_ADDRESSED = re.compile(r"(?:mrs?|ms|miss|mx|dr|prof)\.?\s+(?=\S)", re.IGNORECASE)
_RANKS = (
    "(?:代表取締役|取締役|執行役員|代表|副)?(?:社長|会長|専務|常務)|代表取締役|取締役|執行役員|代表社員|代表理事|代表|本部長|事業部長|部長|次長|課長|"
    "係長|主任|室長|マネー?ジャー|リーダー|店長|支店長|所長|工場長|理事長|理事|院長|園長|校長|学長|事務長|局長|顧問|監査役"
)
_RANK_BEHIND = re.compile(rf"(?<=\S)(?:\s*\(({_RANKS})\)|\s*({_RANKS}))$")
_RANK_BEFORE = re.compile(rf"(\S*(?:{_RANKS}))\s+(?=\S)")
_OF_A_DEPARTMENT = re.compile(
    "(?:営業|総務|人事|経理|財務|法務|広報|企画|管理|開発|技術|製造|生産|購買|調達|品質|情報|情シス|システム|物流|業務|事業|経営|本|支|副)$"
)
_NOBODY = frozenset(
    [
        "未定",
        "未設定",
        "なし",
        "無し",
        "無",
        "不明",
        "空席",
        "担当なし",
        "担当者なし",
        "tbd",
        "tba",
        "none",
        "unknown",
        "nobody",
    ]
)
_CUT_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?e\+?[0-9]+", re.IGNORECASE)
_OF_A_COMPANY = re.compile(r"(?<=\S)\s*(?:御中|(?<![客神王皆奥])様)$")


class WrittenPerson(NamedTuple):
    """Somebody in a cell: the name alone, and the title and the mail that stand beside it."""

    name: str
    title: str = ""
    email: str = ""


def read_people(text: str) -> tuple[tuple[WrittenPerson, ...], bool]:
    """Return the people in a cell, and whether it speaks of others without their names."""
    plain = text.translate(_PLAIN).strip()
    named = _OTHERS.sub("", plain)
    people = [_person(part) for part in _parts(named)]
    if len(people) == 1 and people[0].name == plain:
        people = [WrittenPerson(text.strip())]  # as it is written
    return tuple(one for one in people if one.name and one.name.casefold() not in _NOBODY), named != plain


def read_mails(text: str) -> tuple[str, ...]:
    """Return the addresses in a cell, each once; Refusal if there is none."""
    found = tuple(dict.fromkeys(one.rstrip(".") for one in _ADDRESS.findall(text.translate(_PLAIN))))
    if not found:
        raise Refusal(text, RefusalReason.NOT_A_MAIL)
    return found


def read_phone(text: str) -> str:
    """Return a phone number as it is; Refusal for one of which a spreadsheet kept the first digits only."""
    if _CUT_NUMBER.fullmatch(text.strip()):
        raise Refusal(text, RefusalReason.CUT_NUMBER)
    return text.strip()


def read_company(text: str) -> str:
    """Return a company's name without 様 or 御中."""
    name = text.strip()
    return _OF_A_COMPANY.sub("", name) if name.endswith(("様", "御中")) else name


def split_values(text: str) -> list[str]:
    """Return the values in a cell that stands beside several people."""
    return [part for part in _BETWEEN_VALUES.split(text.translate(_PLAIN).strip()) if part]


def _parts(text: str) -> list[str]:
    """Return the names in a text: a comma or a dot may stand inside one as well."""
    parts = [part for each in _BETWEEN.split(text) for part in _by(",", each)]
    return [part.strip() for each in parts for part in _by("・", each) if part.strip()]


def _by(sign: str, text: str) -> list[str]:
    parts = [part.strip() for part in text.split(sign) if part.strip()]
    whole = _KANJI.search if sign == "・" else _is_whole
    return parts if all(map(whole, parts)) else [text]


def _is_whole(part: str) -> bool:
    """Tell whether a part before or behind a comma is a name of its own, not a family name, a degree or a title."""
    return bool(_JAPANESE.search(part) or " " in part or "@" in part)


def _person(text: str) -> WrittenPerson:
    mail = _ADDRESS.search(text)
    name = _ROUND_ADDRESS.sub(" ", text).strip(" \"'") if mail else text
    name, title = _ADDRESSED.sub("", name, count=1) if _ADDRESSED.match(name) else name, ""
    while True:
        bare = _HONORIFIC.sub("", name)
        if before := _RANK_BEFORE.match(bare):
            bare, title = bare[before.end() :], title or before[1]
        behind = _RANK_BEHIND.search(bare)
        if behind and not _OF_A_DEPARTMENT.search(bare[: behind.start()]):
            bare, title = bare[: behind.start()], title or behind[1] or behind[2]
        if bare == name:
            return WrittenPerson(
                " ".join(name.split()) if mail else name.strip(), title, mail[0].rstrip(".") if mail else ""
            )
        name = bare
