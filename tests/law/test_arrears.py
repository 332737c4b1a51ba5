"""Arrears of parents' fees: oldest first, by age, and when a bureau may be told."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.law import arrears
from ostoja.law.acts import IN_FORCE
from ostoja.law.arrears import NOTHING, Owed, Standing
from ostoja.law.dated import NotInForce

DAYS = st.dates(IN_FORCE, date(2040, 12, 31))
AMOUNTS = st.decimals(Decimal("0.01"), Decimal(9999), places=2)
TERMS = st.lists(st.builds(Owed, DAYS, AMOUNTS), max_size=30, unique_by=lambda one: one.due_on)
DAY = date(2024, 4, 2)
READY = Standing(
    left=[Owed(date(2023, 2, 10), Decimal("200.00"))],
    noticed_on=date(2024, 3, 1),
    disputed_on=None,
    reported_on=None,
    has_pesel=True,
)


def missing(day=DAY, **change):
    standing = Standing(**{name: getattr(READY, name) for name in READY.__slots__} | change)
    return [one.why_not for one in arrears.conditions(standing, day) if not one.is_met]


@given(TERMS, st.decimals(NOTHING, Decimal(99999), places=2))
def test_what_is_left_and_what_was_paid_make_the_whole(terms, paid):
    left = arrears.left_of(terms, paid)
    assert arrears.total(left) == max(NOTHING, arrears.total(terms) - paid)
    assert all(one.amount > 0 for one in left)


@given(TERMS, st.decimals(NOTHING, Decimal(99999), places=2))
def test_payments_clear_the_oldest_first(terms, paid):
    left = arrears.left_of(terms, paid)
    whole = {one.due_on: one.amount for one in terms}
    assert [one.due_on for one in left] == sorted(whole)[len(whole) - len(left) :]
    assert all(one.amount == whole[one.due_on] for one in left[1:])


@given(TERMS, DAYS)
def test_ages_add_up_to_what_is_overdue(terms, day):
    late = arrears.overdue(terms, day)
    assert sum(arrears.aged(late, day), NOTHING) == arrears.total(late)
    assert all(one.due_on < day for one in late)
    assert len(arrears.aged(late, day)) == len(arrears.band_names(day))


@pytest.mark.parametrize(
    ("days", "name"),
    [
        (1, "do 30 dni"),
        (30, "do 30 dni"),
        (31, "31–90 dni"),
        (90, "31–90 dni"),
        (91, "91–180 dni"),
        (181, "181–365 dni"),
        (365, "181–365 dni"),
        (366, "ponad 365 dni"),
    ],
)
def test_age_is_counted_in_days_after_the_term(days, name):
    late = [Owed(DAY - timedelta(days), Decimal(10))]
    bands = dict(zip(arrears.band_names(DAY), arrears.aged(late, DAY), strict=True))
    assert {one for one, amount in bands.items() if amount} == {name}


@given(st.lists(DAYS, max_size=8), DAYS)
def test_notice_relied_on_is_the_latest_that_had_its_time(sent, day):
    found = arrears.notice_to_rely_on(sent, day)
    ripe = [one for one in sent if arrears.noticed_enough_from(one) <= day]
    waiting = [one for one in sent if one <= day]
    assert found == (max(ripe) if ripe else min(waiting, default=None))


@given(DAYS)
def test_months_are_over_only_when_a_whole_year_has_gone_by(since):
    first = arrears.reportable_from(since)
    assert timedelta(365) < first - since <= timedelta(367)


def test_days_of_the_calendar():
    assert arrears.reportable_from(date(2024, 2, 29)) == date(2025, 3, 1)
    assert arrears.noticed_enough_from(date(2024, 1, 31)) == date(2024, 3, 1)
    assert arrears.tell_by(date(2024, 12, 20)) == date(2025, 1, 3)
    with pytest.raises(NotInForce):
        arrears.reportable_from(date(2011, 12, 31))


def test_ready_debt_lacks_nothing():
    assert missing() == []
    assert [one.basis != "" for one in arrears.conditions(READY, DAY)] == [True] * 3 + [False] * 3


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"left": []}, "Nie ma zaległości po terminie."),
        ({"left": [Owed(date(2023, 4, 2), Decimal(500))]},
         "Najstarsza niezapłacona kwota miała termin 02.04.2023. Przekazać można od 03.04.2024."),
        ({"left": [Owed(date(2023, 2, 10), Decimal("199.99"))]}, "Zaległość wynosi 199,99 zł."),
        ({"noticed_on": None}, "Nie wysłano wezwania, które wymienia to biuro."),
        ({"noticed_on": date(2024, 3, 2)},
         "Wezwanie wysłano 02.03.2024. Przekazać można od 03.04.2024."),
        ({"disputed_on": date(2024, 3, 5)},
         "Należność jest sporna od 05.03.2024. Poczekaj na koniec sporu."),
        ({"has_pesel": False},
         "W karcie dłużnika nie ma numeru PESEL. Dopisz go w karcie rodziny."),
        ({"reported_on": date(2024, 3, 31)}, "Zaległość jest w biurze od 31.03.2024."),
    ],
)  # fmt: skip
def test_what_is_missing_is_told(change, words):
    found = [one.replace("\N{NO-BREAK SPACE}", " ") for one in missing(**change)]
    assert found[0] == words
    assert found[1:] in ([], ["Zaległość wynosi 0,00 zł."])


@given(
    TERMS,
    st.none() | DAYS,
    st.none() | DAYS,
    st.none() | DAYS,
    st.booleans(),
    DAYS,
)
def test_debt_goes_only_when_all_holds(left, noticed_on, disputed_on, reported_on, has_pesel, day):
    standing = Standing(left, noticed_on, disputed_on, reported_on, has_pesel)
    may = all(one.is_met for one in arrears.conditions(standing, day))
    assert may == (
        bool(left)
        and arrears.reportable_from(min(one.due_on for one in left)) <= day
        and sum(one.amount for one in left) >= Decimal(200)
        and noticed_on is not None
        and arrears.noticed_enough_from(noticed_on) <= day
        and disputed_on is None
        and reported_on is None
        and has_pesel
    )
