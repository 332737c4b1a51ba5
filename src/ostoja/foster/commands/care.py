"""Residence, court orders and absences of a stay; children of other gminas placed here."""

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.foster.commands.saving import add
from ostoja.foster.models import Absence, CourtOrder, PlacedHere, Stay


@transaction.atomic
def describe_residence(
    stay: Stay,
    *,
    residence: str,
    residence_basis: str,
    evidence: str,
    is_disputed: bool,
    by: object,
) -> Stay:
    """Where the child lived before the placement, which of the three steps says so, and proof."""
    before = state_of(stay)
    stay.residence, stay.residence_basis = residence, residence_basis
    stay.evidence, stay.is_disputed = evidence, is_disputed
    stay.full_clean()
    stay.save()
    record("foster.residence.described", stay, by=by, before=before)
    return stay


@transaction.atomic
def add_order(
    stay: Stay,
    *,
    court: str,
    reference: str,
    issued_on: date,
    effect: str,
    by: object,
    key: UUID | None = None,
) -> CourtOrder:
    fields = {"court": court, "reference": reference, "issued_on": issued_on, "effect": effect}
    return add(CourtOrder, stay.gmina, "foster.order.added", by=by, key=key, stay=stay, **fields)


@transaction.atomic
def add_absence(
    stay: Stay,
    *,
    kind: str,
    first_day: date,
    last_day: date,
    is_paid: bool,
    by: object,
    key: UUID | None = None,
) -> Absence:
    """Within the stay, and not over another absence."""
    known = stay.absences.filter(pk=key).first() if key else None
    if known is not None:
        return known
    _refuse_outside(stay, first_day, last_day)
    other = stay.absences.filter(first_day__lte=last_day, last_day__gte=first_day).first()
    if other is not None:
        raise ValidationError({"first_day": f"W tych dniach jest już zapisana: {other}."})
    fields = {"kind": kind, "first_day": first_day, "last_day": last_day, "is_paid": is_paid}
    return add(Absence, stay.gmina, "foster.absence.added", by=by, key=key, stay=stay, **fields)


@transaction.atomic
def remove_absence(absence: Absence, *, by: object) -> None:
    record("foster.absence.removed", absence, by=by, before=state_of(absence), removed=True)
    absence.delete()


@transaction.atomic
def place_here(
    gmina: Gmina,
    *,
    mark: str,
    from_gmina: str,
    form: str,
    started_on: date,
    by: object,
    key: UUID | None = None,
) -> PlacedHere:
    if from_gmina.strip().casefold() == gmina.name.casefold():
        raise ValidationError(
            {"from_gmina": "To nasza gmina. Pobyt jej dziecka zapisz w „Dzieci w pieczy”."}
        )
    fields = {"mark": mark, "from_gmina": from_gmina, "form": form, "started_on": started_on}
    return add(PlacedHere, gmina, "foster.placed_here.added", by=by, key=key, **fields)


@transaction.atomic
def end_placed_here(placed: PlacedHere, *, ended_on: date, by: object) -> PlacedHere:
    before = state_of(placed)
    placed.ended_on = ended_on
    placed.full_clean()
    placed.save()
    record("foster.placed_here.ended", placed, by=by, before=before)
    return placed


def _refuse_outside(stay: Stay, first_day: date, last_day: date) -> None:
    if first_day < stay.started_on:
        raise ValidationError(
            {"first_day": f"Pobyt zaczął się {stay.started_on:%d.%m.%Y}, później."}
        )
    if stay.ended_on is not None and last_day > stay.ended_on:
        raise ValidationError(
            {"last_day": f"Pobyt skończył się {stay.ended_on:%d.%m.%Y}, wcześniej."}
        )
