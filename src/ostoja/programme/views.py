"""Pages about what the council adopted."""

from collections.abc import Callable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.fields import add_refusal
from ostoja.programme import commands, forms, queries

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs(Right.SEE_REPORT)
def programmes(request: MemberRequest) -> HttpResponse:
    """The gmina's programmes, newest first."""
    found = queries.programmes_for(request.member)
    return render(request, "programme/programmes.html", {"programmes": found})


@require_safe
@needs(Right.SEE_REPORT)
def programme(request: MemberRequest, programme_id: UUID) -> HttpResponse:
    """One programme: resolutions, chapters, goals with tasks and indicators, implementers."""
    found = get_object_or_404(queries.programmes_for(request.member), pk=programme_id)
    return render(
        request,
        "programme/programme.html",
        {
            "programme": found,
            "resolutions": queries.resolutions_of(found),
            "chapters": queries.chapters_of(found),
            "goals": queries.goals_with_indicators(found),
            "implementers": queries.implementers_of(found),
        },
    )


@FORM
@needs(Right.WRITE_PROGRAMME)
def new(request: MemberRequest) -> HttpResponse:
    """Enter what the council adopted: title, years, main goal."""
    year, gmina = timezone.localdate().year, request.member.gmina
    title = f"Gminny Program Wspierania Rodziny dla {gmina.full_name_genitive}"
    form = forms.Programme(
        request.POST or None,
        initial={"title": title, "year_from": year - 1, "year_to": year + 1},
    )
    if request.method == "POST" and form.is_valid():
        try:
            found = commands.begin_programme(gmina, **form.cleaned_data, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            return redirect("programme:add_resolution", found.pk)
    return render(request, "programme/new.html", {"form": form})


@FORM
@needs(Right.WRITE_PROGRAMME)
def add_resolution(request: MemberRequest, programme_id: UUID) -> HttpResponse:
    """The resolution that adopts or amends the programme."""
    return _add(
        request, programme_id, forms.Resolution, commands.add_resolution, ("Dodaj uchwałę", "cel")
    )


@FORM
@needs(Right.WRITE_PROGRAMME)
def add_goal(request: MemberRequest, programme_id: UUID) -> HttpResponse:
    """A goal with its tasks, one a line."""
    return _add(request, programme_id, forms.Goal, commands.add_goal, ("Dodaj cel i zadania", ""))


@FORM
@needs(Right.WRITE_PROGRAMME)
def add_implementers(request: MemberRequest, programme_id: UUID) -> HttpResponse:
    """Who carries the programme out, one a line."""
    return _add(
        request,
        programme_id,
        forms.Implementers,
        commands.add_implementers,
        ("Dodaj realizatorów", ""),
    )


def _add(
    request: MemberRequest,
    programme_id: UUID,
    shape: type[Form],
    command: Callable[..., object],
    words: tuple[str, str],
) -> HttpResponse:
    """One form that adds to a programme; "cel" leads on to the first goal."""
    found = get_object_or_404(queries.programmes_for(request.member), pk=programme_id)
    title, then = words
    initial = {"number": queries.next_goal(found)} if shape is forms.Goal else None
    form = shape(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            command(found, **form.cleaned_data, by=request.member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            has_goals = found.goals.exists()
            page = "programme:add_goal" if then and not has_goals else "programme:programme"
            return redirect(page, found.pk)
    return render(request, "programme/add.html", {"form": form, "programme": found, "title": title})
