"""Names of bodies, matched across cases, word order, places left out and abbreviations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ostoja.recognition import nominatives, words
from ostoja.recognition.structure import InstitutionName, Place
from ostoja.recognition.texts import Text

HEADS = frozenset(
    "ośrodek centrum szkoła przedszkole komisariat komenda posterunek poradnia zespół urząd"
    " biblioteka"
    " komisja stowarzyszenie parafia świetlica sąd dom klub fundacja żłobek placówka starostwo"
    " zakład"
    " liceum technikum muzeum koło prokuratura przychodnia szpital bursa internat punkt hufiec"
    " caritas"
    " spółdzielnia straż kuratorium izba warsztat policja uniwersytet".split()
)
_HEAD_ADJECTIVE = re.compile(
    r"^(?:Miejsk|Gminn|Powiatow|Samorządow|Publiczn|Niepubliczn|Środowiskow|Specjaln"
    r"|Miejsko-Gminn|Miejsko"
    r"|Specjalistyczn|Parafialn|Rodzinn|Katolick|Ochotnicz|Rejonow|Okręgow|Wojewódzk|Państwow)",
)
_WORD = re.compile(r"„[^„”]{2,60}”|(?:[A-ZŚŁ]|im|ds|św|ks)\.|[^\W\d_][\w-]*|\d+|[^\s\w]")
_LINKS = frozenset("w we i im ds do od dla na przy ze z nr imienia spraw".split())
_TELLING = frozenset("rodzinny dzienny wojewódzki specjalny policja".split())
"""A word that makes it another body, where others may be left out of a name."""
_PLACE_LINKS = frozenset({"w", "we"})
_MOST_WORDS = 14
SURE_BEGINNING = 4
ENDING = 2
"""Letters by which two cases of one unknown name differ."""
_SHORTEST = 2


@dataclass(slots=True)
class _Known:
    """One body while its mentions are gathered."""

    core: list[frozenset[str]]
    """Stems of the words before the place."""
    place: list[frozenset[str]]
    variants: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    nominative: str = ""


def institutions(
    headings: Iterable[tuple[str, Place]], texts: Sequence[Text]
) -> tuple[InstitutionName, ...]:
    """Every body named: those that head a section first, then those met in the text."""
    known: list[_Known] = []
    for name, place in headings:
        for part in parted(name):
            _note(known, part, place, nominative=True)
    for text in texts:
        for start, end in mentions(text.words):
            _note(known, text.words[start:end], text.place(start, end), nominative=False)
    _note_abbreviations(known, texts)
    return tuple(
        InstitutionName(
            one.nominative or nominatives.body(one.variants[0], HEADS),
            tuple(one.variants),
            tuple(one.places),
        )
        for one in known
    )


def _note_abbreviations(known: list[_Known], texts: Sequence[Text]) -> None:
    """Like "OPS", "CKiSz": initials of one known name, and of no other."""
    forms = [(one, _initials(one.variants[0])) for one in known]
    for text in texts:
        for match in re.finditer(r"\b(?=[^\W\d_]*[A-ZŚŁŻ]{2})[A-ZŚŁŻ][^\W\d_]{1,6}\b", text.words):
            fitting = [one for one, form in forms if form.fullmatch(match.group())]
            if len(fitting) == 1:
                one = fitting[0]
                if match.group() not in one.variants:
                    one.variants.append(match.group())
                one.places.append(text.place(match.start(), match.end()))


def _initials(name: str) -> "re.Pattern[str]":
    own = re.split(r"\s(?:w|we)\s", name)[0]
    parts = [
        "i?" if word == "i" else f"{re.escape(word[0].upper())}{re.escape(word[1:2])}?"
        for word in re.findall(r"[^\W\d_]+", own)
    ]
    return re.compile("".join(parts))


def parted(heading: str) -> list[str]:
    """A heading "Ośrodek … i Urząd …" names two bodies."""
    for match in re.finditer(r"\s+(?:i|oraz)\s+|,\s+", heading):
        after = heading[match.end() :]
        first = re.match(r"[^\W\d_][\w-]*", after)
        if first and _is_head(first.group()) and len(heading[: match.start()].split()) > 1:
            return [heading[: match.start()], *parted(after)]
    return [heading.strip(" :.")]


def _is_head(word: str) -> bool:
    return word[0].isupper() and bool(words.stems(word) & HEADS or _HEAD_ADJECTIVE.match(word))


def mentions(text: str) -> Iterator[tuple[int, int]]:
    """Where a capitalised name with a body's noun stands."""
    tokens = list(_WORD.finditer(text))
    at = 0
    while at < len(tokens):
        if _is_head(tokens[at].group()):
            end = _name_end(tokens, at)
            named = [match.group() for match in tokens[at:end]]
            if _is_name(named):
                yield tokens[at].start(), tokens[end - 1].end()
                at = end
                continue
        at += 1


