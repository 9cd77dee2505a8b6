"""What csdesk writes above its own columns, and for values it knows: in both languages, read again as they are."""

from collections.abc import Sequence
from functools import cache

from csdesk.exchange.headings import folded
from csdesk.fields.catalogue import FIELDS, by_name, choices_of
from csdesk.fields.values import OTHER, name_of
from csdesk.i18n import Catalogue

UID, ACCOUNT_UID, CONTRACT_UID, LINE_UID = "uid", "account_uid", "contract_uid", "line_uid"
"""The fields of csdesk's own ids: of the record, of its account, of the contract in its row, of that one's amount."""
_WORDS = {"en": Catalogue("en"), "ja": Catalogue("ja")}
_OWN_IDS = frozenset({"csdeskid"})
_CUSTOM = ("Custom: ", "独自項目: ")


def own_fields(kind: str) -> tuple[str, ...]:
    """Return the fields of a table of this kind, in the order of its columns."""
    return tuple(one.name for one in FIELDS[kind] if one.exported)


def heading(kind: str, field: str, language: str) -> str:
    """Return what stands above a field's column."""
    return by_name(kind)[field].above.said(_WORDS[language])


def custom_heading(title: str, language: str) -> str:
    """Return what stands above a column of hers."""
    return _CUSTOM[language == "ja"] + title


def custom_title(column: str) -> str:
    """Return the title of a column of hers, whoever wrote the file."""
    return next((column.removeprefix(one) for one in _CUSTOM if column.startswith(one)), column)


def choice(field: str, value: str, language: str) -> str:
    """Return a value that csdesk knows as it is written in a table; an unknown one as it is."""
    known = next((one for one in choices_of(field) if one == value), None)
    return name_of(known, _WORDS[language]) if known else value


@cache
def others() -> frozenset[str]:
    """Return what stands for a choice that csdesk has no name for."""
    return frozenset(folded(OTHER.said(words)) for words in _WORDS.values())


def is_own(columns: Sequence[str]) -> bool:
    """Tell whether csdesk wrote these headings: its own ids are among them."""
    return any(folded(name) in _OWN_IDS for name in columns)


def recognised(kind: str, columns: Sequence[str]) -> dict[str, str]:
    """Return column to field of a table that csdesk wrote itself, told by its own ids; of any other nothing."""
    if not is_own(columns):
        return {}
    by_heading = {folded(heading(kind, field, language)): field for field in own_fields(kind) for language in _WORDS}
    found = {column: by_heading[folded(column)] for column in columns if folded(column) in by_heading}
    return found | {column: "custom" for column in columns if column.startswith(_CUSTOM)}
