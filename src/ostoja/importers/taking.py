"""An accepted piece becomes a row, through the command of the room that owns the row."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from ostoja.accounts.models import GminaRow
from ostoja.importers.enums import Kind
from ostoja.importers.models import ImportedFile
from ostoja.importers.queries import programme_for
from ostoja.importers.shapes import Value
from ostoja.partners import commands as partners
from ostoja.partners.models import Return
from ostoja.partners.models import Value as PartnerValue
from ostoja.partners.queries import institution_called
from ostoja.programme import taking_in as programmes
from ostoja.programme.enums import Relation
from ostoja.programme.models import Goal, Indicator, Programme, Task

RELATIONS = {"some": Relation.SOME, "all": Relation.ALL}


class Taking:
    """Where the pieces of one file go; what was looked up for one piece serves the next."""

    def __init__(self, file: ImportedFile, by: object) -> None:
        self.file = file
        self.gmina = file.gmina
        self.by = by
        self._programme: Programme | None = None
        self._tasks: dict[tuple[int, int], Task] = {}
        self._returns: dict[str, Return] = {}

    def take(
        self, kind: Kind, values: Mapping[str, Value], given: Mapping[str, str], whole: str
    ) -> GminaRow:
        """The row, made or found. Raises `ValidationError` that says what to do first."""
        return _TAKERS[kind](self, dict(values), {**given, "whole": whole})

    @property
    def programme(self) -> Programme:
        self._programme = self._programme or programme_for(self.file)
        if self._programme is None:
            raise ValidationError("Najpierw przyjmij program: do niego trafi ten fragment.")
        return self._programme

    def task(self, number: tuple[int, int]) -> Task:
        if number not in self._tasks:
            self._tasks[number] = self._found_task(*number)
        return self._tasks[number]

    def _found_task(self, goal: int, task: int) -> Task:
        found = Task.objects.filter(
            gmina=self.gmina,
            goal__programme=self.programme,
            goal__number=goal,
            number=task,
        ).first()
        if found is None:
            raise ValidationError(
                {"task": f"W programie nie ma zadania {goal}.{task}. Najpierw je przyjmij."}
            )
        return found

    def of_return(self, name: str) -> Return:
        if name not in self._returns:
            self._returns[name] = self._opened_return(name)
        return self._returns[name]

    def _opened_return(self, name: str) -> Return:
        if self.file.year is None:
            raise ValidationError("Nie wiadomo, o którym roku mówi plik. Wgraj go z rokiem.")
        institution = institution_called(self.gmina, name)
        if institution is None:
            raise ValidationError({"institution": f"Najpierw przyjmij instytucję: {name}."})
        return partners.return_of(institution, self.file.year, by=self.by)


def _programme(to: Taking, values: dict[str, Any], _: Mapping[str, str]) -> GminaRow:
    return programmes.programme_of(to.gmina, **values, by=to.by)


def _resolution(to: Taking, values: dict[str, Any], _: Mapping[str, str]) -> GminaRow:
    return programmes.resolution_of(to.programme, **values, by=to.by)


def _goal(to: Taking, values: dict[str, Any], _: Mapping[str, str]) -> GminaRow:
    return programmes.goal_of(to.programme, **values, by=to.by)


def _task(to: Taking, values: dict[str, Any], _: Mapping[str, str]) -> GminaRow:
    number, task = values["task"]
    goal = Goal.objects.filter(gmina=to.gmina, programme=to.programme, number=number).first()
    if goal is None:
        raise ValidationError({"task": f"W programie nie ma celu {number}. Najpierw go przyjmij."})
    return programmes.task_of(goal, number=task, text=values["text"], by=to.by)


def _indicator(to: Taking, values: dict[str, Any], _: Mapping[str, str]) -> GminaRow:
    return programmes.indicator_of(to.task(values["task"]), label=values["label"], by=to.by)


def _implementer(to: Taking, values: dict[str, Any], _: Mapping[str, str]) -> GminaRow:
    return programmes.implementer_of(to.programme, **values, by=to.by)


def _institution(to: Taking, values: dict[str, Any], _: Mapping[str, str]) -> GminaRow:
    variants = [one.strip() for one in values["variants"].splitlines() if one.strip()]
    return partners.add_institution(to.gmina, name=values["name"], variants=variants, by=to.by)


def _narrative(to: Taking, values: dict[str, Any], _: Mapping[str, str]) -> GminaRow:
    task, of_return = to.task(values["task"]), to.of_return(values["institution"])
    return partners.add_narrative(of_return, task, text=values["text"], by=to.by)


def _figure(to: Taking, values: dict[str, Any], given: Mapping[str, str]) -> GminaRow:
    task, of_return = to.task(values["task"]), to.of_return(values["institution"])
    whole = _whole(given["whole"], task)
    indicator = programmes.indicator_of(
        task,
        label=values["label"],
        unit=values["unit"],
        part_of=whole,
        relation=RELATIONS.get(given["relation"], Relation.SOME),
        by=to.by,
    )
    return partners.add_value(
        of_return,
        indicator,
        number=values["number"],
        approximate=given["approximate"],
        period=values["period"],
        by=to.by,
    )


def _whole(target: str, task: Task) -> Indicator | None:
    """The indicator of the figure this one is a part of, when that was accepted here."""
    if not target:
        return None
    value = PartnerValue.objects.filter(pk=target.partition(":")[2]).first()
    of_task = value is not None and value.indicator.task_id == task.pk
    return value.indicator if value and of_task and value.indicator.part_of_id is None else None


def _event(to: Taking, values: dict[str, Any], given: Mapping[str, str]) -> GminaRow:
    task, of_return = to.task(values["task"]), to.of_return(values["institution"])
    when = partners.When(
        values["as_said"],
        values["starts_on"],
        values["ends_on"],
        tuple(date.fromisoformat(day) for day in given["days"].split()),
    )
    return partners.add_event(
        of_return, task, title=values["title"], when=when, place=values["place"], by=to.by
    )


_TAKERS: dict[Kind, Callable[[Taking, dict[str, Any], Mapping[str, str]], GminaRow]] = {
    Kind.PROGRAMME: _programme,
    Kind.RESOLUTION: _resolution,
    Kind.GOAL: _goal,
    Kind.TASK: _task,
    Kind.INDICATOR: _indicator,
    Kind.IMPLEMENTER: _implementer,
    Kind.INSTITUTION: _institution,
    Kind.NARRATIVE: _narrative,
    Kind.FIGURE: _figure,
    Kind.EVENT: _event,
}
