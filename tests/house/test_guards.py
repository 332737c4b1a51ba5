"""Each guard of the conftest bites: code that breaks its promise fails its test."""

import random

import pytest
from django.db import connection
from django.http import HttpResponse
from django.template import engines
from django.test import Client
from django.urls import path

import counting
from counting import FULL, large_count
from guards.order import shuffled
from ostoja.accounts.models import Gmina
from ostoja.database.isolation import scope
from ostoja.families.models import Person


def make_gmina(name: str = "Przykładowo", teryt: str = "2612999") -> Gmina:
    return Gmina.objects.create(name=name, slug=name.lower(), teryt=teryt)


def write_on_reading(request):
    make_gmina()
    return HttpResponse("zapisane")


def start_a_session(request):
    request.session["gmina"] = "x"
    return HttpResponse("sesja")


urlpatterns = [path("pisz/", write_on_reading), path("sesja/", start_a_session)]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("method", ["get", "head"])
def test_reading_guard_fails_a_page_that_writes(db, method):
    with pytest.raises(pytest.fail.Exception, match="a GET wrote to accounts_gmina"):
        getattr(Client(), method)("/pisz/")


@pytest.mark.urls(__name__)
def test_reading_guard_lets_a_post_write(db):
    assert Client().post("/pisz/").content.decode() == "zapisane"


@pytest.mark.urls(__name__)
def test_reading_guard_lets_a_session_begin(db):
    assert Client().get("/sesja/").status_code == 200


def test_template_guard_fails_an_undefined_variable():
    template = engines["django"].from_string("{{ gmina.nmae }}")
    with pytest.raises(pytest.fail.Exception, match="nmae"):
        template.render({"gmina": Gmina(name="Przykładowo")})


def test_order_guard_shuffles_rows_without_an_order(db):
    for number in range(3):
        make_gmina(f"Gmina {number}", f"261299{number}")
    keys = list(Gmina.objects.order_by("name").values_list("pk", flat=True))
    stored = Gmina.objects.order_by().values_list("pk", flat=True)
    assert list(stored) != keys
    assert sorted(stored) == sorted(keys)


@pytest.mark.parametrize("length", range(2, 6))
def test_order_guard_never_keeps_the_order(length):
    rows = [object() for _ in range(length)]
    assert all(shuffled(rows, random.Random(seed)) != rows for seed in range(50))


def test_large_count_is_whole_only_in_full(monkeypatch):
    monkeypatch.setattr(counting, "counted", {})  # not to be told among the real ones
    assert large_count("rows of this test", whole=1000) == (1000 if FULL else 20)


def test_scope_runs_under_a_role_that_rules_bind(db):
    if connection.vendor != "postgresql":
        pytest.skip("roles are PostgreSQL's")
    gmina, other = make_gmina(), make_gmina("Obca", "2612998")
    Person.objects.create(gmina=other, family_name="Obca", born_on="2010-01-01")
    with scope(gmina=gmina.pk), connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("ostoja_app",)
        assert not Person.objects.exists()
    with scope(gmina=other.pk):
        assert Person.objects.count() == 1
