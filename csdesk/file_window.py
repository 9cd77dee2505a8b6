"""An open portfolio file in a window: its pages, how one gets from one to another, and what follows a change."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence

from csdesk import settings
from csdesk.desk import Desk, open_desk
from csdesk.entities import Changes
from csdesk.errors import CsdeskError
from csdesk.palette_search import Command, PaletteSearch, sections
from csdesk.ui.appearance import application, apply_settings
from csdesk.ui.bus import ChangeBus
from csdesk.ui.care import Care
from csdesk.ui.keeping_up import KeepingUp
from csdesk.ui.main_window import MainWindow
from csdesk.ui.midnight import Midnight, Today
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.places import places
from csdesk.ui.recents import Recents
from csdesk.ui.settle import settle
from csdesk.ui.switching import Switching
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.services.watching import Watched
    from csdesk.ui.pages.account import AccountPage
    from csdesk.ui.pages.imports import DuplicatesPage, ImportPage
    from csdesk.ui.pages.matrix import MatrixPage
    from csdesk.ui.pages.portfolio.export import PortfolioExport
    from csdesk.ui.pages.renewals import RenewalsPage
    from csdesk.ui.pages.settings import SettingsPage
    from csdesk.ui.panels.contact_log.card import ContactCard
    from csdesk.ui.panels.small_wins.card import WinCard

_PAGES = ("portfolio", "account", "renewals", "matrix", "importing", "duplicates", "preferences")
_CARDS = ("contact_card", "win_card")
_AT_LEISURE = ("account", "renewals", "import", "settings")  # what is made before one goes there
_NAMES = {"import": "importing", "settings": "preferences"}  # of pages whose key in the window is another
_AFTER_THE_FIRST_PAINT, _BETWEEN_PAGES = 500, 20  # milliseconds


class FileWindow:
    """Everything that belongs to one open file."""

    def __init__(self, window: MainWindow, path: Path, chosen: settings.Settings, today: Today = date.today) -> None:
        """Open the file and fill the window; raise CsdeskError if the file cannot be opened."""
        self.settings, self._window, self.today = chosen, window, today
        self.desk: Desk = open_desk(path, words)
        self.keeping_up = KeepingUp(window, self.desk)
        self.bus = ChangeBus(self.desk.database)
        self.tasks, self.undo = TaskRunner(), UndoStack(self.desk.database)
        self.care = Care(window, self.desk, self.tasks, lambda: self.open_settings("backups"))
        self._recents = Recents(self.desk, window.rail, self.today)
        self._beside_plan = ""
        self.midnight = Midnight(today, window, self.bus.day_turned)
        self._switching = Switching(window, self.__dict__, partial(getattr, self), self.tasks)
        self._is_over = False
        self.finding = PaletteSearch(self.desk, self.today, self, self._commands)
        self.finding.recent = self._recents.ids
        self._connect()
        window.offer(self.finding.providers(), self.finding.prepare)
        self.go("portfolio")
        self._recents.renew()
        self.keeping_up.greet()
        QTimer.singleShot(_AFTER_THE_FIRST_PAINT, window, self._make_the_rest)

    @cached_property
    def portfolio(self) -> PortfolioPage:
        """Return the portfolio."""
        self.__dict__.pop("export", None)  # which belongs to the page that was here before
        page = PortfolioPage(self.desk, self.bus, self.today)
        page.setParent(self._window)  # with which it goes if the file cannot be read
        page.account_opened.connect(self.open_account)
        page.matrix_button.clicked.connect(lambda: self.go("matrix"))
        page.export_button.clicked.connect(lambda: self.export.show_menu())
        page.contact_wanted.connect(self.log_contact)
        page.import_wanted.connect(lambda: self.go("import"))
        page.sample_wanted.connect(self._on_sample_wanted)
        self.care.mark(page)
        page.catch_up()  # a file that cannot be read is refused here, before anything is shown
        self._window.add_page("portfolio", page)
        return page

    @cached_property
    def account(self) -> "AccountPage":
        """Return the account page, made when it is needed first."""
        from csdesk.ui.pages.account import AccountPage

        page = AccountPage(self.desk, self.bus, self.tasks, self.today, beside_plan=self._beside_plan)
        page.gone.connect(lambda: self.go("portfolio"))
        page.merged.connect(self._arrive)
        page.contact_wanted.connect(self.log_contact)
        page.person_contact_wanted.connect(self.log_contact)
        page.account_opened.connect(self.open_account)
        page.card_made.connect(self._window.add_card)
        page.settings_wanted.connect(self.open_settings)
        page.log_opened.connect(lambda log: self.contact_card.open_log(log))
        page.win_wanted.connect(self.add_win)
        page.win_opened.connect(lambda win: self.win_card.open_win(win))
        self._window.add_page("account", page, "portfolio")
        return page

    @cached_property
    def importing(self) -> "ImportPage":
        """Return the import page, made when it is needed first."""
        from csdesk.ui.pages.imports import ImportPage

        page = ImportPage(self.desk, self.bus, self.tasks)
        page.portfolio_wanted.connect(lambda: self.go("portfolio"))
        page.accounts_wanted.connect(self.show_accounts)
        page.duplicates_wanted.connect(lambda: self.go("duplicates"))
        page.watched.said.connect(self._on_file_said)
        self._window.add_page("import", page)
        QTimer.singleShot(0, page, lambda: page.watched.watch.look())
        return page

    @cached_property
    def duplicates(self) -> "DuplicatesPage":
        """Return the page of likely duplicates, made when it is needed first."""
        from csdesk.ui.pages.imports import DuplicatesPage

        page = DuplicatesPage(self.desk, self.bus, self.tasks)
        self._window.add_page("duplicates", page, "import")
        return page

    @cached_property
    def renewals(self) -> "RenewalsPage":
        """Return the renewals, made when they are needed first."""
        from csdesk.ui.pages.renewals import RenewalsPage

        page = RenewalsPage(self.desk, self.bus, self.today, sunday_first=self.settings.week == "sunday")
        page.contracts_wanted.connect(self._open_contracts)
        page.contact_wanted.connect(self.log_contact)
        page.import_wanted.connect(lambda: self.go("import"))
        self._window.add_page("renewals", page)
        return page

    @cached_property
    def export(self) -> "PortfolioExport":
        """Return what writes tables into files, made when it is needed first."""
        from csdesk.ui.pages.portfolio.export import PortfolioExport

        page = self.portfolio
        return PortfolioExport(page.export_button, page.notice, lambda: page.model.shown, self.desk, self.tasks)

    @cached_property
    def preferences(self) -> "SettingsPage":
        """Return the settings, made when they are needed first."""
        from csdesk.ui.pages.settings import SettingsPage

        page = SettingsPage(self.desk, self.bus, self.settings, self.today)
        page.language_chosen.connect(lambda language: self._choose(language=language))
        page.theme_chosen.connect(lambda theme: self._choose(theme=theme))
        page.week_chosen.connect(lambda week: self._choose(week=week))
        page.accounts_wanted.connect(self.show_accounts)
        self.care.serve(page)
        self._window.add_page("settings", page)
        return page

    @cached_property
    def matrix(self) -> "MatrixPage":
        """Return the matrix of tiers, made when it is needed first."""
        from csdesk.ui.pages.matrix import MatrixPage

        page = MatrixPage(self.desk, self.bus, self.today)
        page.narrowed.connect(self._narrow)
        page.account_opened.connect(self.open_account)
        page.portfolio_wanted.connect(lambda: self.go("portfolio"))
        page.tiers_wanted.connect(lambda: self.open_settings("tiers"))
        self._window.add_page("matrix", page, "portfolio")
        return page

    @cached_property
    def contact_card(self) -> "ContactCard":
        """Return the card that takes a contact, made when it is needed first."""
        from csdesk.ui.panels.contact_log.card import ContactCard
        from csdesk.ui.panels.entries import Entries

        return self._window.add_card(ContactCard(self._window, self.desk, Entries(self.today)))

    @cached_property
    def win_card(self) -> "WinCard":
        """Return the card that takes a small win, made when it is needed first."""
        from csdesk.ui.panels.entries import Entries
        from csdesk.ui.panels.small_wins.card import WinCard

        return self._window.add_card(WinCard(self._window, self.desk, Entries(self.today)))

    def log_contact(self, contact_id: int = 0) -> None:
        """Take a contact with the account one is on, or with one of its people."""
        account_id = self._in_hand()
        if account_id:
            self.contact_card.open_new(account_id, contact_id or None)
        else:
            self._window.notice.say(words.tr("Open an account first. Contacts are logged per account."))

    def add_win(self) -> None:
        """Take a small win of the account one is on."""
        account_id = self._in_hand()
        if account_id:
            self.win_card.open_new(account_id)
        else:
            self._window.notice.say(words.tr("Open an account first. Small wins are logged per account."))

    def _in_hand(self) -> int:
        """Return the account one is on, 0 for none; the cards make room for what is to be typed about it."""
        places = {
            "account": lambda: self.account.account_id,
            "portfolio": lambda: self.portfolio.in_hand,
            "renewals": lambda: self.renewals.in_hand,
        }
        found = places.get(self._window.current, lambda: 0)()
        self._window.close_cards()
        return found

    def go(self, key: str) -> None:
        """Go to a place, which is made if it is not there yet."""
        self._make(key)
        self._window.go(key)

    def open_settings(self, section: str) -> None:
        """Go to a section of the settings."""
        self.go("settings")
        self.preferences.open(section)

    def _narrow(self, wanted: Mapping[str, str]) -> None:
        """Show the accounts behind a cell of the matrix."""
        self.go("portfolio")
        self.portfolio.filters.narrow(wanted)
        self.portfolio.table.setFocus()

    def come_back(self, place: str, beside_plan: str = "") -> None:
        """Go to the place that was left, the portfolio is there already; let plans stand as they were left."""
        self._beside_plan = beside_plan
        if place in ("renewals", "import", "settings"):
            self.go(place)

    @property
    def beside_plan(self) -> str:
        """Return what stands beside the outline of a plan, to be kept."""
        return self.account.beside_plan if "account" in self.__dict__ else self._beside_plan

    def _commands(self) -> list[Command]:
        """Return the places that stand in no rail, and what can be written: of an account that is open its handover."""
        matrix: Command = (words.tr("Tier matrix"), "grid-3x3", lambda: self.go("matrix"))
        pack: Command = (words.tr("Handover pack…"), "file-text", lambda: self.account.hand_over())
        plan = words.tr("Create plan from template…"), "layout-template", lambda: self.account.plan_from_template()
        win: Command = (words.tr("Add small win"), "sparkles", self.add_win)
        own = [pack, plan] if self._window.current == "account" else []
        return [matrix, win, *sections(self.open_settings), *self._portfolio_commands(), *own]

    def _portfolio_commands(self) -> list[Command]:
        """Return what is done on the portfolio: its views are shown, and tables written into files."""
        self._make("portfolio")
        view = words.tr("View: {name}")
        views: list[Command] = [
            (view.format(name=one.name), "table-2", partial(self.portfolio.views.go, one.key))
            for one in self.portfolio.views.all
        ]
        return [(name, icon, partial(self._on_portfolio, act)) for name, icon, act in (*views, *self.export.commands())]

    def _on_portfolio(self, act: Callable[[], object]) -> None:
        self.go("portfolio")
        act()

    def _make(self, key: str) -> None:
        """Make a page that is not there yet; one in another language gives way, unless a worker is at it."""
        name = _NAMES.get(key, key)
        self._switching.catch_up(name)
        getattr(self, name)

    def _make_the_rest(self) -> None:
        """Make the other pages, one at a time, while nothing else is to be done, so that nobody waits for them."""
        missing = next((key for key in _AT_LEISURE if _NAMES.get(key, key) not in self.__dict__), "")
        if missing and self._window.isVisible():
            self._make(missing)
            QTimer.singleShot(_BETWEEN_PAGES, self._window, self._make_the_rest)

    def _connect(self) -> None:
        window = self._window
        window.undo_with(self.undo)
        window.place_wanted.connect(self.go)
        window.closing.connect(self._on_closing)
        window.add_key(lambda: words.tr("Log a contact"), QKeySequence("Ctrl+T"), self.log_contact)
        window.add_key(lambda: words.tr("Add small win"), QKeySequence("Ctrl+Shift+W"), self.add_win)
        window.rail.recent_chosen.connect(self.open_account)
        self.undo.refused.connect(self.refuse)
        self.bus.changed.connect(self._on_changed)

    def open_account(self, account_id: int) -> None:
        """Show an account; going back comes to it again."""
        self._make("account")
        self._window.go("account", partial(self._arrive, account_id))

    def _open_contracts(self, account_id: int) -> None:
        self.open_account(account_id)
        self.account.open(self.account.contracts)

    def _on_file_said(self, sentence: str, watched: "Watched | None") -> None:
        """Say what a watched file brings; what is not written yet can be reviewed."""
        if watched is None:
            self._window.notice.say(sentence, words.tr("View imports"), lambda: self.go("import"))
        else:
            self._window.notice.say(sentence, words.tr("Review"), partial(self._review, watched))

    def _review(self, watched: "Watched") -> None:
        self.go("import")
        self.importing.review(watched)

    def show_accounts(self, ids: frozenset[int]) -> None:
        """Show these accounts in the portfolio; of one, its page."""
        if len(ids) == 1:
            self.open_account(*ids)
            return
        self.go("portfolio")
        self.portfolio.show_only(ids)

    def _arrive(self, account_id: int) -> None:
        self.account.show_account(account_id)
        self._recents.open(account_id, self.account.row)

    def _on_changed(self, changes: Changes) -> None:
        self.finding.forget(changes)
        if changes.touch("accounts", "colleagues", "health_snapshots"):
            self._recents.renew()
        self.care.note_saved()

    def refuse(self, error: CsdeskError) -> None:
        """Say what could not be done."""
        self._window.notice.warn(error.sentence(words))

    def _on_sample_wanted(self) -> None:
        try:
            self.desk.sample.fill(self.today())
        except CsdeskError as error:
            self.refuse(error)

    def _on_closing(self) -> None:
        """Keep what is half typed, hear what comes of the work in the background, then close the file, once."""
        if self._is_over:
            return
        self._is_over = True
        self.midnight.stop()
        settle(self._window)
        self._window.hide()  # what has the focus lets go of it while the file is open
        if "importing" in self.__dict__:
            self.importing.watched.watch.stop()
        self.care.stop()
        self.tasks.shutdown()
        self.keeping_up.stop()
        self.undo.clear()  # while its steps are there: else the collector of garbage may free them first
        self.desk.close()

    def _choose(self, **changes: str) -> None:
        """Keep another language, theme or first day of the week, and let it be seen, in place."""
        before, self.settings = self.settings, self.settings.but(**changes)
        self.care.keep_settings(**changes)
        QTimer.singleShot(0, self._window, partial(self._wear, before))  # once the button that chose it is done

    def _wear(self, before: settings.Settings) -> None:
        if self._is_over:
            return
        is_another = settings.language(self.settings.language) != words.language
        if is_another:
            self._switching.note_focus()
            settle(self._window.page(self._window.current))  # in the language in which it was typed
        apply_settings(application(), self.settings)
        if is_another:
            self._show_words()
        if self.settings.week != before.week and "renewals" in self.__dict__:
            self.renewals.begin_weeks(sunday_first=self.settings.week == "sunday")

    def _show_words(self) -> None:
        """Show another language: what is in sight is made anew at once, the rest when one goes there."""
        self._window.rename(*places())
        self._recents.renew()
        self.care.show()
        in_sight = _NAMES.get(self._window.current, self._window.current)
        self._switching.begin(_PAGES, (in_sight, *_CARDS))
