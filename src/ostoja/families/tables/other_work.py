"""Work besides visits as text."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.urls import reverse

from ostoja.families.models import (
    Contact,
    CourtOpinion,
    Family,
    GroupAttendance,
    GroupMeeting,
    HelpGiven,
)
from ostoja.families.papers.month_rows import NONE
from ostoja.families.rules.visits import hours
from ostoja.polish.dates import short

HELP = "form held_on minutes persons provider words".split()
CONTACT = "institution held_on minutes channel matter outcome".split()
OPINION = "court file_number requested_on due_on text".split()
MEETING = "held_on began_at ended_at place topic".split()


def entries(row: object, names: Iterable[str]) -> dict[str, object]:
    """A record as its form shows it."""
    typed = {name: getattr(row, name) for name in names}
    return typed | {"key": getattr(row, "pk")}  # noqa: B009 # of any table


def help_cells(one: HelpGiven) -> list[str]:
    """Day, form, time, persons, by whom."""
    return [
        short(one.held_on),
        one.get_form_display(),
        hours(one.minutes),
        str(one.persons),
        one.provider,
    ]


def contact_cells(one: Contact) -> list[str]:
    """Day, institution, how, time, matter, what was agreed."""
    return [
        short(one.held_on),
        one.institution,
        one.get_channel_display(),
        hours(one.minutes),
        one.matter,
        one.outcome or NONE,
    ]


def opinion_cells(one: CourtOpinion, on: date) -> list[str]:
    """File number, court, when it came, the term, how it stands."""
    return [
        one.file_number,
        one.court,
        short(one.requested_on),
        short(one.due_on) if one.due_on else "nie podano",
        opinion_state(one, on)[0],
    ]


def opinion_state(one: CourtOpinion, on: date) -> tuple[str, str]:
    """How an opinion stands, with its tone."""
    if one.sent_on:
        late = one.due_on is not None and one.sent_on > one.due_on
        return f"wysłana {short(one.sent_on)}" + (", po terminie" if late else ""), ""
    if one.due_on is not None and one.due_on < on:
        return "po terminie", "error"
    return "do wysłania", "warn"


def attendance_cells(one: GroupAttendance) -> list[str]:
    """Day, topic, who led it, persons."""
    return [
        short(one.meeting.held_on),
        one.meeting.topic,
        one.meeting.assistant.name,
        str(one.persons),
    ]


def help_rows(found: Iterable[HelpGiven]) -> list[tuple[str, list[str]]]:
    return [
        (reverse("families:help", args=(one.family_id, one.pk)), help_cells(one)) for one in found
    ]


def contact_rows(found: Iterable[Contact]) -> list[tuple[str, list[str]]]:
    return [
        (reverse("families:contact", args=(one.family_id, one.pk)), contact_cells(one)[:-1])
        for one in found
    ]


def opinion_rows(found: Iterable[CourtOpinion], on: date) -> list[tuple[str, list[str]]]:
    return [
        (reverse("families:opinion", args=(one.family_id, one.pk)), opinion_cells(one, on))
        for one in found
    ]


def help_facts(one: HelpGiven) -> list[dict[str, str]]:
    return _facts(
        ("Dzień", short(one.held_on)),
        ("Forma pomocy", one.get_form_display()),
        ("Czas", hours(one.minutes)),
        ("Ile osób z rodziny", str(one.persons)),
        ("Kto udzielił", one.provider),
        ("Czego dotyczyła", one.words),
    )


def contact_facts(one: Contact) -> list[dict[str, str]]:
    return _facts(
        ("Dzień", short(one.held_on)),
        ("Instytucja", one.institution),
        ("Jak", one.get_channel_display()),
        ("Czas", hours(one.minutes)),
        ("Asystent", one.assistant.name),
        ("W jakiej sprawie", one.matter),
        ("Co ustalono", one.outcome),
    )


def opinion_facts(one: CourtOpinion, on: date) -> list[dict[str, str]]:
    return _facts(
        ("Sąd", one.court),
        ("Sygnatura", one.file_number),
        ("Pismo z sądu wpłynęło", short(one.requested_on)),
        ("Termin", short(one.due_on) if one.due_on else "sąd go nie podał"),
        ("Stan", opinion_state(one, on)[0]),
        ("Treść opinii", one.text),
    )


def _facts(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"label": label, "value": value, "url": ""} for label, value in pairs]


def group_rows(found: Iterable[GroupMeeting]) -> list[tuple[str, list[str]]]:
    """Address and cells: day and hours, topic, place, who led it, families, persons."""
    return [
        (
            reverse("families:group", args=(one.pk,)),
            [
                group_when(one),
                one.topic,
                one.place,
                one.assistant.name,
                str(getattr(one, "families", 0)),
                str(getattr(one, "persons", 0) or 0),
            ],
        )
        for one in found
    ]


def group_when(one: GroupMeeting) -> str:
    return f"{short(one.held_on)}, {one.began_at:%H:%M}–{one.ended_at:%H:%M}"


def group_facts(one: GroupMeeting) -> list[dict[str, str]]:
    return _facts(
        ("Kiedy", f"{group_when(one)} ({hours(one.minutes)})"),
        ("Temat", one.topic),
        ("Miejsce", one.place),
        ("Prowadzi", one.assistant.name),
    )


def came_rows(found: Iterable[GroupAttendance]) -> list[tuple[UUID, list[str]]]:
    """Key and cells: family, number, persons."""
    return [(one.pk, [one.family.name, one.family.number, str(one.persons)]) for one in found]


def family_choices(families: Iterable[Family]) -> list[tuple[str, str]]:
    return [(str(one.pk), f"{one.name} ({one.number})") for one in families]
