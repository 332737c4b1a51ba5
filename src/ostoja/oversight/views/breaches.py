"""Breaches of data protection: a clock of 72 hours, a list of what to do, a register."""

from typing import TYPE_CHECKING
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
from ostoja.audit.commands import record_reading
from ostoja.database.alone import alone
from ostoja.documents.files import TYPES, paper_file
from ostoja.fields import add_refusal
from ostoja.oversight import commands, files, forms, queries, tables

if TYPE_CHECKING:
    from ostoja.fields.kept import Kept
    from ostoja.oversight.models import Breach


@require_safe
@needs(Right.HANDLE_BREACHES)
def breaches(request: MemberRequest) -> HttpResponse:
    """The internal register, newest first."""
    rows = tables.breach_rows(queries.breaches_for(request.member))
    return render(request, "oversight/breaches.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.HANDLE_BREACHES)
def enter_breach(request: MemberRequest) -> HttpResponse:
    """The moment and a few words; the rest can wait."""
    now = timezone.localtime()
    form = forms.Noticed(request.POST or None, initial={"day": now.date()})
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        told = {name: typed[name] for name in ("key", "noticed_by", "happened")}
        try:
            made = commands.enter_breach(request.member, now, noticed_at=form.noticed_at(), **told)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            return redirect("oversight:breach", made.pk)
    shown = {"form": form, "title": "Nowe naruszenie", "button": "Zapisz i zacznij odliczać"}
    return render(request, "oversight/breach_form.html", shown)


@require_safe
@needs(Right.HANDLE_BREACHES)
def breach(request: MemberRequest, key: UUID) -> HttpResponse:
    return _breach(request, _found(request, key, "naruszenie"), [])


def _breach(request: MemberRequest, found: "Breach", refused: list[str]) -> HttpResponse:
    shown = {
        "one": found,
        "clock": tables.breach_clock(found, timezone.now()),
        "facts": tables.breach_facts(found),
        "tasks": tables.breach_tasks(found),
        "refused": refused,
    }
    return render(request, "oversight/breach.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.HANDLE_BREACHES)
@alone
def describe_breach(request: MemberRequest, key: UUID) -> HttpResponse:
    """What art. 33(3) wants told."""
    found = _found(request, key, "opis naruszenia")
    entries = tables.description_entries(found)
    form = forms.Description(request.POST or None, initial=entries, shared=True)
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            commands.describe_breach(found, by=request.member, **form.cleaned_data)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return _saved(request, found)
    return _form(request, found, form, "Opis naruszenia")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.HANDLE_BREACHES)
@alone
def decide_breach(request: MemberRequest, key: UUID) -> HttpResponse:
    """Whom to tell, why, and when it was done."""
    found = _found(request, key, "decyzje o naruszeniu")
    entries = tables.decision_entries(found)
    form = forms.Decided(request.POST or None, initial=entries, shared=True)
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        now = timezone.localtime()
        try:
            commands.decide_breach(found, now, by=request.member, **form.decisions())
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return _saved(request, found)
    return _form(request, found, form, "Kogo zawiadomić")


@require_POST
@needs(Right.HANDLE_BREACHES)
def close_breach(request: MemberRequest, key: UUID) -> HttpResponse:
    found = _found(request, key, "zamknięcie sprawy naruszenia")
    try:
        commands.close_breach(found, timezone.localdate(), by=request.member)
    except ValidationError as refusal:
        return _breach(request, found, refusal.messages)
    messages.success(request, "Zamknięto sprawę. Zostaje w rejestrze.")
    return redirect("oversight:breach", found.pk)


@require_POST
@needs(Right.HANDLE_BREACHES)
def reopen_breach(request: MemberRequest, key: UUID) -> HttpResponse:
    found = _found(request, key, "otwarcie sprawy naruszenia")
    commands.reopen_breach(found, by=request.member)
    return redirect("oversight:breach", found.pk)


@require_safe
@needs(Right.HANDLE_BREACHES)
def breach_file(request: MemberRequest, key: UUID, kind: str) -> HttpResponse:
    """The draft of the notification."""
    found = _found(request, key, "projekt zgłoszenia, plik")
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    today = timezone.localdate()
    paper = files.notification_paper(found, queries.inspector_of(found.gmina, today))
    return paper_file(found.gmina, paper, kind, on=today).sent()


@require_safe
@needs(Right.HANDLE_BREACHES)
def breaches_file(request: MemberRequest, kind: str) -> HttpResponse:
    """The internal register, to print."""
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    gmina = request.member.gmina
    _note(request, "rejestr naruszeń, plik")
    paper = files.breaches_paper(gmina, queries.breaches_for(request.member))
    return paper_file(gmina, paper, kind, on=timezone.localdate()).sent()


def _found(request: MemberRequest, key: UUID, purpose: str) -> "Breach":
    """Its words may tell of people, so opening it is a reading."""
    found = get_object_or_404(queries.breaches_for(request.member), pk=key)
    record_reading(found, by=request.member, purpose=purpose)
    return found


def _note(request: MemberRequest, purpose: str) -> None:
    gmina_id = request.member.gmina.pk
    record_reading("oversight.breaches", by=request.member, purpose=purpose, gmina_id=gmina_id)


def _saved(request: MemberRequest, found: "Breach") -> HttpResponse:
    drafts.drop_draft(request.member, request.path)
    messages.success(request, "Zapisano.")
    return redirect("oversight:breach", found.pk)


def _form(request: MemberRequest, found: "Breach", form: "Kept", title: str) -> HttpResponse:
    clock = tables.breach_clock(found, timezone.now())
    shown = {"form": form, "title": title, "button": "Zapisz", "one": found, "clock": clock}
    return render(request, "oversight/breach_form.html", shown)
