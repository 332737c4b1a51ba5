"""Pages of what the council adopted."""

from datetime import date

import pytest
from django.urls import reverse

from factories import ProgrammeFactory, ResolutionFactory
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.programme.enums import Effect
from visitors import client_as, text

pytestmark = pytest.mark.django_db


def test_list_has_the_gminas_own_programmes_newest_first():
    client = client_as(Role.COORDINATOR)
    for year in (2019, 2022):
        ProgrammeFactory(
            gmina=client.gmina, title=f"Program od {year}", year_from=year, year_to=year + 2
        )
    ProgrammeFactory(title="Program sąsiada")
    page = text(client.get(reverse("programme:programmes")))
    assert page.index("Program od 2022") < page.index("Program od 2019")
    assert "Program sąsiada" not in page


def test_empty_list_says_what_comes_first():
    page = text(client_as(Role.COORDINATOR).get(reverse("programme:programmes")))
    assert "Nie ma jeszcze programu" in page


def test_programme_shows_resolutions_amendments_goals_and_implementers():
    whole = whole_gmina(signed=False)
    ResolutionFactory(
        gmina=whole.gmina,
        programme=whole.programme,
        number="LX/1/2023",
        adopted_on=date(2023, 3, 30),
        effect=Effect.AMENDS,
        changes="Dodano zadanie 2.",
    )
    address = reverse("programme:programme", args=(whole.programme.pk,))
    page = text(client_as(Role.COORDINATOR, whole.gmina).get(address))
    assert "Uchwała nr LX/1/2023" in page
    assert "z dnia 30 marca 2023 r. zmienia program." in page
    assert "Dodano zadanie 2." in page
    assert "Cel szczegółowy 1. Dzieci mają z czego żyć" in page
    assert "Realizator" in page
