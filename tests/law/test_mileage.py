"""The most that a kilometre may be paid, by the day it was driven."""

from datetime import date
from decimal import Decimal

import pytest

from ostoja.law.dated import NotInForce
from ostoja.law.mileage import LARGE_CAR, SMALL_CAR


@pytest.mark.parametrize(
    ("day", "large", "small"),
    [
        (date(2023, 1, 16), "0.8358", "0.5214"),
        (date(2023, 1, 17), "1.15", "0.89"),
    ],
)
def test_rate_is_that_of_the_day(day, large, small):
    assert LARGE_CAR.on(day) == Decimal(large)
    assert SMALL_CAR.on(day) == Decimal(small)


def test_day_before_the_first_known_rate_is_refused():
    with pytest.raises(NotInForce):
        LARGE_CAR.on(date(2007, 11, 13))
