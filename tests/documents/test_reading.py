"""What is read back from a PDF is what pypdf reads by itself."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from pypdf import PdfReader

from csdesk.documents import plan_pdf
from csdesk.documents.plan import PlanDocument
from csdesk.domain.documents import Layout
from tests.documents import reading
from tests.documents.samples import crowded, empty, sample
from tests.naughty import EVERY


def _odd(language: str) -> PlanDocument:
    return replace(sample(language), headline=" ".join(EVERY), title="(a (b) c) \\( \\")


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("make", [sample, crowded, empty, _odd])
def test_it_is_what_pypdf_reads(make: Callable[[str], PlanDocument], language: str) -> None:
    for layout in (Layout.FULL, Layout.PAGE, Layout.PROGRESS):
        pdf = plan_pdf.render(make(language), layout).pdf
        read = PdfReader(io.BytesIO(pdf))
        assert reading.pages(pdf) == tuple(page.extract_text() for page in read.pages)
        assert reading.count(pdf) == len(read.pages)
