"""Taking in what institutions returned. What was taken in before is found, not doubled."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from ostoja.accounts.models import Gmina, GminaRow
from ostoja.audit.commands import record
from ostoja.partners.enums import Answer
from ostoja.partners.models import (
    Campaign,
    Entry,
    Event,
    Institution,
    Listing,
    Return,
    Value,
)
from ostoja.partners.queries import institution_called
from ostoja.polish.collation import folded
from ostoja.programme.models import Implementer, Indicator, Task

Row = TypeVar("Row", bound=GminaRow)
LONGEST_SLUG = 44
LONGEST_KEY = 120


@transaction.atomic
def add_institution(gmina: Gmina, *, name: str, variants: Sequence[str], by: object) -> Institution:
    """The institution met under any of these names, or a new one with its place on the list."""
    names = (name, *variants)
    for one in names:
        found = institution_called(gmina, one)
        if found is not None:
            return found
    keys = {folded(one) for one in names}
    listed = [
        one
        for one in Implementer.objects.filter(gmina=gmina).order_by("-programme", "position")
        if folded(one.name) in keys
    ]
    institution = Institution(
        gmina=gmina,
        slug=_free_slug(gmina, name),
        name=name,
        variants=[one for one in variants if one != name],
        implementer=listed[0] if listed else None,
    )
    return add_row(institution, by)


def _free_slug(gmina: Gmina, name: str) -> str:
    stem = slugify(name.translate(str.maketrans("łŁ", "lL")))[:LONGEST_SLUG].strip("-")
    taken = set(Institution.objects.filter(gmina=gmina).values_list("slug", flat=True))
    candidates = (f"{stem or 'instytucja'}{end}" for end in ["", *(f"-{n}" for n in range(2, 999))])
    return next(one for one in candidates if one not in taken)


@transaction.atomic
def return_of(institution: Institution, year: int, *, by: object) -> Return:
    """The institution's return for the year, opened when it is not there yet."""
    gmina = institution.gmina
    campaign = Campaign.objects.filter(gmina=gmina, year=year).first()
    if campaign is None:
        campaign = add_row(Campaign(gmina=gmina, year=year), by)
    found = Return.objects.filter(gmina=gmina, campaign=campaign, institution=institution).first()
    return found or add_row(Return(gmina=gmina, campaign=campaign, institution=institution), by)


@transaction.atomic
def add_narrative(of_return: Return, task: Task, *, text: str, by: object) -> Entry:
    """A paragraph under a task; the same words twice are one."""
    found = of_return.entries.filter(task=task, narrative=text).first()
    return found or add_entry(of_return, task, by, narrative=text)


@transaction.atomic
def add_value(
    of_return: Return,
    indicator: Indicator,
    *,
    number: Decimal,
    approximate: str = "",
    period: str = "",
    by: object,
) -> Value:
    """A number returned for an indicator; the same number for the same period is one."""
    known = Value.objects.filter(
        gmina=of_return.gmina_id,
        entry__of_return=of_return,
        indicator=indicator,
        period=period,
    ).order_by("id")
    for one in known:
        if (one.number or Decimal(0)) == number and one.answer in (Answer.NUMBER, Answer.ZERO):
            return one
    value = Value(
        gmina=of_return.gmina,
        entry=add_entry(of_return, indicator.task, by),
        indicator=indicator,
        answer=Answer.NUMBER if number else Answer.ZERO,
        number=number or None,
        approximate=approximate,
        period=period,
    )
    return add_row(value, by)


@dataclass(frozen=True, slots=True)
class When:
    """When an event took place: as the institution said it, and as understood."""

    as_said: str
    starts_on: date | None = None
    ends_on: date | None = None
    days: tuple[date, ...] = ()
    """The separate days where they are not one stretch."""


@transaction.atomic
def add_event(
    of_return: Return,
    task: Task,
    *,
    title: str,
    when: When,
    place: str,
    by: object,
) -> Event:
    """An event, counted once however many tasks name it, and its line under this task."""
    key = event_key(title, when.as_said)
    institution, year = of_return.institution, of_return.campaign.year
    known = Event.objects.filter(gmina=of_return.gmina_id, institution=institution)
    event = known.filter(year=year, key=key).first()
    if event is None:
        event = Event(
            gmina=of_return.gmina,
            institution=institution,
            year=year,
            key=key,
            title=title,
            as_said=when.as_said,
            starts_on=when.starts_on,
            ends_on=when.ends_on,
            days=[day.isoformat() for day in when.days],
            place=place,
        )
        add_row(event, by)
    _name_under(event, of_return, task, by)
    return event


def _name_under(event: Event, of_return: Return, task: Task, by: object) -> None:
    if not event.listings.filter(task=task).exists():
        entry = add_entry(of_return, task, by)
        add_row(Listing(gmina=of_return.gmina, entry=entry, task=task, event=event), by)


def event_key(title: str, as_said: str) -> str:
    """The same event told twice, whatever its quotation marks and spaces."""
    key = slugify(f"{as_said} {folded(title)}".translate(str.maketrans("łŁ", "lL")))
    if len(key) <= LONGEST_KEY:
        return key
    tail = hashlib.sha256(key.encode()).hexdigest()[:12]
    return f"{key[: LONGEST_KEY - 13]}-{tail}"


def add_entry(of_return: Return, task: Task, by: object, *, narrative: str = "") -> Entry:
    """A new place at the end of what stands under the task in the year."""
    last = Entry.objects.filter(
        gmina=of_return.gmina_id, task=task, of_return__campaign_id=of_return.campaign_id
    ).aggregate(last=Max("position"))["last"]
    entry = Entry(
        gmina=of_return.gmina,
        of_return=of_return,
        task=task,
        position=(last or 0) + 1,
        narrative=narrative,
    )
    return add_row(entry, by)


def add_row(row: Row, by: object) -> Row:
    row.full_clean()
    row.save()
    record(f"{row._meta.label_lower}.added", row, by=by)
    return row
