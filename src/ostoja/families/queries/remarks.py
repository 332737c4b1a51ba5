"""Remarks and tasks beside goals."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.remarks import tasks_for
from ostoja.families.models import Family, GoalRemark
from ostoja.families.queries.plans import plans_of
from ostoja.families.queries.scoped import families_for


def remarks_of(family: Family) -> QuerySet[GoalRemark]:
    return family.remarks.order_by("written_at", "id")


def goals_by_line(family: Family) -> dict[UUID, str]:
    """The goals of the newest version in words, in its order."""
    newest = plans_of(family).first()
    if newest is None:
        return {}
    goals = sorted(newest.goals.all(), key=lambda goal: goal.position)
    return {goal.line: f"Cel {goal.position}. {goal.text}" for goal in goals}


def goal_tasks_for(member: Member, on: date) -> QuerySet[GoalRemark]:
    """What the member's roles are to do, in families whose files the member may open."""
    families = families_for(member, on).order_by()
    within = GoalRemark.objects.filter(gmina=member.gmina, family__in=families)
    return tasks_for(within, member).select_related("family")
