"""Invented plans, visits, assessments and looks afterwards for the demonstration's families."""

from datetime import date, time, timedelta
from decimal import Decimal
from itertools import cycle, islice

from django.db.models import F
from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.database.keys import new_key
from ostoja.families.commands import closings, plans
from ostoja.families.enums import (
    ChildrenNow,
    ClosingReason,
    Conclusion,
    Cooperation,
    Occasion,
    Result,
    Risk,
    Travel,
)
from ostoja.families.library import GOALS, ReadyGoal
from ostoja.families.models import (
    Assessment,
    Assignment,
    GoalResult,
    Plan,
    PlanAction,
    PlanGoal,
    Visit,
    VisitGoal,
)
from ostoja.law.deadlines import assessment_due
from ostoja.values.periods import plus_months

BY = "dane przykładowe"
LAST_ASSESSMENT = date(2026, 9, 30)
"""The demonstration's assessments go on until here; every seventh family's stop before."""
VISITS = 5
TOLD = (
    ("Syn był u stomatologa, córka oddała zaległe prace.", "Umówić kontrolę za pół roku."),
    ("Rodzice ułożyli plan dnia i powiesili go na lodówce.", "Trzymać się pory kolacji."),
    ("Matka złożyła wniosek o dodatek mieszkaniowy.", "Dopytać w urzędzie o decyzję."),
    ("Była kłótnia o telefon; rodzice poradzili sobie bez krzyku.", "Zapisać domowe zasady."),
    ("Ojciec zaczął pracę na próbę w tartaku.", "Ustalić, kto odbiera dzieci."),
    ("Najmłodsze dziecko ma miejsce w przedszkolu od września.", "Kupić kapcie i pościel."),
    ("Rodzina spłaciła pierwszą ratę za czynsz.", "Odłożyć pieniądze na drugą ratę."),
    ("Pedagog chwali frekwencję, matematyka nadal słaba.", "Pójść na zajęcia wyrównawcze."),
    ("Rodzice byli na pierwszym spotkaniu grupy.", "Przyjść na następne w środę."),
    ("W mieszkaniu jest czysto, leki są w zamykanej szafce.", "Naprawić zamek w oknie."),
    ("Córka zaczęła terapię w poradni.", "Dowozić ją w każdy czwartek."),
)
MAIN_GOALS = (
    "Dzieci są bezpieczne i zadbane, a rodzice radzą sobie sami.",
    "Dzieci zostają w domu, w którym jest spokojnie.",
    "Rodzice dbają o zdrowie i naukę dzieci bez przypominania.",
)
FINAL = {
    ClosingReason.GOALS_REACHED: "Rodzina prowadzi dom sama, dzieci chodzą do szkoły i są zdrowe.",
    ClosingReason.FAMILY_STOPPED: "Rodzina odwołała kilka spotkań i zrezygnowała z pomocy.",
    ClosingReason.NO_EFFECT: "Mimo roku pracy sytuacja dzieci się nie zmieniła.",
}


def load(gmina: Gmina) -> None:
    """For every family that an assistant works or worked with."""
    spells = Assignment.objects.filter(gmina=gmina).select_related("family", "assistant")
    for place, spell in enumerate(spells.order_by("family__number", "started_on")):
        goals = tell(spell, place)
        if spell.ended_on is None:
            _now(spell, place, goals)


def tell(spell: Assignment, place: int) -> list[PlanGoal]:
    """From the plan to the looks afterwards."""
    _plan(spell, place)
    goals = list(PlanGoal.objects.filter(plan__family=spell.family).order_by("position"))
    _visits(spell, place, goals)
    _assessments(spell, place, goals)
    _after(spell)
    return goals


def _now(spell: Assignment, place: int, goals: list[PlanGoal]) -> None:
    """The last visit and the next meeting, and the plan's actions; every seventh family's wait."""
    today = timezone.localdate()
    told = TOLD[place % len(TOLD)]
    visit = _visit(spell, place, 0, today - timedelta(14 - place % 7), told)
    visit.next_on, visit.next_at = today + timedelta(place % 7), time(9 + place % 7, 30)
    visit.save()
    if goals and visit.contact_made:
        VisitGoal.objects.create(gmina=spell.gmina, visit=visit, goal=goals[0])
    if place % 7 != 6:  # noqa: PLR2004 # every seventh
        PlanAction.objects.filter(gmina=spell.gmina, goal__in=goals).update(
            began_on=F("due_on") - timedelta(40), done_on=F("due_on") - timedelta(4)
        )


def _plan(spell: Assignment, place: int) -> None:
    """Two ready-made goals with their own deadlines, signed two weeks after the start."""
    day = spell.started_on + timedelta(14)
    if spell.ended_on and day > spell.ended_on:
        return
    plan = plans.start_plan(spell.family, today=day, by=BY)
    plan.main_goal = MAIN_GOALS[place % len(MAIN_GOALS)]
    plan.save()
    for shift in (0, 5):
        _goal(plan, GOALS[(place + shift) % (len(GOALS) - 1)], day)
    plan = plans.make_ready(plan, today=day, by=BY)
    for role, name in (("family", spell.family.name), ("assistant", spell.assistant.name)):
        plans.sign_plan(plan, role=role, name=name, signed_on=day, refused_why="", today=day, by=BY)


