"""Remarks and tasks as text."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.urls import reverse

from ostoja.accounts.entry import Member
from ostoja.accounts.remarks import remark_cells, why_not_settle
from ostoja.families.models import GoalRemark

GONE = "cel usunięty z planu"


def remark_rows(
    found: Iterable[GoalRemark], goals: Mapping[UUID, str], member: Member
) -> list[tuple[str, str, list[str]]]:
    """Address and words of the button, both empty where there is none; cells."""
    return [(*_button(one, member), remark_cells(one, goals.get(one.line, GONE))) for one in found]


def _button(one: GoalRemark, member: Member) -> tuple[str, str]:
    if not one.to_role or why_not_settle(one, member):
        return "", ""
    address = reverse("families:settle_remark", args=(one.family_id, one.pk))
    return address, "Otwórz znowu" if one.done_at else "Załatwione"
