"""Pages about the end of the work with a family, and looking in on it afterwards."""

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
from ostoja.documents.files import TYPES, paper_file
from ostoja.families import tables
from ostoja.families.commands import closings as commands
from ostoja.families.commands.package import why_not_package
from ostoja.families.forms import assessments as forms
from ostoja.families.papers.assessments import closing_paper
from ostoja.families.queries import assessments as queries
from ostoja.families.queries import closings as found_in
from ostoja.families.tables import assessments as shown
from ostoja.families.views.doors import opened
from ostoja.fields import add_refusal

if TYPE_CHECKING:
    from ostoja.families.models import PlanGoal, Visit
    from ostoja.families.queries.scoped import Case


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WORK_WITH_FAMILY)
@alone
def close(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The reason, each goal's result, the final assessment and who looks in.

    Who sends it after another closed the same work sees both versions.
    """
    case = opened(request, family_id, purpose="zakończenie pracy")
    form, by_goal = _closing_form(request, case)
    if request.method == "POST" and form.is_valid():
        try:
            commands.close_family(
                case.family,
                results=form.results(),
                **form.closing(),
                today=case.on,
                by=request.member,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, "Zakończono pracę z rodziną. Możesz to cofnąć przez 30 dni.")
            return redirect("families:closings", case.family.pk)
    lines = shown.visit_lines(by_goal)
    page = {"family": case.family, "bar": tables.identity(case), "form": form}
    page |= {"goals": [(goal, lines[goal], form.goal_fields(goal)) for goal in by_goal]}
    return render(request, "families/close.html", page)


def _closing_form(
    request: MemberRequest, case: "Case"
) -> "tuple[forms.Closing, dict[PlanGoal, list[Visit]]]":
    """The form, with the visits that touched each goal it asks about."""
    stands = found_in.standing_closing(case.family) if request.method == "POST" else None
    since = stands.closed_on if stands else queries.period_start(case.family)
    by_goal = queries.visits_by_goal(case.family, since) if since else {}
    form = forms.Closing(
        request.POST or None,
        goals=list(by_goal),
        initial=shown.closing_entries(stands) if stands else {"closed_on": case.on},
        shared=stands is not None,
    )
    form.begin(drafts.draft_of(request.member, request.path))
    return form, by_goal


@require_safe
@needs(Right.SEE_FAMILIES)
def closings(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """Every end of the work, and every look at the family after it."""
    case = opened(request, family_id, purpose="zakończenie i monitorowanie")
    return render(request, "families/closings.html", _page(case))


def _page(case: "Case", refused: list[str] | None = None) -> dict[str, object]:
    ends = [
        (one, shown.closing_facts(one), commands.why_not_undo(one, case.on) is None)
        for one in found_in.closings_of(case.family)
    ]
    watches = [
        (one, shown.monitoring_rows(one, case.on)) for one in found_in.monitorings_of(case.family)
    ]
    return {
        "family": case.family,
        "bar": tables.identity(case),
        "ends": ends,
        "watches": watches,
        "refused": refused or [],
        "worried": found_in.worried(case.family),
        "moved": why_not_package(case.family) is None,
    }


@require_POST
@needs(Right.WORK_WITH_FAMILY)
def undo_closing(request: MemberRequest, family_id: UUID, closing_id: UUID) -> HttpResponse:
    """The same work goes on as if never closed."""
    case = opened(request, family_id, purpose="cofnięcie zakończenia")
    found = get_object_or_404(found_in.closings_of(case.family), pk=closing_id)
    try:
        commands.undo_closing(found, today=case.on, by=request.member)
    except ValidationError as refusal:
        return render(request, "families/closings.html", _page(case, refusal.messages))
    messages.success(request, "Cofnięto zakończenie. Praca z rodziną trwa.")
    return redirect("families:family", case.family.pk)


@require_safe
@needs(Right.SEE_FAMILIES)
def closing_file(
    request: MemberRequest, family_id: UUID, closing_id: UUID, kind: str
) -> HttpResponse:
    case = opened(request, family_id, purpose="karta zakończenia, plik")
    found = get_object_or_404(found_in.closings_of(case.family), pk=closing_id)
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    return paper_file(case.family.gmina, closing_paper(found), kind, on=found.closed_on).sent()


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.MONITOR_FAMILY)
@alone
def check(request: MemberRequest, family_id: UUID, check_id: UUID) -> HttpResponse:
    """A short card: the day, what was found, whether there is reason to worry."""
    case = opened(request, family_id, purpose="monitorowanie")
    found = get_object_or_404(found_in.checks_of(case.family), pk=check_id)
    entries = {"done_on": found.done_on or case.on, "situation": found.situation}
    form = forms.Check(request.POST or None, initial=entries | {"risk": found.risk}, shared=True)
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        name = str(request.member.user)
        try:
            commands.take_check(
                found, **form.cleaned_data, name=name, today=case.on, by=request.member
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, "Zapisano sprawdzenie.")
            return redirect("families:closings", case.family.pk)
    page = {"family": case.family, "bar": tables.identity(case), "form": form}
    page |= {"title": f"Sprawdzenie na {found.due_on:%d.%m.%Y}", "button": "Zapisz sprawdzenie"}
    return render(request, "families/form.html", page)
