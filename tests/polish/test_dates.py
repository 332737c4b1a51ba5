from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.polish.dates import (
    MONTHS_GENITIVE,
    ROMAN,
    long,
    long_range,
    month_and_year,
    read_date,
    short,
)
from ostoja.polish.refusals import Unreadable

FIRST_OF_MARCH = date(2026, 3, 1)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def test_a_day_is_written_short_and_long():
    assert short(FIRST_OF_MARCH) == "01.03.2026"
    assert long(FIRST_OF_MARCH) == "1 marca 2026 r."
    assert month_and_year(FIRST_OF_MARCH) == "marzec 2026 r."


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2023, 5, 15), date(2023, 5, 19), "15–19 maja 2023 r."),
        (date(2019, 1, 28), date(2019, 2, 8), "28 stycznia – 8 lutego 2019 r."),
        (date(2019, 12, 28), date(2020, 1, 8), "28 grudnia 2019 r. – 8 stycznia 2020 r."),
        (date(2019, 5, 28), date(2020, 5, 29), "28 maja 2019 r. – 29 maja 2020 r."),
        (date(2023, 5, 15), date(2023, 5, 15), "15 maja 2023 r."),
    ],
)
def test_long_range_says_what_is_shared_once(first, last, written):
    assert long_range(first, last) == written


def test_long_range_refuses_an_end_before_the_beginning():
    with pytest.raises(ValueError, match=r"Koniec \(01.03.2026\) jest wcześniejszy"):
        long_range(date(2026, 3, 2), FIRST_OF_MARCH)


@pytest.mark.parametrize(
    "text",
    [
        "1.3.26",
        "01-03-2026",
        "1 marca 2026",
        "1 marca 2026 r.",
        "1 marca 2026 roku",
        "01.03.2026r.",
        "2026-03-01",
        "2026.3.1",
        "2026 - 03 - 01",
        "1 III 2026",
        "1.III.2026",
        "1-iii-26",
        "  1 . 3 . 2026  ",
        "1\u00a0marca\u00a02026\u00a0r.",
        "1–3–2026",
        "1 MARZEC 2026",
        "1 mar 2026",
        "1, marca, 2026",
        "01 03 2026",
        "dnia 1 marca 2026 r.",
        "w dniu 1.03.2026",
    ],
)
def test_read_date_accepts_what_people_type(text):
    assert read_date(text, latest_year=2035) == FIRST_OF_MARCH


@pytest.mark.parametrize(
    ("text", "way_out"),
    [
        ("", "Brakuje daty"),
        (" r. ", "Brakuje daty"),
        ("wkrótce", "Nie można odczytać daty „wkrótce”"),
        ("1/3/2026", "Nie można odczytać daty „1/3/2026”"),
        ("01032026", "Nie można odczytać"),
        ("1.3.026", "Nie można odczytać"),
        ("1.3", "Nie można odczytać"),
        ("07.13.05.2023", "Nie można odczytać"),
        ("12.13.2026", "nie ma takiego miesiąca jak „13”"),
        ("2026-13-12", "nie ma takiego miesiąca jak „13”"),
        ("1.0.2026", "nie ma takiego miesiąca jak „0”"),
        ("1 nivose 2026", "nie ma takiego miesiąca jak „nivose”"),
        ("29.2.2023", "luty 2023 r. ma 28 dni"),
        ("31.4.2026", "kwiecień 2026 r. ma 30 dni"),
        ("0.4.2026", "kwiecień 2026 r. ma 30 dni"),
        ("1.3.0026", "poza latami 1900–2199"),
        ("1.3.1899", "poza latami 1900–2199"),
        ("1.3.2200", "poza latami 1900–2199"),
    ],
)
def test_read_date_refuses_with_a_sentence(text, way_out):
    with pytest.raises(Unreadable, match=way_out) as refusal:
        read_date(text, latest_year=2035)
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize(
    ("year", "latest", "read"),
    [
        ("26", 2035, 2026),
        ("35", 2035, 2035),
        ("36", 2035, 1936),
        ("00", 2026, 2000),
        ("99", 2026, 1999),
    ],
)
def test_read_date_sets_two_digit_years_in_the_window(year, latest, read):
    assert read_date(f"1.3.{year}", latest_year=latest).year == read


@given(DAYS)
def test_read_date_reads_back_all_that_is_written(day):
    roman = ROMAN[day.month - 1].upper()
    for text in (short(day), long(day), day.isoformat(), f"{day.day} {roman} {day.year}"):
        assert read_date(text, latest_year=2035) == day


@given(DAYS)
def test_read_date_never_swaps_day_and_month(day):
    if day.day > 12:
        with pytest.raises(Unreadable):
            read_date(f"{day.month}.{day.day}.{day.year}", latest_year=2035)


@given(st.text(max_size=20))
def test_read_date_reads_or_refuses_any_text(text):
    with suppress(Unreadable):
        assert read_date(text, latest_year=2035)


def test_months_in_the_genitive_are_twelve():
    assert len(set(MONTHS_GENITIVE)) == 12
