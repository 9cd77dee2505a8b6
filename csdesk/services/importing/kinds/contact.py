"""Contacts from files: found by their mail, or by their name at their account; a cell may name several."""

import sqlite3
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.i18n import later_words
from csdesk.services.importing import people
from csdesk.services.importing.existing import ExistingRecords, Meant, Natural
from csdesk.services.importing.preview import ImportPreview, Values
from csdesk.services.importing.record_import import RecordImport
from csdesk.services.importing.records import Step

_TELLING = frozenset({"name", "family_name", "given_name", "email"})


class ContactImport(RecordImport):
    """People at the accounts."""

    name, title = "contacts", later_words.tr("Contacts")

    @override
    def naturals(self, values: Values, account_id: int | None) -> list[Natural]:
        name = values.get("name", "")
        found: list[Natural] = [("email", values.get("email", "").casefold()), ("name", account_id, name)]
        return [natural for natural in found if natural[-1]]

    @override
    def steps(self, columns: Mapping[str, str]) -> Sequence[Step]:
        return (people.NamedPeople(columns),) if _TELLING & columns.keys() else ()

    @override
    def embed(self, driver: sqlite3.Connection, ids: Mapping[int, int], preview: ImportPreview) -> Mapping[int, int]:
        people.write(driver, ids, preview, of_accounts=False)
        return {}

    @override
    def read(self, session: Session, known: ExistingRecords, meant: Meant) -> None:
        super().read(session, known, meant)
        for ours in known.ours.values():
            ours["roles"] = "" if ours["roles"] == "[]" else ours["roles"]
        people.last_said(known)
