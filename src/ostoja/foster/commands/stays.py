"""What can be done with stays and placements: one transaction and one trail each."""

from datetime import date
from typing import NotRequired, TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.models import Family, Person
from ostoja.foster.models import CareInstitution, Placement, Stay
from ostoja.foster.rules import IN_INSTITUTION


class Where(TypedDict):
    """The first placement of a stay."""

    form: str
    day: date
    institution: NotRequired[CareInstitution | None]


@transaction.atomic
def begin_stay(
    gmina: Gmina,
    *,
    child: Person,
    family: Family,
    by: object,
    key: UUID | None = None,
    **where: Unpack[Where],
) -> Stay:
    """A child enters care: the stay opens with its first placement."""
    known = Stay.objects.filter(gmina=gmina, pk=key).first() if key else None
    if known is not None:
        return known
    stay = Stay(
        id=key or new_key(), gmina=gmina, child=child, family=family, started_on=where["day"]
    )
    stay.full_clean()
    _refuse_two_places(stay)
    stay.save()
    _place(stay, where["form"], where["day"], where.get("institution"))
    record("foster.stay.begun", stay, by=by)
    return stay


@transaction.atomic
def move_child(
    stay: Stay, *, form: str, day: date, by: object, institution: CareInstitution | None = None
) -> Placement:
    """From `day` on the child is cared for elsewhere; the years go on (law.md R1.7, R1.11)."""
    _require_open(stay, "Nowe umieszczenie zaczyna nowy pobyt.")
    current = stay.placements.get(ended_on=None)
    first = current.started_on
    if day <= first:
        raise ValidationError(
            {"day": f"Zmiana musi być po {first:%d.%m.%Y}, pierwszym dniu umieszczenia."}
        )
    before = state_of(current)
    current.ended_on = date.fromordinal(day.toordinal() - 1)
    current.save()
    placement = _place(stay, form, day, institution)
    record("foster.child.moved", placement, by=by, before=before)
    return placement


@transaction.atomic
def end_stay(stay: Stay, *, day: date, reason: str, by: object) -> Stay:
    """The child leaves care; `day` is the last one of the stay."""
    _require_open(stay, "Nie można zakończyć go drugi raz.")
    before = state_of(stay)
    stay.ended_on, stay.end_reason = day, reason
    stay.full_clean()
    stay.save()
    for placement in stay.placements.filter(ended_on=None).order_by("started_on"):
        placement.ended_on = day
        placement.full_clean()
        placement.save()
    record("foster.stay.ended", stay, by=by, before=before)
    return stay


def _require_open(stay: Stay, way_out: str) -> None:
    """Look at the row as it stands now, and keep others from it until we are done."""
    stay.refresh_from_db(from_queryset=Stay.objects.select_for_update())
    if stay.ended_on is not None:
        raise ValidationError(f"Pobyt skończył się {stay.ended_on:%d.%m.%Y}. {way_out}")


def _refuse_two_places(stay: Stay) -> None:
    if stay.started_on < stay.child.born_on:
        raise ValidationError(
            {"started_on": f"Dziecko urodziło się {stay.child.born_on:%d.%m.%Y}, później."}
        )
    others = Stay.objects.filter(gmina=stay.gmina, child=stay.child, ended_on__gte=stay.started_on)
    last = others.order_by("-ended_on").first()
    if last is not None:
        raise ValidationError(
            {
                "started_on": f"Dziecko było w pieczy do {last.ended_on:%d.%m.%Y}."
                " Nowy pobyt może zacząć się następnego dnia."
            }
        )


def _place(stay: Stay, form: str, day: date, institution: CareInstitution | None) -> Placement:
    placement = Placement(
        gmina=stay.gmina, stay=stay, form=form, started_on=day, institution=institution
    )
    if institution is not None and form not in IN_INSTITUTION:
        raise ValidationError({"institution": "Placówkę wskaż tylko przy pobycie w placówce."})
    placement.full_clean()
    placement.save()
    return placement


@transaction.atomic
def name_institution(
    placement: Placement, *, institution: CareInstitution, by: object
) -> Placement:
    """In which institution the child is; without it the month's rate is not known."""
    if placement.form not in IN_INSTITUTION:
        raise ValidationError("Placówkę wskaż tylko przy pobycie w placówce.")
    before = state_of(placement)
    placement.institution = institution
    placement.full_clean()
    placement.save()
    record("foster.institution.named", placement, by=by, before=before)
    return placement
