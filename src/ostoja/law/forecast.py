"""What the gmina's children in care will cost it, month by month; and why a plan differs from it.

A forecast is settled like a note: the same shares, the same readings. A cost that cannot be told
is named and left out, never taken for zero.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from ostoja.law.cofunding import Basis, Piece
from ostoja.law.cofunding_policies import Policies
from ostoja.law.dated import NotInForce
from ostoja.law.settlement import Care, Cost, settled
from ostoja.values.amounts import half_up
from ostoja.values.periods import Period

Readings = Callable[[date], Policies]


@dataclass(frozen=True, slots=True)
class Planned:
    """A monthly cost of one child in one place."""

    stay: str
    child: str
    place: str
    component: str
    first: date
    last: date | None
    amount_on: Callable[[date], int]
    """Grosze for the month of a day. Raises `NotInForce`."""
    care: Care

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
        return sum(cell.piece.part for cell in self.cells)


def forecast(planned: Iterable[Planned], period: Period, readings: Readings) -> Forecast:
    """Every cost of every month of the period."""
    cells: list[Cell] = []
    missing: dict[str, None] = {}
    for one in planned:
        for days in one.within(period).by_month() if one.within(period) else ():  # type: ignore[union-attr]
            try:
                cells.extend(_cells(one, days, readings))
            except NotInForce as refusal:
                missing[f"{one.child}: {refusal}"] = None
    return Forecast(tuple(cells), tuple(missing))


def _cells(one: Planned, days: Period, readings: Readings) -> Iterator[Cell]:
    amount = one.amount_on(days.first)
    for piece in settled(Cost(amount, Basis.MONTHLY, days), one.care, readings):
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
    return [replace(one, amount_on=_from(one.amount_on, day, percent)) for one in planned]


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
    POLICY = "zmieniły się ustalenia z powiatem"
    BILLED = "nota liczy inaczej"


@dataclass(frozen=True, slots=True)
class Difference:
    stay: str
    child: str
    cause: Cause
    grosze: int


def differences(then: Forecast, later: Forecast) -> list[Difference]:
    """By child and cause; together they are what parts the two totals."""
    old, new = _by_key(then.cells), _by_key(later.cells)
    came = {cell.planned.stay for cell in later.cells} - {cell.planned.stay for cell in then.cells}
    found: dict[tuple[str, Cause], Difference] = {}
    for key in sorted(set(old) | set(new)):
        before, after = old.get(key, []), new.get(key, [])
        gap = _part(after) - _part(before)
        if gap:
            cause = _cause(before, after, came=key[0] in came)
            _add(found, (after or before)[0].planned, cause, gap)
    return list(found.values())


def billed_otherwise(later: Forecast, billed: dict[tuple[str, date], int]) -> list[Difference]:
    """Where the notes of a child's month came to something else than they should."""
    found: dict[tuple[str, Cause], Difference] = {}
    for key, cells in sorted(_by_key(later.cells).items()):
        gap = billed[key] - _part(cells) if key in billed else 0
        if gap:
            _add(found, cells[0].planned, Cause.BILLED, gap)
    return list(found.values())


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
    return sum(cell.piece.part for cell in cells)


def _cause(before: list[Cell], after: list[Cell], *, came: bool) -> Cause:
    if not before:
        return Cause.ARRIVAL if came else Cause.MOVE
    if not after:
        return Cause.DEPARTURE
    if _places(before) != _places(after):
        return Cause.MOVE
    if sorted(cell.amount for cell in before) != sorted(cell.amount for cell in after):
        return Cause.RATE
    return Cause.POLICY


def _places(cells: Iterable[Cell]) -> set[tuple[str, date, int]]:
    return {
        (cell.planned.place, cell.piece.first, (cell.piece.last - cell.piece.first).days)
        for cell in cells
    }
