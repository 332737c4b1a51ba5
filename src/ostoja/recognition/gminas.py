"""Which gmina a text is of."""

import re
from collections.abc import Iterator, Sequence

from ostoja.recognition import nominatives, words

_LETTERS = "A-ZĄĆĘŁŃÓŚŹŻ"
_NAME = rf"([{_LETTERS}][\w-]+(?:[ \u00a0][{_LETTERS}][\w-]+)?)"
_AS_SAID = (
    re.compile(
        r"\b(?:Miasta i Gminy|Miasto i Gmina|Mieście i Gminie|Gmin(?:a|y|ie|ę|ą)):?\s+"
        rf"(?:Miejsk\w+\s+|Wiejsk\w+\s+)?{_NAME}"
    ),
    re.compile(rf"\bMiast(?:a|o|em|u)\s+(?!i\b){_NAME}"),
)
_IN_PLACE = (
    re.compile(
        r"\b(?:Rad[ayęz]\w* (?:Miejsk|Gmin)\w*|Urz[ąę]d\w* (?:Miasta i Gminy|Miejsk\w+|Gminy"
        rf"|Miasta)|Ośrod\w+ Pomocy Społecznej|Centrum Usług Społecznych)\s+(?:w|we)\s+{_NAME}"
    ),
    re.compile(rf"\b(?:Gminn|Miejsk|Publiczn|Samorządow)\w+[^.;:]{{3,70}}?\s(?:w|we)\s+{_NAME}"),
)
_LOOSE = (
    re.compile(rf"\b(?:gmin(?:a|y|ie|ę)|miast(?:a|o))\s+{_NAME}"),
    re.compile(rf"\b(?i:[MG]+OPS|OPS|CUS)\s+{_NAME}"),
)
_DATELINE = re.compile(
    rf"^{_NAME},\s+(?:dn\.|dnia|\d|stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud)",
    re.MULTILINE,
)
_LINKS = re.compile(r"\b(W|We|I|Na|Z|Za|Do|Od|Rok)\b")
_NO_PLACE = frozenset(
    "program sprawozdanie uchwała rada urząd ośrodek rok zarządzenie informacja ogłoszenie"
    " regulamin wójt burmistrz miejski gminny powiatowy wojewódzki województwo powiat".split()
)
_ALIKE = 4
"""Letters at the beginning by which two cases of one name are known."""


def gmina_of(sources: Sequence[str]) -> str:
    """In the nominative; "" when none is named. The first sources weigh most."""
    said = [_plain(source) for source in sources]
    for pattern in _AS_SAID:
        for name in _found(pattern, said):
            return name
    known = [*_found(_DATELINE, said), *(one for form in _LOOSE for one in _found(form, said))]
    for pattern in (*_IN_PLACE, *_LOOSE):
        for name in _found(pattern, said):
            return next((one for one in known if _same(one, name)), nominatives.place(name))
    return ""


def _plain(source: str) -> str:
    """A heading in capitals as it would be written in a sentence."""
    if not source.isupper():
        return source
    return _LINKS.sub(lambda match: match.group().casefold(), source.title())


def _found(pattern: "re.Pattern[str]", sources: Sequence[str]) -> Iterator[str]:
    for source in sources:
        for match in pattern.finditer(source):
            yield _whole(" ".join(match.group(1).split()))


def _whole(name: str) -> str:
    """The second word is kept only where it belongs: an adjective, or after one."""
    first, _, second = name.partition(" ")
    if len(second) < _ALIKE - 1 or words.stems(second) & _NO_PLACE:
        return first
    return name if nominatives.is_adjective(second) or nominatives.is_adjective(first) else first


def _same(known: str, name: str) -> bool:
    one, other = known.split(), name.split()
    return len(one) == len(other) and all(
        a[:_ALIKE] == b[:_ALIKE] for a, b in zip(one, other, strict=True)
    )
