"""What a forecast is made of: who is in care, where, at what monthly cost, as known on a day."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from ostoja.accounts.models import Gmina
from ostoja.foster.enums import CareForm, Component
from ostoja.foster.models import InstitutionRate, NoteLine, Placement, Stay
from ostoja.foster.queries.expected import NO_INSTITUTION, Ground, ground_of
from ostoja.foster.queries.noted import (
    going_on,
    lines_by_placement,
    readings_by_powiat,
    recurs,
    told_days,
    untold,
)
from ostoja.foster.queries.rates import rate_on, statutory_rates_of
from ostoja.foster.rules import IN_INSTITUTION
from ostoja.law.cofunding import Basis
from ostoja.law.dated import Dated, NotInForce
from ostoja.law.forecast import Planned, Readings
from ostoja.law.rates import StatutoryRates
from ostoja.law.settlement import Care
from ostoja.values.amounts import grosze
from ostoja.values.periods import Period


@dataclass(frozen=True, slots=True)
class Outlook:
    """Everything a forecast needs, as it was known on a day."""

    planned: list[Planned]
    readings: Readings
    statutory: Dated[StatutoryRates]
    untold: tuple[str, ...]
    """Costs that no child bears, in words."""


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
    making = _Making(gmina, ground, statutory_rates_of(gmina), until)
    return Outlook(
        [one for stay in stays for one in making.of_stay(stay)],
        making.readings(gmina.powiat),
        making.statutory,
        untold(gmina, period),
    )


class _Making:
    """Planned costs of one gmina, as known until a day."""

    def __init__(
        self, gmina: Gmina, ground: Ground, statutory: Dated[StatutoryRates], until: date
    ) -> None:
        self.ground, self.statutory, self.until = ground, statutory, until
        self.placements = defaultdict[UUID, list[Placement]](list)
        placed = Placement.objects.filter(gmina=gmina, started_on__lte=until)
        for one in placed.select_related("institution", "stay__child").order_by("started_on", "id"):
            self.placements[one.stay_id].append(one)
        self.lines = lines_by_placement(gmina, until)
        self.readings = readings_by_powiat(gmina, until)

    def of_stay(self, stay: Stay) -> Iterable[Planned]:
        care = self.ground.cares[stay.pk]
        if care.last_day is not None and care.last_day > self.until:
            care = replace(care, last_day=None)
        care = replace(care, unpaid=tuple(one for one in care.unpaid if one.first <= self.until))
        for placement in self.placements[stay.pk]:
            last = placement.ended_on
            if last is not None and last >= self.until:
                last = None
            yield from self._foreseen(placement, last, care)
            yield from (self._told(line, placement, care) for line in self.lines[placement.pk])

    def _foreseen(self, placement: Placement, last: date | None, care: Care) -> Iterable[Planned]:
        """The cost that follows a rate, and the others as the last notes had them."""
        lines = self.lines[placement.pk]
        component, amount_on = self._following(placement)
        plain = _planned(placement, component, amount_on, care)
        yield replace(plain, last=last, told=told_days(lines))
        billed_until, others = going_on(lines)
        for line in others:
            other = _planned(placement, Component(line.component), _as_billed(line), care)
            told = (Period(min(other.first, billed_until), billed_until),)
            yield replace(other, last=last, told=told)

    def _told(self, line: NoteLine, placement: Placement, care: Care) -> Planned:
        """What a line should come to."""
        component = Component(line.component)
        by_rate = component == Component.AVERAGE_COST and line.basis == Basis.MONTHLY
        amount_on = self._institution(placement) if by_rate else _as_billed(line)
        return replace(
            _planned(placement, component, amount_on, care),
            first=line.first_day,
            last=line.last_day,
            basis=Basis(line.basis),
            line=str(line.pk),
            recurs=recurs(line),
            reduces=line.reduces,
            readings=self.readings(line.note.powiat),
        )

    def _following(self, placement: Placement) -> tuple[Component, Callable[[date], int]]:
        if placement.form in IN_INSTITUTION:
            return Component.AVERAGE_COST, self._institution(placement)
        return Component.BENEFIT, self._benefit(CareForm(placement.form))

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


def _planned(
    placement: Placement, component: Component, amount_on: Callable[[date], int], care: Care
) -> Planned:
    """From the first day of the placement on."""
    return Planned(
        stay=str(placement.stay_id),
        child=str(placement.stay.child),
        place=str(placement.get_form_display()),
        component=str(component.label),
        first=placement.started_on,
        last=None,
        amount_on=amount_on,
        care=care,
        is_coordinator=component == Component.COORDINATOR,
    )


def _as_billed(line: NoteLine) -> Callable[[date], int]:
    return lambda _: grosze(line.base)


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
