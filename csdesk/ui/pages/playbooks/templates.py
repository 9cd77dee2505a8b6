"""Plan templates: those that csdesk brings, and those saved from plans."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.purposes import PURPOSES, Purpose
from csdesk.domain.templates import Anchor, Undated
from csdesk.services.templates.templates import KnownTemplate
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.document_chooser import TemplateRows, rows
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import ListSection
from csdesk.ui.widgets.parts import Button, fill, row, text
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words

_LEAST = 240  # its own bar scrolls it, not a second one beside it


class TemplateGaps(QWidget):
    """A quiet line each, hidden where nothing is lacking."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__()
        self._desk = desk
        self._ids: frozenset[int] = frozenset()
        self.lacking = text("", "small", wrap=True)
        self.planless = Button("", kind="link", act=lambda: navigator.open(Target.accounts(self._ids)))
        self._line = row(self.planless, None)
        self.lacking.setContentsMargins(k.S1, 0, 0, 0)
        fill(QVBoxLayout(self), (self.lacking, self._line), k.S1, (0, 0, 0, k.S2))

    def show_gaps(self) -> None:
        """Show what is lacking now."""
        lacking = self._desk.templates.lacking()
        lines = []
        for purpose in PURPOSES:
            tiers = [labels.tier(tier) for tier, purposes in lacking.items() if purpose in purposes]
            if tiers:
                line = words.tr("No template for {purpose}: {tiers}")
                lines.append(line.format(purpose=labels.name(purpose), tiers=labels.listed(tiers)))
        self.lacking.setText("\n".join(lines))
        self.lacking.setVisible(bool(lines))
        self._ids = frozenset(one.id for one in self._desk.templates.planless())
        self.planless.setText(words.tr("%n active account(s) without a plan in progress", "", len(self._ids)))
        self._line.setVisible(bool(self._ids))
        self.setVisible(bool(lines or self._ids))


class TemplatesSection(ListSection):
    """At its top what is lacking; a template itself is written as a plan, and saved from there."""

    watches = ("accounts", "plan_templates", "success_plans", "tier_definitions")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        restore = words.tr("Restore built-in templates")
        super().__init__(desk, bus, guard, words.tr("Plan templates"), restore, desk.templates)
        self.gaps = TemplateGaps(desk, self.navigator)
        self.rows = TemplateRows(words.tr("Contents"))
        self.rows.setMinimumHeight(_LEAST)
        self._tier = self.form.choice("tier", words.tr("Tier"), [])
        self._make_fields()
        fill(QVBoxLayout(self), (self.gaps, (self.lay_out_list(), 1)), 0, (0, 0, 0, 0))

    def _make_fields(self) -> None:
        form = self.form
        purposes = [(one, labels.name(one)) for one in (*PURPOSES, Purpose.OTHER)]
        how = words.tr("To add a template, choose “Save as template…” in a plan's menu. Days count from the start.")
        form.choice("purpose", words.tr("Purpose", "of a template"), purposes)
        self.lay_out_form(
            form.fact("name", words.tr("Name")),
            form.side_by_side("purpose", "tier", gap=k.S4),
            text(words.tr("Contents"), "section"),
            (self.rows, 100),  # all there is: the form ends with a stretch
            text(how, "small", wrap=True),
        )

    @override
    def read(self) -> dict[str, KnownTemplate]:
        known = {one.key: one for one in self.desk.templates.all()}
        tiers = dict.fromkeys(["", *(one.tier for one in self.desk.tiers.all())])
        tiers |= dict.fromkeys(one.tier for one in known.values())
        self._tier.chip.offer([(one, labels.any_tier(one)) for one in tiers])
        self.add_button.setVisible(self.desk.templates.away() > 0)
        self.gaps.show_gaps()
        return known

    @override
    def pick(self, key: str, one: KnownTemplate) -> Pick:
        return Pick(key, one.name, " · ".join((labels.name(one.purpose), labels.any_tier(one.tier))))

    @override
    def show_picked(self) -> None:
        super().show_picked()
        found: list[Undated] = []
        key = str(self.list.key or "")
        if key in self.known:
            self.guard(lambda: found.append(self.desk.templates.document(key)))
        self.rows.show_rows([line for one in found for line in rows(one, self._days(one))])

    @override
    def add(self) -> None:
        self.guard(self.desk.templates.bring_back)

    def _days(self, document: Undated) -> Callable[[int | None, int | None], str]:
        """Return what says the days of a template; those counted back from a deadline are negative."""
        end = document.length if document.anchor is Anchor.END else 0

        def said(start: int | None, due: int | None) -> str:
            days = [f"{day - end:,}".replace("-", "−") for day in dict.fromkeys((start, due)) if day is not None]
            return words.tr("day {days}").format(days=" – ".join(days)) if days else ""

        return said
