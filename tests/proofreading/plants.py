"""Faults of structure and figures, planted in a clean report.

Each takes the text and a random source and gives the text with one fault, or None where the
report has no place for it.
"""

import re

from ostoja.polish.dates import MONTHS_GENITIVE

_TASK = re.compile(r"^(Zadanie (?:\d\.)?)(\d)\.", re.MULTILINE)
_GOAL = re.compile(r"^Cel (?:szczegółowy )?\d\. (.+)$", re.MULTILINE)
_LISTED = re.compile(
    r"^\d\. ((?:\w+ )*(?:Ośrodek|Urząd|Szkoła|Dom|Centrum|Poradnia|Komisariat|Biblioteka|Stowarzyszenie|Przedszkole).*)$",
    re.MULTILINE,
)
_EVENT = re.compile(r"^- .* – .*2023 r\..*$", re.MULTILINE)


def choose(rng, found):
    found = list(found)
    return rng.choice(found) if found else None


def put(text, match, words):
    return text[: match.start()] + words + text[match.end() :]


def numbering_gap(text, rng):
    if not (match := choose(rng, _TASK.finditer(text))):
        return None
    following = re.compile(r"^Cel |^REALIZATORZY|\Z", re.MULTILINE).search(text, match.end())
    run = _TASK.sub(lambda m: f"{m[1]}{int(m[2]) + 1}.", text[match.start() : following.start()])
    return text[: match.start()] + run + text[following.start() :]


def numbering_repeat(text, rng):
    later = [match for match in _TASK.finditer(text) if match[2] != "1"]
    match = choose(rng, later)
    return put(text, match, f"{match[1]}{int(match[2]) - 1}.") if match else None


def heading_differs(text, rng):
    announced = [match for match in _GOAL.finditer(text) if text.count(match[1]) > 1]
    if not (match := choose(rng, announced)):
        return None
    words = match[1].split()
    at = rng.randrange(len(words))
    changed = rng.choice([[], ["swoich", words[at]], [words[at], "i młodzieży"]])
    return put(
        text, match, match[0].replace(match[1], " ".join([*words[:at], *changed, *words[at + 1 :]]))
    )


def duplicate_implementer(text, rng):
    entries = list(_LISTED.finditer(text))
    if not (match := choose(rng, entries)):
        return None
    last = entries[-1]
    return text[: last.end()] + f"\n{len(entries) + 1}. {match[1]}" + text[last.end() :]


def unlisted_implementer(text, rng):
    entries = list(_LISTED.finditer(text))
    if not (match := choose(rng, entries)):
        return None
    names = [each[1] for each in entries if each is not match]
    listed = "\n".join(f"{number}. {name}" for number, name in enumerate(names, start=1))
    return text[: entries[0].start()] + listed + text[entries[-1].end() :]


def name_variants(text, rng):
    names = {match[1] for match in _LISTED.finditer(text)}
    headings = [m for m in re.finditer(r"^(?!\d).*$", text, re.MULTILINE) if m[0] in names]
    if not (match := choose(rng, headings)):
        return None
    shorter = re.sub(r" w \w+$", "", match[0])
    towns = {
        "w Lipowie": "Lipowo",
        "w Dębinie": "Dębina",
        "w Kalinowie": "Kalinów",
        "w Olszynie": "Olszyna",
    }
    renamed = re.sub(r"w \w+$", lambda m: towns[m[0]], match[0])
    return put(text, match, rng.choice([shorter, renamed]))


def date_outside_year(text, rng):
    match = choose(rng, re.finditer(r"(?<=\d\d\.\d\d\.)2023(?= r)", text))
    year = rng.choice([2013, 2020, 2021, 2022, 2024, 2025, 2026, 2032, 2033])
    return put(text, match, str(year)) if match else None


def malformed_date(text, rng):
    match = choose(rng, re.finditer(r"(?<![\d.-])(\d\d)\.(\d\d)\.(2023)", text))
    if not match:
        return None
    day, month, year = match.groups()
    later = min(int(day) + 2, 28)
    wrong = [
        f"{rng.randint(32, 39)}.{month}.{year}",
        f"{day}.{rng.randint(13, 19)}.{year}",
        f"{day}.{later:02}.{month}.{year}",
        f"{day}{month}.{year}",
        f"{day},{month}.{year}",
        f"31.{rng.choice(['02', '04', '06', '09', '11'])}.{year}",
        f"{later}-0{rng.randint(1, 2)}.{month}.{year}" if later > 2 else f"30.02.{year}",
    ]
    return put(text, match, rng.choice(wrong))


