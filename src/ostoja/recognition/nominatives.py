"""Names of places and bodies brought to the nominative, as far as the dictionary can tell."""

import re

from ostoja.recognition import words

_GENDERS = {"m1": "m", "m2": "m", "m3": "m", "f": "f", "n": "n"}
_LIKE_ADJECTIVE = re.compile(r"(?:sk|ck|dzk|n|w|ł)(?:i|a|ie|e|y|im|iej|ego|iego|ym|ej)$")
_LOCATIVE_ENDING = re.compile(r"iu$")


def body(name: str, heads: frozenset[str]) -> str:
    """Of "Sądu Rejonowego w Lipnie" "Sąd Rejonowy w Lipnie"; as written where it is not sure."""
    tokens = name.split(" ")
    at = next((i for i, one in enumerate(tokens) if words.stems(one) & heads), None)
    noun = _noun(tokens[at]) if at is not None else None
    if at is None or noun is None:
        return name
    lemma, gender = noun
    before = [adjective(one, gender) for one in tokens[:at]]
    after: list[str] = []
    for one in tokens[at + 1 :]:
        form = adjective(one, gender)
        if form is None or not _agrees(one, tokens[at]):
            break
        after.append(form)
    if None in before:
        return name
    rest = tokens[at + 1 + len(after) :]
    return " ".join([*filter(None, before), _cased(lemma, tokens[at]), *after, *rest])


def place(name: str) -> str:
    """Of one or two words: "Starej Grobli" is Stara Grobla, "Nowym Targu" Nowy Targ."""
    first, _, second = name.partition(" ")
    if not second:
        return _place_noun(first)[0]
    if is_adjective(first):
        noun, gender = _place_noun(second)
        return f"{adjective(first, gender) or first} {noun}"
    noun, gender = _place_noun(first)
    return f"{noun} {adjective(second, gender) or second}"


def is_adjective(word: str) -> bool:
    """By the dictionary; a word it does not have, by its ending."""
    unknown = not words.readings(word)
    return words.is_describing(word) or (unknown and bool(_LIKE_ADJECTIVE.search(word)))


def adjective(word: str, gender: str) -> str | None:
    """Its singular nominative; None for a word that is no adjective."""
    stem, dash, last = word.rpartition("-")
    found = [one for one in words.readings(last.casefold()) if one.part == "adj"]
    for one in found:
        form = words.generated(one.lemma, "adj:sg:nom.voc:", gender)
        if form:
            return stem + dash + _cased(form, last)
    return None


def _place_noun(word: str) -> tuple[str, str]:
    found = [one for one in words.readings(word) if one.part == "subst"]
    if any(one.has_case("nom") and one.is_singular for one in found):
        return word, _gender_by_ending(word)
    proper = [one for one in found if one.lemma[:1].isupper()]
    lemma = (proper or found)[0].lemma if found else _LOCATIVE_ENDING.sub("ie", word)
    lemma = lemma[:1].upper() + lemma[1:]
    return lemma, _gender_by_ending(lemma)


def _gender_by_ending(word: str) -> str:
    return {"a": "f", "o": "n", "e": "n"}.get(word[-1:], "m")


def _noun(word: str) -> tuple[str, str] | None:
    for one in words.nouns(word):
        if one.is_singular and len(one.tag) > 3 and one.tag[3] in _GENDERS:  # noqa: PLR2004
            return words.nominative(one), _GENDERS[one.tag[3]]
    return None


def _agrees(word: str, noun: str) -> bool:
    """An adjective in a case that the noun is in too."""
    of_noun = {case for one in words.nouns(noun) for case in "".join(one.tag[2:3]).split(".")}
    of_word = {
        case
        for one in words.readings(word.casefold())
        if one.part == "adj" and one.is_singular
        for case in one.tag[2].split(".")
    }
    return bool(of_noun & of_word)


def _cased(form: str, like: str) -> str:
    return form[:1].upper() + form[1:] if like[:1].isupper() else form
