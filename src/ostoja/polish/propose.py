"""Forms for words and names that are not stored yet, for a person to confirm.

What is stored, or was confirmed before (the overrides), beats the library, which is wrong for
about one name in twelve. Nothing here may be printed before `confirmed` is true.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from ostoja.polish.agreement import Case, Counting, Gender, Noun, Oblique
from ostoja.polish.names import Name, name
from ostoja.polish.nouns import noun
from ostoja.polish.refusals import UnknownForm

Forms = TypeVar("Forms", Noun, Name)

LIBRARY_CASES = {
    Case.NOMINATIVE: "nom",
    Case.GENITIVE: "gen",
    Case.DATIVE: "dat",
    Case.ACCUSATIVE: "acc",
    Case.INSTRUMENTAL: "inst",
    Case.LOCATIVE: "loc",
}
SINGULAR, PLURAL = "sg", "pl"
GENDERS = {"m": Gender.MASCULINE, "f": Gender.FEMININE, "n": Gender.NEUTER}


@dataclass(frozen=True, slots=True)
class Proposal(Generic[Forms]):
    forms: Forms
    confirmed: bool
    """False until a person has read the forms."""

    def confirm(self) -> "Proposal[Forms]":
        return replace(self, confirmed=True)


def propose_noun(lemma: str, overrides: Mapping[str, Noun] | None = None) -> Proposal[Noun]:
    """The forms of a counted thing. Raises UnknownForm when the library has none either."""
    return _first_known(lemma, overrides or {}, noun, _noun_of_library)


def propose_name(nominative: str, overrides: Mapping[str, Name] | None = None) -> Proposal[Name]:
    """The cases of a place or an institution, declined as a phrase."""
    return _first_known(nominative, overrides or {}, name, _name_of_library)


def _first_known(
    word: str,
    overrides: Mapping[str, Forms],
    stored: Callable[[str], Forms],
    library: Callable[[str], Forms],
) -> Proposal[Forms]:
    if word in overrides:
        return Proposal(overrides[word], confirmed=True)
    try:
        return Proposal(stored(word), confirmed=True)
    except UnknownForm:
        return Proposal(library(word), confirmed=False)


def _noun_of_library(lemma: str) -> Noun:
    singular = {case: _declined(lemma, case, SINGULAR) for case in Case}
    plural = {case: _declined(lemma, case, PLURAL) for case in Case}
    return Noun(
        lemma,
        singular[Case.GENITIVE],
        plural[Case.NOMINATIVE],
        plural[Case.GENITIVE],
        _gender(lemma, plural),
        Counting.ORDINARY,
        Oblique(
            dative=singular[Case.DATIVE],
            accusative=singular[Case.ACCUSATIVE],
            instrumental=singular[Case.INSTRUMENTAL],
            locative=singular[Case.LOCATIVE],
            plural_dative=plural[Case.DATIVE],
            plural_instrumental=plural[Case.INSTRUMENTAL],
            plural_locative=plural[Case.LOCATIVE],
        ),
    )


def _name_of_library(nominative: str) -> Name:
    oblique = (case for case in Case if case is not Case.NOMINATIVE)
    return Name(nominative, *(_declined(nominative, case, SINGULAR) for case in oblique))


def _gender(phrase: str, plural: Mapping[Case, str]) -> Gender:
    """Of the first noun; masculine-personal when the plural accusative is not the nominative."""
    from polish_inflection import podaj

    if plural[Case.ACCUSATIVE] != plural[Case.NOMINATIVE]:
        return Gender.PERSONAL
    readings = (reading for word in phrase.split() for reading in podaj(word, SINGULAR))
    return next(GENDERS[reading.rodzaj] for reading in readings if reading.przypadek == "nom")


def _declined(phrase: str, case: Case, count: str) -> str:
    from polish_inflection import odmien_fraze

    found: str | None = odmien_fraze(phrase, LIBRARY_CASES[case], count, default=None)
    if found is None:
        raise _unknown(phrase)
    return found


def _unknown(word: str) -> UnknownForm:
    return UnknownForm(f"Nie umiem zaproponować odmiany „{word}”. Wpisz jej formy.")
