"""Openings of a family's file by a reason, as text."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from ostoja.families.models import OpenedByReason
from ostoja.polish.dates import short

OPENED = ("rodzina", "kto", "kiedy", "powód", "stan")


def opening_rows(found: Iterable[OpenedByReason], now: datetime) -> list[tuple[str, list[str]]]:
    """Who saw the family since, and cells: case number, who, when, reason, open or ended."""
    return [
        (
            reverse("oversight:seen_by", args=(one.family_id,)),
            [
                one.family.number,
                str(one.user),
                _moment(one.opened_at),
                one.reason,
                f"{'otwarte do' if one.closes_at > now else 'zakończone'} {_moment(one.closes_at)}",
            ],
        )
        for one in found
    ]


def _moment(at: datetime) -> str:
    local = timezone.localtime(at)
    return f"{short(local.date())}, {local:%H:%M}"
