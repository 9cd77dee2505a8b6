"""The commands that tell of health: ``health`` the weeks of accounts, ``health-model`` the rules."""

import json
import re
from datetime import date
from typing import Any

import click

from csdesk.commands.given import Given, tell
from csdesk.commands.health_listing import week
from csdesk.commands.plain import Listed
from csdesk.desk import Desk
from csdesk.domain.health_change import HealthChange
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.levels import POINT, cut_to_tenths, said_in_tenths
from csdesk.domain.months import iso_week
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.health.explained import Explained, ExplainedCap, ExplainedMeasure
from csdesk.services.health.modelling import ModelVersion

_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})")
_SUNDAY = 7
_BETWEEN = ".."
_UNMEASURED: Listed = {
    **dict.fromkeys(("week", "sunday", "score", "score_millionths")),
    "level": "unknown",
    "coverage": 0.0,
    "unfinished": False,
    "late": False,
}
_NO_WEEK = later_words.tr("“{typed}” is no week. Write it as 2026-W48, two of them as 2026-W40..2026-W48.")
_NO_HEALTH = later_words.tr("Nothing was measured of {name} in {week}.")


@click.command()
@click.argument("account", required=False)
@click.option("--week", "typed", default="", metavar="2026-W48", help="The week; else the running one.")
@click.option("--why", default="", metavar="W1..W2", help="Why the score moved between two weeks of an account.")
@click.option("--json", "as_json", is_flag=True, help="All of it, the unknown as null.")
@click.pass_obj
def health(given: Given, /, account: str | None, typed: str, why: str, *, as_json: bool) -> None:
    """Tell the health of every account, or of one with the rule that made it. Internal."""
    today = date.today()
    told: object
    with given.desk() as desk:
        if not desk.database.read_only:
            desk.health.catch_up(today)
        sunday = _sunday(typed) if typed else None
        if why:
            told, lines = _why(desk, account, why, today)
        elif account:
            told, lines = _one(desk, account, sunday, today)
        else:
            told, lines = _all(desk, sunday, today)
    tell(told, ["\n".join(lines)], as_json=as_json)


@click.command("health-model")
@click.option("--json", "as_json", is_flag=True, help="With every rule, and every version.")
@click.pass_obj
def health_model(given: Given, /, *, as_json: bool) -> None:
    """Tell the health models in force, in the order in which they apply."""
    with given.desk() as desk:
        used, every = desk.health_models.used(date.today()), desk.health_models.versions()
        told = [
            _model(desk, one)
            | {"definition": json.loads(one.definition)}
            | {"versions": [_head(each) for each in every if each.key == one.key]}
            for one in used
        ]
    shown = ("key", "version", "name", "since", "reason")
    tell(told, ("\t".join(str(one[name] or "") for name in shown) for one in told), as_json=as_json)


def _sunday(typed: str) -> date:
    found = _WEEK.fullmatch(typed.strip().upper())
    try:
        if found:
            return date.fromisocalendar(int(found[1]), int(found[2]), _SUNDAY)
    except ValueError:
        pass
    raise RefusedError(_NO_WEEK, typed=typed)


def _all(desk: Desk, sunday: date | None, today: date) -> tuple[list[Listed], list[str]]:
    weeks = desk.health.current(sunday)
    rows = sorted(desk.accounts.rows(today), key=lambda row: row.id)
    told = [
        {"account_id": row.id, "account": row.name, **(week(weeks[row.id]) if row.id in weeks else _UNMEASURED)}
        for row in rows
    ]
    shown = ("account_id", "account", "level", "score", "coverage", "week")
    return told, ["\t".join("" if one[name] is None else str(one[name]) for name in shown) for one in told]


def _one(desk: Desk, typed: str, sunday: date | None, today: date) -> tuple[Listed, list[str]]:
    account = desk.accounts.find(typed)
    found = desk.health_rules.explained(account.id, today, sunday)
    if found is None:
        raise RefusedError(_NO_HEALTH, name=account.name, week=iso_week(sunday or today))
    told = {
        "account_id": account.id,
        "account": account.name,
        **week(found.week),
        "model": _model(desk, found.version),
        "months": found.months,
        "bounds": list(map(float, found.bounds)),
        "floor": float(found.version.model.floor),
        "level_without_caps": found.own_level.value,
        "measures": list(map(_measure, found.measures)),
        "caps": list(map(_cap, found.caps)),
    }
    return told, _lines(account.name, found)


