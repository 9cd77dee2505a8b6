"""From what is known of a week to the review as it is shown and printed."""

from datetime import date
from fractions import Fraction

from csdesk.documents import figures, labels
from csdesk.documents.weekly import labels as named
from csdesk.documents.weekly.document import (
    WeeklyDocument,
    WeeklyFigure,
    WeeklyFocus,
    WeeklyLevel,
    WeeklyMove,
    WeeklyRenewal,
    WeeklyTask,
)
from csdesk.domain import amounts
from csdesk.domain.focus import FocusPace
from csdesk.domain.levels import Level, moved
from csdesk.domain.money import rounded
from csdesk.domain.weekly import PlannedItem, PlannedState
from csdesk.entities import Company, FocusKpi
from csdesk.fields.values import known_name, name_of
from csdesk.i18n import Catalogue, Words
from csdesk.services.focus.focus import FocusState
from csdesk.services.focus.values import Value
from csdesk.services.focus.week_data import DoubtCount, LevelCount, WeekFigure, WeekMove, WeekReview
from csdesk.services.renewals.renewals import RenewalRow


def compose(told: WeekReview, company: Company, owner: str, language: str) -> WeeklyDocument:
    """Return the review of a week, in a language."""
    words = Catalogue(language)
    year, week, _day = told.monday.isocalendar()
    span = words.tr("{first} – {last}").format(
        first=figures.brief(words, told.monday), last=figures.short(words, told.sunday, told.monday)
    )
    return WeeklyDocument(
        language=language,
        on=told.today,
        accent=company.accent,
        ours=company.called(language) or labels.our_side(words),
        owner=owner,
        week=words.tr("Week {week}, {year} ({span})").format(week=week, year=year, span=span),
        focus=_focus(told.focus, told.today, words) if told.focus else None,
        figures=tuple(_figure(one, told.home, words) for one in told.figures),
        last=tuple(_task(one, told.today, words, state) for one, state in told.last),
        last_done=words.tr("{done} of {total} done").format(done=told.done, total=len(told.last)) if told.last else "",
        plan=tuple(_task(one, told.today, words) for one in told.plan),
        more=words.tr("%n more in the queue", "", told.more) if told.more else "",
        queued=told.more,
        accounts=words.tr("%n account(s)", "", told.accounts),
        levels=tuple(_level(one, words) for one in told.levels),
        moves=tuple(_move(one, told.today, words) for one in told.moves),
        renewals=tuple(_renewal(one, told.today, words) for one in told.renewals),
        doubts=tuple(_doubt(one, words) for one in told.doubts),
        said=_paragraphs(told.said),
        learned=_paragraphs(told.learned),
    )


def amount(focus: FocusKpi, value: Value, words: Words) -> str:
    """Return a value of a KPI as it is written, cut and not rounded up: 68.2%, 7."""
    if value is None:
        return figures.NONE
    if focus.kind.is_share:
        return figures.with_unit(words, rounded(Fraction(int(value * 10), 10), 1), "%")
    return named.count(value)


def _focus(told: FocusState, today: date, words: Words) -> WeeklyFocus:
    focus = told.focus
    wanted = amount(focus, Fraction(focus.target), words)
    target = words.tr("Target {target} by {day}").format(target=wanted, day=figures.short(words, focus.until, today))
    return WeeklyFocus(
        name=named.focus(focus, words),
        value=amount(focus, told.value, words),
        target_value=wanted,
        target=target,
        pace=pace(focus, told.pace, words) if told.pace else words.tr("Nothing measured yet"),
        kgi=words.tr("Leads to: {kgi}").format(kgi=focus.kgi) if focus.kgi else "",
        why=focus.why,
        history=tuple(None if value is None else float(value) for _day, value in told.history),
        goal=float(focus.target),
    )