def _is_name(named: list[str]) -> bool:
    if len(named) < _SHORTEST or not any(words.stems(word) & HEADS for word in named[:4]):
        return False
    return not named[0].startswith("Warsztat") or named[1] == "Terapii"


def _name_end(tokens: list["re.Match[str]"], at: int) -> int:
    """Past the last capitalised word that still belongs to the name."""
    end = at + 1
    position = at + 1
    while position < len(tokens) and position - at < _MOST_WORDS:
        word = tokens[position].group()
        if (
            word[0].isupper()
            or word[0] == "„"
            or (word.isdigit() and tokens[position - 1].group() == "nr")
        ):
            if (
                position - at > 1
                and _is_head(word)
                and tokens[position - 1].group() in {"i", "oraz", ","}
            ):
                break
            end = position + 1
        elif word.rstrip(".") not in _LINKS:
            break
        position += 1
    return end


def _note(known: list[_Known], name: str, place: Place, *, nominative: bool) -> None:
    name = re.sub(r"^\d+[.)]\s+", "", name.strip(" .,:;"))
    core, where = _stems(name)
    found = next((one for one in known if _same(one, core, where)), None)
    if found is None:
        found = _Known(core, where)
        known.append(found)
    found.place = found.place or where
    if len(core) > len(found.core):
        found.core = core
    if name not in found.variants:
        found.variants.append(name)
    if not found.nominative and (nominative or _is_nominative(name)):
        found.nominative = name
    found.places.append(place)


def _is_nominative(name: str) -> bool:
    first = re.match(r"[^\W\d_][\w-]*", name)
    return first is not None and any(one.has_case("nom") for one in words.readings(first.group()))


def _stems(name: str) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Stems of the name's own words and of the place after "w"."""
    core: list[frozenset[str]] = []
    where: list[frozenset[str]] = []
    into = core
    for match in re.finditer(r"[^\W_]+", name):
        word = match.group()
        if word.casefold() in _PLACE_LINKS and core:
            into = where
        elif word.casefold() not in _LINKS:
            into.append(words.stems(word))
    if not where and len(core) > 2 and _is_place_name(name):  # noqa: PLR2004 - "Urząd Gminy Milicz"
        where = [core.pop()]
    return core, where


def _is_place_name(name: str) -> bool:
    """The last word is a place in the nominative, as after "Urząd Gminy"."""
    pair = re.search(r"\b(?:Gminy|Miasta|Miejskiej?|Gminie)\s+([A-ZĄĆĘŁŃÓŚŹŻ][\w-]+)$", name)
    return pair is not None


def _same(one: _Known, core: list[frozenset[str]], where: list[frozenset[str]]) -> bool:
    if not _places_agree(one.place, where):
        return False
    short, long = sorted((one.core, core), key=len)
    if not _heads_agree(one.core, core):
        return False
    if _all(one.core) & _TELLING != _all(core) & _TELLING:
        return False
    missing = [word for word in short if not any(_alike(word, other) for other in long)]
    return not missing and len(short) >= _SHORTEST and len(long) - len(short) <= _SHORTEST


def _all(core: list[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*core)


def _heads_agree(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    heads = [
        next((stems & HEADS for stems in core if stems & HEADS), frozenset())
        for core in (one, other)
    ]
    return bool(heads[0] & heads[1])


def _places_agree(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    if not one or not other:
        return True
    return any(_alike(a, b) for a in one for b in other)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """A shared stem, or for words unknown to the dictionary the same beginning."""
    if one & other:
        return True
    return any(_same_beginning(a, b) for a in one for b in other)


def _same_beginning(one: str, other: str) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return (
        shared >= SURE_BEGINNING
        and abs(len(one) - len(other)) <= ENDING
        and shared >= max(len(one), len(other)) - ENDING
    )
