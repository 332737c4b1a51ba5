"""An assistant's month: diary, hours, trips and report, all from the visits."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.audit.commands import record_reading
from ostoja.documents.files import TYPES, paper_file
from ostoja.families import commands, forms, papers, queries, tables
from ostoja.families.papers import month_rows
from ostoja.families.permissions import why_not_month
from ostoja.fields import add_refusal

PAPERS = {
    "sprawozdanie": papers.report_paper,
    "dziennik": papers.diary_paper,
    "ewidencja": papers.time_paper,
}


@require_safe
@needs(Right.WORK_WITH_FAMILY)
def months(request: MemberRequest) -> HttpResponse:
    """Whose month: an assistant's own, or a choice for the head."""
    today = timezone.localdate()
    own = queries.assistant_of(request.member)
    if own is not None:
        return redirect("families:month", own.pk, today.year, today.month)
    rows = tables.assistant_rows(queries.assistants_for(request.member), today)
    return render(request, "families/months.html", {"rows": rows})


@require_safe
@needs(Right.WORK_WITH_FAMILY)
def month(request: MemberRequest, assistant_id: UUID, year: int, number: int) -> HttpResponse:
    """One month of one assistant."""
    found = _opened(request, assistant_id, year, number)
    shown = {
        "month": found,
        "name": papers.named(found),
        "summary": month_rows.summary(found),
        "diary": tables.diary_rows(found),
        "time": month_rows.time_rows(found),
        "trips": month_rows.trip_rows(found),
        "around": tables.months_around(found),
    }
    return render(request, "families/month.html", shown)


@require_safe
@needs(Right.WORK_WITH_FAMILY)
def month_file(
    request: MemberRequest, assistant_id: UUID, year: int, number: int, paper: str, kind: str
) -> HttpResponse:
    """The diary, the time sheet or the report of the month."""
    found = _opened(request, assistant_id, year, number)
    if paper not in PAPERS or kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    gmina = request.member.gmina
    return paper_file(gmina, PAPERS[paper](found), kind, on=timezone.localdate()).sent()


def _opened(request: MemberRequest, assistant_id: UUID, year: int, number: int) -> queries.Month:
    """The month, after the trail says who opened it."""
    assistant = get_object_or_404(queries.assistants_of(request.member.gmina), pk=assistant_id)
    refusal = why_not_month(request.member, assistant)
    if refusal:
        raise PermissionDenied(refusal)
    try:
        day = date(year, number, 1)
    except ValueError:
        raise Missing("Nie ma takiego miesiąca.") from None
    found = queries.month_for(assistant, day)
    record_reading(assistant, by=request.member, purpose="miesiąc", people=found.families)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ASSIGN_ASSISTANT)
def rates(request: MemberRequest) -> HttpResponse:
    """What the gmina pays for a kilometre, from when."""
    form = forms.Rate(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            commands.set_rate(request.member.gmina, **form.cleaned_data, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Zapisano stawkę.")
            return redirect("families:rates")
    rows = tables.rate_rows(queries.rates_of(request.member.gmina))
    return render(request, "families/rates.html", {"form": form, "rows": rows})
