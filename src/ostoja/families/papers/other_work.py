"""Help, talks with institutions, a group and an opinion for a court on paper."""

from collections.abc import Iterable

from ostoja.documents.paper import Facts, Grid, Paper, Words
from ostoja.families.models import (
    Contact,
    CourtOpinion,
    Family,
    GroupAttendance,
    GroupMeeting,
    HelpGiven,
)
from ostoja.families.papers.month_rows import NONE
from ostoja.families.papers.visits import clock, day
from ostoja.families.rules.visits import hours


def opinion_paper(found: CourtOpinion | None = None) -> Paper:
    """The letter with the opinion, as it goes to the court."""
    one = found or CourtOpinion()
    return Paper(
        "Opinia o rodzinie dla sądu",
        (
            Facts(
                "Opinia",
                (
                    ("sąd", one.court),
                    ("sygnatura", one.file_number),
                    ("pismo sądu wpłynęło", day(one.requested_on)),
                    ("termin", day(one.due_on) or (NONE if found else "")),
                    ("rodzina", found.family.name if found else ""),
                ),
            ),
            Words("Treść opinii", one.text, lines=16, by_hand=True),
        ),
        case=found.family.number if found else "",
        signers=("asystent rodziny", "kierownik"),
    )


def help_paper(family: Family | None = None, found: Iterable[HelpGiven] = ()) -> Paper:
    """Everything of art. 10 ust. 3 that was given to a family, a line a time."""
    rows = tuple(
        (
            day(one.held_on),
            one.get_form_display(),
            hours(one.minutes),
            str(one.persons),
            one.provider,
        )
        for one in found
    )
    return Paper(
        "Karta pomocy udzielonej rodzinie",
        (
            Facts("Rodzina", (("rodzina", family.name if family else ""),)),
            Grid(
                "Pomoc według art. 10 ust. 3 ustawy",
                ("dzień", "forma pomocy", "czas", "osoby", "kto udzielił"),
                rows or (_nothing(5) if family else ()),
                blank=12,
                numeric=(2, 3),
            ),
        ),
        case=family.number if family else "",
        signers=("asystent rodziny",),
    )


def contacts_paper(family: Family | None = None, found: Iterable[Contact] = ()) -> Paper:
    """The log of work with institutions, a line a talk."""
    rows = tuple(
        (
            day(one.held_on),
            f"{one.institution}, {one.get_channel_display()}",
            one.matter,
            one.outcome or NONE,
        )
        for one in found
    )
    return Paper(
        "Karta współpracy z instytucjami",
        (
            Facts("Rodzina", (("rodzina", family.name if family else ""),)),
            Grid(
                "Rozmowy i pisma",
                ("dzień", "instytucja i sposób", "w jakiej sprawie", "co ustalono"),
                rows or (_nothing(4) if family else ()),
                blank=12,
            ),
        ),
        case=family.number if family else "",
        signers=("asystent rodziny",),
    )


def attendance_paper(
    meeting: GroupMeeting | None = None, found: Iterable[GroupAttendance] = ()
) -> Paper:
    """The list that families sign at a group meeting."""
    one = meeting or GroupMeeting()
    rows = tuple((row.family.name, row.family.number, str(row.persons), " ") for row in found)
    return Paper(
        "Lista obecności na spotkaniu grupowym",
        (
            Facts(
                "Spotkanie",
                (
                    ("dzień", day(one.held_on)),
                    ("godziny", f"{clock(one.began_at)}–{clock(one.ended_at)}" if meeting else ""),
                    ("miejsce", one.place),
                    ("temat", one.topic),
                    ("prowadzi", meeting.assistant.name if meeting else ""),
                ),
            ),
            Grid(
                "Kto przyszedł",
                ("rodzina", "znak sprawy", "osoby", "podpis"),
                rows or (_nothing(4) if meeting else ()),
                blank=14,
                numeric=(2,),
            ),
        ),
        case=f"{one.held_on:%d.%m.%Y}" if meeting else "",
        signers=("asystent rodziny",),
    )


def _nothing(columns: int) -> tuple[tuple[str, ...], ...]:
    return (("nie było", *[NONE] * (columns - 1)),)
