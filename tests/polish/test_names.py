import pytest

from ostoja.polish.agreement import Case
from ostoja.polish.names import name, out_of, stored_names, within
from ostoja.polish.refusals import UnknownForm


def test_gminas_of_the_demonstration_are_stored():
    places = ("Połaniec", "Kościerzyna", "Sandomierz", "Milicz", "Szczawnica")
    assert [within(name(place).locative) for place in places] == [
        "w Połańcu",
        "w Kościerzynie",
        "w Sandomierzu",
        "w Miliczu",
        "w Szczawnicy",
    ]
    assert [out_of(name(place).genitive) for place in places] == [
        "z Połańca",
        "z Kościerzyny",
        "z Sandomierza",
        "z Milicza",
        "ze Szczawnicy",
    ]


@pytest.mark.parametrize(
    ("nominative", "case", "form"),
    [
        (
            "Ośrodek Pomocy Społecznej w Połańcu",
            Case.GENITIVE,
            "Ośrodka Pomocy Społecznej w Połańcu",
        ),
        ("Urząd Miasta i Gminy Połaniec", Case.LOCATIVE, "Urzędzie Miasta i Gminy Połaniec"),
        ("Urząd Miasta i Gminy w Połańcu", Case.LOCATIVE, "Urzędzie Miasta i Gminy w Połańcu"),
        ("Komisariat Policji w Połańcu", Case.INSTRUMENTAL, "Komisariatem Policji w Połańcu"),
        (
            "Szkoła Podstawowa im. T. Kościuszki",
            Case.DATIVE,
            "Szkole Podstawowej im. T. Kościuszki",
        ),
        (
            "Miejsko-Gminna Biblioteka Publiczna",
            Case.ACCUSATIVE,
            "Miejsko-Gminną Bibliotekę Publiczną",
        ),
        ("Przedszkole Publiczne w Połańcu", Case.NOMINATIVE, "Przedszkole Publiczne w Połańcu"),
    ],
)
def test_name_declines_an_institution_up_to_its_fixed_tail(nominative, case, form):
    assert name(nominative).form(case) == form


@pytest.mark.parametrize("unknown", ["Łubnice", "Przedszkole Integracyjne", ""])
def test_name_refuses_what_is_not_stored(unknown):
    with pytest.raises(UnknownForm, match="Nie znam odmiany nazwy"):
        name(unknown)


def test_every_stored_name_has_its_cases():
    for nominative, each in stored_names().items():
        assert each.nominative == nominative
        assert all(each.form(case).strip() for case in Case)


@pytest.mark.parametrize(
    ("word", "with_w"), [("Wrocławiu", "we"), ("Wieliczce", "w"), ("Fromborku", "we"), ("W", "w")]
)
def test_within_softens_before_a_cluster(word, with_w):
    assert within(word) == f"{with_w} {word}"


@pytest.mark.parametrize(
    ("word", "with_z"), [("Szamotuł", "z"), ("Staszowa", "ze"), ("Żar", "z"), ("Rzeszowa", "z")]
)
def test_out_of_softens_before_a_cluster(word, with_z):
    assert out_of(word) == f"{with_z} {word}"
