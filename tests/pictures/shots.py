"""A picture of every place, in both languages, light and dark, into build/shots/: python3 dev.py shots [WORD ...]."""

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QWidget

from csdesk import app, settings
from csdesk.desk import Desk, open_desk
from csdesk.documents import handing
from csdesk.domain.documents import Layout
from csdesk.domain.forecast import months_ahead
from csdesk.entities import Milestone
from csdesk.workplace import Workplace

FOLDER = Path("build/shots")
_PAUSE = 80  # milliseconds after which a chart is drawn
_LONGEST = 20_000  # milliseconds for a worker to answer
_TABLE = "会社名,フリガナ,フェーズ,月額,契約開始日,更新日,担当\n"
_ROWS = (
    "株式会社髙島屋敷,タカシマヤシキ,アダプション,\\120000,2026/4/1,2027/4/1,石川 恵\n"
    "山﨑商会,ヤマザキショウカイ,オンボーディング,１２万円,令和8年7月1日,2027/7/1,石川 恵\n"
    "北斗精機,ホクトセイキ,導入中,未定,2026/2/30,,石川 恵\n合計,,,240000,,,\n"
)


def take(folder: Path, words: list[str]) -> list[Path]:
    """Take the pictures whose name has a word, or all of them; return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: list[Path] = []
    for language in ("ja", "en"):
        for theme in ("light", "dark"):
            with TemporaryDirectory() as place:
                for name, widget in _screens(Path(place), settings.Settings(language, theme)):
                    file = folder / f"{name}-{language}-{theme}.png"
                    if not words or any(word in file.name for word in words):
                        widget.grab().save(str(file))
                        taken.append(file)
    return taken


def _screens(folder: Path, chosen: settings.Settings) -> Iterator[tuple[str, QWidget]]:
    """Yield every screen as it is shown, with its name."""
    running = app.application()
    app.dress(running, chosen)
    window = app.new_window()
    window.show()
    place = app.furnish(window, folder / "empty.csdesk", chosen)
    _settle(place)
    yield "empty", window
    place.go("import")
    _settle(place)
    yield "import-empty", window
    place.go("renewals")
    _settle(place)
    yield "renewals-empty", window
    window.close()

    book = folder / "sample.csdesk"
    desk = open_desk(book, chosen.language)
    desk.sample.fill(date.today())
    desk.close()
    window = app.new_window()
    window.show()
    place = app.furnish(window, book, chosen)
    _settle(place)
    yield "portfolio", window
    place.portfolio.filters.field.setText("製造" if chosen.language == "ja" else "a")
    _settle(place)
    yield "portfolio-filtered", window
    place.portfolio.filters.field.clear()
    place.portfolio.views.go("ready:renewals")
    _settle(place)
    yield "portfolio-grouped", window
    place.portfolio.views.go("")
    place.open_account(planned(place.desk, chosen.language))
    for tab, name in enumerate(("account", "plan", "people", "contracts")):
        place.account.tabs.setCurrentIndex(tab)
        _settle(place)
        yield name, window
    place.account.tabs.setCurrentIndex(0)
    place.account.overview.to_the_end()
    _settle(place)
    yield "facts", window
    place.account.tabs.setCurrentIndex(1)
    _put_off(place, chosen.language)
    _settle(place)
    yield "plan-slip", window
    place.account.plan.card.moves.drop()
    for name, card in _beside_the_plan(place):
        _settle(place)
        yield name, card
    place.go("portfolio")
    window.palette_card.open()
    window.palette_card.field.setText("株" if chosen.language == "ja" else "an")
    _settle(place)
    yield "command", window
    window.palette_card.close_card()
    table = folder / "顧客一覧.csv"
    table.write_bytes((_TABLE + _ROWS).encode("cp932"))
    place.go("import")
    place.importing.open_file(table)
    _settle(place)
    yield "import", window
    yield from _watched(place, window, table)
    yield from _duplicates(place, window)
    yield from _renewals(place, window)
    place.go("matrix")
    _settle(place)
    yield "matrix", window
    place.go("settings")
    for section in ("laptop", "company", "colleagues", "tiers", "patterns", "templates", "trash"):
        place.preferences.open(section)
        _settle(place)
        yield f"settings-{section}", window
    window.close()


def _watched(place: Workplace, window: QWidget, table: Path) -> Iterator[tuple[str, QWidget]]:
    """Yield the import with a file that is watched and has changed since."""
    page = place.importing
    page.watched.button.click()
    _settle(place)
    table.write_bytes((_TABLE + _ROWS.replace("山﨑商会", "山﨑商会株式会社")).encode("cp932"))
    page.watched.watch.look()
    _until(lambda: any(state.news for state in page.watched.watch.states.values()))
    _settle(place)
    yield "import-watched", window


def _duplicates(place: Workplace, window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Yield two accounts that may be one."""
    place.desk.accounts.add(place.desk.accounts.rows(date.today())[0].name)
    place.go("duplicates")
    _settle(place)
    yield "duplicates", window