_SUMS = [
    (r"z tego (30 210,50) zł", "3{}1 210,50"),
    (r"zł w szkołach i (18 100,00) zł", "1{} 300,00"),
    (r"z tego (8) rodzin", "1{}"),
    (r"celów i (6) rodzin", "1{}"),
    (r"z tego (62 000,00) zł", "6{} 500,00"),
    (r"a (125 400,00) zł", "12{} 900,00"),
    (r"\| (347) \|", "3{}9"),
    (r"\| (640 215,00) \|(?!\n\n.)", "64{} 115,00"),
    (r"z tego (9) dzieci", "2{}"),
    (r"i (7) dzieci w rodzinnych", "1{}"),
    (r"z tego (300 000,00) zł", "30{} 100,00"),
    (r"oraz (20 000,00) zł", "2{} 700,00"),
    (r"^- (6) z powodu", "7"),
    (r"^- (5) z powodu", "4"),
    (r"zakończyło (11) rodzin:", "12"),
]


def sum_mismatch(text, rng):
    pattern, wrong = rng.choice(_SUMS)
    match = re.search(pattern, text, re.MULTILINE)
    if not match:
        return None
    digits = wrong.format(rng.randint(1, 9))
    return text[: match.start(1)] + digits + text[match.end(1) :]


def breakdown_incomplete(text, rng):
    boys, girls, more = rng.randint(11, 40), rng.randint(11, 40), rng.randint(5, 30)
    said = rng.choice(
        [
            "Na kolonie pojechało {0} osób, w tym {1} chłopców i {2} dziewczynek.",
            "Warsztaty ukończyło {0} osób, w tym: {1} kobiet, {2} mężczyzn.",
            "Zakupy kosztowały {0} 000,00 zł, w tym {1} 000,00 zł sprzęt i {2} 000,00 zł meble.",
        ]
    )
    return insert(text, rng, said.format(boys + girls + more, boys, girls))


def contradiction(text, rng):
    first = rng.randint(30, 60)
    said = rng.choice(
        [
            "Z zajęć plastycznych skorzystało {} uczniów.",
            "Kolonie letnie objęły {} dzieci z całej gminy.",
            "Konsultacje prawne otrzymało {} mieszkańców wsi.",
        ]
    )
    second = first + 10 * rng.randint(1, 5)
    return insert(text, rng, said.format(first) + "\n\n" + said.format(second))


def repeated_figure(text, rng):
    bodies = list(
        re.finditer(r"^(?!\d).* w (?:Lipowie|Dębinie|Kalinowie|Olszynie)$", text, re.MULTILINE)
    )
    if not bodies:
        return None
    number = rng.randint(15, 90)
    said = rng.choice(
        [
            "Nagrody artystyczne burmistrza: {}.",
            "Liczba wydanych kart wędkarskich: {}.",
            "Wypożyczone rowery górskie: {}.",
        ]
    ).format(number)
    names = sorted({match[0] for match in bodies})
    two = rng.sample(names, 2)
    for name in two:
        text = re.sub(
            rf"^{re.escape(name)}\n", f"{name}\n\n{said}\n", text, count=1, flags=re.MULTILINE
        )
    return text


def repeated_event(text, rng):
    events = list(_EVENT.finditer(text))
    if not events:
        return None
    told, beside = rng.choice(events), rng.choice(events)
    return text[: beside.end()] + "\n" + told[0].rstrip(".,") + "," + text[beside.end() :]


def small_count(text, rng):
    said = rng.choice(
        [
            "Z tej pomocy skorzystały {few} osoby.",
            "Do placówki trafiło {few} dzieci.",
            "Pomoc otrzymała 1 rodzina.",
            "Interwencja dotyczyła {few} rodzin.",
            "Liczba uczniów z niepełnosprawnością: {few}.",
            "Mieszkanie chronione zajmowały {few} kobiety.",
            "W tym czasie {few} wychowanków wróciło do domu.",
        ]
    )
    return insert(text, rng, said.format(few=rng.randint(2, 4)))


