"""Below an import: the watched files, with what is new in each; and the sources of readings, with the way back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from csdesk.desk import Desk
from csdesk.errors import CsdeskError
from csdesk.services.importing.kinds import kind_called
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.reading_sources import SourceRow
from csdesk.services.watching import FileNews, Folder, Look, Watched, look_at
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.pages.imports.choices import AbsenceChoice
from csdesk.ui.pages.imports.jobs import FileWatch, State
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Item, Line, row
from csdesk.ui.words import words

_MOST = 5
"""So many files of a folder are told of, the last ones by name."""


class ReadingOrigins(KeyedList):
    """A line for each source, hidden while there is none; ``unwanted`` tells which imports are to be taken back."""

    unwanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.hide()

    def show_sources(self, *, visible: bool) -> None:
        """Show the sources there are, where there is room for them."""
        found = [one for one in self._desk.reading_sources.all() if one.imports] if visible else []
        lines = [self._line(one) for one in found]
        self.put(*([Card(words.tr("Sources of readings"), *lines, k.S2)] if lines else []))

    def _line(self, one: SourceRow) -> QWidget:
        last, name = one.imports[0], Line(one.name)
        name.setToolTip(
            tip("\n".join(f"{each.file} · {dates.full(each.as_of, words.language)}" for each in one.imports))
        )
        count = words.tr("%n reading(s)", "", one.readings)
        told = labels.listed([count, last.file, dates.full(last.as_of, words.language)])
        how = AbsenceChoice(one.absence)
        how.meant.connect(lambda absence: self._desk.reading_sources.set_absence(one.name, absence))
        acts = [_small(words.tr("Take back the last"), partial(self.unwanted.emit, [last.id]), one.name)]
        if len(one.imports) > 1:
            every = [each.id for each in one.imports]
            acts.append(_small(words.tr("Take back all"), partial(self.unwanted.emit, every), one.name))
        return row(name, (Line(told, "muted"), 1), *acts, Line(words.tr("Not in the file:"), "small"), how, gap=k.S3)


def _small(title: str, act: Callable[[], object], about: str = "") -> Button:
    return Button(title, kind="small", act=lambda: act(), name=f"{title}: {about}" if about else "")


class WatchedFiles(KeyedList):
    """A line for each watched file, hidden while there is none; ``button`` watches the file that is shown."""

    review_wanted = Signal(object)
    said = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner) -> None:
        super().__init__()
        self._desk = desk
        self._path: Path | None = None
        self._kind = ""
        self._has_words = True
        self._look: Look = (0, 0)
        self.watch = FileWatch(desk, tasks, self)
        self._listen()
        self.button = Button("", "history", "ghost", act=self._on_clicked)
        self._show()

    def take_over(self, former: "WatchedFiles") -> None:
        """Go on with what a former one watches: a file may be on its way in."""
        self.watch.deleteLater()
        self.watch, self._look = former.watch, former._look
        self.watch.setParent(self)
        former._listen(on=False)
        self._listen()
        self._show()

    def _listen(self, *, on: bool = True) -> None:
        watch = self.watch
        slots = (watch.changed, self._show), (watch.told, self._on_told), (watch.taken, self._on_taken)
        for signal, slot in slots:
            signal.connect(slot) if on else signal.disconnect(slot)

    def begin(self, path: Path) -> None:
        """Note what a file is like that is about to be read."""
        self._look = look_at(path)

    def show_file(self, path: Path, kind: str) -> None:
        """Offer to watch the file that is shown."""
        self._path, self._kind = path, kind
        self._name_button()

    def know(self, path: Path) -> None:
        """Note that the file that was shown is in."""
        self.watch.know(path, self._look)

    def name_button(self, *, in_words: bool) -> None:
        """Let the button have its words, or where there is no room only its icon."""
        self._has_words = in_words
        self._name_button()

    def _name_button(self) -> None:
        watched = self._path is not None and self._desk.watching.of(self._path) is not None
        sentence = words.tr("Stop watching") if watched else words.tr("Watch this file")
        self.button.setText(" " + sentence if self._has_words else "")
        self.button.setAccessibleName(sentence)
        told = words.tr("csdesk reads it again when it changes and tells you what is new.")
        self.button.setToolTip(tip(told if self._has_words else f"{sentence}\n{told}"))

    def _on_clicked(self) -> None:
        if self._path is None:
            return
        if self._desk.watching.of(self._path) is not None:
            self._desk.watching.forget(self._path)
        else:
            self._desk.watching.watch(self._path, self._kind)
        self._name_button()
        self._show()
        self.watch.look()

    def _show(self) -> None:
        lines = [self._line(one) for one in self._desk.watching.all()]
        for folder in self._desk.watching.folders():
            lines += self._folder_lines(folder)
        self.put(*([Card(words.tr("Watched files and folders"), *lines, k.S2)] if lines else []))

    def _state(self, one: Watched) -> State:
        return self.watch.states.get(one.path, State())

    def _folder_lines(self, folder: Folder) -> list[QWidget]:
        """Return the line of a folder, and one for each of its files of which there is something to say."""
        files = [one for one in self._desk.watching.everything() if one.folder == folder.id]
        name = Line(f"{folder.path.name}/", "strong")
        name.setToolTip(tip(str(folder.path)))
        there = folder.path.is_dir()
        told = words.tr("%n file(s) imported", "", folder.done) if there else words.tr("not found")
        kind = kind_called(folder.kind).title.said(words)
        how = self._how(folder, folder.path.name)
        stop = self._stop(folder.path.name, lambda: self._forget_folder(folder))
        head = row(name, (Line(labels.listed([kind, told]), "muted"), 1), how, stop, gap=k.S3)
        spoken = [one for one in files if self._state(one) != State()]
        return [head, *(row(k.S4, *self._file(one), gap=k.S3) for one in spoken[-_MOST:])]

    def _line(self, one: Watched) -> QWidget:
        stop = self._stop(one.path.name, lambda: self._forget(one))
        return row(*self._file(one), self._how(one, one.path.name), stop, gap=k.S3)

    def _file(self, one: Watched) -> list[Item]:
        """Return what is said of a file, and what can be done about it."""
        state, name = self._state(one), Line(one.path.name)
        name.setToolTip(tip(str(one.path)))
        acts: list[Item] = [name, (Line(said(state), "muted"), 1)]
        if state.news is not None or (state.problem is not None and one.folder is not None):
            acts.append(_small(words.tr("Review"), partial(self.review_wanted.emit, one)))
        if state.taken is not None:
            acts.append(_small(words.tr("Revert"), partial(self._take_back, one)))
        return acts

    def _how(self, one: Watched | Folder, name: str) -> Choice:
        how = Choice()
        how.addItems([words.tr("ask me first"), words.tr("import automatically")])
        how.setCurrentIndex(int(one.automatic))
        how.setAccessibleName(words.tr("Action when {file} changes").format(file=name))
        how.activated.connect(lambda place: self._desk.watching.take_by_itself(one, automatic=bool(place)))
        return how

    @staticmethod
    def _stop(name: str, act: Callable[[], object]) -> Button:
        stopping = words.tr("Stop watching {file}").format(file=name)
        return Button("", "x", "ghost", act=act, name=stopping, hint=words.tr("Stop watching"))

    def _take_back(self, one: Watched) -> None:
        try:
            self.watch.take_back(one)
        except CsdeskError as error:
            self.failed.emit(error)

    def _forget(self, one: Watched) -> None:
        self._desk.watching.forget(one.path)
        self._name_button()
        self._show()

    def _forget_folder(self, folder: Folder) -> None:
        self._desk.watching.forget_folder(folder.path)
        self._show()

    def watch_folder(self, path: Path, kind: str) -> None:
        """Read what is in a folder, and what comes into it."""
        self._desk.watching.watch_folder(path, kind)
        self._show()
        self.watch.look()

    def _on_told(self, news: FileNews) -> None:
        self.said.emit(_told(words.tr("{file} has changed: {what}"), news), news.watched)

    def _on_taken(self, news: FileNews) -> None:
        self.said.emit(_told(words.tr("{file} has changed and was imported: {what}"), news), None)


def _told(text: str, news: FileNews) -> str:
    return text.format(file=news.watched.path.name, what=_counts(news.preview))


def said(state: State) -> str:
    """Return what is known of a watched file, in a line."""
    if state.is_missing:
        return words.tr("not found")
    if state.problem is not None:
        return state.problem.sentence(words)
    if state.taken is not None:
        return words.tr("imported: {what}").format(what=_counts(state.taken.preview))
    return _counts(state.news.preview) if state.news else words.tr("no changes")


def _counts(preview: ImportPreview) -> str:
    parts = [
        words.tr("{n} new").format(n=f"{len(preview.created):,}") if preview.created else "",
        words.tr("{n} changed").format(n=f"{len(preview.updated):,}") if preview.updated else "",
        words.tr("%n question(s)", "", len(preview.questions)) if preview.questions else "",
    ]
    parts.append(words.tr("%n cell(s) to look at", "", len(preview.flagged)) if preview.flagged else "")
    rejected = len(preview.refused)
    parts.append(words.tr("{n} rejected").format(n=f"{rejected:,}") if rejected else "")
    return labels.listed(parts)
