"""Section E of the half-yearly return to the voivode."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.foster import queries, tables

FIRST_YEAR, LAST_YEAR = 2012, 2999


@require_safe
@needs(Right.SEE_CARE)
def section_e(request: MemberRequest, year: int, half: int) -> HttpResponse:
    """Counts and amounts only; nobody is named."""
    if half not in queries.HALVES or not FIRST_YEAR <= year <= LAST_YEAR:
        raise Missing("Nie ma takiego półrocza.")
    found = queries.section_e(request.member.gmina, year, half)
    shown = {
        "year": year,
        "half": half,
        "found": found,
        "table": tables.section_e_table(found),
        "left": found.left.items(),
    }
    return render(request, "foster/section_e.html", shown)
