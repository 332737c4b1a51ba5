"""The register of processing activities (GDPR art. 30)."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts import drafts
from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.database.alone import alone
from ostoja.documents.files import TYPES, paper_file
from ostoja.fields import add_refusal
from ostoja.oversight import commands, files, forms, queries, tables


@require_safe
@needs(Right.KEEP_REGISTER)
def activities(request: MemberRequest) -> HttpResponse:
    """Every activity, and how many the system could fill in."""
    gmina, today = request.member.gmina, timezone.localdate()
    rows = tables.activity_rows(queries.activities_for(request.member), queries.held_in(gmina))
    shown = {"rows": rows, "missing": len(queries.missing_activities(gmina, today))}
    shown["inspector"] = queries.inspector_of(gmina, today)
    return render(request, "oversight/activities.html", shown)


@require_POST
@needs(Right.KEEP_REGISTER)
def fill_register(request: MemberRequest) -> HttpResponse:
    """From what the system holds; nothing that is on the register changes."""
    commands.fill_register(request.member, timezone.localdate())
    messages.success(request, "Wpisano. Przeczytaj czynności i popraw, co u Was jest inaczej.")
    return redirect("oversight:activities")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.KEEP_REGISTER)
def add_activity(request: MemberRequest) -> HttpResponse:
    form = forms.NewActivity(request.POST or None)
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            commands.enter_activity(request.member, timezone.localdate(), **form.cleaned_data)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return _saved(request)
    return render(request, "oversight/activity.html", {"form": form, "title": "Nowa czynność"})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.KEEP_REGISTER)
@alone
def edit_activity(request: MemberRequest, key: UUID) -> HttpResponse:
    found = get_object_or_404(queries.activities_for(request.member), pk=key)
    title, entries = str(found), tables.activity_entries(found)
    form = forms.Activity(request.POST or None, initial=entries, shared=True)
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            commands.change_activity(
                found, timezone.localdate(), by=request.member, **form.cleaned_data
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return _saved(request)
    return render(request, "oversight/activity.html", {"form": form, "title": title})


@require_safe
@needs(Right.KEEP_REGISTER)
def register_file(request: MemberRequest, kind: str) -> HttpResponse:
    """The whole register, to print."""
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    gmina, today = request.member.gmina, timezone.localdate()
    found = queries.activities_for(request.member)
    paper = files.register_paper(gmina, queries.inspector_of(gmina, today), found)
    return paper_file(gmina, paper, kind, on=today).sent()


def _saved(request: MemberRequest) -> HttpResponse:
    drafts.drop_draft(request.member, request.path)
    messages.success(request, "Zapisano czynność w rejestrze.")
    return redirect("oversight:activities")
