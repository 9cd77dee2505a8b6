"""The card in which a KPI is put into focus, with where customers get stuck as the evidence for it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.focus import Conversion, FocusKind
from csdesk.domain.months import after, days_after
from csdesk.domain.plans import Definition
from csdesk.entities import FocusKpi
from csdesk.errors import CsdeskError
from csdesk.services.focus.focus import NoTargetError
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.panels.entries import Entries, plain
from csdesk.ui.panels.entry_card import ColumnFields
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.parts import Button, col, named, row, rule, text
from csdesk.ui.words import words

_MONTHS = 6
_KINDS = (FocusKind.OUTCOMES, FocusKind.ONBOARDING, FocusKind.ACTIVITY, FocusKind.RENEWAL, FocusKind.COUNT)
_PER_CENT = 100


class FocusSetup(Overlay):
    """Sets a new KPI, or changes the one in focus; ``kept`` tells that it did."""

    kept = Signal()
    wide = 640

    def __init__(self, window: QWidget, desk: Desk, today: Callable[[], date]) -> None:
        super().__init__(window)
        self._desk, self._today, self._entries = desk, today, Entries(today)
        self._changed: FocusKpi | None = None
        self.head, self.evidence = text("", "section"), text("", "small", wrap=True)
        self.kind, self.measure, self.definition, self.tier = Choice(), Choice(), Choice(), Choice()
        self.name, self.floor, self.industry, self.target = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.columns = ColumnFields(
            kind=self.kind,
            name=self.name,
            measure=self.measure,
            floor=self.floor,
            depth=self.definition,
            tier=self.tier,
            industry=self.industry,
            target=self.target,
            since=DateField(self._entries),
            until=DateField(self._entries),
            kgi=_hinted(words.tr("Such as: renewal rate 95%")),
            why=_hinted(words.tr("Such as: whoever completes onboarding renews")),
        )
        self.wrong = text("", "wrong", wrap=True)
        self.end_button = Button(words.tr("End this KPI"), kind="link", act=self._on_end)
        self.save_button = Button(words.tr("Save"), kind="primary", act=self._on_save)
        self.kind.currentIndexChanged.connect(lambda _place: self._show_kind())
        on_enter(self._on_save, *(one for one in self.columns.stops if isinstance(one, QLineEdit)))
        self._lay_out()

    def _lay_out(self) -> None:
        inner = k.S4, k.S3, k.S4, k.S3
        since, until, kgi, why = (self.columns.fields[one] for one in ("since", "until", "kgi", "why"))
        self.counted = named(words.tr("What you count"), self.name)
        self.measured = row(
            (named(words.tr("Measure"), self.measure), 2), (named(words.tr("at least"), self.floor), 1), gap=k.S3
        )
        self.deep = named(words.tr("Success"), self.definition)
        self.among = row(
            (self.deep, 1),
            (named(words.tr("Tier"), self.tier), 1),
            (named(words.tr("Industry"), self.industry), 1),
            gap=k.S3,
        )
        days = row(
            (named(words.tr("Target"), self.target), 1),
            (named(words.tr("From"), since), 1),
            (named(words.tr("Until"), until), 1),
            gap=k.S3,
        )
        reasons = row(
            (named(words.tr("The goal it leads to (KGI)"), kgi), 1),
            (named(words.tr("Why now"), why), 1),
            gap=k.S3,
        )
        parts = (named(words.tr("KPI"), self.kind), self.counted, self.measured, self.among, days, reasons)
        for item in (
            col(self.head, self.evidence, gap=k.S2, margins=inner),
            rule(),
            col(*parts, gap=k.S3, margins=inner),
            row((self.wrong, 1), self.end_button, self.save_button, gap=k.S3, margins=(k.S4, 0, k.S4, k.S4)),
        ):
            self.box.addWidget(item)

    def open_new(self) -> None:
        """Set another KPI; the one proposed leads on where customers get stuck most."""
        today = self._today()
        shift = self._desk.focus_kpis.shift(today)
        self.head.setText(words.tr("Set focus KPI"))
        self.evidence.setText(_said(shift.conversions))
        fresh = FocusKpi(kind=shift.kind, target=Decimal(0), since=today, until=days_after(after(today, _MONTHS), -1))
        self._begin(fresh, None)

    def open_kpi(self, focus: FocusKpi) -> None:
        """Change the KPI in focus."""
        self.head.setText(words.tr("Change focus KPI"))
        self.evidence.setText("")
        self._begin(focus, focus)

    def _begin(self, shown: FocusKpi, changed: FocusKpi | None) -> None:
        self._changed = changed
        self.kind.offer([(one, labels.name(one)) for one in _KINDS])
        names = self._desk.health_history.names()
        self.measure.offer(sorted(names.items(), key=lambda one: one[1]))
        depths = [(one, labels.name(one)) for one in Definition if one is not Definition.OTHER]
        self.definition.offer([(None, words.tr("All")), *depths])
        tiers = [(one.tier, labels.tier(one.tier)) for one in self._desk.tiers.all()]
        self.tier.offer([("", words.tr("All")), *tiers])
        self.columns.show_record(shown)
        self.floor.setText("" if shown.floor is None else plain(shown.floor))
        self.target.setText(plain(shown.target) if shown.target else "")
        self.end_button.setVisible(changed is not None)
        self._say("")
        self._show_kind()
        self.open()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kind(self) -> None:
        kind = self.kind.value
        self.counted.setVisible(kind is FocusKind.COUNT)
        self.measured.setVisible(kind is FocusKind.ACTIVITY)
        self.among.setVisible(kind is not FocusKind.COUNT)
        self.deep.setVisible(kind is FocusKind.OUTCOMES)
        is_share = kind is not None and kind.is_share
        self.target.setPlaceholderText(words.tr("in %, such as 80") if is_share else words.tr("such as 12"))
        self.fit()

    def _values(self) -> dict[str, Any]:
        """Return what is chosen and typed; raise CsdeskError for what is no number or day."""
        kind, today = self.kind.value, self._today()
        target = self._entries.number(self.target.text().strip().rstrip("%％"))
        if target is None:
            raise NoTargetError
        is_activity, is_count, values = kind is FocusKind.ACTIVITY, kind is FocusKind.COUNT, self.columns.values()
        return values | {
            "name": values["name"] if is_count else "",
            "measure": values["measure"] or "" if is_activity else "",
            "floor": self._entries.number(self.floor.text()) if is_activity else None,
            "depth": values["depth"] if kind is FocusKind.OUTCOMES else None,
            "tier": "" if is_count else values["tier"],
            "industry": "" if is_count else values["industry"],
            "target": target,
            "since": values["since"] or today,
            "until": values["until"] or days_after(after(today, _MONTHS), -1),
            "why": values["why"].strip(),
        }

    def _on_save(self) -> None:
        kpis, changed = self._desk.focus_kpis, self._changed
        self._do(
            lambda: (
                kpis.put(self._today(), **self._values())
                if changed is None
                else kpis.edit(changed.id, **self._values())
            )
        )

    def _on_end(self) -> None:
        if (changed := self._changed) is not None:
            self._do(lambda: self._desk.focus_kpis.end(changed.id, self._today()))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except CsdeskError as error:
            self._say(error.sentence(words))
        else:
            self.close_card()
            self.kept.emit()

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.fit()

    @override
    def stops(self) -> list[QWidget]:
        return [*self.columns.stops, self.end_button, self.save_button]


def _hinted(hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(hint)
    return field


def _said(found: list[Conversion]) -> str:
    """Return how many moved on from each stage, and how sure that is."""
    lines = [_moved(one) for one in found if one.count]
    none = words.tr("Nobody has been at a stage for half a year yet, so nothing shows where customers get stuck.")
    return "\n".join(lines) or none


def _moved(one: Conversion) -> str:
    low, high = (round(end * _PER_CENT) for end in one.interval or (0, 0))
    said = words.tr("{moved} of {count} moved on from {stage} within half a year (95% interval {low}–{high}%).")
    return said.format(moved=one.moved, count=one.count, stage=labels.name(one.stage), low=low, high=high)
