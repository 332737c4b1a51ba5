"""From the moment a breach is noticed to its place on the register."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from factories import BreachFactory, GminaFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.blocks.readers import read
from ostoja.database.keys import new_key
from ostoja.oversight.models import Breach
from visitors import client_as, text

NEW, LIST = reverse("oversight:enter_breach"), reverse("oversight:breaches")
DESCRIBED = {
    "happened": "Teczka została w autobusie",
    "kinds": ["confidentiality"],
    "people": "Dwoje rodziców i troje dzieci",
    "people_count": "5",
    "records": "Nazwiska, adres, opis sytuacji",
    "records_count": "1",
    "consequences": "Ktoś może rozpoznać rodzinę",
    "measures": "Zgłoszono przewoźnikowi, teczka odzyskana",
}
NO = {"to_office": "no", "office_reasons": "Odzyskana po godzinie, zaplombowana"}


@pytest.fixture
def gmina(db):
    return GminaFactory()


@pytest.fixture
def inspector(gmina):
    return client_as(Role.INSPECTOR, gmina)


@pytest.fixture
def breach(gmina):
    return BreachFactory(gmina=gmina, noticed_at=timezone.now() - timedelta(hours=40))


def typed(hours):
    """As somebody types a moment so many hours ago."""
    at = timezone.localtime() - timedelta(hours=hours)
    return {"day": f"{at:%d.%m.%Y}", "hour": f"{at:%H:%M}"}


def change(client, name, breach, sent):
    address = reverse(f"oversight:{name}", args=(breach.pk,))
    seen = client.get(address).context["form"].initial["seen"]
    return client.post(address, {**sent, "seen": seen})


def test_clock_stands_on_the_page_and_on_the_start_page(gmina, inspector):
    sent = {"key": str(new_key()), "happened": "List do złej osoby", **typed(40)}
    address = inspector.post(NEW, sent).url
    assert "Zostało 31 godzin." in text(inspector.get(address))
    home = text(inspector.get(reverse("home")))
    assert f"Naruszenie 1/{timezone.localdate().year}. Zostało 31 godzin." in home
    assert address in home
    assert "Naruszenie" not in text(client_as(Role.ASSISTANT, gmina).get(reverse("home")))


def test_same_form_twice_enters_one(gmina, inspector):
    sent = {"key": str(new_key()), "happened": "List do złej osoby", **typed(1)}
    assert inspector.post(NEW, sent).url == inspector.post(NEW, sent).url
    assert Breach.objects.filter(gmina=gmina).count() == 1


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"day": "31.12.2034"}, "Ta chwila jeszcze nie nadeszła"),
        ({"day": "1.1.2018"}, "nie obowiązuje żadna znana wartość"),
        ({"day": "1.1.1900", "hour": "0.00"}, "nie obowiązuje"),
        ({"hour": "25"}, "Wpisz godzinę"),
    ],
)
def test_moment_that_cannot_be_is_refused_in_words(gmina, inspector, wrong, words):
    sent = {"key": str(new_key()), "happened": "List", **typed(1), **wrong}
    assert words in text(inspector.post(NEW, sent))
    assert not Breach.objects.filter(gmina=gmina).exists()


def test_list_of_things_to_do_shrinks(gmina, inspector, breach):
    page = reverse("oversight:breach", args=(breach.pk,))
    assert text(inspector.get(page)).count("do zrobienia") == 8
    assert change(inspector, "describe_breach", breach, DESCRIBED).status_code == 302
    assert text(inspector.get(page)).count("do zrobienia") == 4
    change(inspector, "decide_breach", breach, {**NO, "to_people": "no", "people_reasons": "j.w."})
    assert text(inspector.get(page)).count("do zrobienia") == 0


def test_decision_not_to_tell_needs_its_reason(inspector, breach):
    page = text(change(inspector, "decide_breach", breach, {"to_office": "no", "to_people": "no"}))
    assert page.count("Napisz, dlaczego nie.") >= 2


def test_late_notification_needs_its_reason_and_an_early_one_is_refused(inspector, gmina):
    old = BreachFactory(gmina=gmina, noticed_at=timezone.now() - timedelta(hours=100))
    late = {"to_office": "yes", **typed(1)}
    assert "ponad 72 godziny" in text(change(inspector, "decide_breach", old, late))
    early = {"to_office": "yes", **typed(200)}
    assert "przed stwierdzeniem" in text(change(inspector, "decide_breach", old, early))
    far = {"to_office": "yes", "day": "1.1.1900", "hour": "0.00"}
    assert "przed stwierdzeniem" in text(change(inspector, "decide_breach", old, far))
    half = {"to_office": "yes", "day": typed(1)["day"], "hour": ""}
    assert "i dzień, i godzinę" in text(change(inspector, "decide_breach", old, half))
    given = {**late, "late_reasons": "Serwer nie działał"}
    assert change(inspector, "decide_breach", old, given).status_code == 302
    assert "po terminie" in text(inspector.get(reverse("oversight:breach", args=(old.pk,))))


def test_told_but_not_to_be_told_is_refused(inspector, breach):
    page = text(change(inspector, "decide_breach", breach, {**NO, **typed(1)}))
    assert "Zgłoszono już UODO" in page


def test_open_ends_stop_the_closing_and_a_closed_case_is_not_changed(inspector, breach):
    closing = reverse("oversight:close_breach", args=(breach.pk,))
    assert "Opisz najpierw" in text(inspector.post(closing))
    change(inspector, "describe_breach", breach, DESCRIBED)
    told = {"to_office": "yes", **typed(1), "to_people": "yes", "people_told_on": typed(1)["day"]}
    assert change(inspector, "decide_breach", breach, told).status_code == 302
    assert inspector.post(closing).status_code == 302
    page = text(change(inspector, "describe_breach", breach, DESCRIBED))
    assert "Ta sprawa jest zamknięta" in page
    assert "Naruszenie" not in text(inspector.get(reverse("home")))
    inspector.post(reverse("oversight:reopen_breach", args=(breach.pk,)))
    assert change(inspector, "describe_breach", breach, DESCRIBED).status_code == 302


def test_two_writers_do_not_overwrite_each_other(inspector, breach):
    address = reverse("oversight:describe_breach", args=(breach.pk,))
    seen = inspector.get(address).context["form"].initial["seen"]
    inspector.post(address, {**DESCRIBED, "seen": seen})
    page = inspector.post(address, {**DESCRIBED, "happened": "Inaczej", "seen": seen})
    assert "Ktoś zapisał w tym czasie co innego" in text(page)
    breach.refresh_from_db()
    assert breach.happened == DESCRIBED["happened"]


def words_of(response):
    document = read(response.content, "pismo.docx")
    return f"{document.title}\n" + "\n".join(str(block) for block in document.blocks)


def test_draft_and_register_are_printed(gmina, inspector, breach):
    change(inspector, "describe_breach", breach, DESCRIBED)
    change(inspector, "decide_breach", breach, {**NO, "to_people": "no", "people_reasons": "j.w."})
    draft = words_of(inspector.get(reverse("oversight:breach_file", args=(breach.pk, "docx"))))
    for told in (*DESCRIBED["people"].split(" i "), DESCRIBED["measures"], "poufność", "projekt"):
        assert told in draft
    assert inspector.member.user.email in draft
    register = words_of(inspector.get(reverse("oversight:breaches_file", args=("docx",))))
    assert DESCRIBED["consequences"] in register
    assert NO["office_reasons"] in register


def test_opening_a_breach_is_a_reading_and_another_gminas_is_not_there(gmina, inspector, breach):
    inspector.get(reverse("oversight:breach", args=(breach.pk,)))
    last = Event.objects.filter(gmina_id=gmina.pk).last()
    assert (last.action, last.purpose) == ("page.read", "naruszenie")
    other = BreachFactory()
    assert inspector.get(reverse("oversight:breach", args=(other.pk,))).status_code == 404


def test_empty_register_tells_the_next_step(inspector):
    assert "wpisz dzień, godzinę" in text(inspector.get(LIST))
