"""Figures of section E of the half-yearly return: a figure a column, a part a form of care."""

from collections.abc import Iterator

from ostoja.accounts.enums import Right
from ostoja.foster.queries import HALVES, SHARES
from ostoja.reports import half_rows
from ostoja.reports.computing import ACT, Figure, Measure

BASIS = f"art. 176, art. 187 ust. 6 i art. 191 ust. 9 i 10 {ACT}"
CHILD = ("dziecko", "forma pieczy", "udział gminy")
LINE = ("dziecko", "nota", "okres", "forma pieczy", "kwota")
TWICE = " Dziecko, które zmieniło formę pieczy, jest w każdej z nich, a w całości raz."


def _of(half: int) -> Iterator[Figure]:
    """`SE1D` are the children of the first half, `SE1D30` those at 30 %, `SE1K` the amounts."""
    yield _children(
        half,
        None,
        f"Dzieci w pieczy zastępczej w {half}. półroczu",
        f"Dzieci z gminy, które choć jeden dzień {half}. półrocza były w pieczy; każde raz.{TWICE}",
    )
    for share in SHARES:
        yield _children(
            half,
            share,
            f"Dzieci w pieczy zastępczej w {half}. półroczu, udział {share} %",
            f"Dzieci, za które gmina choć jeden dzień {half}. półrocza ponosiła {share} % kosztów."
            f" Dziecko, którego udział się zmienił, jest przy każdym z udziałów.{TWICE}",
        )
    yield _amounts(
        half,
        None,
        f"Wydatki na pieczę zastępczą w {half}. półroczu",
        f"Pozycje not zapłacone w {half}. półroczu, według formy pieczy; bez dziecka osobno.",
    )
    for share in SHARES:
        yield _amounts(
            half,
            share,
            f"Wydatki na pieczę zastępczą w {half}. półroczu, udział {share} %",
            f"Ta część pozycji zapłaconych w {half}. półroczu, która przypada na udział {share} %;"
            " pozycję dzielimy według dni i udziałów.",
        )


def _children(half: int, share: int | None, words: str, definition: str) -> Figure:
    return Figure(
        f"SE{half}D{share or ''}",
        words,
        "dziecko",
        BASIS,
        definition,
        CHILD,
        half_rows.children(half, share),
        groups=half_rows.FORMS,
        sees_rows=Right.SEE_CARE,
    )


def _amounts(half: int, share: int | None, words: str, definition: str) -> Figure:
    return Figure(
        f"SE{half}K{share or ''}",
        words,
        "zł",
        BASIS,
        definition,
        LINE,
        half_rows.amounts(half, share),
        Measure.SUM,
        half_rows.FORMS if share else (*half_rows.FORMS, half_rows.SHARED),
        sees_rows=Right.SEE_CARE,
    )


HALF_YEAR = tuple(figure for half in HALVES for figure in _of(half))
