"""Remarks and tasks beside the goals of a plan."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ostoja.accounts import drafts
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.families import tables
from ostoja.families.commands import remarks as commands
from ostoja.families.forms import remarks as forms
from ostoja.families.queries import Case
from ostoja.families.queries import remarks as queries
from ostoja.families.views.doors import opened
from ostoja.fields import add_refusal


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.MONITOR_FAMILY)
def remarks(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The thread, oldest first, and a form for one more."""
    case = opened(request, family_id, purpose="uwagi do planu")
    goals = queries.goals_by_line(case.family)
    form = forms.Remark(request.POST or None, goals=[(str(k), v) for k, v in goals.items()])
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            commands.write_goal_remark(case.family, **form.cleaned_data, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, "Zapisano.")
            return redirect("families:remarks", case.family.pk)
    return render(request, "families/remarks.html", _page(case, goals, form))


def _page(case: Case, goals: dict[UUID, str], form: forms.Remark) -> dict[str, object]:
    found = queries.remarks_of(case.family)
    rows = tables.remark_rows(found, goals, case.member)
    return {"family": case.family, "bar": tables.identity(case), "form": form, "rows": rows}


@require_POST
@needs(Right.MONITOR_FAMILY)
def settle_remark(request: MemberRequest, family_id: UUID, remark_id: UUID) -> HttpResponse:
    """Done when it was not, and the other way round."""
    case = opened(request, family_id, purpose="załatwienie zadania")
    found = get_object_or_404(queries.remarks_of(case.family), pk=remark_id)
    try:
        done = commands.settle_goal_remark(found, by=request.member)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, "Załatwione." if done else "Zadanie jest znów do zrobienia.")
    return redirect("families:remarks", case.family.pk)
