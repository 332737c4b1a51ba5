"""The bin of a family's file."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.families import tables
from ostoja.families.commands import bins as commands
from ostoja.families.queries.bins import binned_of
from ostoja.families.views.doors import opened


@require_safe
@needs(Right.WORK_WITH_FAMILY)
def removed(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """What was removed within thirty days, and until when it can be brought back."""
    case = opened(request, family_id, purpose="kosz")
    rows = tables.binned_rows(binned_of(case.family))
    shown = {"family": case.family, "bar": tables.identity(case), "rows": rows}
    return render(request, "families/bin.html", shown)


@require_POST
@needs(Right.WORK_WITH_FAMILY)
def bring_back(request: MemberRequest, family_id: UUID, binned_id: UUID) -> HttpResponse:
    case = opened(request, family_id, purpose="przywrócenie z kosza")
    found = get_object_or_404(binned_of(case.family), pk=binned_id)
    try:
        commands.bring_back(found, by=request.member)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("families:removed", case.family.pk)
    messages.success(request, "Przywrócono z kosza.")
    return redirect("families:removed", case.family.pk)
