"""What a year's report counts of the way to an assistant, scoped to one gmina and ordered."""

from datetime import date

from django.db.models import Q, QuerySet

from ostoja.accounts.models import Gmina
from ostoja.families.enums import Basis, Outcome
from ostoja.families.models import Application, Assignment, Concern, Ruling
from ostoja.families.queries.counted import assignments_in


def concerns_in(gmina: Gmina, year: int) -> QuerySet[Concern]:
    return (
        Concern.objects.filter(gmina=gmina, received_on__year=year)
        .select_related("family")
        .order_by("received_on", "id")
    )


def applications_in(gmina: Gmina, year: int) -> QuerySet[Application]:
    """Those that reached the manager in the year."""
    return (
        Application.objects.filter(gmina=gmina, sent_on__year=year)
        .select_related("family")
        .order_by("sent_on", "id")
    )


def refusals_in(gmina: Gmina, year: int) -> QuerySet[Ruling]:
    return (
        Ruling.objects.filter(gmina=gmina, outcome=Outcome.REFUSE, made_on__year=year)
        .select_related("application__family")
        .order_by("made_on", "id")
    )


def waiting_at_end_of(gmina: Gmina, year: int) -> QuerySet[Application]:
    """Sent by the last day of the year, and by then neither refused nor given an assistant."""
    last = date(year, 12, 31)
    settled = Ruling.objects.filter(
        Q(outcome=Outcome.REFUSE, made_on__lte=last)
        | Q(outcome=Outcome.ASSIGN, application__assignments__started_on__lte=last),
        gmina=gmina,
    )
    return (
        Application.objects.filter(gmina=gmina, sent_on__lte=last)
        .exclude(pk__in=settled.values("application_id"))
        .select_related("family")
        .order_by("sent_on", "id")
    )


def by_court_in(gmina: Gmina, year: int) -> QuerySet[Assignment]:
    """Spells of work on a court's order with a day in the year."""
    return assignments_in(gmina, year).filter(basis=Basis.COURT_ORDER)
