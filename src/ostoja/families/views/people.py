"""New families and people, where they live, and two records of one family."""

from datetime import date
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.families import commands, forms, queries, tables
from ostoja.families.views.doors import opened
from ostoja.families.views.writing import Writing, to_family, written
from ostoja.fields import add_refusal

FORM = ["GET", "HEAD", "POST"]
PART = "sklad"
FOUND = 20


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
def new_family(request: MemberRequest) -> HttpResponse:
    """Look first; the form of a new family stands under what was found."""
    form = forms.Search(request.POST or None)
    shown: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        text, today = form.cleaned_data["text"], timezone.localdate()
        found = queries.listed(queries.families_like(request.member, text, today), today)
        surname = "" if any(sign.isdigit() for sign in text) else text
        number = queries.next_number(request.member.gmina, today.year)
        shown |= {
            "rows": tables.family_page(request.member.gmina, found[:FOUND], today),
            "new": forms.NewFamily(initial={"name": surname, "number": number}),
            "people": forms.humans(surname=surname),
        }
    return render(request, "families/new_family.html", shown)


@require_POST
@needs(Right.APPLY_FOR_ASSISTANT)
def record_family(request: MemberRequest) -> HttpResponse:
    """The family with its people, or the form again with what is wrong."""
    form, people = forms.NewFamily(request.POST), forms.humans(request.POST)
    today = timezone.localdate()
    shown: dict[str, object] = {"new": form, "people": people}
    if all([form.is_valid(), *(one.is_valid() for one in people)]):
        typed = forms.typed_people(people)
        try:
            family = commands.record_family(
                request.member.gmina,
                people=typed,
                day=today,
                by=request.member,
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
            forms.ask_if_alike(form, refusal)
            shown["known"] = tables.known_families(
                request.member, queries.families_of_people(request.member.gmina, typed), today
            )
        else:
            messages.success(request, f"Zapisano rodzinę {family.name}.")
            return redirect("families:family", family.pk)
    shown["wrong"] = [one for one in (form, *people) if one.errors]
    return render(request, "families/record_family.html", shown)


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
def add_person(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """One more person of the household."""
    case = opened(request, family_id, purpose="nowa osoba w rodzinie")
    form = forms.AddedPerson(request.POST or None, initial={"family_name": case.family.name})

    def command(*, place: str, since: date | None, key: UUID, judged: str, **_: object) -> None:
        try:
            commands.add_person(
                case.family,
                form.person(place),
                since=since,
                day=case.on,
                by=request.member,
                key=key,
                judged=judged,
            )
        except ValidationError as refusal:
            forms.ask_if_alike(form, refusal)
            raise

    page = Writing("Nowa osoba w rodzinie", "Dodaj osobę", "Dodano osobę.", PART)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
def leave(request: MemberRequest, family_id: UUID, member_id: UUID) -> HttpResponse:
    """A person no longer lives with the family."""
    case = opened(request, family_id, purpose="skład rodziny")
    found = get_object_or_404(queries.members_for(case.member, case.family), pk=member_id)
    form = forms.Leaving(request.POST or None)
    command = partial(commands.leave_household, found, by=request.member)
    page = Writing(f"{found.person} odchodzi z rodziny", "Zapisz", "Zapisano odejście.", PART)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.APPLY_FOR_ASSISTANT)
def whereabouts(request: MemberRequest, family_id: UUID, member_id: UUID) -> HttpResponse:
    """Where a person lives from a day on."""
    case = opened(request, family_id, purpose="miejsce pobytu")
    found = get_object_or_404(queries.members_for(case.member, case.family), pk=member_id)
    form = forms.Whereabouts(request.POST or None)
    command = partial(commands.note_whereabouts, found.person, by=request.member)
    page = Writing(f"Gdzie przebywa {found.person}", "Zapisz", "Zapisano miejsce pobytu.", PART)
    return written(request, case, form, command, page)


@require_http_methods(FORM)
@needs(Right.ASSIGN_ASSISTANT)
def merge(request: MemberRequest, family_id: UUID) -> HttpResponse:
    """The other record of the same family is emptied into this one."""
    case = opened(request, family_id, purpose="łączenie rodzin")
    form = forms.Merging(request.POST or None)

    def command(*, number: str) -> None:
        other = queries.families_for(case.member, case.on).filter(number=number).first()
        if other is None:
            raise ValidationError({"number": "Nie ma rodziny o tym znaku sprawy."})
        commands.merge_families(case.family, other, by=request.member)

    page = Writing("Połączenie dwóch zapisów rodziny", "Połącz", "Połączono rodziny.", PART)
    return written(request, case, form, command, page)


@require_POST
@needs(Right.ASSIGN_ASSISTANT)
def undo_merge(request: MemberRequest, family_id: UUID, merge_id: UUID) -> HttpResponse:
    """Both records as they were, with what was added since left where it is."""
    case = opened(request, family_id, purpose="rozłączenie rodzin")
    found = get_object_or_404(queries.merges_into(case.family), pk=merge_id)
    commands.undo_merge(found, by=request.member)
    messages.success(request, "Rozłączono rodziny.")
    return to_family(case, PART)
