"""Signing in as a browser does, and the codes of a telephone."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

from factories import member_as
from ostoja.accounts.enums import Role

PASSWORD = "cztery zielone parowozy 7"
SECRET = "JBSWY3DPEHPK3PXP"


def member_with_password(role=Role.MANAGER):
    member = member_as(role)
    member.user.set_password(PASSWORD)
    member.user.save()
    return member


def with_codes(user):
    """The telephone of this person shows the codes of SECRET; the recovery codes are returned."""
    TOTP.activate(user, SECRET)
    return RecoveryCodes.activate(user).generate_codes()


def code(steps=0):
    """What the telephone shows now, or showed `steps` half-minutes ago (negative)."""
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + steps))


def sign_in(client, email, password=PASSWORD, **more):
    return client.post("/zaloguj/", {"login": email, "password": password}, **more)


def is_in(client):
    return "_auth_user_id" in client.session


def signed_in(user, **options):
    client = Client(**options)
    sign_in(client, user.email)
    assert is_in(client)
    return client


def factors_of(user):
    return set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
