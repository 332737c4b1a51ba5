from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory
from factories.families import HouseholdMemberFactory, PersonFactory
from factories.foster import StayFactory
from ostoja.families.enums import Place
from ostoja.foster.enums import Sending, Told
from ostoja.foster.models import (
    BureauReport,
    CreditBureau,
    FeeDue,
    FeeNotice,
    FeePayment,
    ParentFee,
)
from ostoja.values.periods import plus_months
from ostoja.web.demo.people import fictional_pesel

BORN = date(1985, 3, 9)


class CreditBureauFactory(DjangoModelFactory):
    class Meta:
        model = CreditBureau

    gmina = factory.SubFactory(GminaFactory)
    name = factory.Sequence(lambda n: f"Biuro zmyślone {n:04d}")
    address = "ul. Zmyślona 1, 00-000 Zmyślin"


class ParentFeeFactory(DjangoModelFactory):
    """The debtor is a parent in the child's family, and has a PESEL."""

    class Meta:
        model = ParentFee
        skip_postgeneration_save = True

    gmina = factory.SubFactory(GminaFactory)
    stay = factory.SubFactory(StayFactory, gmina=factory.SelfAttribute("..gmina"))
    debtor = factory.SubFactory(
        PersonFactory,
        gmina=factory.SelfAttribute("..gmina"),
        born_on=BORN,
        pesel=factory.Sequence(lambda n: fictional_pesel(n, BORN, "F")),
    )
    address = "ul. Polna 2, 00-000 Zmyślin"
    decision = factory.Sequence(lambda n: f"PCPR.4350.{n}.2023")
    decided_on = date(2023, 1, 20)
    told_in = "pismo PCPR z 25.1.2023"

    @factory.post_generation
    def household(self, create, extracted, **more):
        HouseholdMemberFactory(
            gmina=self.gmina, family=self.stay.family, person=self.debtor, place=Place.PARENT
        )


class FeeDueFactory(DjangoModelFactory):
    class Meta:
        model = FeeDue

    gmina = factory.SubFactory(GminaFactory)
    fee = factory.SubFactory(ParentFeeFactory, gmina=factory.SelfAttribute("..gmina"))
    due_on = date(2023, 2, 10)
    amount = Decimal("150.00")


class FeePaymentFactory(DjangoModelFactory):
    class Meta:
        model = FeePayment

    gmina = factory.SubFactory(GminaFactory)
    fee = factory.SubFactory(ParentFeeFactory, gmina=factory.SelfAttribute("..gmina"))
    paid_on = date(2023, 6, 1)
    amount = Decimal("50.00")


class FeeNoticeFactory(DjangoModelFactory):
    class Meta:
        model = FeeNotice

    gmina = factory.SubFactory(GminaFactory)
    fee = factory.SubFactory(ParentFeeFactory, gmina=factory.SelfAttribute("..gmina"))
    bureau = factory.SubFactory(CreditBureauFactory, gmina=factory.SelfAttribute("..gmina"))
    sent_on = date(2024, 3, 1)
    address = "ul. Polna 2, 00-000 Zmyślin"
    sending = Sending.REGISTERED
    amount = Decimal("450.00")
    terms = factory.LazyFunction(lambda: [["2023-02-10", "450.00"]])


class BureauReportFactory(DjangoModelFactory):
    class Meta:
        model = BureauReport

    gmina = factory.SubFactory(GminaFactory)
    notice = factory.SubFactory(FeeNoticeFactory, gmina=factory.SelfAttribute("..gmina"))
    kind = Told.PASSED
    told_on = date(2024, 4, 2)
    amount = Decimal("450.00")


def fee_with(terms=3, **more):
    """So many months of 150 zł from 10 February 2023, nothing paid."""
    fee = ParentFeeFactory(**more)
    for month in range(terms):
        FeeDueFactory(gmina=fee.gmina, fee=fee, due_on=plus_months(date(2023, 2, 10), month))
    return fee


@dataclass(frozen=True)
class Arrears:
    """Everything that arrears have; `fee` may go to the bureau, `passed` is there and paid since."""

    fee: ParentFee
    due: FeeDue
    notice: FeeNotice
    passed: ParentFee
    payment: FeePayment
    bureau: CreditBureau


def arrears_of(stay):
    gmina = stay.gmina
    bureau = CreditBureauFactory(gmina=gmina)
    fee, passed = (fee_with(gmina=gmina, stay=stay) for _ in range(2))
    notice, other = (FeeNoticeFactory(gmina=gmina, fee=one, bureau=bureau) for one in (fee, passed))
    BureauReportFactory(gmina=gmina, notice=other)
    payment = FeePaymentFactory(gmina=gmina, fee=passed, paid_on=date(2024, 5, 1))
    due = fee.dues.get(due_on=date(2023, 2, 10))
    return Arrears(fee, due, notice, passed, payment, bureau)
