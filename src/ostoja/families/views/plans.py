"""Pages about the plan of work with a family."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts import drafts
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.database.alone import alone
from ostoja.documents.paper import shown_checksum
from ostoja.families import tables
from ostoja.families.commands import plans as commands
from ostoja.families.forms import plans as forms
from ostoja.families.library import BY_KEY
from ostoja.families.queries import plans as queries
from ostoja.families.queries.scoped import Case
from ostoja.families.tables import plans as shown
from ostoja.families.views.doors import opened
from ostoja.fields import add_refusal

if TYPE_CHECKING:
    from ostoja.families.models import Plan


@require_safe
@needs(Right.SEE_FAMILIES)
def plan(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The newest version, with the next thing to do."""
    case = opened(request, family_id, purpose="plan")
    standing = queries.standing_of(case.family)
    return render(request, "families/plan.html", _page(case, standing))


def _page(
    case: Case, standing: queries.Standing, refused: list[str] | None = None
) -> dict[str, object]:
    found = standing.plan
    words, tone = shown.state_words(standing)
    page = {"family": case.family, "bar": tables.identity(case), "plan": found}
    page |= {"words": words, "tone": tone, "refused": refused or []}
    return page | (_content(found, standing, case) if found else {})


def _content(found: "Plan", standing: queries.Standing, case: Case) -> dict[str, object]:
    return {
        "facts": shown.plan_facts(found),
        "goals": shown.goal_parts(found, case.on),
        "signatures": shown.signature_rows(found),
        "versions": shown.version_rows(standing),
        "checksum": shown_checksum(found.checksum),
        "missing": queries.lacks_of(found, case.on) if found.ready_on is None else [],
        "in_care": queries.children_in_care(case.family, case.on),
    }


def refused(request: MemberRequest, case: Case, refusal: ValidationError) -> HttpResponse:
    """The plan's page with the reasons above it."""
    standing = queries.standing_of(case.family)
    return render(request, "families/plan.html", _page(case, standing, refusal.messages))


def newest(case: Case) -> "Plan":
    found = queries.plans_of(case.family).first()
    if found is None:
        raise Missing("Ta rodzina nie ma jeszcze planu.")
    return found


@require_POST
@needs(Right.WORK_WITH_FAMILY)
def start_plan(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Begin the first version."""
    case = opened(request, family_id, purpose="początek planu")
    try:
        commands.start_plan(case.family, today=case.on, by=request.member)
    except ValidationError as refusal:
        return refused(request, case, refusal)
    return redirect("families:plan", case.family.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
@alone
def situation(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Problems, resources, the main goal, and the child's plan where a child is in care."""
    case = opened(request, family_id, purpose="plan: sytuacja")
    found = newest(case)
    entries = {name: getattr(found, name) for name in forms.SITUATION}
    in_care = bool(queries.children_in_care(case.family, case.on))
    form = forms.Situation(request.POST or None, in_care=in_care, initial=entries, shared=True)
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            commands.describe_situation(found, **form.cleaned_data, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, "Zapisano sytuację rodziny.")
            return redirect("families:plan", case.family.pk)
    page = {"family": case.family, "form": form, "bar": tables.identity(case)}
    return render(request, "families/situation.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
def new_goal(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """One more goal with its actions; a ready-made one may stand in the form."""
    case = opened(request, family_id, purpose="plan: nowy cel")
    ready = BY_KEY.get(request.GET.get("wzor", ""))
    entries = shown.ready_entries(ready) if ready else {}
    return _goal(request, case, entries, len(ready.actions) if ready else 0)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
@alone
def change_goal(request: MemberRequest, family_id: UUID, goal_id: UUID) -> HttpResponse:
    """A goal of the newest version and its actions."""
    case = opened(request, family_id, purpose="plan: cel")
    goal = get_object_or_404(newest(case).goals.prefetch_related("actions"), pk=goal_id)
    return _goal(request, case, shown.goal_entries(goal), goal.actions.count(), goal.pk)


def _goal(
    request: MemberRequest,
    case: Case,
    entries: dict[str, object],
    actions: int,
    known: UUID | None = None,
) -> HttpResponse:
    """`known` is the key of the goal that is changed: two who change it see both versions."""
    draft = drafts.draft_of(request.member, request.path)
    typed = [*request.POST, *(draft.typed if draft else ())]
    form = forms.Goal(
        request.POST or None, actions=actions, typed=typed, initial=entries, shared=bool(known)
    )
    form.begin(draft)
    if request.method == "POST" and form.is_valid():
        of_goal = {name: form.cleaned_data[name] for name in ("key", "area", "text", "indicator")}
        of_goal["key"] = known or of_goal["key"]
        try:
            commands.save_goal(newest(case), **of_goal, actions=form.actions(), by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, "Zapisano cel.")
            return redirect("families:plan", case.family.pk)
    page = {"family": case.family, "form": form, "bar": tables.identity(case)}
    return render(request, "families/goal.html", page | {"library": shown.library()})


@require_POST
@needs(Right.WORK_WITH_FAMILY)
def remove_goal(request: MemberRequest, family_id: UUID, goal_id: UUID) -> HttpResponse:
    """Take a goal out of the plan that is being written."""
    case = opened(request, family_id, purpose="plan: usunięcie celu")
    goal = get_object_or_404(newest(case).goals, pk=goal_id)
    try:
        commands.remove_goal(goal, by=request.member)
    except ValidationError as refusal:
        return refused(request, case, refusal)
    messages.success(request, "Usunięto cel. Przez 30 dni możesz go przywrócić z kosza.")
    return redirect("families:plan", case.family.pk)
