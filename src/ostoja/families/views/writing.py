"""A page with one form about a family: shown, refused at its fields, or done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ostoja.accounts import drafts
from ostoja.accounts.middleware import MemberRequest
from ostoja.families import tables
from ostoja.families.queries import Case
from ostoja.fields import add_refusal
from ostoja.fields.kept import Kept


@dataclass(frozen=True, slots=True)
class Writing:
    """Words of the page; `part` is where on the family's page the result is seen."""

    title: str
    button: str
    done: str
    part: str = ""
    intro: str = ""
    template: str = "families/write.html"
    shown: Mapping[str, object] = field(default_factory=dict)


def written(
    request: MemberRequest,
    case: Case,
    form: forms.Form,
    command: Callable[..., object],
    writing: Writing,
) -> HttpResponse:
    """`command` is called with what was typed; what it refuses stands in the form."""
    if isinstance(form, Kept):
        form.begin(drafts.draft_of(request.member, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            command(**form.cleaned_data)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            drafts.drop_draft(request.member, request.path)
            messages.success(request, writing.done)
            return to_family(case, writing.part)
    shown = {
        "form": form,
        "writing": writing,
        "family": case.family,
        "bar": tables.identity(case),
    }
    return render(request, writing.template, {**shown, **writing.shown})


def to_family(case: Case, part: str = "") -> HttpResponse:
    address = reverse("families:family", args=(case.family.pk,))
    return redirect(f"{address}#{part}" if part else address)
