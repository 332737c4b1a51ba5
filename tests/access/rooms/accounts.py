"""Signing in, people and their gminas, and what they began to write."""

from ostoja.accounts.drafts import keep_draft
from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import User

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
sign_out                   post    in      in          in        in            in         in      in            in        in         in       in       in
choose_gmina               get     in      in          in        in            in         in      in            in        in         door     in       in
choose_gmina               post    in      in          in        in            in         in      in            in        in         door     in       in
"""
FORMS = {
    "choose_gmina": ("gmina",),
    "sign_in": ("login", "password"),
    "keep_draft": ("_page", "_title", "text"),
    "people": ("email", "first_name", "last_name", "role"),
}


def arguments(whole):
    return {
        "accept_invitation": {"link": "spent"},
        "mfa_remove_webauthn": {"pk": 1},
        "drop_draft": {"draft_id": whole.family.pk},
        "new_link": {"user_id": whole.manager.user.pk},
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
    }


SILENT = {"choose_gmina", "sign_in", "people", "keep_draft"}


def more_drafts(whole, number):
    for user in User.objects.filter(memberships__gmina=whole.gmina):
        member = Member(user, whole.gmina, Role.MANAGER)
        keep_draft(member, f"/komponenty/{number}", {"text": ["Zaczęte"]})


LISTS = [("drafts", more_drafts)]
NO_FOREIGN_OBJECT = {"mfa_remove_webauthn"}
"""It asks for the password before it looks."""
