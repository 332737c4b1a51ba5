"""Stays and placements as text."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from ostoja.families.models import HouseholdMember
from ostoja.foster.models import CareInstitution, Placement
from ostoja.foster.queries import ListedStay, ShareFacts
from ostoja.foster.tables.links import link_prefix
from ostoja.law.cofunding_policies import Policies
from ostoja.law.dated import NotInForce
from ostoja.law.settlement import Care, share_on
from ostoja.polish.dates import short

STILL, UNPAID = "trwa", "dzień niepłatny"


def stay_rows(stays: Iterable[ListedStay], today: date) -> list[tuple[str, list[str]]]:
    """Address and cells: child, family, first day, last day, the gmina's share today."""
    before, after = link_prefix("foster:stay", "stay_id")
    return [
        (
            f"{before}{stay.id}{after}",
            [
                f"{stay.given_name} {stay.family_name}",
                stay.family,
                short(stay.facts.first_day),
                short(stay.facts.last_day) if stay.facts.last_day else STILL,
                _share(stay.facts, today),
            ],
        )
        for stay in stays
    ]


def share_told(care: Care, policies: Policies, day: date) -> str:
    """`30 %`; a dash outside the stay, words on a day that the powiat does not pay for."""
    try:
        percent = share_on(day, care, policies)
    except NotInForce:
        return "–"
    return UNPAID if percent is None else f"{percent}\N{NO-BREAK SPACE}%"


@lru_cache(maxsize=4096)
def _share(facts: ShareFacts, day: date) -> str:
    return share_told(facts.care(day), facts.policies, day)


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


def placement_choices(placements: Iterable[Placement]) -> list[tuple[str, str]]:
    return [
        (
            str(one.pk),
            f"{one.stay.child}, {one.get_form_display()}, od {short(one.started_on)}"
            + (f" do {short(one.ended_on)}" if one.ended_on else ""),
        )
        for one in placements
    ]
