"""Pages about the powiat's notes and their single lines."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.audit.commands import record_reading
from ostoja.fields import add_refusal
from ostoja.foster import commands, forms, queries, tables
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask, refuse
from ostoja.foster.views.choosing import placements_shown
from ostoja.polish.amounts import amount

if TYPE_CHECKING:
    from ostoja.foster.models import Note

PAGE = 50


@require_safe
@needs(Right.SEE_CARE)
def notes(request: MemberRequest) -> HttpResponse:
    """The powiat's notes, newest first."""
    places = range(queries.count_notes(request.member))
    page = Paginator(places, PAGE).get_page(request.GET.get("strona"))
    listed = queries.listed_notes_for(request.member, page=page.number, size=PAGE)
    rows = tables.note_rows(listed)
    return render(request, "foster/notes.html", {"page": page, "rows": rows})


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def record_note(request: MemberRequest) -> HttpResponse:
    """Enter a note; its lines follow in the grid."""
    gmina = request.member.gmina
    known = {str(one.pk): one for one in queries.correctable_notes(request.member)}
    form = forms.Note(request.POST or None, notes=tables.note_choices(known.values()))

    def do(typed: dict[str, Any]) -> Done:
        typed = typed | {"corrects": known.get(typed["corrects"]), "powiat": gmina.powiat}
        saved = commands.record_note(gmina, **typed, by=request.member)
        words = f"Zapisano notę {saved.number}. Teraz wpisz jej pozycje."
        return Done(words, reverse("foster:add_lines", args=(saved.pk,)))

    trail = [("Noty powiatu", reverse("foster:notes"))]
    return ask(request, form, Asked("Nowa nota", "Zapisz notę", trail), do)


@require_safe
@needs(Right.SEE_CARE)
def note(request: MemberRequest, note_id: UUID) -> HttpResponse:
    """A note, each line beside what it should be; whom it shows is noted first."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    lines = list(queries.lines_of(found))
    people = queries.people_on(lines)
    record_reading(found, by=request.member, purpose="nota powiatu", people=people)
    expected = queries.expected_of(request.member.gmina, found.powiat, lines)
    shown = {
        "note": found,
        "lines": tables.compared_rows(expected),
        "told": tables.told(expected),
    }
    return render(request, "foster/note.html", shown)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def add_line(request: MemberRequest, note_id: UUID) -> HttpResponse:
    """One more cost on a note."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    placements = {str(one.pk): one for one in placements_shown(request)}
    form = forms.NoteLine(
        request.POST or None, placements=tables.placement_choices(placements.values())
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data | {"placement": placements.get(form.cleaned_data["placement"])}
        try:
            line = commands.add_line(found, **typed, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, f"Dodano pozycję {amount(line.billed)}.")
            return redirect("foster:note", found.pk)
    return render(request, "foster/add_line.html", {"note": found, "form": form})


@require_POST
@needs(Right.RECORD_COSTS)
def remove_line(request: MemberRequest, note_id: UUID, line_id: UUID) -> HttpResponse:
    """Take a line off a note."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    line = get_object_or_404(queries.lines_of(found), pk=line_id)
    try:
        commands.remove_line(line, by=request.member)
    except ValidationError as refusal:
        refuse(request, refusal)
    else:
        messages.success(request, f"Usunięto pozycję {amount(line.billed)}.")
    return redirect("foster:note", found.pk)


@require_POST
@needs(Right.RECORD_COSTS)
def dispute_line(request: MemberRequest, note_id: UUID, line_id: UUID) -> HttpResponse:
    """Mark a cost that we dispute as such, or take the mark off."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    line = get_object_or_404(queries.lines_of(found), pk=line_id)
    commands.dispute_line(line, is_disputed=not line.is_disputed, by=request.member)
    messages.success(
        request, "Oznaczono jako sporną." if line.is_disputed else "Zdjęto oznaczenie."
    )
    return redirect("foster:note", found.pk)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def classify_line(request: MemberRequest, note_id: UUID, line_id: UUID) -> HttpResponse:
    """Chapter and paragraph of the budget."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    line = get_object_or_404(queries.lines_of(found), pk=line_id)
    chapter, paragraph = line.classification
    known = {"chapter": chapter, "paragraph": paragraph}
    form = forms.Classification(request.POST or None, initial=known)

    def do(typed: dict[str, Any]) -> Done:
        commands.classify_line(line, **typed, by=request.member)
        return Done("Zapisano klasyfikację.", _page(found))

    trail = [("Noty powiatu", reverse("foster:notes")), (found.number, _page(found))]
    return ask(request, form, Asked("Klasyfikacja budżetowa", "Zapisz", trail), do)


def _page(found: "Note") -> str:
    return reverse("foster:note", args=(found.pk,))
