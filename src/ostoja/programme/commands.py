"""What can be done with a programme: one transaction and one trail each."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record
from ostoja.programme.enums import IndicatorKind, Relation
from ostoja.programme.models import Goal, Implementer, Indicator, Programme, Resolution, Task


@transaction.atomic
def begin_programme(
    gmina: Gmina, *, title: str, year_from: int, year_to: int, main_goal: str, by: object
) -> Programme:
    programme = Programme(
        gmina=gmina, title=title, year_from=year_from, year_to=year_to, main_goal=main_goal
    )
    programme.full_clean()
    _refuse_overlap(programme)
    programme.save()
    record("programme.begun", programme, by=by)
    return programme


def _refuse_overlap(programme: Programme) -> None:
    other = (
        Programme.objects.filter(gmina=programme.gmina, year_from__lte=programme.year_to)
        .filter(year_to__gte=programme.year_from)
        .order_by("year_from")
        .first()
    )
    if other is not None:
        raise ValidationError(
            {"year_from": f"Te lata obejmuje już program {other.year_from}–{other.year_to}."}
        )


@transaction.atomic
def add_resolution(
    programme: Programme,
    *,
    number: str,
    adopted_on: date,
    effect: str,
    changes: str,
    by: object,
) -> Resolution:
    """A resolution of the gmina's own council."""
    resolution = Resolution(
        gmina=programme.gmina,
        programme=programme,
        number=number,
        adopted_on=adopted_on,
        body=programme.gmina.council,
        body_genitive=programme.gmina.council_genitive,
        effect=effect,
        changes=changes,
    )
    resolution.full_clean()
    resolution.save()
    record("programme.resolution.added", resolution, by=by)
    return resolution


@transaction.atomic
def add_goal(
    programme: Programme, *, number: int, text: str, tasks: Iterable[str], by: object
) -> Goal:
    """A goal with its tasks, which are numbered from one in the order given."""
    goal = Goal(gmina=programme.gmina, programme=programme, number=number, text=text)
    goal.full_clean()
    goal.save()
    record("programme.goal.added", goal, by=by)
    for place, words in enumerate(tasks, start=1):
        add_task(goal, number=place, text=words, by=by)
    return goal


@transaction.atomic
def add_task(goal: Goal, *, number: int, text: str, by: object) -> Task:
    task = Task(gmina=goal.gmina, goal=goal, number=number, text=text)
    task.full_clean()
    task.save()
    record("programme.task.added", task, by=by)
    return task


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
    """What is counted under a task."""
    indicator = Indicator(
        gmina=task.gmina,
        task=task,
        label=label,
        kind=IndicatorKind.MONEY if unit == "zł" else IndicatorKind.COUNT,
        unit=unit,
        part_of=part_of,
        relation=relation if part_of else Relation.WHOLE,
    )
    indicator.full_clean()
    indicator.save()
    record("programme.indicator.added", indicator, by=by)
    return indicator


@transaction.atomic
def add_implementers(programme: Programme, *, names: Iterable[str], by: object) -> None:
    """Put these at the end of the list; a name that stands there already is left alone."""
    listed = programme.implementers.order_by("position")
    known = set(listed.values_list("name", flat=True))
    last: int = listed.aggregate(last=Max("position"))["last"] or 0
    fresh = [name for name in dict.fromkeys(names) if name not in known]
    for place, name in enumerate(fresh, start=last + 1):
        add_implementer(programme, position=place, name=name, by=by)


@transaction.atomic
def add_implementer(programme: Programme, *, position: int, name: str, by: object) -> Implementer:
    one = Implementer(gmina=programme.gmina, programme=programme, position=position, name=name)
    one.full_clean()
    one.save()
    record("programme.implementer.added", one, by=by)
    return one
