"""The pack for the colleague who takes over an account: a PDF to read, and a JSON with every record."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from csdesk.documents import writing
from csdesk.documents.glyphs import MissingGlyph
from csdesk.documents.handover.compose import compose
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import HandoverDocument
from csdesk.documents.handover.pdf import render
from csdesk.domain.outputs import refuse_no_file
from csdesk.exchange.file_names import file_name
from csdesk.exchange.replacing import UnwrittenFileError, replace_file


@dataclass(frozen=True)
class Pack:
    """What is going to be written: the document, and the records as one object."""

    document: HandoverDocument
    records: Mapping[str, Any]


@dataclass(frozen=True)
class WrittenPack:
    """The two files, and what the PDF could not print."""

    pdf: Path
    json: Path
    missing: tuple[MissingGlyph, ...]


def pack(told: HandoverData, records: Mapping[str, Any], language: str) -> Pack:
    """Return the pack of an account, in a language."""
    return Pack(compose(told, language), records)


def write(made: Pack, folder: Path) -> WrittenPack:
    """Write both files into a folder, which is made if need be; earlier ones are replaced, each whole or not at all.

    Raise UnwrittenError if that cannot be.
    """
    rendered = render(made.document)
    content = (json.dumps(made.records, ensure_ascii=False, indent=1) + "\n").encode()
    try:
        folder.mkdir(0o700, exist_ok=True)
    except OSError as error:
        raise UnwrittenFileError(folder) from error
    account, on = made.document.account, made.document.on
    pdf = folder / file_name(account, "handover", day=on, ending=".pdf")
    refuse_no_file(pdf)  # before the other is written
    replace_file(pdf.with_suffix(".json"), content)
    writing.write(rendered.pdf, pdf)
    return WrittenPack(pdf, pdf.with_suffix(".json"), rendered.missing)
