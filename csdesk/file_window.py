"""An open portfolio file in a window: its pages, how one gets from one to another, and what follows a change."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property, partial, reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence

from csdesk import settings
from csdesk.desk import Desk, open_desk
from csdesk.entities import Changes
from csdesk.errors import CsdeskError
from csdesk.late import find, make
from csdesk.services.sample.known import own_file
from csdesk.ui import week
from csdesk.ui.appearance import application, apply_settings
from csdesk.ui.bus import ChangeBus
from csdesk.ui.care import Care
from csdesk.ui.health_updates import HealthUpdates
from csdesk.ui.keeping_up import KeepingUp
from csdesk.ui.keys import SHARES_SCREEN
from csdesk.ui.main_window import MainWindow
from csdesk.ui.midnight import Midnight, Today
from csdesk.ui.navigator import Command, Target
from csdesk.ui.panels.health.look import load_idly
from csdesk.ui.places import ADDINGS, PLACES, SHOWN_CARDS, card_key
from csdesk.ui.recents import Recents
from csdesk.ui.settle import settle
from csdesk.ui.shortcuts import Shortcuts
from csdesk.ui.suggesting import Suggesting
from csdesk.ui.switching import Switching
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.palette_search import PaletteSearch
    from csdesk.services.watching import Watched
    from csdesk.ui.palette import Provider
    from csdesk.ui.panels.entries import Entries
    from csdesk.ui.reminding import Reminding
    from csdesk.ui.sharing import Sharing
    from csdesk.ui.tour import Tour

_AFTER_THE_FIRST_PAINT, _BETWEEN_PAGES = 500, 20  # milliseconds
_HOME, _HEALTH = "portfolio", "health"
"""What can be done at home is offered everywhere."""
_PLACES = {place.key: place for place in PLACES}
_TAKEN = {table: card_key(table) for table, adding in ADDINGS.items() if adding.card}
_CARDS = {key: ADDINGS[table].card for table, key in _TAKEN.items()}
_SHOWN = {one.key: one.card for one in SHOWN_CARDS}
_TABS = {table: adding.tab for table, adding in ADDINGS.items() if adding.tab}


class FileWindow:
    """Everything that belongs to one open file; pages and cards are made of what they name of it."""

    def __init__(
        self,
        window: MainWindow,
        path: Path,
        chosen: settings.Settings,
        today: Today = date.today,
        *,
        first: str = PLACES[0].key,
    ) -> None:
        """Open the file and show its first place; raise CsdeskError if the file cannot be opened."""
        self.settings, self.window, self.today, self._first = chosen, window, today, first
        self.desk: Desk = open_desk(path, words)
        week.sunday_first = self.sunday_first
        week.ask(lambda: self.desk.milestones.days)
        self.keeping_up = KeepingUp(window, self.desk)
        self.navigator = window.navigator
        self.bus = ChangeBus(self.desk.database, self.navigator)
        self.tasks, self.undo = TaskRunner(), UndoStack(self.desk.database)
        self.care = Care(window, self.desk, self.tasks, partial(self.navigator.open, Target.settings("backups")))
        self._recents = Recents(self.desk, window.rail, self.today)
        self._beside_plan, self._left, self._looks = "", ("", ""), ""
        self.midnight = Midnight(today, window, self.bus.day_turned)
        self.health_updates = HealthUpdates(window, self.desk, self.tasks, self.bus, today)
        self.made: dict[str, Any] = {}
        """The pages and cards that are there, by their keys."""
        self._switching = Switching(window, self.made, self._make, self.tasks)
        self._is_over = False
        self.reminding: Reminding | None = None
        self._make(first)
        self._connect()
        self.suggesting = Suggesting(window, self.desk, self.bus, today)
        window.offer(self._providers, lambda: self.finding.prepare())
        self.go(first)
        self._recents.renew()
        self.keeping_up.greet()
        if path == own_file(path, words):
            self._on_sampled()
        QTimer.singleShot(_AFTER_THE_FIRST_PAINT, window, self._make_the_rest)

    def __getattr__(self, key: str) -> Any:
        """Return a page by its key."""
        if key not in _PLACES:
            raise AttributeError(key)
        return self.page(key)

    def page(self, key: str) -> Any:
        """Return a page or a card, made when it is needed first; one in another language gives way to one in this."""
        self._switching.catch_up(key)
        return self.made[key] if key in self.made else self._make(key)

    def _make(self, key: str) -> Any:
        if key in _CARDS or key in _SHOWN:
            card = self.made[key] = make(find(f"csdesk.ui.panels.{(_CARDS | _SHOWN)[key]}"), self)
            return card
        page = make(find(f"csdesk.ui.pages.{_PLACES[key].page}"), self)
        if key == "today":
            page.counted.connect(partial(self.window.rail.count, key))
        if key in (self._first, _HOME):
            self.window.hold(page)  # it goes with the window if the file cannot be read
            page.catch_up()  # a file that cannot be read is refused here, before anything is shown
        if key == _HOME:
            self.care.mark(page)
            page.sampled.connect(self._on_sampled)
            page.come_back(*self._left)
        elif key == _HEALTH:
            page.moves.come_back(self._looks)
        elif key == "import":
            page.watched.said.connect(self._on_file_said)
            QTimer.singleShot(0, page, lambda: page.watched.watch.look())
        elif key == "settings":
            page.chosen.connect(self._choose)
            self.care.serve(page)
        self.window.add_page(key, page)
        self.made[key] = page
        return page

    @cached_property
    def finding(self) -> "PaletteSearch":
        """Return what Ctrl+K finds, made when it is opened first."""
        from csdesk.palette_search import PaletteSearch

        found = PaletteSearch(self.desk, self.today, self.navigator, self._recents.ids, self._commands)
        self.bus.changed.connect(found.forget)
        return found

    def _providers(self) -> "list[Provider]":
        """Return what Ctrl+K asks."""
        return self.sharing.providers() if self.window.shared is not None else self.finding.providers()

    @cached_property
    def sharing(self) -> "Sharing":
        """Return what shares the screen, made when it is wanted first."""
        from csdesk.ui.sharing import Sharing

        return Sharing(self.window, self.desk, self.bus, self.today, self.page)

    @cached_property
    def tour(self) -> "Tour":
        """Return what shows her round."""
        from csdesk.ui.tour import Tour, shown_account

        tour = Tour(self.window, self._named, lambda: shown_account(self.desk, self.today()))
        tour.over.connect(self._on_toured)
        return tour

    @property
    def entries(self) -> "Entries":
        """Return what reads days in the language of the screen."""
        from csdesk.ui.panels.entries import Entries

        return Entries(self.today)

    @property
    def shortcuts(self) -> Shortcuts:
        """Return what lists the keys."""
        return self.window.shortcuts

    @property
    def sunday_first(self) -> bool:
        """Tell on which day weeks begin."""
        return self.settings.week == "sunday"

    def go(self, key: str) -> None:
        """Go to a place."""
        self.navigator.open(Target(key))

    def open_account(self, account_id: int) -> None:
        """Show an account; going back comes to it again."""
        self.navigator.open(Target.account(account_id))

    def _on_wanted(self, target: Target) -> None:
        """Show a page, or take in a card what is to be added or changed."""
        if target.adds and target.place in _TAKEN:
            self._take(target)
        elif target.place in _PLACES:
            self._show(target)
        elif target.place in _SHOWN:
            self.page(target.place).open_for(target)
        elif target.place in _CARDS:
            record = target.what or getattr(self.desk, target.place).get(target.record)
            if record is not None:
                self.page(target.place).open_entry(record)
        elif target.place in _TABS:
            self._write(target)
        elif target.adds:
            self.open_account(self.desk.accounts.add(words.tr("New account")))

    def _show(self, target: Target) -> None:
        page = self.page(target.place)
        where = self.navigator.note(target)
        self.window.close_cards()
        page.prepare(target)
        if self.navigator.here != where:
            return  # the account is gone, or was merged into another: that one is shown
        self.window.show_page(target.place)
        page.arrive(target)
        if target.place == "account":
            self._recents.open(target.record, page.row)

    def _take(self, target: Target) -> None:
        """Take something about the account one is on, or one of its people; cards make room for what is typed."""
        page, nowhere = self.page(self.window.current), ADDINGS[target.place].nowhere
        if page.takes(target.place, target):
            return
        account_id = target.record or page.in_hand
        self.window.close_cards()
        if account_id or not nowhere.text:
            self.page(_TAKEN[target.place]).open_new(account_id, *([target.what] if target.what else []))
        else:
            self.window.notice.say(nowhere.said(words))

    def _write(self, target: Target) -> None:
        """Add something on its tab of the account one is on, or show one of them there."""
        if target.adds:
            account_id = target.record or self.page(self.window.current).in_hand
        else:
            found = getattr(self.desk, target.place).get(target.record)
            account_id = found.account_id if found is not None else 0
        if account_id:
            what = None if target.adds else target.record
            self.navigator.open(Target("account", account_id, _TABS[target.place], what, adds=target.adds))
        elif target.adds:
            self.window.notice.say(ADDINGS[target.place].nowhere.said(words))

    def come_back(self, columns: str, view: str, beside_plan: str = "", looks: str = "") -> None:
        """Let the portfolio, plans and what moved stand as they were left, once one goes there."""
        self._beside_plan, self._left, self._looks = beside_plan, (columns, view), looks
        if _HOME in self.made:
            self.made[_HOME].come_back(columns, view)
        if _HEALTH in self.made:
            self.made[_HEALTH].moves.come_back(looks)

    @property
    def left(self) -> tuple[str, str]:
        """Return how the portfolio stands: its columns, and its view."""
        return self.made[_HOME].left if _HOME in self.made else self._left

    @property
    def beside_plan(self) -> str:
        """Return what stands beside the outline of a plan, to be kept."""
        return self.made["account"].beside_plan if "account" in self.made else self._beside_plan

    @property
    def looks(self) -> str:
        """Return when she looked at what moved, to be kept."""
        return self.made[_HEALTH].moves.looks.written() if _HEALTH in self.made else self._looks

    def _commands(self) -> list[Command]:
        """Return what can be done on the portfolio, which is gone to, and on the page in sight."""
        here = self.window.current
        there = [(name, icon, partial(self._on_page, _HOME, act)) for name, icon, act in self.page(_HOME).commands()]
        tour = (words.tr("Take the tour"), "map-pin", lambda: self.tour.start())
        shared = (_shares(), "eye-off", lambda: self.sharing.turn())
        return [*there, *(self.page(here).commands() if here != _HOME else ()), tour, shared]

    def _on_page(self, key: str, act: Callable[[], object]) -> None:
        self.go(key)
        act()

    def _on_sampled(self) -> None:
        """Show her round, the first time."""
        if not self.settings.tour:
            QTimer.singleShot(0, self.window, lambda: self.tour.start())  # once the rows are there

    def _on_toured(self) -> None:
        if not self.settings.tour:
            self.settings = self.settings.but(tour="done")
            self.care.keep_settings(tour="done")

    def _named(self, name: str) -> object:
        """Return a part by the names that lead to it."""
        return reduce(getattr, name.split("."), self)

    def _make_the_rest(self) -> None:
        """Make the other pages, one at a time, while nothing else is to be done, so that nobody waits for them.

        What draws charts is loaded last.
        """
        missing = next((place.key for place in PLACES if place.is_early and place.key not in self.made), "")
        if missing and self.window.isVisible():
            self.page(missing)
            QTimer.singleShot(_BETWEEN_PAGES, self.window, self._make_the_rest)
        elif self.window.isVisible():
            load_idly(self.tasks)
            self._remind()

    def _remind(self) -> None:
        """Say by the system's tray, where there is one, what is near."""
        from csdesk.ui.reminding import Reminding, system_tray

        tray = system_tray()
        if tray is not None:
            self.reminding = Reminding(self.window, self.desk, lambda: self.settings, tray)
            self.reminding.look()

    def _connect(self) -> None:
        window = self.window
        window.undo_with(self.undo)
        window.closing.connect(self._on_closing)
        self.navigator.wanted.connect(self._on_wanted)
        for table in (*_TAKEN, *_TABS):
            adding, add = ADDINGS[table], partial(self.navigator.open, Target.new(table))
            window.add_key(partial(adding.command.said, words), QKeySequence(adding.key), add)
        window.add_key(_shares, QKeySequence(SHARES_SCREEN), lambda: self.sharing.turn(), always=True)
        window.rail.recent_chosen.connect(self.open_account)
        self.undo.refused.connect(self.refuse)
        self.bus.changed.connect(self._on_changed)

    def _on_file_said(self, sentence: str, watched: "Watched | None") -> None:
        """Say what a watched file brings; what is not written yet can be reviewed."""
        asked = words.tr("View imports") if watched is None else words.tr("Review")
        self.window.notice.say(sentence, asked, partial(self.navigator.open, Target("import", what=watched)))

    def _on_changed(self, changes: Changes) -> None:
        self.window.notice.forgive()
        if changes.touch("companies", "closures"):
            week.ask(lambda: self.desk.milestones.days)
        if changes.touch("accounts", "colleagues", "health_snapshots"):
            self._recents.renew()
        self.care.note_saved()

    def refuse(self, error: CsdeskError) -> None:
        """Say what could not be done."""
        self.window.notice.refuse(error.sentence(words))

    def _on_closing(self) -> None:
        """Keep what is half typed, hear what comes of the work in the background, then close the file, once."""
        if self._is_over:
            return
        self._is_over = True
        self.midnight.stop()
        settle(self.window)
        self.window.hide()  # what has the focus lets go of it while the file is open
        if "import" in self.made:
            self.made["import"].watched.watch.stop()
        self.care.stop()
        self.tasks.shutdown()
        self.keeping_up.stop()
        self.health_updates.stop()  # what was settled has woken them
        self.suggesting.stop()
        if self.reminding is not None:
            self.reminding.stop()
        for waiting in self.window.findChildren(QTimer):
            waiting.stop()  # nothing is tried again in a file that is closed
        week.ask()
        self.undo.clear()  # while its steps are there: else the collector of garbage may free them first
        self.desk.close()

    def _choose(self, changes: Mapping[str, str]) -> None:
        """Keep another language, theme or first day of the week, and let it be seen, in place."""
        before, self.settings = self.settings, self.settings.but(**changes)
        self.care.keep_settings(**changes)
        QTimer.singleShot(0, self.window, partial(self._wear, before))  # once the button that chose it is done

    def _wear(self, before: settings.Settings) -> None:
        if self._is_over:
            return
        is_another = settings.language(self.settings.language) != words.language
        if is_another:
            self._switching.note_focus()
            settle(self.window.page(self.window.current))  # in the language in which it was typed
        apply_settings(application(), self.settings)
        if is_another:
            self._show_words()
        week.sunday_first = self.sunday_first
        if self.settings.week != before.week and "renewals" in self.made:
            self.made["renewals"].begin_weeks(sunday_first=self.sunday_first)

    def _show_words(self) -> None:
        """Show another language: what is in sight is made anew at once, the rest when one goes there."""
        self._recents.renew()
        self.care.show()
        for key in _SHOWN.keys() & self.made.keys():
            self.made.pop(key).deleteLater()  # nothing is typed there
        self._switching.begin(_PLACES, (self.window.current, *_CARDS))


def _shares() -> str:
    return words.tr("Share-screen mode on or off")
