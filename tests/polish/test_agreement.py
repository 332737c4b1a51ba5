"""The classes here are counted by hand, not by the rule under test."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.polish.agreement import (
    Adjective,
    Case,
    Gender,
    Noun,
    attribute,
    counted,
    form_after,
    past,
    predicate,
    present,
    stated,
)
from ostoja.polish.nouns import noun, stored_nouns
from ostoja.polish.numerals import Plural, plural_class
from ostoja.polish.refusals import UnknownForm
from ostoja.polish.verbs import COVERED, verb

# A tick (F) for few, a dot for many, for the numbers 0-99 that stand after a hundred or alone.
BY_HAND = (
    "..FFF....."  # 0-9
    ".........."  # 10-19
    "..FFF....."  # 20-29
    "..FFF....."
    "..FFF....."
    "..FFF....."
    "..FFF....."
    "..FFF....."
    "..FFF....."
    "..FFF....."
)
FRACTIONS = [Decimal(text) for text in ("0.5", "1.5", "2.25", "21.1", "22.5", "1234.75", "-1.5")]
NOUNS = sorted(stored_nouns())
MIEC = verb("mieć")


def class_by_hand(number: int) -> Plural:
    if number == 1:
        return Plural.ONE
    return Plural.FEW if BY_HAND[number % 100] == "F" else Plural.MANY


def test_plural_class_follows_the_table_made_by_hand():
    assert [plural_class(n) for n in range(1001)] == [class_by_hand(n) for n in range(1001)]


@pytest.mark.parametrize("number", FRACTIONS)
def test_plural_class_of_a_decimal_is_a_fraction(number):
    assert plural_class(number) is Plural.FRACTION


@given(st.integers(0, 1000), st.integers(0, 4))
def test_plural_class_of_a_whole_decimal_is_that_of_the_whole(number, places):
    assert plural_class(Decimal(number).quantize(Decimal(10) ** -places)) is class_by_hand(number)


COLLECTIVE = {"dziecko", "niemowlę", "procent"}
PLURAL_ONLY = {"zajęcia", "warsztaty", "zawody"}


def a_few_are_a_quantity(thing: Noun) -> bool:
    return thing.gender is Gender.PERSONAL or thing.lemma in COLLECTIVE


def forms_by_hand(thing: Noun) -> dict[Plural, str]:
    return {
        Plural.ONE: thing.lemma,
        Plural.FEW: thing.plural_genitive if a_few_are_a_quantity(thing) else thing.plural,
        Plural.MANY: thing.plural_genitive,
        Plural.FRACTION: thing.genitive,
    }


def test_every_stored_noun_agrees_with_every_number_to_a_thousand():
    for lemma in NOUNS:
        forms = forms_by_hand(noun(lemma))
        for number in range(1001):
            assert form_after(number, noun(lemma)) == forms[class_by_hand(number)], (number, lemma)


@given(st.sampled_from(NOUNS), st.decimals(-2000, 2000, places=2))
def test_every_stored_noun_takes_the_singular_genitive_after_a_fraction(lemma, number):
    if number % 1:
        assert form_after(number, noun(lemma)) == noun(lemma).genitive
        assert past(number, noun(lemma), MIEC) == "miało"
    else:
        assert past(number, noun(lemma), MIEC) == past(int(number), noun(lemma), MIEC)


def test_past_of_every_stored_noun_agrees_with_every_number_to_a_thousand():
    for lemma in NOUNS:
        thing = noun(lemma)
        one = {"personal": "miał", "masculine": "miał", "feminine": "miała", "neuter": "miało"}
        verbs = {
            Plural.ONE: "miały" if lemma in PLURAL_ONLY else one[thing.gender],
            Plural.FEW: "miało" if a_few_are_a_quantity(thing) else "miały",
            Plural.MANY: "miało",
        }
        for number in range(1001):
            assert past(number, thing, MIEC) == verbs[class_by_hand(number)], (number, lemma)


@pytest.mark.parametrize(
    ("number", "lemma", "words"),
    [
        (1, "rodzina", "1 rodzina miała"),
        (24, "rodzina", "24 rodziny miały"),
        (5, "rodzina", "5 rodzin miało"),
        (0, "rodzina", "0 rodzin miało"),
        (12, "rodzina", "12 rodzin miało"),
        (21, "rodzina", "21 rodzin miało"),
        (112, "rodzina", "112 rodzin miało"),
        (122, "rodzina", "122 rodziny miały"),
        (22, "godzina", "22 godziny miały"),
        (Decimal("1.5"), "godzina", "1,5 godziny miało"),
        (1, "uczeń", "1 uczeń miał"),
        (3, "uczeń", "3 uczniów miało"),
        (5, "uczeń", "5 uczniów miało"),
        (2, "mężczyzna", "2 mężczyzn miało"),
        (2, "kobieta", "2 kobiety miały"),
        (1, "dziecko", "1 dziecko miało"),
        (4, "dziecko", "4 dzieci miało"),
        (48, "dziecko", "48 dzieci miało"),
        (3, "spotkanie", "3 spotkania miały"),
        (1, "zajęcia", "1 zajęcia miały"),
        (3, "zajęcia", "3 zajęcia miały"),
        (15, "zajęcia", "15 zajęć miało"),
        (1, "wniosek", "1 wniosek miał"),
        (122, "wniosek", "122 wnioski miały"),
        (4, "dzień", "4 dni miały"),
        (2, "rok", "2 lata miały"),
        (5, "rok", "5 lat miało"),
        (341, "złoty", "341 złotych miało"),
        (13, "rodzina zastępcza", "13 rodzin zastępczych miało"),
        (2, "asystent rodziny", "2 asystentów rodziny miało"),
        (1234, "osoba", "1\u00a0234 osoby miały"),
    ],
)
def test_stated_writes_number_noun_and_verb(number, lemma, words):
    assert stated(number, noun(lemma), MIEC) == words


@pytest.mark.parametrize(
    ("number", "lemma", "now", "said_of_it", "beside_it"),
    [
        (1, "rodzina", "ma", "objęta", "objęta"),
        (24, "rodzina", "mają", "objęte", "objęte"),
        (5, "rodzina", "ma", "objętych", "objętych"),
        (1, "uczeń", "ma", "objęty", "objęty"),
        (3, "uczeń", "ma", "objętych", "objętych"),
        (1, "wniosek", "ma", "objęty", "objęty"),
        (1, "dziecko", "ma", "objęte", "objęte"),
        (1, "zajęcia", "mają", "objęte", "objęte"),
        (Decimal("0.5"), "etat", "ma", "objęte", "objętego"),
        (Decimal("1.5"), "godzina", "ma", "objęte", "objętej"),
        (Decimal("1.5"), "zajęcia", "ma", "objęte", "objętych"),
    ],
)
def test_present_predicate_and_attribute_agree(number, lemma, now, said_of_it, beside_it):
    assert present(number, noun(lemma), MIEC) == now
    assert predicate(number, noun(lemma), COVERED) == said_of_it
    assert attribute(number, noun(lemma), COVERED) == beside_it


@pytest.mark.parametrize(
    ("number", "case", "words"),
    [
        (24, Case.GENITIVE, "24 rodzin"),
        (1, Case.GENITIVE, "1 rodziny"),
        (3, Case.DATIVE, "3 rodzinom"),
        (1, Case.ACCUSATIVE, "1 rodzinę"),
        (24, Case.ACCUSATIVE, "24 rodziny"),
        (5, Case.ACCUSATIVE, "5 rodzin"),
        (43, Case.INSTRUMENTAL, "43 rodzinami"),
        (1, Case.INSTRUMENTAL, "1 rodziną"),
        (7, Case.LOCATIVE, "7 rodzinach"),
        (Decimal("1.5"), Case.INSTRUMENTAL, "1,5 rodziny"),
    ],
)
def test_counted_declines_after_a_number(number, case, words):
    assert counted(number, noun("rodzina"), case) == words


def test_counted_men_in_the_accusative_are_in_the_genitive():
    assert counted(3, noun("uczeń"), Case.ACCUSATIVE) == "3 uczniów"


def test_counted_refuses_a_case_that_is_not_stored():
    bare = replace(noun("rodzina"), oblique=None)
    assert counted(24, bare, Case.GENITIVE) == "24 rodzin"
    with pytest.raises(UnknownForm, match="Uzupełnij jego odmianę"):
        counted(24, bare, Case.DATIVE)


@pytest.mark.parametrize(
    ("masculine", "forms"),
    [
        ("objęty", "objęta objęte objętego objętej objętych"),
        ("nowy", "nowa nowe nowego nowej nowych"),
        ("wysoki", "wysoka wysokie wysokiego wysokiej wysokich"),
        ("długi", "długa długie długiego długiej długich"),
        ("ostatni", "ostatnia ostatnie ostatniego ostatniej ostatnich"),
    ],
)
def test_adjective_makes_its_forms(masculine, forms):
    it = Adjective(masculine)
    made = [it.feminine, it.neuter, it.genitive, it.feminine_genitive, it.plural_genitive]
    assert " ".join(made) == forms


def test_adjective_refuses_another_gender():
    with pytest.raises(ValueError, match="„objęta” nie jest przymiotnikiem"):
        Adjective("objęta")


def test_verb_keeps_its_particle():
    assert stated(179, noun("spotkanie"), verb("odbyć się")) == "179 spotkań odbyło się"
    assert stated(3, noun("spotkanie"), verb("odbyć się")) == "3 spotkania odbyły się"
