"""The list of families, and looking for one."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.audit.commands import record_reading
from ostoja.families import forms, queries, tables

PAGE = 50


@require_safe
@needs(Right.SEE_FAMILIES)
def families(request: MemberRequest) -> HttpResponse:
    """Families whose files the member may open, by name."""
    today = timezone.localdate()
    found = queries.listed(queries.families_for(request.member, today), today)
    page = Paginator(found, PAGE).get_page(request.GET.get("strona"))
    rows = _rows(request, page.object_list, "lista rodzin")
    shown = {"page": page, "rows": rows, "form": forms.Search()}
    return render(request, "families/families.html", shown)


@require_POST
@needs(Right.SEE_FAMILIES)
def search(request: MemberRequest) -> HttpResponse:
    """Families like what was typed; by POST, so that no name stands in an address."""
    form = forms.Search(request.POST)
    today = timezone.localdate()
    rows = []
    if form.is_valid():
        found = queries.families_like(request.member, form.cleaned_data["text"], today)
        rows = _rows(request, queries.listed(found, today)[:PAGE], "szukanie rodziny")
    return render(request, "families/families.html", {"rows": rows, "form": form, "found": True})


def _rows(
    request: MemberRequest, found: Iterable[tuple[Any, ...]], purpose: str
) -> list[tuple[str, list[str]]]:
    """Families as the list shows them, after the trail says whom it showed."""
    listed, gmina = list(found), request.member.gmina
    record_reading(
        "families.families",
        by=request.member,
        purpose=purpose,
        gmina_id=gmina.pk,
        people={row[0] for row in listed},
    )
    return tables.family_page(gmina, listed, timezone.localdate())
