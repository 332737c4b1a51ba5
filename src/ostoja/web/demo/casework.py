"""Invented families and assistants, made so that the figures of two real years come out right."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, User
from ostoja.families.enums import Basis, ClosingReason, Contract, MoneySource, Place
from ostoja.families.models import (
    Assignment,
    AssistantPay,
    Closing,
    Family,
    FamilyAssistant,
    HouseholdMember,
    Person,
)
from ostoja.web.demo import way_in
from ostoja.web.demo.members import address
from ostoja.web.demo.people import Sex, fictional_name, fictional_pesel, fictional_surname


@dataclass(frozen=True, slots=True)
class Caseload:
    """A year of work: whole numbers are chosen, dates follow from them."""

    year: int
    assistants: tuple[str, ...]
    families: int
    children: tuple[int, ...]
    """Children per family, repeated from the start when it runs out."""
    closings: tuple[ClosingReason, ...]
    """The last families of the list close in the year, one for each reason."""
    begun_in_year: int
    """So many of the others began in the year."""
    pay: tuple[tuple[MoneySource, Decimal], ...] = ()


CASELOADS = {
    "polaniec": Caseload(
        year=2023,
        assistants=("Maria Pomocna", "Teresa Życzliwa"),
        families=24,
        children=(1, 2, 3, 2),
        closings=(ClosingReason.GOALS_REACHED,) * 6
        + (ClosingReason.FAMILY_STOPPED,) * 3
        + (ClosingReason.NO_EFFECT,),
        begun_in_year=5,
    ),
    "koscierzyna": Caseload(
        year=2019,
        assistants=("Agnieszka Bliska", "Joanna Uważna", "Piotr Cierpliwy"),
        families=43,
        children=(2, 1, 3),
        closings=(ClosingReason.GOALS_REACHED,) * 5
        + (ClosingReason.FAMILY_STOPPED,) * 2
        + (ClosingReason.MOVED,),
        begun_in_year=9,
        pay=(
            (MoneySource.STATE, Decimal("54889.00")),
            (MoneySource.OWN, Decimal("111824.62")),
        ),
    ),
}
FIRST_HOUSEHOLD_IN_CARE = 60
FIRST_ON_THE_WAY = 320
"""Households without an assistant yet, or without need of one."""
BEGINNINGS = 2021
"""The year of the few families of a gmina whose casework no seed tells of."""


def load(gmina: Gmina) -> None:
    """Two families on the way where the seed tells of no casework."""
    if gmina.slug in CASELOADS:
        plan = CASELOADS[gmina.slug]
        _load(gmina, plan)
        way_in.on_the_way(_newcomers(gmina, 6, plan.year), plan.year)
    else:
        way_in.beginnings(_newcomers(gmina, 2, BEGINNINGS), BEGINNINGS)


def _newcomers(gmina: Gmina, number: int, year: int) -> list[Family]:
    return [
        make_family(gmina, FIRST_ON_THE_WAY + place, year, 1 + place % 3) for place in range(number)
    ]


def _load(gmina: Gmina, plan: Caseload) -> None:
    assistants = [
        FamilyAssistant.objects.create(
            gmina=gmina,
            name=name,
            user=_account(gmina) if number == 0 else None,
            contract=Contract.EMPLOYMENT,
            full_time_equivalent=Decimal(1),
            employed_from=date(plan.year - 4, 3, 1),
            is_fictional=True,
        )
        for number, name in enumerate(plan.assistants)
    ]
    _pay(gmina, plan, assistants)
    for place in range(plan.families):
        family = make_family(gmina, place, plan.year, plan.children[place % len(plan.children)])
        _accompany(gmina, plan, place, family, assistants[place % len(assistants)])


def _account(gmina: Gmina) -> User:
    """The demonstration's assistant signs in as the first of the gmina's assistants."""
    return User.objects.get(email=address(Role.ASSISTANT, gmina))


def _pay(gmina: Gmina, plan: Caseload, assistants: list[FamilyAssistant]) -> None:
    """The year's sum spread over the assistants; the last takes what does not divide."""
    for source, total in plan.pay:
        share = (total / len(assistants)).quantize(Decimal("0.01"))
        shares = [share] * (len(assistants) - 1)
        for assistant, amount in zip(assistants, [*shares, total - sum(shares)], strict=True):
            AssistantPay.objects.create(
                gmina=gmina, assistant=assistant, year=plan.year, source=source, amount=amount
            )


def _accompany(
    gmina: Gmina, plan: Caseload, place: int, family: Family, assistant: FamilyAssistant
) -> None:
    staying = plan.families - len(plan.closings)
    closed_on = _closing_day(plan, place - staying) if place >= staying else None
    assignment = Assignment.objects.create(
        gmina=gmina,
        family=family,
        assistant=assistant,
        basis=Basis.COURT_ORDER if place % 6 == 5 else Basis.CONSENT,  # noqa: PLR2004 # every sixth
        started_on=_first_day(plan, place),
        ended_on=closed_on,
    )
    way_in.led(family, place, assignment)
    if closed_on:
        reason = plan.closings[place - staying]
        Closing.objects.create(gmina=gmina, family=family, closed_on=closed_on, reason=reason)


def _first_day(plan: Caseload, place: int) -> date:
    if place < plan.begun_in_year:
        return date(plan.year, 2 + place, 6)
    return date(plan.year - 2, 2, 1) + timedelta(days=17 * place)


def _closing_day(plan: Caseload, number: int) -> date:
    return date(plan.year, 1 + number, 14)


def make_family(gmina: Gmina, household: int, year: int, children: int) -> Family:
    """One parent and so many children; nobody in it exists."""
    family = Family.objects.create(
        gmina=gmina,
        number=f"{gmina.welfare_centre_short}.4142.{household + 1}.{year}",
        name=fictional_surname(household, "F"),
    )
    make_person(gmina, family, household * 10, date(year - 34, 3, 9), Place.PARENT)
    for number in range(1, children + 1):
        age = (household + 4 * number) % 14 + 2
        born_on = date(year - age, 1 + (household + number) % 12, 5 + household % 20)
        make_person(gmina, family, household * 10 + number, born_on, Place.CHILD)
    return family


def make_person(gmina: Gmina, family: Family, number: int, born_on: date, place: Place) -> Person:
    sex: Sex = "F" if place is Place.PARENT or number % 2 else "M"
    name = fictional_name(number, number // 10, sex)
    person = Person.objects.create(
        gmina=gmina,
        given_name=name.first,
        family_name=name.last,
        born_on=born_on,
        pesel=fictional_pesel(number, born_on, sex),
        is_fictional=True,
    )
    HouseholdMember.objects.create(
        gmina=gmina, family=family, person=person, place=place, since=born_on
    )
    return person
