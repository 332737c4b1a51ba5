"""Signing in, one's own account, and the people of a gmina.

Names with `account_`, `mfa_` and `usersessions_` are those by which django-allauth looks for its
own pages; what of it is not listed here does not exist (no sign-up, no reset by mail).
"""

from collections.abc import Callable

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from allauth.usersessions import views as sessions
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from ostoja.accounts.views import authorisations, drafts, people, rights, signing_in

answers: Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]] = (
    require_http_methods(["GET", "HEAD", "POST"])
)

urlpatterns = [
    path("zaloguj/", answers(account.login), name="sign_in"),
    path("zaloguj/", answers(account.login), name="account_login"),
    path("zaloguj/kod/", answers(factor.authenticate), name="mfa_authenticate"),
    path("zaloguj/klucz/", answers(keys.login_webauthn), name="mfa_login_webauthn"),
    path("zaproszenie/<str:link>/", signing_in.accept_invitation, name="accept_invitation"),
    path("konto/", require_safe(factor.index), name="mfa_index"),
    path("konto/haslo/", answers(account.password_change), name="account_change_password"),
    path("konto/sesje/", answers(sessions.list_usersessions), name="usersessions_list"),
    path("konto/potwierdz/", answers(account.reauthenticate), name="account_reauthenticate"),
    path("konto/potwierdz/kod/", answers(factor.reauthenticate), name="mfa_reauthenticate"),
    path(
        "konto/potwierdz/klucz/",
        answers(keys.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path("konto/aplikacja/", answers(totp.activate_totp), name="mfa_activate_totp"),
    path("konto/aplikacja/usun/", answers(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("konto/kody/", require_safe(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "konto/kody/nowe/",
        answers(codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path("konto/klucze/", require_safe(keys.list_webauthn), name="mfa_list_webauthn"),
    path("konto/klucze/dodaj/", answers(keys.add_webauthn), name="mfa_add_webauthn"),
    path("szkice/", drafts.drafts, name="drafts"),
    path("szkice/zapisz/", drafts.keep_draft, name="keep_draft"),
    path("szkice/<uuid:draft_id>/wyrzuc/", drafts.drop_draft, name="drop_draft"),
    path("konto/klucze/<int:pk>/usun/", answers(signing_in.remove_key), name="mfa_remove_webauthn"),
    path("role/", rights.roles, name="roles"),
    path("osoby/", people.people, name="people"),
    path("osoby/przeglad/", rights.review, name="rights_review"),
    path("osoby/<uuid:user_id>/", people.person, name="person"),
    path("osoby/<uuid:user_id>/link/", people.new_link, name="new_link"),
    path("osoby/<uuid:user_id>/zobacz-jako/", people.look, name="look"),
    path("osoby/<uuid:user_id>/upowaznienie/", authorisations.issue, name="issue_authorisation"),
    path("role/<uuid:membership_id>/koniec/", people.end_role, name="end_role"),
    path("podglad/koniec/", people.stop_looking, name="stop_looking"),
    path("upowaznienia/", authorisations.authorisations, name="authorisations"),
    path(
        "upowaznienia/<uuid:authorisation_id>/", authorisations.authorisation, name="authorisation"
    ),
    path(
        "upowaznienia/<uuid:authorisation_id>/zobowiazanie/",
        authorisations.pledge,
        name="record_pledge",
    ),
    path(
        "upowaznienia/<uuid:authorisation_id>/cofnij/",
        authorisations.withdraw,
        name="withdraw_authorisation",
    ),
    path(
        "upowaznienia/<uuid:authorisation_id>/upowaznienie.<str:kind>",
        authorisations.authorisation_file,
        name="authorisation_file",
    ),
]
