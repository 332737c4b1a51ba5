"""Headings told by their wording, for files whose headings are plain lines."""

import re

from ostoja.blocks.tree import Role

SHORTEST = 3
LONGEST = 260
LONGEST_NAME = 130
LONGEST_SECTION = 90

_NUMBER = r"(?:nr\.?\s*)?(?:\d+(?:\.\d+)*|[IVXL]+)"
GOAL = re.compile(
    rf"^cel(?:\s+(?:szczegółowy|strategiczny|operacyjny|główny|ogólny|programu))?\s*{_NUMBER}\b"
    rf"(?!\s*(?:i|oraz)\s)|^cel\s+(?:szczegółowy|strategiczny|operacyjny|główny|ogólny)\s*[:–-]",
    re.IGNORECASE,
)
TASK = re.compile(rf"^(?:zadanie|działanie)\s*{_NUMBER}\b", re.IGNORECASE)

HEAD_NOUNS = (
    "ośrodek centrum szkoła przedszkole komisariat komenda posterunek poradnia zespół urząd "
    "biblioteka komisja stowarzyszenie parafia świetlica sąd dom klub fundacja żłobek hufiec "
    "placówka starostwo zakład straż caritas spółdzielnia liceum technikum muzeum kuratorium "
    "koło prokuratura przychodnia szpital ochotnicza internat bursa schronisko świetlice szkoły "
    "przedszkola punkt warsztat warsztaty środowiskowy miejski gminny miejsko-gminny powiatowy "
    "samorządowy samorządowe publiczna publiczne publiczny specjalny gminna miejska powiatowe "
    "miejskie gminne powiatowa niepubliczne niepubliczny niepubliczna dzienny ognisko izba "
    "miejsko-gminna miejsko-gminne branżowa branżowy katolicka katolickie rodzinny policja "
    "specjalistyczna specjalistyczny samodzielny samodzielna uniwersytet ops mops gops pcpr mgops "
    "gkrpa mkrpa zespoły cus ckis"
).split()
_FIRST_WORDS = frozenset(HEAD_NOUNS)
_BODIES = re.compile(
    r"\b(ośrod|centr|szko[łl]|przedszkol|komisari|komend|posterun|poradni|zespół|zespoł|urząd|urzęd"
    r"|bibliote|komisj|stowarzysz|parafi|świetlic|sąd|dom|klub|fundacj|żłob|hufiec|placówk|starostw"
    r"|zakład|straż|caritas|spółdzieln|lice|technik|muze|koło|prokurat|przychod|szpital|bursa"
    r"|schronisk|punkt|warsztat|ognisk|policj|uniwers|izba|kuratori|ops|mops|gops|mgops|pcpr|gkrpa"
    r"|mkrpa|cus|ckis)",
    re.IGNORECASE,
)
_ACTIVITY = re.compile(
    r"^(?:klub\w* \w+ odby|dom\w* otwart|warsztaty (?!terapii)|koło \w+ w |punkt \d|zakład "
    r"(?:się|że))",
    re.IGNORECASE,
)
_CHAPTER_WORD = re.compile(
    r"^(?:(?:\d+|[IVX]+)[.)]?\s+)?(?:wstęp|wprowadzenie|podsumowanie|zakończenie|wnioski|potrzeby"
    r"|diagnoza|metryka|podstawa prawna|podstawy prawne|realizatorzy|partnerzy|rozdział \w+"
    r"|część [IVX]+|załącznik\w* nr|finansowanie|monitoring|ewaluacja|uzasadnienie"
    r"|zasoby|cele|adresaci)\b",
    re.IGNORECASE,
)
_PARAGRAPH_SIGN = re.compile(r"^(?:§\s*\d+|art\.\s*\d+|rozdział\s+[\dIVX]+)\s*\.?$", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.)\s+\S")
_VERB = re.compile(
    r"\b(?:\w{2,}(?:ał|iał|ył|ił|ała|iała|yła|iła|ało|iało|yło|iło|ali|ieli|yli|ili|ały|iały|yły"
    r"|iły"
    r"|ono|ano|ięto|uje|ują|ają|się)|jest|są|był|była|było|były|byli|będzie|będą|wynosi|odbywa"
    r"|prowadzi|ma|może|mogą|należy)\b"
)
_CLOSED = re.compile(r"[.;,!?]$")
_ABBREVIATED = re.compile(r"\b(?:r|im|pw|pn|św|ks|nr|ul|al|woj|pow)\.$")
_TAIL = re.compile(r"[.:]?\s*$")
_DATED = re.compile(r"\b\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4}-\d{2}-\d{2}")


def role_of(text: str) -> Role | None:
    """The role that the words alone give, None for what may be plain text."""
    if len(text) > LONGEST:
        return None
    if GOAL.match(text):
        return Role.GOAL
    if TASK.match(text):
        return Role.TASK
    if is_institution(text):
        return Role.INSTITUTION
    if is_chapter(text):
        return Role.CHAPTER
    return None


def is_institution(text: str) -> bool:
    """A line that is nothing but the name of a body (or of two)."""
    words = re.sub(r"^(?:\d{1,2}|[IVX]+)[.)]\s+", "", text).split()
    if not words or len(text) > LONGEST_NAME or not words[0][0].isupper():
        return False
    if words[0].strip(",:").casefold() not in _FIRST_WORDS or _ACTIVITY.match(text):
        return False
    name = _TAIL.sub("", text) if not _ABBREVIATED.search(text) else text
    return bool(
        _BODIES.search(name)
        and not _VERB.search(name)
        and not re.search(r"[:;?!=]|\s[–-]\s|\d{2}|, ", name)
        and not (text.endswith(".") and not _ABBREVIATED.search(text))
    )


def is_chapter(text: str) -> bool:
    if len(text) > 2 * LONGEST_SECTION or (
        _CLOSED.search(text) and not _PARAGRAPH_SIGN.match(text)
    ):
        return False
    return bool(
        _PARAGRAPH_SIGN.match(text)
        or is_capitals(text)
        or (len(text) <= LONGEST_SECTION and _CHAPTER_WORD.match(text) and not _spoken(text))
    )


def is_capitals(text: str) -> bool:
    """Set in capitals throughout, with at least one word of four letters."""
    letters = [sign for sign in text if sign.isalpha()]
    return (
        bool(letters)
        and sum(sign.isupper() for sign in letters) >= 0.9 * len(letters)
        and bool(re.search(r"[^\W\d_]{4}", text))
        and not re.search(r"\d{3}", text.replace("20", "", 1))
    )


def is_section(text: str) -> bool:
    """A short line that could stand over a paragraph: a title, not a sentence and not a figure."""
    return bool(
        SHORTEST < len(text) <= LONGEST_SECTION
        and (text[0].isupper() or text[0] in '„"«' or _titled_number(text))
        and not _CLOSED.search(text)
        and not _spoken(text)
        and not _DATED.search(text)
        and not re.search(r"[:–-]\s*\d|\d\s*(?:zł|%|os)|:\s+\S", text)
        and not re.fullmatch(r"[\W\d]*|\w+ \d{4}\s?r?\.?", text)
    )


def is_numbered(text: str) -> bool:
    """Like "II. Diagnoza" or "2.1 Zasoby": a numbered title."""
    return bool(_NUMBERED.match(text)) and is_section(_NUMBERED.sub("X", text, count=1) + "xxx")


def _titled_number(text: str) -> bool:
    return bool(re.match(r"\d{1,2}\.? [a-ząćęłńóśźż]+ [A-ZĄĆĘŁŃÓŚŹŻ]", text))


def _spoken(text: str) -> bool:
    return bool(_VERB.search(text))
