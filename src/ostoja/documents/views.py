"""The page of the gmina's Word template."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.blocks.docx.packing import default_template
from ostoja.documents import commands, forms, queries
from ostoja.fields import add_refusal

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.SIGN_REPORT)
def word_template(request: MemberRequest) -> HttpResponse:
    """Replace the Word template; a file that does not serve is refused with the reasons."""
    form = forms.WordTemplate(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            taken = commands.take_template(
                request.member.gmina, name=file.name, content=file.read(), by=request.member
            )
        except ValidationError as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, f"Sprawozdania będą pisane w szablonie {taken.name}.")
            return redirect("documents:word_template")
    templates = queries.templates_of(request.member.gmina)
    return render(request, "documents/word_template.html", {"form": form, "templates": templates})


@require_safe
@needs(Right.SIGN_REPORT)
def current_template(request: MemberRequest) -> HttpResponse:
    """The template in use, to be changed in Word and sent back."""
    content = queries.template_of(request.member.gmina) or default_template().getvalue()
    response = HttpResponse(content, content_type=WORD)
    response.headers["Content-Disposition"] = 'attachment; filename="szablon-ostoja.docx"'
    return response
