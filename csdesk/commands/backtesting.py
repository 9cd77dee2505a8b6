"""The command that tells what the levels of health said before contracts ended."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from csdesk.analytics.backtest import BacktestResult, LeadResult, Share
from csdesk.commands.given import Given, tell
from csdesk.i18n import Words
from csdesk.services.backtests import refusal

_DIGITS = 4
_COUNTS = ("weeks", "caught", "missed", "false_alarms", "calm", "unknown_churns", "unknown_renewals")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def backtest(given: Given, /, *, as_json: bool) -> None:
    """Tell what the levels of health said 4, 8, 13 and 26 weeks before each churn and each renewal that is known."""
    with given.desk() as desk:
        result = desk.backtests.run(date.today())
        words = desk.words
    tell(_report(result, words), _lines(result, words), as_json=as_json)


def _report(result: BacktestResult, words: Words) -> dict[str, Any]:
    """Return all of it; shares are 0 to 1 with their interval at 95 %, null where there are too few."""
    return {
        "churns": result.churns,
        "renewals": result.renewals,
        "refused": refusal(result, words) or None,
        "leads": [_lead(one) for one in result.leads],
        "lead_days": {
            "n": len(result.lead_days),
            "median": result.median_lead,
            "least": min(result.lead_days, default=None),
            "most": max(result.lead_days, default=None),
        },
    }


def _lead(one: LeadResult) -> dict[str, Any]:
    return {
        **{name: getattr(one, name) for name in _COUNTS},
        "caught_share": _share(one.catch, known=one.is_enough),
        "false_alarm_share": _share(one.false_alarm, known=one.is_enough),
        "levels": {level.value: {"churned": gone, "renewed": kept} for level, (gone, kept) in one.levels.items()},
    }


def _share(share: Share, *, known: bool) -> dict[str, Any] | None:
    interval = share.interval
    if not known or interval is None or share.value is None:
        return None
    low, high = (round(one, _DIGITS) for one in interval)
    return {"n": share.total, "value": round(share.value, _DIGITS), "low": low, "high": high}


def _lines(result: BacktestResult, words: Words) -> Iterator[str]:
    if result.is_refused:
        yield refusal(result, words)
        return
    yield "\t".join(_COUNTS)
    yield from ("\t".join(str(getattr(one, name)) for name in _COUNTS) for one in result.leads)
