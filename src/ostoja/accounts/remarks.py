"""Remarks beside a text, and tasks for a role: the base of each room's table of them."""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import QuerySet
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import GminaRow
from ostoja.audit.commands import record, state_of
from ostoja.sealing.fields import SealedText


class Remark(GminaRow):
    """What somebody says of a place in a text; with `to_role` it is a task, until it is done."""

    text = SealedText("treść")
    to_role = models.CharField("zadanie dla", max_length=20, choices=Role, blank=True)
    written_by = models.CharField("kto napisał", max_length=200)
    written_at = models.DateTimeField("napisano", auto_now_add=True)
    done_at = models.DateTimeField("załatwiono", null=True, blank=True)
    done_by = models.CharField("kto załatwił", max_length=200, blank=True)

    class Meta:
        abstract = True
        ordering = ("written_at", "id")


Said = TypeVar("Said", bound=Remark)


@transaction.atomic
def write_remark(remark: Said, *, action: str, by: Member) -> Said:
    """Once for a form sent twice: the key is the form's."""
    table: Any = type(remark)
    known: Said | None = table.objects.filter(gmina=by.gmina, pk=remark.pk).first()
    if known is not None:
        return known
    remark.gmina, remark.written_by = by.gmina, str(by.user)
    remark.full_clean()
    remark.save()
    record(action, remark, by=by)
    return remark


@transaction.atomic
def settle_remark(remark: Remark, *, done: bool, action: str, by: Member) -> None:
    """Done, or open again; by who has the role, the head, or the writer."""
    refusal = why_not_settle(remark, by)
    if refusal:
        raise ValidationError(refusal)
    before = state_of(remark)
    remark.done_at = timezone.now() if done else None
    remark.done_by = str(by.user) if done else ""
    remark.full_clean()
    remark.save()
    record(action, remark, by=by, before=before)


def why_not_settle(remark: Remark, member: Member) -> str | None:
    able = {Role.MANAGER, remark.to_role}
    if able & set(member.roles) or remark.written_by == str(member.user):
        return None
    return f"To zadanie załatwia {remark.get_to_role_display()}, kierownik albo ten, kto je dał."


def tasks_for(rows: QuerySet[Said], member: Member) -> QuerySet[Said]:
    """Of these, the tasks of the member's roles that nobody has done; oldest first."""
    return rows.filter(gmina=member.gmina, to_role__in=member.roles, done_at=None).order_by(
        "written_at", "id"
    )


def remark_cells(remark: Remark, place: str) -> list[str]:
    """Place, words, writer and time, for whom, state."""
    when = f"{timezone.localtime(remark.written_at):%d.%m.%Y, %H:%M}"
    state = "–"
    if remark.to_role:
        state = "do zrobienia"
    if remark.done_at:
        state = f"załatwione {timezone.localtime(remark.done_at):%d.%m.%Y}, {remark.done_by}"
    to = remark.get_to_role_display() if remark.to_role else "tylko uwaga"
    return [place, remark.text, f"{remark.written_by}, {when}", to, state]
