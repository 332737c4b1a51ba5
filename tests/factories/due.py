"""A family for which everything is due."""

from datetime import date, time, timedelta

from django.utils import timezone

from factories.families import AssignmentFactory
from factories.partners import EntryFactory
from factories.way_in import ApplicationFactory, InterviewFactory
from factories.work import PlanActionFactory, PlanFactory, PlanGoalFactory, VisitFactory
from ostoja.families.enums import Occasion, Watcher
from ostoja.families.models import Monitoring, MonitoringCheck


def with_everything_due(gmina, number=1, assistant=None):
    """The assignment of a family with something late of each kind, and a meeting tomorrow.

    Beside it an application that waits, and an institution that is silent.
    """
    today = timezone.localdate()
    past = today - timedelta(days=10)
    given = {"assistant": assistant} if assistant else {}
    work = AssignmentFactory(gmina=gmina, started_on=date(2023, 1, number), **given)
    of_family = {"gmina": gmina, "family": work.family}
    plan = PlanFactory(**of_family, ready_on=past, checksum="0" * 64)
    goal = PlanGoalFactory(gmina=gmina, plan=plan, position=1)
    PlanActionFactory(gmina=gmina, goal=goal, position=1, due_on=past)
    VisitFactory(
        **of_family,
        assistant=work.assistant,
        held_on=past,
        next_on=today + timedelta(days=1),
        next_at=time(10),
    )
    InterviewFactory(**of_family, held_on=None, need="", due_on=past)
    watch = Monitoring.objects.create(
        **of_family,
        occasion=Occasion.choices[0][0],
        began_on=past,
        until=today,
        watcher=Watcher.choices[0][0],
    )
    MonitoringCheck.objects.create(gmina=gmina, monitoring=watch, due_on=past)
    ApplicationFactory(gmina=gmina)
    EntryFactory(gmina=gmina, of_return__campaign__year=today.year - 1, of_return__sent_on=None)
    return work
