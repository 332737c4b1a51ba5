"""What the inspector of the demonstration keeps and reads, and files whose time is over."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, User
from ostoja.audit.commands import record
from ostoja.families.commands import open_by_reason, share_family
from ostoja.families.commands.access import OPEN_FOR
from ostoja.families.enums import Basis, ClosingReason, Contract
from ostoja.families.models import Assignment, Closing, Family, FamilyAssistant, OpenedByReason
from ostoja.oversight import commands
from ostoja.oversight.enums import BreachKind, YesNo
from ostoja.web.demo import work
from ostoja.web.demo.casework import make_family
from ostoja.web.demo.members import SHARED, address

LOST = "Zaplombowana teczka jednej rodziny została w autobusie i wróciła po dwóch godzinach."
DESCRIPTION = {
    "happened": LOST,
    "when": "Tego samego dnia przed dziewiątą.",
    "kinds": [BreachKind.CONFIDENTIALITY],
    "people": "Dwoje rodziców i troje dzieci.",
    "people_count": 5,
    "records": "Imiona i nazwiska, adres, opis sytuacji rodziny, informacje o zdrowiu dziecka.",
    "records_count": 1,
    "consequences": "Ktoś obcy mógł rozpoznać rodzinę i poznać jej sytuację.",
    "measures": "Teczkę odzyskano z całą plombą. Na wizyty zabiera się tylko kopie stron.",
}
FIRST_OLD_HOUSEHOLD = 340
CHOSEN = 3
CONTROL = timedelta(days=60)
OLD = (
    (date(2012, 5, 7), date(2013, 4, 30), ClosingReason.GOALS_REACHED),
    (date(2012, 9, 3), date(2013, 11, 29), ClosingReason.FAMILY_STOPPED),
    (date(2013, 2, 4), date(2014, 3, 28), ClosingReason.GOALS_REACHED),
)
"""First and last day of the work, and how it ended: long before what the seeds tell of."""


def load(gmina: Gmina) -> None:
    """Two files that wait for a decision, one proposed and waiting for the second person."""
    today = timezone.localdate()
    head = Member(User.objects.get(email=address(Role.MANAGER, gmina)), gmina, Role.MANAGER)
    inspector = Member(User.objects.get(email=SHARED), gmina, Role.INSPECTOR)
    proposed, *_ = _old_files(gmina)
    commands.propose(head, [proposed.pk], today)
    commands.fill_register(inspector, today)
    _breaches(inspector, timezone.localtime())
    _control(head, today)
    _openings(gmina)


def _breaches(inspector: Member, now: datetime) -> None:
    """One over and closed, one noticed yesterday."""
    _lost_file(inspector, now)
    commands.enter_breach(
        inspector,
        now,
        noticed_at=now.replace(second=0, microsecond=0) - timedelta(hours=26),
        noticed_by="sekretariat, po telefonie odbiorcy",
        happened="Pismo o terminie wizyty wysłano pod niewłaściwy adres e-mail.",
    )


def _lost_file(inspector: Member, now: datetime) -> None:
    day = now - timedelta(weeks=40)
    over = commands.enter_breach(
        inspector,
        now,
        noticed_at=day.replace(hour=9, minute=40, second=0, microsecond=0),
        noticed_by="pracownik socjalny po powrocie do biura",
        happened=LOST,
    )
    commands.describe_breach(over, by=inspector, **DESCRIPTION)
    commands.decide_breach(
        over,
        now,
        by=inspector,
        to_office=YesNo.YES,
        office_reasons="W teczce były dane dzieci i informacje o zdrowiu.",
        office_told_at=over.noticed_at + timedelta(hours=27),
        late_reasons="",
        to_people=YesNo.YES,
        people_reasons="Rodzina ma prawo wiedzieć, choć plomba była cała.",
        people_told_on=day.date() + timedelta(days=1),
    )
    commands.close_breach(over, day.date() + timedelta(days=20), by=inspector)


def _control(head: Member, today: date) -> None:
    """A control of two months: the head showed the controller some families."""
    controller = User.objects.get(email=address(Role.CONTROLLER, head.gmina))
    families = Family.objects.filter(gmina=head.gmina).order_by("number", "id")
    for family in families[:CHOSEN]:
        share_family(
            family,
            controller,
            role=Role.CONTROLLER,
            since=today,
            until=today + CONTROL,
            by=head,
        )


def _openings(gmina: Gmina) -> None:
    """One that ended three days ago, and one of today that is still open."""
    families = Family.objects.filter(gmina=gmina).order_by("-number", "id")
    user = User.objects.get(email=address(Role.SOCIAL_WORKER, gmina))
    worker = Member(user, gmina, Role.SOCIAL_WORKER)
    older, newer = families[:2]
    opened_at = timezone.now() - timedelta(days=3)
    ended = OpenedByReason.objects.create(
        gmina=gmina,
        family=older,
        user=worker.user,
        reason="Policja pytała w nocy, dokąd odwieźć dziecko; asystentka nie odbierała.",
        opened_at=opened_at,
        closes_at=opened_at + OPEN_FOR,
    )
    record("families.opened_by_reason", ended, by=worker)
    reason = "Szkoła zgłosiła nieobecność dziecka, a asystentka jest na urlopie."
    open_by_reason(worker, number=newer.number, reason=reason)


def _old_files(gmina: Gmina) -> list[Family]:
    assistant = FamilyAssistant.objects.create(
        gmina=gmina,
        name="Krystyna Dawna",
        contract=Contract.EMPLOYMENT,
        full_time_equivalent=Decimal(1),
        employed_from=date(2012, 3, 1),
        employed_to=date(2014, 12, 31),
        is_fictional=True,
    )
    return [_old_file(assistant, place) for place in range(len(OLD))]


def _old_file(assistant: FamilyAssistant, place: int) -> Family:
    started_on, closed_on, reason = OLD[place]
    gmina = assistant.gmina
    family = make_family(gmina, FIRST_OLD_HOUSEHOLD + place, started_on.year, 1 + place)
    spell = Assignment.objects.create(
        gmina=gmina,
        family=family,
        assistant=assistant,
        basis=Basis.CONSENT,
        started_on=started_on,
        ended_on=closed_on,
    )
    Closing.objects.create(gmina=gmina, family=family, closed_on=closed_on, reason=reason)
    work.tell(spell, place)
    return family
