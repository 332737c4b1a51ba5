"""Lines of a note typed in a grid, or taken from the powiat's sheet."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.blocks.sheets import UnreadableSheet, read_xlsx
from ostoja.foster import commands, forms, queries, tables
from ostoja.foster.forms.grid import MORE, ROWS, grid
from ostoja.foster.forms.sheets import WANTED, sheet_from, sheet_text
from ostoja.foster.rules import component_called, usual_month
from ostoja.foster.views.asking import READ_OR_WRITE
from ostoja.foster.views.choosing import placements_shown
from ostoja.polish.agreement import counted
from ostoja.polish.nouns import noun

if TYPE_CHECKING:
    from ostoja.foster.forms.grid import Grid
    from ostoja.foster.models import Note


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def add_lines(request: MemberRequest, note_id: UUID) -> HttpResponse:
    """All typed rows or none; an empty row is left out."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    placements = {str(one.pk): one for one in placements_shown(request)}
    rows = _rows(request.POST.get("rows", ""))
    if "more" in request.POST:
        rows += MORE
    data = request.POST if request.method == "POST" else None
    typed = grid(
        data,
        tables.placement_choices(placements.values()),
        usual=usual_month(found.issued_on),
        rows=rows,
    )
    if data is not None and "more" not in data and typed.is_valid():
        try:
            saved = commands.add_lines(found, _lines(typed, placements), by=request.member)
        except commands.RowRefused as refusal:
            typed.refuse(refusal.row, refusal.refusal)
        else:
            words = counted(len(saved), noun("pozycja"))
            messages.success(request, f"Zapisano: {words}.")
            return redirect("foster:note", found.pk)
    return _shown(request, found, typed)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def import_lines(request: MemberRequest, note_id: UUID) -> HttpResponse:
    """A sheet becomes a filled grid, to be looked at and saved; nothing is saved here."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    form = forms.SheetFile(request.POST or None, request.FILES or None)
    if "sheet" in request.POST:
        return _with_columns(request, found)
    if request.method == "POST" and form.is_valid():
        try:
            sheet = queries.as_text(read_xlsx(form.cleaned_data["file"]))
            sheet_from(sheet_text(sheet))
        except (UnreadableSheet, ValidationError) as refusal:
            words = refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
            form.add_error("file", words)
        else:
            known = queries.columns_of(request.member.gmina, found.powiat)
            if _fits(known, sheet[0]):
                return _filled(request, found, sheet, known)
            return _asked_columns(request, found, _columns(sheet))
    return render(request, "foster/import_lines.html", {"note": found, "form": form})


def _with_columns(request: MemberRequest, found: "Note") -> HttpResponse:
    """The answers are remembered for the powiat's next sheet."""
    try:
        sheet = sheet_from(request.POST["sheet"])
    except ValidationError as refusal:
        form = forms.SheetFile({})
        form.add_error("file", refusal)
        return render(request, "foster/import_lines.html", {"note": found, "form": form})
    asked = _columns(sheet, request.POST)
    if not asked.is_valid():
        return _asked_columns(request, found, asked)
    answers = {name: asked.cleaned_data[name] for name, *_ in WANTED if asked.cleaned_data[name]}
    commands.remember_columns(
        request.member.gmina, powiat=found.powiat, columns=answers, by=request.member
    )
    return _filled(request, found, sheet, answers)


def _columns(sheet: list[list[str]], data: Mapping[str, Any] | None = None) -> forms.Columns:
    titles = [(title, title) for title in sheet[0] if title]
    return forms.Columns(data, titles=titles, initial={"sheet": sheet_text(sheet)})


def _asked_columns(request: MemberRequest, found: "Note", form: forms.Columns) -> HttpResponse:
    return render(request, "foster/columns.html", {"note": found, "form": form})


def _fits(known: Mapping[str, str], titles: Sequence[str]) -> bool:
    needed = {name for name, _, required in WANTED if required}
    return needed <= set(known) and set(known.values()) <= set(titles)


def _filled(
    request: MemberRequest, found: "Note", sheet: list[list[str]], columns: Mapping[str, str]
) -> HttpResponse:
    placements = placements_shown(request)
    given = queries.lines_in(sheet, columns, placements)
    usual = usual_month(found.issued_on)
    choices = tables.placement_choices(placements)
    return _shown(request, found, grid(None, choices, usual=usual, given=given))


def _shown(request: MemberRequest, found: "Note", typed: "Grid") -> HttpResponse:
    return render(request, "foster/grid.html", {"note": found, "grid": typed})


def _rows(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else ROWS  # noqa: PLR2004 # digits


def _lines(typed: "Grid", placements: Mapping[str, Any]) -> list[tuple[UUID, Any]]:
    return [(row.cleaned_data["key"], _fields(row.cleaned_data, placements)) for row in typed.typed]


def _fields(typed: Mapping[str, Any], placements: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, with the usual cost of the form of care where no other is named."""
    placement = placements.get(typed["placement"])
    form = placement.form if placement else None
    named = {
        "placement": placement,
        "component": typed["component"] or component_called("", form).value,
    }
    return {name: value for name, value in typed.items() if name != "key"} | named
