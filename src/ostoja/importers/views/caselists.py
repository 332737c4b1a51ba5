"""A list of families: handed over, looked at, taken in, and what was refused given back."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.audit.commands import record_reading
from ostoja.fields import add_refusal
from ostoja.importers import forms, queries, taking_in
from ostoja.importers.caselists import COLUMNS, EXAMPLE
from ostoja.importers.sheets import read_sheet, write_sheet
from ostoja.importers.tasks import take_list
from ostoja.jobs.commands import ask

SHOWN = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ASSIGN_ASSISTANT)
def case_lists(request: MemberRequest) -> HttpResponse:
    """Hand over a list; the earlier ones stand below."""
    form = forms.CaseListUpload(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            kept = taking_in.hand_over(
                request.member.gmina, name=file.name, content=file.read(), by=request.member
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return redirect("importers:case_list", kept.pk)
    lists = queries.case_lists_for(request.member)
    return render(request, "importers/case_lists.html", {"form": form, "lists": lists})


@require_safe
@needs(Right.ASSIGN_ASSISTANT)
def case_list(request: MemberRequest, list_id: UUID) -> HttpResponse:
    """Before: what would be taken and what not; afterwards: what was."""
    kept = get_object_or_404(queries.case_lists_for(request.member), pk=list_id)
    record_reading(kept, by=request.member, purpose="wykaz rodzin")
    shown: dict[str, object] = {"kept": kept}
    if kept.asked_at is None:
        lines = taking_in.checked(kept)
        shown |= {"good": lines.families, "first": lines.families[:SHOWN]}
        faults = lines.faults
    else:
        faults = kept.faults
    shown |= {"faults": len(faults), "first_faults": sorted(faults.items())[:SHOWN]}
    return render(request, "importers/case_list.html", shown)


@require_POST
@needs(Right.ASSIGN_ASSISTANT)
def take_case_list(request: MemberRequest, list_id: UUID) -> HttpResponse:
    """Begin; the work goes on behind the pages."""
    kept = get_object_or_404(queries.case_lists_for(request.member), pk=list_id)
    if taking_in.begin(kept, by=request.member):
        ask(take_list, gmina=kept.gmina, kept=str(kept.pk))
    return redirect("importers:case_list", kept.pk)


@require_safe
@needs(Right.ASSIGN_ASSISTANT)
def case_list_template(request: MemberRequest) -> HttpResponse:  # noqa: ARG001 # the same for all
    """An empty list with two rows as an example."""
    return _sheet("wykaz-rodzin-wzor", COLUMNS, EXAMPLE)


@require_safe
@needs(Right.ASSIGN_ASSISTANT)
def refused_rows(request: MemberRequest, list_id: UUID) -> HttpResponse:
    """The rows that were not taken, as they were, with the reason of each."""
    kept = get_object_or_404(queries.case_lists_for(request.member), pk=list_id)
    record_reading(kept, by=request.member, purpose="odrzucone wiersze wykazu")
    faults = kept.faults if kept.asked_at else taking_in.checked(kept).faults
    table = read_sheet(kept.bytes)
    rows = [
        [*(table[row - 1] + [""] * len(COLUMNS))[: len(COLUMNS)], words]
        for row, words in sorted(faults.items())
    ]
    return _sheet("wykaz-rodzin-do-poprawy", (*COLUMNS, "co poprawić"), rows)


def _sheet(name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    response = HttpResponse(write_sheet("rodziny", columns, rows), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response
