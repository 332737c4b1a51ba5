"""Pages about institutions and their events."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.partners import calendar, queries


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
