"""Section E of the half-yearly return: children and amounts by form of care and share."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q

from ostoja.accounts.models import Gmina
from ostoja.foster.enums import CareForm, Component, EndReason
from ostoja.foster.models import Placement, Stay
from ostoja.foster.queries.expected import Ground, ground_of
from ostoja.foster.queries.ledger import LedgerRow, ledger_in
from ostoja.law.dated import NotInForce
from ostoja.law.settlement import days_at_shares
from ostoja.values.periods import Period, month_of

SHARES = (10, 30, 50)
HALVES = (1, 2)


@dataclass(frozen=True, slots=True)
class FormRow:
    """One form of care: a child is once in `total` and once in each share it touched."""

    form: str
    children: dict[int, int]
    total: int
    amounts: dict[str, Decimal]
    amount: Decimal


@dataclass(frozen=True, slots=True)
class SectionE:
    rows: list[FormRow]
    children: dict[int, int]
    """By share, over all forms."""
    total: int
    """Children, each once."""
    amount: Decimal
    shared_by_all: Decimal
    """Of the amount: costs that name no child."""
    coordinator: Decimal
    left: dict[str, int]


def half_of(year: int, half: int) -> Period:
    """1 is January to June, 2 July to December."""
    return (
        Period(date(year, 1, 1), date(year, 6, 30))
        if half == 1
        else Period(date(year, 7, 1), date(year, 12, 31))
    )


def section_e(gmina: Gmina, year: int, half: int) -> SectionE:
    """Children by their days in the half-year, amounts by the day of payment."""
    period = half_of(year, half)
    touched = touched_in(gmina, year, half)
    paid = paid_in_half(gmina, year, half)
    everybody = {one.child_id for one in touched}
    return SectionE(
        rows=[_row(form, touched, paid) for form in CareForm],
        children=_by_share({(one.child_id, one.share) for one in touched}),
        total=len(everybody),
        amount=_sum(paid),
        shared_by_all=_sum([row for row in paid if not row.child]),
        coordinator=_sum([row for row in paid if row.component is Component.COORDINATOR]),
        left=_left(gmina, period),
    )


def paid_in_half(gmina: Gmina, year: int, half: int) -> list[LedgerRow]:
    period = half_of(year, half)
    return [row for row in ledger_in(gmina, year) if row.paid_on in period]


@dataclass(frozen=True, slots=True)
class Touch:
    """A child for whom the gmina bore this share in this form of care; a child may have several."""

    child_id: UUID
    child: str
    form: CareForm
    share: int


def touched_in(gmina: Gmina, year: int, half: int) -> list[Touch]:
    """Each child, form and share of the half-year once, by the day of the placement."""
    period = half_of(year, half)
    placements = list(
        Placement.objects.filter(
            Q(ended_on=None) | Q(ended_on__gte=period.first),
            gmina=gmina,
            started_on__lte=period.last,
        )
        .select_related("stay__child")
        .order_by("started_on", "id")
    )
    stays = {one.stay_id: one.stay for one in placements}
    ground = ground_of(gmina, gmina.powiat, stays.values())
    found = [
        Touch(one.stay.child_id, str(one.stay.child), CareForm(one.form), share)
        for one in placements
        for share in _shares(one, period, ground)
    ]
    return list(dict.fromkeys(found))


def _shares(placement: Placement, period: Period, ground: Ground) -> list[int]:
    """The shares that the placement touched; zero where the law is not settled for the stay."""
    days = period.common(
        Period(placement.started_on, placement.ended_on or max(period.last, placement.started_on))
    )
    if days is None:
        return []
    policies = ground.policies(month_of(days.first).first)
    try:
        return list(days_at_shares(days, ground.cares[placement.stay_id], policies))
    except NotInForce:
        return [0]


def _row(form: CareForm, touched: list[Touch], paid: list[LedgerRow]) -> FormRow:
    own = {(one.child_id, one.share) for one in touched if one.form is form}
    lines = [row for row in paid if row.form == form.label]
    amounts: dict[str, Decimal] = defaultdict(lambda: Decimal("0.00"))
    for row in lines:
        for name, amount in row.shares:
            amounts[name] += amount
    return FormRow(
        str(form.label),
        _by_share(own),
        len({child for child, _ in own}),
        dict(amounts),
        _sum(lines),
    )


def _by_share(own: set[tuple[UUID, int]]) -> dict[int, int]:
    return dict(Counter(share for _, share in own))


def _sum(rows: list[LedgerRow]) -> Decimal:
    return sum((row.amount for row in rows), Decimal("0.00"))


def _left(gmina: Gmina, period: Period) -> dict[str, int]:
    """Children who left care in the half-year, by where to; each once, for the last time."""
    ended = Stay.objects.filter(gmina=gmina, ended_on__range=(period.first, period.last)).exclude(
        end_reason=EndReason.OTHER_GMINA
    )
    latest = {stay.child_id: stay.get_end_reason_display() for stay in ended.order_by("ended_on")}
    return dict(Counter(latest.values()))
