"""An act with a wrong day, or an article that speaks of something else."""

import re
from collections.abc import Iterator
from datetime import date

from ostoja.proofreading.dates import NAMED_MONTH, month_of
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.words import sentences

NAME = "legal-reference"
_ACTS = (
    (r"wspieraniu rodziny i systemie pieczy", date(2011, 6, 9)),
    (r"pomocy społecznej", date(2004, 3, 12)),
    (r"świadczeniach rodzinnych", date(2003, 11, 28)),
    (r"Karcie Dużej Rodziny", date(2014, 12, 5)),
    (r"przeciwdziałaniu przemocy (?:w rodzinie|domowej)", date(2005, 7, 29)),
    (r"pomocy osobom uprawnionym do alimentów", date(2007, 9, 7)),
    (r"pomocy państwa w wychow", date(2016, 2, 11)),
    (r"samorządzie gminnym", date(1990, 3, 8)),
    (r"samorządzie powiatowym", date(1998, 6, 5)),
    (r"wsparciu kobiet w ciąży i rodzin", date(2016, 11, 4)),
    (r"ochronie zdrowia psychicznego", date(1994, 8, 19)),
    (r"wychowaniu w trzeźwości", date(1982, 10, 26)),
    (r"przeciwdziałaniu narkomanii", date(2005, 7, 29)),
    (r"finansach publicznych", date(2009, 8, 27)),
    (r"systemie oświaty", date(1991, 9, 7)),
    (r"działalności pożytku publicznego", date(2003, 4, 24)),
    (r"dodatkach mieszkaniowych", date(2001, 6, 21)),
    (r"promocji zatrudnienia i instytucjach", date(2004, 4, 20)),
)
"""Titles of acts after "ustawa z dnia … o", with their days."""
_DATED_ACT = re.compile(
    r"ustaw\w*\s+z\s+(?:dnia\s+|dn\.\s*)?(?P<day>\d{1,2})"
    rf"(?:\.(?P<month>\d{{1,2}})\.|\s+(?P<name>{NAMED_MONTH})\s+)(?P<year>\d{{4}})"
    r"\s*(?:r\.|roku|r)?\s*[-–]?\s*o\s+(?P<title>[^.;()]{5,80})",
    re.IGNORECASE,
)
_ARTICLES = (
    (
        r"wnioskuje|wystąpi\w* z wnioskiem|przydziel\w+ (?:\w+ )?asystenta",
        ("11",),
        "przydzielanie asystenta",
    ),
    (r"plan\w* pracy z rodziną", ("15",), "plan pracy z rodziną"),
    (r"3-letni|trzyletni", ("176",), "trzyletni program gminy"),
    (
        r"sprawozdani\w+ (?:roczn|z realizacji zadań)|sprawozdawcz|potrzeb\w* związan",
        ("179", "176", "187"),
        "sprawozdania gminy",
    ),
    (r"(?:10|30|50)\s?%", ("191",), "udział gminy w wydatkach na pieczę"),
    (r"więcej niż 15 rodzin", ("15",), "liczba rodzin asystenta"),
)
"""What a sentence says, and the articles of the Act of 9 June 2011 that speak of it."""
_ARTICLE = re.compile(
    r"art\.\s*(\d+[a-z]*)(?:\s*ust\.\s*\d+[a-z]*)?(?:\s*pkt\.?\s*\d+[a-z]*)?", re.IGNORECASE
)
_LAST_ARTICLE = 249
_OTHER_ACT = re.compile(
    r"ustaw\w*(?:\s+z\s[^.]{4,30}?)?(?:\s+r\.)?\s+o\s+(?!wspieraniu rodziny)|kodeks|k\.r\.o|"
    r"rozporządz|konstytuc",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Finding]:
    about_families = any("wspierani" in passage.text.lower() for passage in subject.passages)
    for passage in subject.passages:
        for quote, message in _wrong_days(passage.text):
            yield finding_in(passage, NAME, Severity.WARNING, message, quote)
        for sentence in sentences(passage.text) if about_families else ():
            for quote, message in _wrong_articles(sentence):
                yield finding_in(passage, NAME, Severity.WARNING, message, quote)


def _wrong_days(text: str) -> Iterator[tuple[str, str]]:
    for match in _DATED_ACT.finditer(text):
        acts = (act for act in _ACTS if re.match(act[0], match["title"], re.IGNORECASE))
        act = next(acts, None)
        if act and _day_of(match) != (act[1].day, act[1].month, act[1].year):
            message = (
                f"Ustawa o tym tytule jest z {act[1]:%d.%m.%Y} r. Program nie wie, czy pomyłka "
                "jest w dacie, czy w tytule."
            )
            yield match[0].strip(), message


def _day_of(match: re.Match[str]) -> tuple[int, int, int]:
    return int(match["day"]), month_of(match["month"] or match["name"]), int(match["year"])


def _wrong_articles(sentence: str) -> Iterator[tuple[str, str]]:
    cited = list(_ARTICLE.finditer(sentence))
    if not cited or _OTHER_ACT.search(sentence):
        return
    yield from _beyond_the_act(sentence, cited)
    for topic, expected, said in _ARTICLES:
        right = any(each[1] in expected for each in cited)
        if re.search(topic, sentence, re.IGNORECASE) and not right:
            message = (
                f"Zdanie mówi o czymś, co reguluje art. {', '.join(expected)} ustawy o wspieraniu "
                f"rodziny i systemie pieczy zastępczej ({said}), a powołuje {cited[0][0]}. "
                "Program nie wie, czy nie chodzi o inną ustawę."
            )
            yield cited[0][0], message


def _beyond_the_act(sentence: str, cited: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    if not re.search(r"o wspieraniu rodziny", sentence, re.IGNORECASE):
        return
    for each in cited:
        if int(re.sub(r"\D", "", each[1])) > _LAST_ARTICLE:
            message = (
                f"Ustawa o wspieraniu rodziny i systemie pieczy zastępczej ma {_LAST_ARTICLE} "
                "artykułów. Program nie wie, który artykuł miał tu być."
            )
            yield each[0], message


RULE = Rule(
    NAME,
    "Ustawa ze złą datą albo artykuł, który mówi o czym innym.",
    "Zna daty kilkunastu ustaw i kilka artykułów ustawy o wspieraniu rodziny; nie wie, czy "
    "zdanie nie powołuje innej ustawy. Numerów Dziennika Ustaw nie sprawdza.",
    find,
)
