"""The health models: one is changed as a draft, its effect is shown before it counts, then it is kept as a version."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QMenu, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.health import Model
from csdesk.domain.levels import cut_to_tenths, said_in_tenths
from csdesk.entities import Changes
from csdesk.services.health.drafts import ModelDraft, ModelDrafts
from csdesk.services.health.modelling import ModelVersion, Segment
from csdesk.services.health.rescoring import LevelMove
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.health.model_editor import ModelEditor
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, col, fill, mark_as, named, row, text
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_MOST, _ROW = 200, 52
_TALLEST_MOVES = 5
_FEW_VERSIONS = 12
_PAUSE = 300  # milliseconds after the last change, until its effect is looked at
_BESIDE, _ROOM = 320, 900
_LINE, _TALLEST = 52, 6


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
        self.keep_button = Button(words.tr("Use from this day"), kind="primary", act=self._on_kept)
        self.discard_button = Button(words.tr("Discard changes"), kind="link", act=lambda: self.discarded.emit())
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
        self.list.setFixedHeight(min(count, _TALLEST_MOVES) * _ROW + k.S1)

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


class ModelSection(Section):
    """A change counts when it is kept, from a day on and with a reason; until then it stays here as it is.

    It is here again when the window was closed meanwhile.
    """

    watches = ("accounts", "contracts", "health_models", "health_snapshots", "measures", "tier_definitions")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, today: Callable[[], date]) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, guard)
        self._today = today
        self._known: dict[str, ModelVersion] = {}
        left = desk.health_models.drafts()
        self.drafts: dict[str, ModelDraft] = dict(left.by_key)
        """What is changed and not kept yet, by the key of the model."""
        self.list = PickList(words.tr("Models"))
        self.list.picked.connect(lambda _key: self._show())
        self.list.deleted.connect(lambda _key: self._end())
        self.add_button = Button(words.tr("Add model"), "plus")
        self._menu = QMenu(self.add_button)
        self.add_button.setMenu(self._menu)
        self.end_button = Button(words.tr("End model"), kind="link", act=self._end)
        self.editor = ModelEditor(guard)
        self.editor.changed.connect(self._on_drafted)
        self.list.entered.connect(lambda _key: self.editor.enter())
        self.effect = EffectCard()
        self.effect.reason.setText(left.reason)
        self.effect.reason.textEdited.connect(self._leave)
        self.effect.kept.connect(self._keep)
        self.effect.discarded.connect(self._discard)
        self.effect.opened.connect(lambda account: self.navigator.open(Target.account(account)))
        self.versions = ModelVersionsCard()
        self.entrance = self.list
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._show_effect)
        self._lay_out()

    def _lay_out(self) -> None:
        around = row((self.list, 1), margins=(k.S1, 0, k.S1, 0))
        buttons = row(self.add_button, None, self.end_button, margins=(k.S3, 0, k.S3, k.S3))
        models = Card(words.tr("Models"), around, buttons, pad=0)
        self._beside = scrolled(col(models, self.effect, self.versions, None, gap=k.S4, margins=(0, 0, k.S2, k.S4)))
        inside = col(self.editor, margins=(0, 0, k.S3, k.S4))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        fill(self._box, ((self._beside, 2), (scrolled(inside), 3)), k.S3, (0, 0, 0, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOM
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)
        self._beside.setMaximumWidth(_BESIDE if roomy else k.UNBOUND)
        self._beside.setMinimumWidth(_BESIDE if roomy else 0)

    @override
    def refresh(self, changes: Changes) -> None:
        models = self.desk.health_models
        self._known = {one.key: one for one in models.used(self._today())}
        self.editor.name_measures(dict(self.desk.health_history.names()))
        self.editor.offer_tiers([one.tier for one in self.desk.tiers.all()])
        keys = dict.fromkeys([*self._known, *self.drafts])
        self.list.show_picks([self._pick(key) for key in keys])
        self.list.setFixedHeight(min(len(keys), _TALLEST) * _LINE + k.S1)
        self._offer()
        self._show()

    @property
    def is_looking(self) -> bool:
        """Tell whether the effect of the last change is still to be looked at."""
        return self._later.isActive()

    def take_over(self, former: "ModelSection") -> None:
        """Go on with what is changed on a former page."""
        self.drafts = former.drafts

    def _pick(self, key: str) -> Pick:
        version, draft = self._known.get(key), self.drafts.get(key)
        segment = draft.segment if draft else version.segment if version else Segment()
        parts = [
            labels.tier(segment.tier) if segment.tier else "",
            labels.name(segment.touch) if segment.touch else "",
            labels.name(segment.stage) if segment.stage else "",
        ]
        whom = " · ".join(filter(None, parts)) or words.tr("All accounts")
        note = words.tr("{segment} · changed").format(segment=whom) if draft else whom
        return Pick(key, self._name(key), note)

    def _name(self, key: str) -> str:
        version, draft = self._known.get(key), self.drafts.get(key)
        shown = version or self.desk.health_models.changed(self.drafts[key], self._today())[-1]
        return (draft.name if draft else "") or self.desk.health_models.name(shown)

    def _offer(self) -> None:
        """Offer what csdesk brings, and a copy of the one that is picked."""
        self._menu.clear()
        language = "ja" if words.language == "ja" else "en"
        for one in self.desk.health_models.offered(self._today()):
            if one.key not in self.drafts:
                draft = self.desk.health_models.draft_of(one, self._today())
                self._menu.addAction(one.names[language].replace("&", "&&"), partial(self._begin, draft))
        self._menu.addAction(words.tr("Duplicate this model"), self._copy)

    def _leave(self) -> None:
        """Let what is changed be there again, whatever ends the window."""
        self.desk.health_models.leave_drafts(ModelDrafts(self.drafts, self.effect.reason.text()))

    def _begin(self, draft: ModelDraft) -> None:
        self.drafts[draft.key] = draft
        self._leave()
        self.refresh(Changes())
        self.list.pick(draft.key)

    def _copy(self) -> None:
        version = self._known.get(str(self.list.key))
        if version is not None:
            self._begin(self.desk.health_models.copy_of(version, self._today()))

    def _draft(self) -> ModelDraft | None:
        """Return what is shown: the draft, else the version in force."""
        key = str(self.list.key)
        version = self._known.get(key)
        return self.drafts.get(key) or (self.desk.health_models.draft(version) if version else None)

    def _show(self) -> None:
        draft, key = self._draft(), str(self.list.key)
        if draft is None:
            return
        self.editor.show_draft(draft, self._name(key), self.desk.health_models.about(key))
        self.versions.show_versions(self.desk.health_models.history(key))
        self.end_button.setEnabled(len(self._known) > 1 and key in self._known)
        self.effect.show_draft(is_changed=key in self.drafts, today=self._today())
        self._later.start()

    def _on_drafted(self, name: str, segment: Segment, model: Model) -> None:
        """Keep what is changed as a draft; one that says what is in force is none."""
        draft, key = self._draft(), str(self.list.key)
        if draft is None:
            return
        changed = replace(draft, name=name, segment=segment, model=model)
        version = self._known.get(key)
        if version is not None and changed == self.desk.health_models.draft(version):
            self.drafts.pop(key, None)
        else:
            self.drafts[key] = changed
        self._leave()
        self.list.show_picks([self._pick(str(one.key)) for one in self.list.picks])
        self._show()

    def _show_effect(self) -> None:
        key = str(self.list.key)
        draft = self.drafts.get(key)
        names = {one.id: one.name for one in self.desk.accounts.all()} if draft else {}
        self.effect.show_moves(self.desk.health_models.moves(draft, self._today()) if draft else (), names)

    def _keep(self, since: date, reason: str) -> None:
        key = str(self.list.key)
        if key in self.drafts and self.guard(lambda: self.desk.health_models.keep(self.drafts[key], since, reason)):
            self.drafts.pop(key, None)
            self.effect.clear()
            self._leave()
            self.refresh(Changes())
            self.list.pick(key)

    def _discard(self) -> None:
        self.drafts.pop(str(self.list.key), None)
        self._leave()
        self.refresh(Changes())

    def _end(self) -> None:
        key, reason = str(self.list.key), self.effect.reason.text()
        if key in self.drafts and key not in self._known:
            self._discard()
        elif self.guard(lambda: self.desk.health_models.end(key, self._today(), reason)):
            self.effect.clear()
            self._leave()
