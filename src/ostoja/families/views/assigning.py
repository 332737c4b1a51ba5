"""Assistants of the gmina, and the choice of one for a family."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.families import commands, forms, queries, tables
from ostoja.families.views.doors import opened
from ostoja.families.views.writing import Writing, to_family, written
from ostoja.fields import add_refusal

if TYPE_CHECKING:
    from ostoja.families.models import FamilyAssistant

FORM = ["GET", "HEAD", "POST"]
PART = "asystent"


@require_http_methods(FORM)
@needs(Right.ASSIGN_ASSISTANT)
def assign(request: MemberRequest, family_id: UUID, application_id: UUID) -> HttpResponse:
    """The choice, with what each assistant carries that day beside it."""
    case = opened(request, family_id, purpose="przydzielenie asystenta")
    found = get_object_or_404(queries.applications_of(case.family), pk=application_id)
    loads = queries.carried_on(case.member.gmina, case.on)
    form = forms.Assigning(
        request.POST or None,
        assistants=tables.assistant_choices(loads, case.on),
        initial={"started_on": case.on},
    )

    def command(*, assistant: str, **typed: object) -> None:
        commands.assign_assistant(
            found,
            _chosen(loads, assistant),
            by=request.member,
            **typed,  # type: ignore[arg-type] # cleaned by the form
        )

    done = "Przydzielono asystenta. Przez 10 minut możesz to cofnąć."
    return written(
        request, case, form, command, Writing("Przydzielenie asystenta", "Przydziel", done, PART)
    )


@require_http_methods(FORM)
@needs(Right.ASSIGN_ASSISTANT)
def change_assistant(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Another assistant from a day on; what was stays."""
    case = opened(request, family_id, purpose="zmiana asystenta")
    current = get_object_or_404(queries.open_assignments(case.family))
    loads = queries.carried_on(case.member.gmina, case.on)
    others = [one for one in loads if one.assistant.pk != current.assistant_id]
    form = forms.Changing(
        request.POST or None,
        assistants=tables.assistant_choices(others, case.on),
        initial={"started_on": case.on},
    )

    def command(*, assistant: str, **typed: object) -> None:
        commands.change_assistant(
            current,
            _chosen(others, assistant),
            by=request.member,
            **typed,  # type: ignore[arg-type] # cleaned by the form
        )

    done = "Zmieniono asystenta. Przez 10 minut możesz to cofnąć."
    intro = f"Teraz z rodziną pracuje {current.assistant}."
    page = Writing("Zmiana asystenta", "Zmień asystenta", done, PART, intro)
    return written(request, case, form, command, page)


def _chosen(loads: list[queries.Carried], key: str) -> "FamilyAssistant":
    return next(one.assistant for one in loads if str(one.assistant.pk) == key)


@require_POST
@needs(Right.ASSIGN_ASSISTANT)
def undo_assignment(request: MemberRequest, family_id: UUID, assignment_id: UUID) -> HttpResponse:
    """As if it had not been; within minutes."""
    case = opened(request, family_id, purpose="cofnięcie przydziału")
    found = get_object_or_404(queries.open_assignments(case.family), pk=assignment_id)
    try:
        commands.undo_assignment(found, by=request.member)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, "Cofnięto przydział.")
    return to_family(case, PART)


@require_safe
@needs(Right.ASSIGN_ASSISTANT)
def assistants(request: MemberRequest) -> HttpResponse:
    """Who works as an assistant, and how many families each has today."""
    today = timezone.localdate()
    loads = queries.carried_on(request.member.gmina, today)
    fresh = queries.hand_overs_since(request.member, timezone.now() - commands.UNDO)
    shown = {"rows": tables.load_rows(loads, today), "fresh": tables.hand_over_rows(fresh)}
    return render(request, "families/assistants.html", shown)


@require_http_methods(FORM)
@needs(Right.ASSIGN_ASSISTANT)
def employ(request: MemberRequest) -> HttpResponse:
    """A new assistant."""
    users = queries.assistant_accounts(request.member, timezone.localdate())
    form = forms.Employment(request.POST or None, users=[(str(one.pk), str(one)) for one in users])
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        typed["user"] = next((one for one in users if str(one.pk) == typed["user"]), None)
        try:
            employed = commands.employ_assistant(request.member.gmina, **typed, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, f"Dodano: {employed}.")
            return redirect("families:assistants")
    return render(request, "families/employ.html", {"form": form})
