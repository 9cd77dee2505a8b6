"""The rules of suggestions: what each watches for, from what on it speaks, and what it did this month."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.suggestions.catalogue import A_DAY
from csdesk.entities import Changes
from csdesk.errors import RefusedError
from csdesk.services.suggestions.rules import THRESHOLD, RuleSetting
from csdesk.services.suggestions.saying import TEXTS
from csdesk.services.suggestions.suggestions import RuleMonth
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.parts import Card, col, row, rule, text
from csdesk.ui.words import words

_FIELD = 150


class RuleForm(RecordForm):
    """A rule: on or off, its threshold, and its month."""

    def __init__(self, guard: Guard, desk: Desk, setting: RuleSetting) -> None:
        self._rules = desk.suggestion_rules
        super().__init__(guard, self._keep)
        texts = TEXTS[setting.rule.key]
        self.tick = self.flag("is_on", texts.name.said(words))
        self.month = text("", "small", wrap=True)
        said = col(self.tick, text(texts.watches.said(words), "muted", wrap=True), self.month, gap=k.S1)
        field = QWidget()
        if texts.threshold is not None:
            field = self.fact("threshold", texts.threshold.said(words), _whole)
            self.fields["threshold"].setPlaceholderText(str(setting.rule.threshold))
        field.setFixedWidth(_FIELD)
        self.lay_out((row((said, 1), col(field, None, gap=0), gap=k.S4),), 0)

    def show_rule(self, setting: RuleSetting, month: RuleMonth) -> None:
        """Show how a rule is set and what it did."""
        self.show_record(setting.rule.key, setting)
        told = (
            words.tr("%n raised", "suggestions", month.raised),
            words.tr("%n accepted", "suggestions", month.accepted),
            words.tr("%n dismissed", "suggestions", month.dismissed),
            words.tr("%n closed by itself", "suggestions", month.closed),
            words.tr("%n open", "suggestions", month.open),
        )
        said = words.tr("This month: {what}").format(what=" · ".join(told))
        self.month.setText(said)
        self.month.setVisible(month != RuleMonth())

    def _keep(self, key: str, *, is_on: bool | None = None, threshold: int | None = None) -> None:
        if is_on is None:
            self._rules.limit(key, threshold)
        else:
            self._rules.turn(key, is_on=is_on)


class SuggestionsSection(Section):
    """All rules below each other, in the order in which their suggestions are shown."""

    watches = ("suggestions", "suggestion_rules")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, today: Callable[[], date] = date.today) -> None:
        super().__init__(desk, bus, guard)
        self._today = today
        self.daily = RecordForm(guard, lambda _key, threshold: desk.suggestion_rules.limit_a_day(threshold))
        self.daily.fact("threshold", words.tr("Suggestions a day"), _whole)
        self.daily.fields["threshold"].setPlaceholderText(str(A_DAY))
        self.daily.facts["threshold"].setFixedWidth(_FIELD)
        self.daily.lay_out((row(self.daily.facts["threshold"], None),), 0)
        explained = words.tr(
            "Rules look at each account and suggest a next step, with the reason. Enter accepts one, Delete dismisses "
            "it until its cause changes. When the cause ends, it closes itself."
        )
        self.forms = {one.rule.key: RuleForm(guard, desk, one) for one in desk.suggestion_rules.all()}
        lines: list[QWidget] = []
        for form in self.forms.values():
            lines += [rule(), form] if lines else [form]
        self.lay_out(
            Card(words.tr("Suggestions"), text(explained, "body", wrap=True), self.daily, gap=k.S3),
            Card(words.tr("Rules of suggestions"), *lines, gap=k.S3),
        )

    @override
    def refresh(self, changes: Changes) -> None:
        months = self.desk.suggestions.months(self._today())
        for setting in self.desk.suggestion_rules.all():
            self.forms[setting.rule.key].show_rule(setting, months.get(setting.rule.key, RuleMonth()))
        self.daily.show_record("", _Daily(self.desk.suggestion_rules.a_day()))


class _Daily:
    """What the field of a day shows."""

    def __init__(self, threshold: int) -> None:
        self.threshold = threshold


def _whole(typed: str) -> int | None:
    """Return a whole number, None for nothing typed; raise RefusedError for what is none."""
    if not typed.strip():
        return None
    with suppress(ValueError):
        return int(typed.strip())
    raise RefusedError(THRESHOLD)
