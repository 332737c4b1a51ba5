"""The register of processing activities, and what of it the system can fill in by itself."""

from datetime import date

from django.db.models import Model, QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership, User
from ostoja.audit.models import Event
from ostoja.families.models import Family
from ostoja.foster.models import Stay
from ostoja.law.retention import TRAIL_YEARS
from ostoja.oversight.enums import FileClass
from ostoja.oversight.library import Kept, Place, ready_activities
from ostoja.oversight.models import ProcessingActivity
from ostoja.oversight.queries.keeping import periods_on
from ostoja.partners.models import Institution
from ostoja.polish.agreement import counted
from ostoja.polish.nouns import noun

HELD: dict[str, tuple[type[Model], str]] = {
    "families": (Family, "rodzina"),
    "care": (Stay, "pobyt"),
    "partners": (Institution, "instytucja"),
    "accounts": (Membership, "rola"),
    "trail": (Event, "zdarzenie"),
}
"""Of which rows an activity of the system consists, and what one of them is called."""


def activities_for(member: Member) -> QuerySet[ProcessingActivity]:
    return ProcessingActivity.objects.filter(gmina=member.gmina).order_by("name", "pk")


def held_in(gmina: Gmina) -> dict[str, str]:
    """By code of the activity: how much the system holds, in words."""
    counts = {
        code: (model._default_manager.filter(gmina_id=gmina.pk).count(), word)
        for code, (model, word) in HELD.items()
    }
    return {code: counted(count, noun(word)) for code, (count, word) in counts.items() if count}


def missing_activities(gmina: Gmina, on: date) -> dict[str, dict[str, str]]:
    """Of those whose data the system holds: what nobody has put on the register."""
    rows = ProcessingActivity.objects.filter(gmina=gmina).exclude(code="").order_by("code")
    there, held = set(rows.values_list("code", flat=True)), held_in(gmina)
    place = Place(gmina.welfare_centre, gmina.head_office, f"powiat {gmina.powiat}")
    ready = ready_activities(place, _kept(gmina, on))
    return {code: one for code, one in ready.items() if code in held and code not in there}


def _kept(gmina: Gmina, on: date) -> Kept:
    periods, trail = periods_on(gmina, on), TRAIL_YEARS.on(on)
    since = "od 1 stycznia po roku, w którym skończyła się sprawa, za zgodą archiwum"
    return Kept(
        f"Po {periods[FileClass.FAMILY].years} latach {since}.",
        f"Po {periods[FileClass.CARE].years} latach {since}.",
        f"Dziennik co najmniej przez {counted(trail, noun('rok'))}. Program go nie skraca.",
    )


def inspector_of(gmina: Gmina, on: date) -> User | None:
    """The data protection officer, whose name stands at the head of the register."""
    rows = Membership.objects.filter(
        gmina=gmina, role=Role.INSPECTOR, ended_at=None, valid_from__lte=on
    ).exclude(valid_to__lt=on)
    row = rows.select_related("user").order_by("-valid_from", "pk").first()
    return row.user if row else None
