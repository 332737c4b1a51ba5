"""Pages of institutions and of the calendar."""

from datetime import date

import pytest
from django.urls import reverse

from factories import EventFactory, InstitutionFactory
from ostoja.accounts.enums import Role
from visitors import client_as, text

pytestmark = pytest.mark.django_db
JUNE = reverse("partners:events_in_month", args=(2023, 6))


@pytest.fixture
def coordinator():
    return client_as(Role.COORDINATOR)


def festival(client, first, last=None, **more):
    return EventFactory(gmina=client.gmina, starts_on=first, ends_on=last or first, **more)


def test_calendar_opens_at_the_month_of_the_latest_event(coordinator):
    festival(coordinator, date(2023, 6, 1))
    page = text(coordinator.get(reverse("partners:events")))
    assert "Wydarzenia: czerwiec 2023 r." in page


def test_month_shows_its_events_and_no_others(coordinator):
    festival(coordinator, date(2023, 6, 1), title="Dzień Dziecka")
    festival(coordinator, date(2023, 7, 1), title="Lato w mieście")
    festival(coordinator, date(2023, 5, 30), date(2023, 6, 2), title="Tydzień rodziny")
    EventFactory(starts_on=date(2023, 6, 1), ends_on=date(2023, 6, 1), title="Cudzy festyn")
    page = text(coordinator.get(JUNE))
    assert "Dzień Dziecka" in page
    assert "Tydzień rodziny" in page
    assert "Lato w mieście" not in page
    assert "Cudzy festyn" not in page
    assert "30.05.2023–02.06.2023" in page


def test_event_without_a_day_stands_below(coordinator):
    EventFactory(gmina=coordinator.gmina, year=2023, title="Kiermasz", as_said="jesienią")
    page = text(coordinator.get(JUNE)).split("Bez podanego dnia")[1]
    assert "Kiermasz" in page
    assert "(jesienią)" in page


def test_month_without_events_says_so(coordinator):
    assert "W tym miesiącu nie ma wydarzeń" in text(coordinator.get(JUNE))


@pytest.mark.parametrize(
    ("month", "before", "after"),
    [((2023, 12), (2023, 11), (2024, 1)), ((2024, 1), (2023, 12), (2024, 2))],
)
def test_month_leads_to_the_months_beside_it(coordinator, month, before, after):
    page = text(coordinator.get(reverse("partners:events_in_month", args=month)))
    for place in (before, after):
        assert f'href="{reverse("partners:events_in_month", args=place)}"' in page


@pytest.mark.parametrize("month", [(2012, 1), (2100, 12)])
def test_ends_of_the_calendar_lead_nowhere_that_is_not_there(coordinator, month):
    page = text(coordinator.get(reverse("partners:events_in_month", args=month)))
    around = page.split('aria-label="Inne miesiące"')[1].split("</nav>")[0]
    for address in around.split('href="')[1:]:
        assert coordinator.get(address.split('"')[0]).status_code == 200


def test_institutions_are_the_gminas_own_and_marked_when_unlisted(coordinator):
    InstitutionFactory(gmina=coordinator.gmina, name="Biblioteka", variants=["Bibl. publ."])
    InstitutionFactory(name="Obca szkoła")
    page = text(coordinator.get(reverse("partners:institutions")))
    assert "Biblioteka" in page
    assert "Bibl. publ." in page
    assert "poza listą" in page
    assert "Obca szkoła" not in page
