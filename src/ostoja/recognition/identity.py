"""What the document is and whose: kind, title, gmina, years, publication card."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ostoja.blocks.tree import Document, Heading
from ostoja.recognition.dates import dates_in
from ostoja.recognition.structure import Kind, Metadata
from ostoja.recognition.texts import Text

if TYPE_CHECKING:
    from datetime import date

_SPAN = re.compile(
    r"(?:na lata|lata|w latach|na okres)\s*((?:19|20)\d\d)\s*[-–—/do ]+\s*((?:19|20)\d\d)",
    re.IGNORECASE,
)
_FOR_YEAR = re.compile(
    r"\bza\s+(?:rok\s+)?((?:19|20)\d\d)|\bw\s+(?:roku\s+)?((?:19|20)\d\d)\s*r?"
    r"|\brok(?:u)?\s+((?:19|20)\d\d)"
    r"|\b((?:19|20)\d\d)\s*(?:rok|r\.)|\bza\s+okres\s+.{0,40}?((?:19|20)\d\d)",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\W*(?:sprawozdanie|informacja)\s+(?:z|o)\s+(?:realizacji|wykonani)", re.IGNORECASE
)
_OTHER_PROGRAMME = re.compile(
    r"posiłek w szkole|rządow|strategi|europejsk|perspektyw|senior|krajow|wojewódzk", re.IGNORECASE
)
_FOR = re.compile(
    r"\bza\s+(?:rok\s+)?((?:19|20)\d\d)|\brok sprawozdawczy:?\s+((?:19|20)\d\d)", re.IGNORECASE
)
_DAY = re.compile(r"\b\d{1,2}\.?\s?(?:[^\W\d_]{3,12}|\d{1,2}\.)\s?(?:19|20)\d\d")
"""The day of a sitting or a letter is not the year reported."""
_KINDS = (
    (
        Kind.RESOLUTION,
        re.compile(
            r"^\W*(?:projekt\s+)?(?:uchwał[aęy]|zarządzenie)\s+(?:nr|rady|wójta|burmistrza)",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.NOTICE,
        re.compile(
            r"ogłoszeni|zapytani\w+ ofert|zaproszeni|regulamin|nabór|naborze|godziny (?:otwarcia"
            r"|urzędow|pracy"
            r"|przyj)|komunikat|rekrutacj|konkurs\w* ofert|statut|klauzul|zawiadomieni"
            r"|harmonogram|obwieszczeni"
            r"|zamówieni|przetarg|kontakt|dyżur|procedura|oferta pracy|wolne stanowisk",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.REPORT,
        re.compile(
            r"sprawozda(?:ni|wcz)|raport|ocena zasobów|podsumowanie (?:roku|działa)|statysty",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.INFORMATION,
        re.compile(
            r"informacj|realizacj\w+ (?:program|zada)|analiza|zestawieni|stan bezroboc",
            re.IGNORECASE,
        ),
    ),
    (Kind.PROGRAMME, re.compile(r"program|strategi", re.IGNORECASE)),
)
_CARD = (
    ("made_on", re.compile(r"data wytworzenia|wytworzono|wytworzył", re.IGNORECASE)),
    (
        "published_on",
        re.compile(
            r"data (?:udostępnienia|publikacji|opublikowania|dodania)|opublikowano|udostępniono",
            re.IGNORECASE,
        ),
    ),
    (
        "changed_on",
        re.compile(
            r"(?:ostatni\w+|data) (?:modyfikacj|aktualizacj|zmian)|zmodyfikowano|zaktualizowano",
            re.IGNORECASE,
        ),
    ),
)
_REGISTER = re.compile(r"rejestr zmian|historia zmian", re.IGNORECASE)
_FIRST_WORDS = 12
_OPENING = 4
LONGEST_TITLE = 250


def title_of(document: Document) -> str:
    return " ".join(document.title.split())


def opening(document: Document, texts: Sequence[Text]) -> str:
    """The title and what stands below it, where a document says what it is."""
    first = [block.text for block in document.blocks[:4] if isinstance(block, Heading)]
    return " . ".join([document.title, *first, *(text.words for text in texts[:3])])[:600]


def kind_of(document: Document, texts: Sequence[Text]) -> Kind:
    """By the title first; a page titled with the programme's name may be an account of it."""
    for source in (title_of(document), opening(document, texts)):
        for kind, pattern in _KINDS:
            if pattern.search(source):
                return _revised(kind, document, texts)
    return Kind.INFORMATION


def _revised(kind: Kind, document: Document, texts: Sequence[Text]) -> Kind:
    body = " ".join(text.words for text in texts[:_FIRST_WORDS])
    headings = " ".join(block.text for block in document.blocks if isinstance(block, Heading))
    told = re.search(
        r"informacja z realizacji|sprawozdanie z|za rok \d{4}", f"{headings} {body}", re.IGNORECASE
    )
    if kind is Kind.NOTICE and any(_REPORTS.match(text.words) for text in texts[:_OPENING]):
        return Kind.REPORT
    return Kind.INFORMATION if kind is Kind.PROGRAMME and told else kind


def programme_years(title: str, sources: Sequence[str]) -> tuple[int, int] | None:
    """Of the title, else the first said; those of a national programme are another's."""
    for source in (title, *sources):
        for found in _SPAN.finditer(source):
            before = source[max(0, found.start() - LONGEST_TITLE // 2) : found.start()]
            if not _OTHER_PROGRAMME.search(before):
                return int(found.group(1)), int(found.group(2))
    return None


def year_of(title: str, headings: Sequence[str], texts: Sequence[Text]) -> int | None:
    """The year in the title or a heading, else the one the text names most as its own."""
    opening = [text.words for text in texts[:_OPENING] if len(text.words) < LONGEST_TITLE]
    for source in (title, *opening, *headings):
        found = _FOR.search(_SPAN.sub(" ", source))
        if found:
            return int(found.group(1) or found.group(2))
    for source in (title, *headings):
        plain = _SPAN.sub(" ", _DAY.sub(" ", source))
        found = _FOR_YEAR.search(plain)
        if found:
            return int(next(group for group in found.groups() if group))
    said = Counter(
        int(next(group for group in match.groups() if group))
        for text in texts
        for match in _FOR_YEAR.finditer(
            _SPAN.sub(" ", re.sub(r"z dnia[^,.;]{0,25}\d{4}", "", text.words))
        )
    )
    return max(said, key=lambda year: (said[year], year)) if said else None


def metadata_of(texts: Sequence[Text]) -> Metadata:
    """The dates stand in the label's own text or in the next one."""
    found: dict[str, date] = {}
    register = False
    flat = _flat(texts)
    for at, line in enumerate(flat):
        register = register or bool(_REGISTER.search(line))
        for name, pattern in _CARD:
            label = pattern.search(line)
            if label and name not in found and len(line) < 200:  # noqa: PLR2004 - a card's line is short
                said = dates_in(
                    line[label.end() :] + "\n" + (flat[at + 1] if at + 1 < len(flat) else ""), None
                )
                if said and said[0].first:
                    found[name] = said[0].first
    return Metadata(**found, has_change_register=register)


def _flat(texts: Sequence[Text]) -> list[str]:
    lines: list[str] = []
    for text in texts:
        if text.table is None:
            lines.append(text.words)
        else:
            lines.extend(" ".join(row.cells) for row in text.table.rows)
    return lines
