"""Closing a year, and unlocking it by two persons."""

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.foster.commands.saving import add, person, require_another
from ostoja.foster.models import YearLock
from ostoja.foster.queries.locks import lock_of


@transaction.atomic
def close_year(gmina: Gmina, *, year: int, by: object, key: UUID | None = None) -> YearLock:
    """Payments of the year can no longer be recorded, moved or taken back."""
    known = lock_of(gmina, year)
    if known is not None:
        return known
    today = timezone.localdate()
    if year >= today.year:
        raise ValidationError({"year": f"Rok {year} jeszcze trwa. Zamknij go, gdy się skończy."})
    fields = {"year": year, "closed_on": today, "closed_by": person(by)}
    return add(YearLock, gmina, "foster.year.closed", by=by, key=key, **fields)


@transaction.atomic
def ask_to_unlock(lock: YearLock, *, reason: str, by: object) -> YearLock:
    before = state_of(lock)
    lock.unlock_reason, lock.asked_by = reason, person(by)
    lock.full_clean()
    lock.save()
    record("foster.year.unlocking_asked", lock, by=by, before=before)
    return lock


@transaction.atomic
def unlock_year(lock: YearLock, *, by: object) -> YearLock:
    """Only another person than the one who asked."""
    lock.refresh_from_db(from_queryset=YearLock.objects.select_for_update())
    if lock.unlocked_on is not None:
        return lock
    if not lock.asked_by:
        raise ValidationError("Nikt jeszcze nie poprosił o odblokowanie tego roku.")
    require_another(lock.asked_by, by, "Rok odblokowuje druga osoba, nie ta, która o to prosi.")
    before = state_of(lock)
    lock.unlocked_on, lock.unlocked_by = timezone.localdate(), person(by)
    lock.full_clean()
    lock.save()
    record("foster.year.unlocked", lock, by=by, before=before)
    return lock


def require_open_year(gmina: Gmina, day: date) -> None:
    """A payment of that day may be recorded, moved or taken back."""
    lock = lock_of(gmina, day.year)
    if lock is not None:
        raise ValidationError(
            f"Rok {day.year} zamknięto {lock.closed_on:%d.%m.%Y}. Odblokować go mogą dwie osoby"
            " spośród: kierownik, księgowa; jedna prosi, druga się zgadza."
        )
