"""Demands to pay, and what credit-information bureaus are told."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.foster.commands.saving import add, require_past
from ostoja.foster.enums import Told
from ostoja.foster.models import BureauReport, CreditBureau, FeeNotice, ParentFee
from ostoja.foster.queries import Debt
from ostoja.law import arrears

ACTIONS = {
    Told.UPDATED: "foster.arrears.updated",
    Told.WITHDRAWN: "foster.arrears.withdrawn",
}


@transaction.atomic
def add_bureau(
    gmina: Gmina, *, name: str, address: str, by: object, key: UUID | None = None
) -> CreditBureau:
    fields = {"name": name, "address": address}
    return add(CreditBureau, gmina, "foster.bureau.added", by=by, key=key, **fields)


@transaction.atomic
def send_notice(
    fee: ParentFee,
    *,
    bureau: CreditBureau,
    sent_on: date,
    sending: str,
    by: object,
    key: UUID | None = None,
) -> FeeNotice:
    """The demand with the warning; it names all that was overdue on the day."""
    require_past("sent_on", sent_on)
    late = Debt(fee, sent_on).late
    if not late:
        raise ValidationError({"sent_on": f"W dniu {sent_on:%d.%m.%Y} nie ma zaległości."})
    return add(
        FeeNotice,
        fee.gmina,
        "foster.fee_notice.sent",
        by=by,
        key=key,
        fee=fee,
        bureau=bureau,
        sent_on=sent_on,
        address=fee.address,
        sending=sending,
        amount=arrears.total(late),
        terms=[[one.due_on.isoformat(), f"{one.amount:f}"] for one in late],
    )


@transaction.atomic
def pass_on(
    fees: Iterable[ParentFee],
    *,
    bureau: CreditBureau,
    told_on: date,
    confirmation: str,
    by: object,
) -> list[BureauReport]:
    """These arrears went to the bureau; refused whole where one may not go."""
    require_past("told_on", told_on)
    return [_passed(_held(fee), bureau, told_on, confirmation, by) for fee in fees]


def _passed(
    fee: ParentFee, bureau: CreditBureau, told_on: date, confirmation: str, by: object
) -> BureauReport:
    debt = Debt(fee, told_on)
    refused = [one.why_not for one in debt.conditions(bureau) if not one.is_met]
    if refused:
        raise ValidationError([f"{fee.debtor}: {words}" for words in refused])
    notice = debt.notice_for(bureau)
    return add(
        BureauReport,
        fee.gmina,
        "foster.arrears.passed",
        by=by,
        key=None,
        notice=notice,
        kind=Told.PASSED,
        told_on=told_on,
        amount=arrears.total(debt.named_in(notice)),
        confirmation=confirmation,
    )


@transaction.atomic
def tell_bureau(
    fee: ParentFee, *, told_on: date, confirmation: str, by: object, key: UUID | None = None
) -> BureauReport:
    """A payment lowers the amount; a debt that is paid or disputed is withdrawn."""
    known = BureauReport.objects.filter(gmina=fee.gmina, pk=key).first() if key else None
    if known is not None:
        return known
    require_past("told_on", told_on)
    debt = Debt(_held(fee), told_on)
    last, change = debt.at_bureau, debt.change
    if last is None or change is None:
        raise ValidationError("Nie ma czego zgłaszać: biuro zna tę zaległość tak, jak jest.")
    if told_on < last.told_on:
        raise ValidationError(
            {"told_on": f"Ostatnie zgłoszenie jest z {last.told_on:%d.%m.%Y}, późniejsze."}
        )
    return add(
        BureauReport,
        fee.gmina,
        ACTIONS[change.kind],
        by=by,
        key=key,
        notice=last.notice,
        kind=change.kind,
        told_on=told_on,
        amount=change.amount,
        confirmation=confirmation,
    )


def _held(fee: ParentFee) -> ParentFee:
    """As it stands now, kept from others until we are done."""
    return ParentFee.objects.select_for_update().get(gmina=fee.gmina_id, pk=fee.pk)
