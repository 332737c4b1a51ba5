"""The forecast of a year, what it would be if, and what became of a past one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.audit.commands import record_reading
from ostoja.blocks.sheets import write_xlsx
from ostoja.foster import forms, queries, tables
from ostoja.foster.enums import CareForm, Supposed
from ostoja.values.amounts import zloty

if TYPE_CHECKING:
    from ostoja.law.forecast import Forecast

BACK, AHEAD = 10, 2
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@needs(Right.SEE_CARE)
def forecasts(request: MemberRequest) -> HttpResponse:  # noqa: ARG001 # Django gives it
    return redirect("foster:forecast", timezone.localdate().year)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page of a forecast shows besides the forecast itself."""

    found: "Forecast"
    plain: "Forecast"
    form: forms.Scenario


@require_safe
@needs(Right.SEE_CARE)
def forecast(request: MemberRequest, year: int) -> HttpResponse:
    """Months, children, rising shares; a scenario is asked for in the address."""
    gmina, today = request.member.gmina, timezone.localdate()
    shown = _shown(request, year)
    before = min(year, today.year) - 1
    wide, narrow = tables.months_charts(shown.found, year)
    page = {
        "year": year,
        "years": range(today.year - 3, today.year + AHEAD + 1),
        "found": shown.found,
        "months": tables.months_table(shown.found, year),
        "wide": wide,
        "narrow": narrow,
        "before": before,
        "came_once": zloty(queries.came_once(gmina, before)),
        "once": tables.once_table(shown.found),
        "children": tables.children_table(shown.found),
        "rises": tables.rises_table(queries.rises(gmina, today)),
        "form": shown.form,
        "change": tables.change(shown.plain, shown.found),
        "again": tables.looked_at_again(queries.look_again(gmina, year))
        if year < today.year
        else None,
    }
    return render(request, "foster/forecast.html", page)


@require_safe
@needs(Right.SEE_CARE)
def forecast_file(request: MemberRequest, year: int) -> HttpResponse:
    """The same, child by month, for a spreadsheet."""
    sheet = tables.forecast_sheet(_shown(request, year).found, year)
    response = HttpResponse(write_xlsx(sheet), content_type=SHEET)
    response["Content-Disposition"] = f'attachment; filename="prognoza-{year}.xlsx"'
    return response


def _shown(request: MemberRequest, year: int) -> Shown:
    """The year as it looks today, and as it would with what the reader supposes."""
    gmina, today = request.member.gmina, timezone.localdate()
    if not today.year - BACK <= year <= today.year + AHEAD:
        raise Missing("Prognoza obejmuje dziesięć lat wstecz i dwa naprzód.")
    plain = queries.forecast_of(gmina, year)
    stays = {cell.planned.stay for cell in plain.cells}
    record_reading(
        f"foster.forecast:{year}",
        by=request.member,
        purpose="prognoza wydatków",
        gmina_id=gmina.pk,
        people=queries.children_of_stays(gmina, {UUID(stay) for stay in stays}),
    )
    form = forms.Scenario(
        request.GET if "what" in request.GET else None, stays=tables.children_of(plain)
    )
    scenario = _scenario(form) if form.is_bound and form.is_valid() else None
    found = queries.forecast_of(gmina, year, scenario) if scenario else plain
    return Shown(found, plain, form)


def _scenario(form: forms.Scenario) -> queries.Scenario:
    typed = form.cleaned_data
    return queries.Scenario(
        what=Supposed(typed["what"]),
        day=typed["day"],
        stay=typed["stay"],
        form=CareForm(typed["form"]) if typed["form"] else None,
        amount=typed["amount"],
        percent=typed["percent"] or 0,
    )
