"""Monthly notes computed by the law, and one line a kind that brings the sum to the real one."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina
from ostoja.foster.enums import Basis, CareForm, Component, CostKind
from ostoja.foster.models import Note, NoteLine, Placement, Stay
from ostoja.foster.rules import kind_of_cost
from ostoja.law import cofunding
from ostoja.law.rates import STATUTORY_RATES
from ostoja.values.periods import Period
from ostoja.web.demo.members import address

GROSZ = Decimal("0.01")
AVERAGE_COSTS = {
    2019: ((1, Decimal("4180.00")), (4, Decimal("4310.00"))),
    2023: ((1, Decimal("4100.00")), (3, Decimal("4435.53"))),
}
COORDINATOR_A_QUARTER = Decimal("420.00")
HOME_UPKEEP_A_MONTH = Decimal("600.00")
TARGETS: dict[str, dict[CostKind | None, Decimal]] = {
    "polaniec": {
        CostKind.INSTITUTION: Decimal("3790.66"),
        CostKind.FAMILY_HOME: Decimal("8523.72"),
        CostKind.FOSTER_FAMILY: Decimal("45025.07"),
        CostKind.COORDINATION: Decimal("12178.64"),
    },
    "koscierzyna": {None: Decimal("370676.76")},
}
COMPLETING = {
    None: Component.PAY,
    CostKind.FAMILY_HOME: Component.ONE_OFF,
    CostKind.FOSTER_FAMILY: Component.ONE_OFF,
    CostKind.COORDINATION: Component.HOME_UPKEEP,
}


@dataclass(frozen=True, slots=True)
class Bill:
    """What the powiat bills for: a placement, and whether the child has the addition."""

    stay: Stay
    placement: Placement
    has_addition: bool


def write_notes(gmina: Gmina, year: int, bills: list[Bill]) -> None:
    """A note a month, paid in it; July carries the lines that complete the year's sums."""
    lines = [line for month in range(1, 13) for line in _month(year, month, bills)]
    lines += _completing(gmina, year, bills, lines)
    for month in range(1, 13):
        note = Note.objects.create(
            gmina=gmina,
            number=f"PCPR.311.{month}.{year}",
            powiat=gmina.powiat,
            issued_on=date(year, month, 20),
            received_on=date(year, month, 22),
            checked_on=date(year, month, 24),
            checked_by=address(Role.ACCOUNTANT, gmina),
            approved_on=date(year, month, 25),
            approved_by=address(Role.MANAGER, gmina),
            paid_on=date(year, month, 28),
        )
        monthly = [line for line in lines if line.last_day.month == month]
        for line in monthly:
            line.note, line.gmina = note, gmina
        NoteLine.objects.bulk_create(monthly)


def _month(year: int, month: int, bills: Iterable[Bill]) -> Iterator[NoteLine]:
    whole = Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    for bill in bills:
        placed = Period(bill.placement.started_on, bill.placement.ended_on or date.max)
        days = whole.common(placed)
        if days is None:
            continue
        for component, amount in _components(bill, days.first):
            yield _line(bill, component, days, Basis.MONTHLY, amount)
        if year >= 2023 and month % 3 == 0:  # noqa: PLR2004 # the coordinator is shared since then
            yield from _coordinator(bill, days)


def _components(bill: Bill, day: date) -> Iterator[tuple[Component, Decimal]]:
    form = CareForm(bill.placement.form)
    rates = STATUTORY_RATES.on(day)
    if form is CareForm.INSTITUTION:
        yield Component.AVERAGE_COST, _average_cost(day)
        return
    yield Component.BENEFIT, rates.related if form is CareForm.KINSHIP else rates.other
    if bill.has_addition:
        yield Component.ADDITION, rates.addition
    if form is CareForm.FAMILY_HOME:
        yield Component.HOME_UPKEEP, HOME_UPKEEP_A_MONTH


def _average_cost(day: date) -> Decimal:
    return max((since, cost) for since, cost in AVERAGE_COSTS[day.year] if since <= day.month)[1]


def _coordinator(bill: Bill, days: Period) -> Iterator[NoteLine]:
    if bill.placement.form != CareForm.INSTITUTION:
        yield _line(bill, Component.COORDINATOR, days, Basis.BILLED, COORDINATOR_A_QUARTER)


def _line(
    bill: Bill, component: Component, days: Period, basis: Basis, amount: Decimal
) -> NoteLine:
    steps = cofunding.share_steps(bill.stay.started_on)
    found = cofunding.pieces(int(amount * 100), cofunding.Basis(basis.value), days, steps)
    return NoteLine(
        placement=bill.placement,
        component=component,
        first_day=days.first,
        last_day=days.last,
        basis=basis,
        base=amount,
        billed=(Decimal(sum(piece.part for piece in found)) / 100).quantize(GROSZ),
    )


def _completing(
    gmina: Gmina, year: int, bills: list[Bill], lines: list[NoteLine]
) -> Iterator[NoteLine]:
    """What is still missing to each real sum, as a cost of a child at 50 per cent in July."""
    july = Period(date(year, 7, 1), date(year, 7, 31))
    for kind, target in TARGETS[gmina.slug].items():
        missing = target - sum(
            line.billed for line in lines if kind in (None, _kind(line.component, line.placement))
        )
        if missing < 0:
            raise ValueError(f"The lines of {kind} already exceed {target} by {-missing}.")
        if missing:
            bill = _at_half(bills, kind, july)
            yield _line(bill, COMPLETING[kind], july, Basis.BILLED, missing * 2)


def _kind(component: str, placement: Placement | None) -> CostKind:
    return kind_of_cost(component, placement.form if placement else None)


def _at_half(bills: list[Bill], kind: CostKind | None, days: Period) -> Bill:
    """A child of this kind of care who is in the third year or later all those days."""
    wanted = {None: CareForm.NON_PROFESSIONAL, CostKind.FOSTER_FAMILY: CareForm.NON_PROFESSIONAL}
    form = wanted.get(kind, CareForm.FAMILY_HOME)
    return next(
        bill
        for bill in bills
        if bill.placement.form == form
        and bill.placement.ended_on is None
        and cofunding.gmina_share(bill.stay.started_on, days.first) == 50  # noqa: PLR2004 # per cent
    )
