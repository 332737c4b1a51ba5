"""The report's pages where words are written: saved once, two editors, drafts, refusals."""

import pytest
from django.urls import reverse

from factories import ProgrammeFactory, member_as
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Draft
from ostoja.programme.models import Task
from ostoja.reports import commands
from ostoja.reports.enums import Part
from ostoja.reports.models import Report, Words
from visitors import client_as, client_of, text

pytestmark = pytest.mark.django_db
PART = reverse("reports:words", args=(2023, "summary"))
DRAFT = reverse("keep_draft")


@pytest.fixture
def whole():
    return whole_gmina(signed=False)


@pytest.fixture
def coordinator(whole):
    return client_as(Role.COORDINATOR, whole.gmina)


def written():
    return Words.objects.get(part=Part.SUMMARY)


def save(client, words, version=0):
    return client.post(PART, {"text": words, "version": version})


def begin(client, words):
    """What the page sends while somebody types."""
    return client.post(DRAFT, {"_page": PART, "text": words, "version": 0})


def test_report_lists_its_parts_with_their_state(coordinator):
    page = text(coordinator.get(reverse("reports:report", args=(2023,))))
    assert all(part.label in page for part in Part)
    assert page.count("do napisania") == len(Part) - 2
    assert page.count("napisane") == 2


def test_report_that_was_not_begun_is_not_there(coordinator):
    response = coordinator.get(reverse("reports:report", args=(2022,)))
    assert response.status_code == 404
    assert "Sprawozdanie za 2022 rok nie jest jeszcze rozpoczęte." in text(response)


def test_report_is_begun_once(whole, coordinator):
    for _ in range(2):
        response = coordinator.post(reverse("reports:reports"), {"year": "2024"})
        assert response.url == reverse("reports:report", args=(2024,))
    assert Report.objects.filter(gmina=whole.gmina, year=2024).count() == 1


@pytest.mark.parametrize(
    ("year", "refusal"),
    [
        ("", "Rok sprawozdania: To pole jest wymagane."),
        ("dwa", "Rok sprawozdania: Wpisz liczbę całkowitą."),
        ("1999", "Rok sprawozdania: Upewnij się, że ta wartość jest większa lub równa 2012."),
        ("2030", "nie ma programu wspierania rodziny obejmującego rok 2030."),
    ],
)
def test_report_of_a_wrong_year_is_refused(coordinator, year, refusal):
    page = text(coordinator.post(reverse("reports:reports"), {"year": year}))
    assert refusal in page
    assert Report.objects.count() == 1
    assert f'value="{year}"' in page or not year


def test_programme_of_another_gmina_covers_no_year_of_ours(coordinator):
    ProgrammeFactory(year_from=2030, year_to=2032)
    page = text(coordinator.post(reverse("reports:reports"), {"year": "2030"}))
    assert "nie ma programu" in page


def test_words_are_saved_and_shown_again(coordinator):
    response = save(coordinator, "Rok był dobry.\nDzieci wróciły.")
    assert response.url == reverse("reports:report", args=(2023,))
    assert "Zapisano: Podsumowanie." in text(coordinator.get(response.url))
    assert written().text == "Rok był dobry.\r\nDzieci wróciły.".replace("\r", "")
    assert "Dzieci wróciły." in text(coordinator.get(PART))


def test_too_long_words_are_refused_and_not_lost(coordinator):
    page = text(save(coordinator, "żółw " * 20_001))
    assert "Treść: Upewnij się, że ta wartość ma co najwyżej 100000 znaków" in page
    assert page.count("żółw ") == 20_001


def test_words_are_shown_as_typed_and_never_run(coordinator):
    save(coordinator, "<script>alert(1)</script> & 'A' <5 osób")
    page = text(coordinator.get(PART))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#x27;A&#x27; &lt;5 osób" in page


def test_two_editors_see_both_texts_and_nothing_is_overwritten(whole, coordinator):
    manager = client_as(Role.MANAGER, whole.gmina)
    save(manager, "Treść kierownika.")
    page = text(save(coordinator, "Treść koordynatora."))
    assert written().text == "Treść kierownika."
    assert "Ktoś zapisał w tym czasie inną treść." in page
    assert "Treść kierownika." in page
    assert "Treść koordynatora.</textarea>" in page
    assert 'name="version" value="1"' in page
    save(coordinator, "Treść obojga.", version=1)
    assert written().text == "Treść obojga."


def test_text_of_the_second_editor_outlives_the_tab(whole, coordinator):
    save(client_as(Role.MANAGER, whole.gmina), "Treść kierownika.")
    save(coordinator, "Treść koordynatora.")
    assert "Treść koordynatora.</textarea>" in text(coordinator.get(PART))


def test_draft_comes_back_after_signing_out(coordinator):
    kept = begin(coordinator, "Zaczęte")
    assert text(kept).startswith("Zapisano ")
    coordinator.logout()
    again = client_of(coordinator.member.user)
    page = text(again.get(PART))
    assert "Zaczęte</textarea>" in page
    assert "To jest Twój szkic" in page
    assert not Words.objects.filter(part=Part.SUMMARY).exists()


def test_draft_is_dropped_when_the_words_are_saved(coordinator):
    begin(coordinator, "Zaczęte")
    save(coordinator, "Skończone")
    assert not Draft.objects.exists()
    assert "Twój szkic" not in text(coordinator.get(PART))


def test_draft_is_kept_when_the_words_are_refused(coordinator):
    begin(coordinator, "Zaczęte")
    save(coordinator, "x" * 100_001)
    assert Draft.objects.get().typed["text"] == ["Zaczęte"]


def test_draft_is_its_writers_alone(whole, coordinator):
    begin(coordinator, "Zaczęte")
    assert "Zaczęte" not in text(client_as(Role.MANAGER, whole.gmina).get(PART))


def test_draft_of_another_gmina_does_not_come_here(whole, coordinator):
    other = whole_gmina(signed=False)
    member = member_as(Role.MANAGER, other.gmina)
    client = client_of(member.user)
    begin(client, "Obce")
    assert "Obce" not in text(coordinator.get(PART))


def test_old_draft_does_not_overwrite_newer_words(whole, coordinator):
    begin(coordinator, "Stary szkic")
    commands.save_words(whole.report, part=Part.SUMMARY, text="Nowsze", version=0, by=whole.manager)
    page = text(coordinator.get(PART))
    assert 'name="version" value="0"' in page
    save(coordinator, "Stary szkic", version=0)
    assert written().text == "Nowsze"


def test_words_under_a_task_stand_under_it_in_the_report(whole, coordinator):
    listed = text(coordinator.get(reverse("reports:headings", args=(2023,))))
    task = Task.objects.get(gmina=whole.gmina)
    place = f"cel-{task.goal.number}-zadanie-{task.number}"
    address = reverse("reports:words", args=(2023, place))
    assert address in listed
    assert "dopisane" not in listed

    saved = coordinator.post(address, {"text": "Ośrodek dopisał swoje.", "version": 0})
    assert saved.url == reverse("reports:headings", args=(2023,))
    assert "dopisane" in text(coordinator.get(saved.url))
    report = text(coordinator.get(reverse("reports:preview", args=(2023, "long"))))
    assert report.index(str(task)) < report.index("Ośrodek dopisał swoje.")


def test_words_under_a_heading_that_is_not_there_are_refused(coordinator):
    address = reverse("reports:words", args=(2023, "cel-9-zadanie-9"))
    assert coordinator.get(address).status_code == 404
    assert "Sprawozdanie nie ma takiej części." in text(coordinator.get(address))
