"""Founding the gmina: once, by whoever sits at the machine or has the code of its console."""

import pytest
from django.test import Client

from factories import GminaFactory
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership, User
from ostoja.audit.models import Event
from ostoja.values.teryt import GminaCode
from ostoja.web.first_run import door, naming
from visitors import text

pytestmark = pytest.mark.django_db
WHICH = {"teryt": "2612053", "name": "Połaniec", "head": "burmistrz"}
PASSWORD = "cztery zielone parowozy 7"
HEAD = {
    "first_name": "Halina",
    "last_name": "Kierownicka",
    "email": "kierownik@ops.example",
    "password": PASSWORD,
    "again": PASSWORD,
}
AFAR = {"REMOTE_ADDR": "192.0.2.9"}


def names():
    code = GminaCode(WHICH["teryt"])
    return naming.propose(code, WHICH["name"], WHICH["head"]) | {"powiat": "staszowski"}


def walk(client):
    client.post("/pierwsze-uruchomienie/", WHICH)
    client.post("/pierwsze-uruchomienie/nazwy/", names())
    client.post("/pierwsze-uruchomienie/zasady/", {})
    return client.post("/pierwsze-uruchomienie/kierownik/", HEAD)


def test_empty_folder_leads_to_founding(client):
    assert client.get("/").url == "/pierwsze-uruchomienie/"


def test_gmina_is_founded_with_its_head_signed_in(client):
    assert walk(client).url == "/"
    gmina = Gmina.objects.get()
    assert (gmina.slug, gmina.name_locative, gmina.wojewodztwo) == (
        "polaniec",
        "w Połańcu",
        "świętokrzyskie",
    )
    assert gmina.council_genitive == "Rady Miejskiej w Połańcu"
    assert not gmina.is_fictional
    assert Membership.objects.get().role == Role.MANAGER
    assert "Dzień dobry, Halina Kierownicka" in text(client.get("/"))
    actions = Event.objects.order_by("number").values_list("action", flat=True)
    assert list(actions) == ["accounts.gmina.founded", "accounts.authorisation.issued"]


def test_first_head_is_authorised_and_reaches_the_children_in_care(client):
    walk(client)
    assert client.get("/piecza/pobyty/").status_code == 200


def test_second_gmina_cannot_be_founded(client):
    walk(client)
    for page in ("", "nazwy/", "zasady/", "kierownik/"):
        assert client.get(f"/pierwsze-uruchomienie/{page}").status_code == 404
    assert walk(Client()).status_code == 404
    assert Gmina.objects.count() == 1


def test_founder_who_comes_second_is_refused_in_the_end(client):
    client.post("/pierwsze-uruchomienie/", WHICH)
    client.post("/pierwsze-uruchomienie/nazwy/", names())
    GminaFactory()
    assert client.post("/pierwsze-uruchomienie/kierownik/", HEAD).status_code == 404
    assert User.objects.count() == 0


@pytest.mark.parametrize(
    "origin", [AFAR, {"HTTP_X_FORWARDED_FOR": "192.0.2.9"}, {"HTTP_X_FORWARDED_FOR": "127.0.0.1"}]
)
def test_from_afar_only_the_code_opens(origin):
    client = Client(**origin)
    assert "Podaj kod" in text(client.get("/pierwsze-uruchomienie/"))
    assert "Podaj kod" in text(client.post("/pierwsze-uruchomienie/", WHICH))
    wrong = text(client.post("/pierwsze-uruchomienie/", {"code": "000000000000"}))
    assert "Ten kod się nie zgadza" in wrong
    walk(client)
    assert Gmina.objects.count() == 0
    client.post("/pierwsze-uruchomienie/", {"code": door.code()})
    walk(client)
    assert Gmina.objects.count() == 1


def test_pages_are_taken_in_turn(client):
    assert client.get("/pierwsze-uruchomienie/nazwy/").url == "/pierwsze-uruchomienie/"
    assert client.post("/pierwsze-uruchomienie/kierownik/", HEAD).status_code == 302
    assert Gmina.objects.count() == 0


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"teryt": "26120"}, "ma 7 cyfr"),
        ({"teryt": "9912053"}, "nie ma województwa o numerze 99"),
        ({"head": "wojt"}, "to gmina miejsko-wiejska: kieruje nią kto inny"),
        ({"head": "prezydent"}, "kieruje nią kto inny"),
        ({"name": ""}, "Wpisz nazwę"),
    ],
)
def test_wrong_gmina_is_refused_in_words(client, sent, words):
    assert words in text(client.post("/pierwsze-uruchomienie/", WHICH | sent))


def test_weak_password_of_the_head_is_refused(client):
    client.post("/pierwsze-uruchomienie/", WHICH)
    client.post("/pierwsze-uruchomienie/nazwy/", names())
    weak = {"password": "Haslo1234567", "again": "Haslo1234567"}
    page = text(client.post("/pierwsze-uruchomienie/kierownik/", HEAD | weak))
    assert "najczęściej odgadywanych" in page
    assert Gmina.objects.count() == 0


@pytest.mark.parametrize(
    ("teryt", "name", "head", "office", "council"),
    [
        ("2611022", "Nieznanowo", "wojt", "Wójt Gminy Nieznanowo", "Rada Gminy Nieznanowo"),
        (
            "2609011",
            "Sandomierz",
            "burmistrz",
            "Burmistrz Miasta Sandomierz",
            "Rada Miejska w Sandomierzu",
        ),
        ("2661011", "Kielce", "prezydent", "Prezydent Miasta Kielce", "Rada Miasta Kielce"),
    ],
)
def test_names_are_proposed_from_the_kind(teryt, name, head, office, council):
    proposed = naming.propose(GminaCode(teryt), name, head)
    assert (proposed["head_office"], proposed["council"]) == (office, council)
