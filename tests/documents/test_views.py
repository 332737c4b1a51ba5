"""The page of the gmina's Word template."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.blocks.docx.packing import default_template
from ostoja.documents.models import WordTemplate
from visitors import client_as, text

pytestmark = pytest.mark.django_db
PAGE = reverse("documents:word_template")
CURRENT = reverse("documents:current_template")


@pytest.fixture
def manager():
    return client_as(Role.MANAGER)


def send(client, content, name="urzad.docx"):
    return client.post(PAGE, {"file": SimpleUploadedFile(name, content)})


def shipped():
    return default_template().getvalue()


def test_shipped_template_is_offered_first(manager):
    assert "szablonu, który przychodzi z Ostoją" in text(manager.get(PAGE))
    assert manager.get(CURRENT).content == shipped()


def test_good_template_is_taken_once(manager):
    assert send(manager, shipped()).url == PAGE
    page = text(manager.get(PAGE))
    assert "Sprawozdania będą pisane w szablonie urzad.docx." in page
    assert "w użyciu" in page
    assert "Ten szablon jest już wgrany." in text(send(manager, shipped()))
    assert WordTemplate.objects.count() == 1


@pytest.mark.parametrize("content", [b"x", b"PK\x03\x04", b"\x00" * 1000, b"%PDF-1.7"])
def test_file_that_is_no_template_is_refused_in_words(manager, content):
    page = text(send(manager, content))
    assert "Plik Worda (.docx): " in page
    assert not WordTemplate.objects.exists()


def test_too_large_file_is_refused(manager):
    page = text(send(manager, b"x" * (5 * 1024 * 1024 + 1)))
    assert "Plik Worda (.docx): Plik jest większy niż 5 MB." in page


def test_missing_and_empty_files_are_refused(manager):
    assert "Plik Worda (.docx): To pole jest wymagane." in text(manager.post(PAGE, {"file": ""}))
    assert "Plik Worda (.docx): " in text(send(manager, b""))


def test_file_with_a_very_long_name_is_refused_in_words(manager):
    page = text(send(manager, shipped(), name="w" * 240 + ".docx"))
    assert "Popraw, zanim zapiszemy" in page
    assert not WordTemplate.objects.exists()


def test_template_of_another_gmina_is_not_ours(manager):
    other = whole_gmina(signed=False)
    WordTemplate.objects.create(gmina=other.gmina, name="obcy.docx", content=b"x", digest="1")
    assert "obcy.docx" not in text(manager.get(PAGE))
    assert manager.get(CURRENT).content == shipped()
