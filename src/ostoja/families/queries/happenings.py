"""What happened to families, as the rule of stages reads it."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from uuid import UUID

from ostoja.accounts.models import Gmina
from ostoja.families.models import Assignment, Closing
from ostoja.families.rules import Happening, Stage, Step, stage_after


def stages_of(gmina: Gmina, families: Collection[UUID], on: date) -> dict[UUID, Stage]:
    """The stage of each of these families; as many queries for one as for fifty."""
    found: dict[UUID, list[Happening]] = defaultdict(list)
    for family, day, step in _happenings(gmina, families):
        found[family].append(Happening(day, step))
    return {family: stage_after(found[family], on) for family in families}


def _happenings(gmina: Gmina, families: Collection[UUID]) -> Iterator[tuple[UUID, date, Step]]:
    begun = Assignment.objects.filter(gmina=gmina, family__in=families)
    for family, day in begun.order_by("started_on").values_list("family_id", "started_on"):
        yield family, day, Step.ASSIGN
    ended = Closing.objects.filter(gmina=gmina, family__in=families)
    for family, day in ended.order_by("closed_on").values_list("family_id", "closed_on"):
        yield family, day, Step.CLOSE
