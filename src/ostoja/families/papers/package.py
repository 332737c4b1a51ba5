"""A family's whole history on one paper, for the centre of the gmina that it moved to.

Notes for the assistant and the head alone, who reported the family, and whole PESEL numbers stay
here: the new centre asks for what it needs.
"""

from collections.abc import Iterable
from datetime import date

from ostoja.documents.paper import Facts, Paper, Part
from ostoja.families.enums import ConsentScope, Difficulty
from ostoja.families.models import Application, Family, Interview
from ostoja.families.papers.package_work import Cells, grid, work_grids
from ostoja.families.papers.visits import day
from ostoja.families.queries.of_family import (
    applications_of,
    concerns_of,
    consents_of,
    court_orders_of,
    interviews_of,
)
from ostoja.families.queries.people import living_on

SHEET = {
    "care": "opieka i wychowanie",
    "housing": "mieszkanie",
    "education": "nauka",
    "health": "zdrowie",
    "support": "pomoc innych instytucji",
    "custody": "władza rodzicielska",
    "other": "inne",
}


def package_paper(family: Family, *, receiver: str, on: date) -> Paper:
    """Everything in the order of the work; a part without rows says that there was nothing."""
    return Paper(
        "Pakiet rodziny",
        (
            Facts(
                "Przekazanie",
                (
                    ("rodzina", family.name),
                    ("z ośrodka", family.gmina.welfare_centre),
                    ("do ośrodka", receiver),
                    ("stan na dzień", day(on)),
                ),
            ),
            *_ground_grids(family, on),
            *work_grids(family),
        ),
        case=family.number,
        signers=("kierownik ośrodka",),
    )


def _ground_grids(family: Family, on: date) -> Iterable[Part]:
    yield grid("Skład rodziny", "osoba|kim jest|urodzona|od|do|gdzie przebywa", _people(family, on))
    concerns = (
        (day(one.received_on), one.get_source_display(), one.text) for one in concerns_of(family)
    )
    yield grid("Zgłoszenia", "dzień|kto zgłosił|treść", concerns)
    interviews = list(interviews_of(family).exclude(held_on=None))
    yield grid("Wywiady", "dzień|problemy|zasoby|wynik|uzasadnienie", map(_interview, interviews))
    sheets = (row for one in interviews for row in _sheets(one))
    yield grid("Arkusze dzieci", "dziecko|wywiad z dnia|co zapisano", sheets)
    applications = list(applications_of(family))
    yield grid(
        "Wnioski o asystenta",
        "wpłynął|podstawa|trudności|opis|oczekiwana pomoc|decyzje",
        map(_application, applications),
    )
    yield grid("Zgody i postanowienia", "podstawa|z dnia|na co|do", _grounds(family))


def _people(family: Family, on: date) -> Iterable[Cells]:
    members = list(
        family.members.select_related("person").order_by("-place", "person__born_on", "id")
    )
    living = living_on(family.gmina, [one.person_id for one in members], on)
    for one in members:
        where = living.get(one.person_id)
        yield (
            str(one.person),
            one.get_place_display(),
            day(one.person.born_on),
            day(one.since),
            day(one.until),
            where.get_living_display() if where else "w domu",
        )


def _interview(one: Interview) -> Cells:
    return (day(one.held_on), one.problems, one.resources, one.get_need_display(), one.reasons)


def _sheets(interview: Interview) -> Iterable[Cells]:
    for one in interview.sheets.all():
        said = [
            f"{words}: {getattr(one, name)}" for name, words in SHEET.items() if getattr(one, name)
        ]
        yield (str(one.child), day(interview.held_on), "; ".join(said))


def _application(one: Application) -> Cells:
    difficulties = [label for value, label in Difficulty.choices if value in one.difficulties]
    rulings = [
        f"{day(ruling.made_on)}: {ruling.get_outcome_display()}" for ruling in one.rulings.all()
    ]
    return (
        day(one.received_on),
        one.get_basis_display(),
        ", ".join(difficulties),
        one.description,
        one.expected_help,
        "; ".join(rulings),
    )


def _grounds(family: Family) -> Iterable[Cells]:
    for one in consents_of(family):
        scopes = [label for value, label in ConsentScope.choices if value in one.scopes]
        yield ("zgoda", day(one.given_on), ", ".join(scopes), day(one.withdrawn_on))
    for order in court_orders_of(family):
        named = f"postanowienie {order.case_number}, {order.court}"
        yield (named, day(order.issued_on), "praca z asystentem", day(order.ended_on))
