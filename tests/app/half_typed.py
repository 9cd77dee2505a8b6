"""Every way to have something half typed in the window: typed, and nothing pressed that would keep it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from csdesk.desk import Desk
from csdesk.domain.plans import PlanStatus
from csdesk.entities import Milestone
from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline
from tests.ui.account.hand import put

TYPED = "half typed"
_K = Qt.Key


def fill(desk: Desk) -> int:
    """Add an account with an agreed plan; return its id."""
    account = desk.accounts.add("Yamadaya")
    plan = desk.plans.add(account, "Half a day", date(2026, 11, 20))
    outcome = desk.plans.add_outcome(plan, desk.plans.add_value(plan, "Billing"), "Time saved")
    milestone = desk.plans.add_milestone(desk.plans.add_goal(plan, outcome, "In spring"), "Kickoff")
    desk.plans.edit(Milestone, milestone, due=date(2026, 12, 4))
    desk.plans.edit_plan(plan, status=PlanStatus.ACTIVE)
    return account


def _type(text: str = TYPED) -> None:
    """Type where the focus is."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit | QPlainTextEdit), f"nothing to type in, but {widget}"
    widget.selectAll()
    QTest.keyClicks(widget, text)


def _type_in(widget: QWidget, text: str = TYPED) -> None:
    widget.setFocus()
    _type(text)


def _outline(place: FileWindow) -> Outline:
    place.account.open("plan")
    outline = place.account.plan.card.outline
    outline.setFocus()
    return outline


def _portfolio(place: FileWindow) -> None:
    place.go("portfolio")
    table = place.portfolio.table
    table.setCurrentIndex(place.portfolio.model.index(0, 0))
    QTest.keyClick(table, _K.Key_F2)
    _type()


def _title(place: FileWindow) -> None:
    outline = _outline(place)
    put(outline, "Kickoff")
    QTest.keyClick(outline, _K.Key_F2)
    _type()


def _new_row(place: FileWindow) -> None:
    outline = _outline(place)
    put(outline, "Kickoff")
    outline.add_below()
    _type()


def _day_that_slips(place: FileWindow) -> None:
    """The day of a milestone that was agreed: kept, it would be asked why."""
    outline = _outline(place)
    put(outline, "Kickoff", NodeField.DUE)
    QTest.keyClick(outline, _K.Key_F2)
    _type("2027-02-16")


def _slip(place: FileWindow) -> None:
    """The same, asked for already, with a note."""
    _day_that_slips(place)
    QTest.keyClick(QApplication.focusWidget(), _K.Key_Return)
    QApplication.processEvents()
    _type_in(place.account.plan.card.slips.note)


def _headline(place: FileWindow) -> None:
    _outline(place)
    _type_in(place.account.plan.head.facts["headline"].field)


def _details(place: FileWindow) -> None:
    put(_outline(place), "Kickoff")
    card = place.account.plan.card
    card.detail_button.click()
    _type_in(card.details.forms[Milestone].facts["evidence"].field)


def _reading(place: FileWindow) -> None:
    put(_outline(place), "Time saved")
    card = place.account.plan.card
    card.detail_button.click()
    _type_in(card.details.readings.value, "7")
    _type_in(card.details.readings.source)


def _person(place: FileWindow) -> None:
    place.account.open("people")
    place.account.people.add()
    _type()


def _contact(place: FileWindow) -> None:
    place.navigator.open(Target.new("contact_logs"))
    _type_in(place.page("contact_logs").line)


def _win(place: FileWindow) -> None:
    place.navigator.open(Target.new("small_wins"))
    _type_in(place.page("small_wins").line)


def _custom_field(place: FileWindow) -> None:
    place.account.open("overview")
    place.account.overview.facts.custom.add_button.click()
    _type()


def _view(place: FileWindow) -> None:
    place.go("portfolio")
    place.portfolio.views.tabs.name_new()
    _type()


def _company(place: FileWindow) -> None:
    place.navigator.open(Target.settings("company"))
    _type_in(place.page("settings").company.form.facts["name"].field)


def _tier_notes(place: FileWindow) -> None:
    place.navigator.open(Target.settings("tiers"))
    place.page("settings").tiers.add()
    _type_in(next(iter(place.page("settings").tiers.form.notes.values())))


def _colleague(place: FileWindow) -> None:
    place.navigator.open(Target.settings("colleagues"))
    place.page("settings").colleagues.add()
    _type()


def _composed(place: FileWindow) -> None:
    field = place.account.header.name
    field.setFocus()
    field.selectAll()
    composed = QInputMethodEvent()
    composed.setCommitString(TYPED)
    QApplication.sendEvent(field, composed)


WAYS: dict[str, Callable[[FileWindow], None]] = {
    "a cell of the portfolio": _portfolio,
    "a cell of the outline": _title,
    "a new row of the outline": _new_row,
    "a day that slips": _day_that_slips,
    "why it slips": _slip,
    "the head of the plan": _headline,
    "details of a milestone": _details,
    "a reading": _reading,
    "a cell of the people": _person,
    "the header of the account": lambda place: _type_in(place.account.header.name),
    "what an input method gave": _composed,
    "a fact": lambda place: _type_in(place.account.overview.facts.form.facts["industry"].field),
    "notes": lambda place: _type_in(place.account.overview.facts.form.notes["notes"]),
    "a contact": _contact,
    "a small win": _win,
    "a field of her own": _custom_field,
    "the name of a view": _view,
    "the company": _company,
    "notes of a tier": _tier_notes,
    "a cell of the colleagues": _colleague,
}
"""What is typed into, and what types there; the account of ``fill`` is open."""
LEFT_BEHIND = {"a day that slips": "2027-02-16"}
"""What is found in the file afterwards, where that is not what was typed."""
