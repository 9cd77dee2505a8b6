"""A three-way comparison of text: as it is here, as it was last imported, and as the file has it now."""

from collections.abc import Mapping

from csdesk.domain.money import exact_text, from_minor
from csdesk.services.importing import lines
from csdesk.services.importing.fields import told_day
from csdesk.services.importing.preview import Change
from csdesk.services.importing.rules import Owner

TOLD_IN = {
    "account": ("account", "account_external_id", "account_domain", "email"),
    "name": ("name", "family_name", "given_name"),
    "amount": ("arr", "mrr", "amount"),
    "lines": ("arr", "mrr", "amount"),
    "months": ("period", "months", "arr", "mrr", "amount"),
    "currency": ("currency", "arr", "mrr", "amount"),
}
"""The fields of a table that may say what is kept under another name."""


def compare(
    values: Mapping[str, str], ours: Mapping[str, str], imported: Mapping[str, str], owners: Mapping[str, Owner]
) -> tuple[list[Change], list[Change]]:
    """Return what the file changes, and what was changed on both sides."""
    changes: list[Change] = []
    torn: list[Change] = []
    file = Owner.FILE  # to ask an enum is slow
    for name, new in values.items():
        old = ours.get(name, "")
        if new == old:
            continue
        owner, last = owners.get(name, file), imported.get(name)
        if owner is not file:
            wins = owner is Owner.BLANKS and not old
        else:
            wins = bool(new) if last is None else last == old
            if not wins and last not in (None, new):
                torn.append(Change(name, old, new))
        if wins:
            changes.append(Change(name, old, new))
    return changes, torn


def in_table(columns: Mapping[str, str], field_name: str, value: str, values: Mapping[str, str]) -> str:
    """Return a value as the table has it: an amount in major units, a day as its column says it."""
    if field_name == lines.LINES:
        return lines.told(value)
    if field_name == "amount" and value:
        return exact_text(from_minor(int(value), values["currency"]))
    renews = field_name == "end" and "last_day" not in columns
    return value if renews else told_day(field_name, value)
