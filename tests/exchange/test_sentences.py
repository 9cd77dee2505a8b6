"""Everything that can be wrong is said in a sentence, with all its places filled in."""

import pytest

from csdesk.exchange import errors
from csdesk.exchange.note_files import LargeNoteError
from csdesk.exchange.notices import NoticeKind, TableNotice
from csdesk.exchange.refusals import Problem, RefusalReason
from csdesk.i18n import Catalogue

ENGLISH = Catalogue("en")
ERRORS = [
    errors.MissingTableError(),
    errors.NotAFileError(),
    errors.NoAccessError(),
    errors.EmptyFileError(),
    errors.TooLargeError(),
    errors.TooSlowError(),
    errors.UnstartedError(),
    errors.ProtectedError(),
    errors.BrokenWorkbookError(),
    errors.BrokenWorkbookError("xl/workbook.xml"),
    errors.NotATableError(),
    errors.UnknownEncodingError("klingon"),
    errors.WrongEncodingError(7, "cp932"),
    errors.WrongEncodingError(7),
    errors.UnclearEncodingError((("gbk", "中"), ("big5", "い"))),
    errors.QuotesError(7),
    errors.UnevenRowsError(),
    errors.DelimiterError(),
    errors.NoHeaderError(7),
    errors.UnknownSheetError("{names}", ("a", "b")),
    errors.UnknownSheetError("x", ()),
    LargeNoteError(),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_a_sentence(error: errors.TableError) -> None:
    said = error.sentence(ENGLISH)
    assert said.endswith((".", "?"))
    assert "{" not in said.replace("“{names}”", "")


def test_every_error_has_been_said() -> None:
    assert {type(error) for error in ERRORS} == set(errors.TableError.__subclasses__())


def test_an_error_names_its_place() -> None:
    assert "Line 7 cannot be read as cp932" in errors.WrongEncodingError(7, "cp932").sentence(ENGLISH)
    assert "The sheets are: a, b." in errors.UnknownSheetError("x", ("a", "b")).sentence(ENGLISH)


@pytest.mark.parametrize("reason", RefusalReason)
def test_a_problem_is_a_sentence(reason: RefusalReason) -> None:
    assert Problem(7, "ARR", "{row}", reason).sentence(ENGLISH) == f"Row 7, ARR: {reason.sentence(ENGLISH)} ({{row}})"
    assert Problem(7, "", "", reason).sentence(ENGLISH) == f"Row 7: {reason.sentence(ENGLISH)}"


@pytest.mark.parametrize("finding", NoticeKind)
def test_a_notice_is_a_sentence(finding: NoticeKind) -> None:
    said = TableNotice(finding, ("a", "b")).sentence(ENGLISH)
    assert said.endswith(".")
    assert "{" not in said
