"""Who gets what at every address.

`in` is let in (200, or 302 to the result); `door` is sent to sign in; numbers are answers.
A route or a method that is not in the table fails the build.
"""

import itertools

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse

from access.routes import arguments, body
from factories.whole import whole_gmina
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.rules import why_not
from visitors import VISITORS, client_as, text

TABLE = """
route                      method  manager coordinator assistant social_worker accountant partner administrator inspector controller stranger roleless former
home                       get     in      in          in        in            in         in      in            in        in         in       in       in
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
people                     get     in      403         403       403           403        403     in            403       403        door     403      403
people                     post    in      403         403       403           403        403     in            403       403        door     403      403
new_link                   post    in      403         403       403           403        403     in            403       403        door     403      403
first_run                  get     404     404         404       404           404        404     404           404       404        404      404      404
first_run                  post    404     404         404       404           404        404     404           404       404        404      404      404
first_run_names            get     404     404         404       404           404        404     404           404       404        404      404      404
first_run_names            post    404     404         404       404           404        404     404           404       404        404      404      404
first_run_limits           get     404     404         404       404           404        404     404           404       404        404      404      404
first_run_limits           post    404     404         404       404           404        404     404           404       404        404      404      404
first_run_head             get     404     404         404       404           404        404     404           404       404        404      404      404
first_run_head             post    404     404         404       404           404        404     404           404       404        404      404      404
sign_out                   post    in      in          in        in            in         in      in            in        in         in       in       in
choose_gmina               get     in      in          in        in            in         in      in            in        in         door     in       in
choose_gmina               post    in      in          in        in            in         in      in            in        in         door     in       in
components                 get     in      in          in        in            in         in      in            in        in         in       in       in
keys                       get     in      in          in        in            in         in      in            in        in         in       in       in
security_contact           get     in      in          in        in            in         in      in            in        in         in       in       in
foster:stays               get     in      403         403       in            in         403     403           403       403        door     403      403
foster:stay                get     in      403         403       in            in         403     403           403       403        door     403      403
foster:reveal_pesel        post    in      403         403       in            in         403     403           403       403        door     403      403
foster:notes               get     in      403         403       in            in         403     403           403       403        door     403      403
foster:note                get     in      403         403       in            in         403     403           403       403        door     403      403
foster:record_note         get     in      403         403       403           in         403     403           403       403        door     403      403
foster:record_note         post    in      403         403       403           in         403     403           403       403        door     403      403
foster:add_line            get     in      403         403       403           in         403     403           403       403        door     403      403
foster:add_line            post    in      403         403       403           in         403     403           403       403        door     403      403
foster:remove_line         post    in      403         403       403           in         403     403           403       403        door     403      403
programme:programmes       get     in      in          in        in            in         403     403           in        in         door     403      403
programme:programme        get     in      in          in        in            in         403     403           in        in         door     403      403
programme:new              get     in      in          403       403           403        403     403           403       403        door     403      403
programme:new              post    in      in          403       403           403        403     403           403       403        door     403      403
programme:add_resolution   get     in      in          403       403           403        403     403           403       403        door     403      403
programme:add_resolution   post    in      in          403       403           403        403     403           403       403        door     403      403
programme:add_goal         get     in      in          403       403           403        403     403           403       403        door     403      403
programme:add_goal         post    in      in          403       403           403        403     403           403       403        door     403      403
programme:add_implementers get     in      in          403       403           403        403     403           403       403        door     403      403
programme:add_implementers post    in      in          403       403           403        403     403           403       403        door     403      403
partners:events            get     in      in          in        in            in         403     403           in        in         door     403      403
partners:events_in_month   get     in      in          in        in            in         403     403           in        in         door     403      403
partners:institutions      get     in      in          in        in            in         403     403           in        in         door     403      403
documents:word_template    get     in      403         403       403           403        403     403           403       403        door     403      403
documents:word_template    post    in      403         403       403           403        403     403           403       403        door     403      403
documents:current_template get     in      403         403       403           403        403     403           403       403        door     403      403
importers:files            get     in      in          403       403           403        403     403           403       403        door     403      403
importers:files            post    in      in          403       403           403        403     403           403       403        door     403      403
importers:file             get     in      in          403       403           403        403     403           403       403        door     403      403
importers:file             post    in      in          403       403           403        403     403           403       403        door     403      403
importers:section          get     in      in          403       403           403        403     403           403       403        door     403      403
importers:section          post    in      in          403       403           403        403     403           403       403        door     403      403
importers:correct          get     in      in          403       403           403        403     403           403       403        door     403      403
importers:correct          post    in      in          403       403           403        403     403           403       403        door     403      403
importers:remove           post    in      in          403       403           403        403     403           403       403        door     403      403
importers:texts            get     in      in          403       403           403        403     403           403       403        door     403      403
importers:texts            post    in      in          403       403           403        403     403           403       403        door     403      403
importers:text             get     in      in          403       403           403        403     403           403       403        door     403      403
importers:text             post    in      in          403       403           403        403     403           403       403        door     403      403
importers:comments         get     in      in          403       403           403        403     403           403       403        door     403      403
reports:reports            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:reports            post    in      in          403       403           403        403     403           403       403        door     403      403
reports:report             get     in      in          in        in            in         403     403           in        in         door     403      403
reports:headings           get     in      in          403       403           403        403     403           403       403        door     403      403
reports:words              get     in      in          403       403           403        403     403           403       403        door     403      403
reports:words              post    in      in          403       403           403        403     403           403       403        door     403      403
reports:keep_draft         post    in      in          403       403           403        403     403           403       403        door     403      403
reports:preview            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:findings           get     in      in          in        in            in         403     403           in        in         door     403      403
reports:findings           post    in      in          403       403           403        403     403           403       403        door     403      403
reports:sign               get     in      403         403       403           403        403     403           403       403        door     403      403
reports:sign               post    in      403         403       403           403        403     403           403       403        door     403      403
reports:draft_file         get     in      in          in        in            in         403     403           in        in         door     403      403
reports:edition            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:edition_file       get     in      in          in        in            in         403     403           in        in         door     403      403
reports:figures            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:figure             get     in      in          in        in            in         403     403           in        in         door     403      403
safekeeping:health         get     in      403         403       403           403        403     in            403       403        door     403      403
jobs:outbox                get     404     403         403       403           403        403     404           403       403        door     403      403
"""
HEAD, *LINES = (line.split() for line in TABLE.strip().splitlines())
ROWS = [dict(zip(HEAD, line, strict=True)) for line in LINES]
ALLOWED = {
    route: {row["method"] for row in rows}
    for route, rows in itertools.groupby(ROWS, key=lambda row: row["route"])
}
METHODS = ("get", "post", "put", "patch", "delete")


