"""The papers of the way in: filled they say what is recorded, empty they leave room for a pen."""

from datetime import date

import pytest
from django.urls import reverse

from factories import AssignmentFactory
from factories.way_in import ApplicationFactory
from ostoja.accounts.enums import Role
from ostoja.blocks.tree import Listing, Paragraph, Table
from ostoja.documents.paper import paper_document
from ostoja.families import commands
from ostoja.families.models import Ruling
from ostoja.families.papers import (
    BLANKS,
    answer_paper,
    application_paper,
    consent_paper,
    diagnosis_paper,
)
from visitors import client_as

pytestmark = pytest.mark.django_db
DAY = date(2023, 2, 1)
BOX = "\N{WHITE SQUARE}"


@pytest.fixture
def application():
    return ApplicationFactory(family__name="Zmyślonych", family__number="OPS.1")


def said(gmina, paper):
    """Everything that the paper says."""
    words = []
    for block in paper_document(gmina, paper, on=DAY).blocks:
        if isinstance(block, Paragraph):
            words.append(block.text)
        elif isinstance(block, Table):
            words += [cell for row in block.rows for cell in row.cells]
        elif isinstance(block, Listing):
            words += [item.text for item in block.items]
    return "\n".join(words)


def test_application_says_who_why_and_what_was_decided(application):
    Ruling.objects.create(
        gmina=application.gmina,
        application=application,
        outcome="wait",
        made_on=DAY,
        made_by="Halina Kierownicka",
    )
    words = said(application.gmina, application_paper(application))
    for part in (
        "Zmyślonych",
        "opieka i wychowanie dzieci, prowadzenie domu i pieniądze",
        "05.05.2015",
        "możliwe",
        "wpisać na listę oczekujących, 01.02.2023, Halina Kierownicka",
    ):
        assert part in words
    assert "uzależnienie" not in words


def test_consent_names_what_was_agreed_and_that_it_may_be_withdrawn(application):
    [consent] = application.family.consents.all()
    words = said(application.gmina, consent_paper(consent))
    assert "wizyty w domu, kontakt ze szkołą lub przedszkolem" in words
    assert "oboje rodzice" in words
    assert "może ją w każdej chwili wycofać" in words


def test_sheet_of_a_child_says_what_the_interview_found(application):
    [member] = application.family.members.all()
    sheet = commands.write_sheet(
        application.interview, member.person, by="test", care="Dzieci są zadbane."
    )
    words = said(application.gmina, diagnosis_paper(sheet))
    assert str(member.person) in words
    assert "Dzieci są zadbane." in words


def test_answer_names_the_assistant_or_the_reasons(application):
    gmina = application.gmina
    ruling = Ruling(gmina=gmina, application=application, outcome="refuse", reasons="Wystarczy.")
    assert "Wystarczy." in said(gmina, answer_paper(ruling))
    given = AssignmentFactory(gmina=gmina, family=application.family, application=application)
    ruling = Ruling(gmina=gmina, application=application, outcome="assign")
    assert f"{given.assistant}, od 01.02.2023" in said(gmina, answer_paper(ruling))


@pytest.mark.parametrize("name", ["zgoda", "diagnoza-dziecka", "wniosek", "odpowiedz"])
def test_empty_paper_offers_boxes_and_names_nobody(application, name):
    paper = BLANKS[name]()
    assert paper.case == ""
    words = said(application.gmina, paper)
    assert "None" not in words
    assert name == "diagnoza-dziecka" or BOX in words


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_paper_is_sent_as_a_file_and_an_unknown_one_is_not(application, kind):
    client = client_as(Role.SOCIAL_WORKER, application.gmina)

    def ask(paper, key, kind=kind):
        address = ("families:way_file", application.family_id, paper, key, kind)
        return client.get(reverse(address[0], args=address[1:]))

    sent = ask("wniosek", application.pk)
    assert sent.content[:4] == (b"%PDF" if kind == "pdf" else b"PK\x03\x04")
    assert ask("wniosek", application.family_id).status_code == 404
    assert ask("inny", application.pk).status_code == 404
    assert ask("wniosek", application.pk, "exe").status_code == 404
