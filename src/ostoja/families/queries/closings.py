"""Ends of the work with a family, and looks at it afterwards."""

from django.db.models import QuerySet

from ostoja.families.models import Assessment, Closing, Family, Monitoring, MonitoringCheck


def closings_of(family: Family) -> QuerySet[Closing]:
    return family.closings.select_related("family", "monitoring").order_by("-closed_on", "-id")


def standing_closing(family: Family) -> Closing | None:
    """The last one, while nobody works with the family."""
    if family.assignments.filter(ended_on=None).exists():
        return None
    return closings_of(family).first()


def final_assessment(closing: Closing) -> Assessment | None:
    found = closing.family.assessments.filter(is_final=True, assessed_on=closing.closed_on)
    return found.prefetch_related("results__goal").order_by("id").last()


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
