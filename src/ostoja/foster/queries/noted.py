"""What notes tell a forecast: costs of known days, and what they bill otherwise."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from ostoja.accounts.models import Gmina
from ostoja.foster.enums import Basis, Component
from ostoja.foster.models import NoteLine, PolicySet
from ostoja.foster.queries.expected import SHARED_COST, ground_of, pieces_of
from ostoja.foster.queries.policies import readings
from ostoja.law.dated import NotInForce
from ostoja.law.forecast import Cause, Difference, Readings
from ostoja.values.amounts import grosze
from ostoja.values.periods import Period

FOLLOWING = frozenset({Component.BENEFIT, Component.AVERAGE_COST})
"""Components whose amount follows a published rate."""


def lines_by_placement(gmina: Gmina, until: date) -> dict[UUID | None, list[NoteLine]]:
    """Of the notes received by a day."""
    found = defaultdict[UUID | None, list[NoteLine]](list)
    known = NoteLine.objects.filter(gmina=gmina, note__received_on__lte=until)
    for line in _of_children(known):
        found[line.placement_id].append(line)
    return found


def _of_children(lines: QuerySet[NoteLine]) -> QuerySet[NoteLine]:
    named = lines.exclude(placement=None)
    return named.select_related(
        "note", "placement__stay__child", "placement__institution"
    ).order_by("first_day", "id")


def recurs(line: NoteLine) -> bool:
    """Whether the month after may bring the same."""
    once = line.component == Component.ONE_OFF or line.basis == Basis.BILLED
    return not once and not line.reduces


def told_days(lines: Iterable[NoteLine]) -> tuple[Period, ...]:
    """Days for which the month's rate has been billed."""
    return tuple(
        Period(line.first_day, line.last_day)
        for line in lines
        if recurs(line) and line.component in FOLLOWING
    )


def going_on(lines: Iterable[NoteLine]) -> tuple[date, list[NoteLine]]:
    """The last day billed by the month, and what besides the rate was billed for its month."""
    monthly = [line for line in lines if recurs(line)]
    last = max((line.last_day for line in monthly), default=date.min)
    others = {
        line.component: line
        for line in monthly
        if line.component not in FOLLOWING and line.last_day >= last.replace(day=1)
    }
    return last, list(others.values())


def readings_by_powiat(gmina: Gmina, until: date) -> Callable[[str], Readings]:
    """What was settled with each powiat by a day."""
    sets = defaultdict[str, list[PolicySet]](list)
    for one in PolicySet.objects.filter(gmina=gmina, valid_from__lte=until).order_by("valid_from"):
        sets[one.powiat].append(one)
    of_each = {powiat: readings(settled) for powiat, settled in sets.items()}
    by_law = readings(())
    return lambda powiat: of_each.get(powiat, by_law)


def untold(gmina: Gmina, period: Period) -> tuple[str, ...]:
    """Shared costs of the period: no child, so no share."""
    shared = NoteLine.objects.filter(
        gmina=gmina, placement=None, first_day__lte=period.last, last_day__gte=period.first
    )
    return tuple(
        f"{Component(component).label}: {SHARED_COST}"
        for component in shared.order_by("component").values_list("component", flat=True).distinct()
    )


def billed_otherwise(gmina: Gmina, period: Period) -> list[Difference]:
    """By child, where lines that begin in the period came to something else than they should."""
    gaps: dict[UUID, int] = defaultdict(int)
    names: dict[UUID, str] = {}
    by_powiat = defaultdict[str, list[NoteLine]](list)
    begun = NoteLine.objects.filter(gmina=gmina, first_day__range=(period.first, period.last))
    for line in _of_children(begun):
        by_powiat[line.note.powiat].append(line)
    for powiat, lines in by_powiat.items():
        for line, part in _parts(gmina, powiat, lines):
            stay = line.placement.stay  # type: ignore[union-attr] # asked for
            gap = grosze(line.billed) - part
            gaps[stay.pk] += -gap if line.reduces else gap
            names[stay.pk] = str(stay.child)
    return [
        Difference(str(stay), names[stay], Cause.BILLED, gap) for stay, gap in gaps.items() if gap
    ]


def _parts(gmina: Gmina, powiat: str, lines: Sequence[NoteLine]) -> Iterable[tuple[NoteLine, int]]:
    """Lines that can be told, with what they should come to."""
    ground = ground_of(gmina, powiat, {line.placement.stay for line in lines if line.placement})
    for line in lines:
        try:
            yield line, sum(piece.part for piece in pieces_of(line, ground))
        except NotInForce:
            continue
