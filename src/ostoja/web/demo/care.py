"""Invented stays in care, and notes whose lines add up to what two gminas really paid."""

from dataclasses import dataclass
from datetime import date

from ostoja.accounts.models import Gmina
from ostoja.families.enums import Place
from ostoja.foster.enums import CareForm, EndReason
from ostoja.foster.models import CareInstitution, Placement, Stay
from ostoja.web.demo import casework, settling
from ostoja.web.demo.notes import Bill, write_notes

Form = CareForm


@dataclass(frozen=True, slots=True)
class Child:
    """One child's stay: where from which day, and how it ended."""

    family: int
    forms: tuple[tuple[CareForm, date], ...]
    ended: tuple[date, EndReason] | None = None
    has_addition: bool = False

    @property
    def since(self) -> date:
        return self.forms[0][1]


def _home(family: int, form: CareForm, since: date, **more: object) -> Child:
    return Child(family, ((form, since),), **more)  # type: ignore[arg-type] # two known fields


POLANIEC = (
    Child(
        0,
        ((Form.INSTITUTION, date(2021, 4, 1)), (Form.FAMILY_HOME, date(2023, 4, 1))),
        has_addition=True,
    ),
    _home(1, Form.FAMILY_HOME, date(2023, 3, 31)),
    _home(2, Form.NON_PROFESSIONAL, date(2017, 9, 4)),
    _home(2, Form.NON_PROFESSIONAL, date(2017, 9, 4)),
    _home(3, Form.NON_PROFESSIONAL, date(2019, 2, 18)),
    _home(4, Form.KINSHIP, date(2016, 5, 20)),
    _home(5, Form.KINSHIP, date(2021, 11, 8)),
    _home(6, Form.KINSHIP, date(2020, 6, 1)),
    _home(7, Form.KINSHIP, date(2021, 8, 16)),
    _home(8, Form.KINSHIP, date(2022, 10, 12)),
    _home(
        9,
        Form.NON_PROFESSIONAL,
        date(2021, 9, 1),
        ended=(date(2023, 6, 30), EndReason.OTHER_GMINA),
    ),
)
LEFT_KOSCIERZYNA = {
    5: (date(2019, 3, 15), EndReason.RETURN),
    13: (date(2019, 6, 28), EndReason.RETURN),
    21: (date(2019, 8, 31), EndReason.RETURN),
    29: (date(2019, 5, 10), EndReason.ADOPTION),
    37: (date(2019, 10, 4), EndReason.ADOPTION),
    45: (date(2019, 9, 30), EndReason.INDEPENDENCE),
}
FORMS_KOSCIERZYNA = (
    Form.INSTITUTION,
    Form.KINSHIP,
    Form.NON_PROFESSIONAL,
    Form.KINSHIP,
    Form.KINSHIP,
    Form.KINSHIP,
    Form.INSTITUTION,
    Form.KINSHIP,
    Form.KINSHIP,
    Form.PROFESSIONAL,
)


def _koscierzyna() -> tuple[Child, ...]:
    """Forty-eight children of forty families, placed over six years."""
    return tuple(
        _home(
            number % 40,
            FORMS_KOSCIERZYNA[number % len(FORMS_KOSCIERZYNA)],
            date(2015 + number % 5, 1 + number * 5 % 12, 1 + number * 11 % 28),
            ended=LEFT_KOSCIERZYNA.get(number),
        )
        for number in range(48)
    )


def load(gmina: Gmina) -> None:
    """Nothing where the seed tells of no money."""
    if gmina.slug == "polaniec":
        bills = _stays(gmina, 2023, POLANIEC)
        write_notes(gmina, 2023, bills)
        settling.load(gmina, bills)
    elif gmina.slug == "koscierzyna":
        write_notes(gmina, 2019, _stays(gmina, 2019, _koscierzyna()))


def _stays(gmina: Gmina, year: int, children: tuple[Child, ...]) -> list[Bill]:
    families = {
        place: casework.make_family(gmina, casework.FIRST_HOUSEHOLD_IN_CARE + place, year, 0)
        for place in sorted({child.family for child in children})
    }
    home, bills = settling.load_rates(gmina, year), []
    for number, child in enumerate(children):
        household = casework.FIRST_HOUSEHOLD_IN_CARE + child.family
        born_on = date(child.since.year - 1 - number % 9, 1 + number % 12, 3 + number % 25)
        person = casework.make_person(
            gmina, families[child.family], household * 10 + 1 + number % 9, born_on, Place.CHILD
        )
        person.households.update(until=child.since)
        stay = Stay.objects.create(
            gmina=gmina,
            child=person,
            family=families[child.family],
            started_on=child.since,
            ended_on=child.ended[0] if child.ended else None,
            end_reason=child.ended[1] if child.ended else "",
        )
        bills += [
            Bill(stay, placement, child.has_addition)
            for placement in _placements(stay, child, home)
        ]
    return bills


def _placements(stay: Stay, child: Child, home: CareInstitution) -> list[Placement]:
    starts = [day for _, day in child.forms]
    ends = [date.fromordinal(day.toordinal() - 1) for day in starts[1:]]
    return [
        Placement.objects.create(
            gmina=stay.gmina,
            stay=stay,
            form=form,
            institution=home if form is Form.INSTITUTION else None,
            started_on=day,
            ended_on=last,
        )
        for (form, day), last in zip(child.forms, [*ends, stay.ended_on], strict=True)
    ]
