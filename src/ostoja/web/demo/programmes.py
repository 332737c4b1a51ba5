"""Programmes from data: resolutions, chapters, goals, tasks, implementers."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from ostoja.accounts.models import Gmina
from ostoja.programme.enums import Effect, IndicatorKind
from ostoja.programme.models import (
    Chapter,
    Goal,
    Implementer,
    Indicator,
    Programme,
    Resolution,
    Task,
)


def load(gmina: Gmina, data: dict[str, Any]) -> Programme:
    programme = Programme.objects.create(
        gmina=gmina,
        title=data["title"],
        year_from=data["year_from"],
        year_to=data["year_to"],
        main_goal=data["main_goal"],
    )
    Chapter.objects.bulk_create(
        Chapter(
            gmina=gmina, programme=programme, position=place, title=one["title"], text=_text(one)
        )
        for place, one in enumerate(data.get("chapter", []), start=1)
    )
    Resolution.objects.bulk_create(
        _resolution(gmina, programme, one) for one in data.get("resolution", [])
    )
    for one in data.get("goal", []):
        _goal(gmina, programme, one)
    Implementer.objects.bulk_create(
        Implementer(gmina=gmina, programme=programme, position=one["position"], name=one["name"])
        for one in data.get("implementer", [])
    )
    return programme


def link(programmes: Sequence[Programme]) -> None:
    """Each programme was drawn up from the one before it."""
    for earlier, later in pairwise(programmes):
        later.drawn_from = earlier
        later.save()


def _text(chapter: dict[str, Any]) -> str:
    items = "\n".join(f"• {item}" for item in chapter.get("items", []))
    return "\n".join(part for part in (chapter.get("text", ""), items) if part)


def _resolution(gmina: Gmina, programme: Programme, one: dict[str, Any]) -> Resolution:
    return Resolution(
        gmina=gmina,
        programme=programme,
        number=one["number"],
        adopted_on=one["adopted_on"],
        body=one["body"],
        body_genitive=gmina.council_genitive,
        effect=Effect(one["effect"]),
        changes=one.get("changes", ""),
    )


def _goal(gmina: Gmina, programme: Programme, data: dict[str, Any]) -> None:
    goal = Goal.objects.create(
        gmina=gmina, programme=programme, number=data["number"], text=data["text"]
    )
    for one in data.get("task", []):
        task = Task.objects.create(gmina=gmina, goal=goal, number=one["number"], text=one["text"])
        Indicator.objects.bulk_create(
            Indicator(
                gmina=gmina,
                task=task,
                label=indicator["text"],
                kind=IndicatorKind(indicator["kind"]),
                unit=indicator["unit"],
                figure_code=indicator.get("figure", ""),
            )
            for indicator in one.get("indicator", [])
        )