def missing_section(text, rng):
    cut = rng.choice(
        [
            lambda: re.sub(
                r"^(?:VI\. )?(?:POTRZEBY|Potrzeby)\n(?s:.*?)(?=^Metryka|\Z)",
                "",
                text,
                flags=re.MULTILINE,
            ),
            lambda: re.sub(r"\b[uU]chwał\w+", "dokumentem", text),
            lambda: re.sub(r"\b[aA]systent\w*", "doradca", text),
            lambda: re.sub(
                r"pieczy? zastępcz\w+|piecz\w+ zastępcz\w+|rodzin\w* zastępcz\w+|placów\w+ opiekuńczo\w*|rodzinn\w+ dom\w* dziecka",
                "opieki",
                text,
                flags=re.IGNORECASE,
            ),
        ]
    )()
    line = rng.choice([each for each in cut.splitlines() if each.startswith("- ")] or [""])
    return cut.replace(line + "\n", "", 1) if line else cut


def late_report(text, rng):
    month, day = rng.randint(4, 12), rng.randint(1, 28)
    named = "kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień".split()
    for pattern, words in (
        (r"Marzec 2024", named[month - 4].capitalize() + " 2024"),
        (r"dnia 20 marca 2024", f"dnia {day} {MONTHS_GENITIVE[month - 1]} 2024"),
        (r"Kalinów, 11\.03\.2024", f"Kalinów, {day:02}.{month:02}.2024"),
        (r"2024-03-12", f"2024-{month:02}-{day:02}"),
    ):
        if re.search(pattern, text):
            return re.sub(pattern, words, text, count=1)
    return None


def legal_reference(text, rng):
    sites = [
        (r"9 czerwca 2011", f"{rng.randint(10, 28)} czerwca 2011"),
        (r"9 czerwca 2011", f"9 czerwca 20{rng.randint(12, 22)}"),
        (r"9 czerwca 2011", f"9 {rng.choice(MONTHS_GENITIVE[6:])} 2011"),
        (r"12 marca 2004", f"12 marca {rng.randint(2005, 2020)}"),
        (r"art\. 179 ust\. 1", f"art. {rng.choice([*range(180, 187), 188, 189])} ust. 1"),
        (r"art\. 15", f"art. {rng.choice([8, 9, 10, 12, 14, 16, 17])}"),
        (r"art\. 176 pkt 1", f"art. {rng.randint(177, 190)} pkt 1"),
    ]
    pattern, words = rng.choice(sites)
    return re.sub(pattern, words, text, count=1)


def misplaced_content(text, rng):
    tasks = {
        r"^Zadanie 3\. Współfinansowanie pobytu dzieci w instytucjonalnej.*\n\n.*\n\n": [
            "W {} rodzinach zastępczych mieszkało wiele dzieci z gminy.",
            "Rodziny zastępcze przyjęły {} dzieci.",
            "Do rodzinnego domu dziecka trafiło {} dzieci.",
        ],
        r"^Zadanie 4\. Prowadzenie placówek wsparcia dziennego\n\n.*\n\n": [
            "Ze świetlicy szkolnej korzystało {} uczniów.",
            "Środowiskowy Dom Samopomocy miał {} uczestników.",
            "W warsztatach terapii zajęciowej uczestniczyło {} osób.",
        ],
    }
    pattern, said = rng.choice(sorted(tasks.items()))
    match = re.search(pattern, text, re.MULTILINE)
    if not match:
        return None
    sentence = rng.choice(said).format(rng.randint(5, 9) + 10 * rng.randint(1, 6))
    return text[: match.end()] + sentence + "\n\n" + text[match.end() :]


def insert(text, rng, paragraph):
    """After a random paragraph of prose, before the needs: what is wished for is no figure."""
    needs = re.search(r"^(?:VI\. )?potrzeby$", text, re.MULTILINE | re.IGNORECASE)
    told = text[: needs.start()] if needs else text
    prose = [
        m for m in re.finditer(r"^[A-ZŁŚŻ].*[.]$(?=\n\n)", told, re.MULTILINE) if len(m[0]) > 60
    ]
    at = rng.choice(prose).end()
    return f"{text[:at]}\n\n{paragraph}{text[at:]}"


PLANTERS = {
    "numbering-gap": numbering_gap,
    "numbering-repeat": numbering_repeat,
    "heading-differs": heading_differs,
    "duplicate-implementer": duplicate_implementer,
    "unlisted-implementer": unlisted_implementer,
    "name-variants": name_variants,
    "malformed-date": malformed_date,
    "date-outside-year": date_outside_year,
    "sum-mismatch": sum_mismatch,
    "breakdown-incomplete": breakdown_incomplete,
    "contradiction": contradiction,
    "repeated-figure": repeated_figure,
    "repeated-event": repeated_event,
    "small-count": small_count,
    "missing-section": missing_section,
    "late-report": late_report,
    "legal-reference": legal_reference,
    "misplaced-content": misplaced_content,
}
