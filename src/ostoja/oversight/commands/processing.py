"""The register of processing activities: filled from what the system holds, then kept by hand."""

from datetime import date
from uuid import UUID

from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.audit.commands import record, state_of
from ostoja.database.keys import new_key
from ostoja.oversight.models import ProcessingActivity
from ostoja.oversight.queries.processing import missing_activities


@transaction.atomic
def fill_register(member: Member, on: date) -> list[ProcessingActivity]:
    """Put on the register what is not there yet; what somebody wrote there stays as it is."""
    found = missing_activities(member.gmina, on)
    return [
        _enter(member, on, code=code, key=None, fields=fields) for code, fields in found.items()
    ]


@transaction.atomic
def enter_activity(
    member: Member, on: date, *, key: UUID | None = None, **fields: str
) -> ProcessingActivity:
    """`key` is made when the form is shown: the same form sent twice enters one."""
    known = ProcessingActivity.objects.filter(gmina=member.gmina, pk=key).first() if key else None
    return known or _enter(member, on, code="", key=key, fields=fields)


def _enter(
    member: Member, on: date, *, code: str, key: UUID | None, fields: dict[str, str]
) -> ProcessingActivity:
    activity = ProcessingActivity(
        id=key or new_key(),
        gmina=member.gmina,
        code=code,
        entered_on=on,
        changed_on=on,
        **fields,
    )
    activity.full_clean()
    activity.save()
    record("oversight.activity.entered", activity, by=member)
    return activity


@transaction.atomic
def change_activity(
    activity: ProcessingActivity, on: date, *, by: Member, **fields: str
) -> ProcessingActivity:
    before = state_of(activity)
    for name, value in fields.items():
        setattr(activity, name, value)
    activity.changed_on = on
    activity.full_clean()
    activity.save()
    record("oversight.activity.changed", activity, by=by, before=before)
    return activity
