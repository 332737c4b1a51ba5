"""Pages about visits of one family."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts import drafts
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.database.alone import alone
from ostoja.documents.files import TYPES, paper_file
from ostoja.families import commands, forms, queries, tables
from ostoja.families.papers import visit_paper
from ostoja.families.permissions import sees_private_notes
from ostoja.families.views.doors import opened
from ostoja.fields import add_refusal

if TYPE_CHECKING:
    from ostoja.families.models import PlanGoal

PAGE = 50


@require_safe
@needs(Right.SEE_FAMILIES)
def visits(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """All visits of the family, newest first."""
    case = opened(request, family_id, purpose="wizyty")
    page = Paginator(queries.visits_of(case.family), PAGE).get_page(request.GET.get("strona"))
    shown = {"family": case.family, "page": page, "rows": tables.visit_rows(page.object_list)}
    return render(request, "families/visits.html", shown | {"bar": tables.identity(case)})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
def new_visit(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """A visit on the doorstep: what can be known is filled in already."""
    case = opened(request, family_id, purpose="nowa wizyta")
    goals = {str(one.pk): one for one in queries.goals_now(case.family)}
    last = queries.last_visit(case.family)
    form = _form(request, goals, tables.first_entries(last, timezone.localtime()))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        touched = [goals[key] for key in typed.pop("goals")]
        try:
            commands.record_visit(
                case.family,
                **typed,
                goals=touched,
                today=case.on,
                assistant=queries.assistant_of(request.member),
                by=request.member,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            now = timezone.localtime()
            messages.success(request, f"Zapisano {now:%H:%M}. Wizyta jest wpisana.")
            return redirect("families:family", case.family.pk)
    shown = {"family": case.family, "form": form, "last": last, "bar": tables.identity(case)}
    return render(request, "families/visit_form.html", shown)


@require_safe
@needs(Right.SEE_FAMILIES)
def visit(request: MemberRequest, family_id: UUID, visit_id: UUID) -> HttpResponse:
    """One visit as it was written; the private note only for those it is for."""
    case = opened(request, family_id, purpose="wizyta")
    found = get_object_or_404(queries.visits_of(case.family), pk=visit_id)
    facts = tables.visit_facts(found, private=sees_private_notes(request.member))
    shown = {"family": case.family, "visit": found, "facts": facts, "bar": tables.identity(case)}
    return render(request, "families/visit.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
@alone
def correct_visit(request: MemberRequest, family_id: UUID, visit_id: UUID) -> HttpResponse:
    """The same form again, with what stands in it."""
    case = opened(request, family_id, purpose="poprawka wizyty")
    found = get_object_or_404(queries.visits_of(case.family), pk=visit_id)
    goals = {str(one.pk): one for one in queries.goals_to_tick(found)}
    form = _form(request, goals, tables.visit_entries(found), shared=True)
    if request.method == "POST" and form.is_valid():
        typed = {name: value for name, value in form.cleaned_data.items() if name != "key"}
        touched = [goals[key] for key in typed.pop("goals")]
        try:
            commands.correct_visit(found, **typed, goals=touched, today=case.on, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, "Poprawiono wizytę.")
            return redirect("families:visit", case.family.pk, found.pk)
    shown = {"family": case.family, "form": form, "visit": found, "bar": tables.identity(case)}
    return render(request, "families/visit_form.html", shown)


@require_safe
@needs(Right.SEE_FAMILIES)
def visit_file(request: MemberRequest, family_id: UUID, visit_id: UUID, kind: str) -> HttpResponse:
    """The card of the visit to print and sign."""
    case = opened(request, family_id, purpose="karta wizyty, plik")
    found = get_object_or_404(queries.visits_of(case.family), pk=visit_id)
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    return paper_file(case.family.gmina, visit_paper(found), kind, on=found.held_on).sent()


def _form(
    request: MemberRequest,
    goals: dict[str, "PlanGoal"],
    initial: dict[str, object],
    *,
    shared: bool = False,
) -> forms.Visit:
    form = forms.Visit(
        request.POST or None,
        goals=tables.goal_choices(goals.values()),
        initial=initial,
        shared=shared,
    )
    form.begin(drafts.draft_of(request.member, request.path))
    return form
