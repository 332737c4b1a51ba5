"""The register of processing activities as text."""

from collections.abc import Iterable, Mapping

from django.urls import reverse

from ostoja.oversight.library import FIELDS
from ostoja.oversight.models import ProcessingActivity
from ostoja.polish.dates import short


def activity_rows(
    activities: Iterable[ProcessingActivity], held: Mapping[str, str]
) -> list[tuple[str, list[str]]]:
    """Address and cells of each: what it is called, whose, how much the system holds, changed."""
    return [
        (
            reverse("oversight:edit_activity", args=(one.pk,)),
            [one.name, one.controller, held.get(one.code, "–"), short(one.changed_on)],
        )
        for one in activities
    ]


def activity_entries(activity: ProcessingActivity) -> dict[str, object]:
    return {name: getattr(activity, name) for name in ("name", *FIELDS)}
