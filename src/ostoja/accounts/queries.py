"""Who works in the gmina, in what roles, and with what authorisation."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role, Scope
from ostoja.accounts.models import (
    Authorisation,
    CalendarFeed,
    Gmina,
    Membership,
    RefusedSignIn,
    RightsReview,
    User,
)
from ostoja.accounts.rules import WARNED_BEFORE, quarter_of


def memberships_for(member: Member, *, on: date) -> QuerySet[Membership]:
    """Roles valid on this day, by name."""
    return (
        Membership.objects.filter(gmina=member.gmina, valid_from__lte=on, ended_at=None)
        .filter(Q(valid_to=None) | Q(valid_to__gte=on))
        .select_related("user")
        .order_by("user__last_name", "user__email", "role")
    )


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who works in the gmina, with the roles of the day and the authorisation."""

    user: User
    roles: list[Membership]
    authorised_to: date | None
    """The last day of the longest valid authorisation."""
    on: date


def staff_of(member: Member, on: date) -> list[Staff]:
    """Everybody with a role here, by name."""
    last_days = dict(
        authorisations_for(member)
        .filter(withdrawn_at=None, pledged_on__lte=on, valid_from__lte=on, valid_to__gte=on)
        .order_by("valid_to")
        .values_list("user_id", "valid_to")
    )
    people = groupby(memberships_for(member, on=on), key=lambda row: row.user)
    return [Staff(user, list(rows), last_days.get(user.pk), on) for user, rows in people]


def roles_of_person(member: Member, user_id: UUID) -> QuerySet[Membership]:
    """Every role the person has or had here, newest first."""
    return (
        Membership.objects.filter(gmina=member.gmina, user_id=user_id)
        .select_related("user")
        .order_by("-valid_from", "role", "id")
    )


def membership_for(member: Member, key: UUID) -> QuerySet[Membership]:
    """One role of the gmina, while it lasts."""
    return (
        Membership.objects.filter(gmina=member.gmina, pk=key, ended_at=None)
        .select_related("user")
        .order_by("pk")
    )


def roles_ahead(gmina: Gmina, user: User, today: date) -> set[Role]:
    """What the person is here, today or from a later day on."""
    rows = (
        Membership.objects.filter(gmina=gmina, user=user, ended_at=None)
        .filter(Q(valid_to=None) | Q(valid_to__gte=today))
        .order_by("role")
        .values_list("role", flat=True)
    )
    return {Role(role) for role in rows}


def authorisations_for(member: Member) -> QuerySet[Authorisation]:
    """The register, newest first."""
    return (
        Authorisation.objects.filter(gmina=member.gmina)
        .select_related("user")
        .order_by("-issued_on", "-number", "id")
    )


def next_authorisation(member: Member) -> dict[str, object]:
    """What the form of a new one begins with: the next number, to the end of the year."""
    today = timezone.localdate()
    this_year = authorisations_for(member).filter(issued_on__year=today.year).count()
    return {
        "number": f"{this_year + 1}/{today.year}",
        "issued_by": member.gmina.head_office,
        "issued_on": today,
        "valid_from": today,
        "valid_to": date(today.year, 12, 31),
    }


def authorisations_running_out(gmina: Gmina, today: date) -> QuerySet[Authorisation]:
    """Valid ones that end within the time of warning, unless one as wide goes on."""
    last = today + WARNED_BEFORE
    going_on = Authorisation.objects.filter(
        Q(scope=OuterRef("scope")) | Q(scope=Scope.EVERYTHING),
        gmina=gmina,
        user=OuterRef("user"),
        withdrawn_at=None,
        valid_to__gt=last,
    ).order_by("pk")
    return (
        Authorisation.objects.filter(
            ~Exists(going_on), gmina=gmina, withdrawn_at=None, valid_to__range=(today, last)
        )
        .select_related("user")
        .order_by("valid_to", "user__last_name", "id")
    )


def review_of_quarter(member: Member, today: date) -> RightsReview | None:
    return RightsReview.objects.filter(
        gmina=member.gmina, year=today.year, quarter=quarter_of(today)
    ).first()


def refused_since(moment: datetime) -> int:
    """Wrong passwords in the whole installation."""
    return RefusedSignIn.objects.filter(at__gte=moment).count()


def feed_of(member: Member) -> CalendarFeed | None:
    """The member's own calendar, where there is one."""
    return CalendarFeed.objects.filter(gmina=member.gmina, user=member.user).first()
