"""Scans in a family's file, and how a paper reached its reader."""

import hashlib

import pytest
from django.db import connection
from django.urls import reverse

from access.rooms.families_files import delivery_body, scan_body
from factories import AssignmentFactory, FamilyAssistantFactory, FamilyFactory
from factories.files import AttachmentFactory, picture
from factories.way_in import ConsentFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.documents.files import paper_file
from ostoja.families.commands.attachments import remove_attachment
from ostoja.families.commands.merging import merge_families
from ostoja.families.models import Attachment, Binned, Delivery
from ostoja.families.papers import consent_paper
from ostoja.families.rules.attachments import LARGEST, PDF, why_not_kept
from ostoja.oversight.queries.copy import copy_of
from visitors import client_as, seen, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker():
    """A social worker at a family shown to nobody else."""
    client = client_as(Role.SOCIAL_WORKER)
    client.family = FamilyFactory(gmina=client.gmina, children=1)
    return client


def address(name, family, *more):
    return reverse(f"families:{name}", args=(family.pk, *more))


def attached(client, **change):
    answer = client.post(address("attach", client.family), scan_body(**change))
    assert answer.status_code == 302
    return Attachment.objects.get()


def test_scan_is_kept_sealed_with_the_checksum_of_what_came(worker):
    scan = attached(worker)
    assert scan.checksum == hashlib.sha256(picture(7)).hexdigest()
    assert (scan.media_type, scan.size, scan.file) == ("image/png", len(picture(7)), picture(7))
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM families_attachment")
        kept = cursor.fetchone()[0]
    assert "iVBOR" not in kept
    page = text(worker.get(address("attachment", worker.family, scan.pk)))
    assert scan.checksum in page
    assert address("attachment_picture", worker.family, scan.pk) in page
    assert Event.objects.filter(action="families.attachment.added").count() == 1


def test_same_form_twice_is_one_scan_and_the_same_file_again_is_refused(worker):
    key = scan_body()["key"]
    for _ in range(2):
        attached(worker, key=key)
    page = text(worker.post(address("attach", worker.family), scan_body()))
    assert "Ten plik jest już w aktach tej rodziny." in page
    assert Attachment.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"MZ\x90\x00 program", "skan.png", "Tego rodzaju pliku nie przyjmujemy"),
        (b"<html><script>alert(1)</script>", "skan.pdf", "Tego rodzaju pliku nie przyjmujemy"),
        (b"<svg xmlns='x' onload='alert(1)'/>", "skan.png", "Tego rodzaju pliku nie przyjmujemy"),
        (b"", "skan.png", "Ten plik jest pusty"),
        (b"%PDF-1.7" + b"0" * LARGEST, "skan.pdf", "Plik jest większy niż 10 MB"),
    ],
)
def test_file_is_judged_by_what_it_is_and_not_by_its_name(worker, content, name, words):
    sent = scan_body(content, name)
    page = text(worker.post(address("attach", worker.family), sent))
    assert words in page
    assert 'value="Zwrotka"' in page
    assert not Attachment.objects.exists()


def test_rule_knows_what_a_scanner_and_a_telephone_make():
    for start in (b"%PDF-1.4", b"\xff\xd8\xff\xe0", picture(), b"<?xml version='1.0'?>"):
        assert why_not_kept(start) is None


def test_file_is_handed_out_alone_and_never_under_the_name_it_came_with(worker):
    scan = attached(worker, name='a"\r\nX-Evil: 1.png')
    answer = worker.get(address("attachment_file", worker.family, scan.pk))
    assert answer.content == picture(7)
    assert (
        answer.headers["Content-Disposition"] == f'attachment; filename="zalacznik-{scan.pk}.png"'
    )
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "X-Evil" not in answer.headers


def test_pdf_is_shown_as_a_picture_of_its_first_page(worker):
    consent = ConsentFactory(gmina=worker.gmina, family=worker.family)
    content = paper_file(worker.gmina, consent_paper(consent), "pdf", on=consent.given_on).content
    good = AttachmentFactory(gmina=worker.gmina, family=worker.family, file=content, media_type=PDF)
    bad = AttachmentFactory(
        gmina=worker.gmina, family=worker.family, file=b"%PDF-1.4 nic", media_type=PDF
    )
    shown = worker.get(address("attachment_picture", worker.family, good.pk))
    assert shown.headers["Content-Type"] == "image/png"
    assert shown.content.startswith(b"\x89PNG")
    assert "sandbox" in shown.headers["Content-Security-Policy"]
    assert worker.get(address("attachment_picture", worker.family, bad.pk)).status_code == 404


