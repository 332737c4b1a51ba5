"""What a person says of each finding at warning or above on seed 004: right or not, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from ostoja.proofreading.finding import Finding, Severity


@dataclass(frozen=True)
class Verdict:
    rule: str
    line: int
    words: str
    """A few words of the quote, enough to know it by."""
    reason: str
    """Polish."""
    right: bool = True


_SMALL = "mniej niż 5 osób lub rodzin w gminie, której mieszkańcy się znają"
_TITLE = "cudzysłów otwarty dwa razy, zamknięty raz"
_DATE = "dwa dni i jeden miesiąc bez kreski; takiej daty nie ma"
_ONGOING = "policja nie podaje ani liczby, ani opisu"

VERDICTS = (
    Verdict("heading-differs", 32, "Cel szczegółowy 1.", "wstęp mówi o potrzebach bytowych dziecka, nagłówek o potrzebach dziecka i rodziny"),
    Verdict("misspelling", 44, "ostonowego", "powinno być „osłonowego”"),
    Verdict("small-count", 53, "3 osoby", _SMALL),
    Verdict("sum-mismatch", 64, "282", "łącznie 282, a w nawiasie 282 i 283: przy każdym rozumieniu coś się nie zgadza"),
    Verdict("small-count", 68, "4 dzieci", _SMALL),
    Verdict("small-count", 68, "1 osoba", _SMALL),
    Verdict("number-agreement", 68, "294 godzin", "powinno być „294 godziny”"),
    Verdict("small-count", 92, "2 uczniów", _SMALL),
    Verdict("name-variants", 108, "Urząd Miasta i Gminy", "dwie formy nazwy urzędu: „w Połańcu” i „Połaniec”"),
    Verdict("small-count", 112, "3 uczniów", _SMALL),
    Verdict("name-variants", 114, "Zespół Placówek", "nazwa miejscowości z cudzymi literami"),
    Verdict("mixed-script", 114, "Ruszчы", "dwie litery cyrylicy"),
    Verdict("small-count", 116, "3 uczniów", _SMALL),
    Verdict("repeated-figure", 120, "69", "te same stypendia artystyczne podały dwie instytucje"),
    Verdict("small-count", 132, "3 osobom", _SMALL),
    Verdict("small-count", 138, "4 rodziny", _SMALL),
    Verdict("number-agreement", 138, "4 rodziny skorzystało", "powinno być „skorzystały”"),
    Verdict("non-answer", 144, "Na bieżąco", _ONGOING),
    Verdict("misplaced-content", 152, "rodzin zastępczych", "zadanie mówi o pieczy instytucjonalnej"),
    Verdict("small-count", 164, "1 dziecko", _SMALL),
    Verdict("misspelling", 164, "wygaśło", "powinno być „wygasło”"),
    Verdict("small-count", 166, "1 dziecko", _SMALL),
    Verdict("small-count", 166, "1 dziecko", _SMALL),
    Verdict("small-count", 166, "w tym 1", _SMALL),
    Verdict("misplaced-content", 166, "Rodzinnym Domu Dziecka", "rodzinny dom dziecka to piecza rodzinna"),
    Verdict("unbalanced-marks", 168, "zastępczych)", "nawias zamknięty, a nie otwarty"),
    Verdict("heading-differs", 170, "Cel szczegółowy 2.", "„rozwiązywanie” we wstępie, „rozwiązywania” w nagłówku"),
    Verdict("small-count", 185, "3", _SMALL),
    Verdict("small-count", 186, "1", _SMALL),
    Verdict("foreign-letter", 239, "Odbývają", "litera „ý” z innego alfabetu łacińskiego"),
    Verdict("unbalanced-marks", 267, "Połańcu”", "cudzysłów zamknięty dwa razy"),
    Verdict("unlisted-implementer", 287, "Biblioteka", "biblioteka opisuje dwa zadania, na liście jej nie ma"),
    Verdict("unbalanced-marks", 299, "inscenizacja", _TITLE),
    Verdict("unbalanced-marks", 304, "inscenizacja", _TITLE),
    Verdict("malformed-date", 309, "07.13.05.2023", _DATE),
    Verdict("malformed-date", 321, "06.07.10.2023", _DATE),
    Verdict("misspelling", 326, "Świątujemy", "powinno być „Świętujemy”"),
    Verdict("name-variants", 356, "Środowiskowy Dom", "raz z miejscowością, raz bez"),
    Verdict("repeated-figure", 396, "32", "ta sama liczba wydarzeń biblioteki pod dwoma zadaniami"),
    Verdict("repeated-event", 402, "koncert kolęd", "37 z 39 wydarzeń centrum kultury stoi już pod zadaniem 3"),
    Verdict("unbalanced-marks", 405, "inscenizacja", _TITLE),
    Verdict("unbalanced-marks", 411, "inscenizacja", _TITLE),
    Verdict("malformed-date", 417, "07.13.05.2023", _DATE),
    Verdict("malformed-date", 429, "06.07.10.2023", _DATE),
    Verdict("misplaced-content", 448, "Dom Samopomocy", "ośrodek dla dorosłych pod zadaniem o placówkach dla dzieci"),
    Verdict("misplaced-content", 452, "świetlicy szkolnej", "świetlica szkolna nie jest placówką wsparcia dziennego"),
    Verdict("repeated-event", 474, "Akcja Caritas", "ta sama akcja pod zadaniami 4 i 6"),
    Verdict("repeated-event", 475, "Dni Połańca", "te same wydarzenia pod zadaniami 3 i 6"),
    Verdict("number-agreement", 541, "228 porady", "powinno być „228 porad”"),
    Verdict("non-answer", 552, "Na bieżąco", _ONGOING),
    Verdict("numbering-gap", 554, "Zadanie 9.", "w celu 2 nie ma zadania 8"),
    Verdict("small-count", 567, "3", _SMALL),
    Verdict("small-count", 570, "1", _SMALL),
    Verdict("small-count", 571, "4", _SMALL),
    Verdict("repeated-event", 577, "Piknik Rodzinny", "te same wydarzenia pod zadaniami 3 i 9"),
    Verdict("small-count", 634, "3", _SMALL),
    Verdict("non-answer", 642, "Na bieżąco", _ONGOING),
    Verdict("name-variants", 652, "Poradnia Pedagogiczno", "odwrotna kolejność słów, raz „Publiczna”"),
    Verdict("name-variants", 655, "Urząd Pracy", "raz z miejscowością, raz bez"),
    Verdict("name-variants", 657, "Terapii Uzależnienia", "„Uzależnień” i „Uzależnienia”"),
    Verdict("duplicate-implementer", 658, "Sportu i Rekreacji", "pozycje 10 i 12 listy"),
)  # fmt: skip


def to_judge(findings: Iterable[Finding]) -> list[Finding]:
    return [each for each in findings if each.severity is not Severity.NOTE]
