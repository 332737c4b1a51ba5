"""Arrears of parents' fees, each debt with all that is under it; scoped to one gmina, ordered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.families.enums import Place
from ostoja.families.models import HouseholdMember
from ostoja.foster.enums import Told
from ostoja.foster.models import (
    BureauReport,
    CreditBureau,
    FeeDue,
    FeeNotice,
    FeePayment,
    ParentFee,
    Stay,
)
from ostoja.law import arrears
from ostoja.law.arrears import Condition, Owed


@dataclass(frozen=True, slots=True)
class Change:
    """What the bureau is to be told, and by when."""

    kind: Told
    amount: Decimal
    by: date


@dataclass(frozen=True)
class Debt:
    """One fee as it stands on a day."""

    fee: ParentFee
    on: date

    @cached_property
    def paid(self) -> Decimal:
        return sum(
            (one.amount for one in self.fee.payments.all() if one.paid_on <= self.on),
            arrears.NOTHING,
        )

    @cached_property
    def left(self) -> list[Owed]:
        """Every term that is not paid, also those to come."""
        dues = [Owed(one.due_on, one.amount) for one in self.fee.dues.all()]
        return arrears.left_of(dues, self.paid)

    @cached_property
    def late(self) -> list[Owed]:
        return arrears.overdue(self.left, self.on)

    @property
    def owed(self) -> Decimal:
        return arrears.total(self.late)

    @property
    def since(self) -> date | None:
        return self.late[0].due_on if self.late else None

    @cached_property
    def last_report(self) -> BureauReport | None:
        """What the bureau heard last; None while it has heard nothing."""
        reports = [report for one in self.fee.notices.all() for report in one.reports.all()]
        return max(reports, key=lambda one: (one.told_on, one.pk), default=None)

    @property
    def at_bureau(self) -> BureauReport | None:
        """The last report, while the debt is with a bureau."""
        last = self.last_report
        return last if last and last.kind != Told.WITHDRAWN else None

    def notice_for(self, bureau: CreditBureau) -> FeeNotice | None:
        """The notice on which passing the debt to this bureau rests."""
        sent = {one.sent_on: one for one in self.fee.notices.all() if one.bureau_id == bureau.pk}
        day = arrears.notice_to_rely_on(sent, self.on)
        return sent[day] if day else None

    def named_in(self, notice: FeeNotice | None) -> list[Owed]:
        """Unpaid terms that had gone by when the notice was sent; without one all overdue."""
        return arrears.overdue(self.left, notice.sent_on) if notice else self.late

    def conditions(self, bureau: CreditBureau | None) -> list[Condition]:
        """Without a bureau: before any notice named one."""
        notice, at_bureau = self.notice_for(bureau) if bureau else None, self.at_bureau
        standing = arrears.Standing(
            left=self.named_in(notice),
            noticed_on=notice.sent_on if notice else None,
            disputed_on=self.fee.disputed_on,
            reported_on=at_bureau.told_on if at_bureau else None,
            has_pesel=bool(self.fee.debtor.pesel_index),
        )
        return arrears.conditions(standing, self.on)

    def may_go_to(self, bureau: CreditBureau) -> bool:
        return all(one.is_met for one in self.conditions(bureau))

    @property
    def change(self) -> Change | None:
        """What a bureau that knows of the debt has yet to hear."""
        last = self.at_bureau
        if last is None:
            return None
        left = arrears.total(self.named_in(last.notice))
        is_over = self.fee.disputed_on is not None or not left
        if not is_over and left == last.amount:
            return None
        kind = Told.WITHDRAWN if is_over else Told.UPDATED
        return Change(kind, left, arrears.tell_by(self._changed_on(last)))

    def _changed_on(self, last: BureauReport) -> date:
        """The first event that the bureau does not know of."""
        days = [one.paid_on for one in self.fee.payments.all() if last.told_on < one.paid_on]
        if self.fee.disputed_on:
            days.append(self.fee.disputed_on)
        return min(days, default=last.told_on)


def fees_for(member: Member) -> QuerySet[ParentFee]:
    """The gmina's fees with all that a debt needs, by the debtor's name."""
    gmina = member.gmina
    reports = BureauReport.objects.filter(gmina=gmina).order_by("told_on", "id")
    notices = FeeNotice.objects.filter(gmina=gmina).select_related("bureau")
    return (
        ParentFee.objects.filter(gmina=gmina)
        .select_related("gmina", "debtor", "stay__child", "stay__family")
        .prefetch_related(
            Prefetch("dues", FeeDue.objects.filter(gmina=gmina).order_by("due_on", "id")),
            Prefetch("payments", FeePayment.objects.filter(gmina=gmina).order_by("paid_on", "id")),
            Prefetch("notices", notices.order_by("sent_on", "id")),
            Prefetch("notices__reports", reports),
        )
        .order_by("debtor__family_name", "debtor__given_name", "decided_on", "id")
    )


def debts_for(member: Member, on: date) -> list[Debt]:
    return [Debt(fee, on) for fee in fees_for(member)]


def changes_to_tell(member: Member, on: date) -> list[Change]:
    """What the bureaus have yet to hear."""
    with_notices = FeeNotice.objects.filter(gmina=member.gmina, reports__isnull=False)
    told = fees_for(member).filter(pk__in=with_notices.order_by().values("fee"))
    return [change for fee in told if (change := Debt(fee, on).change)]


def people_owing(debts: Iterable[Debt]) -> set[UUID]:
    """Debtors and children, for the trail."""
    return {key for one in debts for key in (one.fee.debtor_id, one.fee.stay.child_id)}


def bureaus_for(member: Member) -> QuerySet[CreditBureau]:
    return CreditBureau.objects.filter(gmina=member.gmina).order_by("name", "id")


@dataclass(frozen=True, slots=True)
class Owing:
    """A parent and the stay of a child of their family."""

    stay: Stay
    parent: HouseholdMember

    @property
    def key(self) -> str:
        return f"{self.stay.pk}/{self.parent.person_id}"


def parents_of_stays(member: Member) -> list[Owing]:
    """Whom a fee may concern: each parent ever in the child's family, by the child's name."""
    stays = (
        Stay.objects.filter(gmina=member.gmina)
        .select_related("child", "family")
        .order_by("child__family_name", "child__given_name", "started_on", "id")
    )
    parents: dict[UUID, list[HouseholdMember]] = {}
    rows = HouseholdMember.objects.filter(
        ~Q(place=Place.CHILD), gmina=member.gmina, family__in=stays.order_by().values("family")
    )
    for one in rows.select_related("person").order_by("person__born_on", "id"):
        parents.setdefault(one.family_id, []).append(one)
    return [Owing(stay, one) for stay in stays for one in parents.get(stay.family_id, [])]


def passed_in(gmina: Gmina, year: int) -> QuerySet[BureauReport]:
    """Arrears passed to a bureau in the year, by the day."""
    return (
        BureauReport.objects.filter(gmina=gmina, kind=Told.PASSED, told_on__year=year)
        .select_related("notice__bureau", "notice__fee__debtor", "notice__fee__stay__child")
        .order_by("told_on", "id")
    )
