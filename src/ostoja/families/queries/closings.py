"""Ends of the work with a family, and looks at it afterwards."""

from django.db.models import QuerySet

from ostoja.families.models import Closing, Family, Monitoring, MonitoringCheck


def closings_of(family: Family) -> QuerySet[Closing]:
    return family.closings.select_related("family", "monitoring").order_by("-closed_on", "-id")


def monitorings_of(family: Family) -> QuerySet[Monitoring]:
    return family.monitorings.prefetch_related("checks").order_by("-began_on", "-id")


def checks_of(family: Family) -> QuerySet[MonitoringCheck]:
    return (
        MonitoringCheck.objects.filter(gmina=family.gmina_id, monitoring__family=family)
        .select_related("monitoring__family")
        .order_by("due_on", "id")
    )


def worried(family: Family) -> MonitoringCheck | None:
    """The last check that found reason to worry, until work begins again."""
    last = checks_of(family).filter(risk=True).order_by("done_on").last()
    if last is None or last.done_on is None:
        return None
    begun = family.assignments.filter(started_on__gt=last.done_on)
    return None if begun.exists() else last
