"""The inspector's search of the trail and "who saw this child"."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from factories import GminaFactory, HouseholdMemberFactory, StayFactory
from ostoja.accounts.enums import Role
from ostoja.audit.commands import record
from ostoja.audit.models import Event, ShownTogether
from ostoja.audit.verification import verify
from ostoja.blocks.sheets import read_xlsx
from ostoja.foster.models import Stay
from ostoja.oversight.tables import TITLES
from visitors import client_as, text

TRAIL = reverse("oversight:trail")


@pytest.fixture
def gmina(db):
    return GminaFactory()


@pytest.fixture
def stay(gmina):
    member = HouseholdMemberFactory(
        gmina=gmina, person__given_name="Jagna", person__family_name="Wierzba"
    )
    return StayFactory(gmina=gmina, child=member.person, family=member.family)


@pytest.fixture
def reader(stay):
    """Somebody who opened the child's page twice."""
    client = client_as(Role.SOCIAL_WORKER, stay.gmina)
    for _ in range(2):
        client.get(reverse("foster:stay", args=(stay.pk,)))
    return client


@pytest.fixture
def inspector(gmina):
    return client_as(Role.INSPECTOR, gmina)


def rows(response):
    return text(response).count("<tr>") - 1


def test_who_saw_the_child_is_whoever_opened_its_page(stay, reader, inspector):
    page = inspector.get(reverse("oversight:seen_by", args=(stay.child_id,)))
    assert rows(page) == 2
    assert reader.member.user.email in text(page)
    assert "pobyt dziecka" in text(page)
    assert "nienaruszony" in text(page)


def test_who_saw_the_family_counts_pages_of_its_children(stay, reader, inspector):
    assert rows(inspector.get(reverse("oversight:seen_by", args=(stay.family_id,)))) == 2


def test_a_change_of_the_childs_stay_is_told_beside_readings(stay, inspector):
    record("foster.stay.ended", stay, by="Halina")
    page = inspector.get(reverse("oversight:seen_by", args=(stay.child_id,)))
    assert "zapisano koniec pobytu w pieczy" in text(page)


def test_looking_is_itself_in_the_trail(stay, inspector):
    address = reverse("oversight:seen_by", args=(stay.child_id,))
    assert "Nikt jeszcze nie otworzył" in text(inspector.get(address))
    assert "kto widział te dane" in text(inspector.get(address))


def test_child_of_another_gmina_is_not_there(inspector):
    other = StayFactory()
    page = inspector.get(reverse("oversight:seen_by", args=(other.child_id,)))
    assert page.status_code == 404


def test_child_is_found_by_name_and_family_by_number(stay, inspector):
    for typed in ("wierzba", stay.family.number):
        page = text(inspector.post(reverse("oversight:lookup"), {"text": typed}))
        assert reverse("oversight:seen_by", args=(stay.family_id,)) in page
    assert "Jagna Wierzba" in text(inspector.post(reverse("oversight:lookup"), {"text": "JAGNA"}))


def test_nobody_found_tells_the_way_out(inspector):
    page = text(inspector.post(reverse("oversight:lookup"), {"text": "Nikt"}))
    assert "Sprawdź pisownię" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"co": "page.read"}, 2),
        ({"co": "families.pesel.revealed"}, 0),
        ({"od": "1.1.2020"}, 2),
        ({"do": "1.1.2020"}, 0),
        ({"od": "1.1.2020", "do": "31.12.2099"}, 2),
    ],
)
def test_search_is_narrowed_by_what_and_when(stay, reader, inspector, asked, found):
    page = inspector.get(TRAIL, asked)
    assert max(rows(page), 0) == found


def test_search_is_narrowed_by_who_and_whom(stay, reader, inspector):
    other = client_as(Role.MANAGER, stay.gmina)
    other.get(reverse("foster:stays"))
    assert rows(inspector.get(TRAIL, {"kto": reader.member.user.pk})) == 2
    assert rows(inspector.get(TRAIL, {"kogo": stay.child_id, "kto": other.member.user.pk})) == 1


def test_wrong_days_are_told_and_nothing_breaks(inspector):
    page = inspector.get(TRAIL, {"od": "31.2.2020", "do": "x", "kto": "x", "co": "x", "kogo": "x"})
    assert page.status_code == 200
    assert "Popraw" in text(page)


def test_event_names_everybody_whom_a_list_showed(gmina, inspector):
    stays = StayFactory.create_batch(5, gmina=gmina)
    client_as(Role.MANAGER, gmina).get(reverse("foster:stays"))
    assert "10 osób lub rodzin" in text(inspector.get(TRAIL))
    page = text(inspector.get(reverse("oversight:event", args=(1,))))
    assert all(str(one.child) in page for one in stays)


def test_falsified_event_is_shown_as_broken(stay, reader, inspector):
    Event.objects.filter(gmina_id=stay.gmina_id, number=1).update(actor="nikt")
    assert "NARUSZONY" in text(inspector.get(TRAIL))
    assert "zmieniono poza programem" in text(inspector.get(reverse("oversight:event", args=(1,))))
    assert "zdarzenie nr 1: zmieniono treść" in text(inspector.get(reverse("oversight:checked")))


def test_person_added_to_a_list_is_shown_as_broken(stay, reader, inspector):
    people = Event.objects.get(gmina_id=stay.gmina_id, number=1).people
    ShownTogether.objects.create(gmina_id=stay.gmina_id, people=people, subject=stay.pk)
    assert text(inspector.get(TRAIL)).count("NARUSZONY") == 2


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_file_says_what_the_page_says_and_is_itself_noted(stay, reader, inspector, kind):
    file = inspector.get(reverse("oversight:trail_file", args=(kind,)))
    content = file.content
    if kind == "csv":
        lines = content.decode("utf-8-sig").splitlines()
        assert lines[0].startswith("kiedy;kto;co;kogo dotyczy")
        assert len(lines) == 3
        assert "Jagna Wierzba" in lines[1]
    last = Event.objects.filter(gmina_id=stay.gmina_id).last()
    assert (last.action, last.purpose) == ("oversight.trail.exported", f"plik {kind}")


def test_sheet_holds_text_in_rows(stay, reader, inspector):
    file = inspector.get(reverse("oversight:trail_file", args=("xlsx",)))
    cells = read_xlsx(file.content)
    assert cells[0] == list(TITLES)
    assert len(cells) == 3
    assert "Jagna Wierzba" in cells[1][3]


def test_erasing_a_child_keeps_the_chain_and_says_that_somebody_was(stay, reader, inspector):
    Stay.objects.filter(pk=stay.pk).delete()
    stay.child.households.all().delete()
    stay.child.delete()
    assert "osoba usunięta" in text(inspector.get(TRAIL))
    assert verify(stay.gmina_id).fault is None


def test_pages_of_a_long_trail(stay, reader, inspector):
    for _ in range(60):
        reader.get(reverse("foster:stay", args=(stay.pk,)))
    assert rows(inspector.get(TRAIL)) == 50
    assert rows(inspector.get(TRAIL, {"strona": 2})) >= 12
    yesterday = timezone.localdate() - timedelta(days=1)
    assert "Nie ma takich zdarzeń" in text(inspector.get(TRAIL, {"do": f"{yesterday:%d.%m.%Y}"}))
