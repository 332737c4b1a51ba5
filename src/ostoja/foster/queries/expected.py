"""What each line of a note should come to, beside what the powiat billed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from ostoja.accounts.models import Gmina
from ostoja.foster.enums import Component
from ostoja.foster.models import Absence, InstitutionRate, NoteLine, Placement, Stay
from ostoja.foster.queries.policies import policies_with
from ostoja.foster.queries.rates import rate_on
from ostoja.foster.queries.settling import care_from
from ostoja.law.cofunding import Basis, Piece
from ostoja.law.cofunding_policies import Policies
from ostoja.law.dated import NotInForce
from ostoja.law.explanation import AGREES, explain, share_words
from ostoja.law.settlement import Care, Cost, settled
from ostoja.polish.amounts import amount
from ostoja.values.amounts import grosze, zloty
from ostoja.values.periods import Period, month_of

SHARED_COST = "Pozycja nie wskazuje dziecka, więc program nie zna udziału."
NO_INSTITUTION = "Nie wiadomo, z której placówki. Wskaż placówkę na stronie pobytu."


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything that a set of lines is settled on, read in a few queries."""

    cares: dict[UUID, Care]
    """By stay."""
    rates: dict[UUID, Sequence[InstitutionRate]]
    """By institution."""
    policies: Callable[[date], Policies]


@dataclass(frozen=True, slots=True)
class Expected:
    """One line as it should be; `part` is None where it cannot be told, and `words` say why."""

    line: NoteLine
    words: str
    part: Decimal | None = None
    days: tuple[tuple[int, int], ...] = ()
    """Per cent and days, lower share first."""
    share: str = ""

    @property
    def difference(self) -> Decimal | None:
        return None if self.part is None else self.line.billed - self.part

    @property
    def agrees(self) -> bool:
        return self.part == self.line.billed


def expected_of(gmina: Gmina, powiat: str, lines: Iterable[NoteLine]) -> list[Expected]:
    """One for each line, in their order."""
    lines = list(lines)
    stays = {line.placement.stay_id: line.placement.stay for line in lines if line.placement}
    ground = ground_of(gmina, powiat, stays.values())
    return [_expected(line, ground) for line in lines]


def ground_of(gmina: Gmina, powiat: str, stays: Iterable[Stay]) -> Ground:
    stays = list(stays)
    children = {stay.child_id for stay in stays}
    earlier, absences, rates = defaultdict(list), defaultdict(list), defaultdict(list)
    for one in Stay.objects.filter(gmina=gmina, child__in=children).order_by("started_on"):
        earlier[one.child_id].append(one)
    for away in Absence.objects.filter(gmina=gmina, stay__in=stays).order_by("first_day"):
        absences[away.stay_id].append(away)
    for rate in InstitutionRate.objects.filter(gmina=gmina).order_by("published_on"):
        rates[rate.institution_id].append(rate)
    cares = {
        stay.pk: care_from(
            stay,
            [one for one in earlier[stay.child_id] if one.started_on < stay.started_on],
            absences[stay.pk],
        )
        for stay in stays
    }
    return Ground(cares, dict(rates), policies_with(gmina, powiat))


def costs_of(line: NoteLine, ground: Ground) -> list[Cost]:
    """The line's cost; of an institution month by month, at the published rate.

    Raises `NotInForce` where a rate or the institution is missing.
    """
    period = Period(line.first_day, line.last_day)
    if line.component == Component.AVERAGE_COST and line.basis == Basis.MONTHLY:
        months = period.by_month()
        return [
            Cost(rate_of(line.placement, ground, month.first), Basis.MONTHLY, month)
            for month in months
        ]
    coordinator = line.component == Component.COORDINATOR
    return [Cost(grosze(line.base), Basis(line.basis), period, is_coordinator=coordinator)]


def rate_of(placement: Placement | None, ground: Ground, day: date) -> int:
    """Grosze a month."""
    if placement is None or placement.institution is None:
        raise NotInForce(NO_INSTITUTION)
    found = rate_on(
        placement.institution, ground.rates.get(placement.institution.pk, ()), month_of(day).first
    )
    return grosze(found.amount)


def pieces_of(line: NoteLine, ground: Ground) -> list[Piece]:
    """The line settled, piece by piece. Raises `NotInForce`."""
    if line.placement is None:
        raise NotInForce(SHARED_COST)
    care = ground.cares[line.placement.stay_id]
    return [
        piece for cost in costs_of(line, ground) for piece in settled(cost, care, ground.policies)
    ]


def _expected(line: NoteLine, ground: Ground) -> Expected:
    try:
        found = pieces_of(line, ground)
    except NotInForce as refusal:
        return Expected(line, str(refusal))
    counted: dict[int, int] = defaultdict(int)
    for piece in found:
        for percent, days in piece.days.items():
            counted[percent] += days
    part = zloty(sum(piece.part for piece in found))
    return Expected(
        line, _words(line, part, ground), part, tuple(sorted(counted.items())), _share(line, ground)
    )


def _share(line: NoteLine, ground: Ground) -> str:
    assert line.placement is not None  # noqa: S101 # settled before
    care = ground.cares[line.placement.stay_id]
    (cost, *_) = costs_of(line, ground)
    return share_words(cost, care, ground.policies(month_of(line.first_day).first))


def _words(line: NoteLine, part: Decimal, ground: Ground) -> str:
    """A sentence; a rate other than the published one is named before anything else."""
    assert line.placement is not None  # noqa: S101 # settled before
    costs = costs_of(line, ground)
    if part == line.billed:
        return AGREES
    if len(costs) == 1 and costs[0].amount != grosze(line.base):
        return (
            f"Nota liczy od {amount(line.base)}, a ogłoszona stawka placówki to"
            f" {amount(zloty(costs[0].amount))}."
        )
    if len(costs) > 1:
        return f"Z ogłoszonych stawek placówki wynika {amount(part)}."
    policies = ground.policies(month_of(line.first_day).first)
    care = ground.cares[line.placement.stay_id]
    return explain(costs[0], care, policies, grosze(line.billed))