def _renewals(place: Workplace, window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Yield the renewals as a list, narrowed to a month, with a contract being closed, and as a calendar."""
    place.go("renewals")
    page = place.renewals
    _settle(place)
    yield "renewals", window
    page.forecast.chart.chosen.emit(months_ahead(date.today())[1])
    page.forecast.chart.choose(months_ahead(date.today())[1])
    _settle(place)
    yield "renewals-month", window
    page.clear_filter()
    page.close_contract()
    page.closing.following.uplift.setText("5")
    page.closing.following.uplift.textEdited.emit("5")
    _settle(place)
    yield "renewals-closing", window
    page.turn()
    _settle(place)
    yield "renewals-calendar", window


def _beside_the_plan(place: Workplace) -> Iterator[tuple[str, QWidget]]:
    """Yield what opens beside the outline: what leaves, and what was kept."""
    window, panel = place.account.window(), place.account.plan
    place.account.tabs.setCurrentIndex(1)
    panel.export.button.click()
    yield "plan-leaving", window
    panel.export.start(Layout.PROGRESS, None)
    yield "plan-leaving-report", window
    _keep(place.desk, place.account.account_id)
    panel.history.click()
    yield "plan-versions", window
    panel.kept.shut()
    panel.templates.begin()
    yield "plan-template", window
    panel.templates.close()
    panel.templates.compare.open()
    yield "plan-compare", window
    panel.templates.compare.shut()


def _keep(desk: Desk, account_id: int) -> None:
    """Agree to the plan, send a copy, and change something since."""
    account = desk.accounts.get(account_id)
    assert account is not None
    plan = desk.plans.of(account_id)[0]
    handing.agree(desk, account, plan.id, date.today())
    handed = handing.prepared(desk, account, date.today(), Layout.PAGE)
    handing.send(desk, handed, b"", desk.contacts.of(account_id)[0].name, "plan.pdf")
    planned = desk.plans.whole(plan.id)
    assert planned is not None
    desk.plans.edit(Milestone, planned.milestones[0].milestone.id, due=date.today() + timedelta(days=90))


def planned(desk: Desk, language: str) -> int:
    """Return an account of the language whose plan is half done, the largest there is."""
    rows = [row for row in desk.accounts.rows(date.today()) if row.name.isascii() == (language == "en")]
    half = [row for row in rows if row.plan and 0.2 < (row.plan.share or 0) < 0.8]
    return max(half, key=lambda row: row.plan.total if row.plan else 0).id


def _put_off(place: Workplace, language: str) -> None:
    """Open the plan in which most would slip by the move of one open milestone, and propose that move."""
    desk = place.desk
    rows = {row.id: row for row in desk.accounts.rows(date.today()) if row.name.isascii() == (language == "en")}
    whole = [plan for account in rows for one in desk.plans.of(account)[:1] if (plan := desk.plans.whole(one.id))]
    moves = [
        (desk.milestones.preview_move(one.milestone.id, one.milestone.due + timedelta(21)), plan.plan.account_id)
        for plan in whole
        for one in plan.milestones
        if one.milestone.due and one.milestone.done_on is None
    ]
    shifts, account = max(moves, key=lambda one: len(one[0]))
    place.open_account(account)
    card, first = place.account.plan.card, shifts[0]
    card.outline.go((Milestone, first.milestone_id))
    card.moves.propose(first.milestone_id, first.due or date.today(), end_only=False)


def _settle(place: Workplace) -> None:
    """Let everything that is under way come to its end, workers too."""
    running = app.application()
    deadline = QDeadlineTimer(_LONGEST)
    for _turn in range(2):  # what a worker has loaded is drawn a moment later
        _until(lambda: not place.tasks.busy or deadline.hasExpired())
        _until(QDeadlineTimer(_PAUSE).hasExpired)
    for _turn in range(10):
        running.processEvents()


def _until(done: Callable[[], bool]) -> None:
    running = app.application()
    running.processEvents()
    while not done():
        running.processEvents()
        QThread.msleep(5)


if __name__ == "__main__":
    for picture in take(FOLDER, sys.argv[1:]):
        sys.stdout.write(f"{picture}\n")
