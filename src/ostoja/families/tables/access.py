"""Who may open which family besides its assistant, as text."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.urls import reverse

from ostoja.accounts.models import Membership
from ostoja.families.models import Assignment, SharedFamily
from ostoja.polish.dates import short


def unassigned_rows(found: Iterable[Assignment]) -> list[tuple[str, list[str]]]:
    """Address of the choice of another assistant, and cells: family, number, assistant, since."""
    return [
        (
            reverse("families:change_assistant", args=(one.family_id,)),
            [one.family.name, one.family.number, one.assistant.name, short(one.started_on)],
        )
        for one in found
    ]


def sharing_choices(people: Mapping[str, Membership]) -> list[tuple[str, str]]:
    return [(key, f"{one.user}, {one.get_role_display()}") for key, one in people.items()]


def sharing_rows(shared: Iterable[SharedFamily], on: date) -> list[tuple[UUID, list[str], bool]]:
    """Key, cells (person, as whom, from, to), and whether it still goes on."""
    return [
        (
            one.pk,
            [
                str(one.user),
                one.get_role_display(),
                short(one.since),
                short(one.until) if one.until else "bez końca",
            ],
            one.until is None or one.until >= on,
        )
        for one in shared
    ]
