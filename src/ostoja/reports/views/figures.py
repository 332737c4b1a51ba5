from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.audit.commands import record_reading
from ostoja.reports import tables
from ostoja.reports.assembly import figure_blocks
from ostoja.reports.figures import FIGURES, Unknown
from ostoja.reports.figures import figure as figure_of
from ostoja.reports.half_year import HALF_YEAR


@require_safe
@needs(Right.SEE_REPORT)
def figures(request: MemberRequest, year: int) -> HttpResponse:
    """Every figure of the year, each with its words, article and value."""
    computed = [one.of(request.member.gmina, year) for one in FIGURES]
    shown = {"year": year, "facts": tables.large(computed), "half_year": HALF_YEAR}
    return render(request, "reports/figures.html", shown)


@require_safe
@needs(Right.SEE_REPORT)
def figure(request: MemberRequest, year: int, code: str) -> HttpResponse:
    """One figure: value, words, article, definition, and the rows for those allowed."""
    try:
        found = figure_of(code)
    except Unknown as refusal:
        raise Missing(str(refusal)) from None
    computed = found.of(request.member.gmina, year)
    hidden = request.member.why_not(found.sees_rows)
    people = set() if hidden else {key for row in computed.rows for key in row.people}
    if people:
        record_reading(
            f"reports.figure:{code}",
            by=request.member,
            purpose=f"wiersze liczby {code} za {year} rok",
            gmina_id=request.member.gmina.pk,
            people=people,
        )
    return render(
        request,
        "reports/figure.html",
        {
            "year": year,
            "figure": found,
            "value": tables.value_of(computed),
            "chart": figure_blocks.chart_of(computed, code) if computed.parts else None,
            "parts": figure_blocks.table_of(computed, code) if computed.parts else None,
            "refusal": hidden,
            "rows": [] if hidden else tables.row_cells(computed),
        },
    )
