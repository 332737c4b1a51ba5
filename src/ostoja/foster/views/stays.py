"""Pages about children in care."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.accounts.rules import why_not_pesel
from ostoja.audit.commands import record_reading
from ostoja.families.commands import reveal_pesel as reveal
from ostoja.foster import queries, tables

if TYPE_CHECKING:
    from ostoja.foster.models import Stay

PAGE = 50


@require_safe
@needs(Right.SEE_CARE)
def stays(request: MemberRequest) -> HttpResponse:
    """The gmina's children in foster care, with the gmina's share today."""
    today = timezone.localdate()
    places = range(queries.count_stays(request.member))
    page = Paginator(places, PAGE).get_page(request.GET.get("strona"))
    listed = queries.listed_stays_for(request.member, page=page.number, size=PAGE, on=today)
    record_reading(
        "foster.stays",
        by=request.member,
        purpose="lista dzieci w pieczy",
        gmina_id=request.member.gmina.pk,
        people={one.child_id for one in listed} | {one.family_id for one in listed},
    )
    rows = tables.stay_rows(listed, today)
    return render(request, "foster/stays.html", {"page": page, "rows": rows})


@require_safe
@needs(Right.SEE_CARE)
def stay(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    """One stay: where the child was, what was billed; that it was read is noted first."""
    found = get_object_or_404(queries.stays_for(request.member), pk=stay_id)
    _note_reading(request, found)
    shown = {"stay": found, "hides_pesel": why_not_pesel(request.member.roles)}
    return render(request, "foster/stay.html", shown | _of_stay(found))


@require_POST
@needs(Right.SEE_CARE)
def reveal_pesel(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    """The same page once, with the child's whole PESEL on it; the trail says who asked."""
    refusal = why_not_pesel(request.member.roles)
    if refusal:
        raise PermissionDenied(refusal)
    found = get_object_or_404(queries.stays_for(request.member), pk=stay_id)
    _note_reading(request, found)
    shown = {"stay": found, "pesel": reveal(found.child, by=request.member)}
    return render(request, "foster/stay.html", shown | _of_stay(found))


def _note_reading(request: MemberRequest, found: "Stay") -> None:
    people = (found.child_id, found.family_id)
    record_reading(found, by=request.member, purpose="pobyt dziecka", people=people)


def _of_stay(found: "Stay") -> dict[str, object]:
    """What the page of a stay shows besides the stay itself."""
    today = timezone.localdate()
    placements, absences = queries.placements_of(found), queries.absences_of(found)
    drawn = tables.timeline(found, placements, queries.shares_until(found, today), absences, today)
    care, policies = queries.care_of(found), queries.policies_of(found.gmina, today)
    return {
        "share": tables.share_told(care, policies, today),
        "placements": placements,
        "absences": absences,
        "orders": queries.orders_of(found),
        "wide": tables.timeline_svg(drawn, 640),
        "narrow": tables.timeline_svg(drawn, 320),
        "lines": tables.line_rows(queries.lines_of_stay(found)),
    }
