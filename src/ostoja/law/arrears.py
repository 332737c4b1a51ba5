"""Arrears of a parent's fee for a child in care, and when they go to a bureau (R3.16, R3.17).

The starosta sets the fee; the gmina passes on only what is owed to it. Payments clear the oldest
term first. Everything here is told the day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from ostoja.law.acts import CHECKED_ON, IN_FORCE, UWR
from ostoja.law.dated import Confidence, Dated, Since
from ostoja.values.amounts import grosze, in_zloty
from ostoja.values.periods import plus_months

UDIG = (
    "ustawy z dnia 9 kwietnia 2010 r. o udostępnianiu informacji gospodarczych"
    " i wymianie danych gospodarczych"
)
NOTHING = Decimal("0.00")


def _low(code: str, title: str, unit: str, value: int, basis: str) -> Dated[int]:
    since = Since(IN_FORCE, value, basis, Confidence.LOW, "R3.17; wartość z pamięci")
    return Dated(code, title, unit, (since,), CHECKED_ON)


ARREARS_MONTHS = _low(
    "arrears_months",
    "Zaległość w opłacie rodzica przekazuje się do biura informacji gospodarczej po",
    "miesiąc",
    12,
    f"art. 193 ust. 8 i art. 176 {UWR}",
)
ARREARS_AMOUNT = _low(
    "arrears_amount",
    "Najniższa zaległość, którą przekazuje się do biura informacji gospodarczej",
    "zł",
    200,
    f"art. 14 ust. 1 pkt 2 {UDIG}",
)
NOTICE_MONTHS = _low(
    "arrears_notice_months",
    "Od wysłania wezwania do przekazania zaległości do biura mija co najmniej",
    "miesiąc",
    1,
    f"art. 14 ust. 1 pkt 3 {UDIG}",
)
TELLING_DAYS = _low(
    "arrears_telling_days",
    "Dni na zgłoszenie biuru wpłaty, sporu albo końca zaległości",
    "dzień",
    14,
    f"art. 29 i 31 {UDIG}",
)
AGEING_DAYS: Dated[tuple[int, ...]] = Dated(
    code="arrears_ageing_days",
    title="Granice wieku zaległości w wykazie",
    unit="dzień",
    history=(
        Since(
            IN_FORCE,
            (30, 90, 180, 365),
            basis="wybór programu",
            confidence=Confidence.MEDIUM,
            source="R3.17",
        ),
    ),
    checked_on=CHECKED_ON,
)


@dataclass(frozen=True, slots=True)
class Owed:
    """An amount and the day by which it was to be paid."""

    due_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold before arrears are passed on."""

    words: str
    why_not: str
    """Empty when it holds."""
    basis: str = ""

    @property
    def is_met(self) -> bool:
        return not self.why_not


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a debt on the day it would be passed on."""

    left: Sequence[Owed]
    """Unpaid terms that the notice named; without a notice all that are overdue."""
    noticed_on: date | None
    disputed_on: date | None
    reported_on: date | None
    """Since when it is with a bureau already."""
    has_pesel: bool


def left_of(dues: Iterable[Owed], paid: Decimal) -> list[Owed]:
    """What is left of each term when so much was paid, the oldest first; cleared terms are gone."""
    left = []
    for due in sorted(dues, key=lambda one: one.due_on):
        covered = min(paid, due.amount)
        paid -= covered
        if covered < due.amount:
            left.append(Owed(due.due_on, due.amount - covered))
    return left


def overdue(left: Iterable[Owed], day: date) -> list[Owed]:
    """Terms that have gone by; one that falls today may still be paid."""
    return [one for one in left if one.due_on < day]


def total(owed: Iterable[Owed]) -> Decimal:
    return sum((one.amount for one in owed), NOTHING)


def aged(
    late: Iterable[Owed], day: date, *, limits: Dated[tuple[int, ...]] = AGEING_DAYS
) -> list[Decimal]:
    """Overdue amounts by age; the last band has no end."""
    bounds = limits.on(day)
    bands = [NOTHING] * (len(bounds) + 1)
    for one in late:
        days = (day - one.due_on).days
        bands[sum(days > bound for bound in bounds)] += one.amount
    return bands


def band_names(day: date, *, limits: Dated[tuple[int, ...]] = AGEING_DAYS) -> list[str]:
    """`do 30 dni`, `31–90 dni`, …, `ponad 365 dni`."""
    bounds = limits.on(day)
    between = [f"{low + 1}–{high} dni" for low, high in pairwise(bounds)]
    return [f"do {bounds[0]} dni", *between, f"ponad {bounds[-1]} dni"]


def reportable_from(unpaid_since: date, *, months: Dated[int] = ARREARS_MONTHS) -> date:
    """The first day on which arrears may be passed on: a day after the months have gone by."""
    return plus_months(unpaid_since, months.on(unpaid_since)) + timedelta(1)


def noticed_enough_from(sent_on: date, *, months: Dated[int] = NOTICE_MONTHS) -> date:
    """The first day after the notice has had its time."""
    return plus_months(sent_on, months.on(sent_on)) + timedelta(1)


def notice_to_rely_on(sent: Iterable[date], day: date) -> date | None:
    """The latest notice that has had its time; while none has, the earliest of those waiting."""
    days = sorted(one for one in sent if one <= day)
    ripe = [one for one in days if noticed_enough_from(one) <= day]
    return ripe[-1] if ripe else days[0] if days else None


def tell_by(changed_on: date, *, days: Dated[int] = TELLING_DAYS) -> date:
    """By when the bureau is told of a payment, a dispute or the end of the debt."""
    return changed_on + timedelta(days.on(changed_on))


def conditions(standing: Standing, day: date) -> list[Condition]:
    """All that must hold on the day; each that does not says why, and from when it will."""
    return [
        _is_old_enough(standing, day),
        _is_large_enough(standing, day),
        _was_noticed(standing, day),
        _is_undisputed(standing),
        _names_debtor(standing),
        _is_not_there_yet(standing),
    ]


def _is_old_enough(standing: Standing, day: date) -> Condition:
    months = ARREARS_MONTHS.entry_on(day)
    words = f"Zaległość trwa dłużej niż {months.value} miesięcy."
    if not standing.left:
        return Condition(words, "Nie ma zaległości po terminie.", months.basis)
    since = min(one.due_on for one in standing.left)
    first = reportable_from(since)
    why_not = (
        f"Najstarsza niezapłacona kwota miała termin {since:%d.%m.%Y}."
        f" Przekazać można od {first:%d.%m.%Y}."
    )
    return Condition(words, "" if day >= first else why_not, months.basis)


def _is_large_enough(standing: Standing, day: date) -> Condition:
    least = ARREARS_AMOUNT.entry_on(day)
    owed, floor = total(standing.left), Decimal(least.value)
    words = f"Zaległość wynosi co najmniej {_zl(floor)}."
    why_not = "" if owed >= floor else f"Zaległość wynosi {_zl(owed)}."
    return Condition(words, why_not, least.basis)


def _was_noticed(standing: Standing, day: date) -> Condition:
    basis = NOTICE_MONTHS.entry_on(day).basis
    words = "Od wysłania wezwania, które wymienia to biuro, minął miesiąc."
    if standing.noticed_on is None:
        return Condition(words, "Nie wysłano wezwania, które wymienia to biuro.", basis)
    first = noticed_enough_from(standing.noticed_on)
    why_not = (
        f"Wezwanie wysłano {standing.noticed_on:%d.%m.%Y}. Przekazać można od {first:%d.%m.%Y}."
    )
    return Condition(words, "" if day >= first else why_not, basis)


def _is_undisputed(standing: Standing) -> Condition:
    on = standing.disputed_on
    why_not = f"Należność jest sporna od {on:%d.%m.%Y}. Poczekaj na koniec sporu." if on else ""
    return Condition("Należność nie jest sporna.", why_not)


def _names_debtor(standing: Standing) -> Condition:
    why_not = "W karcie dłużnika nie ma numeru PESEL. Dopisz go w karcie rodziny."
    return Condition("Znamy numer PESEL dłużnika.", "" if standing.has_pesel else why_not)


def _is_not_there_yet(standing: Standing) -> Condition:
    on = standing.reported_on
    why_not = f"Zaległość jest w biurze od {on:%d.%m.%Y}." if on else ""
    return Condition("Zaległości nie ma jeszcze w biurze.", why_not)


def _zl(amount: Decimal) -> str:
    return in_zloty(grosze(amount))
