"""The plans that the shipped templates make, as PDFs: every sign is printed, nothing internal goes out."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from csdesk.desk import Desk, open_desk
from csdesk.documents.prepared_export import prepared, written
from csdesk.domain.documents import Layout
from csdesk.services.templates.shipped import TEMPLATES
from tests.documents import reading

_DAY = date(2026, 11, 22)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    yield opened
    opened.close()


@pytest.mark.parametrize("key", TEMPLATES.all)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_pdf_of_a_plan_from_a_template_misses_no_sign(desk: Desk, tmp_path: Path, key: str, language: str) -> None:
    account = desk.accounts.add("山田屋フーズ")
    desk.accounts.edit(account, language=language)
    plan = desk.template_plans.apply(account, key, date(2026, 12, 1))
    found = desk.accounts.get(account)
    assert found is not None
    handed = prepared(desk, found, _DAY, Layout.FULL, plan_id=plan)
    assert handed.leaving.missing == ()
    assert handed.leaving.named == ()
    reader = PdfReader(BytesIO(written(handed, tmp_path / "plan.pdf")))
    said = "".join("".join(reading.text(page, reader) for page in reader.pages).split())
    document = TEMPLATES.document(key, language)
    for step in document.steps:
        assert ("".join(step.title.split()) in said) is step.customer_sees, step.title