def routes(patterns, prefix=""):
    """Name and address of each route of the resolver."""
    for one in patterns:
        if isinstance(one, URLPattern):
            yield f"{prefix}{one.name}", str(one.pattern)
        else:
            yield from routes(one.url_patterns, f"{one.namespace}:" if one.namespace else prefix)


ADDRESSES = dict(routes(get_resolver().url_patterns))
NAME = "{0[method]}-{0[route]}".format
NO_FOREIGN_OBJECT = {"partners:events_in_month", "reports:figures", "reports:figure"}
"""A month and a year are nobody's: these show one's own gmina, whatever the year."""
NO_FOREIGN_OBJECT |= {"mfa_remove_webauthn"}  # asks for the password before it looks

ROWS_WITH_OBJECT = [
    row for row in ROWS if "<" in ADDRESSES[row["route"]] and row["route"] not in NO_FOREIGN_OBJECT
]


def answer(response):
    if response.status_code == 302 and response.url.startswith(reverse("sign_in")):
        return "door"
    return "in" if response.status_code in (200, 302) else str(response.status_code)


def ask(client, method, route, whole):
    """One request, undone afterwards so that every visitor finds the same rows."""
    with transaction.atomic():
        response = getattr(client, method)(
            reverse(route, kwargs=arguments(route, whole)), body(route, whole)
        )
        transaction.set_rollback(True)
    return response


