"""What the gmina's children in care will cost it, month by month; and why a plan differs from it.

A forecast is settled like a note: the same shares, the same readings. Days that a note tells count
as its lines should come to; only monthly costs are foreseen for the rest. A cost that cannot be
told is named and left out, never taken for zero.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from ostoja.law.cofunding import Basis, Piece
from ostoja.law.cofunding_policies import Policies
from ostoja.law.dated import NotInForce
from ostoja.law.settlement import Care, Cost, settled, without
from ostoja.values.amounts import half_up
from ostoja.values.periods import Period

Readings = Callable[[date], Policies]


@dataclass(frozen=True, slots=True)
class Planned:
    """A cost of one child in one place: foreseen month by month, or told by a line of a note."""

    stay: str
    child: str
    place: str
    component: str
    first: date
    last: date | None
    amount_on: Callable[[date], int]
    """Grosze for the month of a day. Raises `NotInForce`."""
    care: Care
    basis: Basis = Basis.MONTHLY
    is_coordinator: bool = False
    told: tuple[Period, ...] = ()
    """Days of a foreseen cost that notes tell, in order."""
    line: str = ""
    """The line that tells this cost; empty for a foreseen one."""
    recurs: bool = True
    """Whether more of it can be foreseen."""
    reduces: bool = False
    readings: Readings | None = None
    """Of another powiat than the one the forecast is made for."""

    def stretches(self, period: Period) -> list[Period]:
        """What is told or refused together: the whole of a line, a month of a foreseen cost."""
        days = self.within(period)
        if days is None:
            return []
        if self.line:
            return [Period(self.first, self.last or days.last)]
        return [month for left in without(days, self.told) for month in left.by_month()]

    @property
    def words(self) -> str:
        """What it is for and which days."""
        last = self.last or self.first
        days = f"{self.first:%d.%m.%Y}" + (f"–{last:%d.%m.%Y}" if last > self.first else "")
        return f"{self.component}, {days}"

    def within(self, period: Period) -> Period | None:
        """The days of the period that this cost is for."""
        return period.common(Period(self.first, self.last or max(self.first, period.last)))


@dataclass(frozen=True, slots=True)
class Cell:
    """One cost of one month."""

    planned: Planned
    amount: int
    piece: Piece

    @property
    def part(self) -> int:
        """Grosze; below zero where a note takes off."""
        return -self.piece.part if self.planned.reduces else self.piece.part

    @property
    def month(self) -> date:
        return self.piece.first.replace(day=1)

    @property
    def key(self) -> tuple[str, date]:
        return self.planned.stay, self.month


@dataclass(frozen=True, slots=True)
class Forecast:
    cells: tuple[Cell, ...]
    missing: tuple[str, ...]
    """What could not be told, in words."""

    @property
    def total(self) -> int:
        return _part(self.cells)

    @property
    def unforeseeable(self) -> int:
        """What came once or for its days alone."""
        return _part(
            cell
            for cell in self.cells
            if not cell.planned.recurs
            and not (cell.planned.reduces and cell.planned.basis is Basis.MONTHLY)
        )


def forecast(planned: Iterable[Planned], period: Period, readings: Readings) -> Forecast:
    """Every cost of every month of the period."""
    cells: list[Cell] = []
    missing: dict[str, None] = {}
    for one in planned:
        for days in one.stretches(period):
            try:
                found = list(_cells(one, days, one.readings or readings))
                cells.extend(cell for cell in found if cell.piece.first in period)
            except NotInForce as refusal:
                missing[f"{one.child}: {refusal}"] = None
    return Forecast(tuple(cells), tuple(missing))


def _cells(one: Planned, days: Period, readings: Readings) -> Iterator[Cell]:
    """An amount may change with the month; what is billed for its days stays whole."""
    for stretch in [days] if one.basis is Basis.BILLED else days.by_month():
        amount = one.amount_on(stretch.first)
        cost = Cost(amount, one.basis, stretch, one.is_coordinator)
        for piece in settled(cost, one.care, readings):
            yield Cell(one, amount, piece)


def returning(planned: Iterable[Planned], stay: str, last_day: date) -> list[Planned]:
    """The same when this child leaves care on that day."""
    return [
        replace(one, last=min(one.last or last_day, last_day), care=_ended(one.care, last_day))
        if one.stay == stay
        else one
        for one in planned
        if one.stay != stay or one.first <= last_day
    ]


def _ended(care: Care, last_day: date) -> Care:
    return replace(care, last_day=min(care.last_day or last_day, last_day))


def moving(planned: Iterable[Planned], stay: str, new: Planned) -> list[Planned]:
    """The same when this child is cared for elsewhere from the first day of `new`."""
    before = new.first - timedelta(1)
    return [
        *(
            replace(one, last=min(one.last or before, before)) if one.stay == stay else one
            for one in planned
            if one.stay != stay or one.first <= before
        ),
        new,
    ]


def repriced(planned: Iterable[Planned], day: date, percent: int) -> list[Planned]:
    """The same when every monthly cost changes by so many per cent from the month of that day."""
    return [
        replace(one, amount_on=_from(one.amount_on, day, percent)) if one.recurs else one
        for one in planned
    ]


def _from(amount_on: Callable[[date], int], day: date, percent: int) -> Callable[[date], int]:
    def amount(on: date) -> int:
        plain = amount_on(on)
        return plain if on < day.replace(day=1) else half_up(plain * (100 + percent), 100)

    return amount


class Cause(StrEnum):
    """Why a month came to something else than was foreseen."""

    ARRIVAL = "dziecko trafiło do pieczy"
    DEPARTURE = "dziecko opuściło pieczę"
    MOVE = "zmieniło się miejsce albo dni pobytu"
    RATE = "zmieniła się stawka"
    COST = "doszedł albo odpadł koszt miesięczny"
    UNFORESEEN = "koszt jednorazowy albo za dni, nieznany w styczniu"
    REDUCED = "nota pomniejsza koszt"
    POLICY = "zmieniły się ustalenia z powiatem"
    BILLED = "nota liczy inaczej"


@dataclass(frozen=True, slots=True)
class Difference:
    stay: str
    child: str
    cause: Cause
    grosze: int
    what: str = ""
    """Which line, where the difference is one line's."""


