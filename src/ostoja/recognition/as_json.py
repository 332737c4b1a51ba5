"""A structure as plain data for JSON, in the shape that `read-report` promises."""

from datetime import date
from decimal import Decimal

from ostoja.recognition.structure import (
    FoundEvent,
    FoundFigure,
    Goal,
    InstitutionSection,
    Resolution,
    Structure,
    Task,
)

Plain = dict[str, object]


def as_json(structure: Structure) -> Plain:
    years = structure.programme_years
    return {
        "title": structure.title,
        "kind": structure.kind.value,
        "gmina": structure.gmina,
        "programme_years": list(years) if years else None,
        "year": structure.year,
        "resolution": _resolution(structure.resolution) if structure.resolution else None,
        "goals": [_goal(goal) for goal in structure.goals],
        "sections": [_section(section) for section in structure.sections],
        "figures": [_figure(figure) for figure in structure.figures],
        "events": [_event(event) for event in structure.events],
        "institutions": [
            {
                "name": one.name,
                "variants": list(one.variants),
                "lines": [p.line for p in one.places],
            }
            for one in structure.institutions
        ],
        "implementers": [entry.text for entry in structure.implementers],
        "needs": [need.text for need in structure.needs],
        "metadata": {
            "made_on": _day(structure.metadata.made_on),
            "published_on": _day(structure.metadata.published_on),
            "changed_on": _day(structure.metadata.changed_on),
            "has_change_register": structure.metadata.has_change_register,
        },
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _resolution(one: Resolution) -> Plain:
    return {
        "number": one.number,
        "date": _day(one.on),
        "body": one.body,
        "amended": one.amended,
        "amendments": [_resolution(later) for later in one.amendments],
    }


def _goal(goal: Goal) -> Plain:
    return {
        "number": goal.number,
        "text": goal.text,
        "announced": goal.announced,
        "line": goal.place.line,
        "tasks": [_task(task) for task in goal.tasks],
    }


def _task(task: Task) -> Plain:
    return {
        "number": task.number,
        "text": task.text,
        "line": task.place.line,
        "institutions": [_section(section) for section in task.institutions],
        "implementers": list(task.implementers),
        "indicators": list(task.indicators),
        "term": task.term,
    }


def _section(section: InstitutionSection) -> Plain:
    return {
        "name": section.name,
        "line": section.heading.line,
        "paragraphs": [words.text for words in section.paragraphs],
        "figures": [_figure(figure) for figure in section.figures],
        "events": [_event(event) for event in section.events],
    }


def number(value: Decimal | None) -> int | float | str:
    """A JSON number; "unreadable" where digits were lost."""
    if value is None:
        return "unreadable"
    return int(value) if value == value.to_integral_value() else float(value)


def _figure(figure: FoundFigure) -> Plain:
    return {
        "value": number(figure.value),
        "unit": figure.unit,
        "label": figure.label,
        "quote": figure.quote,
        "line": figure.line,
        "approximate": figure.approximate,
        "relation": figure.relation.value,
        "whole": figure.whole,
        "period": figure.period,
        "as_written": figure.as_written,
        "goal": figure.goal,
        "task": figure.task,
        "institution": figure.institution,
        "block": figure.place.block,
    }


def _event(event: FoundEvent) -> Plain:
    return {
        "title": event.title,
        "start": _day(event.start),
        "end": _day(event.end),
        "days": [day.isoformat() for day in event.days],
        "place": event.venue or None,
        "as_written": event.as_written,
        "malformed": event.malformed,
        "line": event.place.line,
        "goal": event.goal,
        "task": event.task,
        "institution": event.institution,
    }
