"""What was paid in a year from every side, the register of notes, and its files."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.audit.commands import record_reading
from ostoja.blocks.sheets import write_csv, write_xlsx
from ostoja.foster import queries, tables
from ostoja.foster.export import register_json

FIRST_YEAR, LAST_YEAR = 2012, 2999
Maker = Callable[[list[queries.LedgerRow], int], bytes]
FILES: dict[str, tuple[str, Maker]] = {
    "xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda rows, year: write_xlsx(tables.register_sheet(rows, year)),
    ),
    "csv": (
        "text/csv; charset=utf-8",
        lambda rows, year: write_csv(tables.register_sheet(rows, year)),
    ),
    "json": ("application/json", register_json),
}


@require_safe
@needs(Right.SEE_CARE)
def ledgers(request: MemberRequest) -> HttpResponse:
    """The latest year in which something was paid."""
    years = queries.paid_years(request.member.gmina)
    return redirect("foster:ledger", years[-1] if years else timezone.localdate().year)


@require_safe
@needs(Right.SEE_CARE)
def ledger(request: MemberRequest, year: int) -> HttpResponse:
    """Sums from one side, which the reader chooses."""
    rows = _rows(request, year)
    side = request.GET.get("wedlug", "rodzaj")
    if side not in queries.SIDE_WORDS:
        raise Missing("Nie ma takiego podziału.")
    shown = {
        "year": year,
        "years": queries.paid_years(request.member.gmina),
        "sides": queries.SIDE_WORDS.items(),
        "side": side,
        "table": tables.sums_table(queries.sums(rows, side), queries.SIDE_WORDS[side]),
        "lock": queries.lock_of(request.member.gmina, year),
    }
    return render(request, "foster/ledger.html", shown)


@require_safe
@needs(Right.SEE_CARE)
def register(request: MemberRequest, year: int) -> HttpResponse:
    """Every paid line, to be printed."""
    rows = _rows(request, year)
    shown = {"year": year, "table": tables.register_table(rows, year)}
    return render(request, "foster/register.html", shown)


@require_safe
@needs(Right.SEE_CARE)
def register_file(request: MemberRequest, year: int, kind: str) -> HttpResponse:
    if kind not in FILES:
        raise Missing("Nie ma takiego formatu.")
    media_type, make = FILES[kind]
    response = HttpResponse(make(_rows(request, year), year), content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="noty-{year}.{kind}"'
    return response


def _rows(request: MemberRequest, year: int) -> list[queries.LedgerRow]:
    """The year's lines; that they were read is noted first."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Missing("Nie ma takiego roku.")
    gmina = request.member.gmina
    rows = queries.ledger_in(gmina, year)
    record_reading(
        f"foster.register:{year}",
        by=request.member,
        purpose="rejestr not",
        gmina_id=gmina.pk,
        people=queries.children_of_stays(gmina, {row.stay for row in rows if row.stay}),
    )
    return rows
