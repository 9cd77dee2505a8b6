"""The import page: real files through preview to import and back, and files that cannot be read."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage
from csdesk.services.imports import Imports
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.imports import ImportPage, jobs
from csdesk.ui.pages.imports.lines import MOST
from csdesk.ui.pages.imports.preview import CHANGED, FLAGGED, GONE, LEFT_OUT, NEW, QUESTIONS, REJECTED, UNCHANGED
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY, Hand, K

NAME, SAMPLES, FIELD, OWNER = range(4)
_CP932 = """会社名,フリガナ,月額,契約開始日,フェーズ
㈱髙島屋敷,タカシマヤシキ,\\120000,2026/4/1,アダプション
合計,,120000,,
"""


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None]) -> ImportPage:
    built = ImportPage(desk, bus, tasks)
    show(built)
    return built


@pytest.fixture
def opened(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> Callable[[str], Path]:
    """Write a text to a file and open it in the page."""

    def open_text(text: str, name: str = "a.csv", encoding: str = "utf-8") -> Path:
        file = tmp_path / name
        file.write_bytes(text.encode(encoding))
        page.open_file(file)
        _wait(qtbot, page)
        return file

    return open_text


def _wait(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)


def _import(qtbot: QtBot, page: ImportPage) -> None:
    page.import_button.click()
    _wait(qtbot, page)


def _counts(page: ImportPage) -> list[str]:
    buttons = page.file.tables.segments.findChildren(QPushButton)
    return [buttons[place].text().split()[-1] for place in (NEW, CHANGED, UNCHANGED, QUESTIONS, REJECTED)]


def _count(page: ImportPage, segment: int) -> int:
    return int(page.file.tables.segments.findChildren(QPushButton)[segment].text().split()[-1])


def _lines(page: ImportPage, segment: int) -> list[tuple[str, ...]]:
    page.file.tables.segments.findChildren(QPushButton)[segment].click()
    return [(str(line.row), *line.cells) for line in page.file.tables.models[segment].shown]


def _mapping(page: ImportPage) -> list[tuple[str, str]]:
    model = page.file.mapping.model
    return [(model.index(row, NAME).data(), model.index(row, FIELD).data()) for row in range(model.rowCount())]


def _choose(page: ImportPage, hand: Hand, row: int, column: int, text: str) -> None:
    page.file.mapping.table.setFocus()
    page.file.mapping.table.setCurrentIndex(page.file.mapping.model.index(row, column))
    hand.press(K.Key_Return)
    hand.choose(text)
    hand.press(K.Key_Return)


def test_a_japanese_file_is_previewed_imported_and_taken_back(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path], undo: UndoStack
) -> None:
    opened(_CP932, "顧客.csv", "cp932")
    assert page.file.reading.fields["encoding"].choice.currentText() == "Shift_JIS (CP932)"
    assert page.file.reading.fields["header_row"].choice.currentText() == "row 1"
    assert (_counts(page), _count(page, LEFT_OUT)) == (["1", "0", "0", "0", "0"], 1)
    assert _lines(page, NEW) == [
        ("2", "㈱髙島屋敷", "Phonetic name", "タカシマヤシキ"),
        ("2", "㈱髙島屋敷", "Start", "1 Apr 2026"),
        ("2", "㈱髙島屋敷", "Stage", "Adoption"),
        ("2", "㈱髙島屋敷", "Amount", "¥120,000"),
        ("2", "㈱髙島屋敷", "Months", "1 month"),
    ]
    assert _lines(page, LEFT_OUT)[0][:3] == ("3", "–", "合計, 120000")
    assert desk.accounts.rows(TODAY) == []
    assert "1 row" in page.import_button.text()
    _import(qtbot, page)
    assert [(row.name, row.stage) for row in desk.accounts.rows(TODAY)] == [("㈱髙島屋敷", Stage.ADOPTION)]
    assert page.result.words == "1 new. Press Ctrl+Z to undo."
    assert page.result.isVisible()
    undo.undo()
    assert desk.accounts.rows(TODAY) == []
    assert page.empty.isVisible()


def test_a_field_is_called_as_what_is_imported_calls_it(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    desk.accounts.add("Acme")
    page.kinds.choose(1)
    opened("Account Name,Full Name,Job Title\nAcme,Kim,CTO\n")
    assert dict(_mapping(page))["Job Title"] == "Title"
    assert ("2", "Kim", "Title", "CTO") in _lines(page, NEW)
    _import(qtbot, page)
    assert any("Title: CTO" in line.cells[2] for line in page.result.model.shown)
    opened("Account Name,Full Name,Job Title\nAcme,Kim,CEO\n")
    assert _lines(page, CHANGED) == [("2", "Kim", "Title", "CTO", "CEO")]


class TestResult:
    """What an import did stays until it is dismissed."""

    TEXT = (
        "id,name,stage,ARR\n1,Acme,Adoption,12\n2,Beta,sleeping,24\n3,Coco,Adoption,lots\n4,,Adoption,1\nTotal,,,37\n"
    )

    @pytest.fixture
    def written(self, qtbot: QtBot, page: ImportPage, opened: Callable[..., Path]) -> ImportPage:
        opened(self.TEXT)
        _import(qtbot, page)
        return page

    def test_it_counts_and_leads_to_each(self, qtbot: QtBot, written: ImportPage, hand: Hand) -> None:
        result = written.result
        assert result.words == "3 new, 2 cells to look at, 1 not imported. Press Ctrl+Z to undo."
        assert [(line.row, *line.cells[:3]) for line in result.model.shown] == [
            (3, "Beta", "stage", "sleeping"),
            (4, "Coco", "ARR", "lots"),
        ]
        assert hand.at is result.table
        hand.press(K.Key_Down)
        with qtbot.waitSignal(written.navigator.wanted) as told:
            hand.press(K.Key_Return)
        assert told.args is not None
        assert told.args[0] == Target.account(3)
        result.segments.buttons[3].click()
        assert [line.cells for line in result.model.shown] == [("–", "name", "–", "The row has no name.")]
        result.segments.buttons[4].click()
        assert [line.cells[2] for line in result.model.shown] == ["Total, 37"]
        result.segments.buttons[0].click()
        assert [(line.cells[0], line.leads_to) for line in result.model.shown] == [
            ("Acme", 1),
            ("Beta", 2),
            ("Coco", 3),
        ]

    def test_a_change_says_what_was(self, qtbot: QtBot, written: ImportPage, opened: Callable[..., Path]) -> None:
        opened("id,name,stage,ARR\n1,Acme,Expansion,12\n")
        _import(qtbot, written)
        assert written.result.words == "0 new, 1 changed. Press Ctrl+Z to undo."
        written.result.segments.buttons[1].click()
        assert [line.cells for line in written.result.model.shown] == [("Acme", "Stage", "Expansion", "was Adoption")]

    def test_it_is_dismissed_by_key(self, written: ImportPage, hand: Hand) -> None:
        hand.press(K.Key_Escape)
        assert written.empty.isVisible()
        assert hand.at is written.empty.button
        assert written.result.shown is None

    def test_people_lead_to_their_account(
        self, qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
    ) -> None:
        desk.accounts.add("Other")
        desk.accounts.add("Acme")
        page.kinds.buttons[1].click()
        opened("account name,full name\nAcme,Ann\n")
        _import(qtbot, page)
        assert [line.leads_to for line in page.result.model.shown] == [2]

    def test_it_leads_to_the_portfolio(self, qtbot: QtBot, written: ImportPage) -> None:
        with qtbot.waitSignal(written.navigator.wanted):
            written.result.see_button.click()

    def test_another_page_of_another_language_shows_it_too(
        self, written: ImportPage, desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None]
    ) -> None:
        other = ImportPage(desk, bus, tasks)
        show(other)
        other.take_over(written)
        assert other.result.isVisible()
        assert other.result.words == written.result.words


class TestCellQuestions:
    """What the file leaves open is answered in the cell, once for all alike."""

    WORDS = "name,stage,status\nAcme,sleeping,Active\nBeta,sleeping,dormant\nCoco,Adoption,dormant\n"

    def test_a_word_is_answered_for_all_alike_and_remembered(
        self, qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path], hand: Hand
    ) -> None:
        opened(self.WORDS)
        assert (_counts(page), _count(page, FLAGGED)) == (["3", "0", "0", "2", "0"], 4)
        assert _lines(page, QUESTIONS) == [
            ("2", "2 cells", "stage", "What does it mean?", "sleeping", "not decided"),
            ("3", "2 cells", "status", "What does it mean?", "dormant", "not decided"),
        ]
        _answer(qtbot, page, hand, 0, "Onboarding")
        assert (_counts(page)[3], _count(page, FLAGGED)) == ("1", 2)
        assert [line[5] for line in _lines(page, QUESTIONS)] == ["not decided", "Onboarding"]
        _answer(qtbot, page, hand, 0, "leave empty")
        assert (_counts(page)[3], _count(page, FLAGGED)) == ("0", 0)
        _import(qtbot, page)
        found = [row.stage for row in desk.accounts.rows(TODAY)]
        assert found == [Stage.ONBOARDING, Stage.ONBOARDING, Stage.ADOPTION]
        opened(self.WORDS)
        assert _counts(page) == ["0", "0", "3", "0", "0"]
        assert {line[5] for line in _lines(page, QUESTIONS)} == {"Onboarding", "leave empty"}

    def test_an_answer_can_be_taken_back(
        self, qtbot: QtBot, page: ImportPage, opened: Callable[..., Path], hand: Hand
    ) -> None:
        opened(self.WORDS)
        _answer(qtbot, page, hand, 0, "Onboarding")
        _answer(qtbot, page, hand, 1, "not decided")
        assert [line[5] for line in _lines(page, QUESTIONS)] == ["not decided"] * 2

    def test_the_period_of_a_column_is_one_question(
        self, qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path], hand: Hand
    ) -> None:
        desk.accounts.add("Acme")
        page.kinds.buttons[2].click()
        opened("contract number,account name,amount,contract start,contract end\nK1,Acme,2400,2026-01-01,2027-12-31\n")
        assert _lines(page, QUESTIONS) == [("2", "1 cell", "amount", "For what time is it?", "–", "not decided")]
        _answer(qtbot, page, hand, 0, "the whole term")
        assert ("2", "K1", "Months", "24 months") in _lines(page, NEW)


def _answer(qtbot: QtBot, page: ImportPage, hand: Hand, row: int, name: str) -> None:
    page.file.tables.segments.buttons[QUESTIONS].click()
    table, model = page.file.tables.tables[QUESTIONS], page.file.tables.models[QUESTIONS]
    table.setFocus()
    table.setCurrentIndex(model.index(row, 5))
    hand.press(K.Key_Return)
    hand.choose(name)
    hand.press(K.Key_Return)
    _wait(qtbot, page)


def test_the_same_file_again_changes_nothing(qtbot: QtBot, page: ImportPage, opened: Callable[..., Path]) -> None:
    opened(_CP932, encoding="cp932")
    _import(qtbot, page)
    opened(_CP932, encoding="cp932")
    assert _counts(page) == ["0", "0", "1", "0", "0"]
    assert not page.import_button.isEnabled()


def test_changes_are_shown_as_people_read_them(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    head = "id,name,ARR,currency,start,stage\n"
    opened(f"{head}1,Acme,1200.50,USD,2026-04-01,onboarding\n")
    _import(qtbot, page)
    opened(f"{head}1,Acme,2400,EUR,2026-05-01,adoption\n")
    assert _lines(page, CHANGED) == [
        ("2", "Acme", "Start", "1 Apr 2026", "1 May 2026"),
        ("2", "Acme", "Stage", "Onboarding", "Adoption"),
        ("2", "Acme", "Amount", "$1,200.50", "€2,400"),
        ("2", "Acme", "Currency", "USD", "EUR"),
    ]


def test_columns_are_mapped_by_keyboard(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path], hand: Hand
) -> None:
    opened("name,thing,more\nAcme,x,y\n")
    assert _mapping(page) == [("name", "Name"), ("thing", "do not import"), ("more", "do not import")]
    _choose(page, hand, 1, FIELD, "keep as custom field")
    _wait(qtbot, page)
    _choose(page, hand, 2, FIELD, "Region")
    _wait(qtbot, page)
    assert _mapping(page)[1:] == [("thing", "keep as custom field"), ("more", "Region")]
    _import(qtbot, page)
    assert [(row.custom, row.facts["region"]) for row in desk.accounts.rows(TODAY)] == [({"thing": "x"}, "y")]


def test_a_field_stands_for_one_column_only(
    qtbot: QtBot, page: ImportPage, opened: Callable[..., Path], hand: Hand
) -> None:
    opened("name,other\nAcme,Beta\n")
    _choose(page, hand, 1, FIELD, "Name")
    _wait(qtbot, page)
    assert _mapping(page) == [("name", "do not import"), ("other", "Name")]
    assert _lines(page, NEW)[0][1] == "Beta"


def test_without_a_name_the_sentence_says_what_to_do_and_the_mapping_stays(
    qtbot: QtBot, page: ImportPage, opened: Callable[..., Path], hand: Hand
) -> None:
    opened("thing,more\nx,y\n")
    assert "Specify one of these" in page.notice.words
    assert not page.import_button.isEnabled()
    assert not page.file.tables.isVisible()
    _choose(page, hand, 0, FIELD, "Name")
    _wait(qtbot, page)
    assert not page.notice.isVisible()
    assert page.file.tables.isVisible()
    assert page.import_button.isEnabled()


def test_a_column_that_is_mine_changes_nothing(
    qtbot: QtBot, page: ImportPage, opened: Callable[..., Path], hand: Hand
) -> None:
    opened("id,name,region\n1,Acme,Osaka\n")
    _import(qtbot, page)
    opened("id,name,region\n1,Acme,Kobe\n")
    assert _counts(page)[:3] == ["0", "1", "0"]
    _choose(page, hand, 2, OWNER, "mine")
    _wait(qtbot, page)
    assert _counts(page)[:3] == ["0", "0", "1"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_opens_a_choice(qtbot: QtBot, page: ImportPage, opened: Callable[..., Path], hand: Hand) -> None:
    opened("name,thing\nAcme,x\n")
    table = page.file.mapping.table
    cell = table.visualRect(page.file.mapping.model.index(1, FIELD)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    hand.choose("Region")
    hand.press(K.Key_Return)
    _wait(qtbot, page)
    assert _mapping(page)[1] == ("thing", "Region")


def test_questions_are_answered_one_by_one_or_all_at_once(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path], hand: Hand
) -> None:
    opened("id,name,region\n1,Aoba,Osaka\n2,Beta,Osaka\n3,Coco,Osaka\n")
    _import(qtbot, page)
    for row in desk.accounts.rows(TODAY):
        desk.accounts.edit(row.id, region="Nara")
    opened("id,name,region\n1,Aoba,Kobe\n2,Beta,Kobe\n3,Coco,Kobe\n")
    assert _counts(page) == ["0", "0", "0", "3", "0"]
    assert _lines(page, QUESTIONS)[0] == ("2", "Aoba", "region", "Nara", "Kobe", "not decided")
    table, model = page.file.tables.tables[QUESTIONS], page.file.tables.models[QUESTIONS]
    table.setFocus()
    table.setCurrentIndex(model.index(0, 5))
    hand.press(K.Key_Return)
    hand.choose("use the file's")
    hand.press(K.Key_Return)
    _wait(qtbot, page)
    assert _counts(page) == ["0", "1", "0", "2", "0"]
    page.file.tables.keep_button.click()
    _wait(qtbot, page)
    assert [line[5] for line in _lines(page, QUESTIONS)] == ["keep mine"] * 3
    page.file.tables.take_button.click()
    _wait(qtbot, page)
    assert _counts(page) == ["0", "3", "0", "0", "0"]
    table.setCurrentIndex(model.index(2, 5))
    hand.press(K.Key_Return)
    hand.choose("keep mine")
    hand.press(K.Key_Return)
    _wait(qtbot, page)
    _import(qtbot, page)
    assert [(row.name, row.facts["region"]) for row in desk.accounts.rows(TODAY)] == [
        ("Aoba", "Kobe"),
        ("Beta", "Kobe"),
        ("Coco", "Nara"),
    ]


def test_another_mapping_asks_again(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path], hand: Hand
) -> None:
    opened("id,name,region,more\n1,Aoba,Osaka,x\n")
    _import(qtbot, page)
    desk.accounts.edit(desk.accounts.rows(TODAY)[0].id, region="Nara")
    opened("id,name,region,more\n1,Aoba,Kobe,x\n")
    page.file.tables.take_button.click()
    _wait(qtbot, page)
    assert _counts(page) == ["0", "1", "0", "0", "0"]
    _choose(page, hand, 3, FIELD, "keep as custom field")
    _wait(qtbot, page)
    assert _counts(page) == ["0", "0", "0", "1", "0"]


def test_a_question_that_is_settled_elsewhere_says_so(
    desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    desk.accounts.add("Acme")
    desk.accounts.add("Acme")
    opened("name,region\nAcme,Osaka\n")
    [line] = _lines(page, QUESTIONS)
    assert line[:3] == ("2", "Acme", "name")
    assert "Which one" in line[3]
    assert line[5] == "–"
    assert not page.file.tables.take_button.isVisible()


def test_an_ambiguous_date_is_flagged_until_the_order_is_said(
    qtbot: QtBot, page: ImportPage, opened: Callable[..., Path]
) -> None:
    opened("name,start,ARR\nAcme,04/05/2026,12\n")
    assert (_counts(page), _count(page, FLAGGED)) == (["1", "0", "0", "0", "0"], 1)
    assert page.file.tables.segments.current == FLAGGED
    _pick(page, "order", "day, month, year")
    _wait(qtbot, page)
    assert ("2", "Acme", "Start", "4 May 2026") in _lines(page, NEW)
    _pick(page, "order", "detect from column")
    _wait(qtbot, page)
    assert _count(page, FLAGGED) == 1


def _pick(page: ImportPage, field: str, name: str) -> None:
    choice = page.file.reading.fields[field].choice
    place = choice.findText(name)
    assert place >= 0, [choice.itemText(each) for each in range(choice.count())]
    choice.setCurrentIndex(place)
    choice.activated.emit(place)


def test_header_and_delimiter_can_be_changed(qtbot: QtBot, page: ImportPage, opened: Callable[..., Path]) -> None:
    opened("name;region,x\nAcme;Osaka,y\nBeta;Kobe,z\n")
    _pick(page, "delimiter", "semicolon")
    _wait(qtbot, page)
    assert [column for column, _field in _mapping(page)] == ["name", "region,x"]
    _pick(page, "header_row", "row 2")
    _wait(qtbot, page)
    assert [column for column, _field in _mapping(page)] == ["Acme", "Osaka,y"]


def test_a_wrong_encoding_is_said_and_the_file_stays_as_it_was_read(
    qtbot: QtBot, page: ImportPage, opened: Callable[..., Path]
) -> None:
    opened(_CP932, encoding="cp932")
    _pick(page, "encoding", "UTF-8")
    _wait(qtbot, page)
    assert "cannot be read as utf-8" in page.notice.words
    assert page.file.reading.fields["encoding"].choice.currentText() == "Shift_JIS (CP932)"
    assert page.import_button.isEnabled()
    _pick(page, "header_row", "none")
    _wait(qtbot, page)
    assert page.file.reading.fields["encoding"].choice.currentText() == "Shift_JIS (CP932)"


def test_an_unclear_encoding_is_asked_and_answered(qtbot: QtBot, page: ImportPage, opened: Callable[..., Path]) -> None:
    opened("Company name,Region\nPlzeň s.r.o.,Brno\n", encoding="cp1250")
    assert "cp1252 “Plzeò s.r.o.,Brno”" in page.notice.words
    assert "cp1250 “Plzeň s.r.o.,Brno”" in page.notice.words
    assert page.file.reading.fields["encoding"].isVisible()
    _pick(page, "encoding", "Windows-1250")
    _wait(qtbot, page)
    assert _counts(page)[0] == "1"
    assert not page.notice.isVisible()


def test_a_file_in_no_known_encoding_offers_a_choice(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_bytes(b"name,region\n" + b"\x81\xff\xfe\x8d\x81\xfd,\xff\x80\xa0\xff\n" * 20)
    page.open_file(file)
    _wait(qtbot, page)
    assert page.notice.words.startswith("odd.csv: Line 2 cannot be read in any known encoding")
    assert page.file.reading.fields["encoding"].isVisible()
    assert not page.file.mapping.isVisible()
    assert not page.import_button.isEnabled()
    _pick(page, "encoding", "Windows-1252")
    _wait(qtbot, page)
    assert "cannot be read" in page.notice.words
    good = tmp_path / "good.csv"
    good.write_text("name\nAcme\n", "utf-8")
    page.open_file(good)
    _wait(qtbot, page)
    assert _counts(page)[0] == "1"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    file = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        for name, title, rows in (("Now", "", ["Acme"]), ("Old", "As of May", ["Beta", "Coco"])):
            sheet = book.add_worksheet(name)
            sheet.write_column(0, 0, [*([title, ""] if title else []), "name", *rows])
            sheet.write_column(2 if title else 0, 1, ["region", *["Osaka"] * len(rows)])
        book.get_worksheet_by_name("Old").hide()
    return file


def test_a_hidden_sheet_is_marked_and_read_only_when_chosen(qtbot: QtBot, page: ImportPage, workbook: Path) -> None:
    page.open_file(workbook)
    _wait(qtbot, page)
    assert page.file.reading.fields["sheet"].choice.currentText() == "Now"
    assert not page.file.reading.fields["encoding"].isVisible()
    assert any("Hidden sheets are not read: Old" in line for line in page.file.tables.remarks.lines)
    assert page.file.tables.remarks.isVisible()
    _pick(page, "header_row", "row 2")
    _wait(qtbot, page)
    _pick(page, "sheet", "Old (hidden)")
    _wait(qtbot, page)
    assert [line[1] for line in _lines(page, NEW)] == ["Beta", "Coco"]
    assert page.file.reading.fields["header_row"].choice.currentText() == "row 3"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.csv", b"", "empty.csv: The file is empty."),
        ("broken.xlsx", b"PK\x03\x04 nonsense", "broken.xlsx: The workbook is damaged."),
        ("page.csv", b"<!doctype html><html></html>", "page.csv: The file is neither a workbook nor a text table."),
        ("gone.csv", None, "gone.csv: The file was not found."),
    ],
)
def test_what_is_no_table_is_said_in_a_sentence(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    page.open_file(tmp_path / name)
    _wait(qtbot, page)
    assert page.notice.words.startswith(said)
    assert page.empty.isVisible()
    assert not page.import_button.isVisible()


def test_a_folder_is_watched_instead_of_read(qtbot: QtBot, desk: Desk, page: ImportPage, tmp_path: Path) -> None:
    page.open_file(tmp_path)
    _wait(qtbot, page)
    assert [one.path for one in desk.watching.folders()] == [tmp_path]
    assert not page.import_button.isVisible()


def test_a_file_is_dropped_onto_the_page(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("name\nAcme\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter, drop = QDragEnterEvent(QPoint(20, 20), *how), QDropEvent(QPointF(20, 20), *how)
    for event in (enter, drop):
        QApplication.sendEvent(page, event)
        assert event.isAccepted()
    _wait(qtbot, page)
    assert _counts(page)[0] == "1"


def test_cancel_leaves_everything_as_it_was_and_can_be_gone_on_from(
    qtbot: QtBot, desk: Desk, page: ImportPage, tmp_path: Path, tasks: TaskRunner
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("name\nAcme\n", "utf-8")
    page.open_file(file)
    page.busy.cancel_button.click()
    assert not page.is_working
    assert page.notice.words == "Stopped. Nothing was changed."
    qtbot.waitUntil(lambda: not tasks.busy)
    assert page.empty.isVisible()
    page.busy.go_on()
    _wait(qtbot, page)
    assert _counts(page)[0] == "1"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Holds back what was read of slow.csv until it is set."""
    opened, look = Event(), jobs.look

    def held(imports: Imports, asked: jobs.Asked) -> jobs.Looked:
        looked = look(imports, asked)
        if asked.path.name == "slow.csv":
            opened.wait(20)
        return looked

    monkeypatch.setattr(jobs, "look", held)
    yield opened
    opened.set()


