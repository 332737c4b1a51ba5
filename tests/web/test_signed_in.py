"""What the layout shows to somebody at work."""

from datetime import date

import pytest

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership, User
from ostoja.database.isolation import scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def gmina():
    return Gmina.objects.create(
        slug="lipowo",
        teryt="2612999",
        name="Gmina Lipowo",
        kind="rural",
        powiat="lipowski",
        wojewodztwo="świętokrzyskie",
        welfare_centre="Gminny Ośrodek Pomocy Społecznej w Lipowie",
    )


@pytest.fixture
def person():
    return User.objects.create_user(
        "ewa@lipowo.example", "tajne-haslo", first_name="Ewa", last_name="Lipa"
    )


@pytest.fixture
def accountant(gmina, person):
    with scope(gmina=gmina.pk, user=person.pk):
        Membership.objects.create(
            gmina=gmina, user=person, role=Role.ACCOUNTANT, valid_from=date(2020, 1, 1)
        )
    return person


def text(response):
    return response.content.decode()


def test_header_names_gmina_person_and_role(client, accountant):
    client.force_login(accountant)
    html = text(client.get("/"))
    assert "<strong>Gmina Lipowo</strong>" in html
    assert "<strong>Ewa Lipa</strong> księgowa" in html
    assert "Wyloguj się" in html
    assert 'href="/zaloguj/"' not in html


def test_gmina_is_chosen_by_a_button_of_its_own(client, accountant, gmina):
    client.force_login(accountant)
    html = text(client.get("/gmina/"))
    assert f'<button type="submit" name="gmina" value="{gmina.pk}">' in html


def test_person_without_a_role_is_told_who_gives_it(client, person):
    client.force_login(person)
    assert "Nie masz jeszcze roli w żadnej gminie" in text(client.get("/gmina/"))
    assert "Nadaje ją administrator" in text(client.get("/"))


def test_wrong_password_is_refused_in_plain_words(client, person):
    response = client.post("/zaloguj/", {"login": person.email, "password": "zle"})
    assert "Adres e-mail albo hasło się nie zgadza" in text(response)
    assert "<title>Błąd: Zaloguj się – Ostoja</title>" in text(response)


def test_right_password_lets_in(client, accountant):
    response = client.post(
        "/zaloguj/", {"login": accountant.email, "password": "tajne-haslo"}, follow=True
    )
    assert response.redirect_chain == [("/", 302)]
    assert "Dzień dobry, Ewa Lipa" in text(response)
