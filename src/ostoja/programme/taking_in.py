"""Taking parts of a programme in. What is there already under its number is kept as it stands."""

from datetime import date

from django.core.exceptions import ValidationError

from ostoja.accounts.models import Gmina
from ostoja.programme import commands
from ostoja.programme.enums import Effect, Relation
from ostoja.programme.models import Goal, Implementer, Indicator, Programme, Resolution, Task


def programme_of(
    gmina: Gmina, *, title: str, year_from: int, year_to: int, main_goal: str, by: object
) -> Programme:
    """The programme that begins in this year."""
    found = Programme.objects.filter(gmina=gmina, year_from=year_from).first()
    return found or commands.begin_programme(
        gmina, title=title, year_from=year_from, year_to=year_to, main_goal=main_goal, by=by
    )


def resolution_of(
    programme: Programme, *, number: str, adopted_on: date, changes: str = "", by: object
) -> Resolution:
    """A resolution of the gmina's council; one that says what it `changes` amends."""
    found = Resolution.objects.filter(gmina=programme.gmina, number=number).first()
    if found is not None and found.programme_id != programme.pk:
        raise ValidationError({"number": "Uchwała o tym numerze dotyczy innego programu."})
    effect = Effect.AMENDS if changes else Effect.ADOPTS
    return found or commands.add_resolution(
        programme, number=number, adopted_on=adopted_on, effect=effect, changes=changes, by=by
    )


def goal_of(programme: Programme, *, number: int, text: str, by: object) -> Goal:
    found = programme.goals.filter(number=number).first()
    return found or commands.add_goal(programme, number=number, text=text, tasks=(), by=by)


def task_of(goal: Goal, *, number: int, text: str, by: object) -> Task:
    found = goal.tasks.filter(number=number).first()
    return found or commands.add_task(goal, number=number, text=text, by=by)


def indicator_of(
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
    return found or commands.add_indicator(
        task, label=label, unit=unit, part_of=part_of, relation=relation, by=by
    )


def implementer_of(programme: Programme, *, position: int, name: str, by: object) -> Implementer:
    found = programme.implementers.filter(position=position).first()
    if found is not None and found.name != name:
        raise ValidationError(
            {"position": f"Na miejscu {position} listy jest już: {found.name}. Zmień numer."}
        )
    return found or commands.add_implementer(programme, position=position, name=name, by=by)
