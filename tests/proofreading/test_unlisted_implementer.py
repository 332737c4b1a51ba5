from ostoja.proofreading.rules.unlisted_implementer import RULE
from proofreading.written import Report, quotes


def reporting(*names):
    report = Report()
    for name in names:
        report.institution(name).say("Prowadziliśmy zajęcia.")
    return report


def test_unlisted_implementer_is_told_once():
    report = reporting("Biblioteka w Lipowie", "Biblioteka w Lipowie").carried_out_by("Policja")
    assert quotes(RULE, report.read()) == ["Biblioteka w Lipowie"]


def test_unlisted_implementer_knows_variants_groups_and_shared_headings():
    report = reporting(
        "Dom Kultury", "Przedszkole w Dębnie", "Komisariat Policji i Straż Gminna w Lipowie"
    ).carried_out_by("Dom Kultury w Lipowie", "Placówki oświatowe", "Komisariat Policji")
    assert quotes(RULE, report.read()) == []


def test_unlisted_implementer_is_silent_without_a_list():
    assert quotes(RULE, reporting("Biblioteka w Lipowie").read()) == []
