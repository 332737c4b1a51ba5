"""Signing in, people and their gminas, roles and authorisations."""

from datetime import date

from factories import MembershipFactory, member_as
from ostoja.accounts.drafts import keep_draft
from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Membership, User
from ostoja.database.keys import new_key

PAPER = {
    "number": "77/2026",
    "scope": "families",
    "issued_by": "Wójt Gminy",
    "issued_on": "1.2.2026",
    "valid_from": "1.2.2026",
    "valid_to": "31.12.2026",
    "pledged_on": "",
}

TABLE = """
sign_in                    get     in      in          in        in            in         in      in            in        in         in       in       in
sign_in                    post    in      in          in        in            in         in      in            in        in         in       in       in
account_login              get     in      in          in        in            in         in      in            in        in         in       in       in
account_login              post    in      in          in        in            in         in      in            in        in         in       in       in
mfa_authenticate           get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_authenticate           post    in      in          in        in            in         in      in            in        in         door     in       in
mfa_login_webauthn         get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_login_webauthn         post    in      in          in        in            in         in      in            in        in         door     in       in
accept_invitation          get     410     410         410       410           410        410     410           410       410        410      410      410
accept_invitation          post    410     410         410       410           410        410     410           410       410        410      410      410
mfa_index                  get     in      in          in        in            in         in      in            in        in         door     in       in
account_change_password    get     in      in          in        in            in         in      in            in        in         door     in       in
account_change_password    post    in      in          in        in            in         in      in            in        in         door     in       in
usersessions_list          get     in      in          in        in            in         in      in            in        in         door     in       in
usersessions_list          post    in      in          in        in            in         in      in            in        in         door     in       in
account_reauthenticate     get     in      in          in        in            in         in      in            in        in         door     in       in
account_reauthenticate     post    in      in          in        in            in         in      in            in        in         door     in       in
mfa_reauthenticate         get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_reauthenticate         post    in      in          in        in            in         in      in            in        in         door     in       in
mfa_reauthenticate_webauthn get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_reauthenticate_webauthn post    in      in          in        in            in         in      in            in        in         door     in       in
mfa_activate_totp          get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_activate_totp          post    in      in          in        in            in         in      in            in        in         door     in       in
mfa_deactivate_totp        get     404     404         404       404           404        404     404           404       404        door     404      404
mfa_deactivate_totp        post    404     404         404       404           404        404     404           404       404        door     404      404
mfa_view_recovery_codes    get     404     404         404       404           404        404     404           404       404        door     404      404
mfa_generate_recovery_codes get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_generate_recovery_codes post    in      in          in        in            in         in      in            in        in         door     in       in
mfa_list_webauthn          get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_add_webauthn           get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_add_webauthn           post    in      in          in        in            in         in      in            in        in         door     in       in
mfa_remove_webauthn        get     in      in          in        in            in         in      in            in        in         door     in       in
mfa_remove_webauthn        post    in      in          in        in            in         in      in            in        in         door     in       in
drafts                     get     in      in          in        in            in         in      in            in        in         door     403      403
keep_draft                 post    in      in          in        in            in         in      in            in        in         door     403      403
drop_draft                 post    404     404         404       404           404        404     404           404       404        door     403      403
people                     get     in      403         403       403           403        403     in            403       403        door     403      403
people                     post    in      403         403       403           403        403     in            403       403        door     403      403
new_link                   post    in      403         403       403           403        403     in            403       403        door     403      403
person                     get     in         403        403        403        403        403        in         403        403        door       403        403
look                       post    in         403        403        403        403        403        in         403        403        door       403        403
end_role                   get     in         403        403        403        403        403        in         403        403        door       403        403
end_role                   post    in         403        403        403        403        403        in         403        403        door       403        403
rights_review              get     in         403        403        403        403        403        in         403        403        door       403        403
rights_review              post    in         403        403        403        403        403        in         403        403        door       403        403
roles                      get     in         in         in         in         in         in         in         in         in         door       in         in
stop_looking               post    in         in         in         in         in         in         in         in         in         in         in         in
issue_authorisation        get     in         403        403        403        403        403        403        403        403        door       403        403
issue_authorisation        post    in         403        403        403        403        403        403        403        403        door       403        403
authorisations             get     in         403        403        403        403        403        in         in         403        door       403        403
authorisation              get     in         403        403        403        403        403        in         in         403        door       403        403
authorisation_file         get     in         403        403        403        403        403        in         in         403        door       403        403
record_pledge              post    in         403        403        403        403        403        403        403        403        door       403        403
withdraw_authorisation     post    in         403        403        403        403        403        403        403        403        door       403        403
sign_out                   post    in      in          in        in            in         in      in            in        in         in       in       in
choose_gmina               get     in      in          in        in            in         in      in            in        in         door     in       in
choose_gmina               post    in      in          in        in            in         in      in            in        in         door     in       in
"""
FORMS = {
    "choose_gmina": ("gmina",),
    "sign_in": ("login", "password"),
    "keep_draft": ("_page", "_title", "text"),
    "people": ("email", "first_name", "last_name", "role", "valid_to"),
    "end_role": ("last_day",),
    "record_pledge": ("pledged_on",),
    "issue_authorisation": (
        "key",
        "number",
        "scope",
        "issued_by",
        "issued_on",
        "valid_from",
        "valid_to",
        "pledged_on",
    ),
}


