"""Remarks and tasks beside the parts of a report."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ostoja.accounts import drafts
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.fields import add_refusal
from ostoja.reports import remarks as about
from ostoja.reports.enums import Part
from ostoja.reports.views.loading import report_or_404

PARTS = {part.value: str(part.label) for part in Part}


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.SEE_REPORT)
def remarks(request: MemberRequest, year: int) -> HttpResponse:
    """The thread, oldest first; who writes the report adds to it."""
    member, report = request.member, report_or_404(request.member, year)
    form = about.BlockRemarkForm(request.POST or None, parts=PARTS)
    form.begin(drafts.draft_of(member, request.path))
    if request.method == "POST" and not member.may(Right.WRITE_REPORT):
        raise PermissionDenied(member.why_not(Right.WRITE_REPORT))
    if request.method == "POST" and form.is_valid():
        try:
            about.write_block_remark(report, **form.cleaned_data, by=member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(member, request.path)
            messages.success(request, "Zapisano.")
            return redirect("reports:remarks", year)
    rows = about.remark_rows(about.remarks_of(report), PARTS, member, year)
    return render(request, "reports/remarks.html", {"report": report, "form": form, "rows": rows})


@require_POST
@needs(Right.SEE_REPORT)
def settle_remark(request: MemberRequest, year: int, remark_id: UUID) -> HttpResponse:
    """Done when it was not, and the other way round."""
    report = report_or_404(request.member, year)
    found = get_object_or_404(about.remarks_of(report), pk=remark_id)
    try:
        done = about.settle_block_remark(found, by=request.member)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, "Załatwione." if done else "Zadanie jest znów do zrobienia.")
    return redirect("reports:remarks", year)
