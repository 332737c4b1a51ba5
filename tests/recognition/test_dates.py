"""Dates as said and as understood."""

from datetime import date

import pytest

from ostoja.recognition.dates import dates_in, years_in


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Dni Otwarte – 15-19.05.2023 r.", date(2023, 5, 15), date(2023, 5, 19)),
        ("Dni Otwarte – 15-19.05.23 r.", date(2023, 5, 15), date(2023, 5, 19)),
        ("festiwal – 16.-17.05.2023r.", date(2023, 5, 16), date(2023, 5, 17)),
        ("w dniach 7.08.2023 – 11.08.2023 odbyły się", date(2023, 8, 7), date(2023, 8, 11)),
        ("30.01-03.02.2023 r.", date(2023, 1, 30), date(2023, 2, 3)),
        ("od 28 stycznia do 8 lutego 2019 r.", date(2019, 1, 28), date(2019, 2, 8)),
        ("W maju 2023 r. promowano", date(2023, 5, 1), date(2023, 5, 31)),
        ("luty 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("23-29 września 2023r.", date(2023, 9, 23), date(2023, 9, 29)),
        ("w dniu 5 XII 2023 r.", date(2023, 12, 5), date(2023, 12, 5)),
        ("obiad- I-VI 2023:", date(2023, 1, 1), date(2023, 6, 30)),
        ("2020-05-29", date(2020, 5, 29), date(2020, 5, 29)),
        ("od 1 lipca", date(2022, 7, 1), date(2022, 7, 1)),
    ],
)
def test_dates_are_understood(text, first, last):
    said = dates_in(text, 2022)[0]
    assert (said.first, said.last, said.malformed) == (first, last, False)


@pytest.mark.parametrize("text", ["10.12.2023r. i 28.12.2023r.", "13 oraz 14 maja 2023 r."])
def test_two_days_are_not_a_stretch(text):
    assert len(dates_in(text, None)[0].days) == 2


def test_range_without_its_dash_is_malformed_but_understood():
    said = dates_in("Dni Połańca – 07.13.05.2023r.,", None)[0]
    assert said.malformed
    assert (said.first, said.last) == (date(2023, 5, 7), date(2023, 5, 13))


def test_day_that_does_not_exist_is_malformed():
    assert dates_in("31.06.2023 r.", None)[0].malformed


@pytest.mark.parametrize(
    "text", ["dwa razy w tygodniu", "na przełomie lipca i sierpnia", "co miesiąc"]
)
def test_habits_are_kept_as_said(text):
    said = dates_in(text, 2023)[0]
    assert (said.words, said.first) == (text, None)


def test_count_before_a_deadline_is_no_date():
    assert [said.words for said in dates_in("w tym 1 do 30 czerwca 2023 r.", 2023)] == [
        "30 czerwca 2023 r."
    ]


def test_years_are_found_in_every_form():
    text = "na lata 2022-2024, w roku szkolnym 2022/2023, 2019r."
    assert [match.group("first") for match in years_in(text)] == ["2022", "2022", "2019"]
