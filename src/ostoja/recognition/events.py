"""Events: list items, short headings over a paragraph, and sentences that say what took place."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ostoja.recognition.dates import Said, dates_in, names_an_act
from ostoja.recognition.not_figures import masked
from ostoja.recognition.numbers import numbers_in
from ostoja.recognition.sentences import Span, sentences
from ostoja.recognition.structure import FoundEvent
from ostoja.recognition.texts import Text

_NOUN = re.compile(
    r"\b(?:koncert|spektakl|festyn|piknik|warsztat|konkurs|spotkani|zawod[yóa]|turniej|wyciecz"
    r"|rajd|bieg"
    r"|jarmark|dożyn|festiwal|przedstawieni|jaseł|wigili|dni[ae]? |dzień|bal\b|balu|kiermasz"
    r"|zbiórk|akcj"
    r"|wystaw|wernisaż|potańców|seans|obóz|obozu|koloni|półkoloni|feri[ea]|wakacj|zajęci|szkoleni"
    r"|konferencj|debat|prelekcj|pogadank|kampani|maraton|spływ|sylwest|inscenizacj|widowisk|występ"
    r"|biesiad|noc\b|święt[oa]|uroczyst|obchod|rocznic|otwarci|wizyt|śniadani|forum|gal[aę]\b"
    r"|stand-up"
    r"|popisy|podsumowani|rozdani|wiecz[oó]r|lig[ai]|olimpiad|czytani|tydzień|marsz|przegląd"
    r"|projekcj"
    r"|plener|kolędowani|mikołaj|andrzej|karnawał|teatr|rekolekcj|ognisk|zabaw|bajk|quiz|gra |gry "
    r"|wyjazd|wyjści|musical|kabaret|orkiestr|runda|mistrzostw|puchar|sztafet|parad|orszak|spacer"
    r"|dyktand|lekcj|promocj|premier|recital|finał|podchod)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:zrealizowan\w+ (?:działani|wydarzeni|przedsięwzięci)|wydarze(?:nia|ń)|imprez"
    r"|przedsięwzię|uroczysto"
    r"|wspierające \w+|zorganizowan|odbył|przeprowadz|wspólnie z|akcji|m\.in\.|były to"
    r"|działania.* to)"
    r"[^.]*:?\s*$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:odbył\w*|odbywa\w*|zorganizowa\w+|organizowan\w+|przeprowadz\w+|miał\w* miejsce"
    r"|obchodz\w+|wystąpi\w+"
    r"|zaprezentowa\w+|rozegran\w+|świętowa\w+|promował|uczestniczy\w+|wzię[łl]\w+ udział"
    r"|udział wzię\w+"
    r"|gościł\w*|rozpoczął|odbędzie|obj[ęą]ł\w*|zgromadzi\w+|przyciągn\w+)",
    re.IGNORECASE,
)
_OF_EVENTS = re.compile(r"wydarze|imprez|uroczysto|kalendarz", re.IGNORECASE)
_NOT_EVENTS = re.compile(
    r"potrzeb|realizator|partner|^\W*podsumowan|diagnoz|podstaw\w+ prawn|wniosk", re.IGNORECASE
)
_VENUE = re.compile(r"^\s*(?:r\.)?[\s,–-]*((?:w |we |na |przy |– ?|- ?)?\w[^.;]{2,80}?)\s*[.,;]*$")
_IN_VENUE = re.compile(
    r"\b(?:w|na|przy)\s+((?:[A-ZĄĆĘŁŃÓŚŹŻ][\w-]*|„[^”]+”)(?:\s+(?:[A-ZĄĆĘŁŃÓŚŹŻ„][\w”-]*|w|i"
    r"|im\.))*)"
)
_LONGEST_TITLE = 220


def events_in(texts: Sequence[Text], year: int | None) -> Iterator[FoundEvent]:
    """In reading order; one told under two tasks comes twice."""
    told: set[tuple[tuple[int, int, int], str]] = set()
    for at, text in enumerate(texts):
        if text.table is not None or _NOT_EVENTS.search(f"{text.under.chapter}"):
            continue
        if text.part:
            yield from _of_item(text, year)
        elif text.under.section:
            key = (text.under.at, text.under.section)
            if key not in told:
                told.add(key)
                yield from _of_section(texts[at:], year)
        else:
            yield from _of_sentences(text, year)


def _of_item(text: Text, year: int | None) -> Iterator[FoundEvent]:
    said = dates_in(text.words, year)
    numbers = numbers_in(masked(text.words, year))
    under = f"{text.under.section} {text.under.task}"
    led = bool(_LEAD.search(text.lead) or (said and _OF_EVENTS.search(under)))
    counts = bool(numbers) and (numbers[0].start < 4 or not said)  # noqa: PLR2004 - a number leads
    named = bool(_NOUN.search(text.words[:70]))
    if counts or not (led or (named and said)) or len(text.words) > 2 * _LONGEST_TITLE:
        return
    title, venue = _parts(text.words, said[-1] if said else None)
    if len(title) > 2:  # noqa: PLR2004 - a name has letters
        yield _event(text, title, said[-1] if said else None, venue)


def _parts(words: str, said: Said | None) -> tuple[str, str]:
    """Title and venue around the date, in either order."""
    if said is None:
        return words.strip(" ,;.–-"), ""
    before = words[: said.start].rstrip(" ,;–-(")
    before = re.sub(r"\s*[–-]?\s*(?:w dniach|w dniu|dnia|dniu|w|od|dn\.)$", "", before).rstrip(
        " ,–-("
    )
    after = words[said.end :].lstrip(" ,;.:–-)r")
    if len(before) < 4:  # noqa: PLR2004 - the date stands first
        return _named(after)
    found = _VENUE.match(words[said.end :])
    venue = re.sub(r"^[–\s-]+", "", found.group(1)) if found else ""
    return before, re.sub(r"^(?:w|we|na|przy)\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])", "", venue)


def _named(words: str) -> tuple[str, str]:
    """Title and venue of what follows a date, without what is told of it."""
    title = re.split(r"[,;:]\s+(?![^„]*”)|\s[–-]\s", words)[0].rstrip(" ,;.(")
    venue = _IN_VENUE.search(title)
    if venue and venue.end() == len(title) and venue.start() > 3:  # noqa: PLR2004 - a name has letters
        return title[: venue.start()].rstrip(), venue.group(1)
    return title, ""


def _of_section(texts: Sequence[Text], year: int | None) -> Iterator[FoundEvent]:
    """A short heading with paragraphs is one event, dated by the first date they say."""
    first = texts[0]
    body = list(_same_section(texts))
    if not any(_HELD.search(text.words) for text in body) or not first.under.institution:
        for text in body:
            yield from _of_item(text, year) if text.part else _of_sentences(text, year)
        return
    for text in body:
        said = dates_in(text.words, year)
        if said:
            venue = _IN_VENUE.search(text.words, said[0].end)
            yield _event(text, first.under.section, said[0], venue.group(1) if venue else "")
            return
    yield _event(first, first.under.section, None, "")


def _same_section(texts: Iterable[Text]) -> Iterator[Text]:
    section = None
    for text in texts:
        section = section or (text.under.at, text.under.section)
        if (text.under.at, text.under.section) != section:
            return
        if text.table is None:
            yield text


def _of_sentences(text: Text, year: int | None) -> Iterator[FoundEvent]:
    for span in sentences(text.words):
        sentence = text.words[span.start : span.end]
        if not (_HELD.search(sentence) and _NOUN.search(sentence)):
            continue
        own = (one for one in dates_in(sentence, year) if not names_an_act(sentence[: one.start]))
        said = next(own, None)
        title = _title_of(sentence, said)
        if title and (said or "„" in title):
            venue = _IN_VENUE.search(sentence, said.end if said else 0)
            yield _event(text, title, said, venue.group(1) if venue else "", span)


def _title_of(sentence: str, said: Said | None) -> str:
    """The quoted name with the noun before it, else the words from the event's noun on."""
    noun = _NOUN.search(sentence)
    quoted = re.search(r"„[^„”]{3,120}”", sentence)
    if quoted:
        near = noun is not None and 0 <= quoted.start() - noun.start() < 80  # noqa: PLR2004
        return sentence[noun.start() if near and noun else quoted.start() : quoted.end()]
    if noun is None or said is None:
        return ""
    rest = sentence[noun.start() :]
    if noun.start() < said.start:
        rest = sentence[noun.start() : said.start]
    return re.split(r"[,;.(]\s|\s[–-]\s|\bw dni|,? w któr", rest)[0].strip(" ,.;–-(")[
        :_LONGEST_TITLE
    ]


def _event(
    text: Text, title: str, said: Said | None, venue: str, span: Span | None = None
) -> FoundEvent:
    offset = span.start if span else 0
    start, end = (offset + said.start, offset + said.end) if said else (offset, offset)
    return FoundEvent(
        title=title.strip(),
        as_written=said.words if said else "",
        place=text.place(start, end),
        quote=text.words[span.start : span.end] if span else text.words,
        start=said.first if said else None,
        end=said.last if said else None,
        days=said.days if said else (),
        venue=venue.strip(),
        malformed=bool(said and said.malformed),
    )
