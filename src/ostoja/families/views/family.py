"""The page of one family."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.families import tables
from ostoja.families.parts import parts_of
from ostoja.families.views.doors import opened


@require_safe
@needs(Right.SEE_FAMILIES)
def family(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Who it is, where the case stands, and each part of the work."""
    case = opened(request, family_id, purpose="karta rodziny")
    shown = {"family": case.family, "parts": parts_of(case), "bar": tables.identity(case)}
    return render(request, "families/family.html", shown)
