"""Pages about assessments."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts import drafts
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.database.alone import alone
from ostoja.documents.files import TYPES, paper_file
from ostoja.families import tables
from ostoja.families.commands import assessments as commands
from ostoja.families.forms import assessments as forms
from ostoja.families.papers.assessments import assessment_paper
from ostoja.families.queries import assessments as queries
from ostoja.families.queries.scoped import Case
from ostoja.families.tables import assessments as shown
from ostoja.families.views.doors import opened
from ostoja.fields import add_refusal

if TYPE_CHECKING:
    from ostoja.families.models import Assessment

HANDED = "Przekazano ocenę kierownikowi."


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
@alone
def assess(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Each goal beside its visits; saved, or saved and handed to the head."""
    case = opened(request, family_id, purpose="ocena")
    begun = queries.begun_assessment(case.family)
    terms = queries.terms_of(case.family, case.on)
    since = queries.period_start(case.family)
    by_goal = queries.visits_by_goal(case.family, since) if since else {}
    form = forms.Assessment(
        request.POST or None,
        goals=list(by_goal),
        initial=shown.assessment_entries(begun, case.on),
        shared=begun is not None,
    )
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            written = _written(request, case, form)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, HANDED if "hand" in request.POST else "Zapisano ocenę.")
            return redirect("families:assessment", case.family.pk, written.pk)
    lines = shown.visit_lines(by_goal)
    page = {"family": case.family, "bar": tables.identity(case), "form": form}
    page |= {"term": shown.term_words(terms, case.on)[0]}
    page |= {"goals": [(goal, lines[goal], form.goal_fields(goal)) for goal in by_goal]}
    return render(request, "families/assess.html", page)


@transaction.atomic
def _written(request: MemberRequest, case: Case, form: forms.Assessment) -> "Assessment":
    """Saved, and handed to the head where that button was pressed; both or neither."""
    typed = form.rest() | {"results": form.results(), "today": case.on, "by": request.member}
    written = commands.write_assessment(case.family, **typed)
    if "hand" in request.POST:
        commands.hand_over(written, today=case.on, by=request.member)
    return written


@require_safe
@needs(Right.SEE_FAMILIES)
def assessments(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """All assessments, newest first; late ones stay marked."""
    case = opened(request, family_id, purpose="oceny")
    words, tone = shown.term_words(queries.terms_of(case.family, case.on), case.on)
    page = {"family": case.family, "bar": tables.identity(case), "words": words}
    page |= {"tone": tone, "rows": shown.assessment_rows(queries.assessments_of(case.family))}
    return render(request, "families/assessments.html", page)


@require_safe
@needs(Right.SEE_FAMILIES)
def assessment(request: MemberRequest, family_id: UUID, assessment_id: UUID) -> HttpResponse:
    """One assessment as it was handed over."""
    case = opened(request, family_id, purpose="ocena")
    found = get_object_or_404(queries.assessments_of(case.family), pk=assessment_id)
    page = {"family": case.family, "bar": tables.identity(case), "assessment": found}
    page |= {"facts": shown.assessment_facts(found), "results": shown.result_rows(found)}
    return render(request, "families/assessment.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ASSIGN_ASSISTANT)
def accept(request: MemberRequest, family_id: UUID, assessment_id: UUID) -> HttpResponse:
    """The head has read it."""
    case = opened(request, family_id, purpose="przyjęcie oceny")
    found = get_object_or_404(queries.assessments_of(case.family), pk=assessment_id)
    form = forms.Acceptance(request.POST or None)
    if request.method == "POST" and form.is_valid():
        name = str(request.member.user)
        try:
            commands.accept_assessment(
                found, **form.cleaned_data, today=case.on, name=name, by=request.member
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Przyjęto ocenę.")
            return redirect("families:assessment", case.family.pk, found.pk)
    page = {"family": case.family, "bar": tables.identity(case), "form": form}
    page |= {"title": "Przyjęcie oceny", "button": "Przyjmij ocenę"}
    return render(request, "families/form.html", page)


@require_safe
@needs(Right.SEE_FAMILIES)
def assessment_file(
    request: MemberRequest, family_id: UUID, assessment_id: UUID, kind: str
) -> HttpResponse:
    case = opened(request, family_id, purpose="ocena, plik")
    found = get_object_or_404(queries.assessments_of(case.family), pk=assessment_id)
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    return paper_file(case.family.gmina, assessment_paper(found), kind, on=found.assessed_on).sent()
