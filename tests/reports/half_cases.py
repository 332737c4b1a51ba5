"""Hand-counted rows for the columns of section E, for the halves of 2023."""

from datetime import date
from decimal import Decimal

from factories import NoteLineFactory, PlacementFactory, StayFactory
from ostoja.foster.enums import CareForm, Component

KINSHIP, INSTITUTION, HOME = (
    str(form.label) for form in (CareForm.KINSHIP, CareForm.INSTITUTION, CareForm.FAMILY_HOME)
)
CHILDREN = {
    "SE1D": (2, {KINSHIP: 1, INSTITUTION: 1, HOME: 1}),
    "SE1D10": (1, {KINSHIP: 1}),
    "SE1D30": (1, {KINSHIP: 1}),
    "SE1D50": (1, {INSTITUTION: 1, HOME: 1}),
    "SE2D": (3, {KINSHIP: 2, HOME: 1}),
    "SE2D10": (1, {KINSHIP: 1}),
    "SE2D30": (1, {KINSHIP: 1}),
    "SE2D50": (1, {HOME: 1}),
}
AMOUNTS = {
    "SE1K": ("598.51", {KINSHIP: "298.51", INSTITUTION: "200.00", "koszt wspólny, bez dziecka": "100.00"}),
    "SE1K10": ("78.30", {KINSHIP: "78.30"}),
    "SE1K30": ("220.21", {KINSHIP: "220.21"}),
    "SE1K50": ("200.00", {INSTITUTION: "200.00"}),
    "SE2K": ("540.00", {KINSHIP: "40.00", HOME: "500.00"}),
    "SE2K10": ("10.00", {KINSHIP: "10.00"}),
    "SE2K30": ("30.00", {KINSHIP: "30.00"}),
    "SE2K50": ("500.00", {HOME: "500.00"}),
}  # fmt: skip


def placed(gmina):
    """One whose share rose in May, one who moved in April, one who came on the last day."""
    risen = PlacementFactory(gmina=gmina, stay__started_on=date(2022, 5, 17))
    stay = StayFactory(gmina=gmina, started_on=date(2020, 1, 1))
    moved = [
        PlacementFactory(gmina=gmina, stay=stay, form=form, started_on=first, ended_on=last)
        for form, first, last in (
            (CareForm.INSTITUTION, date(2020, 1, 1), date(2023, 3, 31)),
            (CareForm.FAMILY_HOME, date(2023, 4, 1), None),
        )
    ]
    late = PlacementFactory(gmina=gmina, stay__started_on=date(2023, 12, 31))
    PlacementFactory(
        gmina=gmina,
        stay__started_on=date(2021, 1, 1),
        stay__ended_on=date(2022, 12, 31),
        stay__end_reason="return",
    )
    return risen, *moved, late


def paid(gmina):
    risen, institution, home, late = placed(gmina)

    def pays(placement, billed, paid_on, first, last, **more):
        NoteLineFactory(
            gmina=gmina,
            placement=placement,
            billed=Decimal(billed),
            first_day=first,
            last_day=last,
            note__issued_on=date(2022, 12, 1),
            note__received_on=date(2022, 12, 2),
            note__paid_on=paid_on,
            **more,
        )

    may, july = (date(2023, 5, 1), date(2023, 5, 31)), (date(2023, 7, 1), date(2023, 7, 31))
    pays(risen, "298.51", date(2023, 6, 28), *may)
    pays(None, "100.00", date(2023, 6, 30), *may, component=Component.COORDINATOR)
    pays(institution, "200.00", date(2023, 1, 1), date(2023, 2, 1), date(2023, 2, 28))
    pays(home, "500.00", date(2023, 7, 1), *july)
    pays(risen, "30.00", date(2023, 9, 1), *july)
    pays(late, "10.00", date(2023, 12, 31), date(2023, 12, 31), date(2023, 12, 31))
    pays(home, "1000.00", date(2022, 12, 31), *july)
    pays(home, "1000.00", date(2024, 1, 1), *july)


def _case(make, value, parts):
    def counted(gmina):
        make(gmina)
        return value, parts

    return counted


HALF_CASES = {code: _case(placed, value, parts) for code, (value, parts) in CHILDREN.items()} | {
    code: _case(paid, Decimal(value), {name: Decimal(part) for name, part in parts.items()})
    for code, (value, parts) in AMOUNTS.items()
}
