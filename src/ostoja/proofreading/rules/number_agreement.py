"""A noun or a verb in a form that its number does not take."""

import re
from collections.abc import Iterator

from ostoja.polish.numerals import Plural
from ostoja.proofreading.counted import Counted, counted_in
from ostoja.proofreading.dictionary import lemmas, readings
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.words import WORD

NAME = "number-agreement"
_OBLIQUE = ("dat", "inst", "loc")
_APPROXIMATE = frozenset(
    "ponad blisko prawie niemal niespełna łącznie ogółem razem aż tylko".split()
)
_GENITIVE_VERBS = frozenset(
    "udzielić udzielać dokonać dokonywać użyć wymagać potrzebować dotyczyć doświadczyć szukać "
    "wysłuchać brakować ubyć przybyć pozbyć nauczyć bronić".split()
)
_INTRANSITIVE = frozenset(
    "skorzystać korzystać uczestniczyć przebywać przystąpić działać funkcjonować mieszkać "
    "wystąpić".split()
)
_WITH_A_WORD = {"odbyć": "się", "zgłosić": "się", "wziąć": "udział", "brać": "udział"}
"""Verbs that are so only with this word: "odbyło się", "wzięło udział"."""
"""Verbs whose subject may follow them; others may have it before, as "centrum objęło 4 …"."""
_VERB_AFTER = re.compile(r"^[ \u00a0]+([^\W\d_]+)")
_VERB_BEFORE = re.compile(
    r"([^\W\d_]+)(?:[ \u00a0]+(?:się|udział|łącznie|ogółem|razem))*[ \u00a0]+$"
)
_NOT_GOVERNING = frozenset("roku r to tym tego czego czym co nich".split())
"""Words that the dictionary also reads as nouns: "w 2023 roku 4 …", "w tym 2 …", "to 22 …"."""
_JOINED = frozenset("i oraz lub albo a".split())


def find(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        for counted in counted_in(passage.text):
            for quote, message in (*_noun(counted), *_verb(counted)):
                yield finding_in(passage, NAME, Severity.WARNING, message, quote)


def _noun(counted: Counted) -> Iterator[tuple[str, str]]:
    if not _noun_agrees(counted):
        message = (
            f"Po liczbie {counted.value} słowo „{counted.noun}” powinno stać w innej formie "
            f"({_ASKED[counted.group]}). Program nie wie, czy błąd jest w słowie, czy w liczbie."
        )
        yield counted.quote, message


_ASKED = {
    Plural.ONE: "1 osoba, 1 rodzina",
    Plural.FEW: "2, 3, 4, 22 osoby, rodziny",
    Plural.MANY: "5, 11, 21 osób, rodzin",
}


def _noun_agrees(counted: Counted) -> bool:
    if counted.group is Plural.ONE:
        return counted.has("sg")
    if any(counted.has("pl", case) for case in _OBLIQUE):
        return True
    if counted.group is Plural.MANY:
        return counted.has("pl", "gen")
    return counted.has("pl", "nom") or counted.has("m1", "pl") or _is_governed(counted)


def _is_governed(counted: Counted) -> bool:
    """Something before the number asks for the genitive: "dla 24 rodzin", "udzielono 3 porad"."""
    if not counted.has("pl", "gen"):
        return False
    before = [match[0].lower() for match in WORD.finditer(_same_clause(counted.before))]
    while before and before[-1] in _APPROXIMATE:
        before.pop()
    if not before:
        return False
    return before[-1] in _JOINED or "nie" in before[-3:] or _asks_for_genitive(before[-1])


def _same_clause(before: str) -> str:
    return re.split(r"[.,:;()–—„”]\s|-\s", before)[-1]


def _asks_for_genitive(word: str) -> bool:
    if word in _NOT_GOVERNING:
        return False
    if word == "ok":
        return True
    found = readings(word)
    if any(each.kind == "prep" and "gen" in each.features for each in found):
        return True
    if lemmas(word) & _GENITIVE_VERBS:
        return True
    return any(each.kind in {"subst", "ger"} for each in found)


def _verb(counted: Counted) -> Iterator[tuple[str, str]]:
    if counted.group is Plural.ONE or not (counted.has("pl", "nom") or counted.has("pl", "gen")):
        return
    after = _VERB_AFTER.match(counted.after)
    if after and _is_its_verb(counted, after[1]) and not _verb_agrees(counted, after[1]):
        yield counted.quote + after[0], _verb_message(counted, after[1])
    before = _VERB_BEFORE.search(counted.before)
    if before and _has_its_subject_after(before) and not _verb_agrees(counted, before[1]):
        yield before[0] + counted.quote, _verb_message(counted, before[1])


def _has_its_subject_after(before: re.Match[str]) -> bool:
    known = lemmas(before[1])
    needed = [word for verb, word in _WITH_A_WORD.items() if verb in known]
    return bool(known & _INTRANSITIVE) or any(word in before[0].split() for word in needed)


def _is_its_verb(counted: Counted, verb: str) -> bool:
    """Not where the noun is an object: "24 rodziny prowadzi asystent"."""
    present = any(each.kind == "fin" for each in readings(verb))
    likely = not present or bool(lemmas(verb) & _INTRANSITIVE)
    return likely and not _stands_in_a_phrase(counted)


def _stands_in_a_phrase(counted: Counted) -> bool:
    """Preposition, noun or verb right before the number: the noun is hardly the subject."""
    before = [match[0].lower() for match in WORD.finditer(_same_clause(counted.before))]
    while before and before[-1] in _APPROXIMATE:
        before.pop()
    if not before or before[-1] in ("roku", "r"):
        return False
    kinds = {reading.kind for reading in readings(before[-1])}
    return bool(kinds & {"prep", "subst", "ger", "praet", "fin", "imps", "inf"})


def _verb_agrees(counted: Counted, verb: str) -> bool:
    """4 rodziny skorzystały, 5 rodzin skorzystało; men and collectives take "skorzystało"."""
    found = [each for each in readings(verb) if each.kind in {"praet", "fin"}]
    if not found or len(found) != len(readings(verb)):
        return True
    singular = any("sg" in each.features for each in found)
    neuter = any(each.features >= {"sg", "n"} or each.kind == "fin" for each in found)
    if counted.group is Plural.MANY:
        return singular and neuter
    takes_singular = counted.has("m1") or counted.has("col") or not counted.has("pl", "nom")
    return takes_singular or not singular


def _verb_message(counted: Counted, verb: str) -> str:
    example = _VERB_ASKED[counted.group]
    return (
        f"Czasownik „{verb}” nie zgadza się z liczbą {counted.value} ({example}). "
        "Program nie wie, czy ten czasownik na pewno należy do tej liczby."
    )


_VERB_ASKED = {
    Plural.FEW: "4 rodziny skorzystały, 5 rodzin skorzystało",
    Plural.MANY: "5 rodzin skorzystało, 4 rodziny skorzystały",
}

RULE = Rule(
    NAME,
    "Rzeczownik lub czasownik w formie niezgodnej z liczbą: „24 rodzin”, „4 rodziny skorzystało”.",
    "Nie wie, czy błąd jest w słowie, czy w liczbie. Milczy, gdy słowa nie ma w słowniku, gdy "
    "formę może narzucać słowo przed liczbą i przy ułamkach.",
    find,
)
