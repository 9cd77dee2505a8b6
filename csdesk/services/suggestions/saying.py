"""What is said of a suggestion: its evidence in words and numbers, and what accepting it makes."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from csdesk.domain.levels import Level
from csdesk.domain.people import Role
from csdesk.domain.plans import Side
from csdesk.domain.playbooks import HandoffTopic
from csdesk.fields.values import name_of
from csdesk.i18n import Text, Words, later_words

Told = Mapping[str, str]
ShownDay = Callable[[date], str]
"""How a day is shown."""


class RuleTexts(NamedTuple):
    """What a rule is called, what it watches for, what its threshold is, and what an action made of it is called.

    ``says`` is why a suggestion is made, with the number of which evidence it is ``counted`` by, if it is.
    """

    name: Text
    watches: Text
    threshold: Text | None
    action: Text
    says: Text
    counted: str = ""


_DAYS_MORE = later_words.tr("Days beyond")
_DAYS_BACK = later_words.tr("Days back")
_WEEKS = later_words.tr("Weeks in a row")
_DROPPED = later_words.tr("Health fell %n point(s) in 4 weeks, from {before} to {score}", "", 1)
_CAME_NOT = later_words.tr("Nobody came to the kickoff on {on} as: {roles}")
TEXTS: Mapping[str, RuleTexts] = {
    "notice_near": RuleTexts(
        later_words.tr("Notice deadline"),
        later_words.tr("120, 90, 60 and 30 days before a notice deadline, while no renewal checklist is open."),
        later_words.tr("First told, days before"),
        later_words.tr("Prepare the renewal, notice deadline {deadline}"),
        later_words.tr("Notice deadline in %n day(s), {deadline}", "", 1),
        "days",
    ),
    "health_low": RuleTexts(
        later_words.tr("Low health"),
        later_words.tr("Health is danger, or attention for some weeks, while no re-onboarding runs."),
        _WEEKS,
        later_words.tr("Find out why health is low"),
        later_words.tr("Health is {level} ({score}), C or worse for %n week(s)", "", 1),
        "weeks",
    ),
    "champion_left": RuleTexts(
        later_words.tr("Champion left"),
        later_words.tr("The champion left and nobody else has the role."),
        _DAYS_BACK,
        later_words.tr("Find a new champion after {name}"),
        later_words.tr("{name}, the champion, left on {left}"),
    ),
    "health_fell": RuleTexts(
        later_words.tr("Health fell"),
        later_words.tr(
            "A level lower for two weeks, or two points below its bound; or so many points lower than four weeks ago."
        ),
        later_words.tr("Points in 4 weeks"),
        later_words.tr("Find out why health fell"),
        later_words.tr("Health fell from {before} to {level} ({score}), for %n week(s)", "", 1),
        "weeks",
    ),
    "kickoff_people": RuleTexts(
        later_words.tr("Kickoff without key people"),
        later_words.tr("No decision maker or no champion is invited to the kickoff, or came to it."),
        _DAYS_BACK,
        later_words.tr("Bring into the kickoff: {roles}"),
        later_words.tr("Not invited to the kickoff: {roles}"),
    ),
    "onboarding_late": RuleTexts(
        later_words.tr("Onboarding past its window"),
        later_words.tr("The window of an onboarding is over and its criteria are not met."),
        _DAYS_MORE,
        later_words.tr("Agree on how to complete onboarding"),
        later_words.tr("Onboarding is %n day(s) past its window, {met} of {total} criteria met", "", 1),
        "days",
    ),
    "handoff_incomplete": RuleTexts(
        later_words.tr("Sales handoff incomplete"),
        later_words.tr("An onboarding began, and topics of the sales handoff are still blank."),
        later_words.tr("Days after the start"),
        later_words.tr("Ask sales about: {topics}"),
        later_words.tr("Sales handoff without: {topics}"),
    ),
    "no_contact": RuleTexts(
        later_words.tr("No contact"),
        later_words.tr("The last contact is longer ago than the cadence of the tier."),
        _DAYS_MORE,
        later_words.tr("Get in touch"),
        later_words.tr("No contact for %n day(s), cadence {cadence}", "", 1),
        "days",
    ),
    "sponsor_absent": RuleTexts(
        later_words.tr("Sponsor stays away"),
        later_words.tr("A sponsor declined or missed the last reviews."),
        later_words.tr("Reviews in a row"),
        later_words.tr("Win {name} back for the next review"),
        later_words.tr("{name}, a sponsor, stayed away from the last %n review(s)", "", 1),
        "count",
    ),
    "meeting_without_next": RuleTexts(
        later_words.tr("Meeting without next action"),
        later_words.tr("A meeting took place and led to no action, no promise and no other meeting."),
        _DAYS_BACK,
        later_words.tr("Agree on a next action"),
        later_words.tr("The meeting on {on} led to no next action"),
    ),
    "no_contact_person": RuleTexts(
        later_words.tr("No contact with a key person"),
        later_words.tr("Nobody spoke with a decision maker, champion or sponsor within the cadence of the tier."),
        _DAYS_MORE,
        later_words.tr("Get in touch with {name}"),
        later_words.tr("No contact with {name} for %n day(s), cadence {cadence}", "", 1),
        "days",
    ),
    "milestone_late": RuleTexts(
        later_words.tr("Milestone overdue"),
        later_words.tr("A milestone of a plan in progress is overdue, ours or theirs."),
        _DAYS_MORE,
        later_words.tr("Settle “{title}”"),
        later_words.tr("“{title}” is %n day(s) overdue ({side})", "", 1),
        "days",
    ),
    "plan_missing": RuleTexts(
        later_words.tr("No success plan"),
        later_words.tr("An account with a tier, high or low touch, has no plan in progress."),
        later_words.tr("Days as a customer"),
        later_words.tr("Draft a success plan"),
        later_words.tr("No success plan in progress"),
    ),
    "readings_stale": RuleTexts(
        later_words.tr("Health data out of date"),
        later_words.tr("Measures are too old, so little of the score is covered."),
        later_words.tr("Below % covered"),
        later_words.tr("Update the health data"),
        later_words.tr("%n measure(s) out of date, {coverage}% of the score covered", "", 1),
        "count",
    ),
    "feedback_answered": RuleTexts(
        later_words.tr("Feedback answered"),
        later_words.tr("Feedback was answered or done: the customer should hear of it."),
        _DAYS_BACK,
        later_words.tr("Tell the customer: {title}"),
        later_words.tr("Feedback answered: {title}"),
    ),
    "expansion_candidate": RuleTexts(
        later_words.tr("Expansion candidate"),
        later_words.tr("Health was good for three months and an outcome is met."),
        _WEEKS,
        later_words.tr("Talk about what to expand"),
        later_words.tr("Good health for %n week(s), outcomes met: {outcomes}", "", 1),
        "weeks",
    ),
    "story_candidate": RuleTexts(
        later_words.tr("Story candidate"),
        later_words.tr("An outcome is met and health is good."),
        _WEEKS,
        later_words.tr("Ask for a success story: {title}"),
        later_words.tr("Good health, and “{title}” is met"),
    ),
    "health_steady": RuleTexts(
        later_words.tr("High and steady"),
        later_words.tr("Health was good for weeks: time to activate further."),
        _WEEKS,
        later_words.tr("Suggest what to use next"),
        later_words.tr("Good health for %n week(s)", "", 1),
        "weeks",
    ),
}


def sentence(rule: str, told: Told, words: Words, day: ShownDay) -> str:
    """Return why a suggestion is made; of a rule of a newer csdesk its evidence as it is."""
    if rule not in TEXTS:
        return ", ".join(f"{name}: {told[name]}" for name in told)
    shown = _Shown(told, words, day)
    text, counted = _why(rule, shown)
    return text.filled(words, shown, shown.count(counted))


def _why(rule: str, told: Mapping[str, str]) -> tuple[Text, str]:
    """Return what a rule says, and what it counts."""
    if rule == "health_fell" and "drop" in told:
        return _DROPPED, "drop"
    return (_CAME_NOT, "") if told.get("held") == "1" else (TEXTS[rule].says, TEXTS[rule].counted)


def action_title(rule: str, told: Told, words: Words, day: ShownDay) -> str:
    """Return what an action is called that a suggestion makes."""
    texts = TEXTS.get(rule)
    return texts.action.filled(words, _Shown(told, words, day)) if texts else sentence(rule, told, words, day)


class _Shown(dict[str, str]):
    """Evidence as it is shown; what is not known is a dash."""

    _DAYS = ("deadline", "left", "on", "last", "first", "due", "ended")

    def __init__(self, told: Told, words: Words, day: ShownDay) -> None:
        super().__init__({name: self._shown(name, value, words, day) for name, value in told.items()})

    def __missing__(self, name: str) -> str:
        return "–"

    def count(self, name: str) -> int:
        """Return a number, 0 where none is known."""
        value = self.get(name, "")
        return int(value) if value.lstrip("-").isdigit() else 0

    def _shown(self, name: str, value: str, words: Words, day: ShownDay) -> str:
        try:
            if name in self._DAYS:
                return day(date.fromisoformat(value))
            if name in ("level", "before") and not value.isdigit():
                return f"{value} {name_of(Level(value), words)}"
            if name == "side":
                return name_of(Side(value), words)
            kinds: dict[str, type[Role | HandoffTopic]] = {"roles": Role, "topics": HandoffTopic}
            if name in kinds:
                return words.tr(", ", "between things").join(name_of(kinds[name](one), words) for one in value.split())
        except ValueError:
            return value
        return value
