"""The five real texts. Their sentences are not ours to keep: the key holds figures and lines."""

import json
from pathlib import Path

import pytest

from ostoja.recognition.structure import Kind, Relation
from recognition.shared import counted, found_in, seed

KEY_004 = json.loads(Path(__file__).with_name("seed_004.json").read_text(encoding="utf-8"))
INSTITUTIONS_004 = {
    "Ośrodek Pomocy Społecznej w Połańcu",
    "Przedszkole Publiczne w Połańcu",
    "Zespół Placówek Oświatowych w Ruszcy",
    "Szkoła Podstawowa w Połańcu",
    "Szkoła Podstawowa w Zrębinie",
    "Centrum Kultury i Sztuki w Połańcu",
    "Urząd Miasta i Gminy w Połańcu",
    "Gminna Komisja Rozwiązywania Problemów Alkoholowych",
    "Poradnia Terapii Uzależnień od Substancji Psychoaktywnych „Wspólnota”",
    "Komisariat Policji w Połańcu",
    "Powiatowe Centrum Pomocy Rodzinie w Staszowie",
    "Środowiskowy Dom Samopomocy w Połańcu",
    "Ośrodek Sportu i Rekreacji w Połańcu",
    "Miejsko-Gminna Biblioteka Publiczna w Połańcu",
    "Poradnia Psychologiczno-Pedagogiczna",
    "Powiatowy Urząd Pracy",
}


def test_polaniec_has_its_goals_and_tasks_with_numbers_as_written():
    goals = seed("004").goals
    assert [goal.number for goal in goals] == ["1", "2"]
    assert [task.number for task in goals[0].tasks] == ["1", "2", "3", "4"]
    assert [task.number for task in goals[1].tasks] == [
        str(number) for number in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12)
    ]
    assert goals[0].announced != goals[0].text


def test_polaniec_figures_are_right_in_value_and_unit():
    key, seen = counted(KEY_004), found_in(seed("004"))
    right = sum((key & seen).values())
    assert right / sum(key.values()) >= 0.95
    assert right / sum(seen.values()) >= 0.95


def test_polaniec_institutions_are_all_named():
    seen = {one.name: one.variants for one in seed("004").institutions}
    assert set(seen) >= INSTITUTIONS_004
    assert "OPS" in seen["Ośrodek Pomocy Społecznej w Połańcu"]
    assert "Zespół Placówek Oświatowych w Ruszчы" in seen["Zespół Placówek Oświatowych w Ruszcy"]


def test_polaniec_culture_centre_has_thirty_nine_distinct_events():
    events = [one for one in seed("004").events if one.institution.startswith("Centrum Kultury")]
    assert len(events) == 76
    assert len({(one.title.casefold(), one.as_written) for one in events}) == 39
    malformed = {one.as_written for one in events if one.malformed}
    assert malformed == {"07.13.05.2023r.", "06.07.10.2023r."}


def test_polaniec_frame():
    structure = seed("004")
    assert (structure.gmina, structure.year) == ("Połaniec", 2023)
    assert structure.programme_years == (2022, 2024)
    assert structure.resolution.number == "L/348/2022"
    assert structure.resolution.on.isoformat() == "2022-02-04"
    assert len(structure.implementers) == 14
    assert len(structure.needs) == 7


def test_polaniec_parts_point_to_their_whole():
    figures = seed("004").figures
    staged = [one for one in figures if one.line in range(566, 572)]
    assert {one.relation for one in staged} == {Relation.SOME}
    assert {figures[one.whole].value for one in staged} == {77}
    costs = [one for one in figures if one.line == 168]
    assert [one.relation for one in costs] == [Relation.NONE, *[Relation.SOME] * 3, Relation.NONE]


@pytest.mark.parametrize(
    ("number", "kind", "gmina", "years", "resolution"),
    [
        ("000", Kind.PROGRAMME, "Sandomierz", (2016, 2018), "XXI/205/2016"),
        ("001", Kind.PROGRAMME, "Milicz", (2019, 2021), None),
        ("002", Kind.PROGRAMME, "Szczawnica", None, None),
        ("003", Kind.INFORMATION, "Kościerzyna", (2019, 2021), "VII/54/19"),
    ],
)
def test_short_seeds_have_their_frame(number, kind, gmina, years, resolution):
    structure = seed(number)
    assert structure.kind is kind
    assert structure.gmina == gmina
    assert structure.programme_years == years
    assert (structure.resolution.number if structure.resolution else None) == resolution


def test_programme_of_sandomierz_was_amended_later():
    assert seed("000").resolution.amended


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_programme_pages_count_nothing(number):
    assert not seed(number).figures


def test_koscierzyna_has_its_seven_figures_and_its_card():
    structure = seed("003")
    assert [(str(one.value), one.unit, one.line) for one in structure.figures] == [
        ("3", "osoba", 42),
        ("43", "rodzina", 43),
        ("54889", "zł", 47),
        ("111824.62", "zł", 47),
        ("48", "dziecko", 49),
        ("370676.76", "zł", 50),
        ("6", "dziecko", 50),
    ]
    assert structure.metadata.published_on.isoformat() == "2020-05-29"
    assert structure.metadata.has_change_register
    assert len(structure.needs) == 2
