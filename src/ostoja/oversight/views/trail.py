"""Who did and saw what: the search of the inspector and the head, and "who saw this child"."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.audit.commands import record_reading
from ostoja.audit.queries import Wanted
from ostoja.audit.verification import verify
from ostoja.blocks.sheets import Sheet
from ostoja.documents.files import SHEETS
from ostoja.oversight import commands, forms, queries, tables

PAGE = 50
MOST = 10_000
"""Events in one file."""


@require_safe
@needs(Right.SEE_TRAIL)
def index(request: MemberRequest) -> HttpResponse:
    """What can be watched over here."""
    shown = {"tasks": tables.index_tasks(request.member), "form": forms.Lookup()}
    return render(request, "oversight/index.html", shown)


@require_safe
@needs(Right.SEE_TRAIL)
def trail(request: MemberRequest) -> HttpResponse:
    """The gmina's trail, newest first, narrowed by who, what, whom and when."""
    form = _filter(request, request.GET)
    page = _page(request, _wanted(request, form))
    told = queries.told(request.member.gmina, list(page.object_list))
    kept = request.GET.copy()
    kept.pop("strona", None)
    asked = _asked(form)
    names = _named(request, told, asked, "dziennik zdarzeń")
    shown = {"page": page, "rows": tables.event_rows(told, names), "form": form}
    shown |= {
        "whom": names.get(asked) if asked else "",
        "kept": kept.urlencode(),
        "columns": tables.COLUMNS,
    }
    return render(request, "oversight/trail.html", shown)


@require_safe
@needs(Right.SEE_TRAIL)
def trail_file(request: MemberRequest, kind: str) -> HttpResponse:
    """The same events as a file for a spreadsheet."""
    if kind not in SHEETS:
        raise Missing("Nie ma takiego pliku.")
    member = request.member
    found = queries.trail_of(member, _wanted(request, _filter(request, request.GET)))[:MOST]
    told = queries.told(member.gmina, list(found))
    people = queries.named_in(told)
    commands.note_export(member, "oversight.trail", kind=kind, people=people)
    names = queries.names_of(member.gmina, people)
    rows = [tables.cells(one, names) for one in told]
    return SHEETS[kind](Sheet("Dziennik", tables.TITLES, rows), "dziennik")


@require_safe
@needs(Right.SEE_TRAIL)
def event(request: MemberRequest, number: int) -> HttpResponse:
    """One event: whom it showed, and whether it stands as it was written."""
    found = get_object_or_404(queries.trail_of(request.member, Wanted()), number=number)
    [told] = queries.told(request.member.gmina, [found])
    people = queries.names_of(request.member.gmina, told.people)
    _note(request, "zdarzenie w dzienniku", set(people))
    shown = {"facts": tables.event_facts(told), "people": tables.people_rows(people)}
    return render(request, "oversight/event.html", shown | {"event": found, "told": told})


@require_POST
@needs(Right.SEE_TRAIL)
def lookup(request: MemberRequest) -> HttpResponse:
    """Whom the question is about; by POST, so that no name stands in an address."""
    form = forms.Lookup(request.POST)
    found = queries.like(request.member.gmina, form.cleaned_data["text"]) if form.is_valid() else []
    _note(request, "szukanie w dzienniku", {one.pk for one in found})
    shown = {"form": form, "rows": tables.found_rows(found)}
    return render(request, "oversight/lookup.html", shown)


@require_safe
@needs(Right.SEE_TRAIL)
def seen_by(request: MemberRequest, key: UUID) -> HttpResponse:
    """Who saw this child or family, or changed a row about them, newest first."""
    found = queries.find_of(request.member.gmina, key)
    if found is None:
        raise Missing("Nie ma takiej osoby ani rodziny.")
    page = _page(request, queries.wanted_about(request.member.gmina, key))
    told = queries.told(request.member.gmina, list(page.object_list))
    _note(request, "kto widział te dane", {key})
    rows = tables.seen_rows(told)
    shown: dict[str, object] = {"found": found, "page": page, "rows": rows}
    shown["has_copy"] = queries.people_of(request.member).filter(pk=key).exists()
    return render(request, "oversight/seen_by.html", shown)


@require_safe
@needs(Right.SEE_TRAIL)
def checked(request: MemberRequest) -> HttpResponse:
    """The whole chain walked, and how far it is anchored outside."""
    verdict = verify(request.member.gmina.pk)
    return render(request, "oversight/checked.html", {"verdict": verdict})


def _filter(request: MemberRequest, typed: QueryDict) -> forms.Filter:
    form = forms.Filter(typed, staff=queries.staff_of(request.member.gmina))
    form.is_valid()
    return form


def _asked(form: forms.Filter) -> UUID | None:
    key: UUID | None = form.cleaned_data.get("kogo")
    return key


def _wanted(request: MemberRequest, form: forms.Filter) -> Wanted:
    """Fields that were typed wrong do not narrow; the page says what is wrong with them."""
    gmina, data, key = request.member.gmina, form.cleaned_data, _asked(form)
    about = queries.wanted_about(gmina, key) if key else Wanted()
    return Wanted(
        actor=queries.email_of(gmina, UUID(data["kto"])) if data.get("kto") else "",
        action=data.get("co", ""),
        since=data.get("od"),
        until=data.get("do"),
        people=about.people,
        targets=about.targets,
    )


def _page(request: MemberRequest, wanted: Wanted) -> Page[Any]:
    found = queries.trail_of(request.member, wanted)
    return Paginator(found, PAGE).get_page(request.GET.get("strona"))


def _named(
    request: MemberRequest, told: Collection[queries.Told], asked: UUID | None, purpose: str
) -> dict[UUID, str]:
    """Names that the page shows, after the trail says so."""
    wanted = queries.named_in(told) | ({asked} if asked else set())
    names = queries.names_of(request.member.gmina, wanted)
    _note(request, purpose, set(names))
    return names


def _note(request: MemberRequest, purpose: str, people: Collection[UUID]) -> None:
    record_reading(
        "oversight.trail",
        by=request.member,
        purpose=purpose,
        gmina_id=request.member.gmina.pk,
        people=people,
    )
