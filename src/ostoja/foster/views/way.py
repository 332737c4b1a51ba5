"""A note's way: checked, contested, approved, paid; and the letter to the powiat."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.audit.commands import record_reading
from ostoja.foster import commands, forms, queries
from ostoja.foster.letters import letter_to_powiat
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask, refuse

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _step(command: Callable[..., object], words: str) -> Callable[..., HttpResponse]:
    """A button of the note's page."""

    @require_POST
    @needs(Right.RECORD_COSTS)
    def step(request: MemberRequest, note_id: UUID) -> HttpResponse:
        found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
        try:
            command(found, by=request.member)
        except ValidationError as refusal:
            refuse(request, refusal)
        else:
            messages.success(request, words)
        return redirect("foster:note", found.pk)

    return step


check_note = _step(commands.check_note, "Nota sprawdzona. Zatwierdzi ją druga osoba.")
reopen_note = _step(commands.reopen_note, "Cofnięto sprawdzenie. Pozycje można znowu zmieniać.")
approve_note = _step(commands.approve_note, "Nota zatwierdzona do zapłaty.")
take_payment_back = _step(commands.take_payment_back, "Cofnięto zapłatę.")


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def contest_note(request: MemberRequest, note_id: UUID) -> HttpResponse:
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    form = forms.Contest(request.POST or None, initial={"reason": found.contest_reason})
    page = reverse("foster:note", args=(found.pk,))

    def do(typed: dict[str, Any]) -> Done:
        commands.contest_note(found, **typed, by=request.member)
        return Done("Zapisano zastrzeżenia. Pismo do powiatu możesz pobrać niżej.", page)

    trail = [("Noty powiatu", reverse("foster:notes")), (found.number, page)]
    return ask(request, form, Asked("Zastrzeżenia do noty", "Zapisz zastrzeżenia", trail), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_COSTS)
def pay_note(request: MemberRequest, note_id: UUID) -> HttpResponse:
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    form = forms.Payment(request.POST or None)
    page = reverse("foster:note", args=(found.pk,))

    def do(typed: dict[str, Any]) -> Done:
        paid = commands.pay_note(found, **typed, by=request.member)
        return Done(f"Zapisano zapłatę z {paid.paid_on:%d.%m.%Y}.", page)

    trail = [("Noty powiatu", reverse("foster:notes")), (found.number, page)]
    return ask(request, form, Asked("Zapłata noty", "Zapisz zapłatę", trail), do)


@require_safe
@needs(Right.SEE_CARE)
def letter(request: MemberRequest, note_id: UUID) -> HttpResponse:
    """The letter with the table of differences; that it was made is noted first."""
    found = get_object_or_404(queries.notes_for(request.member), pk=note_id)
    lines = list(queries.lines_of(found))
    people = queries.people_on(lines)
    record_reading(found, by=request.member, purpose="pismo do powiatu", people=people)
    expected = queries.expected_of(request.member.gmina, found.powiat, lines)
    response = HttpResponse(letter_to_powiat(found, expected), content_type=WORD)
    response["Content-Disposition"] = 'attachment; filename="zastrzezenia-do-noty.docx"'
    return response
