"""No key is two things at once: where two answer to it, Qt lets neither."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account.page import TABS
from csdesk.ui.places import HEALTH, KITS, PLACES, SECTIONS
from csdesk.ui.widgets.working import upwards

_FIRST = 1
_CONTEXT = Qt.ShortcutContext


def _targets(place: FileWindow) -> list[Target]:
    found = [Target(one.key) for one in PLACES if one.command and one.key != "settings"]
    found += [Target.account(_FIRST, tab.key) for tab in TABS]
    found += [Target(key, part=one.key) for key, parts in _PARTS.items() for one in parts]
    return [*found, Target("meeting", place.desk.meetings.all()[0].id)]


_PARTS = {"settings": SECTIONS, "health": HEALTH, "playbooks": KITS}


@dataclass(frozen=True)
class _Keys:
    """The keys that something in a window answers to: with the hand in a widget, or anywhere inside it, or anywhere."""

    at: dict[QWidget, list[str]]
    inside: dict[QWidget, list[str]]
    anywhere: list[str]

    def answering(self, hand: QWidget) -> Iterator[str]:
        """Yield each key that something answers to while the hand is in a widget."""
        yield from (*self.anywhere, *self.at.get(hand, ()))
        for around in upwards(hand):
            yield from self.inside.get(around, ())


def _keys(window: QWidget) -> _Keys:
    """Return what answers now, wherever the hand is."""
    found = _Keys(defaultdict(list), defaultdict(list), [*_of_actions(window)])
    for shortcut in window.findChildren(QShortcut):
        owner, context = shortcut.parent(), shortcut.context()
        if shortcut.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
            if context == _CONTEXT.WindowShortcut:
                kept = found.anywhere
            else:
                kept = (found.inside if context == _CONTEXT.WidgetWithChildrenShortcut else found.at)[owner]
            kept.append(shortcut.key().toString())
    return found


def _of_actions(window: QWidget) -> Iterator[str]:
    for action in window.findChildren(QAction):
        if action.isEnabled() and action.shortcutContext() in (_CONTEXT.WindowShortcut, _CONTEXT.ApplicationShortcut):
            yield from (one.toString() for one in action.shortcuts())


@pytest.mark.usefixtures("sample_file")
def test_a_key_is_one_thing_wherever_the_hand_is(place: FileWindow) -> None:
    twice = defaultdict[str, set[str]](set)
    for target in _targets(place):
        place.navigator.open(target)
        QApplication.processEvents()
        window = place.window
        hands = [
            one
            for one in window.findChildren(QWidget)
            if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        keys = _keys(window)
        for at in hands:
            for key, count in Counter(keys.answering(at)).items():
                if count > 1:
                    twice[f"{target.place} {target.part}"].add(f"{key} in {type(at).__name__}")
    assert not twice
