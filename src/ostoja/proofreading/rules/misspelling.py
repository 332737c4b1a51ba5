"""A word that the dictionary does not have."""

import re
from collections.abc import Iterator

from ostoja.proofreading.dictionary import is_known, lemmas, near
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.learnt import Learnt, learnt_words, quoted_spans
from ostoja.proofreading.rules.foreign_letter import is_polish
from ostoja.proofreading.words import WORD

NAME = "misspelling"
_SHORT = 4
"""Shorter unknown words are abbreviations far more often than faults."""
_NO_ACRONYM = 6
"""Capitals of this length are a heading, not an abbreviation."""
_TOKEN = re.compile(r"\S+")
_NOT_PROSE = re.compile(r"@|://|www\.|\.pl\b|\d")
_IS_SHORTENED = re.compile(r"[-–/]|(?<=o) [-–] |\.(?=\s*[a-z\d])")
"""The first part of a compound ("słowno-muzyczny") or an abbreviation ("godz. 8")."""
_FIRST_HALF = re.compile(r"([^\W\d_]+)-$")
_FORMS = re.compile(
    r"^(?:arcy|anty|auto|bio|cyber|de|eko|euro|foto|hydro|inter|kontr|krypto|makro|mega|meta|mikro|"
    r"mini|multi|nad|neo|nie|oligofreno|para|pod|poli|post|pozna|pre|pro|przed|przeciw|pseudo|"
    r"psycho|re|socjo|super|tele|trans|ultra|współ|wideo|do)"
)
"""First parts of compounds that no dictionary can have all of."""


def find(subject: Subject) -> Iterator[Finding]:
    learnt = learnt_words(subject)
    told: set[str] = set()
    for passage in subject.passages:
        quoted = quoted_spans(passage.text)
        for match in _prose_words(passage.text):
            word = match[0]
            if word.lower() in told or not _is_doubtful(word):
                continue
            in_title = any(match.start() in span for span in quoted)
            verdict = _verdict(word, learnt, in_title=in_title)
            if verdict:
                told.add(word.lower())
                yield finding_in(passage, NAME, *verdict, word)


def _prose_words(text: str) -> Iterator[re.Match[str]]:
    """Words, without addresses, codes, abbreviations and the first parts of compounds."""
    for token in _TOKEN.finditer(text):
        if _NOT_PROSE.search(token[0]):
            continue
        for match in WORD.finditer(text, *token.span()):
            if not _IS_SHORTENED.match(text, match.end()) and not _is_broken(text, match):
                yield match


def _is_broken(text: str, match: re.Match[str]) -> bool:
    """The rest of a known word broken at the end of a line ("pedago-gicznego")."""
    first = _FIRST_HALF.search(text, 0, match.start())
    return first is not None and is_known(f"{first[1]}{match[0]}".lower())


def _is_doubtful(word: str) -> bool:
    shaped = word.islower() or word.istitle() or (word.isupper() and len(word) >= _NO_ACRONYM)
    if len(word) < _SHORT or not is_polish(word) or not shaped:
        return False
    if is_known(word) or is_known(word.lower()):
        return False
    rest = _FORMS.sub("", word.lower())
    return not (rest != word.lower() and len(rest) >= _SHORT and is_known(rest))


def _verdict(word: str, learnt: Learnt, *, in_title: bool) -> tuple[Severity, str] | None:
    suggestion = near(word.lower(), learnt.used)
    if learnt.has(word) and not (suggestion and lemmas(suggestion) & learnt.used):
        return None
    if suggestion is None:
        unknown = word.isupper() or in_title
        return None if unknown else (Severity.NOTE, _MAY_BE_A_TERM.format(word))
    severity = Severity.NOTE if in_title else Severity.WARNING
    return severity, (
        f"Słownik nie zna słowa „{word}”; podobne to „{suggestion}”. "
        "Program nie wie, czy to nie nazwa albo termin spoza słownika."
    )


_MAY_BE_A_TERM = (
    "Słownik nie zna słowa „{}”. Może być nazwą lub terminem, którego w nim nie ma; program tego "
    "nie wie."
)

RULE = Rule(
    NAME,
    "Słowo, którego nie ma w słowniku języka polskiego, zwłaszcza różne od znanego o jedną literę.",
    "Nie zna terminów i nazw spoza słownika; nazwy poznaje po wielkiej literze w środku zdania, "
    "po danych gminy i po tym, że tekst używa ich często. Pomyłki, która jest innym polskim "
    "słowem, nie zobaczy; w tytułach w cudzysłowie daje tylko uwagi.",
    find,
)
