"""A chip of which one choice can be ticked at most."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtGui import QActionGroup
from typing_extensions import override

from csdesk.ui.widgets.fields import FilterChip

_Policy = QActionGroup.ExclusionPolicy


class OneChip(FilterChip):
    """Ticking one unticks the other; ``more`` can be done besides: names, and what they do."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.more: Sequence[tuple[str, Callable[[], object]]] = ()
        self._one = QActionGroup(self)
        self._one.setExclusionPolicy(_Policy.ExclusiveOptional)
        self._one.triggered.connect(self._on_chosen)

    @override
    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        super().offer([(key, name.replace("&", "&&")) for key, name in choices])
        if len(self._menu.actions()) == len(choices):
            self._offer_more()
        for action in self._actions.values():
            self._one.addAction(action)

    @property
    def chosen(self) -> str:
        """Return the key that is ticked, nothing if none is."""
        return next(iter(self.ticked), "")

    @override
    def tick(self, keys: Collection[str]) -> None:
        for key, action in self._actions.items():  # not silenced: the group has to hear it
            action.setChecked(key in keys)

    @override
    def clear(self) -> None:
        if self.ticked:
            self.tick(())
            self.changed.emit()

    @override
    def _on_toggled(self) -> None:
        self._show()  # told when the choice is made: two actions have turned then

    def _on_chosen(self) -> None:
        self._menu.close()
        self.changed.emit()

    def _offer_more(self) -> None:
        self._menu.addSeparator()
        for name, act in self.more:
            self._menu.addAction(name).triggered.connect(lambda _on=False, act=act: act())
