"""Pages about the powiat's notes."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.audit.commands import record_reading
from ostoja.fields import add_refusal
from ostoja.foster import commands, forms, queries, tables
from ostoja.polish.amounts import amount

PAGE = 50


@require_safe
@needs(Right.SEE_CARE)
def notes(request: MemberRequest) -> HttpResponse:
    """The powiat's notes, newest first."""
    found = queries.listed_notes_for(request.member)
    page = Paginator(found, PAGE).get_page(request.GET.get("strona"))
    listed = (queries.ListedNote(*row) for row in page.object_list)
    return render(request, "foster/notes.html", {"page": page, "rows": tables.note_rows(listed)})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.RECORD_COSTS)
def record_note(request: MemberRequest) -> HttpResponse:
    """Enter a note; its lines follow on the note's own page."""
    form = forms.Note(request.POST or None)
    if request.method == "POST" and form.is_valid():
        gmina = request.member.gmina
        try:
            recorded = commands.record_note(
                gmina, powiat=gmina.powiat, **form.cleaned_data, by=request.member
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, f"Zapisano notę {recorded.number}. Teraz dodaj jej pozycje.")
            return redirect("foster:note", recorded.pk)
    return render(request, "foster/record_note.html", {"form": form})


@require_safe
@needs(Right.SEE_CARE)
def note(request: MemberRequest, note_id: UUID) -> HttpResponse:
    """A note with its lines."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    lines = list(queries.lines_of(found))
    people = {one.placement.stay.child_id for one in lines if one.placement}
    record_reading(found, by=request.member, purpose="nota powiatu", people=people)
    shown = {"note": found, "lines": tables.line_rows(lines)}
    return render(request, "foster/note.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.RECORD_COSTS)
def add_line(request: MemberRequest, note_id: UUID) -> HttpResponse:
    """One more cost on a note."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    placements = {str(one.pk): one for one in queries.placements_for(request.member)}
    people = {one.stay.child_id for one in placements.values()}
    record_reading(
        "foster.placements",
        by=request.member,
        purpose="dzieci do wyboru przy pozycji noty",
        gmina_id=request.member.gmina.pk,
        people=people,
    )
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
    commands.remove_line(line, by=request.member)
    messages.success(request, f"Usunięto pozycję {amount(line.billed)}.")
    return redirect("foster:note", found.pk)
