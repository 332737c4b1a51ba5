"""Names of places and institutions with their cases, from `names.txt`.

An institution is found by the longest stored beginning; the rest of its name stays as it is:
"Ośrodek Pomocy Społecznej" + "w Połańcu" gives "Ośrodka Pomocy Społecznej w Połańcu".
"""

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from ostoja.polish.agreement import Case
from ostoja.polish.refusals import UnknownForm

TABLE = Path(__file__).with_name("names.txt")

FROZEN_TAIL = re.compile(
    r"(?:we?|z|ze|na|przy|dla|im\.|imienia|nr|[„\"]).*|Nr.*|[IVX]+ .*", re.DOTALL
)
"""How the part of a name begins that no case changes, besides the name of a place."""

CONSONANT = r"[^\W\d_aąeęioóuy]"
WE = re.compile(rf"[wf]{CONSONANT}", re.IGNORECASE)
ZE = re.compile(rf"(?:sz|s(?!z)|[śzźż]){CONSONANT}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in the singular or plural, declined as a whole."""

    nominative: str
    genitive: str
    dative: str
    accusative: str
    instrumental: str
    locative: str

    def form(self, case: Case) -> str:
        return str(getattr(self, case.value))

    def followed_by(self, tail: str) -> "Name":
        """The same name with words after it that no case changes."""
        return Name(*(f"{getattr(self, field.name)} {tail}" for field in fields(self)))


def name(nominative: str) -> Name:
    """The stored name. Raises UnknownForm: forms are never guessed (see `propose`)."""
    stored = stored_names()
    words = nominative.split()
    for length in range(len(words), 0, -1):
        head, tail = " ".join(words[:length]), " ".join(words[length:])
        if head in stored and not tail:
            return stored[head]
        if head in stored and (FROZEN_TAIL.fullmatch(tail) or tail in stored):
            return stored[head].followed_by(tail)
    raise UnknownForm(f"Nie znam odmiany nazwy „{nominative}”. Podaj jej przypadki.")


@cache
def stored_names() -> dict[str, Name]:
    lines = TABLE.read_text("utf-8").splitlines()
    rows = (line.split("; ") for line in lines if not line.startswith("#"))
    return {nominative: Name(nominative, *cases.split(", ")) for nominative, cases in rows}


def within(locative: str) -> str:
    """Put "w" or "we" before it: "w Połańcu", "we Wrocławiu"."""
    return f"{'we' if WE.match(locative) else 'w'} {locative}"


def out_of(genitive: str) -> str:
    """Put "z" or "ze" before it: "z Połańca", "ze Szczawnicy"."""
    return f"{'ze' if ZE.match(genitive) else 'z'} {genitive}"
