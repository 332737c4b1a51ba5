from datetime import date

import pytest

from ostoja.proofreading.rules.late_report import RULE
from ostoja.recognition.structure import Kind, Metadata
from proofreading.written import bare, found, prose, quotes


@pytest.mark.parametrize(
    "text",
    [
        "Maj 2024",
        "kwiecień 2024 r.",
        "Lipowo, dnia 2 kwietnia 2024 r.",
        "Lipowo, 02.04.2024",
        "Sporządzono: 15.04.2024 r.",
    ],
)
def test_late_report_by_its_own_date(text):
    assert quotes(RULE, prose("Sprawozdanie za rok 2023", text)) == [text]


@pytest.mark.parametrize(
    "text", ["Marzec 2024", "Lipowo, 31.03.2024", "Lipowo, 5 osób", "W maju 2024 roku"]
)
def test_late_report_is_silent_about_reports_in_time(text):
    assert quotes(RULE, prose("Sprawozdanie za rok 2023", text)) == []


def test_late_report_by_the_publication_card():
    card = bare(metadata=Metadata(made_on=date(2024, 5, 29)))
    [finding] = found(RULE, prose("Informacja", "data wytworzenia", "2024-05-29", structure=card))
    assert (finding.quote, finding.line) == ("2024-05-29", 3)
    assert "29.05.2024" in finding.message
    published = bare(metadata=Metadata(published_on=date(2024, 5, 29)))
    assert quotes(RULE, prose("Informacja", structure=published)) == ["Informacja"]


def test_late_report_needs_a_year_and_a_report():
    assert quotes(RULE, prose("Maj 2024", year=None)) == []
    assert quotes(RULE, prose("Maj 2024", structure=bare(Kind.PROGRAMME))) == []
