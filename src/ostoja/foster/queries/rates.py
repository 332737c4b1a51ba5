"""Institutions, their rates, and the statutory ones with what was confirmed later."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.foster.models import CareInstitution, InstitutionRate, LaterRates
from ostoja.law.dated import Dated, NotInForce, Since
from ostoja.law.rates import STATUTORY_RATES, StatutoryRates


def institutions_for(member: Member) -> QuerySet[CareInstitution]:
    return CareInstitution.objects.filter(gmina=member.gmina).order_by("name", "id")


def institutions_with_rates(member: Member) -> QuerySet[CareInstitution]:
    return institutions_for(member).prefetch_related("rates")


def rates_of(institution: CareInstitution) -> QuerySet[InstitutionRate]:
    """The newest publication first."""
    return institution.rates.order_by("-published_on", "id")


def rate_on(
    institution: CareInstitution, rates: Iterable[InstitutionRate], day: date
) -> InstitutionRate:
    """The rate in force that day: of those begun, the one published last.

    A missing rate is refused in words, never taken for zero.
    """
    begun = [one for one in rates if one.valid_from <= day]
    if not begun:
        raise NotInForce(
            f"Brak stawki placówki „{institution}” na dzień {day:%d.%m.%Y}. Wpisz ogłoszoną stawkę."
        )
    return max(begun, key=lambda one: one.published_on)


def later_rates_for(member: Member) -> QuerySet[LaterRates]:
    return LaterRates.objects.filter(gmina=member.gmina).order_by("valid_from", "id")


def statutory_rates_of(gmina: Gmina) -> Dated[StatutoryRates]:
    """Shipped values with those that two persons of the gmina entered and confirmed."""
    confirmed = LaterRates.objects.filter(gmina=gmina, confirmed_on__isnull=False)
    return with_announced(confirmed.order_by("valid_from", "id"))


def with_announced(rows: Iterable[LaterRates]) -> Dated[StatutoryRates]:
    """Raises `OverwritesShippedValue`."""
    return STATUTORY_RATES.with_later(
        Since(
            one.valid_from,
            StatutoryRates(*(Decimal(rate) for rate in (one.related, one.other, one.addition))),
            basis=f"{one.journal}, art. 86",
            source=f"{one.entered_by}; {one.confirmed_by}",
        )
        for one in rows
    )
