"""One to four persons, who may be recognised in a small place."""

from collections.abc import Iterator

from ostoja.proofreading.dictionary import lemmas
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.words import WORD
from ostoja.recognition.structure import FoundFigure

NAME = "small-count"
_THRESHOLD = 5
_PEOPLE = frozenset(
    "osoba dziecko rodzina uczeń uczennica wychowanek wychowanka podopieczny klient kobieta "
    "mężczyzna mieszkaniec rodzic matka ojciec małoletni senior uczestnik pacjent ofiara sprawca "
    "świadczeniobiorca bezrobotny niepełnosprawny małżeństwo dziewczynka chłopiec niemowlę "
    "przedszkolak student młodzież nastolatek cudzoziemiec obywatel beneficjent".split()
)
_STAFF = frozenset(
    "asystent pracownik koordynator nauczyciel psycholog pedagog logopeda terapeuta opiekun "
    "wychowawca specjalista wolontariusz instruktor trener kierownik etat strażnik "
    "policjant".split()
)


def find(subject: Subject) -> Iterator[Finding]:
    for figure in subject.structure.figures:
        if _is_small(figure) and _counts_people(figure):
            passage = subject.passage_at(figure.place)
            yield finding_in(passage, NAME, Severity.WARNING, _message(figure), figure.quote)


def _is_small(figure: FoundFigure) -> bool:
    value = figure.value
    return value is not None and 0 < value < _THRESHOLD and value == int(value)


def _counts_people(figure: FoundFigure) -> bool:
    unit = figure.unit or _counted_by_label(figure.label)
    if unit != "osoba":
        return unit in _PEOPLE
    return not any(lemmas(match[0]) & _STAFF for match in WORD.finditer(figure.label))


def _counted_by_label(label: str) -> str:
    """As "Liczba rodzin objętych…" counts families though no unit follows the number."""
    found = (lemmas(match[0]) & _PEOPLE for match in WORD.finditer(label))
    return next((min(people) for people in found if people), "")


def _message(figure: FoundFigure) -> str:
    return (
        f"Mała liczba osób ({figure.as_written or figure.value}) może pozwolić rozpoznać kogoś "
        "w małej gminie. W wersji publicznej napisz „mniej niż 5” i sprawdź, czy liczby nie da "
        "się odzyskać z sumy. Program nie wie, co o tych osobach jest już jawne."
    )


RULE = Rule(
    NAME,
    "Od 1 do 4 osób, dzieci lub rodzin: w małej miejscowości można je rozpoznać.",
    "Nie wie, co o tych osobach jest już jawne, ani czy liczbę da się odzyskać z sumy. Nie "
    "zgłasza pracowników, instytucji i usług.",
    find,
)
