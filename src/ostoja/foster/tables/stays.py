"""Stays and placements as text."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from ostoja.families.models import HouseholdMember
from ostoja.foster.models import CareInstitution, Placement, Stay
from ostoja.foster.queries import ListedStay
from ostoja.foster.tables.links import link_prefix
from ostoja.law.cofunding import days_by_share, share_steps
from ostoja.law.dated import NotInForce
from ostoja.polish.dates import short

STILL = "trwa"


def stay_rows(stays: Iterable[ListedStay], today: date) -> list[tuple[str, list[str]]]:
    """Address and cells: child, family, first day, last day, the gmina's share today."""
    before, after = link_prefix("foster:stay", "stay_id")
    return [
        (
            f"{before}{stay.id}{after}",
            [
                f"{stay.given_name} {stay.family_name}",
                stay.family,
                short(stay.started_on),
                short(stay.ended_on) if stay.ended_on else STILL,
                share_on(stay, today),
            ],
        )
        for stay in stays
    ]


def share_on(stay: Stay | ListedStay, day: date) -> str:
    """`30 %`; nothing for a stay that is over or not begun, words where the law is not settled."""
    if day < stay.started_on or (stay.ended_on and day > stay.ended_on):
        return "–"
    return _share(stay.started_on, day)


def child_choices(members: Iterable[HouseholdMember]) -> list[tuple[str, str]]:
    """Key of the membership; name, year of birth and family."""
    return [
        (
            str(one.pk),
            f"{one.person}, ur. {short(one.person.born_on)}, {one.family}",
        )
        for one in members
    ]


def institution_choices(institutions: Iterable[CareInstitution]) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in institutions]


@lru_cache(maxsize=4096)
def _share(first_day: date, day: date) -> str:
    try:
        steps = share_steps(first_day)
    except NotInForce:
        return "do ustalenia"
    [percent] = days_by_share(steps, day.toordinal(), day.toordinal())
    return f"{percent}\N{NO-BREAK SPACE}%"


def placement_choices(placements: Iterable[Placement]) -> list[tuple[str, str]]:
    return [
        (
            str(one.pk),
            f"{one.stay.child}, {one.get_form_display()}, od {short(one.started_on)}"
            + (f" do {short(one.ended_on)}" if one.ended_on else ""),
        )
        for one in placements
    ]
