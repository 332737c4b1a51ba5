"""What a forecast is made of: who is in care, where, at what monthly cost, as known on a day."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from ostoja.accounts.models import Gmina
from ostoja.foster.enums import Basis, CareForm, Component
from ostoja.foster.models import InstitutionRate, NoteLine, Placement, PolicySet, Stay
from ostoja.foster.queries.expected import NO_INSTITUTION, Ground, ground_of
from ostoja.foster.queries.policies import readings
from ostoja.foster.queries.rates import rate_on, statutory_rates_of
from ostoja.foster.rules import IN_INSTITUTION
from ostoja.law.dated import Dated, NotInForce
from ostoja.law.forecast import Planned, Readings
from ostoja.law.rates import StatutoryRates
from ostoja.law.settlement import Care
from ostoja.values.amounts import grosze
from ostoja.values.periods import Period

FOLLOWING = frozenset({Component.BENEFIT, Component.AVERAGE_COST})
"""Components whose amount follows a published rate."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Everything a forecast needs, as it was known on a day."""

    planned: list[Planned]
    readings: Readings
    statutory: Dated[StatutoryRates]


def outlook(gmina: Gmina, period: Period, known_on: date | None = None) -> Outlook:
    """Facts of the period; with `known_on` only those dated by then, and what runs then runs on."""
    stays = list(
        Stay.objects.filter(gmina=gmina, started_on__lte=period.last)
        .select_related("child")
        .order_by("child__family_name", "child__given_name", "started_on", "id")
    )
    until = known_on or date.max
    stays = [stay for stay in stays if stay.started_on <= until]
    ground = ground_of(gmina, gmina.powiat, stays)
    sets = PolicySet.objects.filter(gmina=gmina, powiat=gmina.powiat, valid_from__lte=until)
    making = _Making(gmina, ground, statutory_rates_of(gmina), until)
    return Outlook(
        [one for stay in stays for one in making.of_stay(stay)], readings(sets), making.statutory
    )


class _Making:
    """Planned costs of one gmina, as known until a day."""

    def __init__(
        self, gmina: Gmina, ground: Ground, statutory: Dated[StatutoryRates], until: date
    ) -> None:
        self.ground, self.statutory, self.until = ground, statutory, until
        self.placements = defaultdict[UUID, list[Placement]](list)
        placed = Placement.objects.filter(gmina=gmina, started_on__lte=until)
        for one in placed.select_related("institution").order_by("started_on", "id"):
            self.placements[one.stay_id].append(one)
        self.lines = defaultdict[UUID | None, list[NoteLine]](list)
        billed = NoteLine.objects.filter(
            gmina=gmina, basis=Basis.MONTHLY, reduces=False, note__received_on__lte=until
        ).exclude(placement=None)
        for line in billed.order_by("first_day", "id"):
            self.lines[line.placement_id].append(line)

    def of_stay(self, stay: Stay) -> Iterable[Planned]:
        care = self.ground.cares[stay.pk]
        if care.last_day is not None and care.last_day > self.until:
            care = replace(care, last_day=None)
        care = replace(care, unpaid=tuple(one for one in care.unpaid if one.first <= self.until))
        for placement in self.placements[stay.pk]:
            last = placement.ended_on
            if last is not None and last >= self.until:
                last = None
            for component, amount_on in self._costs(placement):
                yield Planned(
                    stay=str(stay.pk),
                    child=str(stay.child),
                    place=str(placement.get_form_display()),
                    component=str(component.label),
                    first=placement.started_on,
                    last=last,
                    amount_on=amount_on,
                    care=care,
                )

    def _costs(self, placement: Placement) -> Iterable[tuple[Component, Callable[[date], int]]]:
        """The cost that follows a rate, and the others as the notes last had them."""
        if placement.form in IN_INSTITUTION:
            yield Component.AVERAGE_COST, self._institution(placement)
        else:
            yield Component.BENEFIT, self._benefit(CareForm(placement.form))
        others: dict[str, list[NoteLine]] = defaultdict(list)
        for line in self.lines[placement.pk]:
            if line.component not in FOLLOWING:
                others[line.component].append(line)
        for component, lines in others.items():
            yield Component(component), _as_billed(lines)

    def _benefit(self, form: CareForm) -> Callable[[date], int]:
        def amount(day: date) -> int:
            rates = last_known(self.statutory, min(day, self.until))
            return grosze(rates.related if form is CareForm.KINSHIP else rates.other)

        return amount

    def _institution(self, placement: Placement) -> Callable[[date], int]:
        home = placement.institution
        if home is None:
            return _unknown
        published: Sequence[InstitutionRate] = [
            rate for rate in self.ground.rates.get(home.pk, ()) if rate.published_on <= self.until
        ]
        return lambda day: grosze(rate_on(home, published, day).amount)


def _unknown(_: date) -> int:
    raise NotInForce(NO_INSTITUTION)


def _as_billed(lines: Sequence[NoteLine]) -> Callable[[date], int]:
    """The amount of the month's line, else of the last one before it, else of the first."""

    def amount(day: date) -> int:
        last_of_month = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
        begun = [line for line in lines if line.first_day <= last_of_month]
        return grosze((begun or lines[:1])[-1].base)

    return amount


def last_known(rates: Dated[StatutoryRates], day: date) -> StatutoryRates:
    """A forecast goes on with the last announced rates where nobody knows the next ones."""
    begun = [entry for entry in rates.history if entry.enabled and entry.valid_from <= day]
    if not begun:
        return rates.on(day)
    return begun[-1].value


def new_cost(
    form: CareForm, statutory: Dated[StatutoryRates], amount: int | None
) -> Callable[[date], int]:
    """A month of a place that is only supposed; an institution's needs an amount."""
    if amount is not None:
        return lambda _: amount
    if form in IN_INSTITUTION:
        return _unknown_amount

    def of_month(day: date) -> int:
        rates = last_known(statutory, day)
        return grosze(rates.related if form is CareForm.KINSHIP else rates.other)

    return of_month


def _unknown_amount(_: date) -> int:
    raise NotInForce("Wpisz miesięczny koszt placówki.")


def supposed(
    name: str, form: CareForm, first: date, amount_on: Callable[[date], int], care: Care
) -> Planned:
    """A cost of a scenario."""
    component = Component.AVERAGE_COST if form in IN_INSTITUTION else Component.BENEFIT
    return Planned(
        stay=name,
        child=name,
        place=str(form.label),
        component=str(component.label),
        first=first,
        last=None,
        amount_on=amount_on,
        care=care,
    )


def billed_by_month(gmina: Gmina, period: Period) -> dict[tuple[str, date], int]:
    """What the notes billed for each child's month, by monthly cost, whatever was paid."""
    lines = NoteLine.objects.filter(
        gmina=gmina,
        basis=Basis.MONTHLY,
        first_day__range=(period.first, period.last),
        placement__isnull=False,
    ).select_related("placement")
    found: dict[tuple[str, date], int] = defaultdict(int)
    for line in lines.order_by("first_day", "id"):
        assert line.placement is not None  # noqa: S101 # asked for
        key = str(line.placement.stay_id), line.first_day.replace(day=1)
        found[key] += grosze(line.signed)
    return dict(found)
