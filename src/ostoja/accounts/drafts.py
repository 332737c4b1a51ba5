"""What a person typed and has not saved: kept on the server, theirs alone, until saved.

A draft's key is the address of the page on which it was typed: one page, one form, one draft.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import QuerySet

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Draft, Gmina


def keep_draft(
    member: Member, key: str, typed: Mapping[str, Sequence[str]], *, title: str = ""
) -> Draft:
    """The newest typing on a page, field by field; `title` is the heading of the page."""
    draft, _ = Draft.objects.update_or_create(
        gmina=member.gmina,
        user=member.user,
        key=key,
        defaults={"text": json.dumps({"title": title, "typed": dict(typed)})},
    )
    return draft


def draft_of(member: Member, key: str) -> Draft | None:
    return Draft.objects.filter(gmina=member.gmina, user=member.user, key=key).first()


def drop_draft(member: Member, key: str) -> None:
    Draft.objects.filter(gmina=member.gmina, user=member.user, key=key).delete()


def drafts_for(member: Member) -> QuerySet[Draft]:
    """Everything that the member began and did not save, newest first."""
    rows = Draft.objects.filter(gmina=member.gmina, user=member.user)
    return rows.order_by("-saved_at", "-id")


def forget_drafts(gmina: Gmina, *, before: datetime) -> None:
    """Drafts that nobody touched since."""
    Draft.objects.filter(gmina=gmina, saved_at__lt=before).delete()
