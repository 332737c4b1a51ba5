"""Parts that do not make the whole."""

from collections.abc import Iterator
from decimal import Decimal

from ostoja.polish.numerals import numeral
from ostoja.proofreading.breakdowns import Breakdown, Kind, breakdowns, in_figures
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.totals import ColumnTotal, Equation, column_totals, equations

NAME = "sum-mismatch"
_CLOSE = Decimal("0.3")
"""A list without "z tego" is doubted only when it misses the whole by less than this share;
farther off, its items are likely to overlap or to count something else."""
_LEAST = 2


def find(subject: Subject) -> Iterator[Finding]:
    for each in breakdowns(subject):
        if is_wrong(each):
            severity = Severity.ERROR if each.kind is Kind.ALL else Severity.WARNING
            yield finding_in(each.passage, NAME, severity, _message(each), each.total.quote)
    for passage in subject.passages:
        for equation in equations(passage.text):
            if equation.sum != equation.total:
                message = _equation_message(equation)
                yield finding_in(passage, NAME, Severity.ERROR, message, equation.quote)
    for column in column_totals(subject.document):
        if column.sum != column.total:
            passage = subject.passage_at(column.place)
            message = _column_message(column)
            yield finding_in(passage, NAME, Severity.ERROR, message)


def is_wrong(breakdown: Breakdown) -> bool:
    """Parts that cannot be right as they are said, and nothing close by completes them."""
    if breakdown.kind is Kind.SOME:
        return any((part.value or 0) > breakdown.whole for part in breakdown.parts) or (
            breakdown.sum > breakdown.whole and len(breakdown.parts) >= _LEAST
        )
    if len(breakdown.parts) < _LEAST or breakdown.sum == breakdown.whole:
        return False
    gap = breakdown.whole - breakdown.sum
    if gap > 0 and (breakdown.silent or breakdown.missing_nearby):
        return False
    return breakdown.kind is Kind.ALL or abs(gap) <= _CLOSE * breakdown.whole


def _message(breakdown: Breakdown) -> str:
    parts = [in_figures(breakdown, part.value or Decimal(0)) for part in breakdown.parts]
    return (
        f"Części ({' + '.join(parts)} = {in_figures(breakdown, breakdown.sum)}) nie dają całości: "
        f"{in_figures(breakdown, breakdown.whole)}. Program nie wie, która liczba jest zła, ani "
        "czy te same osoby lub rzeczy nie są policzone w kilku częściach."
    )


def _column_message(column: ColumnTotal) -> str:
    return (
        f"W kolumnie „{column.title}” suma wynosi {numeral(column.sum)}, a w wierszu razem jest "
        f"{numeral(column.total)}. Program nie wie, która liczba jest zła."
    )


def _equation_message(equation: Equation) -> str:
    return (
        f"To dodawanie daje {numeral(equation.sum)}, a nie {numeral(equation.total)}. "
        "Program nie wie, która liczba jest zła."
    )


RULE = Rule(
    NAME,
    "Części nie dają całości: po „z tego”, w nawiasie, na liście, w wierszu „Razem”; części po "
    "„w tym” większe niż całość.",
    "Nie wie, która liczba jest zła, ani czy te same osoby nie są policzone kilka razy. Lista, "
    "do której brakującą liczbę podaje następne zdanie, jest niepełna, nie błędna.",
    find,
)
