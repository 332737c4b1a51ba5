"""Demands to pay, and the credit-information bureau: its file, what went there, what changed."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.documents.files import SHEETS, TYPES, document_file
from ostoja.foster import commands, forms, queries, tables
from ostoja.foster.papers import demand
from ostoja.foster.views.arrears import FORM, LIST, asked_of, fee_shown, note_people
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask
from ostoja.polish.agreement import counted
from ostoja.polish.nouns import noun

if TYPE_CHECKING:
    from ostoja.foster.models import CreditBureau


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_ARREARS)
def add_bureau(request: MemberRequest) -> HttpResponse:
    """A bureau with which the gmina has an agreement."""
    form = forms.Bureau(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.add_bureau(request.member.gmina, **typed, by=request.member)
        return Done(f"Zapisano biuro {saved}.", reverse("foster:arrears"))

    trail = [(LIST, reverse("foster:arrears"))]
    asked = Asked("Biuro informacji gospodarczej", "Zapisz biuro", trail, BUREAU)
    return ask(request, form, asked, do)


BUREAU = (
    "Wpisz biuro, z którym gmina ma umowę. Wezwanie do zapłaty musi podawać jego nazwę i adres."
)
NOTICE = (
    "Wezwanie wymienia wszystkie kwoty po terminie. Do biura można przekazać tylko to, co w nim"
    " stoi, i dopiero gdy minie miesiąc od wysłania."
)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_ARREARS)
def send_notice(request: MemberRequest, fee_id: UUID) -> HttpResponse:
    """The demand with its warning, to be downloaded once it is written down."""
    found = fee_shown(request, fee_id, FORM)
    bureaus = {str(one.pk): one for one in queries.bureaus_for(request.member)}
    form = forms.Notice(request.POST or None, bureaus=tables.bureau_choices(bureaus.values()))

    def do(typed: dict[str, Any]) -> Done:
        typed = typed | {"bureau": bureaus[typed["bureau"]]}
        commands.send_notice(found, **typed, by=request.member)
        page = reverse("foster:fee", args=(found.pk,))
        return Done("Zapisano wezwanie. Pobierz je niżej, wydrukuj i wyślij.", page)

    asked = asked_of(found, "Wezwanie do zapłaty", "Zapisz wezwanie", NOTICE)
    return ask(request, form, asked, do)


@require_safe
@needs(Right.RECORD_ARREARS)
def notice_file(request: MemberRequest, fee_id: UUID, notice_id: UUID, kind: str) -> HttpResponse:
    if kind not in TYPES:
        raise Missing("Nie ma takiego formatu.")
    found = fee_shown(request, fee_id, "wezwanie do zapłaty")
    notice = get_object_or_404(found.notices.order_by("sent_on"), pk=notice_id)
    name = f"wezwanie-do-zaplaty-{notice.sent_on}"
    return document_file(request.member.gmina, demand(notice), name, kind).sent()


@require_safe
@needs(Right.RECORD_ARREARS)
def transfer(request: MemberRequest, bureau_id: UUID) -> HttpResponse:
    """What may go to the bureau today, and why the rest may not."""
    bureau = _bureau(request, bureau_id)
    debts = [one for one in _debts(request) if one.late]
    people = {one.fee.debtor_id for one in debts}
    note_people(request, "zaległości do przekazania do biura", people)
    shown = {
        "bureau": bureau,
        "ready": tables.ready_rows([one for one in debts if one.may_go_to(bureau)], bureau),
        "waiting": tables.waiting_debts(debts, bureau),
    }
    return render(request, "foster/transfer.html", shown)


@require_safe
@needs(Right.PASS_ARREARS_ON)
def transfer_file(request: MemberRequest, bureau_id: UUID, kind: str) -> HttpResponse:
    """With PESEL and address of each debtor: only for those who pass arrears on."""
    if kind not in SHEETS:
        raise Missing("Nie ma takiego formatu.")
    bureau = _bureau(request, bureau_id)
    ready = _ready(request, bureau, "plik zaległości dla biura")
    sheet = tables.transfer_sheet(ready, bureau)
    return SHEETS[kind](sheet, f"zaleglosci-do-biura-{timezone.localdate()}")


@require_http_methods(READ_OR_WRITE)
@needs(Right.PASS_ARREARS_ON)
def pass_on(request: MemberRequest, bureau_id: UUID) -> HttpResponse:
    """These debts went to the bureau."""
    bureau = _bureau(request, bureau_id)
    ready = {str(one.fee.pk): one for one in _ready(request, bureau, "przekazanie zaległości")}
    form = forms.Passing(request.POST or None, fees=tables.fee_choices(ready.values(), bureau))

    def do(typed: dict[str, Any]) -> Done:
        fees = [ready[key].fee for key in typed.pop("fees")]
        told = commands.pass_on(fees, bureau=bureau, **typed, by=request.member)
        words = f"Zapisano przekazanie: {counted(len(told), noun('zaległość'))}."
        return Done(words, reverse("foster:transfer", args=(bureau.pk,)))

    page = reverse("foster:transfer", args=(bureau.pk,))
    trail = [(LIST, reverse("foster:arrears")), (bureau.name, page)]
    return ask(request, form, Asked("Przekazano do biura", "Zapisz przekazanie", trail), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.PASS_ARREARS_ON)
def tell_bureau(request: MemberRequest, fee_id: UUID) -> HttpResponse:
    """The bureau was told of a payment, a dispute or the end of the debt."""
    found = fee_shown(request, fee_id, FORM)
    form = forms.Telling(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        told = commands.tell_bureau(found, **typed, by=request.member)
        page = reverse("foster:fee", args=(found.pk,))
        return Done(f"Zapisano: {told.get_kind_display()}.", page)

    intro = "Zapisz to w dniu, w którym biuro dostało zgłoszenie. Kwotę policzymy z wpłat."
    asked = asked_of(found, "Zgłoszenie do biura", "Zapisz zgłoszenie", intro)
    return ask(request, form, asked, do)


def _bureau(request: MemberRequest, bureau_id: UUID) -> "CreditBureau":
    return get_object_or_404(queries.bureaus_for(request.member), pk=bureau_id)


def _debts(request: MemberRequest) -> "list[queries.Debt]":
    return queries.debts_for(request.member, timezone.localdate())


def _ready(request: MemberRequest, bureau: "CreditBureau", purpose: str) -> "list[queries.Debt]":
    """Debts that may go to the bureau today; that their debtors were read is noted first."""
    ready = [one for one in _debts(request) if one.may_go_to(bureau)]
    note_people(request, purpose, {one.fee.debtor_id for one in ready})
    return ready
