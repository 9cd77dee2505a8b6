"""Sums of the forecast: added up by hand."""

from datetime import date
from fractions import Fraction

from csdesk.domain.contracts import Forecast
from csdesk.domain.forecast import EARLIER, added, bucket, by_month, months_ahead

_C, _L, _R = Forecast.COMMIT, Forecast.LIKELY, Forecast.AT_RISK
_THIRD = Fraction(100, 3)


def test_sums_are_by_month_forecast_and_currency_and_exact() -> None:
    found = by_month(
        [
            (date(2026, 12, 1), _C, {"JPY": Fraction(100)}),
            (date(2026, 12, 31), _C, {"JPY": _THIRD, "USD": Fraction(7)}),
            (date(2026, 12, 31), _C, {"JPY": 2 * _THIRD}),
            (date(2026, 12, 15), _R, {"JPY": Fraction(5)}),
            (date(2026, 12, 15), None, {}),
            (date(2027, 1, 1), Forecast.OTHER, {"USD": Fraction(1)}),
            (date(2027, 1, 1), None, {"USD": Fraction(2)}),
        ]
    )
    assert found == {
        date(2026, 12, 1): {_C: {"JPY": Fraction(200), "USD": Fraction(7)}, _R: {"JPY": Fraction(5)}, None: {}},
        date(2027, 1, 1): {None: {"USD": Fraction(3)}},
    }
    assert added(found.values()) == {
        _C: {"JPY": Fraction(200), "USD": Fraction(7)},
        _R: {"JPY": Fraction(5)},
        None: {"USD": Fraction(3)},
    }
    assert added([]) == {}


def test_what_was_due_before_this_month_is_one_heap() -> None:
    today = date(2026, 11, 22)
    assert bucket(date(2026, 11, 1), today) == date(2026, 11, 1)
    assert bucket(date(2026, 10, 31), today) == bucket(date(2025, 11, 30), today) == EARLIER
    assert bucket(date(2027, 1, 31), today) == date(2027, 1, 1)


def test_twelve_months_begin_with_the_present_one() -> None:
    ahead = months_ahead(date(2026, 11, 30))
    assert (ahead[0], ahead[1], ahead[2], ahead[-1], len(ahead)) == (
        *(date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1), date(2027, 10, 1)),
        12,
    )
