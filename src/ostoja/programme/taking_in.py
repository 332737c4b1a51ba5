"""Taking parts of a programme in. What is there already under its number is kept as it stands."""

from datetime import date
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina, GminaRow
from ostoja.audit.commands import record
from ostoja.programme.enums import Effect, IndicatorKind, Relation
from ostoja.programme.models import (
    Goal,
    Implementer,
    Indicator,
    Programme,
    Resolution,
    Task,
)

Row = TypeVar("Row", bound=GminaRow)


@transaction.atomic
def add_programme(
    gmina: Gmina, *, title: str, years: tuple[int, int], main_goal: str, by: object
) -> Programme:
    """The programme that begins in the first of the years."""
    found = Programme.objects.filter(gmina=gmina, year_from=years[0]).first()
    if found is not None:
        return found
    programme = Programme(
        gmina=gmina, title=title, year_from=years[0], year_to=years[1], main_goal=main_goal
    )
    return _added(programme, by)


@transaction.atomic
def add_resolution(
    programme: Programme, *, number: str, adopted_on: date, changes: str = "", by: object
) -> Resolution:
    """A resolution of the gmina's council; one that says what it `changes` amends."""
    found = Resolution.objects.filter(gmina=programme.gmina, number=number).first()
    if found is not None:
        if found.programme_id != programme.pk:
            raise ValidationError({"number": "Uchwała o tym numerze dotyczy innego programu."})
        return found
    resolution = Resolution(
        gmina=programme.gmina,
        programme=programme,
        number=number,
        adopted_on=adopted_on,
        body=programme.gmina.council,
        body_genitive=programme.gmina.council_genitive,
        effect=Effect.AMENDS if changes else Effect.ADOPTS,
        changes=changes,
    )
    return _added(resolution, by)


@transaction.atomic
def add_goal(programme: Programme, *, number: int, text: str, by: object) -> Goal:
    found = programme.goals.filter(number=number).first()
    return found or _added(
        Goal(gmina=programme.gmina, programme=programme, number=number, text=text), by
    )


@transaction.atomic
def add_task(goal: Goal, *, number: int, text: str, by: object) -> Task:
    found = goal.tasks.filter(number=number).first()
    return found or _added(Task(gmina=goal.gmina, goal=goal, number=number, text=text), by)


@transaction.atomic
def add_indicator(
    task: Task,
    *,
    label: str,
    unit: str = "",
    part_of: Indicator | None = None,
    relation: str = Relation.WHOLE,
    by: object,
) -> Indicator:
    """What is counted under a task, once per label."""
    found = task.indicators.filter(label=label, part_of=part_of).first()
    kind = IndicatorKind.MONEY if unit == "zł" else IndicatorKind.COUNT
    return found or _added(
        Indicator(
            gmina=task.gmina,
            task=task,
            label=label,
            kind=kind,
            unit=unit,
            part_of=part_of,
            relation=relation if part_of else Relation.WHOLE,
        ),
        by,
    )


@transaction.atomic
def add_implementer(programme: Programme, *, position: int, name: str, by: object) -> Implementer:
    found = programme.implementers.filter(position=position).first()
    if found is not None and found.name != name:
        raise ValidationError(
            {"position": f"Na miejscu {position} listy jest już: {found.name}. Zmień numer."}
        )
    return found or _added(
        Implementer(gmina=programme.gmina, programme=programme, position=position, name=name), by
    )


def _added(row: Row, by: object) -> Row:
    row.full_clean()
    row.save()
    record(f"{row._meta.label_lower}.added", row, by=by)
    return row
