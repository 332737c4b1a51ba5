from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.reports import checks, commands, forms, tables
from ostoja.reports.views.loading import report_or_404, year_or_404

BEFORE_SIGNING = "podpis"
"""In the address, when the finding was let stand on the page to sign."""


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.SEE_REPORT)
def findings(request: MemberRequest, year: int) -> HttpResponse:
    """What our checks and the proofreader say of the draft; each may be let stand with a reason."""
    found = checks.findings(year_or_404(request.member, year))
    if request.method == "POST":
        return _accept(request, year, found)
    return _page(request, year, forms.AcceptFinding(), found)


def _page(
    request: MemberRequest, year: int, form: forms.AcceptFinding, found: list[checks.Finding]
) -> HttpResponse:
    severity = request.GET.get("waga", "")
    if severity not in ("", *tables.SEVERITIES):
        raise Http404("Nie ma takiej wagi uwag.")
    shown = [one for one in found if severity in ("", one.severity)]
    return render(
        request,
        "reports/findings.html",
        {
            "report": report_or_404(request.member, year),
            "form": form,
            "findings": [tables.told(one) for one in shown],
            "filter": tables.severity_filter(found),
            "severity": severity,
            "may_accept": request.member.may(Right.WRITE_REPORT),
        },
    )


@needs(Right.WRITE_REPORT)
def _accept(request: MemberRequest, year: int, found: list[checks.Finding]) -> HttpResponse:
    form = forms.AcceptFinding(request.POST)
    if not form.is_valid():
        return _page(request, year, form, found)
    wanted = form.cleaned_data["finding"]
    finding = next((one for one in found if tables.told(one)["mark"] == wanted), None)
    if finding is None:
        form.add_error("finding", "Tej uwagi już nie ma: tekst się zmienił. Wybierz inną.")
        return _page(request, year, form, found)
    report = report_or_404(request.member, year)
    reason = form.cleaned_data["reason"]
    commands.let_stand(report, finding, found, reason=reason, by=request.member)
    messages.success(request, "Uwaga zostaje przyjęta, dopóki nie zmieni się ten tekst.")
    return redirect("reports:sign" if BEFORE_SIGNING in request.GET else "reports:findings", year)
