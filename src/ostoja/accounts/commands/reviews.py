"""The quarterly review of who may what."""

import hashlib
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.models import RightsReview
from ostoja.accounts.rules import quarter_of
from ostoja.audit.commands import record


@transaction.atomic
def sign_review(member: Member, rows: Sequence[Sequence[str]]) -> RightsReview:
    """Note that the roles, as listed, were gone through; once a quarter."""
    now = timezone.localtime()
    quarter = quarter_of(now.date())
    known = RightsReview.objects.filter(gmina=member.gmina, year=now.year, quarter=quarter).first()
    if known is not None:
        return known
    review = RightsReview(
        gmina=member.gmina,
        year=now.year,
        quarter=quarter,
        made_at=now,
        made_by=str(member),
        people=len(rows),
        checksum=checksum_of(rows),
    )
    review.full_clean()
    review.save()
    record("accounts.rights.reviewed", review, by=member)
    return review


def checksum_of(rows: Sequence[Sequence[str]]) -> str:
    """Of the list as it is printed, so that the paper can be compared with the record."""
    return hashlib.sha256("\n".join("|".join(row) for row in rows).encode()).hexdigest()
