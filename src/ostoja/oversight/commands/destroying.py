"""Destroying files whose time is over: one person proposes, another carries it out (R7.10)."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.audit.commands import Deed, append, name_of, record, state_of
from ostoja.database.keys import new_key
from ostoja.law.dated import NotInForce
from ostoja.law.retention import ACCOUNTING_YEARS
from ostoja.oversight.commands.erasing import erase_families
from ostoja.oversight.models import DestroyedFile, Destruction, KeepingPeriod
from ostoja.oversight.queries.destroying import waiting_families
from ostoja.oversight.queries.keeping import ages_of, periods_on
from ostoja.oversight.rules import Age, categories_of, destroyable_from, why_not_destroy
from ostoja.polish.agreement import counted
from ostoja.polish.nouns import noun

NOTHING = "Zaznacz akta, które mają zostać usunięte."
NOT_THERE = "Zaznaczonych akt nie ma już w systemie. Otwórz przegląd jeszcze raz."
TWICE = "Te akta czekają już na usunięcie w innym wniosku: {}."
WITHDRAWN = "Ten wniosek wycofano. Zaproponuj usunięcie jeszcze raz."
ANOTHER = (
    "Akta usuwa druga osoba, nie ta, która to zaproponowała. Poproś kierownika albo inspektora"
    " ochrony danych."
)
AHEAD = "Zgoda nie może być z przyszłości. Popraw dzień."


@transaction.atomic
def propose(
    member: Member, families: Collection[UUID], on: date, *, key: UUID | None = None
) -> Destruction:
    """`key` is made when the form is shown: the same form sent twice proposes once."""
    known = Destruction.objects.filter(gmina=member.gmina, pk=key).first() if key else None
    if known is not None:
        return known
    ages = _still_due(member.gmina, families, on)
    _refuse_twice(member.gmina, ages)
    proposed = Destruction(
        id=key or new_key(),
        gmina=member.gmina,
        number=_next_number(member.gmina, on),
        proposed_at=timezone.now(),
        proposed_by=member.user.email,
    )
    proposed.full_clean()
    proposed.save()
    _list_files(proposed, ages, on)
    record("oversight.destruction.proposed", proposed, by=member)
    return proposed


def _still_due(gmina: Gmina, families: Collection[UUID], on: date) -> list[Age]:
    """Their files; a refusal names the first that may not go."""
    if not families:
        raise ValidationError(NOTHING)
    periods, ages = periods_on(gmina, on), ages_of(gmina, families)
    if len(ages) != len(set(families)):
        raise ValidationError(NOT_THERE)
    refusals = [words for one in ages if (words := why_not_destroy(one, periods, on))]
    if refusals:
        raise ValidationError(refusals[0])
    return ages


def _refuse_twice(gmina: Gmina, ages: Collection[Age]) -> None:
    waiting = waiting_families(gmina)
    marks = [one.mark for one in ages if one.family in waiting]
    if marks:
        raise ValidationError(TWICE.format(", ".join(marks)))


def _next_number(gmina: Gmina, on: date) -> str:
    made = Destruction.objects.filter(gmina=gmina, number__endswith=f"/{on.year}").count()
    return f"{made + 1}/{on.year}"


def _list_files(proposed: Destruction, ages: Collection[Age], on: date) -> None:
    periods = periods_on(proposed.gmina, on)
    DestroyedFile.objects.bulk_create(
        DestroyedFile(
            gmina=proposed.gmina,
            destruction=proposed,
            family=one.family,
            mark=one.mark,
            category=categories_of(one, periods),
            last_day=one.last_day,
            not_before=destroyable_from(one, periods),
        )
        for one in ages
    )


@transaction.atomic
def withdraw_proposal(proposed: Destruction, *, by: Member) -> Destruction:
    """Either of the two persons may; nothing was destroyed yet."""
    proposed.refresh_from_db(from_queryset=Destruction.objects.select_for_update())
    if proposed.done_at is not None:
        raise ValidationError("Tych akt już nie ma. Wniosku nie można wycofać.")
    if proposed.withdrawn_at is not None:
        return proposed
    before = state_of(proposed)
    proposed.withdrawn_at = timezone.now()
    proposed.save()
    record("oversight.destruction.withdrawn", proposed, by=by, before=before)
    return proposed


@transaction.atomic
def carry_out(
    proposed: Destruction, *, consent: str, consent_on: date, on: date, by: Member
) -> Destruction:
    """All of it or nothing; the trail says whose data went, by keys alone."""
    proposed.refresh_from_db(from_queryset=Destruction.objects.select_for_update())
    if proposed.done_at is not None:
        return proposed
    _refuse(proposed, consent_on, on, by)
    families = list(proposed.files.order_by("mark").values_list("family", flat=True))
    _still_due(proposed.gmina, families, on)
    before = state_of(proposed)
    erased = erase_families(proposed.gmina, families)
    proposed.consent, proposed.consent_on = consent, consent_on
    proposed.done_at, proposed.done_by = timezone.now(), by.user.email
    proposed.removed = erased.told()
    proposed.full_clean()
    proposed.save()
    deed = Deed(
        by,
        "oversight.destruction.done",
        name_of(proposed),
        purpose=f"protokół {proposed.number}",
        people=erased.people,
        before=before,
        after=state_of(proposed),
    )
    append(proposed.gmina_id, deed)
    return proposed


def _refuse(proposed: Destruction, consent_on: date, on: date, by: Member) -> None:
    if proposed.withdrawn_at is not None:
        raise ValidationError(WITHDRAWN)
    if proposed.proposed_by == by.user.email:
        raise ValidationError(ANOTHER)
    if consent_on > on:
        raise ValidationError({"consent_on": AHEAD})


@transaction.atomic
def set_period(member: Member, *, key: UUID | None = None, **fields: object) -> KeepingPeriod:
    """What the centre's own list says from a day on; earlier days keep what they had."""
    known = KeepingPeriod.objects.filter(gmina=member.gmina, pk=key).first() if key else None
    if known is not None:
        return known
    period = KeepingPeriod(
        id=key or new_key(), gmina=member.gmina, entered_by=member.user.email, **fields
    )
    period.full_clean()
    _refuse_short(period)
    period.save()
    record("oversight.period.set", period, by=member)
    return period


def _refuse_short(period: KeepingPeriod) -> None:
    try:
        shortest = ACCOUNTING_YEARS.on(period.valid_from)
    except NotInForce as refusal:
        raise ValidationError({"valid_from": str(refusal)}) from None
    if period.years < shortest:
        words = counted(shortest, noun("rok"))
        raise ValidationError({"years": f"Okres nie może być krótszy niż {words}."})