def test_a_file_that_was_overtaken_is_not_shown(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, tasks: TaskRunner, gate: Event
) -> None:
    for name in ("slow", "quick"):
        file = tmp_path / f"{name}.csv"
        file.write_text(f"name\n{name}\n", "utf-8")
        page.open_file(file)
    _wait(qtbot, page)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert [line[1] for line in _lines(page, NEW)] == ["quick"]


def test_what_comes_after_cancel_is_not_shown(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, tasks: TaskRunner, gate: Event
) -> None:
    file = tmp_path / "slow.csv"
    file.write_text("name\nAcme\n", "utf-8")
    page.open_file(file)
    assert not page.busy.isVisible(), "nobody asks yet"
    qtbot.waitUntil(page.busy.isVisible)
    page.busy.cancel_button.click()
    assert not page.busy.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert page.empty.isVisible()


def test_another_kind_reads_the_file_anew(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    desk.accounts.add("Acme")
    opened("account,name,email\nAcme,Mori,mori@acme.example\n")
    page.kinds.findChildren(QPushButton)[("accounts", "contacts", "contracts").index("contacts")].click()
    _wait(qtbot, page)
    assert _mapping(page) == [("account", "Account"), ("name", "Name"), ("email", "E-mail")]
    _import(qtbot, page)
    assert [contact.name for contact in desk.contacts.all()] == ["Mori"]


def test_what_changes_meanwhile_is_seen_in_the_preview(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    opened("name,region\nAcme,Osaka\n")
    assert _counts(page)[:3] == ["1", "0", "0"]
    desk.accounts.add("Acme")
    _wait(qtbot, page)
    assert _counts(page)[:3] == ["0", "1", "0"]


def test_a_busy_file_is_said_and_the_import_can_be_tried_again(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    opened("name\nAcme\n")
    other = sqlite3.connect(desk.database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    _import(qtbot, page)
    other.execute("ROLLBACK")
    other.close()
    assert "in use by another program" in page.notice.words
    assert desk.accounts.rows(TODAY) == []
    assert page.import_button.isEnabled()
    _import(qtbot, page)
    assert [row.name for row in desk.accounts.rows(TODAY)] == ["Acme"]


def test_nothing_overtakes_the_writing(
    qtbot: QtBot, page: ImportPage, opened: Callable[..., Path], undo: UndoStack, tmp_path: Path
) -> None:
    opened("name\nAcme\n")
    other = tmp_path / "other.csv"
    other.write_text("name\nBeta\n", "utf-8")
    page.import_button.click()
    assert not page.busy.cancel_button.isVisible()
    page.open_file(other)
    _wait(qtbot, page)
    assert undo.undoText() == "Import a.csv"
    assert page.result.words.startswith("1 new")
    assert page.isEnabled()


def test_only_the_first_lines_of_many_are_listed(page: ImportPage, opened: Callable[..., Path]) -> None:
    opened("name\n" + "".join(f"Account {number}\n" for number in range(MOST + 200)))
    assert len(_lines(page, NEW)) == MOST
    assert page.file.tables.cut.isVisible()
    assert "1,200" in page.file.tables.cut.text()
    assert _lines(page, UNCHANGED) == []
    assert not page.file.tables.cut.isVisible()
    assert "1,200" in page.import_button.text()


def test_what_is_worth_knowing_is_said_before_the_import(page: ImportPage, opened: Callable[..., Path]) -> None:
    opened("name,parent account,region,region\nAcme,Nobody Inc,a,b\nBeta,,c\n")
    said = page.file.tables.remarks.lines
    assert len(said) == 3
    assert any("Nobody Inc" in line for line in said)
    assert page.file.tables.remarks.isVisible()
    opened("name\nAcme\n")
    assert not page.file.tables.remarks.isVisible()


def test_names_that_may_be_there_already_are_said_before_the_import(
    desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    desk.accounts.add("株式会社髙島")
    opened("会社名,業種\n髙島㈱,小売\n")
    assert page.file.tables.remarks.lines == ["1 new account may already exist: 髙島㈱ ≈ 株式会社髙島"]


def test_what_was_changed_by_another_since_is_told_and_previewed_again(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    account = desk.accounts.add("Acme")
    opened("name,industry\nAcme,Mills\n")
    another = open_desk(desk.database.path)
    another.accounts.edit(account, industry="Farms")
    another.close()
    _import(qtbot, page)
    assert page.notice.words.startswith("The records changed in the meantime")
    assert desk.accounts.rows(TODAY)[0].facts["industry"] == "Farms"
    next(one for one in page.notice.findChildren(QPushButton) if one.text() == "Preview again").click()
    _wait(qtbot, page)
    assert _lines(page, CHANGED) == [("2", "Acme", "Industry", "Farms", "Mills")]
    _import(qtbot, page)
    assert desk.accounts.rows(TODAY)[0].facts["industry"] == "Mills"


def test_many_columns_do_not_slow_the_page_down(qtbot: QtBot, page: ImportPage, opened: Callable[..., Path]) -> None:
    head = ",".join(["name", *(f"column {number}" for number in range(400))])
    opened(f"{head}\nAcme{',x' * 400}\n")
    assert page.file.mapping.model.rowCount() == 401


def _type_source(qtbot: QtBot, page: ImportPage, source: str) -> None:
    line = page.file.source.choice.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(page.file.source.choice, source)
    qtbot.keyClick(page.file.source.choice, K.Key_Return)


def test_a_second_source_is_typed_its_questions_answered_and_it_is_remembered(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    opened("Account ID,Account Name,Region\n1,Acme,East\n2,Beta,\n")
    assert page.file.source.choice.currentText() == "crm"
    _import(qtbot, page)
    text = "Account ID,Account Name,Industry\nB-1,Acme,Mining\nB-2,Beta,\nB-3,New,\n"
    opened(text)
    assert _counts(page) == ["3", "0", "0", "0", "0"]
    _type_source(qtbot, page, "billing")
    _wait(qtbot, page)
    assert _counts(page) == ["1", "0", "0", "2", "0"]
    assert _lines(page, QUESTIONS)[0] == (
        *("2", "Acme", "Account Name", "“Acme” is here under another ID. Is it the same?", "Acme", "not decided"),
    )
    assert page.file.tables.same_button.isVisible()
    assert not page.file.tables.take_button.isVisible()
    page.file.tables.same_button.click()
    _wait(qtbot, page)
    assert _counts(page) == ["1", "1", "1", "0", "0"]
    _import(qtbot, page)
    assert [row.facts["industry"] for row in desk.accounts.rows(TODAY)] == ["Mining", "", ""]
    opened(text)
    assert page.file.source.choice.currentText() == "billing"
    assert _counts(page) == ["0", "0", "3", "0", "0"]


def test_a_company_in_another_writing_is_answered_once_for_all_its_people(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    for name in ("株式会社あおば商事", "Beta", "Beta"):
        desk.accounts.add(name)
    page.kinds.choose(1)
    opened("会社名,氏名\n㈱あおば商事,山田\n㈱あおば商事,佐藤\nBeta,Ann\n")
    assert _counts(page) == ["0", "0", "0", "3", "0"]
    asked = "≈ 株式会社あおば商事: the same account?"
    assert _lines(page, QUESTIONS)[0] == ("2", "㈱あおば商事", "会社名", asked, "㈱あおば商事", "not decided")
    assert not page.file.tables.new_button.isVisible()
    line = page.file.tables.models[QUESTIONS].shown[2]
    offers = [one.words for one in page.file.tables._offers_of(line)]
    assert offers == ["not decided", "Beta (2)", "Beta (3)"]
    page.file.tables._offers_of(line)[2].act()
    _wait(qtbot, page)
    page.file.tables._offers_of(page.file.tables.models[QUESTIONS].shown[0])[1].act()
    _wait(qtbot, page)
    assert [line[-1] for line in _lines(page, QUESTIONS)] == ["same record", "same record", "Beta (3)"]
    assert _counts(page) == ["3", "0", "0", "0", "0"]
    _import(qtbot, page)
    assert [one.account_id for one in desk.contacts.all()] == [1, 1, 3]


def test_two_rows_of_one_name_are_the_same_or_two(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    text = "Account Name,Industry\nAcme,Mining\nBeta,\nAcme,Energy\nBeta,Wood\n"
    opened(text)
    assert _counts(page) == ["2", "0", "0", "2", "0"]
    lines = page.file.tables.models[QUESTIONS].shown
    offered = [one.words for one in page.file.tables._offers_of(lines[0])]
    assert offered == ["not decided", "same as row 2", "new record"]
    page.file.tables._offers_of(lines[0])[1].act()
    _wait(qtbot, page)
    page.file.tables.new_button.click()
    _wait(qtbot, page)
    assert [line[-1] for line in _lines(page, QUESTIONS)] == ["new record", "new record"]
    _import(qtbot, page)
    assert sorted(row.name for row in desk.accounts.rows(TODAY)) == ["Acme", "Acme", "Beta", "Beta"]
    opened(text)
    assert _counts(page) == ["0", "0", "4", "0", "0"]


def test_a_new_tier_is_offered_to_be_one_that_is_there(
    qtbot: QtBot, desk: Desk, page: ImportPage, opened: Callable[..., Path]
) -> None:
    opened("会社名,ランク\n甲,A\n乙,S\n丙,A\n")
    assert _lines(page, QUESTIONS) == [
        ("2", "2 cells", "ランク", "What does it mean?", "A", "A"),
        ("3", "1 cell", "ランク", "What does it mean?", "S", "S"),
    ]
    offers = page.file.tables._offers_of(page.file.tables.models[QUESTIONS].shown[0])
    assert [one.words for one in offers][-4:] == ["A", "Tier 1", "Tier 2", "Tier 3"]
    offers[-2].act()
    _wait(qtbot, page)
    assert sorted(line[-1] for line in _lines(page, QUESTIONS)) == ["S", "Tier 2"]
    _import(qtbot, page)
    assert [row.tier for row in desk.accounts.rows(TODAY)] == ["2", "S", "2"]


def test_what_is_gone_from_the_file_is_listed_and_leads_to_the_portfolio(
    qtbot: QtBot, page: ImportPage, opened: Callable[..., Path]
) -> None:
    opened("Account ID,Account Name\n1,Acme\n2,Beta\n3,Gamma\n")
    assert not page.file.tables.segments.buttons[GONE].isVisible()
    _import(qtbot, page)
    opened("Account ID,Account Name\n3,Gamma\n")
    assert page.file.tables.segments.buttons[GONE].text() == "Not in file  2"
    assert page.file.tables.segments.current == GONE
    assert [line[1:] for line in _lines(page, GONE)] == [("Acme", "–", "1"), ("Beta", "–", "2")]
    with qtbot.waitSignal(page.navigator.wanted) as told:
        page.file.tables.show_button.click()
    assert told.args is not None
    assert told.args[0].what == {1, 2}


def test_the_hand_is_always_seen(qtbot: QtBot, page: ImportPage, opened: Callable[[str], Path], hand: Hand) -> None:
    page.setFocus()
    assert hand.at is page.empty.button
    opened("Account ID,Account Name\n1,Acme\n")
    page.setFocus()
    assert hand.at is page.file.mapping.table
    page.import_button.setFocus()
    hand.press(K.Key_Space)
    _wait(qtbot, page)
    assert hand.at is page.result.table


def test_a_narrow_window_cuts_no_word(qtbot: QtBot, page: ImportPage, opened: Callable[[str], Path]) -> None:
    opened("Account ID,Account Name\n1,Acme\n2,Beta\n")
    page.resize(744, 560)
    buttons = (*page.kinds.buttons, *page.file.tables.segments.buttons)
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons if one.isVisible()))
    qtbot.waitUntil(lambda: page.file.tables.y() > page.file.mapping.y())
    assert (page.watched.button.text(), page.watched.button.accessibleName()) == ("", "Watch this file")
    page.resize(1144, 832)
    assert page.watched.button.text() == " Watch this file"