def pace(focus: FocusKpi, found: FocusPace, words: Words) -> str:
    """Return how a KPI goes: what is needed a week, what it makes, and what that comes to."""
    if found.is_reached:
        return words.tr("Target reached")
    if found.needed is None:
        return words.tr("Time is up")
    needed, actual = (_weekly(focus, one, words) for one in (found.needed, found.actual or Fraction(0)))
    comes_to = amount(focus, min(found.ends_at, Fraction(100)) if focus.kind.is_share else found.ends_at, words)
    text = words.tr("Needs {needed} a week, now {actual}: on course for {end}")
    return text.format(needed=needed, actual=actual, end=comes_to)


def _weekly(focus: FocusKpi, value: Fraction, words: Words) -> str:
    size = rounded(value, 1)
    said = named.signed(f"{abs(size)}", size)
    return words.tr("{change} pt").format(change=said) if focus.kind.is_share else said


def _figure(told: WeekFigure, home: str, words: Words) -> WeeklyFigure:
    return WeeklyFigure(
        name=named.figure(told.name, words, home),
        now=named.value(told.name, told.now),
        before=named.value(told.name, told.before),
        change=named.changed(told.name, told.change, words),
        worse=told.is_worse,
    )


def _task(told: PlannedItem, today: date, words: Words, state: PlannedState | None = None) -> WeeklyTask:
    said = {PlannedState.CARRIED: words.tr("Carried over"), PlannedState.DROPPED: words.tr("Dropped")}
    return WeeklyTask(
        title=told.title,
        account=told.account,
        due=figures.short(words, date.fromisoformat(told.due), today) if told.due else "",
        state=state.value if state else "",
        said=said.get(state, "") if state else "",
        note=told.note,
    )


def _level(told: LevelCount, words: Words) -> WeeklyLevel:
    change = told.count - told.before
    mrr = amounts.largest(told.mrr, words.language)
    if others := max(len(told.mrr) - 1, 0):
        mrr = words.tr("{amount} + %n other currency(ies)", "", others).format(amount=mrr)
    letter = "" if told.level is Level.UNKNOWN else told.level.value
    said = named.signed(str(abs(change)), Fraction(change))
    return WeeklyLevel(letter, name_of(told.level, words), told.count, said, mrr)


def _move(told: WeekMove, today: date, words: Words) -> WeeklyMove:
    before, now = ("" if one is Level.UNKNOWN else one.value for one in (told.before, told.now))
    due = f" ({figures.short(words, told.due, today)})" if told.due else ""
    return WeeklyMove(
        account=told.account,
        before=before,
        now=now,
        mrr=amounts.leading(told.mrr, words.language) or figures.NONE,
        why=_why(told, words),
        response=told.response + due if told.response else words.tr("No next action"),
    )


def _why(told: WeekMove, words: Words) -> str:
    if told.now is Level.UNKNOWN:
        return words.tr("Too little fresh data")
    if told.before is Level.UNKNOWN:
        return words.tr("Data came in")
    comma = words.tr(", ", "between the items of a list")
    said = comma.join(f"{name} {moved(change)}" for name, change in told.measures)
    return " · ".join(filter(None, (said, words.tr("less data, not better") if told.is_less_data else "")))


def _renewal(told: RenewalRow, today: date, words: Words) -> WeeklyRenewal:
    left = (told.clock.decision - today).days
    return WeeklyRenewal(
        account=told.account,
        day=figures.short(words, told.clock.decision, today),
        left=words.tr("in %n day(s)", "", left) if left >= 0 else words.tr("%n day(s) overdue", "", -left),
        mrr=amounts.leading(told.mrr, words.language) or figures.NONE,
        forecast=known_name(told.forecast, words),
        late=left < 0,
    )


def _doubt(told: DoubtCount, words: Words) -> str:
    money = amounts.sums({name: one for name, one in told.mrr.items() if one}, words.language)
    name = words.tr("{doubt}: {count}").format(doubt=name_of(told.kind, words), count=told.count)
    return f"{name} ({money})" if money != figures.NONE else name


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line for line in (one.strip() for one in text.splitlines()) if line)
