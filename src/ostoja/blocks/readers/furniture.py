"""What a page carries beside its text: page numbers, running heads, skip links, menus, calendars.

A line is dropped only where its words, or its place beside a page break, say what it is.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ostoja.blocks.readers.pieces import Line

LONGEST_NOTE = 600
UNNUMBERED = 2
"""Pages before the one that is numbered 1."""
LONGEST_PHRASE = 110
"""Characters; a longer line that begins like a button is a sentence."""
_PAGE_NUMBER = re.compile(
    r"^\W*(?:(?:strona|str\.?|page)\s*\|?\s*\d+(?:\s*(?:z|/|of)\s*\d+)?|\d+\s*\|\s*(?:strona"
    r"|str)\w*"
    r"|[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\s*/\s*\d{1,3})\W*$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\d{1,3}$")
_PHRASES = re.compile(
    r"^(?:przejdź do\b|wróć (?:na|do) (?:począt|gór)|początek strony$|skip to\b|menu(?:\s\w+){0,2}$"
    r"|strona (?:startowa|główna)\b|jesteś tutaj|poleć stronę|zapraszam do obejrzenia strony"
    r"|zabezpieczenie przed robotami|przepisz co drugi|pola oznaczone|treść główna$"
    r"|herb podmiotu|wersja (?:kontrastowa|do druku|tekstowa)|drukuj\b|wyślij (?:znajomemu|e-?mail)"
    r"|pobierz pdf|udostępnij\b|mapa (?:strony|serwisu)$|deklaracja dostępności$|zaloguj"
    r"|zegar$|kalendarium$|imieniny\b|rok wcześniej|miesiąc (?:później|wcześniej)|pon\.? wt\.? śr"
    r"|©|copyright\b|wszelkie prawa zastrzeżone|realizacja: |projekt i wykonanie|bip zasilany"
    r"|powiększ (?:tekst|czcion)|zmniejsz (?:tekst|czcion)|a\+ a|szukaj$|wyszukiwarka$"
    r"|polityka (?:prywatności|cookies)|akceptuj|zgadzam się|rozumiem$|ok, rozumiem"
    r"|facebook$|twitter$|czytaj (?:więcej|dalej)|następn[ay] |poprzedni[ea] strona|rss$)",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"\bcookies?\b|ciasteczk", re.IGNORECASE)
_COUNTER = re.compile(
    r"^(?:ilość|liczba|licznik)\s+(?:odwiedzin|odsłon|wejść|wyświetleń|pobrań)\b\s*:?(\s*[\d ]+)?$"
    r"|^(?:odwiedzin|odsłon|wyświetleń|wyświetlono|odwiedzono|czytano)\w*\s*:\s*[\d ]+(?:raz\w*)?$"
    r"|^(?:jesteś|artykuł (?:był )?(?:wyświetlony|przeglądany))\b.*\d+.*$",
    re.IGNORECASE,
)
_CALENDAR_WEEK = re.compile(r"^(?:\d{1,2}\s+){4,}\d{1,2}$")
_MONTH_OF_CALENDAR = re.compile(r"^[A-ZŚŻ][a-ząćęłńóśźż]+ \d{4}$")
_GARBLE = re.compile(r"^(?:\S\s+){9,}\S$")
_ELSEWHERE = re.compile(
    r"^(?:zobacz (?:także|też|również)|czytaj (?:także|również)|podobne (?:wiadomości|artykuły)"
    r"|powiązane artykuły|inne aktualności|najnowsze wiadomości)\s*:?$",
    re.IGNORECASE,
)
_MAIN = re.compile(r"^treść (?:główna|strony|artykułu)$", re.IGNORECASE)
_CARD = re.compile(r"^metryka\b", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Told by the words alone."""
    return bool(
        _PAGE_NUMBER.match(text)
        or (len(text) <= LONGEST_PHRASE and _PHRASES.match(text))
        or (_COOKIES.search(text) and len(text) < LONGEST_NOTE)
        or _COUNTER.match(text)
        or _CALENDAR_WEEK.match(text)
        or _GARBLE.match(text)
        or re.match(r".*\bAlt\s?\+\s?\d$", text)
    )


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines of the text alone; a gap before a dropped line passes to the next one."""
    dropped = _dropped(lines)
    kept: list[Line] = []
    gap = False
    for index, line in enumerate(lines):
        gap = gap or line.gap
        if index not in dropped:
            kept.append(replace(line, gap=gap))
            gap = False
    return kept


def _dropped(lines: Sequence[Line]) -> set[int]:
    dropped = {index for index, line in enumerate(lines) if is_furniture(line.text.strip())}
    for index, line in enumerate(lines):
        text = line.text.strip()
        if _MONTH_OF_CALENDAR.match(text) and {index - 1, index + 1} <= dropped:
            dropped.add(index)
        if (
            index - 1 in dropped
            and _BARE_NUMBER.match(text)
            and _COUNTER.match(_text(lines, index - 1))
        ):
            dropped.add(index)
    return dropped | _before_main(lines) | _elsewhere(lines) | _running(lines)


def _text(lines: Sequence[Line], index: int) -> str:
    return lines[index].text.strip()


def _before_main(lines: Sequence[Line]) -> set[int]:
    for index, line in enumerate(lines):
        if _MAIN.match(line.text.strip()):
            return set(range(index + 1))
    return set()


def _elsewhere(lines: Sequence[Line]) -> set[int]:
    """Teasers of other pages, up to the publication card or the end."""
    for index, line in enumerate(lines):
        if index and _ELSEWHERE.match(line.text.strip()):
            card = (i for i in range(index, len(lines)) if _CARD.match(_text(lines, i)))
            return set(range(index, next(card, len(lines))))
    return set()


def _running(lines: Sequence[Line]) -> set[int]:
    """Heads and feet that come again at the edges of pages, and bare page numbers there."""
    edges = _edges(lines)
    seen = Counter(_mask(lines[index].text) for index in edges)
    pages = len({line.page for line in lines})
    often = max(min(3, pages), pages // 3, 2)
    return {
        index
        for index in edges
        if seen[_mask(lines[index].text)] >= often or _is_own_number(lines[index])
    }


def _edges(lines: Sequence[Line]) -> set[int]:
    """The two first and the two last lines of each page, where pages are known."""
    by_page: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        if line.page is not None:
            by_page.setdefault(line.page, []).append(index)
    return {i for page in by_page.values() for i in (*page[:2], *page[-2:])}


def _mask(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split()))


def _is_own_number(line: Line) -> bool:
    text = line.text.strip()
    return bool(_BARE_NUMBER.match(text)) and abs(int(text) - (line.page or 0)) <= UNNUMBERED
