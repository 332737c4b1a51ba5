"""A year of the gmina the member acts in, or a 404 in words."""

from typing import TYPE_CHECKING

from ostoja.accounts.entry import Member
from ostoja.accounts.permissions import Missing
from ostoja.reports import queries
from ostoja.reports.queries import NoProgramme, Year, year_of

if TYPE_CHECKING:
    from ostoja.reports.models import Report


def year_or_404(member: Member, year: int) -> Year:
    try:
        return year_of(member.gmina, year)
    except NoProgramme as refusal:
        raise Missing(str(refusal)) from None


def report_or_404(member: Member, year: int) -> "Report":
    report = queries.reports_for(member).filter(year=year).first()
    if report is None:
        raise Missing(f"Sprawozdanie za {year} rok nie jest jeszcze rozpoczęte.")
    return report
