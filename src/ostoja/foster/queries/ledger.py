"""What the gmina paid in a year, line by line, and its sums from every side."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from ostoja.accounts.models import Gmina
from ostoja.foster.enums import Component, CostKind
from ostoja.foster.models import NoteLine
from ostoja.foster.queries.expected import Ground, ground_of
from ostoja.foster.rules import kind_of_cost
from ostoja.law.dated import NotInForce
from ostoja.law.settlement import days_at_shares
from ostoja.values.amounts import grosze, split, zloty
from ostoja.values.periods import Period, month_of

UNKNOWN_SHARE = "bez udziału (koszt wspólny)"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A paid line; `shares` split its amount and add up to it."""

    id: UUID
    note: str
    corrects: str
    issued_on: date
    received_on: date
    paid_on: date
    child: str
    child_id: UUID | None
    stay: UUID | None
    form: str
    component: Component
    first_day: date
    last_day: date
    kind: CostKind
    chapter: str
    paragraph: str
    shares: tuple[tuple[str, Decimal], ...]
    amount: Decimal
    is_disputed: bool


def ledger_in(gmina: Gmina, year: int) -> list[LedgerRow]:
    """By the day of payment, as the report counts."""
    lines = list(
        NoteLine.objects.filter(gmina=gmina, note__paid_on__year=year)
        .select_related("note__corrects", "placement__stay__child")
        .order_by("note__paid_on", "note__number", "first_day", "id")
    )
    stays = {one.placement.stay_id: one.placement.stay for one in lines if one.placement}
    grounds = {
        powiat: ground_of(gmina, powiat, stays.values())
        for powiat in sorted({line.note.powiat for line in lines})
    }
    return [_row(line, grounds[line.note.powiat]) for line in lines]


def _row(line: NoteLine, ground: Ground) -> LedgerRow:
    placement, note = line.placement, line.note
    assert note.paid_on is not None  # noqa: S101 # only paid ones are asked for
    chapter, paragraph = line.classification
    return LedgerRow(
        id=line.pk,
        note=note.number,
        corrects=note.corrects.number if note.corrects else "",
        issued_on=note.issued_on,
        received_on=note.received_on,
        paid_on=note.paid_on,
        child=str(placement.stay.child) if placement else "",
        child_id=placement.stay.child_id if placement else None,
        stay=placement.stay_id if placement else None,
        form=placement.get_form_display() if placement else "",
        component=Component(line.component),
        first_day=line.first_day,
        last_day=line.last_day,
        kind=kind_of_cost(line.component, placement.form if placement else None),
        chapter=chapter,
        paragraph=paragraph,
        shares=tuple(_shares(line, ground)),
        amount=line.signed,
        is_disputed=line.is_disputed,
    )


def _shares(line: NoteLine, ground: Ground) -> Iterable[tuple[str, Decimal]]:
    """The paid amount in proportion to what each share should bear of it."""
    weights = shares_of(line, ground)
    if not any(weights.values()):
        return [(UNKNOWN_SHARE, line.signed)]
    parts = split(grosze(line.signed), list(weights.values()))
    return [(f"{percent} %", zloty(part)) for percent, part in zip(weights, parts, strict=True)]


def shares_of(line: NoteLine, ground: Ground) -> dict[int, int]:
    """Per cent -> weight; empty where the line names no child or the share is not settled."""
    if line.placement is None:
        return {}
    policies = ground.policies(month_of(line.first_day).first)
    period = Period(line.first_day, line.last_day)
    try:
        days = days_at_shares(period, ground.cares[line.placement.stay_id], policies)
    except NotInForce:
        return {}
    return {percent: percent * number for percent, number in days.items()}


def total(rows: Iterable[LedgerRow]) -> Decimal:
    return sum((row.amount for row in rows), Decimal("0.00"))


SIDES: dict[str, tuple[str, Callable[[LedgerRow], str]]] = {
    "rodzaj": ("rodzaj pieczy", lambda row: str(row.kind.label)),
    "dziecko": ("dziecko", lambda row: row.child or "koszt wspólny"),
    "skladnik": ("za co", lambda row: str(row.component.label)),
    "rozdzial": ("rozdział i paragraf", lambda row: f"{row.chapter} § {row.paragraph}"),
}
BY_SHARE = "udzial"
SIDE_WORDS = {name: words for name, (words, _) in SIDES.items()} | {BY_SHARE: "udział gminy"}


def sums(rows: Iterable[LedgerRow], side: str) -> dict[str, Decimal]:
    """The total from one side, by name; every side adds up to the same total."""
    found: dict[str, Decimal] = defaultdict(lambda: Decimal("0.00"))
    for row in rows:
        parts = row.shares if side == BY_SHARE else [(SIDES[side][1](row), row.amount)]
        for name, amount in parts:
            found[name] += amount
    return dict(sorted(found.items()))
