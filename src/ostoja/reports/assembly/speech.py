"""Numbers in sentences: a value with its noun, a change since last year, a list of parts."""

from decimal import Decimal

from ostoja.partners.enums import Answer, Approximate
from ostoja.partners.models import Event, Value
from ostoja.polish.agreement import Case, counted
from ostoja.polish.amounts import amount
from ostoja.polish.dates import long_range
from ostoja.polish.nouns import noun
from ostoja.polish.numerals import numeral
from ostoja.polish.refusals import UnknownForm
from ostoja.programme.enums import Relation
from ostoja.reports.computing import Computed

MONEY = "zł"
RELATIONS = {
    Relation.SOME: "w tym",
    Relation.ALL: "z tego",
    Relation.BESIDE: "w tych rodzinach",
}


def number_with_unit(number: Decimal, unit: str, case: Case = Case.NOMINATIVE) -> str:
    """`24 rodziny`, `69 518,09 zł`; a unit nobody has declined stands beside: `24 (awizo)`."""
    if unit == MONEY:
        return amount(number)
    if not unit:
        return numeral(number)
    try:
        return counted(number, noun(unit), case)
    except UnknownForm:
        return f"{numeral(number)} ({unit})"


def said(computed: Computed, part: Decimal | None = None) -> str:
    """The figure's value, or that of one part, with its noun."""
    return number_with_unit(computed.value if part is None else part, computed.figure.unit)


def answer(value: Value) -> str:
    """What an institution answered, with "około" where it said so."""
    if value.answer == Answer.NO_DATA:
        return "brak danych"
    if value.answer == Answer.NOT_APPLICABLE:
        return "nie dotyczy"
    number = value.number if value.number is not None else Decimal(0)
    return approximately(value.approximate, number, value.indicator.unit)


def approximately(how: str, number: Decimal, unit: str) -> str:
    """`około 52 osób`, `ponad 52 osoby`: "około" and "blisko" ask for the genitive."""
    if not how:
        return number_with_unit(number, unit)
    case = Case.NOMINATIVE if how == Approximate.OVER else Case.GENITIVE
    return f"{Approximate(how).label} {number_with_unit(number, unit, case)}"


def value_line(value: Value, year: int) -> str:
    """`Posiłki opłacone przez gminę: 41 rodzin`, with the period where it is not the year."""
    period = f" ({value.period})" if value.period not in ("", str(year)) else ""
    note = f" ({value.note})" if value.note else ""
    return f"{value.indicator.label}{period}: {answer(value)}{note}"


def event_line(event: Event) -> str:
    """Title, day as the institution said it, place, and how many took part."""
    parts = [event.title, event.as_said or _days(event), event.place]
    line = ", ".join(part for part in parts if part)
    if event.attendance:
        unit = event.attendance_unit or "osoba"
        line = f"{line} ({approximately(event.approximate, Decimal(event.attendance), unit)})"
    return f"{line}. {event.description}" if event.description else line


def _days(event: Event) -> str:
    if event.starts_on is None:
        return ""
    return long_range(event.starts_on, event.ends_on or event.starts_on)


def change(now: Decimal, before: Decimal, unit: str) -> str:
    """`o 3 więcej`, `o 1 200,00 zł mniej`, `bez zmian`."""
    if now == before:
        return "bez zmian"
    size = abs(now - before)
    words = amount(size) if unit == MONEY else numeral(size)
    return f"o {words} {'więcej' if now > before else 'mniej'}"
