import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.polish.dates import MONTHS_GENITIVE
from ostoja.proofreading.rules.malformed_date import RULE
from proofreading.written import found, prose, quotes


@pytest.mark.parametrize(
    ("text", "quote", "why"),
    [
        ("festyn – 03.05.06.2024 r.", "03.05.06.2024", "3–5.06.2024"),
        ("festyn – 09.05.06.2024 r.", "09.05.06.2024", "za dużo"),
        ("bal 30.02.2023 r.", "30.02.2023", "nie ma w kalendarzu"),
        ("bal 12.13.2023 r.", "12.13.2023", "nie ma w kalendarzu"),
        ("bal 31 czerwca 2023 r.", "31 czerwca 2023", "nie ma w kalendarzu"),
        ("bal 31 listopada", "31 listopada", "nie ma w kalendarzu"),
        ("rajd 19-15.05.2023", "19-15.05.2023", "późniejszy"),
        ("rajd 29.-31.06.2023", "29.-31.06.2023", "nie ma w kalendarzu"),
        ("wpis 2023-14-02", "2023-14-02", "nie ma w kalendarzu"),
        ("turniej 12.05.202 r.", "12.05.202", "czterech cyfr"),
        ("turniej 1205.2023", "1205.2023", "nie ma kropki"),
        ("turniej 12.05..2023", "12.05..2023", "dwie kropki"),
        ("turniej 1O.05.2023", "1O.05.2023", "jest litera"),
        ("turniej 12,05.2023", "12,05.2023", "przecinek"),
    ],
)
def test_malformed_date_is_quoted_with_the_reason(text, quote, why):
    findings = [each for each in found(RULE, prose(text)) if each.quote == quote]
    assert [why in each.message for each in findings] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "15-19.05.2023 r., 16.-17.05.2023r., 29 lutego 2024, 28 lutego",
        "od 7.08.2023 do 11.08.2023, 2023-05-31, 12.05.23 r.",
        "uchwała L/348/2022, rozdział 85504, konto 12 1020 0000, godz. 8.00-14.00",
        "pkt 1.2.3.4, wersja 10.20, 1 234,56 zł, tel. 15 8650 305, nr 9912.2023",
    ],
)
def test_malformed_date_leaves_good_dates_and_other_numbers_alone(text):
    assert quotes(RULE, prose(text)) == []


@given(st.dates())
def test_malformed_date_never_doubts_a_day_of_the_calendar(day):
    written = (
        f"{day:%d.%m}.{day.year:04d}",
        f"{day.day} {MONTHS_GENITIVE[day.month - 1]} {day.year:04d}",
    )
    assert quotes(RULE, prose(*written)) == []
