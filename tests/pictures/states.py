"""Every place in the states that are rarer: 5,000 rows, long names, while it loads, with an error."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QWidget

from csdesk import app
from csdesk.desk import open_desk
from csdesk.entities import Account, Contact, Contract
from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account.page import TABS
from tests.bench.portfolios import fill_large
from tests.pictures.camera import Screens, Stage, settle, until

_LOADING = 400  # milliseconds after which a place says that it is busy
_LONG = "株式会社グローバルロジスティクスホールディングス・インターナショナル第三営業本部 東日本支社"
_LONG_ENGLISH = "The Worshipful Company of Very Long-Winded Manufacturers, Wholesalers and Distributors of Oslo"
_PLACES = ("portfolio", "renewals", "matrix", "duplicates", "import", "settings")


def many(stage: Stage) -> Screens:
    """Yield the places of 5,000 accounts, and a table of 10,000 rows while it is read and when it is."""
    book = stage.folder / "many.csdesk"
    fill_large(book)
    place = stage.open(book)
    window = place.portfolio.window()
    for key in _PLACES[:4]:
        place.go(key)
        settle(place)
        yield f"{key}-many", window
    place.go("portfolio")
    place.portfolio.views.go("ready:renewals")
    settle(place)
    yield "portfolio-grouped-many", window
    place.go("import")
    place.page("import").open_file(book.with_suffix(".csv"))
    until(QDeadlineTimer(_LOADING).hasExpired)
    yield "import-loading", window
    settle(place)
    yield "import-many", window
    window.close()


def long(stage: Stage) -> Screens:
    """Yield the places where everything has a name as long as people have it."""
    book = stage.folder / "long.csdesk"
    desk = open_desk(book, stage.chosen.language)
    desk.sample.fill(date.today())
    with desk.database.change("Long names") as session:
        for account in session.query(Account):
            account.name = f"{_LONG if account.id % 2 else _LONG_ENGLISH} {account.id}"
            account.tier_reason = account.touch_reason = account.industry = account.region = _LONG_ENGLISH
        for one in session.query(Contract):
            one.product = one.outcome_reason = _LONG_ENGLISH
        for person in session.query(Contact):
            person.name = person.title = person.department = _LONG_ENGLISH if person.id % 2 else _LONG
    desk.close()
    place = stage.open(book)
    window = place.portfolio.window()
    for key in ("portfolio", "renewals", "matrix"):
        place.go(key)
        settle(place)
        yield f"{key}-long", window
    place.renewals.close_contract()
    place.go("renewals")
    settle(place)
    yield "renewals-closing-long", window
    place.renewals.turn()
    settle(place)
    yield "renewals-calendar-long", window
    yield from _account(place, window)
    window.close()


def _account(place: FileWindow, window: QWidget) -> Screens:
    place.open_account(1)
    for name in (tab.key for tab in TABS):
        place.account.open(name)
        settle(place)
        yield f"{name}-long", window
    place.navigator.open(Target.new("contact_logs"))
    settle(place)
    yield "contact-long", window
    place.page("contact_logs").close_card()
    place.go("portfolio")
    place.portfolio.table.peeked.emit()
    settle(place)
    yield "preview-long", window


def wrong(stage: Stage) -> Screens:
    """Yield the places as they say what went wrong."""
    book = stage.folder / "wrong.csdesk"
    desk = open_desk(book, stage.chosen.language)
    desk.sample.fill(date.today())
    desk.close()
    place = stage.open(book)
    window = place.portfolio.window()
    for name, act in _mistakes(stage.folder).items():
        act(place)
        settle(place)
        yield f"{name}-error", window
    window.close()


def _mistakes(folder: Path) -> dict[str, Callable[[FileWindow], object]]:
    """Return what people do wrong, by the place."""

    def import_nonsense(place: FileWindow) -> None:
        broken = folder / "壊れた一覧.xlsx"
        broken.write_bytes(b"PK\x03\x04 this is no workbook")
        place.go("import")
        place.page("import").open_file(broken)

    def type_no_amount(place: FileWindow) -> None:
        place.open_account(1)
        place.account.open("contracts")
        model = place.account.contracts.model
        at = next(at for at, column in enumerate(model.columns) if column.reads is None and column.right)
        model.setData(model.index(0, at), "a lot")

    def type_no_day(place: FileWindow) -> None:
        place.go("renewals")
        place.renewals.close_contract()
        place.renewals.closing.day.setText("someday")
        place.renewals.closing.save_button.click()

    def type_no_currency(place: FileWindow) -> None:
        place.navigator.open(Target.settings("company"))
        field = place.page("settings").company.form.facts["currency"].field
        field.setText("XYZ1")
        field.editingFinished.emit()

    def find_nothing(place: FileWindow) -> None:
        place.go("portfolio")
        place.portfolio.filters.field.setText("zzz")

    return {
        "portfolio-nothing": find_nothing,
        "import": import_nonsense,
        "contracts": type_no_amount,
        "renewals": type_no_day,
        "settings": type_no_currency,
    }


def first(stage: Stage) -> Screens:
    """Yield the window as it stands before its file is open."""
    app.apply_settings(app.application(), stage.chosen)
    window = app.new_window()
    if stage.size:
        window.resize(*stage.size)
    window.show()
    until(QDeadlineTimer(50).hasExpired)
    yield "starting", window
    window.close()


SCENES = (first, many, long, wrong)
