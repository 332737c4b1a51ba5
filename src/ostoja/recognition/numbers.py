"""Numbers as a report writes them: "69 518,09", "1.500", "35osób", "dwadzieścia dwie"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ostoja.recognition.words import readings

_SPACE = "[ \u00a0\u2009\u202f']"
NUMBER = re.compile(
    rf"(?:(?<!\w)|(?<=[a-ząćęłńóśźż]{{5}}))(?<!\d[.,/:–—-])(?<!\w/)"
    rf"(?P<digits>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)"
    r"|\d+(?:[.,]\d{1,3})?)"
    r"(?P<scale>\s?(?:tys\.?|tyś\.?|tysi[ąę]c\w*|mln|milion\w*|mld|miliard\w*)(?![\w]))?"
    r"(?:-(?:cioro|ciorga|oro|ro|stu|tu|ciu|iu|ma|ch|u)\b)?"
)
_SCALES = {"tys": 1000, "tyś": 1000, "mln": 10**6, "mil": 10**6, "mld": 10**9}
_LOST = re.compile(
    r"(?<!\w)(?=[^\s,.;:()]*[\ufffd□■█▯])[\d\ufffd□■█▯]+(?: \d{3})*(?:[.,][\d\ufffd□■█▯]+)?"
    r"|\(cid:\d+\)(?:\s?\(cid:\d+\))*|(?<!\w)\d*\?{2,}\d*(?=\s?[^\W\d])"
    r"|(?<!\w)\d+\?\d*(?=\s[^\W\d])"
    r"|(?<!\w)(?:\d+[lIOo|]\d*|[lI|]\d+)(?=\s+[^\W\d]{3})"
)
_RANGE = re.compile(
    r"(?<![\w.,/-])(?P<from>\d{1,4})\s?[-–]\s?(?P<to>\d{1,4})(?=\s+[a-ząćęłńóśźż]{3}|\s?%)"
)
_FRACTION = re.compile(r"(?<![\w/])(?:(\d+)\s)?(\d)/(\d)(?=\s?(?:etat|wymiaru|et\.))|½|¼|¾")
_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_WORDS = {
    "jeden": 1, "dwa": 2, "trzy": 3, "cztery": 4, "pięć": 5, "sześć": 6, "siedem": 7, "osiem": 8,
    "dziewięć": 9, "dziesięć": 10, "jedenaście": 11, "dwanaście": 12, "trzynaście": 13,
    "czternaście": 14, "piętnaście": 15, "szesnaście": 16, "siedemnaście": 17, "osiemnaście": 18,
    "dziewiętnaście": 19, "dwadzieścia": 20, "trzydzieści": 30, "czterdzieści": 40,
    "pięćdziesiąt": 50, "sześćdziesiąt": 60, "siedemdziesiąt": 70, "osiemdziesiąt": 80,
    "dziewięćdziesiąt": 90, "sto": 100, "dwieście": 200, "trzysta": 300, "czterysta": 400,
    "pięćset": 500,
}  # fmt: skip
_HALVES = {"pół": Decimal("0.5"), "półtora": Decimal("1.5"), "półtorej": Decimal("1.5")}
TIMES = {
    "dwukrotnie": 2, "dwakroć": 2, "trzykrotnie": 3, "czterokrotnie": 4, "pięciokrotnie": 5,
    "sześciokrotnie": 6, "siedmiokrotnie": 7, "ośmiokrotnie": 8, "dziewięciokrotnie": 9,
    "dziesięciokrotnie": 10, "dwunastokrotnie": 12,
}  # fmt: skip
_GROUPS = {
    "dwójka": 2, "trójka": 3, "czwórka": 4, "piątka": 5, "szóstka": 6, "siódemka": 7, "ósemka": 8,
    "dziewiątka": 9, "dziesiątka": 10,
}  # fmt: skip
"""They count where a noun in the plural follows: "ósemka dzieci"."""
BOTH = frozenset({"oba", "obaj", "obie", "obu", "oboje", "obojga"})
_LONGEST_WORDS = 3
DECIMAL_AFTER_COMMA = re.compile(r"^\s?(?:tys|mln|mld|etat|%|proc|km|kg|ha|et\.|h\b)")


@dataclass(frozen=True, slots=True)
class Number:
    start: int
    end: int
    value: Decimal | None
    """None where digits were lost."""
    in_words: bool = False


def numbers_in(text: str) -> list[Number]:
    """Every number, from left to right, with those whose digits were lost."""
    found: list[Number] = []
    taken = bytearray(len(text))
    for reader in (_lost, _fractions, _compounds, _digits, _range_ends, _spelled):
        for number in reader(text):
            if not any(taken[number.start : number.end]):
                taken[number.start : number.end] = b"\1" * (number.end - number.start)
                found.append(number)
    return sorted(found, key=lambda one: one.start)


def _lost(text: str) -> Iterator[Number]:
    for match in _LOST.finditer(text):
        yield Number(match.start(), match.end(), None)


def _fractions(text: str) -> Iterator[Number]:
    for match in _FRACTION.finditer(text):
        if match.group() in _SIGNS:
            yield Number(match.start(), match.end(), _SIGNS[match.group()])
        elif match.group(3) != "0":
            part = Decimal(match.group(2)) / Decimal(match.group(3))
            yield Number(match.start(), match.end(), Decimal(match.group(1) or 0) + part)


_COMPOUND = re.compile(
    r"(?<![\w.,])(?P<large>\d{1,3})\s(?P<scale>mln|tys\.?)\s(?P<rest>\d{1,3})(?:\s(?P<thousands>tys\.?))?"
    r"(?=\s[^\W\d])"
)


def _compounds(text: str) -> Iterator[Number]:
    """Like "1 mln 200 tys. zł", "12 tys. 340 osób"."""
    for match in _COMPOUND.finditer(text):
        value = int(match["large"]) * _SCALES[match["scale"][:3]]
        value += int(match["rest"]) * (1000 if match["thousands"] else 1)
        yield Number(match.start(), match.end(), Decimal(value))


def _digits(text: str) -> Iterator[Number]:
    for match in NUMBER.finditer(text):
        scale = match.group("scale")
        value = value_of(match.group("digits"), text[match.end("digits") :])
        if scale:
            value *= _SCALES[scale.strip()[:3].casefold()]
        below = text[: match.start()].casefold().endswith("minus ")
        value = _plain(value) if scale else value
        yield Number(match.start(), match.end(), -value if below else value)


def _range_ends(text: str) -> Iterator[Number]:
    """Of "90-120 osób" the second number too."""
    for match in _RANGE.finditer(text):
        if int(match["from"]) < int(match["to"]):
            yield Number(match.start("to"), match.end("to"), Decimal(match["to"]))


def _plain(value: Decimal) -> Decimal:
    """12000 rather than 12000.0 or 1.2E+4."""
    return Decimal(int(value)) if value == int(value) else value.normalize()


def value_of(digits: str, following: str = "") -> Decimal:
    """Spaces, dots and commas part thousands where exactly three digits follow each of them."""
    plain = re.sub(_SPACE, "", digits)
    grouped = re.fullmatch(r"(\d{1,3})(?:([.,])\d{3})+(?:[.,]\d{1,2})?", plain)
    if grouped and not _is_fraction(plain, following):
        mark = grouped.group(2)
        plain = plain.replace(mark, "")
    return Decimal(plain.replace(",", "."))


def _is_fraction(plain: str, following: str) -> bool:
    """Both "1,250 mln" and "0,125 etatu" have three decimals; "1,250 zł" has thousands."""
    single = len(re.findall(r"[.,]", plain)) == 1
    return single and (
        plain.startswith("0") or bool(DECIMAL_AFTER_COMMA.match(following.casefold()))
    )


def _spelled(text: str) -> Iterator[Number]:
    words = list(re.finditer(r"[^\W\d_]+", text))
    at = 0
    while at < len(words):
        values, end = _spelled_from(text, words, at)
        if values:
            yield Number(words[at].start(), words[end - 1].end(), sum(values, Decimal(0)), True)  # noqa: FBT003
        at = max(end, at + 1)


def _spelled_from(text: str, words: list["re.Match[str]"], at: int) -> tuple[list[Decimal], int]:
    """The values of number words that follow one another, each smaller in kind than the last."""
    values: list[Decimal] = []
    end = at
    while end < len(words) and len(values) < _LONGEST_WORDS:
        value = spelled(words[end].group())
        apart = end > at and text[words[end - 1].end() : words[end].start()] != " "
        if value is None or apart or (values and not _smaller_kind(values[-1], value)):
            break
        values.append(value)
        end += 1
    return values, end


def _smaller_kind(before: Decimal, after: Decimal) -> bool:
    return (before >= 20 and after < 10) or (before >= 100 and after < 100)  # noqa: PLR2004


def spelled(word: str) -> Decimal | None:
    """Value of one number word in any case and gender."""
    plain = word.casefold()
    if plain in _HALVES:
        return _HALVES[plain]
    if plain in BOTH or plain in TIMES:
        return Decimal(TIMES.get(plain, 2))
    for one in readings(plain):
        if one.part in {"num", "adj"} and one.lemma in _WORDS:
            return Decimal(_WORDS[one.lemma])
        if one.part == "subst" and one.lemma in _GROUPS:
            return Decimal(_GROUPS[one.lemma])
    return None
