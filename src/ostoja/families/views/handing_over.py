"""The families of one assistant, and handing them to others at once."""

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
from ostoja.audit.commands import record_reading
from ostoja.families import commands, forms, queries, tables
from ostoja.fields import add_refusal
from ostoja.polish.agreement import counted
from ostoja.polish.nouns import noun


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.ASSIGN_ASSISTANT)
def hand_over(request: MemberRequest, assistant_id: UUID) -> HttpResponse:
    """Each family with a choice of another assistant; all go, or none."""
    member, today = request.member, timezone.localdate()
    assistant = get_object_or_404(queries.assistants_ever(member), pk=assistant_id)
    work = list(queries.open_work_of(assistant))
    record_reading(
        assistant, by=member, purpose="rodziny asystenta", people={one.family_id for one in work}
    )
    carried = queries.carried_on(member.gmina, today)
    others = {str(one.assistant.pk): one for one in carried if one.assistant != assistant}
    form = forms.HandOver(
        request.POST or None,
        work=tables.work_choices(work),
        assistants=tables.assistant_choices(others.values(), today),
        initial={"started_on": today},
    )
    if request.method == "POST" and form.is_valid():
        moves = {
            one: others[key].assistant for one in work if (key := form.chosen.get(str(one.pk)))
        }
        try:
            made = commands.hand_over(moves, **form.common(), by=member)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            words = counted(len(made), noun("rodzina"))
            messages.success(request, f"Przekazano: {words}. Przez 10 minut możesz to cofnąć.")
            return redirect("families:assistants")
    return render(request, "families/hand_over.html", {"form": form, "assistant": assistant})


@require_POST
@needs(Right.ASSIGN_ASSISTANT)
def undo_hand_over(request: MemberRequest, key: UUID) -> HttpResponse:
    """All its families back to the former assistant; within minutes."""
    try:
        number = commands.undo_hand_over(key, by=request.member)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, f"Cofnięto przekazanie: {counted(number, noun('rodzina'))}.")
    return redirect("families:assistants")
