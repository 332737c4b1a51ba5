"""Who is signed in: as django-allauth has it, but looked up in plain SQL at each page."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from ostoja.accounts import sql
from ostoja.accounts.models import User


class Backend(AuthenticationBackend):  # type: ignore[misc] # allauth has no types
    def get_user(self, user_id: UUID) -> User | None:
        """None once the account is switched off."""
        user = sql.user_of_key(user_id)
        return user if user and self.user_can_authenticate(user) else None
