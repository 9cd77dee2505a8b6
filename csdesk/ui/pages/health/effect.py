"""What a changed model would do, keeping it with its day and reason, and the versions there are."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from csdesk.domain.levels import cut_to_tenths, said_in_tenths
from csdesk.services.health.modelling import ModelVersion
from csdesk.services.health.rescoring import LevelMove
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, col, mark_as, named, row, text
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.words import words

_MOST, _ROW = 200, 52
_TALLEST = 5
_FEW_VERSIONS = 12


class EffectCard(Card):
    """The accounts whose level would be another today; below it, what it takes to let the change count."""

    kept = Signal(object, str)
    discarded = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        self.said = text("", "muted", wrap=True)
        self.list = PickList(words.tr("Accounts whose level would change"))
        self.reason = mark_as(QLineEdit(), "plain")
        self.reason.setPlaceholderText(words.tr("e.g. Support ratings arrive monthly now"))
        self.since = mark_as(QLineEdit(), "plain")
        self.keep_button = Button(words.tr("Use from this day"), kind="primary")
        self.discard_button = Button(words.tr("Discard changes"), kind="link")
        self._today = date.today()
        self._form = col(
            named(words.tr("Why it changes"), self.reason),
            named(words.tr("From"), self.since),
            row(self.keep_button, None, self.discard_button),
            gap=k.S3,
        )
        super().__init__(words.tr("Effect today"), self.said, self.list, self._form, gap=k.S3)
        self.list.entered.connect(self.opened)
        self.reason.returnPressed.connect(self._on_kept)
        self.keep_button.clicked.connect(self._on_kept)
        self.discard_button.clicked.connect(self.discarded)

    def show_draft(self, *, is_changed: bool, today: date) -> None:
        """Show whether anything is changed; its effect comes a moment later."""
        if today != self._today or not self.since.text():
            self._today = today
            self.since.setText(today.isoformat())
        self._form.setVisible(is_changed)
        if not is_changed:
            self.said.setText(
                words.tr("Nothing is changed. Change a weight or a band to see which accounts would move.")
            )
            self.list.hide()

    def show_moves(self, moves: Sequence[LevelMove], names: Mapping[int, str]) -> None:
        """Show which accounts would change level, from what to what."""
        if not self._form.isVisibleTo(self):
            return
        count = len(moves)
        self.said.setText(
            words.tr("%n account(s) would change level.", "", count)
            if count
            else words.tr("No account would change level.")
        )
        self.list.show_picks([_pick(one, names.get(one.account_id, "")) for one in moves[:_MOST]])
        self.list.setVisible(bool(count))
        self.list.setFixedHeight(min(count, _TALLEST) * _ROW + k.S1)

    def clear(self) -> None:
        """Forget what was typed, once it is kept."""
        self.reason.clear()

    def _on_kept(self) -> None:
        try:
            since = date.fromisoformat(self.since.text().strip())
        except ValueError:
            since = self._today
            self.since.setText(since.isoformat())
        self.kept.emit(since, self.reason.text())


def _pick(one: LevelMove, name: str) -> Pick:
    levels = f"{_level(one.before.value, one.was)} → {_level(one.after.value, one.would_be)}"
    return Pick(one.account_id, name, levels)


def _level(letter: str, score: int | None) -> str:
    shown = words.tr("unknown") if score is None else said_in_tenths(cut_to_tenths(score))
    return shown if score is None else f"{letter} {shown}"


class ModelVersionsCard(Card):
    """The versions of a model, each with its day and reason; weeks that are over keep theirs."""

    def __init__(self) -> None:
        self._list = KeyedList(k.S3)
        super().__init__(words.tr("Versions"), self._list)

    def show_versions(self, versions: Sequence[ModelVersion]) -> None:
        """Show them, the newest first."""
        self._list.put(*(self._line(one) for one in versions[:_FEW_VERSIONS]))
        self.setVisible(bool(versions))

    def _line(self, one: ModelVersion) -> QWidget:
        since = words.tr("from the start") if one.since is None else dates.full(one.since, words.language)
        ended = words.tr("ended") if one.ends else ""
        head = " · ".join(filter(None, (f"v{one.version}", since, ended)))
        key = (one.id, head, one.reason)
        return self._list.line(key, lambda: col(text(head, "small"), *_reason(one.reason), gap=0))


def _reason(reason: str) -> list[QWidget]:
    return [text(reason, "muted", wrap=True)] if reason else []
