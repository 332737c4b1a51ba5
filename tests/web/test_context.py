"""The menu of the layout is drawn once for a page and a role, and is nobody else's."""

from django.urls import reverse

from factories import GminaFactory
from ostoja.accounts.enums import Role
from visitors import client_as, text


def menu_of(client, route, name="menu-gorne"):
    page = text(client.get(reverse(route)))
    return page.split(f'id="{name}"')[1].split("</nav>")[0]


def test_menu_is_the_roles_own_and_marks_the_page(db):
    gmina = GminaFactory()
    manager, controller = client_as(Role.MANAGER, gmina), client_as(Role.CONTROLLER, gmina)
    here = '<a class="govuk-link" href="/program/" aria-current="true">'
    for client, sees_care in ((manager, True), (controller, False), (manager, True)):
        menu = menu_of(client, "programme:programmes")
        assert here in menu
        assert ("Dzieci w pieczy" in menu) is sees_care
    assert here not in menu_of(manager, "home")


def test_letters_stand_in_the_map_of_a_demonstration_only(db, settings):
    client = client_as(Role.MANAGER)
    for demo in (True, False, True):
        settings.DEMO = demo
        assert ("Poczta" in menu_of(client, "home", "mapa")) is demo
