"""Pages about help, talks with institutions and opinions for a court, of one family."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.database.alone import alone
from ostoja.documents.files import TYPES, paper_file
from ostoja.families import queries, tables
from ostoja.families.commands import other_work as commands
from ostoja.families.forms import other_work as forms
from ostoja.families.papers import other_work as papers
from ostoja.families.queries import other_work as found_in
from ostoja.families.tables import other_work as shown
from ostoja.families.views.doors import opened
from ostoja.families.views.writing import Writing, written

FORM = ["GET", "HEAD", "POST"]
PART = "inna-praca"


@require_safe
@needs(Right.SEE_FAMILIES)
def other_work(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """All of it, newest first."""
    case = opened(request, family_id, purpose="pomoc, grupy, sąd i instytucje")
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "help": shown.help_rows(found_in.help_of(case.family)),
        "contacts": shown.contact_rows(found_in.contacts_of(case.family)),
        "opinions": shown.opinion_rows(found_in.opinions_of(case.family), case.on),
        "groups": [shown.attendance_cells(one) for one in found_in.attendances_of(case.family)],
    }
    return render(request, "families/other_work.html", page)


@require_http_methods(FORM)
@needs(Right.KEEP_FILE)
def new_help(request: MemberRequest, family_id: UUID) -> HttpResponse:
    case = opened(request, family_id, purpose="nowa pomoc")
    form = forms.Help(request.POST or None, initial={"held_on": case.on, "persons": 1})
    command = partial(commands.record_help, case.family, today=case.on, by=request.member)
    page = Writing("Udzielona pomoc", "Zapisz pomoc", "Zapisano pomoc.", PART)
    return written(request, case, form, command, page)


@require_safe
@needs(Right.SEE_FAMILIES)
def help(request: MemberRequest, family_id: UUID, help_id: UUID) -> HttpResponse:  # noqa: A001 # the noun
    case = opened(request, family_id, purpose="udzielona pomoc")
    found = get_object_or_404(found_in.help_of(case.family), pk=help_id)
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "title": f"Pomoc {found.held_on:%d.%m.%Y}",
        "facts": shown.help_facts(found),
        "correct": reverse("families:correct_help", args=(case.family.pk, found.pk)),
        "may_correct": request.member.may(Right.KEEP_FILE),
    }
    return render(request, "families/record.html", page)


@require_http_methods(FORM)
@needs(Right.KEEP_FILE)
@alone
def correct_help(request: MemberRequest, family_id: UUID, help_id: UUID) -> HttpResponse:
    case = opened(request, family_id, purpose="poprawka pomocy")
    found = get_object_or_404(found_in.help_of(case.family), pk=help_id)
    entries = shown.entries(found, shown.HELP)
    form = forms.Help(request.POST or None, initial=entries, shared=True)
    command = partial(commands.correct_help, found, today=case.on, by=request.member)
    page = Writing("Poprawka pomocy", "Zapisz pomoc", "Poprawiono pomoc.", PART)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.WORK_WITH_FAMILY)
def new_contact(request: MemberRequest, family_id: UUID) -> HttpResponse:
    case = opened(request, family_id, purpose="nowy kontakt z instytucją")
    form = forms.Contact(request.POST or None, initial={"held_on": case.on})
    command = partial(
        commands.record_contact,
        case.family,
        assistant=queries.assistant_of(request.member),
        today=case.on,
        by=request.member,
    )
    page = Writing("Kontakt z instytucją", "Zapisz kontakt", "Zapisano kontakt.", PART)
    return written(request, case, form, command, page)


@require_safe
@needs(Right.SEE_FAMILIES)
def contact(request: MemberRequest, family_id: UUID, contact_id: UUID) -> HttpResponse:
    case = opened(request, family_id, purpose="kontakt z instytucją")
    found = get_object_or_404(found_in.contacts_of(case.family), pk=contact_id)
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "title": f"{found.institution}, {found.held_on:%d.%m.%Y}",
        "facts": shown.contact_facts(found),
        "correct": reverse("families:correct_contact", args=(case.family.pk, found.pk)),
        "may_correct": request.member.may(Right.WORK_WITH_FAMILY),
    }
    return render(request, "families/record.html", page)


@require_http_methods(FORM)
@needs(Right.WORK_WITH_FAMILY)
@alone
def correct_contact(request: MemberRequest, family_id: UUID, contact_id: UUID) -> HttpResponse:
    case = opened(request, family_id, purpose="poprawka kontaktu")
    found = get_object_or_404(found_in.contacts_of(case.family), pk=contact_id)
    entries = shown.entries(found, shown.CONTACT)
    form = forms.Contact(request.POST or None, initial=entries, shared=True)
    command = partial(commands.correct_contact, found, today=case.on, by=request.member)
    page = Writing("Poprawka kontaktu", "Zapisz kontakt", "Poprawiono kontakt.", PART)
    return written(request, case, form, command, page)


@require_safe
@needs(Right.SEE_FAMILIES)
def work_file(request: MemberRequest, family_id: UUID, paper: str, kind: str) -> HttpResponse:
    """Everything of one sort as a paper: help, or the log of institutions."""
    if paper not in {"pomoc", "instytucje"} or kind not in TYPES:
        raise Missing("Nie ma takiego druku.")
    case = opened(request, family_id, purpose=f"druk: {paper}")
    family = case.family
    if paper == "pomoc":
        filled = papers.help_paper(family, found_in.help_of(family))
    else:
        filled = papers.contacts_paper(family, found_in.contacts_of(family))
    return paper_file(family.gmina, filled, kind, on=case.on).sent()
