"""What an institution's person writes in its return: counts, words, and that it is whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.audit.commands import record, state_of
from ostoja.partners.commands.returned import add_entry, add_row, return_of
from ostoja.partners.enums import Approximate
from ostoja.partners.models import Entry, Institution, Return, Value
from ostoja.partners.queries.filling import Count, Words

ACCEPTED = "Gmina przyjęła już tę odpowiedź i nie można jej zmienić. Napisz do gminy, co poprawić."


@dataclass(frozen=True, slots=True)
class Said:
    """What was typed at each place that was asked for; an empty place says nothing."""

    counts: Iterable[tuple[Count, str, Decimal | None]]
    words: Iterable[tuple[Words, str]]
    is_whole: bool = False


@transaction.atomic
def fill_return(
    institution: Institution, year: int, said: Said, *, today: date, by: object
) -> Return:
    """Places whose content is as it was stay untouched; a whole return is sent that day."""
    of_return = return_of(institution, year, by=by)
    if of_return.accepted_on is not None:
        raise ValidationError(ACCEPTED)
    before = state_of(of_return)
    for count, answer, number in said.counts:
        _count(of_return, count, answer, number, by)
    for place, text in said.words:
        _tell(of_return, place, text, by)
    if said.is_whole and of_return.sent_on is None:
        of_return.sent_on = today
        of_return.full_clean()
        of_return.save()
    record("partners.return.filled", of_return, by=by, before=before)
    return of_return


def _count(
    of_return: Return, count: Count, answer: str, number: Decimal | None, by: object
) -> None:
    value = count.value
    if not answer:
        if value is not None:
            _take_away(value, by)
        return
    if value is None:
        entry = _place_of(of_return, count) or add_entry(of_return, count.indicator.task, by)
        fresh = Value(gmina=of_return.gmina, entry=entry, indicator=count.indicator)
        fresh.answer, fresh.number = answer, number
        add_row(fresh, by)
    elif (value.answer, value.number) != (answer, number):
        _correct(value, answer, number, by)


def _correct(value: Value, answer: str, number: Decimal | None, by: object) -> None:
    """Another number is an exact one."""
    before = state_of(value)
    value.answer, value.number, value.approximate = answer, number, Approximate.EXACT
    value.full_clean()
    value.save()
    record("partners.value.corrected", value, by=by, before=before)


def _place_of(of_return: Return, count: Count) -> Entry | None:
    """A part of an indicator stands with its whole."""
    whole = count.indicator.part_of_id
    there = of_return.entries.filter(values__indicator=whole) if whole else Entry.objects.none()
    return there.order_by("position").first()


def _tell(of_return: Return, place: Words, text: str, by: object) -> None:
    entry = place.entry
    if entry is None:
        if text:
            add_entry(of_return, place.task, by, narrative=text)
        return
    if text == entry.narrative:
        return
    before = state_of(entry)
    entry.narrative = text
    entry.full_clean()
    entry.save()
    record("partners.entry.corrected", entry, by=by, before=before)
    _clear(entry, by)


def _take_away(value: Value, by: object) -> None:
    record("partners.value.removed", value, by=by, before=state_of(value), removed=True)
    value.delete()
    _clear(value.entry, by)


def _clear(entry: Entry, by: object) -> None:
    """A place at which nothing stands any more is no place."""
    if entry.narrative or entry.figure_code or entry.values.exists() or entry.listings.exists():
        return
    record("partners.entry.removed", entry, by=by, before=state_of(entry), removed=True)
    entry.delete()
