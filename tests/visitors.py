"""Who may come to a page: each role, and those whom no gmina lets in."""

import re
import time
from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from factories import MembershipFactory, UserFactory, member_as
from ostoja.accounts.enums import Role
from ostoja.accounts.gates import BEGAN, SEEN


def client_as(role, gmina=None, **options):
    """A browser of someone with this role; `member` and `gmina` tell whose it is."""
    member = member_as(role, gmina)
    client = Client(**options)
    signed_in(client, member.user)
    client.member, client.gmina = member, member.gmina
    return client


def signed_in(client, user):
    """In the middle of a session: the first click, which notes its beginning, is behind."""
    client.force_login(user)
    session = client.session
    session[BEGAN] = session[SEEN] = time.time()
    session.save()
    return client


def confirmed(client):
    """Who gave the password again a moment ago."""
    session = client.session
    record = {"method": "password", "at": time.time(), "reauthenticated": True}
    session["account_authentication_methods"] = [record]
    session["account_authentication_methods_user"] = str(client.member.user.pk)
    session.save()
    return client


def client_of(user, **options):
    client = Client(**options)
    return signed_in(client, user)


def stranger(gmina, **options):
    """Not signed in."""
    return Client(**options)


def roleless(gmina, **options):
    """Signed in, and in no gmina."""
    return client_of(UserFactory(), **options)


def former(gmina, **options):
    """Signed in; the role ended yesterday."""
    yesterday = timezone.localdate() - timedelta(days=1)
    row = MembershipFactory(
        gmina=gmina, role=Role.MANAGER, valid_from=date(2020, 1, 1), valid_to=yesterday
    )
    return client_of(row.user, **options)


def _with(role):
    return lambda gmina, **options: client_as(role, gmina, **options)


VISITORS = {role.value: _with(role) for role in Role} | {
    "stranger": stranger,
    "roleless": roleless,
    "former": former,
}


def seen(response):
    """The mark of what the writer of a form has before their eyes."""
    return re.search(r'name="seen" value="(\w*)"', text(response))[1]


def text(response):
    """The page as it is read: no-break spaces are spaces."""
    return response.content.decode().replace("\N{NO-BREAK SPACE}", " ")
