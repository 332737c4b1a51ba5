"""Arrears of parents' fees: the register, one fee, and what is written down about it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import Missing, needs
from ostoja.audit.commands import record_reading
from ostoja.documents.files import SHEETS
from ostoja.foster import commands, forms, queries, tables
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask, refuse
from ostoja.polish.amounts import amount

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ostoja.foster.models import ParentFee

PAGE = 50
LIST = "Zaległości rodziców"
FORM = "wpis przy opłacie rodzica"


@require_safe
@needs(Right.RECORD_ARREARS)
def arrears(request: MemberRequest) -> HttpResponse:
    """Who owes, how much and since when, and what to do next."""
    debts = _debts_shown(request, "zaległości rodziców")
    page = Paginator(debts, PAGE).get_page(request.GET.get("strona"))
    shown = {
        "page": page,
        "rows": tables.debt_rows(page.object_list),
        "ageing": tables.ageing_table(debts, timezone.localdate()),
        "bureaus": queries.bureaus_for(request.member),
    }
    return render(request, "foster/arrears.html", shown)


@require_safe
@needs(Right.RECORD_ARREARS)
def arrears_file(request: MemberRequest, kind: str) -> HttpResponse:
    """The register with ages as a spreadsheet."""
    if kind not in SHEETS:
        raise Missing("Nie ma takiego formatu.")
    today = timezone.localdate()
    debts = _debts_shown(request, "zaległości rodziców do pliku")
    return SHEETS[kind](tables.arrears_sheet(debts, today), f"zaleglosci-{today}")


@require_safe
@needs(Right.RECORD_ARREARS)
def fee(request: MemberRequest, fee_id: UUID) -> HttpResponse:
    """One parent's fee: terms, payments, demands, what the bureau knows and what it may be told."""
    found = get_object_or_404(queries.fees_for(request.member), pk=fee_id)
    debt = queries.Debt(found, timezone.localdate())
    record_reading(
        found, by=request.member, purpose="opłata rodzica", people=queries.people_owing([debt])
    )
    notices = list(debt.fee.notices.all())
    shown = {
        "debt": debt,
        "step": tables.next_step(debt),
        "terms": tables.term_rows(debt),
        "notices": notices,
        "bureau": notices[-1].bureau if notices else None,
        "conditions": debt.conditions(notices[-1].bureau if notices else None),
    }
    return render(request, "foster/fee.html", shown)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_ARREARS)
def record_fee(request: MemberRequest) -> HttpResponse:
    """A decision of the starosta of which the powiat told us."""
    owing = {one.key: one for one in _parents_shown(request)}
    form = forms.ParentFee(request.POST or None, owing=tables.owing_choices(owing.values()))

    def do(typed: dict[str, Any]) -> Done:
        chosen = owing[typed.pop("owing")]
        saved = commands.record_fee(
            request.member.gmina,
            debtor=chosen.parent.person,
            stay=chosen.stay,
            **typed,
            by=request.member,
        )
        return Done("Zapisano opłatę. Teraz wpisz terminy i kwoty.", _page(saved))

    asked = Asked("Opłata rodzica", "Zapisz opłatę", [(LIST, reverse("foster:arrears"))])
    return ask(request, form, asked, do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_ARREARS)
def move_debtor(request: MemberRequest, fee_id: UUID) -> HttpResponse:
    """The debtor's address changed."""
    found = fee_shown(request, fee_id, FORM)
    form = forms.Address(request.POST or None, initial={"address": found.address})

    def do(typed: dict[str, Any]) -> Done:
        commands.move_debtor(found, **typed, by=request.member)
        return Done("Zapisano adres.", _page(found))

    return ask(request, form, asked_of(found, "Adres dłużnika", "Zapisz adres"), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_ARREARS)
