"""A picture of every place, in both languages, light and dark, into build/shots/: python3 dev.py shots [WORD ...].

A word takes the pictures whose names have it, and a dress such as ja-light is one. Four stand for a way of taking them:
``small`` in the smallest window, ``double`` at 200 %, ``states`` of every place with 5,000 rows, with long names, while
it loads and with an error, ``morning`` of a morning's work by keyboard, step by step.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from csdesk.desk import Desk, open_desk
from csdesk.documents import prepared_export
from csdesk.domain.documents import Layout
from csdesk.domain.forecast import months_ahead
from csdesk.domain.meetings import MeetingStanding
from csdesk.entities import Goal, Milestone, Outcome, SuccessPlan
from csdesk.file_window import FileWindow
from csdesk.services.meetings.rows import MeetingRow
from csdesk.services.playbooks.shipped import KICKOFF
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account.page import TABS
from csdesk.ui.places import SECTIONS
from tests.pictures import camera
from tests.pictures.camera import Screens, Stage, settle, until
from tests.ui.account import morning as plan_morning
from tests.ui.account.keys import Keys

FOLDER = Path("build/shots")
_SEEN = {"small", "double"}
_WAYS = {*_SEEN, "states", "morning"}
_FIRST = ("overview", "plan", "health")
_NAMED = {"overview": "account", "health": "account-health", "meetings": "account-meetings"}
_TABLE = "会社名,フリガナ,フェーズ,月額,契約開始日,更新日,担当\n"
_ROWS = (
    "株式会社髙島屋敷,タカシマヤシキ,アダプション,\\120000,2026/4/1,2027/4/1,石川 恵\n"
    "山﨑商会,ヤマザキショウカイ,オンボーディング,１２万円,令和8年7月1日,2027/7/1,石川 恵\n"
    "北斗精機,ホクトセイキ,導入中,未定,2026/2/30,,石川 恵\n合計,,,240000,,,\n"
)


def take(folder: Path, words: Sequence[str]) -> Iterator[Path]:
    """Take the pictures that are asked for, one after the other."""
    ways, others = _WAYS.intersection(words), [word for word in words if word not in _WAYS]
    scenes: list[Callable[[Stage], Screens]] = [empty, highlights, beyond, met, ticked, places]
    if "small" not in ways:
        scenes.append(written)  # which types into columns that only stand beside the timeline where there is room
    if ways - _SEEN:
        from tests.pictures.morning import morning
        from tests.pictures.states import SCENES

        scenes = [*(SCENES if "states" in ways else ()), *([morning] if "morning" in ways else ())]
    size = camera.SMALL if "small" in ways else None
    yield from camera.take(folder, others, scenes, size, "".join(f"-{way}" for way in sorted(ways & _SEEN)))


def empty(stage: Stage) -> Screens:
    """Yield the places of an empty file."""
    place = stage.open(stage.folder / "empty.csdesk")
    window = place.portfolio.window()
    yield "empty", window
    for key in ("import", "renewals", "meetings", "playbooks", "matrix", "duplicates"):
        place.go(key)
        settle(place)
        yield f"{key}-empty", window
    window.close()


def highlights(stage: Stage) -> Screens:
    """Yield what one sees first of the sample portfolio."""
    place, window = _sampled(stage)
    for key in ("portfolio", "today", "kpi"):
        place.go(key)
        settle(place)
        yield key, window
    yield from _tabs(place, window, stage.chosen.language, _FIRST)
    window.close()


def beyond(stage: Stage) -> Screens:
    """Yield the other tabs of an account, and the places without cards of their own."""
    place, window = _sampled(stage)
    yield from _tabs(place, window, stage.chosen.language, [one.key for one in TABS if one.key not in _FIRST])
    for key in ("renewals", "health", "weekly", "review", "decisions", "questions", "feedback"):
        place.go(key)
        settle(place)
        yield key, window
    window.close()


def _tabs(place: FileWindow, window: MainWindow, language: str, tabs: Sequence[str]) -> Screens:
    place.open_account(planned(place.desk, language))
    for tab in tabs:
        place.account.open(tab)
        settle(place)
        yield _NAMED.get(tab, tab), window


def met(stage: Stage) -> Screens:
    """Yield the meetings: the place, one to come and one that was, and the card that adds one."""
    place, window = _sampled(stage)
    place.go("meetings")
    settle(place)
    yield "meetings", window
    rows, account = place.desk.meeting_list.rows(date.today()), planned(place.desk, stage.chosen.language)
    for name, wanted in (("meeting", MeetingStanding.COMING), ("meeting-held", MeetingStanding.HELD)):
        place.navigator.open(Target("meeting", next(one.id for one in rows if _is(one, account, wanted))))
        settle(place)
        yield name, window
    place.navigator.open(Target.new("meetings"))
    settle(place)
    yield "meeting-card", window
    window.close()


def ticked(stage: Stage) -> Screens:
    """Yield the playbooks and plan templates, a kickoff that is open, a playbook being applied, and who has left."""
    place, window = _sampled(stage)
    for name, part in (("playbooks", "playbooks"), ("plan-templates", "templates")):
        place.navigator.open(Target("playbooks", part=part))
        settle(place)
        yield name, window
    rows, kickoffs = place.desk.playbook_runs.rows(), place.desk.kickoffs
    begun = (row.run.account_id for row in rows if row.run.playbook == KICKOFF and row.run.closed_on is None)
    place.navigator.open(Target.account(next(begun), "kickoff"))
    settle(place)
    card = place.account.kickoff.cards[0]
    card.open_item(card.row.items[-1])
    settle(place)
    yield "kickoff-item", window
    left = (row.run.account_id for row in rows if kickoffs.of(row.run.account_id, date.today()).left)
    place.navigator.open(Target.account(next(left), "kickoff"))
    settle(place)
    yield "kickoff-left", window
    place.account.kickoff.add()
    settle(place)
    yield "kickoff-apply", window
    window.close()


def _is(row: MeetingRow, account: int, wanted: MeetingStanding) -> bool:
    return (row.account_id, row.standing) == (account, wanted)


def _sampled(stage: Stage) -> tuple[FileWindow, MainWindow]:
    """Open the sample portfolio, made when it is first asked for."""
    book = stage.folder / "sample.csdesk"
    if not book.exists():
        desk = open_desk(book, stage.chosen.language)
        desk.sample.fill(date.today())
        desk.suggestions.renew(date.today(), desk.suggestions.accounts())  # a window does it by and by
        desk.close()
    place = stage.open(book)
    window = place.portfolio.window()
    assert isinstance(window, MainWindow)
    return place, window


def places(stage: Stage) -> Screens:
    """Yield every other place of the sample portfolio."""
    folder, chosen = stage.folder, stage.chosen
    place, window = _sampled(stage)
    place.portfolio.filters.field.setText("製造" if chosen.language == "ja" else "a")
    settle(place)
    yield "portfolio-filtered", window
    place.portfolio.filters.field.clear()
    place.portfolio.views.go("ready:renewals")
    settle(place)
    yield "portfolio-grouped", window
    place.portfolio.views.go("ready:value")
    settle(place)
    yield "portfolio-value", window
    place.portfolio.views.go("")
    place.open_account(planned(place.desk, chosen.language))
    settle(place)
    bar = place.account.overview._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(place)
    yield "facts", window
    place.account.tabs.setCurrentIndex(1)
    _put_off(place, chosen.language)
    settle(place)
    yield "plan-slip", window
    place.account.plan.card.moves.drop()
    _to_an_outcome(place, chosen.language)
    settle(place)
    yield "plan-outcome", window
    place.account.plan.card.detail_button.setChecked(False)
    for name, card in _beside_the_plan(place):
        settle(place)
        yield name, card
    place.navigator.open(Target.new("small_wins"))
    settle(place)
    yield "win", window
    place.page("small_wins").close_card()
    place.go("portfolio")
    window.palette_card.open()
    window.palette_card.field.setText("株" if chosen.language == "ja" else "an")
    settle(place)
    yield "command", window
    window.palette_card.close_card()
    yield from _cards(place, window)
    table = folder / "顧客一覧.csv"
    table.write_bytes((_TABLE + _ROWS).encode("cp932"))
    place.go("import")
    place.page("import").open_file(table)
    settle(place)
    yield "import", window
    yield from _watched(place, window, table)
    yield from _duplicates(place, window)
    yield from _renewals(place, window)
    place.go("matrix")
    settle(place)
    yield "matrix", window
    yield from _logos(place, window, folder)
    place.go("settings")
    for section in (one.key for one in SECTIONS):
        place.page("settings").open(section)
        settle(place)
        yield f"settings-{section}", window
    window.close()


def _cards(place: FileWindow, window: QWidget) -> Screens:
    """Yield what lies over the portfolio: the keys, a contact, an account beside the table."""
    QTest.keyClick(window, Qt.Key.Key_F1)
    settle(place)
    yield "shortcuts", window
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    place.navigator.open(Target.new("contact_logs"))
    settle(place)
    yield "contact", window
    place.page("contact_logs").close_card()
    place.portfolio.table.peeked.emit()
    settle(place)
    yield "preview", window
    place.portfolio.beside.close_preview()


_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} 24">'
_MARK = _SVG + '<circle cx="12" cy="12" r="11" fill="{c}"/>{more}</svg>'
_BARS = '<path d="M32 6h30v5H32zM32 14h58v5H32z" fill="{c}"/>'


def _logos(place: FileWindow, window: QWidget, folder: Path) -> Screens:
    """Yield an account with its logo, and the settings with ours."""
    for name, wide, colour, more in (("theirs", 24, "#a33", ""), ("ours", 92, "#0F6E84", _BARS)):
        drawn = _MARK.format(w=wide, c=colour, more=more.format(c=colour))
        (folder / f"{name}.svg").write_text(drawn, "utf-8")
    place.go("settings")
    place.page("settings").list.pick("company")
    place.page("settings").company.logo.choice.take(folder / "ours.svg")
    settle(place)
    yield "settings-logo", window
    place.open_account(planned(place.desk, place.desk.words.language))
    place.account.tabs.setCurrentIndex(1)
    place.account.header.logo.take(folder / "theirs.svg")
    place.account.plan.card.beside.choose(place.account.plan.card.preview)
    settle(place)
    until(lambda: bool(place.account.plan.card.preview.place.words))
    yield "plan-logo", window


def written(stage: Stage) -> Screens:
    """Yield a plan that is written by keys alone, after each step."""
    book, language = stage.folder / "written.csdesk", stage.chosen.language
    desk = open_desk(book, language)
    account = desk.accounts.add("株式会社山田屋フーズ" if language == "ja" else "Yamadaya Foods")
    desk.close()
    place = stage.open(book)
    place.open_account(account)
    settle(place)
    story = plan_morning.JA if language == "ja" else plan_morning.EN
    for step in plan_morning.written(place.account, Keys(), story):
        settle(place)
        yield f"plan-written-{step}", place.account.window()
    place.account.window().close()


def _watched(place: FileWindow, window: QWidget, table: Path) -> Screens:
    """Yield the import with a file that is watched and has changed since."""
    page = place.page("import")
    page.watched.button.click()
    settle(place)
    table.write_bytes((_TABLE + _ROWS.replace("山﨑商会", "山﨑商会株式会社")).encode("cp932"))
    page.watched.watch.look()
    until(lambda: any(state.news for state in page.watched.watch.states.values()))
    settle(place)
    yield "import-watched", window


def _duplicates(place: FileWindow, window: QWidget) -> Screens:
    """Yield two accounts that may be one."""
    place.desk.accounts.add(place.desk.accounts.rows(date.today())[0].name)
    place.go("duplicates")
    settle(place)
    yield "duplicates", window


def _renewals(place: FileWindow, window: QWidget) -> Screens:
    """Yield the renewals narrowed to a month, with a contract being closed, and as a calendar."""
    place.go("renewals")
    page = place.renewals
    settle(place)
    page.forecast.chart.chosen.emit(months_ahead(date.today())[1])
    page.forecast.chart.choose(months_ahead(date.today())[1])
    settle(place)
    yield "renewals-month", window
    page.escape()
    page.close_contract()
    page.closing.following.uplift.setText("5")
    page.closing.following.uplift.textEdited.emit("5")
    settle(place)
    yield "renewals-closing", window
    page.turn()
    settle(place)
    yield "renewals-calendar", window


def _beside_the_plan(place: FileWindow) -> Screens:
    """Yield what opens beside the outline: what leaves, and what was kept."""
    window, panel = place.account.window(), place.account.plan
    assert panel.export.planned is not None
    place.account.tabs.setCurrentIndex(1)
    panel.export.button.click()
    yield "plan-leaving", window
    panel.export.start(Layout.PROGRESS, None)
    yield "plan-leaving-report", window
    _keep(place.desk, place.account.account_id)
    panel.history.click()
    yield "plan-versions", window
    panel.kept.shut()
    _name_another(place)
    panel.export.button.click()
    yield "plan-leaving-named", window
    panel.export.card.shut()
    panel.files.look(_changed_milestones(place))
    until(panel.files.card.isVisible)
    yield "plan-milestones", window
    panel.files.card.shut()
    panel.backwards.open(at_clock=True)
    yield "plan-backwards", window
    panel.backwards.shut()
    panel.outline.go((Goal, panel.export.planned.goals[-1].goal.id))
    panel.card.detail_button.setChecked(True)
    yield "plan-goal", window
    panel.card.detail_button.setChecked(False)
    panel.templates.begin()
    yield "plan-template", window
    panel.templates.close()
    panel.templates.compare.open()
    yield "plan-compare", window
    panel.templates.compare.shut()


def _name_another(place: FileWindow) -> None:
    """Let the plan name another customer."""
    others = [row for row in place.desk.accounts.rows(date.today()) if row.id != place.account.account_id]
    plan = place.desk.plans.of(place.account.account_id)[0]
    place.desk.plans.edit_plan(plan.id, headline=f"{others[0].name}: {plan.headline}")


def _changed_milestones(place: FileWindow) -> Path:
    """Return a table of the plan's milestones in which some were changed, and one does not fit."""
    desk, file = place.desk, Path(place.desk.database.path).with_name("WBS.csv")
    plan = desk.plans.of(place.account.account_id)[0]
    desk.exports.write("milestones", file, desk.words.language, plan_id=plan.id)
    head, *rows = file.read_text("utf-8-sig").splitlines()
    until = str(date.today() + timedelta(40))
    cells = [row.split(",") for row in rows]
    for place_of_due, row in zip((4, 4, 5), cells, strict=False):
        row[place_of_due] = until
    cells[3][4] = "?"
    new = [cells[0][0], "Review", "", "", "", until, "", "", "", "", ""]
    file.write_text("\n".join([head, *map(",".join, [*cells, new])]), "utf-8")
    return file


