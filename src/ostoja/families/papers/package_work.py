"""The work with a family as the grids of its package."""

from collections.abc import Iterable

from ostoja.documents.paper import Grid
from ostoja.families.models import Assessment, Family, Plan
from ostoja.families.papers.month_rows import NONE, agreed, clock_hours
from ostoja.families.papers.visits import day
from ostoja.families.queries.attachments import attachments_of, deliveries_of
from ostoja.families.queries.closings import checks_of, closings_of
from ostoja.families.queries.other_work import (
    attendances_of,
    contacts_of,
    help_of,
    opinions_of,
)
from ostoja.families.queries.visits import visits_of
from ostoja.families.rules.visits import hours

Cells = tuple[str, ...]


def grid(caption: str, columns: str, rows: Iterable[Cells]) -> Grid:
    """Titles parted by `|`; where there was nothing, one row says so."""
    titles = tuple(columns.split("|"))
    told = tuple(tuple(cell or NONE for cell in row) for row in rows)
    nothing = (("nie było", *[NONE] * (len(titles) - 1)),)
    return Grid(caption, titles, told or nothing)


def work_grids(family: Family) -> Iterable[Grid]:
    """From the assistant to the last look at the family."""
    spells = family.assignments.select_related("assistant").order_by("started_on", "id")
    yield grid(
        "Praca asystentów",
        "asystent|podstawa|od|do",
        (
            (one.assistant.name, one.get_basis_display(), day(one.started_on), day(one.ended_on))
            for one in spells
        ),
    )
    plans = family.plans.prefetch_related("goals__actions").order_by("number")
    yield grid(
        "Plany pracy",
        "wersja|cel|działanie|kto|termin|stan",
        (row for one in plans for row in _plan(one)),
    )
    yield grid("Wizyty", "dzień i godziny|miejsce|co ustalono", _visits(family))
    assessments = family.assessments.prefetch_related("results__goal").order_by("assessed_on", "id")
    yield grid(
        "Oceny sytuacji rodziny",
        "dzień|współpraca|dzieci|ryzyko|wniosek|cele",
        map(_assessment, assessments),
    )
    yield from _other_grids(family)
    yield from _end_grids(family)


def _plan(plan: Plan) -> Iterable[Cells]:
    for goal in plan.goals.all():
        for one in goal.actions.all():
            if one.done_on:
                state = f"wykonane {day(one.done_on)}"
            else:
                state = f"zaniechane {day(one.dropped_on)}" if one.dropped_on else "do zrobienia"
            yield (
                str(plan.number),
                f"{goal.position}. {goal.text}",
                one.what,
                one.get_doer_display(),
                day(one.due_on),
                state,
            )


def _visits(family: Family) -> Iterable[Cells]:
    for one in visits_of(family).order_by("held_on", "began_at", "id"):
        yield (f"{day(one.held_on)}, {clock_hours(one)}", one.get_place_display(), agreed(one))


def _assessment(one: Assessment) -> Cells:
    results = sorted(one.results.all(), key=lambda result: result.goal.position)
    return (
        day(one.assessed_on),
        one.get_cooperation_display(),
        one.get_children_display(),
        one.get_risk_display(),
        one.get_conclusion_display(),
        "; ".join(f"{each.goal.position}: {each.get_result_display()}" for each in results),
    )


def _other_grids(family: Family) -> Iterable[Grid]:
    given = (
        (
            day(one.held_on),
            one.get_form_display(),
            hours(one.minutes),
            str(one.persons),
            one.provider,
            one.words,
        )
        for one in help_of(family)
    )
    yield grid("Udzielona pomoc", "dzień|forma|czas|osoby|kto|czego dotyczyła", given)
    contacts = (
        (day(one.held_on), one.institution, one.get_channel_display(), one.matter, one.outcome)
        for one in contacts_of(family)
    )
    yield grid("Kontakty z instytucjami", "dzień|instytucja|jak|sprawa|co ustalono", contacts)
    groups = (
        (day(one.meeting.held_on), one.meeting.topic, str(one.persons))
        for one in attendances_of(family)
    )
    yield grid("Spotkania grupowe", "dzień|temat|osoby z rodziny", groups)
    opinions = (
        (one.court, one.file_number, day(one.requested_on), day(one.sent_on), one.text)
        for one in opinions_of(family)
    )
    yield grid("Opinie dla sądu", "sąd|sygnatura|wpłynęło|wysłano|treść", opinions)


def _end_grids(family: Family) -> Iterable[Grid]:
    ends = (
        (day(one.closed_on), one.get_reason_display(), one.reason_words, one.final_words)
        for one in closings_of(family)
    )
    yield grid("Zakończenia pracy", "dzień|powód|powód słowami|ocena końcowa", ends)
    checks = (
        (day(one.due_on), day(one.done_on), one.situation, "tak" if one.risk else "nie")
        for one in checks_of(family)
    )
    yield grid("Sprawdzenia", "termin|sprawdzono|co zastano|niepokój", checks)
    files = ((one.title, day(one.added_on), one.checksum) for one in attachments_of(family))
    yield grid("Załączniki", "co to jest|dodano|suma kontrolna", files)
    delivered = (
        (one.paper, one.get_channel_display(), day(one.sent_on), day(one.delivered_on))
        for one in deliveries_of(family)
    )
    yield grid("Doręczenia", "co|jak|wysłano|doręczono", delivered)
