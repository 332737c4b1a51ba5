"""Visits and an assistant's month as text."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.urls import reverse

from ostoja.families.enums import Meeting
from ostoja.families.models import FamilyAssistant, MileageRate, PlanGoal, Visit
from ostoja.families.papers.month_rows import NONE, agreed, clock_hours, diary_cells
from ostoja.families.queries.visits import Month
from ostoja.families.rules.visits import hours
from ostoja.polish.dates import MONTHS, short
from ostoja.polish.numerals import numeral
from ostoja.values.periods import plus_months

ANY = UUID(int=0)


def visit_rows(visits: Iterable[Visit]) -> list[tuple[str, list[str]]]:
    """Address and cells: day, hours, place, goals, agreed."""
    address = reverse("families:visit", args=(ANY, ANY))
    return [
        (
            _address(address, one),
            [
                short(one.held_on),
                clock_hours(one),
                one.get_place_display(),
                touched(one),
                agreed(one),
            ],
        )
        for one in visits
    ]


def _address(address: str, visit: Visit) -> str:
    return address.replace(str(ANY), str(visit.family_id), 1).replace(str(ANY), str(visit.pk), 1)


def touched(visit: Visit) -> str:
    """The numbers of the goals, as the plan has them."""
    numbers = sorted(one.goal.position for one in visit.touched.all())
    return ", ".join(map(str, numbers)) or NONE


def diary_rows(month: Month) -> list[tuple[str, list[str]]]:
    """Address and cells: day and hours, family, place, what."""
    address = reverse("families:visit", args=(ANY, ANY))
    return [
        (
            _address(address, one),
            diary_cells(one),
        )
        for one in month.visits
    ]


def rate_rows(rates: Iterable[MileageRate]) -> list[list[str]]:
    return [
        [one.get_travel_display(), short(one.valid_from), f"{one.rate.normalize():f} zł"]
        for one in rates
    ]


def goal_choices(goals: Iterable[PlanGoal]) -> list[tuple[str, str]]:
    return [(str(one.pk), f"{one.position}. {one.text}") for one in goals]


def first_entries(last: Visit | None, now: datetime) -> dict[str, object]:
    """What a new visit's form can know: now, at home, contact made, the car of last time."""
    ends = now.replace(minute=now.minute - now.minute % 5, second=0)
    began = max(ends - timedelta(hours=1), ends.replace(hour=0, minute=0))
    return {
        "held_on": now.date(),
        "began_at": began.time(),
        "ended_at": ends.time(),
        "place": Meeting.HOME,
        "contact_made": "yes",
        "present": last.present if last else "",
        "travel": last.travel if last else "",
    }


def visit_entries(visit: Visit) -> dict[str, object]:
    """A visit as its form shows it."""
    typed = (
        "held_on began_at ended_at place no_contact_reason present done family_tasks"
        " assistant_tasks private_note next_on next_at kilometres route travel"
    ).split()
    return {name: getattr(visit, name) for name in typed} | {
        "key": visit.pk,
        "contact_made": "yes" if visit.contact_made else "no",
        "goals": [str(one.goal_id) for one in visit.touched.all()],
    }


def visit_facts(visit: Visit, *, private: bool) -> list[dict[str, str]]:
    """Labels and values for the page of a visit."""
    goals = sorted(visit.touched.all(), key=lambda one: one.goal.position)
    when = f"{short(visit.held_on)}, {clock_hours(visit)} ({hours(visit.minutes)})"
    following = f"{visit.next_at:%H:%M}" if visit.next_at else ""
    found = [
        ("Kiedy", when),
        ("Asystent", visit.assistant.name),
        ("Miejsce", visit.get_place_display()),
        ("Kontakt", "tak" if visit.contact_made else f"nie: {visit.no_contact_reason}"),
        ("Kto był obecny", visit.present),
        ("Cele", "; ".join(f"{one.goal.position}. {one.goal.text}" for one in goals)),
        ("Co się działo", visit.done),
        ("Co zrobi rodzina", visit.family_tasks),
        ("Co zrobi asystent", visit.assistant_tasks),
        ("Następne spotkanie", f"{short(visit.next_on)} {following}" if visit.next_on else ""),
        ("Dojazd", _trip(visit)),
    ]
    if private:
        found.append(("Tylko dla asystenta i kierownika", visit.private_note))
    return [{"label": label, "value": value, "url": ""} for label, value in found]


def _trip(visit: Visit) -> str:
    if not visit.travel:
        return ""
    driven = f"{numeral(visit.kilometres)} km, " if visit.kilometres else ""
    return f"{driven}{visit.get_travel_display()}" + (f", {visit.route}" if visit.route else "")


def assistant_rows(
    assistants: Iterable[FamilyAssistant], today: date
) -> list[tuple[str, list[str]]]:
    return [
        (reverse("families:month", args=(one.pk, today.year, today.month)), [one.name])
        for one in assistants
    ]


def months_around(month: Month) -> list[tuple[str, str]]:
    """Addresses of the month before and the one after, with their names."""
    first = month.first
    around = [first - timedelta(1), plus_months(first, 1)]
    return [
        (
            reverse("families:month", args=(month.assistant.pk, one.year, one.month)),
            f"{MONTHS[one.month - 1]} {one.year}",
        )
        for one in around
    ]
