"""Invented arrears of parents in two gminas, at every step of the way to a bureau and back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.families.enums import Place
from ostoja.foster import commands
from ostoja.foster.enums import CareForm, Sending
from ostoja.foster.models import CreditBureau, ParentFee, Placement, Stay
from ostoja.web.demo import casework

AUTHOR = "dane przykładowe"
BUREAU = "Zmyślone Biuro Informacji Gospodarczej S.A."
SEAT = "ul. Wymyślona 7, 00-000 Zmyślin"
FIRST_HOUSEHOLD_OWING = 340
Step = Callable[[ParentFee, CreditBureau, date], object]


@dataclass(frozen=True, slots=True)
class Story:
    """One parent's fee: the child's place among the stays, its terms, and what came of it."""

    child: int
    first_term: date
    months: int
    monthly: str
    steps: tuple[tuple[date, Step], ...] = ()


def _paid(amount: str) -> Step:
    return lambda fee, _, day: commands.record_payment(
        fee, paid_on=day, amount=Decimal(amount), by=AUTHOR
    )


def _noticed(fee: ParentFee, bureau: CreditBureau, day: date) -> object:
    return commands.send_notice(
        fee, bureau=bureau, sent_on=day, sending=Sending.REGISTERED, by=AUTHOR
    )


def _passed(fee: ParentFee, bureau: CreditBureau, day: date) -> object:
    mark = f"ZBIG/{day:%Y}/{fee.decided_on.toordinal() % 1000}"
    return commands.pass_on([fee], bureau=bureau, told_on=day, confirmation=mark, by=AUTHOR)


def _told(fee: ParentFee, _: CreditBureau, day: date) -> object:
    return commands.tell_bureau(fee, told_on=day, confirmation="", by=AUTHOR)


def _disputed(fee: ParentFee, _: CreditBureau, day: date) -> object:
    reason = "Odwołanie do samorządowego kolegium: dochód rodzica policzono za zły miesiąc."
    return commands.dispute_fee(fee, disputed_on=day, reason=reason, by=AUTHOR)


STORIES = {
    "polaniec": (
        Story(
            2,
            date(2025, 2, 10),
            21,
            "120.00",
            ((date(2025, 5, 6), _paid("300.00")), (date(2026, 9, 14), _noticed)),
        ),
        Story(
            4,
            date(2024, 11, 15),
            24,
            "85.50",
            (
                (date(2026, 3, 2), _noticed),
                (date(2026, 4, 20), _passed),
                (date(2026, 11, 18), _paid("400.00")),
            ),
        ),
        Story(
            5,
            date(2025, 6, 10),
            17,
            "200.00",
            ((date(2026, 7, 1), _noticed), (date(2026, 8, 3), _disputed)),
        ),
        Story(6, date(2026, 7, 10), 5, "95.00"),
        Story(7, date(2026, 1, 10), 6, "60.00", ((date(2026, 6, 12), _paid("360.00")),)),
        Story(
            8,
            date(2024, 9, 10),
            12,
            "110.00",
            (
                (date(2026, 1, 12), _noticed),
                (date(2026, 2, 16), _passed),
                (date(2026, 5, 4), _paid("1320.00")),
                (date(2026, 5, 11), _told),
            ),
        ),
    ),
    "szczawnica": (
        Story(
            0,
            date(2025, 1, 10),
            22,
            "140.00",
            ((date(2026, 5, 5), _noticed), (date(2026, 6, 15), _passed)),
        ),
        Story(1, date(2025, 3, 10), 20, "75.00", ((date(2026, 11, 2), _noticed),)),
        Story(2, date(2026, 9, 10), 3, "180.00"),
    ),
}


def load(gmina: Gmina) -> None:
    """After foster care; a gmina whose seed tells of arrears alone gets its children here.

    What on the day of loading is still to come is left out.
    """
    stories = STORIES.get(gmina.slug, ())
    if not stories:
        return
    if gmina.slug == "szczawnica":
        _children(gmina, len(stories))
    bureau = commands.add_bureau(gmina, name=BUREAU, address=SEAT, by=AUTHOR)
    stays = list(Stay.objects.filter(gmina=gmina).order_by("family__number", "child__born_on"))
    for story in stories:
        _tell(gmina, story, stays[story.child], bureau)


def _children(gmina: Gmina, number: int) -> None:
    for place in range(number):
        household = FIRST_HOUSEHOLD_OWING + place
        family = casework.make_family(gmina, household, 2024, 0)
        child = casework.make_person(
            gmina, family, household * 10 + 1, date(2015 + place, 4, 7), Place.CHILD
        )
        since = date(2024, 2 + place, 12)
        child.households.update(until=since)
        stay = Stay.objects.create(gmina=gmina, child=child, family=family, started_on=since)
        Placement.objects.create(
            gmina=gmina, stay=stay, form=CareForm.NON_PROFESSIONAL, started_on=since
        )


def _tell(gmina: Gmina, story: Story, stay: Stay, bureau: CreditBureau) -> None:
    decided_on = date.fromordinal(story.first_term.toordinal() - 26)
    parent = stay.family.members.filter(place=Place.PARENT).order_by("since")[0]
    fee = commands.record_fee(
        gmina,
        debtor=parent.person,
        stay=stay,
        address=f"ul. Zmyślona {story.child + 3}, {gmina.name}",
        decision=f"PCPR.4350.{story.child + 11}.{decided_on.year}",
        decided_on=decided_on,
        told_in=f"pismo PCPR z {date.fromordinal(decided_on.toordinal() + 9):%d.%m.%Y}",
        by=AUTHOR,
    )
    commands.add_dues(
        fee,
        due_on=story.first_term,
        months=story.months,
        amount=Decimal(story.monthly),
        by=AUTHOR,
    )
    for day, step in story.steps:
        if day <= timezone.localdate():
            step(fee, bureau, day)
