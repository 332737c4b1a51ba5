"""Numbers that count nothing: dates, references to law, numbers of things, hours, limits, ages.

Each pattern covers the characters that cannot belong to a figure.
"""

import re
from decimal import Decimal
from functools import lru_cache

from ostoja.recognition import units
from ostoja.recognition.dates import REMEMBERED, dates_in, years_in

_NUMBERS = r"\d+[a-z]?(?:\s*(?:,|i|oraz|lub|[-–]|do)\s*\d+[a-z]?)*"
_MARKS = re.compile(
    "|".join(
        (
            rf"\b(?:art|ust|pkt|lit|poz)\.?\s*{_NUMBERS}\)?(?=\W|$)",
            rf"§+\s*{_NUMBERS}",
            (
                r"\bDz\.?\s*U\.?[^;)]{0,80}?(?:poz|nr)\.?\s*\d+(?:\s*(?:,|i|oraz"
                r"|z późn\. zm\.)\s*\d+)*"
            ),
            r"\bAd\s?\.?\s?\d+\b|\b(?:Nr|nr|NR|numer\w*)\.?:?\s*[\w/.-]*\d[\w/.-]*",
            r"\b[A-ZĄĆĘŁŃÓŚŹŻ]+[\w]*[./-][\w./-]*\d[\w./-]*",
            r"\b\d+/\d+(?:/\d+)*\b(?!\s*(?:etat|wymiaru))",
            r"\b(?:tel|fax|faks|telefon(?:u|y|ów|em|ie)?|kom)\.?:?[\s(+\d)\-/,]*\d(?!\w)",
            r"(?<![\d,])\(?\d{2}\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}(?![\d,])|\+48[\s\d-]+\d",
            r"(?<![\d,])\d{3}[ -]\d{3}[ -]\d{3}(?![\d,]|\s*(?:zł|PLN|,\d|osób|mieszk))",
            r"(?<!\d)(?:PL\s?)?\d{2}(?:\s?\d{4}){6}(?!\d)",
            r"\b(?:NIP|REGON|KRS|PESEL|TERYT|CPV)\b:?\s*[\d -]+\d",
            r"(?<![\d,])\d{9,}(?![\d,])|\b\d{8}-\d\b|(?<!\d)\d{3}-\d{3}-\d{2}-\d{2}(?!\d)",
            r"(?<![\d-])\d{2}-\d{3}(?=\s+[A-ZĄĆĘŁŃÓŚŹŻ])",
            (
                r"\b(?:ul|al|os|pl|aleja|aleje|ulic[ay]"
                r"|plac\w?)\.?\s+(?:[A-ZĄĆĘŁŃÓŚŹŻ„\d][\w.„”-]*\s+){0,4}?\d+\w?"
                r"(?:[/-]\d+)?(?=\W|$)(?!\s+(?:osób|osoby|dzieci|rodzin))"
            ),
            (
                r"\b(?:godz|godzin\w*)\.?:?\s*(?:od\s*)?\d{1,2}(?:[.:]\d{2})?"
                r"(?:\s*(?:[-–—]|do|a|i)\s*(?:godz\.?\s*)?\d{1,2}(?:[.:]\d{2})?)?(?!\s*(?:usług"
                r"|zajęć))"
            ),
            r"(?<![\d,.])\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s*[-–—]\s*\d{1,2}:\d{2})?",
            r"(?<![\d,.])\d{1,2}\.[0-5]0\s*(?:[-–—]|do)\s*\d{1,2}\.[0-5]\d(?![\d.])",
            r"\bod\s+\d{1,2}\.[0-5]0\s+do\s+\d{1,2}\.[0-5]\d",
            (
                r"(?<![\d,])\d{1,2}(?:\s*[-–—]\s*|\s+(?:do|a|i)\s+)\d{1,2}(?:[- ]?(?:lat\w*"
                r"|r\.\s?ż|roku"
                r" życia|letni\w*))|\bw wieku\s+(?:od\s+|do\s+|powyżej\s+|poniżej\s+"
                r"|pow\.\s+)?\d{1,2}"
                r"(?:\s*(?:[-–—]|do|a)\s*\d{1,3})?(?:\s*lat)?|\bdo lat \d{1,2}\b"
                r"|\b\d{1,3}\.?\s*(?:roku"
                r"|r\.)\s*ż(?:ycia|\.)"
                r"|\b(?:do|powyżej|poniżej|ukończ\w+|od)\s+\d{1,2}(?:[.-]?\s*(?:lat|r\.\s?ż"
                r"|roku życia|"
                r"miesiąc|miesięcy))(?!\w)|(?<![\d,])\d{1,2}\s*\+(?!\w)|\b\d{1,3}\+(?=\W|$)"
            ),
            r"\b\d+-(?!(?:cioro|ciorga|oro|ro|stu|tu|ciu|iu|ma|ch|u|osob\w+ grup)\b)[^\W\d]+",
            r"\bAlt\s*\+\s*\d|https?://\S+|www\.\S+|\S+@\S+\.\w+",
            r"(?<=[:.,;]\s)\d{1,2}[.)/]\s+(?=[a-ząćęłńóśźż])|\bustawowy skład\b[^,;]*?\d+",
            r"^\s*\d{1,2}[.)]\s+(?=\S)|^\s*\d+(?:\.\d+)+\.?\s+(?=[^\W\d])",
            (
                r"(?<!\d )\bdo\s+\d+\s+\w+\s+(?:tygodniowo|dziennie|miesięcznie|rocznie)"
                r"|\bpo\s+\d+(?:,\d+)?(?=\s+(?:min|dni|lat|tyg|mies|rok|roz|zak))"
                r"|\brok poprzedni\s*=\s*100|\b[Nn]a\s+(?:1|jedn(?:ego|ą|o|ym"
                r"|ej))(?=\s+[^\W\d])|\b(?:10|30|50)\s*%\s*(?=[–:-])"
                r"|\b10\s*%?\s*[,/i-]\s*30\s*%?\s*(?:[,/i-]|oraz|albo|lub)\s*50\s*%"
                r"|\b[Nn]a\s+(?:każd\w+\s+)?(?:1\s?000|10\s?000|100\s?000"
                r"|100)(?=\s+(?:mieszk|osób|dzieci|rodz))"
                r"|\b(?:wym[óo]g\w*|norm\w+|standard\w*)\s+ustawow\w*\s*\([^)]*\)"
            ),
            r"\bdystans\w*\s+(?:\w+\s)?\d+(?:\s*(?:,|i|oraz)\s*\d+)*",
            r"\b[IVXLC]{1,6}\b\.?",
        )
    )
)
_NAMED = re.compile(
    r"\b(?:str|strona|stron[ay]|tabel\w+|tab|wykres\w*|rys|rysunek|ryc|lp|poz|punk(?:t|cie)|zał"
    r"|załącznik\w*|rozdział\w*|rozdz|dział\w?|paragraf\w*|klas\w?|kl|oddział\w*|pok"
    r"|pokój|pokoju|sal[aię]|lok|edycj\w+|etap\w*|moduł\w*|cel\w?|zadani\w+|działani[ea]|grup[ay]"
    r"|część|części|tom|sesj\w|wersj\w+|próg|typ\w?|poziom\w*|stopni\w+|kat|kategori\w+"
    r"|kwartał\w*|ver|wew|alarmowy|wiersz\w*|kol|kolumn\w*)\.?\s+"
    r"(?:nr\s*)?(?P<first>\d{1,5})(?:\.\d+)*(?:\s*[-–,i]\s*\d{1,5})?(?!\d|,\d|\s\d{3})",
    re.IGNORECASE,
)
"""Things told apart by a number, unless a noun after it is counted: "zadania 7 organizacjom"."""
_SPELLED = r"(?:jedn|dw|trz|trój|tro|czter|czwor|pię|sześ|siedm|ośm|dziewię|dziesię|kilk|pół)\w*"
_LIMITS = re.compile(
    r"\b(?:nie (?:więcej|mniej|dłużej|później|krócej) niż|nie (?:może )?przekracza\w*|maksymalnie"
    r"|\b(?:max|maks)\."
    r"|w terminie(?: do)?|co najmniej raz na|raz na|przez okres|na okres(?: do)?|najpóźniej"
    r"(?: do)?|w wysokości do|kwoty? do|limi(?:t|ci)\w*(?: do|(?:\s+\w+)?:)?|minimum co"
    r"|(?:niższ|wyższ)\w* niż"
    r"|(?:mając|wychowując|posiadając)\w* co najmniej)\s+(?:\w+\s+){0,2}?"
    rf"(?:\d[\d ]*(?:[.,]\d+)?|{_SPELLED})\s*(?:%|zł|\w+)?"
    rf"|\bw ciągu\s+(?:(?:najbliższ|kolejn|ostatni|pierwsz|dalsz)\w+\s+)?(?:\d+"
    rf"|{_SPELLED})\s+\w+",
    re.IGNORECASE,
)
_STATUTORY = re.compile(
    r"\b\d{1,3}\s*%\s*(?:wydatków |kosztów |odpłatności )?w\s+(?:pierwsz|drug|trzeci)\w*"
    r"|(?:pierwsz|drug|trzeci)\w*\s+(?:i\s+\w+\s+)?rok\w*[^.;\d]{0,25}\(\s*(?:10|30|50)\s*%"
    r"|\bkryteri\w+(?:\s+dochod\w+)?:?\s+\d{2,3}\s*%[^;)]{0,60}"
    r"|\b(?:dofinansowani|dotacj|refundacj|zwrot)\w*\s+(?:w wysokości\s+)?do\s+\d+\s*%"
    r"|\b\d{2,3}\s*%\s+(?:kryterium|kwoty kryterium|minimalnego"
    r"|wynagrodzenia"
    r" minimalnego)",
    re.IGNORECASE,
)
_RULE_SENTENCE = re.compile(
    r"kryterium dochodow|przysługuj|przekrocz\w+ (?:\d|pięt|dziesię)|nie może przekracz"
    r"|nie przekracza|zgodnie z art|dochód (?:na"
    r"|nie)"
    r"|może (?:w tym samym czasie )?(?:\w+ ){0,3}(?:prowadzić|pracować)|najwyżej z|próg dochod"
    r"|w przypadku gdy|wynosi "
    r"miesięcznie|każd\w+ (?:rodzin|dziecko|osob)\w* (?:może|przysług|otrzym)|(?:mogą|może"
    r"|mog(?:ł[aoy]|li)|mógł|możliwe"
    r" jest) (?:\w+ ){0,3}(?:otrzymać|uzyskać|ubiegać|liczyć|skorzystać|zostać)|ma prawo"
    r"|gmina ponosi (?:odpłatność|wydatki) (?:według|w wysokości)|ustawow\w+ (?:limit|stawk"
    r"|kwot)|limit (?:ustawow\w+|wynosi|to)",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\b(?:odsłon\w*|wyświetle\w*|odwiedzin\w*|pobra[nń]\w*)(?:\s+(?:strony|artykułu|pliku))?"
    r"\s*:\s*\d[\d ]*|\b\d+(?:[.,]\d+)?\s*[KMG]B\b"
    r"|\bodwiedziło nas\s+\d[\d ]*|\bdziś:\s*\d+|\bwyk\. w \d+ egz\.|\(\d+ zmian\w*\)",
    re.IGNORECASE,
)
"""What a web page counts about itself."""
_TITLE_IN_QUOTES = re.compile(r"[„«][^„”“«»]{1,90}[”“»]|\"[^\"]{1,90}\"")
_FREQUENCY = re.compile(
    r"\b(?:\d+|jeden|raz|dwa|trzy|cztery)\s+raz\w*\s+(?:w|na|do)\s+(?:tygod|miesi|rok|kwart|dzie"
    r"|dni)\w*"
    r"|(?:tygodni\w*|dziennie|miesiąc\w*|codziennie)\s+po\s+\d+(?:,\d+)?\s+godz\w*"
    r"|\b\d+\s*x\s*w\s+\w+(?:\s+po\s+\d+(?:,\d+)?\s+godz\w*)?|\bco \d+ (?:dni|tygodni\w*"
    r"|miesi\w+|lat\w*|godzin\w*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=REMEMBERED)
def masked(text: str, year: int | None) -> str:
    """The text with every such stretch overwritten by a filler of the same length."""
    spans = [(said.start, said.end) for said in dates_in(text, year)]
    for pattern in (_MARKS, _LIMITS, _STATUTORY, _PAGE, _TITLE_IN_QUOTES, _FREQUENCY):
        spans.extend(match.span() for match in pattern.finditer(text))
    spans.extend(match.span() for match in _NAMED.finditer(text) if not _counts_more(text, match))
    spans.extend(match.span() for match in years_in(text) if not _counts(text, match.end()))
    letters = list(text)
    for start, end in spans:
        letters[start:end] = [
            "\u0001" if sign.isalnum() or sign in "%+" else sign for sign in letters[start:end]
        ]
    return "".join(letters)


@lru_cache(maxsize=64)
def states_a_rule(sentence: str) -> bool:
    """Says what the law or a programme allows, not what was done."""
    return bool(_RULE_SENTENCE.search(sentence))


def _counts_more(text: str, match: "re.Match[str]") -> bool:
    return units.counts(text, match.end(), Decimal(match.group("first")))


def _counts(text: str, end: int) -> bool:
    """A "2023 osoby" is a count, "2023 r." is a year."""
    following = re.match(
        r"\s+(os[oó]b|rodzin|dziec|złot|zł\b|świadcze|mieszka|wniosk|decyzj)", text[end:]
    )
    return following is not None
