from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.importers import forms, queries, tables
from ostoja.importers.enums import Purpose
from ostoja.importers.reading import Reading
from ostoja.importers.views.loading import file_or_404, taken
from ostoja.proofreading.finding import Severity
from ostoja.proofreading.word_comments import with_comments
from ostoja.reports.commands import accept_finding
from ostoja.reports.forms import AcceptFinding
from ostoja.reports.proofs import acceptances_of, accepted_among
from ostoja.reports.tables import severity_filter

if TYPE_CHECKING:
    from ostoja.importers.models import ImportedFile

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WRITE_REPORT)
def texts(request: MemberRequest) -> HttpResponse:
    """Hand over any text to be proofread."""
    form = forms.Upload(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = taken(form, request.member, Purpose.PROOFREADING)
        if file is not None:
            return redirect("importers:text", file.pk)
    found = queries.files_for(request.member, Purpose.PROOFREADING)
    return render(request, "importers/texts.html", {"form": form, "files": found})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.WRITE_REPORT)
def text(request: MemberRequest, file_id: UUID) -> HttpResponse:
    """Findings beside the text, by severity; each may be accepted with a reason."""
    found = file_or_404(request.member, file_id, Purpose.PROOFREADING)
    reading = queries.read_again(found)
    accepted = acceptances_of(found, found.gmina)
    form = AcceptFinding(request.POST or None)
    if request.method == "POST" and form.is_valid() and _accept(request, found, reading, form):
        return redirect(request.get_full_path())
    severity = request.GET.get("waga", "")
    if severity not in ("", *Severity):
        raise Http404("Nie ma takiej wagi uwag.")
    whole = "caly" in request.GET
    return render(
        request,
        "importers/text.html",
        {
            "file": found,
            "form": form,
            "severity": severity,
            "filter": severity_filter(reading.findings),
            "whole": whole,
            "may_accept": True,
            "rows": tables.text_with_findings(reading, accepted, severity, whole=whole),
            "is_word": queries.is_word(found),
        },
    )


def _accept(
    request: MemberRequest,
    file: "ImportedFile",
    reading: Reading,
    form: AcceptFinding,
) -> bool:
    marks = {tables.told(one, {})["mark"]: one for one in reading.findings}
    finding = marks.get(form.cleaned_data["finding"])
    if finding is None:
        form.add_error("finding", "W tym tekście nie ma takiej uwagi. Wybierz ją z tej strony.")
        return False
    accept_finding(
        file.gmina,
        file,
        rule=finding.rule,
        block=finding.block,
        quote=finding.quote,
        reason=form.cleaned_data["reason"],
        by=request.member,
    )
    messages.success(request, "Przyjęto uwagę z powodem.")
    return True


@require_safe
@needs(Right.WRITE_REPORT)
def comments(request: MemberRequest, file_id: UUID) -> HttpResponse:
    """A copy of the Word file with the findings nobody accepted as comments."""
    found = file_or_404(request.member, file_id, Purpose.PROOFREADING)
    if not queries.is_word(found):
        raise Http404("Komentarze można wpisać tylko do pliku Worda (.docx).")
    told = accepted_among(queries.read_again(found).findings, acceptances_of(found, found.gmina))
    open_ones = [finding for finding, acceptance in told if acceptance is None]
    response = HttpResponse(with_comments(bytes(found.content), open_ones), content_type=WORD)
    name = f"{PurePath(found.name).stem}-uwagi.docx"
    response.headers["Content-Disposition"] = str(
        content_disposition_header(as_attachment=True, filename=name)
    )
    return response
