"""What was kept of a plan opens again, whichever csdesk kept it."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.desk import open_desk
from csdesk.documents import plan_pdf, snapshot
from csdesk.documents.plan import Confirmation, MilestoneState, MovedPart, PlanNews, ReadPart, WinPart
from csdesk.domain.documents import Layout
from csdesk.domain.plans import Horizon, OutcomeState, PlanStatus
from csdesk.entities import PlanVersion, SentCopy
from csdesk.store.engine import connect
from tests.documents.samples import TODAY, crowded, empty, sample

FROZEN = Path(__file__).parents[1] / "store" / "frozen" / "0003.sql"
FIRST = Path(__file__).parent / "kept" / "format-1.json"


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("make", [sample, empty, crowded])
def test_what_is_kept_comes_back_as_it_was(make: object, language: str) -> None:
    assert callable(make)
    document = make(language)
    assert snapshot.load(snapshot.dump(document)) == document


def test_so_do_the_parts_that_not_every_plan_has() -> None:
    plan = sample("en")
    reading = plan.outcomes[0].readings[0]
    news = PlanNews(
        since=TODAY,
        from_copy=True,
        done=plan.goals[0].milestones[:2],
        moved=(MovedPart("Pilot", None, TODAY),),
        goals=("Everywhere",),
        read=(ReadPart("Errors", "%", None, reading),),
    )
    wins = (WinPart("Ten reports", TODAY, "w1"),)
    news = replace(news, wins=wins)
    whole = replace(plan, news=news, confirmation=Confirmation("E. Sorensen", "A. Turner", TODAY), wins=wins)
    assert snapshot.load(snapshot.dump(whole)) == whole


def test_a_plan_that_the_first_csdesk_kept_opens_for_ever() -> None:
    found = snapshot.load(FIRST.read_text("utf-8"))
    assert (found.title, found.status, found.begin) == ("Success plan", PlanStatus.ACTIVE, date(2026, 7, 1))
    assert next((part.title, part.target) for part in found.outcomes) == ("From order to dispatch", Decimal("18.00"))
    assert str(found.outcomes[0].target) == "18.00"
    assert (len(found.milestones), found.wins) == (21, ())
    assert plan_pdf.render(found).pdf.startswith(b"%PDF")


def test_what_a_newer_csdesk_added_is_passed_over_and_what_an_older_lacked_is_empty() -> None:
    kept = json.loads(snapshot.dump(sample("en")))
    kept["mood"] = {"colour": "blue"}
    kept["status"] = "suspended"
    del kept["headline"], kept["outcomes"][0]["unexpected"], kept["purpose"]
    kept["outcomes"][0]["state"] = "soaring"
    kept["goals"][0]["horizon"] = "m12"
    kept["goals"][0]["milestones"][0]["state"] = "snoozed"
    found = snapshot.load(json.dumps(kept))
    assert (found.status, found.headline, found.purpose) == (PlanStatus.OTHER, "", None)
    assert (found.outcomes[0].state, found.outcomes[0].unexpected) == (OutcomeState.NO_DATA, False)
    assert (found.goals[0].horizon, found.milestones[0].state) == (Horizon.OTHER, MilestoneState.OPEN)
    assert plan_pdf.render(found).pdf.startswith(b"%PDF")


def test_a_version_and_a_copy_in_a_file_of_an_older_schema_open_after_every_migration(tmp_path: Path) -> None:
    path = tmp_path / "old.csdesk"
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(FROZEN.read_text("utf-8"))
    desk = open_desk(path)
    for kind in (PlanVersion, SentCopy):
        found = snapshot.load(desk.plan_versions.document(kind, 1))
        assert found.title
        assert found.milestones
        for layout in (Layout.FULL, Layout.PAGE, Layout.PROGRESS):
            assert plan_pdf.render(found, layout).pdf.startswith(b"%PDF")
    desk.close()
