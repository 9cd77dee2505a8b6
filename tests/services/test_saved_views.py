"""Views: ready-made ones and those that were saved, each change one step that can be taken back."""

import pytest

from csdesk.domain.views import ViewState
from csdesk.errors import RefusedError
from csdesk.i18n import Words
from csdesk.services.saved_views import READY, SavedViews
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step

_USUAL = [
    *("Needs attention", "Renewals by month", "In onboarding"),
    *("No next action", "Value without outcome", "Churned or handed over"),
]
_ATTENTION, _RENEWALS, *_ = READY
_TIERS = ViewState(group="tier")


@pytest.fixture
def views(database: Database, words: Words, trash: TrashBin) -> SavedViews:
    return SavedViews(database, words, trash)


def _names(views: SavedViews) -> list[str]:
    return [view.name for view in views.all()]


def test_a_new_portfolio_has_the_ready_made_ones(views: SavedViews) -> None:
    assert _names(views) == _USUAL
    assert [view.look for view in views.all()] == list(READY.values())


def test_a_view_is_saved_behind_the_others(views: SavedViews) -> None:
    key = views.add("  By tier ", _TIERS)
    assert _names(views) == [*_USUAL, "By tier"]
    assert (views.all()[-1].key, views.all()[-1].look) == (key, _TIERS)


@pytest.mark.parametrize("name", ["", "  "])
def test_a_view_needs_a_name(views: SavedViews, name: str) -> None:
    with pytest.raises(RefusedError, match="A name is required"):
        views.add(name, _TIERS)
    with pytest.raises(RefusedError, match="A name is required"):
        views.rename(_ATTENTION, name)
    assert _names(views) == _USUAL


@pytest.mark.parametrize("ready", [True, False])
def test_each_change_is_one_step_and_is_taken_back(
    database: Database, views: SavedViews, steps: list[Step], ready: bool
) -> None:
    key = _ATTENTION if ready else views.add("Mine", ViewState(words="a"))
    before = views.all()
    for change in (
        lambda: views.rename(key, "Other"),
        lambda: views.keep(key, _TIERS),
        lambda: views.move(key, 1 if ready else -1),
        lambda: views.delete(key),
    ):
        steps.clear()
        change()
        assert len(steps) == 1
        assert views.all() != before
        database.revert(steps[0])
        assert views.all() == before


def test_what_is_changed_of_a_ready_made_one_is_kept_and_its_name_follows_the_language(
    database: Database, views: SavedViews, trash: TrashBin
) -> None:
    views.keep(_RENEWALS, _TIERS)
    assert [(view.key, view.name) for view in views.all()][1] == (_RENEWALS, "Renewals by month")
    assert views.all()[1].look == _TIERS
    views.rename(_RENEWALS, "Autumn")
    assert _names(views)[1] == "Autumn"


@pytest.mark.parametrize(
    ("step", "order"),
    [
        (1, ["b", "a", "c"]),
        (2, ["b", "c", "a"]),
        (9, ["b", "c", "a"]),
        (0, ["a", "b", "c"]),
        (-1, ["a", "b", "c"]),
    ],
)
def test_a_view_is_moved_among_those_that_are_shown(views: SavedViews, step: int, order: list[str]) -> None:
    for key in READY:
        views.delete(key)
    first, *_others = [views.add(name, ViewState()) for name in "abc"]
    views.move(first, step)
    assert _names(views) == order


def test_a_deleted_view_lies_in_the_trash(views: SavedViews, trash: TrashBin) -> None:
    views.delete(views.add("Mine", _TIERS))
    assert _names(views) == _USUAL
    (kept,) = trash.all()
    assert (kept.kind, kept.title) == ("saved_views", "Mine")
    trash.restore(kept.id)
    assert _names(views) == [*_USUAL, "Mine"]


def test_a_hidden_ready_made_view_stays_hidden(database: Database, views: SavedViews) -> None:
    views.delete(_ATTENTION)
    assert _names(views) == _USUAL[1:]
    views.add("Mine", _TIERS)
    assert _names(views) == [*_USUAL[1:], "Mine"]