def _goal(plan: Plan, ready: ReadyGoal, day: date) -> None:
    plans.save_goal(
        plan,
        key=new_key(),
        area=ready.area,
        text=ready.text,
        indicator=ready.indicator,
        actions=[
            {
                "what": one.what,
                "doer": one.doer,
                "doer_name": "",
                "due_on": plus_months(day, 3 + number),
                "effect": one.effect,
            }
            for number, one in enumerate(ready.actions)
        ],
        by=BY,
    )


def _visits(spell: Assignment, place: int, goals: list[PlanGoal]) -> None:
    """Every third week; one in nine meets nobody."""
    days = [spell.started_on + timedelta(21 * number + 3) for number in range(VISITS)]
    kept = [day for day in days if spell.ended_on is None or day <= spell.ended_on]
    told = islice(cycle(TOLD), place % len(TOLD), None)
    visits = [_visit(spell, place, number, day, next(told)) for number, day in enumerate(kept)]
    Visit.objects.bulk_create(visits)
    VisitGoal.objects.bulk_create(
        VisitGoal(gmina=spell.gmina, visit=visit, goal=goals[number % len(goals)])
        for number, visit in enumerate(visits)
        if goals and visit.contact_made
    )


def _visit(spell: Assignment, place: int, number: int, day: date, told: tuple[str, str]) -> Visit:
    failed = (place + number) % 9 == 8  # noqa: PLR2004 # one in nine
    done, tasks = ("", "") if failed else told
    return Visit(
        gmina=spell.gmina,
        family=spell.family,
        assistant=spell.assistant,
        held_on=day,
        began_at=time(8 + place % 8, 10 * (number % 3)),
        ended_at=time(9 + place % 8, 15 + 10 * (number % 3)),
        contact_made=not failed,
        no_contact_reason="Nikt nie otworzył drzwi." if failed else "",
        done=done,
        family_tasks=tasks,
        next_on=day + timedelta(21),
        kilometres=Decimal(2 + place % 9),
        route="ośrodek – dom rodziny – ośrodek",
        travel=Travel.LARGE_CAR,
    )


def _assessments(spell: Assignment, place: int, goals: list[PlanGoal]) -> None:
    """Ten days before each term, every ninth five days late; the last one judges the goals."""
    stops = LAST_ASSESSMENT - timedelta(730 if place % 7 == 6 else 0)  # noqa: PLR2004 # every seventh
    rows: list[Assessment] = []
    last = spell.started_on
    while True:
        number = place + len(rows) + 1
        due_on = assessment_due(last)
        day = due_on + timedelta(-10 if number % 9 else 5)
        if day > min(spell.ended_on or stops, stops):
            break
        rows.append(_assessment(spell, (last, day, due_on), number))
        last = day
    Assessment.objects.bulk_create(rows)
    results = [Result.REACHED, Result.PARTLY] if place % 2 else [Result.PARTLY, Result.PARTLY]
    GoalResult.objects.bulk_create(
        GoalResult(gmina=spell.gmina, assessment=row, goal=goal, result=result)
        for row in rows[-1:]
        for goal, result in zip(goals, results, strict=False)
    )


def _assessment(spell: Assignment, days: tuple[date, date, date], number: int) -> Assessment:
    period_from, day, due_on = days
    return Assessment(
        gmina=spell.gmina,
        family=spell.family,
        period_from=period_from,
        assessed_on=day,
        due_on=due_on,
        cooperation=Cooperation.WILLING if number % 3 else Cooperation.REMINDED,
        children=ChildrenNow.SLIGHTLY if number % 4 else ChildrenNow.SAME,
        risk=Risk.SMALL,
        conclusion=Conclusion.CONTINUE if number % 5 else Conclusion.CHANGE_PLAN,
        assistant=spell.assistant.name,
        handed_on=day,
        read_on=day + timedelta(3),
        read_by="Halina Kierownicka",
    )


def _after(spell: Assignment) -> None:
    """The final words, and looks every three months; the first was taken in time."""
    closing = spell.family.closings.order_by("closed_on").last()
    if closing is None or closing.closed_on != spell.ended_on:
        return
    reason = ClosingReason(closing.reason)
    closing.final_words = FINAL.get(reason, "Praca skończyła się przed czasem.")
    if reason is not ClosingReason.GOALS_REACHED:
        closing.no_monitoring_why = "Rodzina nie zgodziła się na dalsze spotkania."
    closing.save()
    if reason is ClosingReason.GOALS_REACHED:
        watch = closings.begin_monitoring(
            spell.family,
            began_on=closing.closed_on,
            occasion=Occasion.CLOSING,
            watcher="social_worker",
            every_months=3,
            months=12,
            closing=closing,
        )
        for check in watch.checks.order_by("due_on"):
            check.done_on, check.done_by = check.due_on, "Ewa Wywiadowska"
            check.situation = "Dzieci są zdrowe, w domu jest spokojnie."
            check.save()
