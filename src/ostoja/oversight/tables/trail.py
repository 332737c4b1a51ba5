"""Events of the trail as text."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.apps import apps
from django.urls import reverse
from django.utils import timezone

from ostoja.audit.models import Event
from ostoja.families.models import Family, Person
from ostoja.oversight.queries.trail import GONE, NAMED, Told
from ostoja.oversight.words import said
from ostoja.polish.agreement import counted
from ostoja.polish.nouns import noun

TITLES = ("kiedy", "kto", "co", "kogo dotyczy", "po co", "zapis")
COLUMNS = "|".join(TITLES)
WHOLE, BROKEN = "nienaruszony", "NARUSZONY"
ANY = 0


def event_rows(events: Iterable[Told], names: Mapping[UUID, str]) -> list[tuple[str, list[str]]]:
    """Address and cells of each event."""
    before, after = reverse("oversight:event", args=(ANY,)).split(str(ANY))
    return [(f"{before}{one.event.number}{after}", cells(one, names)) for one in events]


def cells(one: Told, names: Mapping[UUID, str]) -> list[str]:
    event = one.event
    return [
        moment(event),
        event.actor,
        said(event.action),
        whom(one.people, names) or record(event, names),
        event.purpose,
        WHOLE if one.is_whole else BROKEN,
    ]


def moment(event: Event) -> str:
    return f"{timezone.localtime(event.at):%d.%m.%Y, %H:%M:%S}"


def whom(people: Sequence[UUID], names: Mapping[UUID, str]) -> str:
    """The names of a few, the number of many."""
    if len(people) > NAMED:
        return counted(len(people), noun("osoba")) + " lub rodzin"
    return ", ".join(sorted(names.get(key, GONE) for key in people))


def record(event: Event, names: Mapping[UUID, str]) -> str:
    """What kind of record the event is about; the name where it is a person or a family."""
    label, _, key = event.target.partition(":")
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return ""
    known = names.get(UUID(key)) if model in (Person, Family) else None
    return known or str(model._meta.verbose_name)


def found_rows(found: Iterable[Person | Family]) -> list[tuple[str, list[str]]]:
    """Address and cells of people and families to look up in the trail."""
    return [
        (
            reverse("oversight:seen_by", args=(one.pk,)),
            [str(one), str(one._meta.verbose_name)],
        )
        for one in found
    ]


def seen_rows(events: Iterable[Told]) -> list[tuple[str, list[str]]]:
    """The same without whom: it is always the one asked about."""
    rows = event_rows(events, {})
    return [(address, [*row[:3], *row[4:]]) for address, row in rows]


def event_facts(one: Told) -> list[dict[str, str]]:
    event = one.event
    said_of = {
        "Kiedy": moment(event),
        "Kto": event.actor,
        "Co": said(event.action),
        "Na czym": record(event, {}),
        "Po co": event.purpose,
        "Zapis": WHOLE if one.is_whole else BROKEN,
        "Ogniwo": event.mac,
    }
    return [{"label": label, "value": value} for label, value in said_of.items()]


def people_rows(names: Mapping[UUID, str]) -> list[tuple[str, list[str]]]:
    """Address and name of each person and family shown; of those erased only that they were."""
    known = sorted((name, key) for key, name in names.items())
    return [(reverse("oversight:seen_by", args=(key,)), [name]) for name, key in known]
