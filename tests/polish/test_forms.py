"""Stored nouns and names, and proposals for what is not stored."""

import os
import subprocess
import sys

import pytest
from polish_inflection import odmien_warianty

from ostoja.polish.agreement import Case, Counting, Gender
from ostoja.polish.names import Name, name, out_of, stored_names, within
from ostoja.polish.nouns import noun, stored_nouns
from ostoja.polish.propose import propose_name, propose_noun
from ostoja.polish.refusals import UnknownForm

NEEDED = (
    "rodzina dziecko osoba uczeń wychowanek asystent kobieta mężczyzna godzina wniosek "
    "karta decyzja porada spotkanie wydarzenie zajęcia wycieczka akcja kiermasz placówka "
    "gabinet tablica procedura szkolenie stypendium świadczenie zasiłek nauczyciel "
    "zawodnik pływak klub rodzic mieszkaniec senior uczestnik wolontariusz zestaw sztuka "
    "miesiąc dzień rok etat umowa plan wizyta złoty procent punkt impreza konkurs koncert "
    "grupa rodzaj"
)


@pytest.mark.parametrize("lemma", NEEDED.split())
def test_noun_is_stored(lemma):
    assert noun(lemma).lemma == lemma


def test_nouns_are_many_and_whole():
    assert len(stored_nouns()) >= 100
    for each in stored_nouns().values():
        assert each.oblique is not None
        assert each.genitive
        assert each.plural_genitive


def test_noun_refuses_one_that_is_not_stored():
    with pytest.raises(UnknownForm, match="Nie znam odmiany słowa „hulajnoga”"):
        noun("hulajnoga")


NOT_IN_THE_DICTIONARY = {"superwizja", "umieszczenie"}
TAKEN_FOR_A_MAN = {"złoty"}


def test_stored_nouns_are_forms_that_the_dictionary_knows():
    """A slip of the hand would be a form that no dictionary has."""
    strange = []
    for lemma, each in stored_nouns().items():
        if " " in lemma or each.counting is Counting.PLURAL_ONLY:
            continue
        slots = [("gen", "sg", each.genitive), ("nom", "pl", each.plural)]
        slots.append(("gen", "pl", each.plural_genitive))
        slots += [("dat", "sg", each.oblique.dative), ("acc", "sg", each.oblique.accusative)]
        slots += [("inst", "sg", each.oblique.instrumental), ("loc", "sg", each.oblique.locative)]
        slots += [("dat", "pl", each.oblique.plural_dative)]
        slots += [("inst", "pl", each.oblique.plural_instrumental)]
        slots += [("loc", "pl", each.oblique.plural_locative)]
        if any(form not in odmien_warianty(lemma, case, count) for case, count, form in slots):
            strange.append(lemma)
    assert set(strange) == NOT_IN_THE_DICTIONARY | TAKEN_FOR_A_MAN


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


def test_propose_prefers_what_is_stored():
    proposal = propose_noun("rodzina")
    assert proposal.confirmed
    assert proposal.forms == noun("rodzina")
    assert propose_name("Klub Seniora").confirmed


def test_propose_noun_marks_the_library_until_a_person_confirms():
    proposal = propose_noun("hulajnoga")
    assert not proposal.confirmed
    assert (proposal.forms.plural, proposal.forms.plural_genitive) == ("hulajnogi", "hulajnóg")
    assert proposal.forms.oblique.accusative == "hulajnogę"
    assert proposal.confirm().confirmed
    assert proposal.confirm().forms == proposal.forms


@pytest.mark.parametrize(
    ("lemma", "gender"),
    [
        ("ratownik", Gender.PERSONAL),
        ("kajak", Gender.MASCULINE),
        ("nagroda rzeczowa", Gender.FEMININE),
        ("boisko", Gender.NEUTER),
    ],
)
def test_propose_noun_finds_the_gender(lemma, gender):
    assert propose_noun(lemma).forms.gender is gender


def test_propose_takes_what_was_confirmed_before_over_the_library():
    own = propose_noun("hulajnoga").forms
    assert propose_noun("hulajnoga", {"hulajnoga": own}).confirmed
    seat = Name("Łubnice", "Łubnic", "Łubnicom", "Łubnice", "Łubnicami", "Łubnicach")
    assert propose_name("Łubnice", {"Łubnice": seat}).forms is seat


def test_propose_name_declines_a_phrase():
    proposal = propose_name("Świetlica Wiejska w Ruszczy")
    assert not proposal.confirmed
    assert proposal.forms.instrumental == "Świetlicą Wiejską w Ruszczy"


@pytest.mark.parametrize("propose", [propose_noun, propose_name])
def test_propose_refuses_what_nobody_knows(propose):
    with pytest.raises(UnknownForm, match="Nie umiem zaproponować odmiany „xyzzy”"):
        propose("xyzzy")


def test_the_room_opens_without_the_library():
    opened = (
        "import sys, ostoja.polish.propose, ostoja.polish.typography, ostoja.polish.amounts;"
        "print([m for m in sys.modules if m in ('polish_inflection', 'babel', 'django')])"
    )
    said = subprocess.run(
        [sys.executable, "-c", opened],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "[]"
