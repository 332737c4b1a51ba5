"""What is done with parents' fees: owed, paid, disputed, corrected."""

from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.families.models import Person
from ostoja.foster.commands.saving import add, require_past
from ostoja.foster.models import FeeDue, FeePayment, ParentFee, Stay
from ostoja.foster.queries import Debt
from ostoja.law import arrears
from ostoja.law.acts import IN_FORCE
from ostoja.polish.amounts import amount as in_words
from ostoja.values.periods import plus_months


class Decision(TypedDict):
    """What the powiat's letter says of the starosta's decision."""

    address: str
    decision: str
    decided_on: date
    told_in: str


@transaction.atomic
def record_fee(
    gmina: Gmina,
    *,
    debtor: Person,
    stay: Stay,
    by: object,
    key: UUID | None = None,
    **paper: Unpack[Decision],
) -> ParentFee:
    """A parent's fee that the starosta set; the gmina decides nothing about it."""
    return add(
        ParentFee,
        gmina,
        "foster.fee.recorded",
        by=by,
        key=key,
        debtor=debtor,
        stay=stay,
        **paper,
    )


@transaction.atomic
def move_debtor(fee: ParentFee, *, address: str, by: object) -> ParentFee:
    """Where the next demand goes."""
    before = state_of(fee)
    fee.address = address
    fee.full_clean()
    fee.save()
    record("foster.fee.readdressed", fee, by=by, before=before)
    return fee


class Monthly(TypedDict):
    """The same amount month after month, the first one due on `due_on`."""

    due_on: date
    months: int
    amount: Decimal


@transaction.atomic
def add_dues(
    fee: ParentFee, *, by: object, key: UUID | None = None, **terms: Unpack[Monthly]
) -> list[FeeDue]:
    known = fee.dues.filter(pk=key).first() if key else None
    if known is not None:
        return [known]
    first, amount = terms["due_on"], terms["amount"]
    _refuse_early(fee, first)
    days = [plus_months(first, month) for month in range(terms["months"])]
    action, keys = "foster.fee_due.added", [key, *[None] * len(days)]
    return [
        add(FeeDue, fee.gmina, action, by=by, key=own, fee=fee, due_on=day, amount=amount)
        for day, own in zip(days, keys, strict=False)
    ]


def _refuse_early(fee: ParentFee, due_on: date) -> None:
    if due_on < IN_FORCE:
        raise ValidationError({"due_on": f"Ustawa obowiązuje od {IN_FORCE:%d.%m.%Y}."})
    if due_on < fee.decided_on:
        raise ValidationError(
            {"due_on": f"Decyzja jest z {fee.decided_on:%d.%m.%Y}, a ten termin jest wcześniej."}
        )


@transaction.atomic
def remove_due(due: FeeDue, *, by: object) -> None:
    """One that was typed wrong; what payments cleared has to stay."""
    fee = _held(due.fee)
    _require_not_at_bureau(fee)
    if _left(fee) < due.amount:
        raise ValidationError("Wpłaty pokrywają już tę kwotę. Najpierw usuń błędną wpłatę.")
    record("foster.fee_due.removed", due, by=by, before=state_of(due), removed=True)
    due.delete()


@transaction.atomic
def record_payment(
    fee: ParentFee, *, paid_on: date, amount: Decimal, by: object, key: UUID | None = None
) -> FeePayment:
    """Never more than is owed: what is too much belongs to terms not written down yet."""
    known = fee.payments.filter(pk=key).first() if key else None
    if known is not None:
        return known
    require_past("paid_on", paid_on)
    left = _left(_held(fee))
    if amount > left:
        raise ValidationError(
            {
                "amount": f"Do zapłaty zostało {in_words(left)}."
                " Gdy wpłata jest większa, wpisz najpierw brakujące należności."
            }
        )
    return add(
        FeePayment,
        fee.gmina,
        "foster.fee_payment.recorded",
        by=by,
        key=key,
        fee=fee,
        paid_on=paid_on,
        amount=amount,
    )


@transaction.atomic
def remove_payment(payment: FeePayment, *, by: object) -> None:
    _require_not_at_bureau(_held(payment.fee))
    record("foster.fee_payment.removed", payment, by=by, before=state_of(payment), removed=True)
    payment.delete()


@transaction.atomic
def dispute_fee(fee: ParentFee, *, disputed_on: date, reason: str, by: object) -> ParentFee:
    """The debtor or a court questions it; as long as it lasts nothing is passed on."""
    require_past("disputed_on", disputed_on)
    return _disputed(fee, disputed_on, reason, "foster.fee.disputed", by)


@transaction.atomic
def settle_dispute(fee: ParentFee, *, by: object) -> ParentFee:
    return _disputed(fee, None, "", "foster.fee.dispute_settled", by)


def _disputed(fee: ParentFee, on: date | None, reason: str, action: str, by: object) -> ParentFee:
    before = state_of(fee)
    fee.disputed_on, fee.dispute_reason = on, reason
    fee.full_clean()
    fee.save()
    record(action, fee, by=by, before=before)
    return fee


def _held(fee: ParentFee) -> ParentFee:
    """Kept from others until we are done."""
    return ParentFee.objects.select_for_update().get(gmina=fee.gmina_id, pk=fee.pk)


def _left(fee: ParentFee) -> Decimal:
    return arrears.total(Debt(fee, date.max).left)


def _require_not_at_bureau(fee: ParentFee) -> None:
    if Debt(fee, date.max).at_bureau:
        raise ValidationError("Zaległość jest w biurze. Najpierw ją wycofaj.")
