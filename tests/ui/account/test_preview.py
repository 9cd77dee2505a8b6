"""The PDF beside the outline: it follows what is written, keeps its place, and never leaves a process behind."""

from collections.abc import Iterator
from dataclasses import replace
from weakref import getweakrefcount

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.documents import Layout
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.panels.plan.preview import PlanPreview
from csdesk.ui.panels.plan.preview_worker import Order, PreviewWorker, RenderedPage
from csdesk.ui.panels.plan.typesetter import Typesetter
from csdesk.ui.undo import UndoStack
from tests.documents.samples import sample
from tests.ui.account.hand import CONTROL, SHIFT, Hand, K

_SOON = 20_000


class Seen:
    """The sheets that came, the last one last."""

    def __init__(self, typesetter: Typesetter, qtbot: QtBot) -> None:
        self.sheets: list[RenderedPage] = []
        self.refused: list[bool] = []
        self._qtbot = qtbot
        typesetter.drawn.connect(self.sheets.append)
        typesetter.refused.connect(lambda: self.refused.append(True))

    def wait(self, count: int) -> RenderedPage:
        self._qtbot.waitUntil(lambda: len(self.sheets) >= count, timeout=_SOON)
        return self.sheets[-1]


@pytest.fixture
def preview(qtbot: QtBot, page: AccountPage, outline: Outline, hand: Hand) -> Iterator[PlanPreview]:
    """The preview, opened by its key and before its first sheet."""
    hand.press(K.Key_P, CONTROL | SHIFT)
    shown = page.plan.card.preview
    qtbot.waitUntil(shown.isVisible)
    yield shown
    shown.typesetter.close()


@pytest.fixture(scope="module")
def typesetter(qapp: QApplication) -> Iterator[Typesetter]:
    parent = QObject()
    made = Typesetter(parent)
    yield made
    made.close()


def test_it_follows_an_edit_and_the_step_back(
    qtbot: QtBot, desk: Desk, plan: int, preview: PlanPreview, stack: UndoStack
) -> None:
    seen = Seen(preview.typesetter, qtbot)
    before = seen.wait(1)
    assert preview.place.words == f"1 of {before.pages}"
    assert before.width == preview.view.pixels
    desk.plans.edit_plan(plan, headline="Two hours saved.")
    after = seen.wait(2)
    assert after.pixels != before.pixels
    stack.undo()
    assert seen.wait(3).pixels == before.pixels


def test_the_page_and_its_place_stay_in_view(
    qtbot: QtBot, desk: Desk, plan: int, preview: PlanPreview, hand: Hand
) -> None:
    seen = Seen(preview.typesetter, qtbot)
    seen.wait(1)
    preview.view.setFocus()
    hand.press(K.Key_Plus, CONTROL)
    assert seen.wait(2).width == preview.view.pixels > seen.sheets[0].width
    hand.press(K.Key_PageDown)
    assert seen.wait(3).page == 1
    preview.view.verticalScrollBar().setValue(100)
    desk.plans.edit_plan(plan, headline="Two hours saved.")
    assert seen.wait(4).page == 1
    assert preview.view.verticalScrollBar().value() == 100
    assert preview.view.accessibleDescription() == preview.place.words == f"2 of {seen.sheets[-1].pages}"
    hand.press(K.Key_0, CONTROL)
    assert seen.wait(5).width == seen.sheets[0].width


def test_a_sheet_that_comes_late_is_not_shown_for_another_plan(
    qtbot: QtBot, page: AccountPage, preview: PlanPreview, outline: Outline
) -> None:
    seen = Seen(preview.typesetter, qtbot)
    first = seen.wait(1)
    page.plan.add_plan()
    preview.typesetter.order(Order(sample("en"), 0, 300, first.plan_id))
    seen.wait(2)
    assert preview.place.words in ("", "1 of 1", "1 of 2")
    qtbot.waitUntil(lambda: seen.sheets[-1].plan_id != first.plan_id, timeout=_SOON)
    assert preview.place.words == f"1 of {seen.sheets[-1].pages}"


def test_what_cannot_be_printed_is_said(qtbot: QtBot, desk: Desk, plan: int, preview: PlanPreview) -> None:
    seen = Seen(preview.typesetter, qtbot)
    seen.wait(1)
    desk.plans.edit_plan(plan, headline="Done 🎉")
    seen.wait(2)
    assert "🎉" in preview.says.words
    desk.plans.edit_plan(plan, headline="Done")
    seen.wait(3)
    assert preview.says.words == ""


