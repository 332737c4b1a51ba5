"""One-time links with which a person sets the first password, or a new one.

A link carries a print of the password it replaces: once that is set, or a newer link is given,
it opens nothing. Looking at the page spends nothing.
"""

import hashlib
import hmac
from uuid import UUID

from django.core import signing

from ostoja.accounts.models import User

VALID_FOR = 48 * 60 * 60
SALT = "ostoja.accounts.invitations"


class SpentLink(LookupError):
    """The link is too old, was used, or was changed on the way."""


def link_for(user: User) -> str:
    return signing.dumps([str(user.pk), _print_of(user)], salt=SALT)


def person_of(link: str) -> User:
    """Whom the link is for. Raises `SpentLink`."""
    try:
        key, print_ = signing.loads(link, salt=SALT, max_age=VALID_FOR)
    except signing.BadSignature:
        raise SpentLink from None
    user = User.objects.filter(pk=UUID(key), is_active=True).first()
    if user is None or not hmac.compare_digest(print_, _print_of(user)):
        raise SpentLink
    return user


def _print_of(user: User) -> str:
    return hashlib.sha256(user.password.encode()).hexdigest()[:16]
