from dataclasses import replace
from datetime import date

import pytest

from ostoja.proofreading.rules.date_outside_year import RULE
from ostoja.recognition.structure import Kind
from proofreading.written import Report, bare, prose, quotes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Festyn rodzinny – 14.06.2032 r. w parku", "14.06.2032"),
        ("Warsztaty odbyły się 3 marca 2022 r. w szkole.", "3 marca 2022"),
    ],
)
def test_date_outside_year_finds_an_event_of_another_year(text, quote):
    assert quotes(RULE, prose(text)) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "Festyn rodzinny – 14.06.2023 r. w parku",
        "Program przyjęto uchwałą Nr X/1/2022 z dnia 4 lutego 2022 r.",
        "Program, który rada przyjęła 4 lutego 2022 r. uchwałą nr X/1/2022.",
        "Działano według planu z marca, a 4 lutego 2022 r. uchwałą wydłużono okres.",
        "ustawa z dnia 9 czerwca 2011 r. o wspieraniu rodziny",
        "Umowa trwała od 1.09.2022 do 31.08.2024.",
        "Lipowo, dnia 15 marca 2024 r.",
        "PCPR.0540.12.2024 Lipowo, 11.02.2024 r.",
        "Dotację zwrócono dnia 15.01.2024 r. w całości, bez odsetek.",
        "15.03.2024",
    ],
)
def test_date_outside_year_leaves_acts_periods_and_signatures_alone(text):
    assert quotes(RULE, prose(text)) == []


def test_date_outside_year_is_silent_without_a_year_and_in_a_programme():
    assert quotes(RULE, prose("Festyn 14.06.2032 w parku", year=None)) == []
    programme = bare(Kind.PROGRAMME)
    assert quotes(RULE, prose("Festyn 14.06.2032 w parku", structure=programme)) == []


def test_date_outside_year_reads_dates_that_are_not_typed_whole():
    report = Report().event("Bal", date(2021, 5, 6)).event("Rajd", date(2023, 5, 6)).event("Kino")
    month_only = replace(report.events[0], as_written="w maju 2021 r.")
    this_year = replace(report.events[1], as_written="w maju 2023 r.")
    report.events = [month_only, this_year, report.events[2]]
    report.blocks = report.blocks[1:]
    assert quotes(RULE, report.read()) == ["w maju 2021 r."]


def test_date_outside_year_does_not_read_headings():
    assert quotes(RULE, Report().goal("1", "Praca do dnia 1.01.2025").read()) == []
