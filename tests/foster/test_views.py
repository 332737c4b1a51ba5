"""Pages of children in care and of notes, rung by rung: shown, saved once, refused, nothing lost."""

import re
from datetime import date

import pytest
from django.urls import reverse

from access.rooms.foster import NOTE, line_body
from factories import NoteFactory, NoteLineFactory, PlacementFactory, StayFactory
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.database.keys import new_key
from ostoja.foster.models import Note, NoteLine, Stay
from visitors import client_as, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def whole():
    whole = whole_gmina(signed=False)
    whole.line.note.paid_on = None
    whole.line.note.save()
    return whole


@pytest.fixture
def accountant(whole):
    return client_as(Role.ACCOUNTANT, whole.gmina)


def new_note(client, **changed):
    return client.post(reverse("foster:record_note"), NOTE | {"key": new_key()} | changed)


def new_line(client, whole, **changed):
    address = reverse("foster:add_line", args=(whole.line.note_id,))
    return client.post(address, line_body(whole) | changed)


def test_stays_list_the_children_of_the_gmina_alone(whole, accountant):
    other = StayFactory()
    page = text(accountant.get(reverse("foster:stays")))
    assert str(whole.line.placement.stay.child) in page
    assert str(other.child) not in page


def test_stay_shows_where_the_child_was_and_what_was_billed(whole, accountant):
    page = text(accountant.get(reverse("foster:stay", args=(whole.line.placement.stay_id,))))
    assert "rodzina zastępcza spokrewniona" in page
    assert "01.03.2022" in page
    assert "300,00 zł" in page


def test_empty_lists_say_what_will_be_there(db):
    client = client_as(Role.ACCOUNTANT)
    assert "Nie ma jeszcze żadnego pobytu" in text(client.get(reverse("foster:stays")))
    assert "Nie ma jeszcze żadnej noty" in text(client.get(reverse("foster:notes")))


def test_buttons_are_for_those_who_record_costs(whole):
    address = reverse("foster:note", args=(whole.line.note_id,))
    for role, shown in ((Role.ACCOUNTANT, True), (Role.SOCIAL_WORKER, False)):
        page = text(client_as(role, whole.gmina).get(address))
        assert ("Wpisz pozycje" in page) is shown
        assert ("Usuń" in page) is shown


def test_note_is_saved_and_opened(whole, accountant):
    response = new_note(accountant)
    note = Note.objects.get(number="PCPR.1")
    assert response.url == reverse("foster:add_lines", args=(note.pk,))
    assert note.received_on == date(2023, 2, 2)
    assert "Zapisano notę PCPR.1." in text(accountant.get(response.url))


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"number": ""}, "Numer noty: To pole jest wymagane."),
        ({"issued_on": "31.2.2023"}, "Data wystawienia: W dacie „31.2.2023” nie zgadza się dzień"),
        ({"issued_on": "wczoraj"}, "Data wystawienia: Nie można odczytać daty „wczoraj”."),
        ({"received_on": "1.1.2023"}, "Nota nie może wpłynąć przed dniem wystawienia."),
    ],
)
def test_note_is_refused_by_name_and_nothing_typed_is_lost(accountant, changed, refusal):
    page = text(new_note(accountant, **changed))
    assert refusal in page
    assert not Note.objects.filter(number="PCPR.1").exists()
    typed = {value for value in (NOTE | changed).values() if value}
    assert typed <= set(re.findall(r'value="([^"]*)"', page))


def test_note_of_a_known_number_is_refused(whole, accountant):
    whole.line.note.number = "PCPR.1"
    whole.line.note.powiat = whole.gmina.powiat
    whole.line.note.save()
    assert "Nota o tym numerze z tego powiatu jest już zapisana." in text(new_note(accountant))
    assert Note.objects.count() == 1


def test_same_number_in_another_gmina_is_no_hindrance(whole, accountant):
    NoteFactory(number="PCPR.1", powiat=whole.gmina.powiat)
    assert new_note(accountant).status_code == 302


def test_line_is_added_to_its_note(whole, accountant):
    response = new_line(accountant, whole)
    assert response.url == reverse("foster:note", args=(whole.line.note_id,))
    page = text(accountant.get(response.url))
    assert "Dodano pozycję 300,00 zł." in page
    assert "01.07.2023–31.07.2023" in page
    assert NoteLine.objects.filter(gmina=whole.gmina).count() == 2


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"placement": ""}, "Dziecko i forma pieczy: Wybierz dziecko: ten koszt nie jest wspólny."),
        ({"base": "1.234"}, "Koszt powiatu (zł): Kwotę „1.234” można odczytać na dwa sposoby."),
        ({"billed": "-5"}, "Część gminy według noty (zł): Kwota nie może być ujemna."),
        ({"base": "99999999999"}, "Koszt powiatu (zł): Kwota jest za duża"),
        ({"last_day": "1.6.2023"}, "Okres pozycji nie może skończyć się przed początkiem."),
        ({"first_day": "1.1.2020"}, "Od dnia: Umieszczenie zaczęło się 01.03.2022, później."),
        ({"component": "gift"}, "Za co: Wybierz poprawną wartość."),
    ],
)
def test_line_is_refused_by_name_and_nothing_typed_is_lost(whole, accountant, changed, refusal):
    page = text(new_line(accountant, whole, **changed))
    assert refusal in page
    assert NoteLine.objects.count() == 1
    typed = line_body(whole) | changed
    for name in ("first_day", "last_day", "base", "billed"):
        assert f'value="{typed[name]}"' in page


def test_line_for_a_child_of_another_gmina_is_refused(whole, accountant):
    foreign = PlacementFactory()
    page = text(new_line(accountant, whole, placement=foreign.pk))
    assert "Dziecko i forma pieczy: Wybierz poprawną wartość." in page
    assert NoteLine.objects.count() == 1


def test_line_after_the_placement_ended_is_refused(whole, accountant):
    placement = whole.line.placement
    placement.ended_on = date(2023, 7, 10)
    placement.save()
    refusal = "Do dnia: Umieszczenie skończyło się 10.07.2023, wcześniej."
    assert refusal in text(new_line(accountant, whole))


def test_shared_cost_needs_no_child(whole, accountant):
    response = new_line(accountant, whole, placement="", component="coordinator")
    assert "koszt wspólny" in text(accountant.get(response.url))


def test_line_is_removed_once(whole, accountant):
    address = reverse("foster:remove_line", args=(whole.line.note_id, whole.line.pk))
    page = text(accountant.post(address, follow=True))
    assert "Usunięto pozycję 300,00 zł." in page
    assert "Nie ma jeszcze pozycji" in page
    assert accountant.post(address).status_code == 404


def test_lists_are_cut_into_pages(whole, accountant):
    NoteLineFactory.create_batch(51, gmina=whole.gmina)
    first = text(accountant.get(reverse("foster:notes")))
    assert 'href="?strona=2"' in first
    assert first.count('<tr><th scope="row">') == 50


def test_second_page_of_stays_shows_the_rest(whole, accountant):
    StayFactory.create_batch(51, gmina=whole.gmina)
    addresses = {
        address
        for page in (1, 2)
        for address in re.findall(
            r'<th scope="row"><a class="govuk-link" href="/piecza/pobyty/([0-9a-f-]{36})/"',
            text(accountant.get(reverse("foster:stays"), {"strona": page})),
        )
    }
    assert addresses == {str(key) for key in Stay.objects.values_list("pk", flat=True)}
