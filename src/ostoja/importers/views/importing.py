from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.fields import add_refusal
from ostoja.importers import commands, forms, queries, tables
from ostoja.importers.enums import Purpose
from ostoja.importers.pieces import name_of
from ostoja.importers.views.loading import file_or_404, taken

if TYPE_CHECKING:
    from ostoja.importers.models import ImportedFile
    from ostoja.importers.pieces import Piece


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WRITE_REPORT)
def files(request: MemberRequest) -> HttpResponse:
    """Hand over a report or a programme; nothing of what is recognised is stored yet."""
    form = forms.Upload(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = taken(form, request.member, Purpose.IMPORT)
        if file is not None:
            return redirect("importers:file", file.pk)
    found = queries.files_for(request.member, Purpose.IMPORT)
    return render(request, "importers/files.html", {"form": form, "files": found})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WRITE_REPORT)
def file(request: MemberRequest, file_id: UUID) -> HttpResponse:
    """What was recognised, part by part, and what came in so far; all easy pieces at once."""
    found = file_or_404(request.member, file_id, Purpose.IMPORT)
    reading = queries.read_again(found)
    form = forms.AcceptAll(request.POST or None)
    if request.method == "POST" and form.is_valid():
        warnings = form.cleaned_data["through"] == forms.AcceptAll.WARNINGS
        commands.ask_to_accept(found, warnings=warnings, by=request.member)
        return redirect(f"{reverse('importers:file', args=(found.pk,))}#postep")
    pieces = queries.weighed(found, reading)
    asked = queries.intake_of(found)
    return render(
        request,
        "importers/file.html",
        {
            "file": found,
            "form": form,
            "structure": reading.subject.structure,
            "other_gmina": queries.other_gmina(found, reading),
            "tally": queries.tally(pieces),
            "sections": tables.sections(found, pieces),
            "programme": queries.programme_for(found),
            "through": forms.AcceptAll,
            "asked": asked,
            "progress": queries.progress(asked, pieces) if asked and not asked.ended_at else None,
            "refusals": tables.refusals(asked) if asked else [],
            "waiting": sum(one.decision is None for one in pieces),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WRITE_REPORT)
def section(request: MemberRequest, file_id: UUID, section: str) -> HttpResponse:
    """One part: the original text and, beside it, the pieces to accept, correct or refuse."""
    found = file_or_404(request.member, file_id, Purpose.IMPORT)
    reading = queries.read_again(found)
    form = forms.Decide(request.POST or None)
    if request.method == "POST" and form.is_valid():
        piece = reading.piece(form.cleaned_data["piece"])
        if piece is not None:
            return _decided(request, found, piece, form.cleaned_data["verdict"])
        form.add_error("piece", "W pliku nie ma takiego fragmentu. Wybierz go z tej strony.")
    inside = [one for one in queries.weighed(found, reading) if one.piece.section == section]
    if not inside:
        raise Http404("Plik nie ma takiej części.")
    return render(
        request,
        "importers/section.html",
        {
            "file": found,
            "form": form,
            "title": tables.title_of(section, inside),
            "rows": tables.beside(found, reading, inside),
            "decide": forms.Decide,
        },
    )


def _decided(
    request: MemberRequest, file: "ImportedFile", piece: "Piece", verdict: str
) -> HttpResponse:
    deeds = {
        forms.Decide.ACCEPT: commands.accept,
        forms.Decide.REFUSE: commands.refuse,
        forms.Decide.RECONSIDER: commands.reconsider,
    }
    try:
        deeds[verdict](file, piece, by=request.member)
    except ValidationError as refusal:
        name = name_of(piece.kind, piece.fields)
        messages.error(request, f"{name}: {' '.join(refusal.messages)}")
    address = reverse("importers:section", args=(file.pk, piece.section))
    return redirect(f"{address}#f-{piece.mark}")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WRITE_REPORT)
def correct(request: MemberRequest, file_id: UUID, mark: str) -> HttpResponse:
    """Correct a piece; saving accepts it as corrected."""
    found = file_or_404(request.member, file_id, Purpose.IMPORT)
    reading = queries.read_again(found)
    piece = reading.piece(mark)
    if piece is None:
        raise Http404("W pliku nie ma takiego fragmentu.")
    form = forms.Correct(request.POST or None, kind=piece.kind, initial=piece.fields)
    if request.method == "POST" and form.is_valid():
        try:
            commands.accept(found, piece, fields=form.cleaned_data, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Przyjęto poprawiony fragment.")
            return redirect("importers:section", found.pk, piece.section)
    remarks = reading.remarks.get(piece.key, ())
    context = {"file": found, "piece": piece, "form": form, "remarks": remarks}
    return render(request, "importers/correct.html", context)


@require_POST
@needs(Right.WRITE_REPORT)
def remove(request: MemberRequest, file_id: UUID, purpose: str) -> HttpResponse:
    """Let the file go before its thirty days are over."""
    if purpose not in Purpose.values:
        raise Http404("Nie ma takiego pliku.")
    found = file_or_404(request.member, file_id, Purpose(purpose))
    commands.remove_file(found, by=request.member)
    messages.success(request, f"Usunięto plik {found.name}.")
    back = "files" if found.purpose == Purpose.IMPORT else "texts"
    return redirect(f"importers:{back}")
