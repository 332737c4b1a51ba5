"""Whose time of keeping is over, and the two persons who destroy what may go."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, confirm, needs
from ostoja.audit.commands import record_reading
from ostoja.documents.files import TYPES, paper_file
from ostoja.fields import add_refusal
from ostoja.oversight import commands, files, forms, queries, tables
from ostoja.oversight.enums import FileClass

if TYPE_CHECKING:
    from ostoja.oversight.models import Destruction
    from ostoja.oversight.queries.destroying import Review


@require_safe
@needs(Right.ERASE)
def keeping(request: MemberRequest) -> HttpResponse:
    """What is kept and how long, and the files whose time is over."""
    review = queries.review_of(request.member, timezone.localdate())
    form = forms.Proposal(due=tables.files_to_tick(review.due, review.periods))
    return _review(request, review, form)


@require_POST
@needs(Right.ERASE)
def propose(request: MemberRequest) -> HttpResponse:
    """One person chooses what is to go; nothing goes yet."""
    today = timezone.localdate()
    review = queries.review_of(request.member, today)
    due = tables.files_to_tick(review.due, review.periods)
    form = forms.Proposal(request.POST, due=due)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            made = commands.propose(request.member, typed["chosen"], today, key=typed["key"])
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Zapisano wniosek. Usunąć akta musi teraz druga osoba.")
            return redirect("oversight:destruction", made.pk)
    return _review(request, review, form)


def _review(request: MemberRequest, review: "Review", form: forms.Proposal) -> HttpResponse:
    """The families it names are noted before it is sent."""
    record_reading(
        "oversight.keeping",
        by=request.member,
        purpose="przegląd akt do usunięcia",
        gmina_id=request.member.gmina.pk,
        people={one.family for one in review.due[: tables.MOST]},
    )
    shown = {
        "form": form,
        "due": len(review.due),
        "most": tables.MOST,
        "periods": tables.period_rows(review.periods),
        "facts": tables.kept_facts(review),
        "destructions": tables.destruction_rows(queries.destructions_for(request.member)),
    }
    return render(request, "oversight/keeping.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ERASE)
def set_period(request: MemberRequest, kind: str) -> HttpResponse:
    """What the centre's own list of classes says from a day on."""
    if kind not in FileClass.values:
        raise Missing("Nie ma takiej klasy akt.")
    form = forms.Period(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            commands.set_period(request.member, kind=kind, **form.cleaned_data)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Zapisano okres przechowywania.")
            return redirect("oversight:keeping")
    now = queries.periods_on(request.member.gmina, timezone.localdate())[FileClass(kind)]
    shown = {"form": form, "title": f"Okres przechowywania: {FileClass(kind).label}", "now": now}
    return render(request, "oversight/period.html", shown)


@require_safe
@needs(Right.ERASE)
def destruction(request: MemberRequest, key: UUID) -> HttpResponse:
    """One proposal: its files, and what the second person does."""
    return _destruction(request, _found(request, key), forms.CarriedOut())


@require_POST
@needs(Right.ERASE)
def carry_out(request: MemberRequest, key: UUID) -> HttpResponse:
    """The second person destroys the files; all or none."""
    found, form = _found(request, key), forms.CarriedOut(request.POST)
    confirm(request)
    if form.is_valid():
        today = timezone.localdate()
        try:
            commands.carry_out(found, **form.cleaned_data, on=today, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, "Usunięto akta. Protokół jest do wydruku.")
            return redirect("oversight:destruction", found.pk)
    return _destruction(request, found, form)


@require_POST
@needs(Right.ERASE)
def withdraw_proposal(request: MemberRequest, key: UUID) -> HttpResponse:
    found = _found(request, key)
    try:
        commands.withdraw_proposal(found, by=request.member)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, f"Wycofano wniosek {found.number}. Akta zostają.")
    return redirect("oversight:destruction", found.pk)


@require_safe
@needs(Right.ERASE)
def protocol(request: MemberRequest, key: UUID, kind: str) -> HttpResponse:
    """The list for the archive; after it is done the protocol."""
    found = _found(request, key)
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    paper = files.destruction_paper(found)
    return paper_file(found.gmina, paper, kind, on=timezone.localdate()).sent()


def _found(request: MemberRequest, key: UUID) -> "Destruction":
    return get_object_or_404(queries.destructions_for(request.member), pk=key)


def _destruction(
    request: MemberRequest, found: "Destruction", form: forms.CarriedOut
) -> HttpResponse:
    shown = {
        "one": found,
        "form": form,
        "facts": tables.destruction_facts(found),
        "files": tables.file_table(found.files.order_by("mark", "pk")),
        "is_own": found.proposed_by == request.member.user.email,
    }
    return render(request, "oversight/destruction.html", shown)
