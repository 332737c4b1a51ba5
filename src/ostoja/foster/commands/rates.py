"""Institutions and their published rates; statutory rates entered by two persons."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.foster.commands.saving import add, person, require_another
from ostoja.foster.models import CareInstitution, InstitutionRate, LaterRates
from ostoja.foster.queries.rates import with_announced
from ostoja.law.dated import OverwritesShippedValue


@transaction.atomic
def add_institution(
    gmina: Gmina, *, name: str, powiat: str, form: str, by: object, key: UUID | None = None
) -> CareInstitution:
    fields = {"name": name, "powiat": powiat, "form": form}
    return add(CareInstitution, gmina, "foster.institution.added", by=by, key=key, **fields)


@transaction.atomic
def publish_rate(
    institution: CareInstitution,
    *,
    published_on: date,
    journal: str,
    amount: Decimal,
    by: object,
    key: UUID | None = None,
) -> InstitutionRate:
    """A publication is never changed; a corrected rate is a later publication."""
    fields = {"published_on": published_on, "journal": journal, "amount": amount}
    return add(
        InstitutionRate,
        institution.gmina,
        "foster.rate.published",
        by=by,
        key=key,
        institution=institution,
        **fields,
    )


@transaction.atomic
def enter_announced_rates(
    gmina: Gmina,
    *,
    valid_from: date,
    journal: str,
    by: object,
    key: UUID | None = None,
    **rates: Decimal,
) -> LaterRates:
    """`related`, `other`, `addition`: used only after another person has confirmed them."""
    fields = {"valid_from": valid_from, **rates}
    entered = add(
        LaterRates,
        gmina,
        "foster.rates.entered",
        by=by,
        key=key,
        journal=journal,
        entered_by=person(by),
        **fields,
    )
    try:
        with_announced([entered])
    except OverwritesShippedValue as refusal:
        raise ValidationError({"valid_from": str(refusal)}) from None
    return entered


@transaction.atomic
def confirm_announced_rates(entered: LaterRates, *, by: object) -> LaterRates:
    entered.refresh_from_db(from_queryset=LaterRates.objects.select_for_update())
    if entered.confirmed_on is not None:
        return entered
    require_another(
        entered.entered_by, by, "Stawki potwierdza druga osoba, nie ta, która je wpisała."
    )
    before = state_of(entered)
    entered.confirmed_by, entered.confirmed_on = person(by), timezone.localdate()
    entered.full_clean()
    entered.save()
    record("foster.rates.confirmed", entered, by=by, before=before)
    return entered


@transaction.atomic
def withdraw_announced_rates(entered: LaterRates, *, by: object) -> None:
    """A mistake is taken back before it is confirmed; afterwards it is part of the past."""
    if entered.confirmed_on is not None:
        raise ValidationError("Potwierdzonych stawek nie można wycofać. Wpisz następne.")
    record("foster.rates.withdrawn", entered, by=by, before=state_of(entered), removed=True)
    entered.delete()