def test_scan_of_a_family_that_is_not_hers_is_closed_to_an_assistant(worker):
    scan = attached(worker)
    assistant = client_as(Role.ASSISTANT, worker.gmina)
    row = FamilyAssistantFactory(gmina=worker.gmina, user=assistant.member.user)
    own = AssignmentFactory(gmina=worker.gmina, assistant=row).family
    for name in ("attachment", "attachment_file", "attachment_picture"):
        assert assistant.get(address(name, worker.family, scan.pk)).status_code == 403
        assert assistant.get(address(name, own, scan.pk)).status_code == 404


def test_removed_scan_is_gone_unless_it_proves_a_delivery(worker):
    scan = attached(worker)
    sent = delivery_body(proof=str(scan.pk))
    worker.post(address("new_delivery", worker.family), sent)
    form = address("remove_attachment", worker.family, scan.pk)
    assert "Ten plik jest dowodem doręczenia: plan pracy" in text(worker.post(form))
    delivery = Delivery.objects.get()
    mark = seen(worker.get(address("correct_delivery", worker.family, delivery.pk)))
    without = delivery_body(seen=mark)
    worker.post(address("correct_delivery", worker.family, delivery.pk), without)
    assert worker.post(form).status_code == 302
    assert not Attachment.objects.exists()
    assert Event.objects.filter(action="families.attachment.removed").count() == 1


def test_removed_scan_comes_back_from_the_bin_as_it_was(worker):
    scan = attached(worker)
    worker.post(address("remove_attachment", worker.family, scan.pk))
    head = client_as(Role.MANAGER, worker.gmina)
    assert f"załącznik: {scan.title}" in text(head.get(address("removed", worker.family)))
    back = address("bring_back", worker.family, Binned.objects.get().pk)
    assert "Kosz jest pusty" in text(head.post(back, follow=True))
    again = Attachment.objects.get()
    assert (again.pk, again.file, again.added_by) == (scan.pk, picture(7), scan.added_by)


def test_removed_scan_comes_back_to_the_record_that_took_its_family_in(worker):
    scan = attached(worker)
    head = client_as(Role.MANAGER, worker.gmina)
    kept = FamilyFactory(gmina=worker.gmina)
    remove_attachment(scan, by=head.member)
    merge_families(kept, worker.family, by=head.member)
    head.post(address("bring_back", kept, Binned.objects.get().pk))
    assert Attachment.objects.get().family == kept


def test_scan_added_anew_leaves_the_removed_one_in_the_bin(worker):
    scan = attached(worker)
    worker.post(address("remove_attachment", worker.family, scan.pk))
    attached(worker)
    head = client_as(Role.MANAGER, worker.gmina)
    back = address("bring_back", worker.family, Binned.objects.get().pk)
    assert "Ten plik jest już w aktach tej rodziny." in text(head.post(back, follow=True))
    assert Attachment.objects.count() == Binned.objects.count() == 1


def test_delivery_has_its_channel_day_and_proof(worker):
    scan = attached(worker)
    body = delivery_body(proof=str(scan.pk), address="ae:pl-12345-67890-abcde-12")
    for _ in range(2):
        assert worker.post(address("new_delivery", worker.family), body).status_code == 302
    delivery = Delivery.objects.get()
    assert (delivery.address, delivery.proof) == ("AE:PL-12345-67890-ABCDE-12", scan)
    page = text(worker.get(address("delivery", worker.family, delivery.pk)))
    assert "AE:PL-12345-67890-ABCDE-12" in page
    assert address("attachment", worker.family, scan.pk) in page
    for kind in ("pdf", "docx"):
        file = worker.get(address("delivery_file", worker.family, delivery.pk, kind))
        assert file.content[:4] in (b"%PDF", b"PK\x03\x04")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"address": ""}, "Przy e-Doręczeniach podaj adres"),
        ({"address": "AE:PL-1"}, "To nie jest adres do e-Doręczeń"),
        ({"sent_on": "1.1.2099"}, "Ten dzień jest w przyszłości"),
        ({"delivered_on": "1.5.2023"}, "Pismo nie może być doręczone przed wysłaniem"),
        ({"channel": "phone"}, "Jak: "),
    ],
)
def test_delivery_that_cannot_be_is_refused_and_stays_typed(worker, change, words):
    page = text(worker.post(address("new_delivery", worker.family), delivery_body(**change)))
    assert words in page
    assert 'value="plan pracy"' in page
    assert not Delivery.objects.exists()


def test_scans_go_into_the_copy_of_a_persons_data_as_files(worker):
    scan = attached(worker)
    manager = client_as(Role.MANAGER, worker.gmina)
    child = worker.family.members.get().person
    entries = [one for one in copy_of(manager.member, child).entries if one.files]
    assert [one.files for one in entries] == [(("content", picture(7)),)]
    assert scan.title in str(entries[0].fields)
