"""Proposals to destroy files, and the review that they come from."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Draft, Gmina
from ostoja.audit.models import Event
from ostoja.importers.models import CaseList, ImportedFile
from ostoja.law.retention import TRAIL_YEARS
from ostoja.oversight.enums import FileClass
from ostoja.oversight.models import DestroyedFile, Destruction
from ostoja.oversight.queries.keeping import ages_of, periods_on
from ostoja.oversight.rules import Age, Keeping, destroyable_from, why_not_destroy

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Review:
    """What is kept, what is over, and what waits for a second person."""

    periods: dict[FileClass, Keeping]
    due: list[Age]
    proposed: int
    open: int
    kept: int
    """Closed, whose time is not over."""
    next_due: date | None
    others: "Others"


@dataclass(frozen=True, slots=True)
class Others:
    """What goes by itself, or does not go."""

    events: int
    old_events: int
    drafts: int
    files: int


def review_of(member: Member, on: date) -> Review:
    periods, ages = periods_on(member.gmina, on), ages_of(member.gmina)
    proposed = waiting_families(member.gmina)
    over = [one for one in ages if why_not_destroy(one, periods, on) is None]
    closed = [one for one in ages if not one.going_on and one not in over]
    days = [destroyable_from(one, periods) for one in closed]
    return Review(
        periods=periods,
        due=[one for one in over if one.family not in proposed],
        proposed=len(proposed),
        open=sum(1 for one in ages if one.going_on),
        kept=len(closed),
        next_due=min((day for day in days if day != date.max), default=None),
        others=_others(member.gmina, on),
    )


def _others(gmina: Gmina, on: date) -> Others:
    events = Event.objects.filter(gmina_id=gmina.pk)
    years = TRAIL_YEARS.on(on)
    before = timezone.make_aware(datetime.combine(on - years * YEAR, time()))
    return Others(
        events=events.count(),
        old_events=events.filter(at__lt=before).count(),
        drafts=Draft.objects.filter(gmina=gmina).count(),
        files=ImportedFile.objects.filter(gmina=gmina, removed_at=None).count()
        + CaseList.objects.filter(gmina=gmina).count(),
    )


def waiting_families(gmina: Gmina) -> set[UUID]:
    """Those that stand in a proposal which nobody has carried out or withdrawn."""
    rows = DestroyedFile.objects.filter(
        gmina=gmina, destruction__done_at=None, destruction__withdrawn_at=None
    )
    return set(rows.order_by("family").values_list("family", flat=True))


def destructions_for(member: Member) -> QuerySet[Destruction]:
    rows = Destruction.objects.filter(gmina=member.gmina).prefetch_related("files")
    return rows.order_by("-proposed_at", "pk")


def proposed_to(member: Member) -> QuerySet[Destruction]:
    """What somebody else proposed, and this member may carry out."""
    rows = Destruction.objects.filter(gmina=member.gmina, done_at=None, withdrawn_at=None)
    return rows.exclude(proposed_by=member.user.email).order_by("proposed_at", "pk")
