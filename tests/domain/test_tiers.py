"""Where accounts drift from their tiers: a table by hand; and the matrix adds up."""

from fractions import Fraction

import pytest

from csdesk.domain.accounts import Stage, Touch, tier_order
from csdesk.domain.plans import Definition
from csdesk.domain.tiers import Drift, MatrixCell, Standing, Wanted, drifts, matrix, total

_YEN = {"JPY": Fraction(300_000)}
_ONE = Wanted("1", Touch.HIGH, Definition.DEEP, Fraction(300_000), None, "JPY")
_THREE = Wanted("3", Touch.TECH, Definition.LIGHT, None, Fraction(100_000), "JPY")
_SILENT = Wanted("4")
_WANTED = {one.tier: one for one in (_ONE, _THREE, _SILENT)}


def _one(touch: Touch | None = Touch.HIGH, depth: Definition | None = Definition.DEEP, **mrr: int) -> Standing:
    return Standing(1, "a", "", "1", touch, mrr={code: Fraction(amount) for code, amount in mrr.items()}, depth=depth)


def _three(touch: Touch | None = Touch.TECH, depth: Definition | None = None, **mrr: int) -> Standing:
    return Standing(1, "a", "", "3", touch, mrr={code: Fraction(amount) for code, amount in mrr.items()}, depth=depth)


@pytest.mark.parametrize(
    ("standing", "found"),
    [
        pytest.param(Standing(1, "a"), [Drift.NO_TIER], id="no tier"),
        pytest.param(Standing(1, "a", touch=Touch.LOW, mrr=_YEN), [Drift.NO_TIER], id="no tier says it all"),
        pytest.param(Standing(1, "a", "", "2", Touch.LOW), [Drift.UNDEFINED], id="a tier of which nothing was said"),
        pytest.param(Standing(1, "a", "", "4", Touch.LOW, mrr=_YEN), [], id="a tier without a wish"),
        pytest.param(_one(JPY=300_000), [], id="all as wanted, the lower bound included"),
        pytest.param(_one(JPY=299_999), [Drift.UNDER], id="a yen under"),
        pytest.param(_one(JPY=9_000_000), [], id="no upper bound"),
        pytest.param(_one(Touch.LOW, JPY=300_000), [Drift.TOUCH], id="low touch where high is wanted"),
        pytest.param(_one(None, JPY=300_000), [Drift.TOUCH], id="no touch where high is wanted"),
        pytest.param(_one(depth=Definition.LIGHT, JPY=300_000), [Drift.DEPTH], id="light where deep is wanted"),
        pytest.param(_one(depth=None, JPY=300_000), [Drift.DEPTH], id="no plan says how deep where deep is wanted"),
        pytest.param(_one(depth=Definition.OTHER, JPY=300_000), [Drift.DEPTH], id="a depth of a newer csdesk"),
        pytest.param(_one(Touch.TECH, None, JPY=1), [Drift.TOUCH, Drift.UNDER, Drift.DEPTH], id="all three, in order"),
        pytest.param(_one(USD=1), [], id="another currency is not compared"),
        pytest.param(_one(JPY=1, USD=900_000), [], id="two currencies are not compared"),
        pytest.param(_one(), [], id="without MRR there is nothing to compare"),
        pytest.param(_one(JPY=0), [Drift.UNDER], id="a trial at nothing is under"),
        pytest.param(_three(JPY=100_000), [], id="the upper bound included"),
        pytest.param(_three(JPY=100_001), [Drift.OVER], id="a yen over"),
        pytest.param(_three(depth=Definition.DEEP), [Drift.DEPTH], id="deep where light is wanted"),
        pytest.param(_three(depth=Definition.LIGHT), [], id="light where light is wanted"),
        pytest.param(_three(depth=None), [], id="no plan where light is wanted"),
        pytest.param(_three(Touch.HIGH), [Drift.TOUCH], id="high touch where tech is wanted"),
    ],
)
def test_drifts_by_hand(standing: Standing, found: list[Drift]) -> None:
    assert list(drifts(standing, _WANTED)) == found


def test_the_matrix_counts_and_adds_each_currency_for_itself() -> None:
    yen, euro = {"JPY": Fraction(100)}, {"EUR": Fraction(1, 3), "JPY": Fraction(1)}
    high, low = ("1", Touch.HIGH, Stage.ADOPTION), ("", None, None)
    found = matrix(
        [
            Standing(1, "a", "", *high, mrr=yen),
            Standing(2, "b", "", *high, mrr=euro),
            Standing(3, "c"),
            Standing(4, "d", "", *low),
        ]
    )
    assert found == {high: MatrixCell(2, {"JPY": Fraction(101), "EUR": Fraction(1, 3)}), low: MatrixCell(2)}
    assert total(found.values()) == MatrixCell(4, {"JPY": Fraction(101), "EUR": Fraction(1, 3)})
    assert total([]) == MatrixCell()


def test_tiers_are_in_the_order_of_their_numbers_then_by_their_words() -> None:
    assert sorted(["Key", "10", "2", "1"], key=tier_order) == ["1", "2", "10", "Key"]
