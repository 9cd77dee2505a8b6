"""Headings of columns: folded, without what is beside the point, and whether anybody is known to write them."""

import re
import unicodedata

from csdesk.fields.catalogue import FIELDS
from csdesk.fields.field import FieldKind

_BRACKETS = re.compile(r"[(\[【〔<][^)\]】〕>]*[)\]】〕>]")
_NOT_LETTERS = re.compile(r"[\W_]+")
_FIRST_OF_SEVERAL = re.compile(r"(?<= - \w{5}) - (?:work|primary)$", re.IGNORECASE)
"""What Pipedrive writes behind the first of several: Person - Email - Work, Person - Phone - Work."""
_WORDS_BEFORE = 2
_SHELLS = ("property", "properties", "person", "deal", "organization", "organisation")
"""What programs put before a heading of theirs: Person - Email, property_email."""
_CUSTOM_FIELD = re.compile(r"__c$", re.IGNORECASE)


def folded(heading: str) -> str:
    """Return the heading without case, width, spaces and signs: “契約金額（月額）” is 契約金額月額."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", _CUSTOM_FIELD.sub("", heading.strip())).casefold())


def forms(heading: str, prefixes: tuple[str, ...]) -> list[str]:
    """Return what to look a heading up by: whole, without what is in brackets, without words such as Account."""
    first = _FIRST_OF_SEVERAL.sub("", heading)
    whole = folded(first)
    found = [whole, folded(_BRACKETS.sub("", unicodedata.normalize("NFKC", first)))]
    for _word in range(_WORDS_BEFORE):
        found += [form.removeprefix(prefix) for form in found for prefix in prefixes if form.startswith(prefix)]
    return [form for form in dict.fromkeys(found) if form]


PREFIXES = {
    "accounts": (
        "account",
        "company",
        "customer",
        "client",
        "顧客の",
        "顧客",
        "取引先",
        "会社",
        "企業",
        "お客様",
        "organization",
        "organisation",
        "property",
        "properties",
    ),
    "contacts": ("contact", "person", "担当者の", "担当者", "取引先責任者", "property", "properties"),
    "contracts": (
        "contract",
        "subscription",
        "契約の",
        "契約",
        "deal",
        "opportunity",
        "商談",
        "案件",
        "property",
        "properties",
    ),
}
_OTHERS = (
    "phone fax website type zip postalcode city street createdate createddate lastmodifieddate createdby "
    "lastactivitydate 電話番号 fax 郵便番号 住所1 住所2 登録日 作成日 作成日時 更新日時 作成者 更新者 法人番号 "
    "証券コード 資本金 売上高 年間売上 annualrevenue"
)
_KNOWN = frozenset(word for fields in FIELDS.values() for one in fields for word in one.synonyms.split()) | frozenset(
    _OTHERS.split()
)
_AMOUNTS = frozenset(
    word for fields in FIELDS.values() for one in fields if one.kind is FieldKind.MONEY for word in one.synonyms.split()
)
_AMOUNT_ENDINGS = (
    "金額",
    "料金",
    "費用",
    "売上",
    "売上高",
    "月額",
    "年額",
    "単価",
    "amount",
    "revenue",
    "price",
    "fee",
    "total",
)


_TELLING = frozenset(
    word
    for fields in FIELDS.values()
    for one in fields
    if one.name in ("name", "family_name", "external_id", "account", "account_external_id", "email")
    for word in one.synonyms.split()
)


def tells(heading: str) -> bool:
    """Tell whether this stands above what tells whose a row is: a name, an id, an address."""
    return any(form in _TELLING for form in forms(heading, _SHELLS))


def is_amount(heading: str) -> bool:
    """Tell whether this stands above amounts of money."""
    return any(form in _AMOUNTS or form.endswith(_AMOUNT_ENDINGS) for form in forms(heading, _SHELLS))


def is_known(heading: str) -> bool:
    """Tell whether some program or person is known to write this above a column."""
    return bool(heading) and any(form in _KNOWN for form in forms(heading, _SHELLS))
