"""Hand-counted rows of the work with families, for the year 2023."""

from datetime import date, time
from decimal import Decimal

from factories import AssignmentFactory, ClosingFactory, FamilyAssistantFactory, FamilyFactory
from factories.other_work import ContactFactory, GroupFactory, HelpFactory
from factories.work import PlanGoalFactory, VisitFactory
from ostoja.families.enums import HelpForm, Occasion, Result, Watcher
from ostoja.families.models import Assessment, GoalResult, Monitoring

WORK_CASES = {}
SAID = {"cooperation": "willing", "children": "same", "risk": "small", "conclusion": "continue"}
ENDS = (date(2022, 12, 31), date(2023, 1, 1), date(2023, 12, 31), date(2024, 1, 1))


def case(code):
    def keep(make):
        WORK_CASES[code] = make
        return make

    return keep


@case("PR1")
def visits_of_the_year(gmina):
    family = FamilyFactory(gmina=gmina)
    for day in ENDS:
        VisitFactory(gmina=gmina, family=family, held_on=day)
    VisitFactory(
        gmina=gmina, held_on=date(2023, 5, 5), contact_made=False, no_contact_reason="Nikogo."
    )
    return 3, {}


@case("PR2")
def hours_of_the_year(gmina):
    one, other = FamilyAssistantFactory.create_batch(2, gmina=gmina)
    for day in ENDS:  # an hour each, two of them in the year
        VisitFactory(gmina=gmina, assistant=one, held_on=day)
    ContactFactory(gmina=gmina, assistant=one, minutes=20)
    GroupFactory(gmina=gmina, assistant=other, began_at=time(16), ended_at=time(17, 30))
    ContactFactory(gmina=gmina, assistant=other, minutes=20, held_on=date(2022, 12, 31))
    return Decimal("2.33") + Decimal("1.50"), {}


@case("PR3")
def help_of_the_year(gmina):
    for day in ENDS:
        HelpFactory(gmina=gmina, held_on=day, minutes=90)
    HelpFactory(gmina=gmina, form=HelpForm.THERAPY, minutes=10, held_on=date(2023, 3, 3))
    parts = {"pomoc prawna": Decimal("3.00"), "terapia i mediacja": Decimal("0.17")}
    return Decimal("3.17"), parts


def worked(gmina, family, start, end, *, closed):
    AssignmentFactory(gmina=gmina, family=family, started_on=start, ended_on=end)
    if closed:
        ClosingFactory(gmina=gmina, family=family, closed_on=end)


@case("PR4")
def lengths_of_the_work_that_ended(gmina):
    changed, back, former = FamilyFactory.create_batch(3, gmina=gmina)
    worked(gmina, changed, date(2022, 12, 31), date(2023, 1, 5), closed=False)
    worked(gmina, changed, date(2023, 1, 6), date(2023, 1, 9), closed=True)  # ten days in all
    worked(gmina, back, date(2021, 1, 1), date(2022, 12, 31), closed=True)
    worked(gmina, back, date(2023, 2, 1), date(2023, 2, 1), closed=True)  # one day
    worked(gmina, former, date(2022, 1, 1), date(2022, 5, 1), closed=True)
    ClosingFactory(gmina=gmina, closed_on=date(2023, 4, 1))  # nobody had worked with it
    return Decimal("5.5"), {}


def judged(goal, day, result, *, handed=True):
    family = goal.plan.family
    assessment = Assessment.objects.create(
        gmina=goal.gmina,
        family=family,
        period_from=date(2021, 1, 1),
        assessed_on=day,
        due_on=day,
        handed_on=day if handed else None,
        **SAID,
    )
    GoalResult.objects.create(gmina=goal.gmina, assessment=assessment, goal=goal, result=result)


@case("PR5")
def share_of_goals_reached(gmina):
    first, second, third, outdated, draft = PlanGoalFactory.create_batch(5, gmina=gmina)
    judged(first, date(2023, 1, 1), Result.NOT_REACHED)
    judged(first, date(2023, 12, 31), Result.REACHED)
    judged(first, date(2024, 1, 1), Result.NOT_REACHED)
    judged(second, date(2023, 6, 1), Result.PARTLY)
    judged(third, date(2023, 6, 1), Result.NOT_REACHED)
    judged(outdated, date(2023, 6, 1), Result.OUTDATED)
    judged(draft, date(2023, 6, 1), Result.REACHED, handed=False)
    judged(draft, date(2022, 12, 31), Result.REACHED)
    return Decimal("33.3"), {}


@case("PR6")
def families_looked_in_on(gmina):
    twice = FamilyFactory(gmina=gmina)
    for start, end, family in (
        (date(2022, 5, 1), date(2023, 1, 1), twice),
        (date(2023, 6, 1), date(2024, 6, 1), twice),
        (date(2023, 12, 31), date(2024, 12, 31), FamilyFactory(gmina=gmina)),
        (date(2021, 12, 31), date(2022, 12, 31), FamilyFactory(gmina=gmina)),
        (date(2024, 1, 1), date(2025, 1, 1), FamilyFactory(gmina=gmina)),
    ):
        Monitoring.objects.create(
            gmina=gmina,
            family=family,
            occasion=Occasion.CLOSING,
            began_on=start,
            until=end,
            watcher=Watcher.ASSISTANT,
        )
    return 2, {}
