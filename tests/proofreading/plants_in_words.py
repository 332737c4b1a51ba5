"""Faults of letters, words and marks, planted in a clean report."""

import re

from ostoja.polish.numerals import Plural, plural_class
from ostoja.proofreading.dictionary import ALPHABET, is_known
from proofreading.plants import choose, insert, put

_LOOKALIKES = dict(zip("aecopxyAEKMHOPCTX", "аесорхуАЕКМНОРСТХ", strict=True))
_FOREIGN = {
    "a": "áäàâ",
    "e": "éèêë",
    "o": "öôõ",
    "u": "üúů",
    "y": "ý",
    "i": "íî",
    "c": "čç",
    "n": "ñň",
    "r": "ř",
    "s": "š",
    "z": "ž",
}
_LOWER = re.compile(r"(?<![\w-])[a-ząćęłńóśźż]{6,}(?![\w.-])")
_NON_ANSWERS = (
    "Na bieżąco.",
    "Zadanie realizowane na bieżąco.",
    "W miarę potrzeb.",
    "Jak wyżej.",
    "Nie dotyczy.",
    "Brak danych.",
    "Według potrzeb.",
    "Działania prowadzone na bieżąco.",
    "Jak w latach ubiegłych.",
    "Bez zmian.",
)
_FORMS = {
    "rodzin": "rodziny",
    "osób": "osoby",
    "godzin": "godziny",
    "porad": "porady",
    "spotkań": "spotkania",
    "wizyt": "wizyty",
    "rozmów": "rozmowy",
    "wycieczek": "wycieczki",
    "warsztatów": "warsztaty",
    "uczniów": "uczniowie",
    "zajęć": "zajęcia",
    "stypendiów": "stypendia",
    "zasiłków": "zasiłki",
    "pracowników": "pracownicy",
    "miejsc": "miejsca",
    "zawodników": "zawodnicy",
    "podręczników": "podręczniki",
    "klubów": "kluby",
}


def mixed_script(text, rng):
    match = choose(rng, (m for m in re.finditer(r"\w{4,}", text) if set(m[0]) & set(_LOOKALIKES)))
    at = rng.choice([i for i, letter in enumerate(match[0]) if letter in _LOOKALIKES])
    return put(text, match, match[0][:at] + _LOOKALIKES[match[0][at]] + match[0][at + 1 :])


def foreign_letter(text, rng):
    match = choose(rng, (m for m in _LOWER.finditer(text) if set(m[0]) & set(_FOREIGN)))
    at = rng.choice([i for i, letter in enumerate(match[0]) if letter in _FOREIGN])
    letter = rng.choice(_FOREIGN[match[0][at]])
    return put(text, match, match[0][:at] + letter + match[0][at + 1 :])


def misspelling(text, rng):
    """A slip of one letter that is no other Polish word, outside titles in quotes."""
    unquoted = [
        m
        for m in _LOWER.finditer(text)
        if text[: m.start()].count("„") == text[: m.start()].count("”")
    ]
    match = choose(rng, unquoted)
    word, at = match[0], rng.randrange(1, len(match[0]) - 1)
    slip = rng.choice(
        [
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + rng.choice(ALPHABET) + word[at + 1 :],
        ]
    )
    return None if is_known(slip) else put(text, match, slip)


def number_agreement(text, rng):
    """As "26 rodziny", "94 osób"."""
    wrong_after_few = {many: few for few, many in _FORMS.items()}
    sites = []
    for match in re.finditer(r"(?<![\d,.])(\d+) (\w+)", text):
        group = plural_class(int(match[1]))
        forms = _FORMS if group is Plural.MANY else wrong_after_few
        if match[2] in forms:
            sites.append((match, forms[match[2]]))
    match, wrong = rng.choice(sites)
    return put(text, match, f"{match[1]} {wrong}")


def unbalanced_marks(text, rng):
    marks = [
        m for m in re.finditer(r"[„”()]", text) if not re.search(r"(?:^|\s)\d$", text[: m.start()])
    ]
    match = choose(rng, marks)
    return put(text, match, "") if match else None


def non_answer(text, rng):
    return insert(text, rng, rng.choice(_NON_ANSWERS))


PLANTERS = {
    "mixed-script": mixed_script,
    "foreign-letter": foreign_letter,
    "misspelling": misspelling,
    "number-agreement": number_agreement,
    "unbalanced-marks": unbalanced_marks,
    "non-answer": non_answer,
}
