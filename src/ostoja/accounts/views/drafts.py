"""What one began to write and did not save."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ostoja.accounts import drafts as kept_drafts
from ostoja.accounts import forms
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import at_work


@require_safe
@at_work
def drafts(request: MemberRequest) -> HttpResponse:
    """What one began to write and did not save."""
    found = kept_drafts.drafts_for(request.member)
    return render(request, "accounts/drafts.html", {"drafts": found})


@require_POST
@at_work
def keep_draft(request: MemberRequest) -> HttpResponse:
    """Keep what is being typed; answers with the time, to be shown beside the fields."""
    form = forms.Draft(request.POST)
    if not form.is_valid():
        refusals = " ".join(str(each) for errors in form.errors.values() for each in errors)
        return HttpResponse(f"Szkicu nie zapisano. {refusals}", status=422)
    page, title = form.cleaned_data["_page"], form.cleaned_data["_title"]
    kept_drafts.keep_draft(request.member, page, form.typed, title=title)
    return HttpResponse(f"Zapisano {timezone.localtime():%H:%M}")


@require_POST
@at_work
def drop_draft(request: MemberRequest, draft_id: UUID) -> HttpResponse:
    """Throw a draft away."""
    found = get_object_or_404(kept_drafts.drafts_for(request.member), pk=draft_id)
    kept_drafts.drop_draft(request.member, found.key)
    messages.success(request, "Szkic wyrzucony.")
    return redirect("drafts")
