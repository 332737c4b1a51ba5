"""Files that somebody opened by a reason, outside their own families: for whoever watches."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.audit.commands import record_reading
from ostoja.blocks.sheets import Sheet
from ostoja.documents.files import SHEETS
from ostoja.families.queries import openings_for
from ostoja.oversight import commands, tables

PAGE = 50
MOST = 10_000
"""Openings in one file."""


@require_safe
@needs(Right.SEE_TRAIL)
def openings(request: MemberRequest) -> HttpResponse:
    """Every opening, newest first: who, which family, why, and until when."""
    page = Paginator(openings_for(request.member), PAGE).get_page(request.GET.get("strona"))
    found = list(page.object_list)
    record_reading(
        "oversight.openings",
        by=request.member,
        purpose="otwarcia z podanym powodem",
        gmina_id=request.member.gmina.pk,
        people={one.family_id for one in found},
    )
    rows = tables.opening_rows(found, timezone.now())
    shown = {"page": page, "rows": rows, "columns": "|".join(tables.OPENED)}
    return render(request, "oversight/openings.html", shown)


@require_safe
@needs(Right.SEE_TRAIL)
def openings_file(request: MemberRequest, kind: str) -> HttpResponse:
    """The same as a file for a spreadsheet."""
    if kind not in SHEETS:
        raise Missing("Nie ma takiego pliku.")
    found = list(openings_for(request.member)[:MOST])
    people = {one.family_id for one in found}
    commands.note_export(request.member, "oversight.openings", kind=kind, people=people)
    rows = [cells for _, cells in tables.opening_rows(found, timezone.now())]
    return SHEETS[kind](Sheet("Otwarcia", tables.OPENED, rows), "otwarcia-z-powodem")
