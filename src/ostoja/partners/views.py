"""Pages about institutions, what they return, and their events."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts import drafts
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.database.alone import alone
from ostoja.fields import add_refusal
from ostoja.partners import calendar, commands, forms, queries, tables
from ostoja.partners.permissions import why_not_report


@require_safe
@needs(Right.SEE_REPORT)
def events(
    request: MemberRequest, year: int | None = None, month: int | None = None
) -> HttpResponse:
    """A month's events: a calendar to look at, and the same as a list."""
    gmina = request.member.gmina
    day = queries.latest_event_day(gmina) or timezone.localdate()
    if year is None or month is None:
        year, month = day.year, day.month
    if not calendar.has(year, month):
        raise Missing("Nie ma takiego miesiąca.")
    shown = calendar.month_of(
        year, month, queries.events_in_month(gmina, *calendar.bounds(year, month))
    )
    return render(
        request,
        "partners/events.html",
        {"month": shown, "undated": queries.undated_events(gmina, year)},
    )


@require_safe
@needs(Right.SEE_REPORT)
def institutions(request: MemberRequest) -> HttpResponse:
    """The institutions that answer each year, with the spellings they are met under."""
    found = queries.institutions_for(request.member)
    return render(request, "partners/institutions.html", {"institutions": found})


@require_safe
@needs(Right.REPORT_FOR_INSTITUTION)
def reporting(request: MemberRequest) -> HttpResponse:
    """Returns of the institutions that the person answers for, and how each stands."""
    years = queries.years_of(request.member, timezone.localdate())
    return render(request, "partners/reporting.html", {"rows": tables.return_rows(years)})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.REPORT_FOR_INSTITUTION)
@alone
def fill_return(request: MemberRequest, institution_id: UUID, year: int) -> HttpResponse:
    """The institution's return for a year: words and counts of each task."""
    member, today = request.member, timezone.localdate()
    institution = get_object_or_404(queries.institutions_for(member), pk=institution_id)
    refusal = why_not_report(member, institution, today)
    if refusal:
        raise PermissionDenied(refusal)
    asked = queries.asked_of(institution, year) if calendar.has(year, 1) else []
    if not asked:
        raise Missing("Na ten rok gmina nie ma programu z zadaniami, więc o nic nie pyta.")
    form = forms.Filling(request.POST or None, asked=asked)
    form.begin(drafts.draft_of(member, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            saved = commands.fill_return(institution, year, form.said(), today=today, by=member)
        except ValidationError as refused:
            add_refusal(form, refused)
        else:
            drafts.drop_draft(member, request.path)
            messages.success(request, tables.saved_words(saved, timezone.localtime()))
            return redirect("partners:fill_return", institution.pk, year)
    row = tables.return_row(queries.one_year(institution, year))
    return render(request, "partners/fill_return.html", {"form": form, "row": row})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.NAME_REPORTERS)
def reporters(request: MemberRequest, institution_id: UUID) -> HttpResponse:
    """Who answers for the institution; another person is added here."""
    member, today = request.member, timezone.localdate()
    institution = get_object_or_404(queries.institutions_for(member), pk=institution_id)
    people = {str(one.user_id): one for one in queries.partners_for(member, today)}
    form = forms.NewReporter(request.POST or None, people=tables.partner_choices(people.values()))
    if request.method == "POST" and form.is_valid():
        person = people[form.cleaned_data["person"]].user
        try:
            commands.name_reporter(institution, person, since=today, by=member)
        except ValidationError as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, f"{person} wypełnia odpowiedź tej instytucji.")
            return redirect("partners:reporters", institution.pk)
    rows = tables.reporter_rows(queries.reporters_of(member, institution))
    shown = {"institution": institution, "form": form, "rows": rows, "people": people}
    return render(request, "partners/reporters.html", shown)


@require_POST
@needs(Right.NAME_REPORTERS)
def end_reporter(request: MemberRequest, institution_id: UUID, reporter_id: UUID) -> HttpResponse:
    """From today on the person does not see the institution's return."""
    institution = get_object_or_404(queries.institutions_for(request.member), pk=institution_id)
    found = get_object_or_404(queries.reporters_of(request.member, institution), pk=reporter_id)
    commands.end_reporter(found, today=timezone.localdate(), by=request.member)
    messages.success(request, f"{found.user} nie widzi już odpowiedzi tej instytucji.")
    return redirect("partners:reporters", institution.pk)
