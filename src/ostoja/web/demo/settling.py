"""Invented institutions, rates, readings, orders and absences, and a note that waits."""

from datetime import date
from decimal import Decimal

from ostoja.accounts.models import Gmina
from ostoja.foster.enums import (
    AbsenceKind,
    CareForm,
    Component,
    OrderEffect,
    ResidenceBasis,
)
from ostoja.foster.models import (
    Absence,
    CareInstitution,
    CourtOrder,
    InstitutionRate,
    Note,
    NoteLine,
    PlacedHere,
    PolicySet,
    Stay,
)
from ostoja.law import cofunding
from ostoja.web.demo.notes import GROSZ, Bill

HOMES = {"polaniec": "Dom Dziecka „Pod Brzozą”", "koscierzyna": "Dom Dziecka „Nad Stawem”"}
PUBLISHED = {
    "polaniec": (
        (date(2021, 2, 16), "3985.20"),
        (date(2022, 2, 10), "4100.00"),
        (date(2023, 2, 14), "4435.53"),
    ),
    "koscierzyna": ((date(2018, 2, 12), "4180.00"), (date(2019, 3, 15), "4310.00")),
}
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
RATES = {CareForm.KINSHIP: Decimal("1002.00"), CareForm.NON_PROFESSIONAL: Decimal("1517.00")}
RATES[CareForm.FAMILY_HOME] = RATES[CareForm.NON_PROFESSIONAL]
NEIGHBOURS = ("Lipowiec", "Brzozów Mały", "Olszany", "Klonowa")


def load_rates(gmina: Gmina, year: int) -> CareInstitution:
    """The institution of the gmina's powiat with its published costs up to that year's."""
    home = CareInstitution.objects.create(gmina=gmina, name=HOMES[gmina.slug], powiat=gmina.powiat)
    InstitutionRate.objects.bulk_create(
        InstitutionRate(
            gmina=gmina,
            institution=home,
            published_on=day,
            journal=f"Dz. Urz. Woj. {day.year} poz. {day.toordinal() % 3000}",
            amount=Decimal(amount),
        )
        for day, amount in PUBLISHED[gmina.slug]
        if day.year <= year
    )
    return home


def load(gmina: Gmina, bills: list[Bill]) -> None:
    """What a year of work leaves behind besides the paid notes."""
    PolicySet.objects.create(
        gmina=gmina,
        powiat=gmina.powiat,
        valid_from=date(2022, 1, 1),
        basis="pismo PCPR z 14 grudnia 2021 r.",
    )
    stays = list({bill.stay.pk: bill.stay for bill in bills}.values())
    for number, stay in enumerate(stays):
        _story(gmina, stay, number)
    PlacedHere.objects.bulk_create(_placed_here(gmina, number) for number in range(13))
    _waiting_note(gmina, [bill for bill in bills if bill.placement.ended_on is None])


def _story(gmina: Gmina, stay: Stay, number: int) -> None:
    """Residence and order of each, absences of some."""
    stay.residence = f"{gmina.name}, ul. Zmyślona {number + 1}"
    stay.residence_basis = list(ResidenceBasis)[1 if number == 4 else 0]  # noqa: PLR2004 # one of them
    stay.evidence = "Rodzinny wywiad środowiskowy, zasiłki wypłacane przez nasz ośrodek."
    stay.is_disputed = number == 4  # noqa: PLR2004 # the same one
    stay.save()
    CourtOrder.objects.create(
        gmina=gmina,
        stay=stay,
        court="Sąd Rejonowy, III Wydział Rodzinny i Nieletnich",
        reference=f"III Nsm {100 + number}/{stay.started_on.year % 100:02d}",
        issued_on=stay.started_on,
        effect=OrderEffect.PLACES,
    )
    if number % 4 == 0:
        Absence.objects.create(
            gmina=gmina,
            stay=stay,
            kind=AbsenceKind.AT_HOME if number else AbsenceKind.HOSPITAL,
            first_day=date(2023, 7, 3),
            last_day=date(2023, 7, 14),
        )


def _placed_here(gmina: Gmina, number: int) -> PlacedHere:
    return PlacedHere(
        gmina=gmina,
        mark=f"PCPR-{2019 + number % 4}-{number + 1:02d}",
        from_gmina=NEIGHBOURS[number % len(NEIGHBOURS)],
        form=list(RATES)[number % len(RATES)],
        started_on=date(2019 + number % 4, 1 + number % 12, 1 + number),
    )


def _waiting_note(gmina: Gmina, bills: list[Bill]) -> None:
    """It came this autumn; the powiat has missed nothing but the share of one child."""
    note = Note.objects.create(
        gmina=gmina,
        number="PCPR.311.10.2026",
        powiat=gmina.powiat,
        issued_on=date(2026, 11, 5),
        received_on=date(2026, 11, 9),
    )
    NoteLine.objects.bulk_create(
        _october(note, bill, wrong=number == 1) for number, bill in enumerate(bills)
    )


def _october(note: Note, bill: Bill, *, wrong: bool) -> NoteLine:
    first, last = OCTOBER
    base = RATES[CareForm(bill.placement.form)]
    percent = 30 if wrong else cofunding.gmina_share(bill.stay.started_on, first)
    return NoteLine(
        gmina=note.gmina,
        note=note,
        placement=bill.placement,
        component=Component.BENEFIT,
        first_day=first,
        last_day=last,
        basis="monthly",
        base=base,
        billed=(base * percent / 100).quantize(GROSZ),
    )
