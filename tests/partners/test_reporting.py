"""An institution's person fills in its return and no other."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from access.test_bad_input import BAD
from factories import (
    EntryFactory,
    IndicatorFactory,
    InstitutionFactory,
    ReporterFactory,
    TaskFactory,
    ValueFactory,
    member_as,
)
from ostoja.accounts.drafts import draft_of, keep_draft
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Membership
from ostoja.audit.models import Event as Trail
from ostoja.partners.enums import Answer
from ostoja.partners.models import Entry, Reporter, Return, Value
from visitors import client_as, seen, text

pytestmark = pytest.mark.django_db
YEAR = 2023


@pytest.fixture
def partner():
    """Who answers for a school that wrote a paragraph and counted 41 under one task."""
    client = client_as(Role.PARTNER)
    gmina = client.gmina
    client.school = InstitutionFactory(gmina=gmina, name="Szkoła Podstawowa")
    ReporterFactory(gmina=gmina, institution=client.school, user=client.member.user)
    client.task = TaskFactory(
        gmina=gmina, goal__programme__year_from=2022, goal__programme__year_to=2024
    )
    client.entry = written(client, client.school, "Wydano obiady.")
    client.value = ValueFactory(gmina=gmina, entry=client.entry, indicator__label="dzieci")
    return client


def written(client, institution, words, **more):
    return EntryFactory(
        gmina=client.gmina,
        task=client.task,
        of_return__institution=institution,
        of_return__campaign__year=YEAR,
        narrative=words,
        **more,
    )


def address(institution, year=YEAR):
    return reverse("partners:fill_return", args=(institution.pk, year))


def standing(client, institution):
    """What a browser would send from the page as it stands."""
    page = client.get(address(institution))
    form = page.context["form"]
    return {"seen": seen(page)} | {
        name: shown
        for name in form.fields
        if name not in ("seen", "is_whole") and (shown := form[name].value()) is not None
    }


def send(client, institution, **more):
    return client.post(address(institution), standing(client, institution) | more)


def of_count(client, number="", answer=""):
    key = client.value.indicator_id
    return {f"number_{key}": number, f"answer_{key}": answer}


def test_partner_sees_own_return_and_its_state(partner):
    page = text(partner.get(reverse("partners:reporting")))
    assert "Szkoła Podstawowa" in page
    assert "w trakcie, niewysłana" in page
    page = text(partner.get(address(partner.school)))
    assert "Wydano obiady." in page
    assert 'value="41"' in page


def test_home_of_a_partner_is_the_return_and_not_the_gminas_deadlines(partner):
    page = text(partner.get(reverse("home")))
    assert address(partner.school) in page
    assert "w trakcie, niewysłana" in page
    assert "Terminy na najbliższe miesiące" not in page


def test_home_of_a_partner_without_an_institution_says_whom_to_ask(partner):
    page = text(client_as(Role.PARTNER, partner.gmina).get(reverse("home")))
    assert "wskazuje kierownik albo koordynator" in page


def test_home_of_the_head_keeps_the_deadlines(partner):
    page = text(client_as(Role.MANAGER, partner.gmina).get(reverse("home")))
    assert "Terminy na najbliższe miesiące" in page
    assert address(partner.school) not in page


def test_other_institutions_return_is_refused_in_words_and_shown_nowhere(partner):
    library = InstitutionFactory(gmina=partner.gmina, name="Biblioteka")
    entry = written(partner, library, "Czytano bajki.")
    ValueFactory(gmina=partner.gmina, entry=entry, indicator__label="czytelnicy")
    refused = partner.get(address(library))
    assert refused.status_code == 403
    assert "To odpowiedź innej instytucji" in text(refused)
    assert partner.post(address(library), {}).status_code == 403
    for page in (reverse("home"), reverse("partners:reporting"), address(partner.school)):
        shown = text(partner.get(page))
        assert "Biblioteka" not in shown
        assert "Czytano bajki" not in shown
        assert "czytelnicy" not in shown


def test_other_gminas_institution_is_not_there(partner):
    assert partner.get(address(InstitutionFactory())).status_code == 404
    assert partner.post(address(InstitutionFactory()), {}).status_code == 404


@pytest.mark.parametrize("ended", [1, 400])
def test_after_the_last_day_the_return_is_closed(partner, ended):
    until = timezone.localdate() - timedelta(days=ended)
    Reporter.objects.update(until=until)
    assert partner.get(address(partner.school)).status_code == 403
    assert "Nie masz jeszcze swojej instytucji" in text(partner.get(reverse("partners:reporting")))


def test_on_the_last_day_the_return_is_open(partner):
    Reporter.objects.update(until=timezone.localdate())
    assert partner.get(address(partner.school)).status_code == 200


def test_before_the_first_day_the_return_is_closed(partner):
    Reporter.objects.update(since=timezone.localdate() + timedelta(days=1))
    assert partner.get(address(partner.school)).status_code == 403


def test_reporter_without_the_role_is_refused(partner):
    Membership.objects.filter(user=partner.member.user).update(role=Role.ASSISTANT)
    assert partner.get(address(partner.school)).status_code == 403


def test_manager_fills_in_what_came_on_paper(partner):
    manager = client_as(Role.MANAGER, partner.gmina)
    assert send(manager, partner.school, **of_count(partner, "12")).status_code == 302
    partner.value.refresh_from_db()
    assert partner.value.number == Decimal(12)


@pytest.mark.parametrize(
    ("number", "answer", "stored"),
    [
        ("45", "", (Answer.NUMBER, Decimal(45))),
        ("1 200", "number", (Answer.NUMBER, Decimal(1200))),
        ("12,5", "number", (Answer.NUMBER, Decimal("12.5"))),
        ("0", "", (Answer.ZERO, None)),
        ("0", "number", (Answer.ZERO, None)),
        ("0", "zero", (Answer.ZERO, None)),
        ("", "zero", (Answer.ZERO, None)),
        ("", "no_data", (Answer.NO_DATA, None)),
        ("", "not_applicable", (Answer.NOT_APPLICABLE, None)),
    ],
)
def test_four_answers_are_kept_apart(partner, number, answer, stored):
    sent = send(partner, partner.school, **of_count(partner, number, answer))
    assert sent.status_code == 302
    partner.value.refresh_from_db()
    assert (partner.value.answer, partner.value.number) == stored


@pytest.mark.parametrize(
    ("number", "answer", "words"),
    [
        ("", "number", "Wpisz liczbę albo zmień odpowiedź"),
        ("5", "zero", "Jest liczba i „zero”"),
        ("5", "no_data", "Jest liczba i „brak danych”"),
        ("0", "not_applicable", "Jest liczba i „nie dotyczy”"),
        ("dużo", "", "Wpisz samą liczbę"),
        ("-3", "", "Wpisz samą liczbę"),
    ],
)
def test_what_contradicts_itself_is_refused_and_nothing_is_saved(partner, number, answer, words):
    of_words = {f"words_{partner.task.pk}": "Nowe słowa."}
    sent = send(partner, partner.school, **of_count(partner, number, answer), **of_words)
    assert words in text(sent)
    assert "Nowe słowa." in text(sent)
    partner.value.refresh_from_db()
    partner.entry.refresh_from_db()
    assert partner.value.number == Decimal(41)
    assert partner.entry.narrative == "Wydano obiady."


def test_saving_what_stands_changes_nothing_and_makes_no_rows(partner):
    partner.value.approximate = "about"
    partner.value.save()
    before = list(Value.objects.values()), list(Entry.objects.values())
    send(partner, partner.school)
    assert (list(Value.objects.values()), list(Entry.objects.values())) == before


def test_new_place_takes_words_and_an_indicator_nobody_counted(partner):
    fresh = IndicatorFactory(gmina=partner.gmina, task=partner.task, label="rodziny")
    sent = send(partner, partner.school, **{f"number_{fresh.pk}": "7"})
    assert sent.status_code == 302
    value = Value.objects.get(indicator=fresh)
    assert value.entry.of_return == partner.entry.of_return
    assert value.number == Decimal(7)


def test_first_return_of_an_institution_is_opened_by_filling_it_in(partner):
    Return.objects.all().delete()
    page = text(partner.get(address(partner.school)))
    assert "nie zaczęta" in page
    send(partner, partner.school, **{f"words_{partner.task.pk}": "Spotkania."})
    entry = Entry.objects.get()
    assert (entry.of_return.institution, entry.narrative) == (partner.school, "Spotkania.")


def test_emptied_place_is_removed_with_its_last_content(partner):
    words = {f"words_{partner.task.pk}": ""}
    send(partner, partner.school, **words)
    assert Entry.objects.count() == 1
    send(partner, partner.school, **of_count(partner), **words)
    assert not Value.objects.exists()
    assert not Entry.objects.exists()


def test_part_stands_with_its_whole(partner):
    part = IndicatorFactory(
        gmina=partner.gmina,
        task=partner.task,
        label="dziewczęta",
        part_of=partner.value.indicator,
        relation="some",
    )
    send(partner, partner.school, **{f"number_{part.pk}": "20"})
    assert Value.objects.get(indicator=part).entry == partner.entry


def test_whole_return_is_sent_once(partner):
    send(partner, partner.school, is_whole="on")
    found = Return.objects.get()
    assert found.sent_on == timezone.localdate()
    assert "wysłana" in text(partner.get(reverse("partners:reporting")))
    found.sent_on = timezone.localdate() - timedelta(days=3)
    found.save()
    send(partner, partner.school, is_whole="on")
    assert Return.objects.get().sent_on == found.sent_on


def test_accepted_return_does_not_change(partner):
    Return.objects.update(accepted_on=timezone.localdate())
    sent = send(partner, partner.school, **of_count(partner, "45"))
    assert "Gmina przyjęła już tę odpowiedź" in text(sent)
    partner.value.refresh_from_db()
    assert partner.value.number == Decimal(41)


def test_who_began_before_another_saved_is_shown_both(partner):
    begun = standing(partner, partner.school)
    manager = client_as(Role.MANAGER, partner.gmina)
    send(manager, partner.school, **of_count(partner, "12"))
    late = partner.post(address(partner.school), begun | of_count(partner, "99"))
    assert "Ktoś zapisał w tym czasie" in text(late)
    assert 'value="99"' in text(late)
    partner.value.refresh_from_db()
    assert partner.value.number == Decimal(12)


def test_draft_is_offered_and_dropped_once_saved(partner):
    key, place = address(partner.school), f"words_{partner.task.pk}"
    keep_draft(partner.member, key, {place: ["Zaczęte zdanie"]})
    assert "Zaczęte zdanie" in text(partner.get(key))
    send(partner, partner.school)
    assert draft_of(partner.member, key) is None


@pytest.mark.parametrize("year", [0, 1999, 2030, 10**30])
def test_year_without_a_programme_is_not_there(partner, year):
    assert partner.get(address(partner.school, year)).status_code == 404


@pytest.mark.parametrize("kind", ["number", "answer", "words"])
@pytest.mark.parametrize("name", BAD)
def test_whatever_is_typed_is_answered_in_words(partner, kind, name):
    key = partner.task.pk if kind == "words" else partner.value.indicator_id
    sent = send(partner, partner.school, **{f"{kind}_{key}": BAD[name]})
    assert sent.status_code in (200, 302)
    if sent.status_code == 200:
        assert "Popraw, zanim zapiszemy" in text(sent)


def test_saving_stands_in_the_trail(partner):
    send(partner, partner.school, **of_count(partner, "45"))
    actions = set(Trail.objects.values_list("action", flat=True))
    assert {"partners.value.corrected", "partners.return.filled"} <= actions


@pytest.fixture
def coordinator(partner):
    return client_as(Role.COORDINATOR, partner.gmina)


def people_of(institution):
    return reverse("partners:reporters", args=(institution.pk,))


def test_coordinator_names_a_reporter_and_twice_is_once(coordinator, partner):
    library = InstitutionFactory(gmina=partner.gmina)
    for _ in range(2):
        coordinator.post(people_of(library), {"person": str(partner.member.user.pk)})
    named = Reporter.objects.get(institution=library)
    assert (named.user, named.until) == (partner.member.user, None)
    assert partner.get(address(library)).status_code == 200
    assert Trail.objects.filter(action="partners.reporter.named").count() == 1


def test_only_a_person_with_the_role_can_be_named(coordinator, partner):
    assistant = member_as(Role.ASSISTANT, partner.gmina).user
    answer = coordinator.post(people_of(partner.school), {"person": str(assistant.pk)})
    assert "Popraw, zanim zapiszemy" in text(answer)
    assert Reporter.objects.count() == 1


def test_ended_reporter_stays_on_the_list_and_sees_nothing(coordinator, partner):
    row = Reporter.objects.get()
    ending = reverse("partners:end_reporter", args=(partner.school.pk, row.pk))
    for _ in range(2):
        coordinator.post(ending)
    row.refresh_from_db()
    assert row.until == timezone.localdate() - timedelta(days=1)
    assert "skończone" in text(coordinator.get(people_of(partner.school)))
    assert partner.get(address(partner.school)).status_code == 403
    assert Trail.objects.filter(action="partners.reporter.ended").count() == 1


def test_reporter_named_today_and_ended_today_leaves_the_trail_only(coordinator, partner):
    Reporter.objects.update(since=timezone.localdate())
    row = Reporter.objects.get()
    coordinator.post(reverse("partners:end_reporter", args=(partner.school.pk, row.pk)))
    assert not Reporter.objects.exists()
    assert Trail.objects.filter(action="partners.reporter.ended").exists()


def test_reporter_of_another_institution_is_not_ended_from_here(coordinator, partner):
    other = InstitutionFactory(gmina=partner.gmina)
    row = Reporter.objects.get()
    ending = reverse("partners:end_reporter", args=(other.pk, row.pk))
    assert coordinator.post(ending).status_code == 404


def test_institutions_lead_to_who_answers_only_for_those_who_may_say(coordinator, partner):
    listed = reverse("partners:institutions")
    assert people_of(partner.school) in text(coordinator.get(listed))
    assistant = client_as(Role.ASSISTANT, partner.gmina)
    assert not re.search(r"/instytucje/[0-9a-f-]{36}/", text(assistant.get(listed)))
