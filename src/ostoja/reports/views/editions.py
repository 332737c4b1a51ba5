from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.accounts.rules import why_not
from ostoja.blocks.data import from_data
from ostoja.documents.html import fragment
from ostoja.fields import add_refusal
from ostoja.reports import checks, commands, files, forms, queries, tables
from ostoja.reports.assembly.documents import build
from ostoja.reports.enums import Form
from ostoja.reports.views.loading import report_or_404, year_or_404

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
}


@require_safe
@needs(Right.SEE_REPORT)
def preview(request: MemberRequest, year: int, form: str) -> HttpResponse:
    """The report as it would be signed today."""
    document = build(year_or_404(request.member, year), _form_or_404(form))
    return render(
        request,
        "reports/preview.html",
        {"year": year, "form": form, "document": document, "body": fragment(document, top=2)},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.SIGN_REPORT)
def sign(request: MemberRequest, year: int) -> HttpResponse:
    """Check before signing, then sign; a correction needs a reason."""
    found = report_or_404(request.member, year)
    form = forms.Sign(request.POST or None, number=queries.next_number(found))
    if request.method == "POST" and form.is_valid():
        try:
            signed = commands.sign(found, **form.cleaned_data, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, f"Podpisano wydanie {signed.number}.")
            return redirect("reports:edition", year, signed.number)
    told = [tables.told(one) for one in checks.findings(year_or_404(request.member, year))]
    undecided = [one for one in told if one["blocks"] and one["mark"]]
    open_ones = [one for one in told if not one["accepted"] and one not in undecided]
    return render(
        request,
        "reports/sign.html",
        {
            "report": found,
            "form": form,
            "findings": open_ones,
            "undecided": tables.once_each(undecided),
            "accepted": len(told) - len(open_ones) - len(undecided),
            "may_accept": why_not(request.member.role, Right.WRITE_REPORT) is None,
        },
    )


@require_safe
@needs(Right.SEE_REPORT)
def edition(request: MemberRequest, year: int, number: int) -> HttpResponse:
    """A signed edition: who signed it, its checksum, its files, its frozen text."""
    found = get_object_or_404(report_or_404(request.member, year).editions, number=number)
    document = from_data(found.tree)
    return render(
        request,
        "reports/edition.html",
        {"edition": found, "year": year, "body": fragment(document, top=2), "kinds": TYPES},
    )


@require_safe
@needs(Right.SEE_REPORT)
def edition_file(request: MemberRequest, year: int, number: int, kind: str) -> HttpResponse:
    """A file of a signed edition, made of its frozen tree."""
    found = get_object_or_404(report_or_404(request.member, year).editions, number=number)
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    return _file(files.edition_file(queries.frozen(found), kind), kind)


@require_safe
@needs(Right.SEE_REPORT)
def draft_file(request: MemberRequest, year: int, form: str, kind: str) -> HttpResponse:
    """A file of the report as it stands, unsigned."""
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    content = year_or_404(request.member, year)
    [made] = files.report_files(content, _form_or_404(form), [kind])
    return _file(made, kind)


def _file(file: files.File, kind: str) -> HttpResponse:
    response = HttpResponse(file.content, content_type=TYPES[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return response


def _form_or_404(form: str) -> Form:
    try:
        return Form(form)
    except ValueError:
        raise Missing("Nie ma takiej postaci sprawozdania.") from None
