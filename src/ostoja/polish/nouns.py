"""The counted things of programmes and reports, with all their forms, from `nouns.txt`."""

from dataclasses import astuple
from functools import cache
from pathlib import Path

from ostoja.polish.agreement import Counting, Gender, Noun, Oblique
from ostoja.polish.refusals import UnknownForm

TABLE = Path(__file__).with_name("nouns.txt")


def noun(lemma: str) -> Noun:
    """The stored noun. Raises UnknownForm: forms are never guessed (see `propose`)."""
    try:
        return stored_nouns()[lemma]
    except KeyError:
        raise UnknownForm(
            f"Nie znam odmiany słowa „{lemma}”. Podaj jego formy w ustawieniach wskaźnika."
        ) from None


@cache
def stored_nouns() -> dict[str, Noun]:
    lines = TABLE.read_text("utf-8").splitlines()
    nouns = (_read(line) for line in lines if not line.startswith("#"))
    return {each.lemma: each for each in nouns}


@cache
def counted_words() -> frozenset[str]:
    """The first word of each form, in small letters."""
    return frozenset(
        form.split()[0].lower()
        for each in stored_nouns().values()
        for form in (each.lemma, each.genitive, each.plural, each.plural_genitive)
        + (astuple(each.oblique) if each.oblique else ())
    )


def _read(line: str) -> Noun:
    lemma, kind, *groups = line.split("; ")
    *singular, plural = (group.split(", ") for group in groups)
    if singular:
        return _from_both(lemma, kind, singular[0], plural)
    return _plural_only(plural)


def _from_both(lemma: str, kind: str, singular: list[str], plural: list[str]) -> Noun:
    genitive, dative, accusative, instrumental, locative = singular
    many, many_genitive, many_dative, many_instrumental, many_locative = plural
    gender, _, counting = kind.partition(" ")
    return Noun(
        lemma,
        genitive,
        many,
        many_genitive,
        Gender(gender),
        Counting(counting or "ordinary"),
        Oblique(
            dative=dative,
            accusative=accusative,
            instrumental=instrumental,
            locative=locative,
            plural_dative=many_dative,
            plural_instrumental=many_instrumental,
            plural_locative=many_locative,
        ),
    )


def _plural_only(plural: list[str]) -> Noun:
    lemma, genitive, dative, instrumental, locative = plural
    singular = [genitive, dative, lemma, instrumental, locative]
    return _from_both(lemma, "neuter plural only", singular, plural)
