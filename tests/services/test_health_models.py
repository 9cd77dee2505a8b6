"""Models are kept as versions; what a change would do is told before it counts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Touch
from csdesk.domain.health import MILLION, Model
from csdesk.domain.levels import Level
from csdesk.errors import RefusedError
from csdesk.services.health.rescoring import LevelMove
from csdesk.services.readings import NewReading, write
from tests.analytics.models import bounds, group, measure

_TODAY = date(2026, 11, 25)
_ONLY_LOGINS = Model((group("use", "1", measure("logins")),))


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    with opened.database.change("Readings") as session:
        rows = [
            NewReading(1 + at, key, date(2026, 11, 18), 50.0 + 30 * at)
            for at in range(2)
            for key in ("logins", "seats")
        ]
        write(session, [*rows, *(row._replace(measure="breadth", value=8.0) for row in rows)])
    for name in ("One", "Two"):
        opened.accounts.add(name)
    opened.health.catch_up(_TODAY)
    yield opened
    opened.close()


def test_a_new_file_starts_with_one_and_the_others_are_offered(desk: Desk) -> None:
    (first,) = desk.health_models.used(_TODAY)
    assert (first.key, first.version, desk.health_models.name(first)) == ("ready:usage", 1, "Usage-led SaaS")
    assert [one.key for one in desk.health_models.offered(_TODAY)] == ["ready:relationship", "ready:tech"]
    assert "sponsor" in desk.health_models.about(first.key)


def test_what_a_draft_would_do_is_told_and_nothing_is_written(desk: Desk) -> None:
    # by all: One has use 0.4 x 70 + 0.35 x 100 + 0.25 x 52 = 76 (B), Two 0.4 x 100 + 35 + 0.25 x 88 = 97 (A)
    models = desk.health_models
    draft = models.draft(models.used(_TODAY)[0])
    assert list(models.moves(draft, _TODAY)) == []
    before = desk.health.all()
    assert list(models.moves(replace(draft, model=_ONLY_LOGINS), _TODAY)) == [
        LevelMove(1, Level.B, Level.C, 76 * MILLION, 50 * MILLION)
    ]
    strict = replace(draft.model, bounds=bounds(98, 60, 40))
    assert [(one.account_id, one.after) for one in models.moves(replace(draft, model=strict), _TODAY)] == [(2, Level.B)]
    assert desk.health.all() == before


def test_a_change_is_a_version_with_its_day_and_reason_and_one_undo(desk: Desk) -> None:
    models = desk.health_models
    draft = replace(models.draft(models.used(_TODAY)[0]), model=_ONLY_LOGINS)
    with pytest.raises(RefusedError, match="The reason stays with the version"):
        models.keep(draft, _TODAY, "  ")
    key = models.keep(draft, _TODAY, "Only logins  are measured")
    newest, first = models.history("ready:usage")
    assert (newest.id, newest.version, newest.since, newest.reason) == (key, 2, _TODAY, "Only logins are measured")
    assert (first.version, first.model != newest.model) == (1, True)
    assert models.used(_TODAY - timedelta(days=1)) == [first]
    desk.health.catch_up(_TODAY)
    before, running = desk.health.weeks(1)
    assert (before.model_id, running.model_id, running.score) == (first.id, key, 50 * MILLION)


def test_a_model_for_a_segment_is_brought_and_ended(desk: Desk) -> None:
    models = desk.health_models
    relationship, _tech = models.offered(_TODAY)
    models.keep(models.draft_of(relationship, _TODAY), _TODAY, "High touch has few data")
    first, second = models.used(_TODAY)
    assert (second.key, second.segment.touch, second.position) == ("ready:relationship", Touch.HIGH, 1)
    models.end("ready:relationship", _TODAY + timedelta(days=7), "Back to one")
    assert [one.key for one in models.used(_TODAY)] == [first.key, second.key]
    assert [one.key for one in models.used(_TODAY + timedelta(days=7))] == [first.key]
    with pytest.raises(RefusedError, match="Add another before you end this one"):
        models.end(first.key, _TODAY + timedelta(days=7), "None")


def test_a_copy_is_a_model_of_its_own(desk: Desk) -> None:
    models = desk.health_models
    draft = models.copy_of(models.used(_TODAY)[0], _TODAY)
    assert (draft.name, draft.key[:4], draft.position) == ("Usage-led SaaS (copy)", "own:", 1)
    assert draft.model == models.used(_TODAY)[0].model


def test_weeks_under_the_model_of_today_are_computed_and_not_kept(desk: Desk) -> None:
    models = desk.health_models
    sundays = [one.sunday for one in desk.health.weeks(1)]
    models.keep(replace(models.draft(models.used(_TODAY)[0]), model=_ONLY_LOGINS), _TODAY, "Only logins")
    before = desk.health.all()
    assert [one.score for one in models.under(1, sundays, _TODAY)] == [50 * MILLION] * 2
    assert [one.score for one in models.under(1, sundays, _TODAY, models.history("ready:usage")[1].id)] == [
        76 * MILLION
    ] * 2
    assert desk.health.all() == before


def test_which_rule_made_a_score_is_told(desk: Desk) -> None:
    found = desk.health_rules.explained(1, _TODAY)
    assert found is not None
    assert (found.week.score, found.own_level, found.model_name) == (76 * MILLION, Level.B, "Usage-led SaaS")
    logins = found.measures[0]
    assert (logins.day, logins.part.age, logins.band, logins.share) == (date(2026, 11, 18), 7, 2, Fraction("0.4"))
    assert logins.whole_share == Fraction("0.2")
    assert sum(one.part.part for one in found.measures) == found.week.score
    assert sum(one.share for one in found.measures) == 1
    assert [(one.reason, one.holds) for one in found.caps] == [("The sponsor has left.", False)]
    assert desk.health_rules.explained(1, _TODAY, date(2020, 1, 5)) is None