def test_only_the_newest_order_waits(qtbot: QtBot, typesetter: Typesetter) -> None:
    seen, document = Seen(typesetter, qtbot), sample("en")
    typesetter.order(Order(document, 0, 200))
    seen.wait(1)
    for width in (210, 220, 230):
        typesetter.order(Order(document, 0, width))
    typesetter.order(Order(None, 1, 240))
    qtbot.waitUntil(lambda: seen.sheets[-1].width == 240, timeout=_SOON)
    assert seen.sheets[-1].page == 1
    assert len(seen.sheets) <= 3


def test_a_page_turned_while_a_new_plan_waits_is_one_of_the_new_plan(qtbot: QtBot, typesetter: Typesetter) -> None:
    seen, document = Seen(typesetter, qtbot), sample("en")
    typesetter.order(Order(document, 0, 200))
    changed = replace(document, outcomes=(), goals=())
    typesetter.order(Order(changed, 0, 200))
    typesetter.order(Order(None, 3, 210))
    qtbot.waitUntil(lambda: bool(seen.sheets) and seen.sheets[-1].width == 210, timeout=_SOON)
    assert (seen.sheets[-1].page, seen.sheets[-1].pages) == (0, 1)


def test_what_ends_on_a_thread_is_not_watched_by_qt(qtbot: QtBot, preview: PlanPreview) -> None:
    """Its last reference may go on its own thread, where the binding that watched it waits for ever, or crashes."""
    qtbot.waitUntil(lambda: preview.typesetter._talk is not None, timeout=_SOON)
    talk = preview.typesetter._talk
    assert talk is not None
    assert getweakrefcount(talk) == 0


def test_one_that_died_is_begun_anew_with_the_same_plan(qtbot: QtBot, typesetter: Typesetter) -> None:
    seen = Seen(typesetter, qtbot)
    typesetter.order(Order(sample("en"), 0, 200))
    first, dead = seen.wait(1), typesetter.process
    assert dead is not None
    dead.kill()
    dead.join()
    typesetter.order(Order(None, 0, 200))
    assert seen.wait(2).pixels == first.pixels
    assert typesetter.process is not None
    assert typesetter.process.pid != dead.pid


def test_closing_ends_the_process(qtbot: QtBot, typesetter: Typesetter) -> None:
    seen = Seen(typesetter, qtbot)
    typesetter.order(Order(sample("en"), 0, 200))
    seen.wait(1)
    process = typesetter.process
    assert process is not None
    typesetter.close()
    qtbot.waitUntil(lambda: not process.is_alive(), timeout=_SOON)


def test_the_process_goes_with_what_showed_it(qtbot: QtBot) -> None:
    parent = QObject()
    typesetter = Typesetter(parent)
    seen = Seen(typesetter, qtbot)
    typesetter.order(Order(sample("en"), 0, 200))
    seen.wait(1)
    process = typesetter.process
    assert process is not None
    parent.deleteLater()
    qtbot.waitUntil(lambda: not process.is_alive(), timeout=_SOON)


def test_what_cannot_be_set_is_refused_and_the_next_is_drawn(qtbot: QtBot, typesetter: Typesetter) -> None:
    seen, document = Seen(typesetter, qtbot), sample("en")
    typesetter.order(Order(replace(document, language="not a language"), 0, 200))
    qtbot.waitUntil(lambda: bool(seen.refused), timeout=_SOON)
    typesetter.order(Order(document, 0, 200))
    assert seen.wait(1).pages == 4


def test_a_sheet_is_as_wide_as_asked_and_white_where_nothing_stands() -> None:
    sheet = PreviewWorker().sheet(Order(sample("ja"), 0, 300))
    assert (sheet.width, sheet.height, len(sheet.pixels)) == (300, 424, 300 * 424 * 4)
    assert sheet.pixels[:4] == b"\xff\xff\xff\xff"
    assert set(sheet.pixels) > {0, 255}


def test_it_follows_the_form_that_is_to_be_exported(qtbot: QtBot, page: AccountPage, preview: PlanPreview) -> None:
    seen = Seen(preview.typesetter, qtbot)
    plain = seen.wait(1)
    card = page.plan.export.card
    page.plan.export.start(Layout.PAGE, "en")
    qtbot.waitUntil(lambda: seen.sheets[-1].pages == 1 < plain.pages, timeout=_SOON)
    one = seen.sheets[-1]
    assert one.width > one.height
    assert preview.view.paper.width() > preview.view.paper.height()
    card.languages.choose(0)
    card.chosen.emit()
    qtbot.waitUntil(lambda: seen.sheets[-1].width == one.width and seen.sheets[-1].pixels != one.pixels, timeout=_SOON)
    card.close_button.click()
    qtbot.waitUntil(lambda: seen.sheets[-1].pages == plain.pages, timeout=_SOON)
    assert preview.view.paper.width() < preview.view.paper.height()