def arguments(whole):
    return {
        "accept_invitation": {"link": "spent"},
        "mfa_remove_webauthn": {"pk": 1},
        "drop_draft": {"draft_id": whole.family.pk},
        "new_link": {"user_id": whole.manager.user.pk},
        "person": {"user_id": whole.paper.user_id},
        "look": {"user_id": whole.paper.user_id},
        "issue_authorisation": {"user_id": whole.paper.user_id},
        "end_role": {"membership_id": role_of(whole).pk},
        "authorisation": {"authorisation_id": whole.paper.pk},
        "authorisation_file": {"authorisation_id": whole.paper.pk, "kind": "docx"},
        "record_pledge": {"authorisation_id": whole.paper.pk},
        "withdraw_authorisation": {"authorisation_id": whole.paper.pk},
    }


def bodies(whole):
    return {
        "choose_gmina": {"gmina": whole.gmina.pk},
        "keep_draft": {"_page": "/komponenty/", "_title": "Komponenty", "text": "Zaczęte"},
        "people": {
            "email": "nowa.osoba@ostoja.example",
            "first_name": "Nowa",
            "last_name": "Osoba",
            "role": "assistant",
        },
        "end_role": {"last_day": "31.12.2098"},
        "record_pledge": {"pledged_on": "1.2.2026"},
        "issue_authorisation": PAPER | {"key": new_key()},
    }


SILENT = {"choose_gmina", "sign_in", "people", "keep_draft"}


def more_drafts(whole, number):
    for user in User.objects.filter(memberships__gmina=whole.gmina):
        member = Member(user, whole.gmina, Role.MANAGER)
        keep_draft(member, f"/komponenty/{number}", {"text": ["Zaczęte"]})


def role_of(whole):
    return Membership.objects.get(gmina=whole.gmina, user=whole.paper.user)


def more_people(whole, number):
    member_as(Role.ASSISTANT, whole.gmina)


def more_roles(whole, number):
    dates = {"valid_from": date(2015, number, 1), "valid_to": date(2015, number, 9)}
    MembershipFactory(gmina=whole.gmina, user=whole.paper.user, **dates)


LISTS = [
    ("drafts", more_drafts),
    ("people", more_people),
    ("rights_review", more_people),
    ("authorisations", more_people),
    ("person", more_roles),
]
NO_FOREIGN_OBJECT = {"mfa_remove_webauthn"}
"""It asks for the password before it looks."""
