"""Absences, residence, court orders; children of other gminas; the pages that change a stay."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from factories import (
    AbsenceFactory,
    CareInstitutionFactory,
    GminaFactory,
    HouseholdMemberFactory,
    PlacedHereFactory,
    PlacementFactory,
    PolicySetFactory,
    StayFactory,
)
from ostoja.accounts.enums import Role
from ostoja.foster import commands, queries, tables
from ostoja.foster.enums import CareForm
from ostoja.foster.models import Absence, PlacedHere, Stay
from visitors import client_as, text

pytestmark = pytest.mark.django_db


def refused(act, *arguments, **named):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        act(*arguments, by="test", **named)
    return refusal.value.message_dict


def away(stay, first, last, **more):
    fields = {"kind": "hospital", "is_paid": True} | more
    return commands.add_absence(stay, first_day=first, last_day=last, by="test", **fields)


def test_an_absence_lies_within_the_stay_and_over_no_other():
    stay = StayFactory(ended_on=date(2023, 6, 30), end_reason="return")
    away(stay, date(2023, 6, 1), date(2023, 6, 10))
    fields = {"kind": "hospital", "is_paid": True}
    for first, last, field, words in (
        (date(2021, 2, 28), date(2021, 3, 2), "first_day", "Pobyt zaczął się 01.03.2021, później."),
        (date(2023, 6, 30), date(2023, 7, 1), "last_day", "Pobyt skończył się 30.06.2023, wcześniej."),
        (date(2023, 6, 10), date(2023, 6, 12), "first_day",
         "W tych dniach jest już zapisana: szpital albo sanatorium od 01.06.2023."),
    ):  # fmt: skip
        found = refused(commands.add_absence, stay, first_day=first, last_day=last, **fields)
        assert found == {field: [words]}
    assert Absence.objects.count() == 1


def test_an_absence_ends_neither_the_stay_nor_its_years():
    stay = StayFactory()
    away(stay, date(2021, 6, 1), date(2021, 12, 31), is_paid=False)
    care = queries.care_of(stay)
    assert care.first_day == date(2021, 3, 1)
    shares = queries.shares_until(stay, date(2024, 1, 1))
    assert [step.percent for step in shares] == [10, 30, 50]
    assert len(care.unpaid) == 1


def test_earlier_stays_count_where_the_powiat_counts_them():
    earlier = StayFactory(
        started_on=date(2018, 1, 1), ended_on=date(2020, 3, 31), end_reason="return"
    )
    again = StayFactory(gmina=earlier.gmina, child=earlier.child, started_on=date(2021, 3, 1))
    day = date(2021, 4, 1)
    assert [one.percent for one in queries.shares_until(again, day)] == [10]
    PolicySetFactory(gmina=again.gmina, valid_from=date(2021, 1, 1), recount="cumulate")
    assert [one.percent for one in queries.shares_until(again, day)] == [50]


def test_a_child_of_our_own_gmina_is_not_one_of_another():
    gmina = GminaFactory(name="Lipowo")
    fields = {"mark": "D-1", "form": "kinship", "started_on": date(2023, 1, 1)}
    assert refused(commands.place_here, gmina, from_gmina=" lipowo ", **fields) == {
        "from_gmina": ["To nasza gmina. Pobyt jej dziecka zapisz w „Dzieci w pieczy”."]
    }
    placed = commands.place_here(gmina, from_gmina="Inna", by="test", **fields)
    assert list(queries.placed_here_in(gmina, 2023)) == [placed]
    commands.end_placed_here(placed, ended_on=date(2023, 2, 1), by="test")
    assert not queries.placed_here_in(gmina, 2024)


def test_children_placed_here_are_in_no_list_or_count_of_our_own():
    placed = PlacedHereFactory(mark="D-77")
    client = client_as(Role.ACCOUNTANT, placed.gmina)
    assert "D-77" not in text(client.get(reverse("foster:stays")))
    assert "D-77" in text(client.get(reverse("foster:placed_here")))
    assert not queries.stays_in(placed.gmina, 2023)


def test_only_an_institution_has_an_institution():
    placement = PlacementFactory(form=CareForm.KINSHIP)
    home = CareInstitutionFactory(gmina=placement.gmina)
    with pytest.raises(ValidationError, match="Placówkę wskaż tylko"):
        commands.name_institution(placement, institution=home, by="test")


@pytest.fixture
def worker():
    return client_as(Role.SOCIAL_WORKER)


LOOKED_IN_ON = {"watcher": "social_worker", "every_months": "3"}


def test_a_stay_is_begun_moved_and_ended_on_its_pages(worker):
    child = HouseholdMemberFactory(gmina=worker.gmina)
    home = CareInstitutionFactory(gmina=worker.gmina)
    body = {"child": child.pk, "day": "3.2.2024", "form": "kinship", "institution": ""}
    body["key"] = "018f0000-0000-7000-8000-000000000001"
    address = reverse("foster:begin_stay")
    begun = worker.post(address, body)
    assert worker.post(address, body).url == begun.url
    stay = Stay.objects.get(gmina=worker.gmina)
    move = {"key": body["key"], "day": "1.5.2024", "form": "institution", "institution": home.pk}
    worker.post(reverse("foster:move_child", args=(stay.pk,)), move)
    worker.post(
        reverse("foster:end_stay", args=(stay.pk,)),
        {"day": "30.6.2024", "reason": "return"} | LOOKED_IN_ON,
    )
    page = text(worker.get(begun.url))
    assert "30.04.2024" in page
    assert home.name in page
    assert "30.06.2024, powrót do rodziny" in page
    assert "Zmiana miejsca" not in page


def test_the_page_of_a_stay_shows_residence_orders_and_absences(worker):
    stay = PlacementFactory(gmina=worker.gmina).stay
    AbsenceFactory(gmina=worker.gmina, stay=stay, is_paid=False)
    residence = {"residence": "Lipowo", "residence_basis": "court_seat", "is_disputed": "on"}
    worker.post(reverse("foster:describe_residence", args=(stay.pk,)), residence)
    order = {"court": "Sąd Rejonowy", "reference": "III Nsm 1/21", "issued_on": "1.3.2021"}
    order |= {"effect": "places", "key": "018f0000-0000-7000-8000-000000000002"}
    worker.post(reverse("foster:add_order", args=(stay.pk,)), order)
    page = text(worker.get(reverse("foster:stay", args=(stay.pk,))))
    for words in ("Lipowo", "siedziba sądu", "sporne", "III Nsm 1/21", "powiat nie płaci"):
        assert words in page
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in page
    assert "udział gminy: 10 % od 01.03.2021; 30 % od 01.03.2022; 50 % od 01.03.2023." in page


def test_the_drawing_tells_itself_in_words_and_fits_its_width():
    stay = StayFactory()
    placement = PlacementFactory(gmina=stay.gmina, stay=stay)
    day = date(2024, 1, 1)
    drawn = tables.timeline(stay, [placement], queries.shares_until(stay, day), [], day)
    svg = tables.timeline_svg(drawn, 320)
    assert "gdzie: rodzina zastępcza spokrewniona od 01.03.2021." in svg
    assert 'width="320"' in svg
    assert not PlacedHere.objects.exists()
