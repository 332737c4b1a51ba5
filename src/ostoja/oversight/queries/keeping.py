"""Whose time of keeping is over: the last day of every file, and what in it still goes on."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import (
    DateField,
    DateTimeField,
    Exists,
    Max,
    Model,
    OuterRef,
    QuerySet,
    Subquery,
)

from ostoja.accounts.models import Gmina
from ostoja.families.enums import Outcome
from ostoja.families.models import (
    Application,
    Assignment,
    Closing,
    CourtOrder,
    Family,
    FamilyMerge,
    HouseholdMember,
    Interview,
    Whereabouts,
)
from ostoja.foster.enums import Told
from ostoja.foster.models import BureauReport, NoteLine, ParentFee, Stay
from ostoja.law.retention import CARE_FILE_YEARS, FAMILY_FILE_YEARS
from ostoja.oversight.enums import FileClass
from ostoja.oversight.models import KeepingPeriod
from ostoja.oversight.queries.belongings import Way, ways
from ostoja.oversight.rules import Age, Keeping

SHIPPED = {FileClass.FAMILY: FAMILY_FILE_YEARS, FileClass.CARE: CARE_FILE_YEARS}
ONLY_LIVING = (HouseholdMember, Whereabouts)
"""Their days make no case; a family with nothing else has no end from which to count."""
BESIDE = {"GroupAttendance": ("meeting__held_on",), "NoteLine": ("note__paid_on",)}
"""Days of a row that stand in another table."""


def periods_on(gmina: Gmina, on: date) -> dict[FileClass, Keeping]:
    """By the centre's own list where it says so that day, else as shipped."""
    found = {kind: _shipped(kind, on) for kind in FileClass}
    own = KeepingPeriod.objects.filter(gmina=gmina, valid_from__lte=on)
    for one in own.order_by("valid_from"):
        found[FileClass(one.kind)] = Keeping(one.years, one.category, one.basis, one.symbol)
    return found


def _shipped(kind: FileClass, on: date) -> Keeping:
    entry = SHIPPED[kind].entry_on(on)
    return Keeping(entry.value, f"B{entry.value}", entry.basis)


def ages_of(gmina: Gmina, families: Collection[UUID] | None = None) -> list[Age]:
    """Every file that is not joined to another, the oldest first."""
    joined = FamilyMerge.objects.filter(gmina=gmina, undone_at=None).order_by("pk")
    rows = Family.objects.filter(gmina=gmina).exclude(pk__in=joined.values("emptied"))
    if families is not None:
        rows = rows.filter(pk__in=families)
    last_days, going_on = _last_days(gmina), _going_on(gmina)
    found = [
        Age(key, mark, name, last_days.get(key, {}), tuple(going_on.get(key, ())))
        for key, mark, name in rows.order_by("number", "pk").values_list("pk", "number", "name")
    ]
    return sorted(found, key=lambda one: (one.last_day, one.mark))


def _last_days(gmina: Gmina) -> dict[UUID, dict[FileClass, date]]:
    """By family and class: the latest day that stands in any row about it."""
    found: dict[UUID, dict[FileClass, date]] = {}
    for way in sorted(ways(), key=lambda one: one.model in ONLY_LIVING):
        kind = FileClass.CARE if way.model._meta.app_label == "foster" else FileClass.FAMILY
        for family, day in _days(way, gmina):
            if way.model in ONLY_LIVING and family not in found:
                continue
            known = found.setdefault(family, {})
            known[kind] = max(known.get(kind, day), day)
    return found


def _days(way: Way, gmina: Gmina) -> Iterator[tuple[UUID, date]]:
    names = [*_day_fields(way.model), *BESIDE.get(way.model.__name__, ())]
    paths = way.to_families or tuple(f"{one}__households__family" for one in way.to_people)
    for path in paths if names else ():
        latest = {f"latest_{at}": Max(name) for at, name in enumerate(names)}
        rows = way.model._default_manager.filter(gmina_id=gmina.pk).order_by(path)
        for family, *days in rows.values_list(path).annotate(**latest):
            yield from ((family, day) for day in days if family and day)


def _day_fields(model: type[Model]) -> list[str]:
    """Days that people wrote; moments at which a row was typed do not count."""
    return [
        one.name
        for one in model._meta.concrete_fields
        if isinstance(one, DateField) and not isinstance(one, DateTimeField)
    ]


def _going_on(gmina: Gmina) -> dict[UUID, list[str]]:
    """By family: why its case is not closed."""
    found: dict[UUID, list[str]] = {}
    for words, families in _open(gmina):
        for family in set(families):
            found.setdefault(family, []).append(words)
    return found


def _open(gmina: Gmina) -> Iterator[tuple[str, Iterable[UUID]]]:
    def of(rows: QuerySet[Any], path: str = "family_id") -> Iterable[UUID]:
        keys: Iterable[UUID] = rows.order_by(path).values_list(path, flat=True)
        return keys

    settled = (Outcome.ASSIGN, Outcome.REFUSE)
    yield "trwa praca asystenta", of(Assignment.objects.filter(gmina=gmina, ended_on=None))
    yield "dziecko jest w pieczy", of(Stay.objects.filter(gmina=gmina, ended_on=None))
    yield "wywiad nie jest dokończony", of(Interview.objects.filter(gmina=gmina, held_on=None))
    applied = Application.objects.filter(gmina=gmina).exclude(rulings__outcome__in=settled)
    yield "wniosek o asystenta czeka", of(applied)
    yield "obowiązuje postanowienie sądu", of(_orders_in_force(gmina))
    unpaid = NoteLine.objects.filter(gmina=gmina, note__paid_on=None, placement__isnull=False)
    yield "nota nie jest zapłacona", of(unpaid, "placement__stay__family_id")
    yield "dług jest zgłoszony do biura", of(_at_bureau(gmina), "stay__family_id")


def _at_bureau(gmina: Gmina) -> QuerySet[ParentFee]:
    """Fees of which a credit bureau last heard anything but that it is over."""
    heard = BureauReport.objects.filter(gmina=gmina, notice__fee=OuterRef("pk"))
    last = heard.order_by("-told_on", "-pk").values("kind")[:1]
    told = ParentFee.objects.filter(gmina=gmina).annotate(last=Subquery(last))
    return told.exclude(last=None).exclude(last=Told.WITHDRAWN)


def _orders_in_force(gmina: Gmina) -> QuerySet[CourtOrder]:
    """Not repealed, and the work was not closed after them."""
    closed = Closing.objects.filter(
        gmina=gmina, family=OuterRef("family"), closed_on__gte=OuterRef("issued_on")
    )
    return CourtOrder.objects.filter(~Exists(closed.order_by("pk")), gmina=gmina, ended_on=None)
