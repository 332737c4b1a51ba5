"""Pages about a plan that is ready: signatures, versions, files, and what became of it."""

import json
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.blocks.data import from_data
from ostoja.documents.files import TYPES, document_file, paper_file
from ostoja.documents.paper import shown_checksum
from ostoja.families import tables
from ostoja.families.commands import plans as commands
from ostoja.families.forms import plans as forms
from ostoja.families.papers.plans import plain_paper, plan_document
from ostoja.families.queries import plans as queries
from ostoja.families.queries.scoped import Case
from ostoja.families.tables import plans as shown
from ostoja.families.views.doors import opened
from ostoja.families.views.plans import newest, refused
from ostoja.fields import add_refusal

if TYPE_CHECKING:
    from ostoja.blocks.tree import Document
    from ostoja.families.models import Plan


@require_POST
@needs(Right.WORK_WITH_FAMILY)
def make_ready(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Freeze the newest version for signing; refused with everything it lacks."""
    case = opened(request, family_id, purpose="plan: gotowy")
    try:
        commands.make_ready(newest(case), today=case.on, by=request.member)
    except ValidationError as refusal:
        return refused(request, case, refusal)
    messages.success(request, "Plan jest gotowy. Wydrukuj go i zbierz podpisy.")
    return redirect("families:plan", case.family.pk)


@require_POST
@needs(Right.WORK_WITH_FAMILY)
def write_again(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Back to writing, while nobody has signed."""
    case = opened(request, family_id, purpose="plan: powrót do pisania")
    try:
        commands.write_again(newest(case), by=request.member)
    except ValidationError as refusal:
        return refused(request, case, refusal)
    return redirect("families:plan", case.family.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
def revise(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Begin the next version."""
    case = opened(request, family_id, purpose="plan: nowa wersja")
    form = forms.Revision(request.POST or None)
    if request.method == "POST" and form.is_valid():
        commands.revise(newest(case), **form.cleaned_data, today=case.on, by=request.member)
        messages.success(request, "Nowa wersja planu. Zmień w niej, co trzeba, i zbierz podpisy.")
        return redirect("families:plan", case.family.pk)
    return _form(request, case, form, "Nowa wersja planu", "Zacznij nową wersję")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
def sign(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Note whose signature stands on the paper, or that it was refused."""
    case = opened(request, family_id, purpose="plan: podpis")
    found = newest(case)
    form = forms.Signature(request.POST or None, initial={"signed_on": case.on})
    if request.method == "POST" and form.is_valid():
        try:
            commands.sign_plan(found, **form.cleaned_data, today=case.on, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Zapisano podpis.")
            return redirect("families:plan", case.family.pk)
    return _form(request, case, form, "Podpis pod planem", "Zapisz podpis")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
def move_action(request: MemberRequest, family_id: UUID, action_id: UUID) -> HttpResponse:
    """Where an action of the newest version stands."""
    case = opened(request, family_id, purpose="plan: działanie")
    action = get_object_or_404(queries.actions_of(newest(case)), pk=action_id)
    form = forms.Progress(request.POST or None, initial={"day": case.on})
    if request.method == "POST" and form.is_valid():
        try:
            commands.move_action(action, **form.cleaned_data, today=case.on, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Zapisano stan działania.")
            return redirect("families:plan", case.family.pk)
    return _form(request, case, form, action.what, "Zapisz stan działania")


def _form(
    request: MemberRequest, case: Case, form: object, title: str, button: str
) -> HttpResponse:
    page = {"family": case.family, "bar": tables.identity(case), "form": form}
    return render(request, "families/form.html", page | {"title": title, "button": button})


@require_safe
@needs(Right.SEE_FAMILIES)
def plan_version(request: MemberRequest, family_id: UUID, number: int) -> HttpResponse:
    """One version as it was, and what changed in it."""
    case = opened(request, family_id, purpose="wersja planu")
    found = _version(case, number)
    earlier = queries.plans_of(case.family).filter(number=number - 1).first()
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "plan": found,
        "facts": shown.plan_facts(found),
        "goals": shown.goal_parts(found, case.on),
        "signatures": shown.signature_rows(found),
        "checksum": shown_checksum(found.checksum),
        "differences": shown.differences(earlier, found) if earlier else [],
    }
    return render(request, "families/plan_version.html", page)


@require_safe
@needs(Right.SEE_FAMILIES)
def plan_file(
    request: MemberRequest, family_id: UUID, number: int, paper: str, kind: str
) -> HttpResponse:
    """The plan as it was frozen, or the family's page of it."""
    case = opened(request, family_id, purpose="plan, plik")
    found = _version(case, number)
    if kind not in TYPES or paper not in {"plan", "dla-rodziny"}:
        raise Missing("Nie ma takiego pliku.")
    gmina = case.family.gmina
    if paper == "dla-rodziny":
        return paper_file(gmina, plain_paper(found), kind, on=found.ready_on or case.on).sent()
    name = f"{found}-{case.family.number}"
    return document_file(gmina, _document(found, case), name, kind).sent()


def _version(case: Case, number: int) -> "Plan":
    return get_object_or_404(queries.plans_of(case.family), number=number)


def _document(found: "Plan", case: Case) -> "Document":
    """What was frozen; a plan that is still being written is printed as it stands."""
    return from_data(json.loads(found.tree)) if found.tree else plan_document(found, case.on)
