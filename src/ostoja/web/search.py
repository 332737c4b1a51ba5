"""Looking for anything the member may see: each kind one or two questions, however many rows.

A kind that the member may not see is not asked for and not named.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right
from ostoja.accounts.rules import why_not_pesel
from ostoja.families.models import Person
from ostoja.families.queries import (
    families_for,
    families_like,
    is_pesel,
    people_in,
    people_like,
)
from ostoja.families.tables import link_prefix
from ostoja.foster.queries import notes_for, stays_for
from ostoja.partners.queries import institutions_for
from ostoja.polish.closeness import fits
from ostoja.polish.collation import folded
from ostoja.polish.dates import short
from ostoja.programme.queries import programmes_for
from ostoja.reports.queries import reports_for
from ostoja.web.help_pages import law_on, pages_for

SHOWN = 10
Row = tuple[str, list[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """Results of one kind: a caption, the columns, an address and cells a row."""

    caption: str
    columns: str
    rows: list[Row]

    @property
    def is_full(self) -> bool:
        return len(self.rows) == SHOWN


@dataclass(frozen=True, slots=True)
class Findings:
    kinds: list[Found]
    people: set[UUID]
    """Families and persons that the results name, for the trail."""


def everything_like(member: Member, text: str, on: date) -> Findings:
    """What is like the words, of every kind the member may see."""
    people: set[UUID] = set()
    kinds = []
    sees_people = member.may(Right.SEE_FAMILIES) or member.may(Right.SEE_CARE)
    if sees_people and not (is_pesel(text) and why_not_pesel(member.roles)):
        alike = people_like(member.gmina, text)
        kinds += [*_families(member, text, on, alike, people), *_in_care(member, alike, people)]
    kinds += [*_notes(member, text), *_public(member, text), *_help(member, text, on)]
    return Findings([one for one in kinds if one.rows], people)


def _families(
    member: Member, text: str, on: date, alike: QuerySet[Person], people: set[UUID]
) -> Iterator[Found]:
    """Families, and who lives or lived in them; only those whose file the member may open."""
    if not member.may(Right.SEE_FAMILIES):
        return
    before, after = link_prefix("families:family")
    families = families_like(member, text, on, alike).values_list("pk", "name", "number")[:SHOWN]
    found = [(f"{before}{key}{after}", [name, number]) for key, name, number in families]
    people |= {key for key, _, _ in families}
    yield Found("Rodziny", "rodzina|znak sprawy", found)
    rows = people_in(member.gmina, families_for(member, on), alike)[:SHOWN]
    people |= {key for row in rows for key in row[:2]}
    yield Found(
        "Osoby w rodzinach",
        "osoba|ur.|rodzina",
        [
            (f"{before}{family}{after}", [f"{given} {name}", short(born), f"{of}, {number}"])
            for _, family, given, name, born, of, number in rows
        ],
    )


def _in_care(member: Member, alike: QuerySet[Person], people: set[UUID]) -> Iterator[Found]:
    if not member.may(Right.SEE_CARE):
        return
    before, after = link_prefix("foster:stay")
    names = ("child__given_name", "child__family_name", "started_on", "ended_on")
    stays = stays_for(member).filter(child__in=alike)
    rows = list(stays.values_list("pk", "child_id", *names)[:SHOWN])
    people |= {row[1] for row in rows}
    yield Found(
        "Dzieci w pieczy zastępczej",
        "dziecko|pobyt",
        [
            (f"{before}{key}{after}", [f"{given} {name}", _spell(start, end)])
            for key, _, given, name, start, end in rows
        ],
    )


def _spell(start: date, end: date | None) -> str:
    return f"{short(start)} – {short(end)}" if end else f"od {short(start)}"


def _notes(member: Member, text: str) -> Iterator[Found]:
    if member.may(Right.SEE_CARE):
        before, after = link_prefix("foster:note")
        notes = notes_for(member).values_list("pk", "number", "powiat", "issued_on")
        rows = [
            (f"{before}{key}{after}", [f"nota {number}", powiat, short(day)])
            for key, number, powiat, day in notes
        ]
        yield Found("Noty powiatu", "nota|powiat|wystawiona", _like(text, rows))


def _public(member: Member, text: str) -> Iterator[Found]:
    """What the council and the bulletin know."""
    if not member.may(Right.SEE_REPORT):
        return
    institutions = [
        (reverse("partners:institutions"), [one.name]) for one in institutions_for(member)
    ]
    yield Found("Instytucje", "instytucja", _like(text, institutions))
    documents = [
        (reverse("programme:programme", args=(one.pk,)), [one.title, "program"])
        for one in programmes_for(member)
    ]
    documents += [
        (
            reverse("reports:report", args=(one.year,)),
            [f"Sprawozdanie za {one.year} rok", "sprawozdanie"],
        )
        for one in reports_for(member)
    ]
    yield Found("Dokumenty", "dokument|rodzaj", _like(text, documents))


def _help(member: Member, text: str, on: date) -> Iterator[Found]:
    pages = [(reverse(page.view), [page.title, page.words]) for page in pages_for(member)]
    yield Found("Strony i pomoc", "strona|do czego służy", _like(text, pages))
    address = reverse("law")
    law = [(f"{address}#{one.code}", [one.title, one.basis]) for one in law_on(on)]
    yield Found("Prawo", "co|podstawa", _like(text, law))


def _like(text: str, rows: Iterable[Row]) -> list[Row]:
    """Rows whose cells hold every word; where there are none, those that hold near words."""
    words = folded(text).split()
    if not words:
        return []
    known = [(folded(" ".join(cells)), (address, cells)) for address, cells in rows]
    exact = [row for name, row in known if all(word in name for word in words)]
    near = (row for name, row in known if fits(words, name.split()))
    return exact[:SHOWN] or list(islice(near, SHOWN))
