"""Preview, signature and editions: refused while wrong, frozen once signed."""

import json
from decimal import Decimal

import pytest
from django.urls import reverse

from factories import NoteLineFactory
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.documents.models import WordTemplate
from ostoja.reports.enums import Part
from ostoja.reports.models import Edition, Words
from visitors import client_as, text

pytestmark = pytest.mark.django_db
SIGN = reverse("reports:sign", args=(2023,))
TYPES = {
    "docx": b"PK",
    "pdf": b"%PDF-",
    "html": b"<!DOCTYPE html>",
    "json": b"{",
}


@pytest.fixture
def whole():
    return whole_gmina(signed=False)


@pytest.fixture
def manager(whole):
    return client_as(Role.MANAGER, whole.gmina)


def sign(client, number=1, **more):
    return client.post(SIGN, {"form": "long", "number": number} | more)


def file_of(client, kind, number=1):
    return client.get(reverse("reports:edition_file", args=(2023, number, kind)))


@pytest.mark.parametrize("form", ["long", "short"])
def test_preview_shows_words_and_figures(manager, form):
    page = text(manager.get(reverse("reports:preview", args=(2023, form))))
    assert "Więcej czasu." in page
    assert "300,00 zł" in page


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("form", ["long", "short"])
def test_draft_files_are_what_they_say(whole, manager, form, kind):
    response = manager.get(reverse("reports:draft_file", args=(2023, form, kind)))
    assert response.content.startswith(TYPES[kind])
    name = f"sprawozdanie-{whole.gmina.slug}-2023.{kind}"
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_findings_stand_before_the_signature(manager):
    page = text(manager.get(SIGN))
    assert "Termin sprawozdania minął" in page


def test_report_without_needs_is_not_signed(manager):
    Words.objects.filter(part=Part.NEEDS).delete()
    page = text(sign(manager))
    assert page.count("Część „Potrzeby” jest pusta.") == 2
    assert "do poprawy" in page
    assert not Edition.objects.exists()


def test_form_must_be_chosen(manager):
    page = text(sign(manager, form=""))
    assert "Postać: To pole jest wymagane." in page
    assert not Edition.objects.exists()


def test_signed_edition_names_who_and_its_checksum(manager):
    response = sign(manager)
    assert response.url == reverse("reports:edition", args=(2023, 1))
    page = text(manager.get(response.url))
    edition = Edition.objects.get()
    assert "Podpisano wydanie 1." in page
    assert edition.digest in page
    assert edition.signed_by in page


def test_correction_demands_a_reason(manager):
    sign(manager)
    page = text(sign(manager, number=2, reason="  "))
    assert "Powód korekty: To pole jest wymagane." in page
    assert Edition.objects.count() == 1
    response = sign(manager, number=2, reason="Brakowało noty.")
    assert "Brakowało noty." in text(manager.get(response.url))


def test_edition_signed_meanwhile_is_not_signed_over(manager):
    sign(manager)
    page = text(sign(manager, number=1, reason="Kliknięto dwa razy."))
    assert "Następne wydanie ma numer 2, a nie 1: ktoś podpisał wcześniejsze." in page
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("kind", TYPES)
def test_files_of_a_signed_edition_never_change(whole, manager, kind):
    sign(manager)
    before = file_of(manager, kind).content
    assert before.startswith(TYPES[kind])
    NoteLineFactory(gmina=whole.gmina, note=whole.line.note, billed=Decimal("999.00"))
    Words.objects.update(text="Zmienione później.")
    whole.programme.title = "Inny tytuł"
    whole.programme.save()
    WordTemplate.objects.create(
        gmina=whole.gmina, name="nowy.docx", content=b"nowszy", digest="0" * 64
    )
    assert file_of(manager, kind).content == before


def test_frozen_figures_keep_value_and_rows(whole, manager):
    sign(manager)
    key = str(whole.line.pk)
    whole.line.delete()
    found = json.loads(file_of(manager, "json").content)["figures"]
    [paid] = [figure for figure in found if figure["code"] == "PZ3"]
    assert (paid["value"], paid["rows"], paid["row_ids"]) == ("300.00", 1, [key])


def test_edition_that_is_not_there(manager):
    assert manager.get(reverse("reports:edition", args=(2023, 1))).status_code == 404
