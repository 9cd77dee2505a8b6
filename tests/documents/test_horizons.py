"""When a goal is to be reached, as its heading says it."""

from dataclasses import replace
from datetime import date

import pytest

from csdesk.documents import labels
from csdesk.documents.plan import GoalPart
from csdesk.domain.plans import Horizon, Verdict
from csdesk.i18n import Catalogue
from tests.documents.samples import empty

_D = date(2027, 3, 1)


def _goal(horizon: Horizon, review: date | None) -> GoalPart:
    return GoalPart(horizon, "", review, Verdict.OPEN, (), undecided=False)


@pytest.mark.parametrize(
    ("horizon", "review", "fixed", "said"),
    [
        (Horizon.M3, date(2027, 1, 1), _D, "In 3 months"),
        (Horizon.M6, date(2027, 1, 1), _D, "In 6 months"),
        (Horizon.OWN, date(2027, 2, 28), _D, "Goal"),
        (Horizon.OWN, date(2027, 3, 2), _D, "Beyond"),
        (Horizon.OWN, date(2027, 3, 2), None, "Goal"),
        (Horizon.OWN, None, _D, "Beyond"),
    ],
)
def test_one_of_its_own_date_lies_beyond_only_what_is_reviewed_before_it(
    horizon: Horizon, review: date | None, fixed: date | None, said: str
) -> None:
    goal = _goal(horizon, review)
    others = (_goal(Horizon.M3, fixed),) if fixed and horizon is Horizon.OWN else ()
    document = replace(empty("en"), goals=(goal, *others))
    assert labels.ahead(Catalogue("en"), goal, document) == said
