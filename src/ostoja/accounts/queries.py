"""Who works in the gmina."""

from datetime import date

from django.db.models import Q, QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Membership


def memberships_for(member: Member, *, on: date) -> QuerySet[Membership]:
    """Roles valid on this day, by name."""
    return (
        Membership.objects.filter(gmina=member.gmina, valid_from__lte=on)
        .filter(Q(valid_to=None) | Q(valid_to__gte=on))
        .select_related("user")
        .order_by("user__last_name", "user__email", "role")
    )
