"""Pages about scans in a family's file."""

from functools import partial
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.blocks.preview import first_page_png
from ostoja.documents.files import File
from ostoja.families import tables
from ostoja.families.commands import attachments as commands
from ostoja.families.forms import attachments as forms
from ostoja.families.queries.attachments import attachments_of, deliveries_of
from ostoja.families.rules.attachments import ENDINGS, PDF, PNG, SHOWN
from ostoja.families.tables import attachments as shown
from ostoja.families.views.doors import opened
from ostoja.families.views.writing import Writing, written
from ostoja.fields import add_refusal

FORM = ["GET", "HEAD", "POST"]
PART = "akta"
SEALED_OFF = "default-src 'none'; frame-ancestors 'none'; sandbox"
"""Somebody else's file runs nothing, loads nothing and stands in no frame."""


@require_safe
@needs(Right.SEE_FAMILIES)
def attachments(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """What lies in the file, and what was delivered."""
    case = opened(request, family_id, purpose="załączniki i doręczenia")
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "rows": shown.attachment_rows(attachments_of(case.family)),
        "deliveries": shown.delivery_rows(deliveries_of(case.family)),
    }
    return render(request, "families/attachments.html", page)


@require_http_methods(FORM)
@needs(Right.KEEP_FILE)
def attach(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """One more scan."""
    case = opened(request, family_id, purpose="nowy załącznik")
    form = forms.Attachment(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        typed, file = form.cleaned_data, form.cleaned_data["file"]
        try:
            added = commands.attach_file(
                case.family,
                key=typed["key"],
                title=typed["title"],
                name=file.name,
                content=file.read(),
                today=case.on,
                by=request.member,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Dodano załącznik.")
            return redirect("families:attachment", case.family.pk, added.pk)
    page = {"family": case.family, "bar": tables.identity(case), "form": form}
    return render(request, "families/attach.html", page)


@require_safe
@needs(Right.SEE_FAMILIES)
def attachment(request: MemberRequest, family_id: UUID, attachment_id: UUID) -> HttpResponse:
    """What it is, with a picture of it where there can be one."""
    case = opened(request, family_id, purpose="załącznik")
    found = get_object_or_404(attachments_of(case.family), pk=attachment_id)
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "attachment": found,
        "facts": shown.attachment_facts(found),
        "is_shown": found.media_type in SHOWN,
        "is_pdf": found.media_type == PDF,
    }
    return render(request, "families/attachment.html", page)


@require_safe
@needs(Right.SEE_FAMILIES)
def attachment_file(request: MemberRequest, family_id: UUID, attachment_id: UUID) -> HttpResponse:
    """As it was uploaded, to keep; named by its key and never by a person."""
    case = opened(request, family_id, purpose="załącznik, plik")
    found = get_object_or_404(attachments_of(case.family), pk=attachment_id)
    name = f"zalacznik-{found.pk}.{ENDINGS[found.media_type]}"
    return _alone(File(name, found.file, found.media_type).sent())


@require_safe
@needs(Right.SEE_FAMILIES)
def attachment_picture(
    request: MemberRequest, family_id: UUID, attachment_id: UUID
) -> HttpResponse:
    """For the page of the scan: the picture itself, or the first page of a PDF drawn by us."""
    case = opened(request, family_id, purpose="załącznik, podgląd")
    found = get_object_or_404(attachments_of(case.family), pk=attachment_id)
    if found.media_type not in SHOWN:
        raise Missing("Tego pliku nie da się pokazać. Pobierz go.")
    is_pdf = found.media_type == PDF
    picture = first_page_png(found.file) if is_pdf else found.file
    if picture is None:
        raise Missing("Tego pliku nie da się pokazać. Pobierz go.")
    return _alone(HttpResponse(picture, content_type=PNG if is_pdf else found.media_type))


def _alone(response: HttpResponse) -> HttpResponse:
    response.headers["Content-Security-Policy"] = SEALED_OFF
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@require_http_methods(FORM)
@needs(Right.KEEP_FILE)
def remove_attachment(request: MemberRequest, family_id: UUID, attachment_id: UUID) -> HttpResponse:
    """Asked once more, then in the bin."""
    case = opened(request, family_id, purpose="usunięcie załącznika")
    found = get_object_or_404(attachments_of(case.family), pk=attachment_id)
    form = django_forms.Form(request.POST if request.method == "POST" else None)
    command = partial(commands.remove_attachment, found, by=request.member)
    intro = (
        f"„{found.title}” trafi do kosza. Asystent albo kierownik może go stamtąd przywrócić przez"
        " 30 dni, potem zniknie na zawsze. W dzienniku zostanie, kto i kiedy go usunął."
    )
    page = Writing("Usunięcie załącznika", "Usuń załącznik", "Usunięto do kosza.", PART, intro)
    return written(request, case, form, command, page)