def _keep(desk: Desk, account_id: int) -> None:
    """Agree to the plan, send a copy, and change something since."""
    account = desk.accounts.get(account_id)
    assert account is not None
    plan = desk.plans.of(account_id)[0]
    prepared_export.agree(desk, account, plan.id, date.today())
    handed = prepared_export.prepared(desk, account, date.today(), Layout.PAGE)
    prepared_export.send(desk, handed, b"", desk.contacts.of(account_id)[0].name, "plan.pdf")
    planned = desk.plans.whole(plan.id)
    assert planned is not None
    desk.plans.edit(Milestone, planned.milestones[0].milestone.id, due=date.today() + timedelta(days=90))


def planned(desk: Desk, language: str) -> int:
    """Return an account of the language whose plan is half done, the largest there is."""
    rows = [row for row in desk.accounts.rows(date.today()) if row.name.isascii() == (language == "en")]
    half = [row for row in rows if row.plan and 0.2 < (row.plan.share or 0) < 0.8]
    return max(half, key=lambda row: row.plan.total if row.plan else 0).id


def _to_an_outcome(place: FileWindow, language: str) -> None:
    """Open the details of an outcome that nobody expected, claimed and not confirmed yet."""
    plans = {plan.id: plan.account_id for plan in place.desk.plans.all(SuccessPlan)}
    found = (one for one in place.desk.plans.all(Outcome) if one.unexpected)
    outcome = next(one for one in found if one.title.isascii() == (language == "en"))
    place.open_account(plans[outcome.plan_id])
    card = place.account.plan.card
    card.outline.go((Outcome, outcome.id))
    card.detail_button.setChecked(True)


def _put_off(place: FileWindow, language: str) -> None:
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


def main(words: Sequence[str]) -> None:
    """Take pictures, and say where they are."""
    if "double" in words:
        os.environ["QT_SCALE_FACTOR"] = "2"  # read when the application is made
    for picture in take(FOLDER, words):
        sys.stdout.write(f"{picture}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