@pytest.fixture
def own(db):
    return whole_gmina()


@pytest.fixture
def foreign(db):
    """Its years are others than the own gmina's, so that nothing of it is answered by ours."""
    return whole_gmina(2019)


def test_every_route_stands_in_the_table():
    assert sorted(ADDRESSES) == sorted(ALLOWED)
    assert len(ADDRESSES) == len(list(routes(get_resolver().url_patterns)))


def test_every_visitor_has_a_column():
    assert ["route", "method", *VISITORS] == HEAD


@pytest.mark.parametrize("row", ROWS, ids=NAME)
def test_answer_is_the_one_in_the_table(own, row):
    found = {
        name: answer(ask(visitor(own.gmina), row["method"], row["route"], own))
        for name, visitor in VISITORS.items()
    }
    assert found == {name: row[name] for name in VISITORS}


@pytest.mark.parametrize("route", ALLOWED)
def test_other_methods_are_refused(own, route):
    client = client_as(Role.MANAGER, own.gmina)
    others = [method for method in METHODS if method not in ALLOWED[route]]
    answers = {method: ask(client, method, route, own).status_code for method in others}
    assert answers == dict.fromkeys(others, 405)


@pytest.mark.parametrize("route", [route for route in ALLOWED if "get" in ALLOWED[route]])
def test_head_is_answered_like_get(own, route):
    address = reverse(route, kwargs=arguments(route, own))
    client = client_as(Role.MANAGER, own.gmina)
    assert client.head(address).status_code == client.get(address).status_code


@pytest.mark.parametrize("row", ROWS_WITH_OBJECT, ids=NAME)
def test_object_of_another_gmina_is_not_there(own, foreign, row):
    route = row["route"]
    for role in Role:
        if row[role.value] == "in":
            response = ask(client_as(role, own.gmina), row["method"], route, foreign)
            assert response.status_code == 404
            assert "Nie ma takiej strony" in text(response)


def test_line_of_another_gmina_is_not_on_our_note(own, foreign):
    address = reverse("foster:remove_line", args=(own.line.note_id, foreign.line.pk))
    assert client_as(Role.ACCOUNTANT, own.gmina).post(address).status_code == 404


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", Role)
def test_refusal_names_the_role_and_who_can(role, right):
    refusal = why_not(role, right)
    if refusal:
        assert refusal.startswith(f"Jako {role.label} nie możesz tego zrobić.")
        assert right.label[1:] in refusal
        assert Role.MANAGER.label in refusal


def test_refusal_is_read_on_the_page(own):
    page = text(ask(client_as(Role.ASSISTANT, own.gmina), "get", "foster:stays", own))
    assert "Jako asystent rodziny nie możesz tego zrobić." in page
    assert "Zobaczyć dzieci w pieczy zastępczej może: kierownik lub pracownik socjalny" in page


def test_door_leads_back_to_the_page_that_was_asked_for(own):
    response = ask(VISITORS["stranger"](own.gmina), "get", "foster:stays", own)
    assert response.url == f"{reverse('sign_in')}?next={reverse('foster:stays')}"


@pytest.mark.parametrize("route", [route for route in ALLOWED if "post" in ALLOWED[route]])
def test_forged_post_is_refused_in_polish(own, route):
    client = client_as(Role.MANAGER, own.gmina, enforce_csrf_checks=True)
    response = ask(client, "post", route, own)
    assert response.status_code == 403
    assert "Niczego nie zapisaliśmy" in text(response)
    assert '<html lang="pl"' in text(response)
