"""The internal register of breaches, and what is due of each."""

from django.db.models import QuerySet
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.oversight.enums import YesNo
from ostoja.oversight.models import Breach
from ostoja.oversight.rules import BreachFacts


def breaches_for(member: Member) -> QuerySet[Breach]:
    return Breach.objects.filter(gmina=member.gmina).order_by("-noticed_at", "pk")


def ticking_for(member: Member) -> QuerySet[Breach]:
    """Of which the office is yet to be told, or it is yet to be decided; the oldest first."""
    rows = Breach.objects.filter(gmina=member.gmina, closed_on=None, office_told_at=None)
    return rows.exclude(to_office=YesNo.NO).order_by("noticed_at", "pk")


def told_of(breach: Breach) -> BreachFacts:
    """Its facts, with the moments in the time of the office."""
    told_at = breach.office_told_at
    texts = (breach.happened, breach.people, breach.records, breach.consequences, breach.measures)
    return BreachFacts(
        noticed_at=timezone.localtime(breach.noticed_at),
        is_described=all(texts),
        to_office=breach.to_office,
        office_told_at=timezone.localtime(told_at) if told_at else None,
        to_people=breach.to_people,
        people_told=breach.people_told_on is not None,
        closed=breach.closed_on is not None,
    )
