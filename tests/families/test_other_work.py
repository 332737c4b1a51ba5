"""Help of art. 10 ust. 3, talks with institutions and opinions for a court."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from access.rooms.families_other_work import contact_body, help_body, opinion_body
from factories import AssignmentFactory, FamilyAssistantFactory, FamilyFactory
from factories.other_work import OpinionFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.families.commands import other_work as commands
from ostoja.families.enums import DutyKind
from ostoja.families.models import Contact, CourtOpinion, HelpGiven
from ostoja.families.papers.month_rows import summary
from ostoja.families.queries import duties_for, month_for
from visitors import client_as, seen, text

pytestmark = pytest.mark.django_db
OPINION = {"court": "Sąd", "file_number": "III Nsm 1/23", "requested_on": date(2023, 5, 2)}


@pytest.fixture
def assistant():
    """In a browser, with a family of her own since January 2023."""
    client = client_as(Role.ASSISTANT)
    client.row = FamilyAssistantFactory(gmina=client.gmina, user=client.member.user)
    client.family = AssignmentFactory(
        gmina=client.gmina, assistant=client.row, started_on=date(2023, 1, 9)
    ).family
    return client


def address(name, family, *more):
    return reverse(f"families:{name}", args=(family.pk, *more))


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.SOCIAL_WORKER, Role.MANAGER])
def test_help_is_kept_with_its_hours_and_persons(assistant, role):
    client = assistant if role is Role.ASSISTANT else client_as(role, assistant.gmina)
    form = address("new_help", assistant.family)
    assert client.post(form, help_body(minutes="75")).status_code == 302
    given = HelpGiven.objects.get()
    assert (given.minutes, given.persons, given.form) == (75, 3, "therapy")
    listed = text(client.get(address("other_work", assistant.family)))
    assert "1 h 15 min" in listed
    assert "terapia i mediacja" in listed
    page = text(client.get(address("help", assistant.family, given.pk)))
    assert "Rozmowa z całą rodziną." in page
    assert Event.objects.filter(action="families.help.recorded").count() == 1


def test_help_tells_what_its_fields_mean(assistant):
    page = text(assistant.get(address("new_help", assistant.family)))
    assert "Ustawa wymienia pięć form pracy z rodziną" in page
    assert "art. 10 ust. 3 ustawy z dnia 9 czerwca 2011 r." in page


@pytest.mark.parametrize(
    ("route", "body", "model"),
    [
        ("new_help", help_body, HelpGiven),
        ("new_contact", contact_body, Contact),
        ("new_opinion", opinion_body, CourtOpinion),
    ],
)
def test_same_form_sent_twice_is_one_record(assistant, route, body, model):
    sent = body()
    for _ in range(2):
        assert assistant.post(address(route, assistant.family), sent).status_code == 302
    assert model.objects.count() == 1


@pytest.mark.parametrize(
    ("route", "body", "words"),
    [
        ("new_help", help_body(held_on="1.1.2099"), "Dzień: Ten dzień jest w przyszłości"),
        ("new_help", help_body(minutes="0"), "Czas (minuty): "),
        ("new_help", help_body(form=""), "Zaznacz formę pomocy"),
        ("new_contact", contact_body(held_on="1.1.2099"), "Ten dzień jest w przyszłości"),
        ("new_opinion", opinion_body(due_on="1.5.2023"), "Termin nie może być przed wpływem"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_stays_typed(assistant, route, body, words):
    page = text(assistant.post(address(route, assistant.family), body))
    assert words in page
    assert (body.get("words") or body.get("matter") or body["text"]) in page
    assert not HelpGiven.objects.exists()
    assert not Contact.objects.exists()
    assert not CourtOpinion.objects.exists()


def test_contact_counts_into_the_month_of_the_assistant(assistant):
    assistant.post(address("new_contact", assistant.family), contact_body())
    numbers = dict(summary(month_for(assistant.row, date(2023, 5, 1))))
    assert numbers["kontakty z instytucjami"] == "1"
    assert numbers["czas pracy z rodzinami"] == "0 h 20 min"


def test_contact_written_by_the_head_is_of_the_assigned_assistant(assistant):
    manager = client_as(Role.MANAGER, assistant.gmina)
    manager.post(address("new_contact", assistant.family), contact_body())
    assert Contact.objects.get().assistant == assistant.row
    nobody = FamilyFactory(gmina=assistant.gmina)
    page = text(manager.post(address("new_contact", nobody), contact_body()))
    assert "03.05.2023 z rodziną nie pracował żaden asystent" in page


def test_two_who_correct_help_see_both_versions(assistant):
    assistant.post(address("new_help", assistant.family), help_body())
    form = address("correct_help", assistant.family, HelpGiven.objects.get().pk)
    manager = client_as(Role.MANAGER, assistant.gmina)
    hers, mine = seen(manager.get(form)), seen(assistant.get(form))
    assert manager.post(form, help_body(provider="prawnik", seen=hers)).status_code == 302
    answer = assistant.post(form, help_body(provider="mediator", seen=mine))
    assert HelpGiven.objects.get().provider == "prawnik"
    assert "prawnik</td>" in text(answer)


def test_draft_of_an_opinion_comes_back(assistant):
    form = address("new_opinion", assistant.family)
    typed = opinion_body(text="Zaczęte w autobusie.") | {"_page": form, "_title": "Opinia"}
    assistant.post(reverse("keep_draft"), typed)
    assert "Zaczęte w autobusie.</textarea>" in text(assistant.get(form))


def test_opinion_waits_on_the_board_until_it_is_sent(assistant):
    today = timezone.localdate()
    opinion = OpinionFactory(
        gmina=assistant.gmina, family=assistant.family, due_on=today - timedelta(days=1)
    )
    due = [one.kind for one in duties_for(assistant.member, today)]
    assert due.count(DutyKind.OPINION) == 1
    assert "po terminie" in text(assistant.get(address("other_work", assistant.family)))
    commands.send_opinion(opinion, sent_on=today, today=today, by="test")
    assert DutyKind.OPINION not in [one.kind for one in duties_for(assistant.member, today)]


def test_opinion_without_words_is_not_sent_and_a_sent_one_does_not_change(assistant):
    today = date(2023, 6, 1)
    opinion = OpinionFactory(gmina=assistant.gmina, family=assistant.family, text="")
    with pytest.raises(ValidationError, match="nie ma jeszcze treści"):
        commands.send_opinion(opinion, sent_on=today, today=today, by="test")
    opinion.text = "Rodzice dbają o dzieci."
    with pytest.raises(ValidationError, match="przed wpływem pisma"):
        commands.send_opinion(opinion, sent_on=date(2023, 5, 1), today=today, by="test")
    commands.send_opinion(opinion, sent_on=today, today=today, by="test")
    with pytest.raises(ValidationError, match=r"wysłana 01\.06\.2023 i już się nie zmienia"):
        commands.correct_opinion(
            opinion, today=today, by="test", due_on=None, text="Inaczej.", **OPINION
        )
    opinion.refresh_from_db()
    assert opinion.text == "Rodzice dbają o dzieci."


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_opinion_and_cards_are_printed(assistant, kind):
    opinion = OpinionFactory(gmina=assistant.gmina, family=assistant.family)
    assistant.post(address("new_help", assistant.family), help_body())
    for page in (
        address("opinion_file", assistant.family, opinion.pk, kind),
        address("work_file", assistant.family, "pomoc", kind),
        address("work_file", assistant.family, "instytucje", kind),
    ):
        file = assistant.get(page)
        assert file.content[:4] in (b"%PDF", b"PK\x03\x04")
        assert assistant.family.name not in file.headers["Content-Disposition"]
