"""Readings by powiat and day; rates by publication; statutory values entered by two persons."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from factories import (
    CareInstitutionFactory,
    GminaFactory,
    InstitutionRateFactory,
    PolicySetFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.foster import commands, queries
from ostoja.foster.models import LaterRates, PolicySet
from ostoja.law.cofunding import Proration
from ostoja.law.cofunding_policies import LeavingDay, Policies, Recount
from ostoja.law.dated import NotInForce
from visitors import client_as, text

pytestmark = pytest.mark.django_db
ANNOUNCED = {
    "valid_from": date(2027, 6, 1),
    "related": Decimal("1100.00"),
    "other": Decimal("1700.00"),
    "addition": Decimal("350.00"),
    "journal": "M.P. 2027 poz. 1",
}


def refused(act, *arguments, **named):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        act(*arguments, **named)
    return refusal.value.messages


def test_readings_hold_from_their_month_until_the_next_set():
    gmina = GminaFactory()
    PolicySetFactory(gmina=gmina, valid_from=date(2022, 1, 1), recount="cumulate")
    PolicySetFactory(gmina=gmina, valid_from=date(2023, 7, 1), leaving_day="not")
    PolicySetFactory(gmina=gmina, powiat="inny", proration="thirtieths")
    PolicySetFactory(powiat="zmyślony", proration="thirtieths")
    on = queries.policies_with(gmina, "zmyślony")
    assert on(date(2021, 12, 31)) == Policies()
    assert on(date(2023, 6, 30)).recount is Recount.CUMULATE
    assert on(date(2023, 7, 1)).recount is Recount.RESTART
    assert on(date(2023, 7, 1)).leaving_day is LeavingDay.NOT
    assert queries.policies_with(gmina, "inny")(date(2022, 5, 5)).proration is Proration.THIRTIETHS


@pytest.mark.parametrize(("choice", "before", "after"), [
    ("by_law", False, True), ("shared", True, True), ("not_shared", False, False),
])  # fmt: skip
def test_the_coordinator_is_shared_as_settled(choice, before, after):
    row = PolicySetFactory(coordinator=choice)
    shared = queries.policies_with(row.gmina, row.powiat)(date(2023, 5, 1)).coordinator_shared
    assert (shared.on(date(2023, 1, 31)), shared.on(date(2023, 2, 1))) == (before, after)


def test_readings_begin_with_a_month_and_once():
    gmina = GminaFactory()
    fields = {"powiat": "zmyślony", "basis": "pismo", "by": "test"}
    commands.settle_policies(gmina, valid_from=date(2023, 1, 1), **fields)
    assert refused(commands.settle_policies, gmina, valid_from=date(2023, 1, 2), **fields) == [
        "Ustalenia obowiązują od pierwszego dnia miesiąca. Popraw dzień."
    ]
    assert refused(commands.settle_policies, gmina, valid_from=date(2023, 1, 1), **fields) == [
        "Ustalenia z tym powiatem od tego dnia są już zapisane."
    ]
    assert PolicySet.objects.count() == Event.objects.count() == 1


def test_a_rate_holds_from_the_month_after_its_publication():
    home = CareInstitutionFactory()
    for day, amount in ((date(2022, 2, 9), "7301.00"), (date(2023, 3, 31), "8425.00")):
        InstitutionRateFactory(
            gmina=home.gmina, institution=home, published_on=day, amount=Decimal(amount)
        )
    rates = list(queries.rates_of(home))
    assert queries.rate_on(home, rates, date(2023, 3, 31)).amount == Decimal("7301.00")
    assert queries.rate_on(home, rates, date(2023, 4, 1)).amount == Decimal("8425.00")


def test_of_two_publications_of_a_month_the_later_one_governs():
    home = CareInstitutionFactory()
    for day, amount in ((date(2023, 3, 24), "8000.00"), (date(2023, 3, 10), "9000.00")):
        InstitutionRateFactory(
            gmina=home.gmina, institution=home, published_on=day, amount=Decimal(amount)
        )
    assert queries.rate_on(home, home.rates.all(), date(2023, 5, 1)).amount == Decimal("8000.00")


def test_a_missing_rate_is_refused_and_never_zero():
    home = CareInstitutionFactory(name="Dom pod Lipą")
    with pytest.raises(
        NotInForce, match=r"Brak stawki placówki „Dom pod Lipą” na dzień 01.01.2023"
    ):
        queries.rate_on(home, [], date(2023, 1, 1))


def test_announced_rates_are_used_once_another_person_has_confirmed_them():
    first = member_as(Role.ACCOUNTANT)
    same_person = type(first)(first.user, first.gmina, Role.MANAGER)
    second = member_as(Role.MANAGER, first.gmina)
    entered = commands.enter_announced_rates(first.gmina, **ANNOUNCED, by=first)
    with pytest.raises(NotInForce):
        queries.statutory_rates_of(first.gmina).on(date(2027, 6, 1))
    for one in (first, same_person):
        assert refused(commands.confirm_announced_rates, entered, by=one) == [
            "Stawki potwierdza druga osoba, nie ta, która je wpisała."
        ]
    commands.confirm_announced_rates(entered, by=second)
    assert queries.statutory_rates_of(first.gmina).on(date(2027, 6, 1)).other == Decimal("1700.00")
    with pytest.raises(NotInForce):
        queries.statutory_rates_of(GminaFactory()).on(date(2027, 6, 1))
    assert refused(commands.withdraw_announced_rates, entered, by=first) == [
        "Potwierdzonych stawek nie można wycofać. Wpisz następne."
    ]


def test_shipped_rates_are_never_overwritten():
    early = ANNOUNCED | {"valid_from": date(2025, 6, 1)}
    (words,) = refused(commands.enter_announced_rates, GminaFactory(), **early, by="test")
    assert "nowa wartość musi obowiązywać od dnia późniejszego niż 01.06.2025" in words
    assert not LaterRates.objects.exists()


def test_rates_may_be_withdrawn_before_they_are_confirmed():
    entered = commands.enter_announced_rates(GminaFactory(), **ANNOUNCED, by="test")
    commands.withdraw_announced_rates(entered, by="test")
    assert not LaterRates.objects.exists()
    assert Event.objects.filter(action="foster.rates.withdrawn").exists()


def test_the_calculator_proposes_and_saves_nothing():
    accountant = client_as(Role.ACCOUNTANT)
    asked = {"day": "1.6.2024", "indices": "111,4"}
    page = text(accountant.get(reverse("foster:rates"), asked))
    assert "1 002,00 zł w rodzinie spokrewnionej, 1 517,00 zł w pozostałych, dodatek 306,00" in page
    asked = {"day": "1.6.2025", "indices": "103,6"}
    assert "ceny nie wzrosły ponad próg" in text(accountant.get(reverse("foster:rates"), asked))
    for bad in ("abc", "0", "NaN", "1e999", ""):
        asked = {"day": "1.6.2025", "indices": bad}
        page = text(accountant.get(reverse("foster:rates"), asked))
        assert "Roczne wskaźniki cen:" in page
    assert not LaterRates.objects.exists()


def test_the_button_of_the_second_person_is_refused_to_the_first():
    accountant = client_as(Role.ACCOUNTANT)
    entered = commands.enter_announced_rates(accountant.gmina, **ANNOUNCED, by=accountant.member)
    address = reverse("foster:confirm_rates", args=(entered.pk,))
    assert "Stawki potwierdza druga osoba" in text(accountant.post(address, follow=True))
    manager = client_as(Role.MANAGER, accountant.gmina)
    assert "Potwierdzono stawki od 01.06.2027." in text(manager.post(address, follow=True))


def test_institution_shows_its_rates_and_the_list_that_of_today():
    rate = InstitutionRateFactory()
    page = client_as(Role.ACCOUNTANT, rate.gmina)
    assert "8 000,00 zł" in text(page.get(reverse("foster:institutions")))
    shown = text(page.get(reverse("foster:institution", args=(rate.institution_id,))))
    assert "01.03.2023" in shown
