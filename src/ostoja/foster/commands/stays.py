"""What can be done with stays and placements: one transaction and one trail each."""

from datetime import date
from typing import NotRequired, TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.families.commands import correct_whereabouts_day, note_whereabouts
from ostoja.families.commands.closings import Watch, watch_after_return
from ostoja.families.enums import Living, Occasion, Watcher
from ostoja.families.models import Family, Person
from ostoja.families.queries.closings import monitorings_of
from ostoja.foster.enums import EndReason
from ostoja.foster.models import CareInstitution, NoteLine, Placement, Stay
from ostoja.foster.rules import IN_INSTITUTION

LIVING_AFTER = {
    EndReason.RETURN: Living.HOME,
    EndReason.ADOPTION: Living.ELSEWHERE,
    EndReason.INDEPENDENCE: Living.ELSEWHERE,
}
"""Where somebody lives after care; the other reasons do not tell."""
AFTER_RETURN = Watch(watcher=Watcher.ASSISTANT, every_months=3, months=12)


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
    """A child enters care: the stay opens with its first placement, and the family knows."""
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
    note_whereabouts(child, living=Living.CARE, since=stay.started_on, by=by)
    record("foster.stay.begun", stay, by=by)
    return stay


@transaction.atomic
def correct_first_day(stay: Stay, *, day: date, by: object) -> Stay:
    """The child entered care on another day than was written; every share moves with it."""
    stay.refresh_from_db(from_queryset=Stay.objects.select_for_update())
    first = stay.placements.order_by("started_on", "id").first()
    assert first is not None  # noqa: S101 # a stay begins with one
    before, written = state_of(stay), stay.started_on
    _refuse_billed_before(first, day)
    stay.started_on = first.started_on = day
    stay.full_clean()
    first.full_clean()
    _refuse_two_places(stay)
    stay.save()
    first.save()
    correct_whereabouts_day(stay.child, living=Living.CARE, since=written, to=day, by=by)
    record("foster.stay.first_day_corrected", stay, by=by, before=before)
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
def end_stay(
    stay: Stay, *, day: date, reason: str, by: object, watch: Watch = AFTER_RETURN
) -> Stay:
    """The child leaves care; `day` is the last one. After a return somebody looks in."""
    _require_open(stay, "Nie można zakończyć go drugi raz.")
    before = state_of(stay)
    stay.ended_on, stay.end_reason = day, reason
    stay.full_clean()
    stay.save()
    for placement in stay.placements.filter(ended_on=None).order_by("started_on"):
        placement.ended_on = day
        placement.full_clean()
        placement.save()
    _tell_the_family(stay, day, watch, by)
    record("foster.stay.ended", stay, by=by, before=before)
    return stay


def _tell_the_family(stay: Stay, last: date, watch: Watch, by: object) -> None:
    """Where the child is from the next day; one watch serves children who came home together."""
    reason = EndReason(stay.end_reason)
    if reason in LIVING_AFTER:
        next_day = date.fromordinal(last.toordinal() + 1)
        words = "" if reason is EndReason.RETURN else str(reason.label)
        living = LIVING_AFTER[reason]
        note_whereabouts(stay.child, living=living, since=next_day, note=words, by=by)
    watched = monitorings_of(stay.family).filter(occasion=Occasion.RETURN, began_on=last)
    if reason is EndReason.RETURN and not watched.exists():
        watch_after_return(stay.family, day=last, watch=watch, by=by)


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
    others = Stay.objects.filter(
        gmina=stay.gmina,
        child=stay.child,
        ended_on__gte=stay.started_on,
        started_on__lte=stay.ended_on or date.max,
    ).exclude(pk=stay.pk)
    last = others.order_by("-ended_on").first()
    if last is not None:
        raise ValidationError(
            {
                "started_on": f"Dziecko było w pieczy do {last.ended_on:%d.%m.%Y}."
                " Nowy pobyt może zacząć się następnego dnia."
            }
        )


def _refuse_billed_before(first: Placement, day: date) -> None:
    lines = NoteLine.objects.filter(gmina=first.gmina, placement=first, first_day__lt=day)
    line = lines.select_related("note").order_by("first_day", "id").first()
    if line is not None:
        raise ValidationError(
            {
                "day": f"Nota {line.note.number} liczy dni od {line.first_day:%d.%m.%Y}."
                " Najpierw popraw jej pozycję albo wpisz wcześniejszy dzień."
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
