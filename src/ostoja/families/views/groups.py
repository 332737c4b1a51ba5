"""Pages about meetings of several families."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
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
from ostoja.families import queries
from ostoja.families.commands import groups as commands
from ostoja.families.forms import other_work as forms
from ostoja.families.papers.other_work import attendance_paper
from ostoja.families.queries import other_work as found_in
from ostoja.families.tables import other_work as shown
from ostoja.fields import add_refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ostoja.families.models import FamilyAssistant, GroupMeeting

FORM = ["GET", "HEAD", "POST"]
PAGE = 50


@require_safe
@needs(Right.WORK_WITH_FAMILY)
def groups(request: MemberRequest) -> HttpResponse:
    """Meetings that the member led; all of them for the head. It names no family."""
    page = Paginator(found_in.groups_for(request.member), PAGE).get_page(request.GET.get("strona"))
    rows = shown.group_rows(page.object_list)
    return render(request, "families/groups.html", {"page": page, "rows": rows})


@require_http_methods(FORM)
@needs(Right.WORK_WITH_FAMILY)
def new_group(request: MemberRequest) -> HttpResponse:
    """Who led it is known, unless the head writes it down."""
    today = timezone.localdate()
    leaders = {str(one.pk): one for one in queries.assistants_of(request.member.gmina)}
    own = queries.assistant_of(request.member)
    form = _new_form(request, None if own else leaders)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        leader = own or leaders[typed.pop("assistant")]
        try:
            meeting = commands.record_meeting(leader, **typed, today=today, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, "Zapisano spotkanie. Teraz wpisz, kto przyszedł.")
            return redirect("families:group", meeting.pk)
    return render(request, "families/group_form.html", {"form": form})


def _new_form(
    request: MemberRequest, leaders: dict[str, "FamilyAssistant"] | None
) -> forms.GroupMeeting:
    initial = {"held_on": timezone.localdate()}
    form = forms.GroupMeeting(request.POST or None, initial=initial)
    if leaders is not None:
        choices = [(key, one.name) for key, one in leaders.items()]
        form = forms.LedMeeting(request.POST or None, assistants=choices, initial=initial)
    form.begin(drafts.draft_of(request.member, request.path))
    return form


@require_http_methods(FORM)
@needs(Right.WORK_WITH_FAMILY)
def group(request: MemberRequest, meeting_id: UUID) -> HttpResponse:
    """One meeting, which families came, and a place to add one more."""
    meeting, today = _found(request, meeting_id), timezone.localdate()
    families = found_in.may_have_come(request.member, meeting, today)
    form = forms.Attendance(
        request.POST or None,
        families=shown.family_choices(families.values()),
        initial={"persons": 1},
    )
    if request.method == "POST" and form.is_valid():
        family = families[UUID(form.cleaned_data["family"])]
        persons = form.cleaned_data["persons"]
        command = partial(commands.note_attendance, meeting, family, persons=persons)
        if _done(form, command, request):
            messages.success(request, "Zapisano obecność.")
            return redirect("families:group", meeting.pk)
    came = list(found_in.came_to(meeting))
    _read(request, meeting, {*families, *(one.family_id for one in came)})
    page = {
        "meeting": meeting,
        "facts": shown.group_facts(meeting),
        "rows": shown.came_rows(came),
        "form": form,
        "has_families": bool(families),
    }
    return render(request, "families/group.html", page)


def _done(
    form: django_forms.Form, command: "Callable[..., object]", request: MemberRequest
) -> bool:
    try:
        command(by=request.member)
    except ValidationError as refusal:
        add_refusal(form, refusal)
        return False
    return True


@require_http_methods(FORM)
@needs(Right.WORK_WITH_FAMILY)
@alone
def correct_group(request: MemberRequest, meeting_id: UUID) -> HttpResponse:
    meeting = _found(request, meeting_id)
    entries = shown.entries(meeting, shown.MEETING)
    form = forms.GroupMeeting(request.POST or None, initial=entries, shared=True)
    form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        today = timezone.localdate()
        command = partial(commands.correct_meeting, meeting, today=today, **form.cleaned_data)
        if _done(form, command, request):
            drafts.drop_draft(request.member, request.path)
            messages.success(request, "Poprawiono spotkanie.")
            return redirect("families:group", meeting.pk)
    return render(request, "families/group_form.html", {"form": form, "meeting": meeting})


@require_POST
@needs(Right.WORK_WITH_FAMILY)
def remove_attendance(
    request: MemberRequest, meeting_id: UUID, attendance_id: UUID
) -> HttpResponse:
    """A family that was put on the list by mistake."""
    meeting = _found(request, meeting_id)
    found = get_object_or_404(found_in.came_to(meeting), pk=attendance_id)
    commands.remove_attendance(found, by=request.member)
    messages.success(request, "Usunięto z listy. Można to przywrócić z kosza rodziny.")
    return redirect("families:group", meeting.pk)


@require_safe
@needs(Right.WORK_WITH_FAMILY)
def group_file(request: MemberRequest, meeting_id: UUID, kind: str) -> HttpResponse:
    """The list of those who came, to sign."""
    meeting = _found(request, meeting_id)
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    came = list(found_in.came_to(meeting))
    _read(request, meeting, {one.family_id for one in came})
    paper = attendance_paper(meeting, came)
    return paper_file(meeting.gmina, paper, kind, on=meeting.held_on).sent()


def _found(request: MemberRequest, meeting_id: UUID) -> "GroupMeeting":
    return get_object_or_404(found_in.groups_for(request.member), pk=meeting_id)


def _read(request: MemberRequest, meeting: "GroupMeeting", people: set[UUID]) -> None:
    record_reading(
        "families.group",
        by=request.member,
        purpose=f"spotkanie grupowe {meeting.held_on:%d.%m.%Y}",
        gmina_id=meeting.gmina_id,
        people=people,
    )