def differences(then: Forecast, later: Forecast) -> list[Difference]:
    """By child and cause, and line by line where a month does not foresee the next.

    Together they are what parts the two totals.
    """
    return [*_of_months(_recurring(then), _recurring(later)), *_of_lines(then, later)]


def _recurring(found: Forecast) -> list[Cell]:
    return [cell for cell in found.cells if cell.planned.recurs]


def _of_months(then: list[Cell], later: list[Cell]) -> list[Difference]:
    old, new = _by_key(then), _by_key(later)
    came = {cell.planned.stay for cell in later} - {cell.planned.stay for cell in then}
    found: dict[tuple[str, Cause], Difference] = {}
    for key in sorted(set(old) | set(new)):
        before, after = old.get(key, []), new.get(key, [])
        gap = _part(after) - _part(before)
        if gap:
            cause = _cause(before, after, came=key[0] in came)
            _add(found, (after or before)[0].planned, cause, gap)
    return list(found.values())


def _of_lines(then: Forecast, later: Forecast) -> Iterator[Difference]:
    old, new = _by_line(then), _by_line(later)
    for line in new | old:
        before, after = old.get(line, []), new.get(line, [])
        one = (after or before)[0].planned
        if gap := _part(after) - _part(before):
            newly = Cause.REDUCED if one.reduces else Cause.UNFORESEEN
            cause = _cause(before, after, came=False) if before else newly
            yield Difference(one.stay, one.child, cause, gap, one.words)


def _by_line(found: Forecast) -> dict[str, list[Cell]]:
    lines: dict[str, list[Cell]] = {}
    for cell in found.cells:
        if not cell.planned.recurs:
            lines.setdefault(cell.planned.line, []).append(cell)
    return lines


def _add(
    found: dict[tuple[str, Cause], Difference], planned: Planned, cause: Cause, gap: int
) -> None:
    known = found.get((planned.stay, cause))
    total = gap + (known.grosze if known else 0)
    found[planned.stay, cause] = Difference(planned.stay, planned.child, cause, total)


def _by_key(cells: Iterable[Cell]) -> dict[tuple[str, date], list[Cell]]:
    found: dict[tuple[str, date], list[Cell]] = {}
    for cell in cells:
        found.setdefault(cell.key, []).append(cell)
    return found


def _part(cells: Iterable[Cell]) -> int:
    return sum(cell.part for cell in cells)


def _cause(before: list[Cell], after: list[Cell], *, came: bool) -> Cause:
    if not before:
        return Cause.ARRIVAL if came else Cause.MOVE
    if not after:
        return Cause.DEPARTURE
    if _places(before) != _places(after):
        return Cause.MOVE
    if _components(before) != _components(after):
        return Cause.COST
    if sorted(cell.amount for cell in before) != sorted(cell.amount for cell in after):
        return Cause.RATE
    return Cause.POLICY


def _components(cells: Iterable[Cell]) -> list[str]:
    return sorted({cell.planned.component for cell in cells})


def _places(cells: Iterable[Cell]) -> set[tuple[str, date, int]]:
    return {
        (cell.planned.place, cell.piece.first, (cell.piece.last - cell.piece.first).days)
        for cell in cells
    }
