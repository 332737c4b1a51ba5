from ostoja.proofreading.rules.duplicate_implementer import RULE
from proofreading.written import Report, quotes


def test_duplicate_implementer_finds_the_second_entry():
    report = Report().carried_out_by(
        "Ośrodek Zdrowia w Lipowie", "Szkoła w Lipowie", "Ośrodek zdrowia w Lipowie."
    )
    assert quotes(RULE, report.read()) == ["Ośrodek zdrowia w Lipowie."]


def test_duplicate_implementer_tells_places_apart():
    report = Report().carried_out_by("Szkoła Podstawowa w Lipowie", "Szkoła Podstawowa w Dębnie")
    assert quotes(RULE, report.read()) == []


def test_duplicate_implementer_is_silent_without_a_list_or_words():
    assert quotes(RULE, Report().read()) == []
    assert quotes(RULE, Report().carried_out_by("–", "–").read()) == []
