"""A page with one form: shown, refused in words, or done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render

from ostoja.accounts.middleware import MemberRequest
from ostoja.fields import add_refusal

READ_OR_WRITE = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the page is called, the way to it, and what its button says."""

    title: str
    button: str
    trail: Sequence[tuple[str, str]]
    """Words and address of each step before the page."""
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    words: str
    address: str


def ask(
    request: MemberRequest, form: Form, asked: Asked, do: Callable[[dict[str, Any]], Done]
) -> HttpResponse:
    """`do` is the one domain call, given what was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            done = do(form.cleaned_data)
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, done.words)
            return redirect(done.address)
    return render(request, "foster/form.html", {"form": form, "asked": asked})


def refuse(request: MemberRequest, refusal: ValidationError) -> None:
    """A refusal of a button that has no form of its own."""
    for words in refusal.messages:
        messages.error(request, words)
