"""What the inspector of the demonstration keeps, and files whose time of keeping is over."""

from datetime import date
from decimal import Decimal

from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, User
from ostoja.families.enums import Basis, ClosingReason, Contract
from ostoja.families.models import Assignment, Closing, Family, FamilyAssistant
from ostoja.oversight import commands
from ostoja.web.demo import work
from ostoja.web.demo.casework import make_family
from ostoja.web.demo.members import SHARED, address

FIRST_OLD_HOUSEHOLD = 340
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
