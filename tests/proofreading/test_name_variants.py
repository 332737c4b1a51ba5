from ostoja.proofreading.rules.name_variants import RULE
from proofreading.written import Report, found, quotes


def headed(*names):
    report = Report()
    for name in names:
        report.institution(name)
    return report


def test_name_variants_show_the_usual_name():
    report = headed(
        "Poradnia Rodzinna w Lipowie", "Poradnia Rodzinna w Lipowie", "Poradnia Rodzinna"
    )
    [finding] = found(RULE, report.read())
    assert finding.quote == "Poradnia Rodzinna"
    assert "„Poradnia Rodzinna w Lipowie”" in finding.message


def test_name_variants_see_order_endings_and_place_without_preposition():
    report = headed(
        "Poradnia Psychologiczno-Pedagogiczna",
        "Urząd Miasta Dębno",
        "Ośrodek Terapii Uzależnień w Dębnie",
    ).carried_out_by(
        "Publiczna Poradnia Pedagogiczno-Psychologiczna w Dębnie",
        "Urząd Miasta w Dębnie",
        "Ośrodek Terapii Uzależnienia w Dębnie",
    )
    assert len(quotes(RULE, report.read())) == 3


def test_name_variants_tell_a_spelling_once_and_leave_others_alone():
    report = headed("Klub Seniora", "KLUB SENIORA", "Klub „Seniora”", "Klub Juniora", "Świetlica")
    assert quotes(RULE, report.read()) == []
    twice = headed("Klub Seniora w Dębnie", "Klub Seniora", "Klub Seniora", "Klub Seniora w Dębnie")
    assert quotes(RULE, twice.read()) == ["Klub Seniora"]
