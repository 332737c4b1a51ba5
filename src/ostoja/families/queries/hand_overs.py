"""The families of an assistant, to be handed to others, and what was handed over just now."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from ostoja.accounts.entry import Member
from ostoja.families.models import Assignment, FamilyAssistant


@dataclass(frozen=True, slots=True)
class HandOver:
    """Families brought from one assistant to others at once."""

    key: UUID
    families: int
    assistant: str
    made_at: datetime


def assistants_ever(member: Member) -> QuerySet[FamilyAssistant]:
    """Also those whose employment is over: their families wait for others."""
    return FamilyAssistant.objects.filter(gmina=member.gmina).order_by("name", "id")


def open_work_of(assistant: FamilyAssistant) -> QuerySet[Assignment]:
    """With which families the assistant works, by name."""
    return (
        assistant.assignments.filter(ended_on=None)
        .select_related("family", "assistant")
        .order_by("family__name", "family__number", "id")
    )


def handed_over(member: Member, key: UUID) -> QuerySet[Assignment]:
    """What came of one hand-over and still goes on."""
    return (
        Assignment.objects.filter(gmina=member.gmina, hand_over=key, ended_on=None)
        .select_related("family", "assistant")
        .order_by("family__name", "id")
    )


def hand_overs_since(member: Member, moment: datetime) -> list[HandOver]:
    """Made after the moment and not taken back, newest first."""
    rows = (
        Assignment.objects.filter(
            gmina=member.gmina, hand_over__isnull=False, made_at__gte=moment, ended_on=None
        )
        .values_list("hand_over", "follows__assistant__name")
        .annotate(Count("id"), made=Max("made_at"))
        .order_by("-made")
    )
    return [HandOver(key, number, name, made) for key, name, number, made in rows]
