"""The routes of parents' arrears."""

from factories import (
    FeeDueFactory,
    FeeNoticeFactory,
    FeePaymentFactory,
    HouseholdMemberFactory,
    fee_with,
)
from ostoja.database.keys import new_key
from ostoja.families.enums import Place

TABLE = """
foster:arrears              get    in      403         403       403           in         403     403           403       403        door     403      403
foster:arrears_file         get    in      403         403       403           in         403     403           403       403        door     403      403
foster:fee                  get    in      403         403       403           in         403     403           403       403        door     403      403
foster:record_fee           get    in      403         403       403           in         403     403           403       403        door     403      403
foster:record_fee           post   in      403         403       403           in         403     403           403       403        door     403      403
foster:move_debtor          get    in      403         403       403           in         403     403           403       403        door     403      403
foster:move_debtor          post   in      403         403       403           in         403     403           403       403        door     403      403
foster:add_dues             get    in      403         403       403           in         403     403           403       403        door     403      403
foster:add_dues             post   in      403         403       403           in         403     403           403       403        door     403      403
foster:record_fee_payment   get    in      403         403       403           in         403     403           403       403        door     403      403
foster:record_fee_payment   post   in      403         403       403           in         403     403           403       403        door     403      403
foster:dispute_fee          get    in      403         403       403           in         403     403           403       403        door     403      403
foster:dispute_fee          post   in      403         403       403           in         403     403           403       403        door     403      403
foster:send_notice          get    in      403         403       403           in         403     403           403       403        door     403      403
foster:send_notice          post   in      403         403       403           in         403     403           403       403        door     403      403
foster:add_bureau           get    in      403         403       403           in         403     403           403       403        door     403      403
foster:add_bureau           post   in      403         403       403           in         403     403           403       403        door     403      403
foster:remove_due           post   in      403         403       403           in         403     403           403       403        door     403      403
foster:remove_fee_payment   post   in      403         403       403           in         403     403           403       403        door     403      403
foster:settle_dispute       post   in      403         403       403           in         403     403           403       403        door     403      403
foster:notice_file          get    in      403         403       403           in         403     403           403       403        door     403      403
foster:transfer             get    in      403         403       403           in         403     403           403       403        door     403      403
foster:transfer_file        get    in      403         403       403           403        403     403           403       403        door     403      403
foster:pass_on              get    in      403         403       403           403        403     403           403       403        door     403      403
foster:pass_on              post   in      403         403       403           403        403     403           403       403        door     403      403
foster:tell_bureau          get    in      403         403       403           403        403     403           403       403        door     403      403
foster:tell_bureau          post   in      403         403       403           403        403     403           403       403        door     403      403
"""
FORMS = {
    "foster:record_fee": ("key", "owing", "decision", "decided_on", "told_in", "address"),
    "foster:move_debtor": ("address",),
    "foster:add_dues": ("key", "due_on", "amount", "months"),
    "foster:record_fee_payment": ("key", "paid_on", "amount"),
    "foster:dispute_fee": ("disputed_on", "reason"),
    "foster:send_notice": ("key", "bureau", "sent_on", "sending"),
    "foster:add_bureau": ("key", "name", "address"),
    "foster:pass_on": ("fees", "told_on", "confirmation"),
    "foster:tell_bureau": ("key", "told_on", "confirmation"),
}
OF_FEE = ("fee", "move_debtor", "add_dues", "record_fee_payment", "dispute_fee", "settle_dispute")


def arguments(whole):
    debts = whole.care.arrears
    fee = {"fee_id": debts.fee.pk}
    passed = {"fee_id": debts.passed.pk}
    bureau = {"bureau_id": debts.bureau.pk}
    return {f"foster:{name}": fee for name in (*OF_FEE, "send_notice")} | {
        "foster:arrears_file": {"kind": "csv"},
        "foster:remove_due": fee | {"row_id": debts.due.pk},
        "foster:remove_fee_payment": passed | {"row_id": debts.payment.pk},
        "foster:notice_file": fee | {"notice_id": debts.notice.pk, "kind": "docx"},
        "foster:tell_bureau": passed,
        "foster:transfer": bureau,
        "foster:transfer_file": bureau | {"kind": "csv"},
        "foster:pass_on": bureau,
    }


def bodies(whole):
    debts = whole.care.arrears
    owing = f"{debts.fee.stay_id}/{debts.fee.debtor_id}"
    return {
        "foster:record_fee": {
            "key": new_key(),
            "owing": owing,
            "decision": "PCPR.4350.99.2024",
            "decided_on": "2.1.2024",
            "told_in": "pismo PCPR",
            "address": "ul. Polna 2",
        },
        "foster:move_debtor": {"address": "ul. Leśna 3"},
        "foster:add_dues": {
            "key": new_key(),
            "due_on": "10.1.2024",
            "amount": "150",
            "months": "2",
        },
        "foster:record_fee_payment": {"key": new_key(), "paid_on": "2.3.2024", "amount": "10"},
        "foster:dispute_fee": {"disputed_on": "2.3.2024", "reason": "Odwołanie."},
        "foster:send_notice": {
            "key": new_key(),
            "bureau": debts.bureau.pk,
            "sent_on": "2.3.2024",
            "sending": "in_person",
        },
        "foster:add_bureau": {"key": new_key(), "name": "Biuro", "address": "ul. Zmyślona 2"},
        "foster:pass_on": {
            "fees": [str(debts.fee.pk)],
            "told_on": "2.5.2024",
            "confirmation": "A-1",
        },
        "foster:tell_bureau": {"key": new_key(), "told_on": "2.6.2024", "confirmation": "A-2"},
    }


def more_fees(whole, number):
    fee = fee_with(gmina=whole.gmina)
    notice = FeeNoticeFactory(gmina=whole.gmina, fee=fee, bureau=whole.care.arrears.bureau)
    assert notice.fee == fee


def more_rows_of_a_fee(whole, number):
    debts = whole.care.arrears
    FeeDueFactory(gmina=whole.gmina, fee=debts.fee, due_on=f"2024-0{number}-10")
    FeePaymentFactory(gmina=whole.gmina, fee=debts.fee, amount=1)
    FeeNoticeFactory(
        gmina=whole.gmina, fee=debts.fee, bureau=debts.bureau, sent_on=f"2024-0{number}-20"
    )


def more_parents(whole, number):
    family = whole.line.placement.stay.family
    HouseholdMemberFactory(gmina=whole.gmina, family=family, place=Place.PARENT)


NO_FOREIGN_OBJECT = {"foster:arrears_file"}
LISTS = [
    ("foster:arrears", more_fees),
    ("foster:arrears_file", more_fees),
    ("foster:transfer", more_fees),
    ("foster:transfer_file", more_fees),
    ("foster:pass_on", more_fees),
    ("foster:fee", more_rows_of_a_fee),
    ("foster:record_fee", more_parents),
]