def add_dues(request: MemberRequest, fee_id: UUID) -> HttpResponse:
    found = fee_shown(request, fee_id, FORM)
    form = forms.Dues(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        commands.add_dues(found, **typed, by=request.member)
        return Done("Zapisano terminy.", _page(found))

    return ask(request, form, asked_of(found, "Terminy i kwoty", "Zapisz terminy"), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_ARREARS)
def record_fee_payment(request: MemberRequest, fee_id: UUID) -> HttpResponse:
    found = fee_shown(request, fee_id, FORM)
    form = forms.FeePayment(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.record_payment(found, **typed, by=request.member)
        return Done(f"Zapisano wpłatę {amount(saved.amount)}.", _page(found))

    return ask(request, form, asked_of(found, "Wpłata rodzica", "Zapisz wpłatę"), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_ARREARS)
def dispute_fee(request: MemberRequest, fee_id: UUID) -> HttpResponse:
    found = fee_shown(request, fee_id, FORM)
    form = forms.Dispute(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        commands.dispute_fee(found, **typed, by=request.member)
        return Done("Zapisano spór. Do jego końca zaległości nie przekazuje się do biura.", page)

    page = _page(found)
    return ask(request, form, asked_of(found, "Spór o opłatę", "Zapisz spór"), do)


def _removing(
    kind: str, remove: "Callable[..., None]", words: str
) -> "Callable[..., HttpResponse]":
    """A button beside a term or a payment."""

    @require_POST
    @needs(Right.RECORD_ARREARS)
    def removing(request: MemberRequest, fee_id: UUID, row_id: UUID) -> HttpResponse:
        found = get_object_or_404(queries.fees_for(request.member), pk=fee_id)
        try:
            remove(
                get_object_or_404(getattr(found, kind).order_by("pk"), pk=row_id), by=request.member
            )
        except ValidationError as refusal:
            refuse(request, refusal)
        else:
            messages.success(request, words)
        return redirect(_page(found))

    return removing


remove_due = _removing("dues", commands.remove_due, "Usunięto termin.")
remove_fee_payment = _removing("payments", commands.remove_payment, "Usunięto wpłatę.")


@require_POST
@needs(Right.RECORD_ARREARS)
def settle_dispute(request: MemberRequest, fee_id: UUID) -> HttpResponse:
    found = get_object_or_404(queries.fees_for(request.member), pk=fee_id)
    commands.settle_dispute(found, by=request.member)
    messages.success(request, "Zapisano koniec sporu.")
    return redirect(_page(found))


def _debts_shown(request: MemberRequest, purpose: str) -> "list[queries.Debt]":
    """All debts of the gmina today; that debtors and children were read is noted first."""
    debts = queries.debts_for(request.member, timezone.localdate())
    note_people(request, purpose, queries.people_owing(debts))
    return debts


def note_people(request: MemberRequest, purpose: str, people: "Collection[UUID]") -> None:
    record_reading(
        "foster.arrears",
        by=request.member,
        purpose=purpose,
        gmina_id=request.member.gmina.pk,
        people=people,
    )


def fee_shown(request: MemberRequest, fee_id: UUID, purpose: str) -> "ParentFee":
    """Found in the gmina, and noted as read: the page names the debtor."""
    found = get_object_or_404(queries.fees_for(request.member), pk=fee_id)
    record_reading(found, by=request.member, purpose=purpose, people=(found.debtor_id,))
    return found


def asked_of(found: "ParentFee", title: str, button: str, intro: str = "") -> Asked:
    trail = [(LIST, reverse("foster:arrears")), (str(found.debtor), _page(found))]
    return Asked(title, button, trail, intro)


def _page(found: "ParentFee") -> str:
    return reverse("foster:fee", args=(found.pk,))


def _parents_shown(request: MemberRequest) -> "list[queries.Owing]":
    found = queries.parents_of_stays(request.member)
    record_reading(
        "foster.parents",
        by=request.member,
        purpose="rodzice do wyboru przy opłacie",
        gmina_id=request.member.gmina.pk,
        people={key for one in found for key in (one.stay.child_id, one.parent.person_id)},
    )
    return found
