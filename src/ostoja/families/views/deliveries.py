"""Pages about papers that were sent or handed over."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.database.alone import alone
from ostoja.documents.files import TYPES, paper_file
from ostoja.families import tables
from ostoja.families.commands import attachments as commands
from ostoja.families.forms import attachments as forms
from ostoja.families.papers.deliveries import delivery_paper
from ostoja.families.queries.attachments import attachments_of, deliveries_of
from ostoja.families.tables import attachments as shown
from ostoja.families.views.doors import opened
from ostoja.families.views.writing import Writing, written

FORM = ["GET", "HEAD", "POST"]
PART = "akta"


@require_http_methods(FORM)
@needs(Right.KEEP_FILE)
def new_delivery(request: MemberRequest, family_id: UUID) -> HttpResponse:
    case = opened(request, family_id, purpose="nowe doręczenie")
    proofs = {str(one.pk): one for one in attachments_of(case.family)}
    form = forms.Delivery(
        request.POST or None,
        proofs=shown.proof_choices(proofs.values()),
        initial={"sent_on": case.on, "receiver": case.family.name},
    )

    def command(*, proof: str, **typed: object) -> None:
        commands.record_delivery(
            case.family,
            proof=proofs.get(proof),
            today=case.on,
            by=request.member,
            **typed,  # type: ignore[arg-type] # cleaned by the form
        )

    page = Writing("Doręczenie", "Zapisz doręczenie", "Zapisano doręczenie.", PART)
    return written(request, case, form, command, page)


@require_safe
@needs(Right.SEE_FAMILIES)
def delivery(request: MemberRequest, family_id: UUID, delivery_id: UUID) -> HttpResponse:
    """To whom, how, when, and with what proof."""
    case = opened(request, family_id, purpose="doręczenie")
    found = get_object_or_404(deliveries_of(case.family), pk=delivery_id)
    page = {
        "family": case.family,
        "bar": tables.identity(case),
        "delivery": found,
        "facts": shown.delivery_facts(found),
    }
    return render(request, "families/delivery.html", page)


@require_http_methods(FORM)
@needs(Right.KEEP_FILE)
@alone
def correct_delivery(request: MemberRequest, family_id: UUID, delivery_id: UUID) -> HttpResponse:
    """The day it arrived and its proof come later than the sending."""
    case = opened(request, family_id, purpose="poprawka doręczenia")
    found = get_object_or_404(deliveries_of(case.family), pk=delivery_id)
    proofs = {str(one.pk): one for one in attachments_of(case.family)}
    form = forms.Delivery(
        request.POST or None,
        proofs=shown.proof_choices(proofs.values()),
        initial=shown.delivery_entries(found),
        shared=True,
    )

    def command(*, proof: str, **typed: object) -> None:
        commands.correct_delivery(
            found,
            proof=proofs.get(proof),
            today=case.on,
            by=request.member,
            **typed,  # type: ignore[arg-type] # cleaned by the form
        )

    page = Writing("Poprawka doręczenia", "Zapisz doręczenie", "Poprawiono doręczenie.", PART)
    return written(request, case, form, command, page)


@require_safe
@needs(Right.SEE_FAMILIES)
def delivery_file(
    request: MemberRequest, family_id: UUID, delivery_id: UUID, kind: str
) -> HttpResponse:
    """The receipt, to be signed by whoever takes the paper."""
    case = opened(request, family_id, purpose="potwierdzenie doręczenia, plik")
    found = get_object_or_404(deliveries_of(case.family), pk=delivery_id)
    if kind not in TYPES:
        raise Missing("Nie ma takiego pliku.")
    return paper_file(case.family.gmina, delivery_paper(found), kind, on=case.on).sent()