def _lines(name: str, found: Explained) -> list[str]:
    one, model = found.week, f"{found.model_name} v{found.version.version}"
    head = [name, iso_week(one.sunday), one.level.value, _score(one.score), f"{one.coverage / POINT:.0%}", model]
    held = [f"\t{cap.cap.level.value}\t{cap.reason}" for cap in found.caps if cap.holds]
    return ["\t".join(head), *held, *map(_line, found.measures)]


def _line(one: ExplainedMeasure) -> str:
    value = "" if one.part.value is None else f"{one.part.value:g}"
    day = "" if one.day is None else one.day.isoformat()
    cells = (one.name, value, day, one.state.name.lower(), _score(one.part.points), f"{float(one.share):.1%}")
    return "\t".join(["", *cells, _score(one.part.part)])


def _measure(one: ExplainedMeasure) -> Listed:
    was_read = one.day is not None
    return {
        "key": one.measure.key,
        "name": one.name,
        "group": one.group,
        "unit": one.unit,
        "kind": one.measure.kind.value,
        "state": one.state.name.lower(),
        "value": one.part.value,
        "day": one.day.isoformat() if one.day else None,
        "age_days": one.part.age if was_read else None,
        "stale_after_days": one.measure.stale_days,
        "points": one.part.points / POINT if was_read else None,
        "band": one.band,
        "share": float(one.share),
        "part": one.part.part / POINT,
        "part_millionths": one.part.part,
    }


def _cap(one: ExplainedCap) -> Listed:
    return {
        "measure": one.cap.measure,
        "comparison": one.cap.comparison.value,
        "bound": float(one.cap.value),
        "value": one.value,
        "level": one.cap.level.value,
        "reason": one.reason,
        "holds": one.holds,
    }


def _head(version: ModelVersion) -> Listed:
    since = version.since.isoformat() if version.since else None
    return {"version": version.version, "since": since, "reason": version.reason, "ends": version.ends}


def _model(desk: Desk, version: ModelVersion) -> Listed:
    models, segment = desk.health_models, version.segment
    named = {"key": version.key, "name": models.name(version), "about": models.about(version.key)}
    whom = {"tier": segment.tier or None, "touch": segment.touch, "stage": segment.stage}
    return named | _head(version) | {"segment": whom}


def _why(desk: Desk, typed: str | None, why: str, today: date) -> tuple[Listed, list[str]]:
    if not typed:
        raise RefusedError(later_words.tr("Name the account whose change is to be explained."))
    account, (first, between, last) = desk.accounts.find(typed), why.partition(_BETWEEN)
    if not between:
        raise RefusedError(_NO_WEEK, typed=why)
    weeks = {one.sunday: one for one in desk.health_history.weeks(account.id, today)}
    sundays = [_sunday(first), _sunday(last)]
    for sunday in sundays:
        if sunday not in weeks:
            raise RefusedError(_NO_HEALTH, name=account.name, week=iso_week(sunday))
    before, after = (weeks[sunday] for sunday in sundays)
    found, names = desk.health_history.change(account.id, before, after, today), dict(desk.health_history.names())
    told = {
        "account_id": account.id,
        "account": account.name,
        "from": _side(before),
        "to": _side(after),
        "difference": None if found.difference is None else found.difference / POINT,
        "difference_millionths": found.difference,
        "less_data": found.is_less_data,
        "moves": [
            {
                "measure": one.key,
                "name": names.get(one.key, one.key),
                "amount_millionths": None if found.difference is None else one.amount,
                "causes": {cause.value: amount for cause, amount in one.causes},
            }
            for one in found.moves
        ],
        "caps_came": list(found.caps_came),
        "caps_went": list(found.caps_went),
    }
    return told, _why_lines(account.name, before, after, found, names)


def _side(one: HistoryWeek) -> Listed:
    return {"week": iso_week(one.sunday), "score_millionths": one.score, "level": one.level.value}


def _why_lines(
    name: str, before: HistoryWeek, after: HistoryWeek, found: HealthChange, names: dict[str, str]
) -> list[str]:
    weeks = f"{iso_week(before.sunday)}..{iso_week(after.sunday)}"
    lines = ["\t".join([name, weeks, _score(before.score), _score(after.score), _moved(found.difference)])]
    for one in found.moves:
        causes: list[Any] = [f"{cause.value} {_moved(amount)}".strip() for cause, amount in one.causes]
        lines.append("\t".join(["", names.get(one.key, one.key), *causes]))
    return lines


def _moved(amount: int | None) -> str:
    return "" if amount is None else f"{amount / POINT:+.6f}"


def _score(score: int | None) -> str:
    return "" if score is None else said_in_tenths(cut_to_tenths(score))
