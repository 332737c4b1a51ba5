"""A calendar at a secret address: given, given anew, and taken back."""

import secrets

from django.db import transaction

from ostoja.accounts.entry import Member, print_of
from ostoja.accounts.models import CalendarFeed
from ostoja.audit.commands import record, state_of


@transaction.atomic
def open_feed(member: Member) -> str:
    """The secret, told once; whoever has an older one reads nothing from now on."""
    close_feed(member)
    secret = secrets.token_urlsafe(32)
    feed = CalendarFeed(gmina=member.gmina, user=member.user, secret_print=print_of(secret))
    feed.full_clean()
    feed.save()
    record("accounts.calendar.opened", feed, by=member)
    return secret


@transaction.atomic
def close_feed(member: Member) -> None:
    """Nothing where there is none."""
    own = CalendarFeed.objects.select_for_update().filter(gmina=member.gmina, user=member.user)
    for feed in own:
        record("accounts.calendar.closed", feed, by=member, before=state_of(feed), removed=True)
        feed.delete()
