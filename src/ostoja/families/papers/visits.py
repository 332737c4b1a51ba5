"""A visit, and an assistant's month, on paper. The private note is never printed."""

from datetime import date, time

from ostoja.documents.paper import Facts, Grid, Paper, Words, chosen
from ostoja.families.enums import Meeting
from ostoja.families.models import Visit
from ostoja.polish.dates import short

CONTACT = (("yes", "tak"), ("no", "nie"))


def visit_paper(visit: Visit | None = None) -> Paper:
    """The card of a visit, signed by one of the family; empty without a visit."""
    one = visit or Visit(place="")
    return Paper(
        "Karta wizyty",
        (
            Facts("Wizyta", _facts(one, _contact(visit))),
            Grid("Cele, których dotyczyła wizyta", ("nr", "cel"), _goals(visit), blank=3),
            Words("Co się działo od ostatniego spotkania", one.done, lines=6),
            Words("Co zrobi rodzina do następnego spotkania", one.family_tasks),
            Words("Co zrobi asystent do następnego spotkania", one.assistant_tasks),
        ),
        case=visit.family.number if visit else "",
        signers=("asystent rodziny", "członek rodziny"),
    )


def _contact(visit: Visit | None) -> str:
    if visit is None:
        return ""
    return "yes" if visit.contact_made else "no"


def _facts(one: Visit, contact: str) -> tuple[tuple[str, str], ...]:
    return (
        ("dzień", day(one.held_on)),
        ("godziny", f"{clock(one.began_at)}–{clock(one.ended_at)}" if one.began_at else ""),
        ("miejsce", chosen(Meeting.choices, one.place)),
        ("kto był obecny", one.present),
        ("kontakt z rodziną", chosen(CONTACT, contact)),
        ("dlaczego nie było kontaktu", one.no_contact_reason or ("–" if contact else "")),
        ("następne spotkanie", " ".join(filter(None, (day(one.next_on), clock(one.next_at))))),
    )


def _goals(visit: Visit | None) -> tuple[tuple[str, ...], ...]:
    if visit is None:
        return ()
    goals = sorted((one.goal for one in visit.touched.all()), key=lambda goal: goal.position)
    rows = tuple((str(goal.position), goal.text) for goal in goals)
    return rows or (("–", "nie zaznaczono"),)


def day(value: date | None) -> str:
    """A day as it is printed; nothing where there is none."""
    return short(value) if value else ""


def clock(value: time | None) -> str:
    return f"{value:%H:%M}" if value else ""
