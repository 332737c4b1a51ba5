"""Families besides one's own: opened by a reason, shown by the manager, left to assign."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right, Role
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.audit.commands import record_reading
from ostoja.families import commands, forms, queries, tables
from ostoja.families.rules.access import why_not_by_reason
from ostoja.families.views.doors import opened
from ostoja.fields import add_refusal


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.SEE_FAMILIES)
def open_by_reason(request: MemberRequest) -> HttpResponse:
    """Open a family outside one's own: its case number, and why."""
    member = request.member
    refusal = why_not_by_reason(member.roles)
    if refusal:
        raise PermissionDenied(refusal)
    known = queries.number_of(member, request.GET.get("rodzina", ""))
    form = forms.ByReason(request.POST or None, initial={"number": known})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            found = commands.open_by_reason(
                member, number=data["number"], reason=data["reason"], key=data["key"]
            )
        except ValidationError as refused:
            add_refusal(form, refused)
        else:
            closes = timezone.localtime(found.closes_at)
            messages.success(request, f"Karta jest otwarta do {closes:%d.%m.%Y, %H:%M}.")
            return redirect("families:family", found.family_id)
    return render(request, "families/open_by_reason.html", {"form": form})


@require_safe
@needs(Right.ASSIGN_ASSISTANT)
def unassigned(request: MemberRequest) -> HttpResponse:
    """Families whose assistant is gone: each leads to the choice of another."""
    today = timezone.localdate()
    found = list(queries.left_without_assistant(request.member.gmina, today))
    record_reading(
        "families.unassigned",
        by=request.member,
        purpose="rodziny do przydziału",
        gmina_id=request.member.gmina.pk,
        people={one.family_id for one in found},
    )
    shown = {"rows": tables.unassigned_rows(found), "gone": {one.assistant for one in found}}
    return render(request, "families/unassigned.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ASSIGN_ASSISTANT)
def sharing(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Whom the family is shown to; a social worker or a controller is added here."""
    case = opened(request, family_id, purpose="wgląd w rodzinę")
    people = {
        f"{one.role}:{one.user_id}": one for one in queries.may_be_shown(case.member, case.on)
    }
    form = forms.Sharing(request.POST or None, people=tables.sharing_choices(people))
    if request.method == "POST" and form.is_valid():
        chosen = people[form.cleaned_data["person"]]
        try:
            commands.share_family(
                case.family,
                chosen.user,
                role=Role(chosen.role),
                since=case.on,
                until=form.cleaned_data["until"],
                by=request.member,
            )
        except ValidationError as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, f"{chosen.user} widzi tę rodzinę.")
            return redirect("families:sharing", case.family.pk)
    shared = queries.sharings_of(case.member, case.family)
    shown = {"form": form, "rows": tables.sharing_rows(shared, case.on), "family": case.family}
    return render(request, "families/sharing.html", shown | {"bar": tables.identity(case)})


@require_POST
@needs(Right.ASSIGN_ASSISTANT)
def end_sharing(request: MemberRequest, family_id: UUID, shared_id: UUID) -> HttpResponse:
    """From today on the family is not shown to this person."""
    case = opened(request, family_id, purpose="koniec wglądu")
    found = get_object_or_404(queries.sharings_of(case.member, case.family), pk=shared_id)
    commands.end_sharing(found, by=request.member)
    messages.success(request, f"{found.user} nie widzi już tej rodziny.")
    return redirect("families:sharing", case.family.pk)
