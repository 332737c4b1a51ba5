"""Which years are closed."""

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.foster.models import YearLock


def lock_of(gmina: Gmina, year: int) -> YearLock | None:
    """The lock in force, or None while the year is open."""
    return YearLock.objects.filter(gmina=gmina, year=year, unlocked_on=None).first()


def locks_for(member: Member) -> QuerySet[YearLock]:
    """The latest year first, and of a year the latest lock."""
    return YearLock.objects.filter(gmina=member.gmina).order_by("-year", "-closed_on", "-id")
