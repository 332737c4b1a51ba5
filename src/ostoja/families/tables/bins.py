"""What is in the bin as text."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils import timezone

from ostoja.families.models import Binned
from ostoja.families.models.bins import BIN_KEPT
from ostoja.polish.dates import short


def binned_rows(found: Iterable[Binned]) -> list[tuple[str, list[str]]]:
    """Address of the way back, and cells: what, when, by whom, until when."""
    return [
        (
            reverse("families:bring_back", args=(one.family_id, one.pk)),
            [
                one.title,
                f"{timezone.localtime(one.removed_at):%d.%m.%Y, %H:%M}",
                one.removed_by,
                short(timezone.localdate(one.removed_at + BIN_KEPT)),
            ],
        )
        for one in found
    ]
