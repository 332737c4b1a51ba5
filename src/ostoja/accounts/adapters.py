"""What of django-allauth is ours: its words, its notices, and how its secrets rest."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ostoja.accounts.commands import note_in_trail, note_refused
from ostoja.accounts.entry import memberships_of
from ostoja.accounts.gates import FACTORS
from ostoja.accounts.models import User
from ostoja.accounts.rules import needs_second_factor
from ostoja.sealing import keyring
from ostoja.sealing.seal import Sealed, seal, unseal

PLACE = "second factor"
SEALED = ("secret", "seed")
"""Of an application's codes, and of the recovery codes."""
LATELY = 300
"""Seconds after signing in in which the first factor is added without the password again."""
SHOWS_CODES = "mfa_view_recovery_codes"
"""It shows the codes once, to whoever set the factor up; later only how many are left."""
WRONG = (
    "Adres e-mail albo hasło się nie zgadza. Wpisz je jeszcze raz i sprawdź, czy nie jest"
    " włączony Caps Lock."
)
WAIT = (
    "Za dużo nieudanych prób z tego miejsca. Odczekaj kwadrans i spróbuj jeszcze raz. Nowe hasło"
    " nada Ci kierownik albo administrator Ostoi."
)
WRONG_CODE = (
    "Ten kod się nie zgadza albo był już użyty. Poczekaj na następny kod w aplikacji i wpisz go."
)
NOTICES = {
    "account/email/password_changed": "zmieniono hasło",
    "mfa/email/totp_activated": "włączono aplikację z kodami",
    "mfa/email/totp_deactivated": "wyłączono aplikację z kodami",
    "mfa/email/webauthn_added": "dodano klucz dostępu",
    "mfa/email/webauthn_removed": "usunięto klucz dostępu",
    "mfa/email/recovery_codes_generated": "wydano nowe kody zapasowe",
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth ships no types
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": WRONG,
        "enter_current_password": "To nie jest Twoje obecne hasło. Wpisz je jeszcze raz.",
        "incorrect_password": "To nie jest Twoje hasło. Wpisz je jeszcze raz.",
        "too_many_login_attempts": WAIT,
        "rate_limited": WAIT,
        "incorrect_code": WRONG_CODE,
    }

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ANN401
        """Guesses are counted by account and place: who guesses elsewhere locks nobody out."""
        return f"{self.get_client_ip(request)}:{credentials.get('email', '').lower()}"

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:  # noqa: ANN401
        """A disabled person gets the same answer as a wrong password."""
        user = super().authenticate(request, **credentials)
        return user if isinstance(user, User) and user.is_active else None

    def authentication_failed(self, request: HttpRequest, **_: Any) -> None:  # noqa: ANN401
        note_refused(self.get_client_ip(request))

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        assert isinstance(user, User)  # noqa: S101 # ours is the only model of people
        found = self.authenticate(context.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:  # noqa: ANN401
        """Setting up the first factor right after signing in asks for nothing again."""
        request = context.request
        is_first = not is_mfa_enabled(request.user, FACTORS)
        if is_first or request.resolver_match.view_name == SHOWS_CODES:
            records = get_authentication_records(request, request.user)
            now = timezone.now().timestamp()
            if any(now - record["at"] < LATELY for record in records):
                return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:  # noqa: ANN401
        response: HttpResponse = super().post_login(request, user, **kwargs)
        note_in_trail(user, "accounts.signed_in")
        return response

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,  # noqa: ARG002
        email: str | None = None,  # noqa: ARG002
    ) -> None:
        """Each change of how one signs in stands in the trail, and is told by mail."""
        assert isinstance(user, User)  # noqa: S101
        what = NOTICES[template_prefix]
        note_in_trail(user, f"accounts.{template_prefix.rpartition('/')[2]}")
        if settings.MAIL:
            now = timezone.localtime()
            send_mail(
                f"Ostoja: {what}",
                f"Na Twoim koncie w Ostoi {what} ({now:%d.%m.%Y, %H:%M}).\n\nJeśli to nie Ty,"
                " zadzwoń od razu do kierownika albo administratora Ostoi.\n",
                None,
                [user.email],
                fail_silently=True,
            )


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "cannot_delete_authenticator": "Twoja rola widzi dane osobowe, więc jeden drugi składnik"
        " musi zostać. Dodaj najpierw inny.",
        "cannot_generate_recovery_codes": "Najpierw ustaw aplikację z kodami albo klucz dostępu.",
    }

    def encrypt(self, text: str) -> str:
        return seal(settings.SEALING_KEYS, text, PLACE)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(settings.SEALING_KEYS, Sealed(encrypted_text), PLACE)

    def get_totp_issuer(self) -> str:
        return "Ostoja"

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last factor of somebody who must have one stays."""
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=FACTORS)
        if not settings.SECOND_FACTOR_DEMANDED or others.exclude(pk=authenticator.pk).exists():
            return True
        members = memberships_of(authenticator.user, on=timezone.localdate())
        return not any(needs_second_factor(member.roles) for member in members)

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:  # noqa: A002
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return f"Klucz {number + 1}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": "Ostoja"}


@transaction.atomic
def reseal_factors() -> int:
    """Secrets of second factors sealed anew under the newest key; how many were not yet."""
    adapter, done = FactorAdapter(), 0
    newest, _ = keyring.newest(settings.SEALING_KEYS)
    for factor in Authenticator.objects.select_for_update().order_by("pk"):
        old = {
            name: text
            for name, text in factor.data.items()
            if name in SEALED and Sealed(text).key_name != newest
        }
        factor.data |= {name: adapter.encrypt(adapter.decrypt(text)) for name, text in old.items()}
        factor.save(update_fields=["data"])
        done += len(old)
    return done
