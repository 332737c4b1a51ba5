"""Pages: hand over, look beside the text, decide, proofread."""

import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from importers.taking import REPORT, accept_everything, handed_over, piece_of, weighed
from ostoja.accounts.enums import Role
from ostoja.importers.enums import Kind, Purpose
from ostoja.importers.models import Decision, ImportedFile
from ostoja.programme.models import Goal, Programme
from ostoja.reports.models import Acceptance
from recognition.other_hand import TEXTS
from visitors import client_as, text

pytestmark = pytest.mark.django_db
SECTION = "zadanie-1-3"
WHOLE = REPORT.encode()


@pytest.fixture
def coordinator():
    return client_as(Role.COORDINATOR)


def upload(client, view, content=WHOLE, name="sprawozdanie.txt", **more):
    sent = {"file": SimpleUploadedFile(name, content), "year": ""} | more
    return client.post(reverse(f"importers:{view}"), sent, follow=True)


def word_file(*paragraphs):
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def test_handing_over_leads_to_what_was_recognised(coordinator):
    page = text(upload(coordinator, "files"))
    assert "Co weszło z pliku" in page
    assert "Przyjmij wszystko bez uwag" in page
    assert "Zadanie 1.3" in page
    assert not Programme.objects.exists()


@pytest.mark.parametrize("view", ["files", "texts"])
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("pusty.txt", b"", "Ten plik jest pusty"),
        ("zly.docx", b"PK\x03\x04" + b"\x00" * 50, "uszkodzony"),
        ("stary.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "zapisz go jako DOCX"),
    ],
)
def test_unreadable_file_gets_a_sentence(coordinator, view, name, content, words):
    page = text(upload(coordinator, view, content, name))
    assert words in page
    assert "Popraw, zanim zapiszemy" in page
    assert not ImportedFile.objects.exists()


def test_bomb_gets_a_sentence(coordinator):
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * 40_000_000 + b"</w>")
    page = text(upload(coordinator, "files", packed.getvalue(), "bomba.docx"))
    assert "po rozpakowaniu jest zbyt duży" in page


@pytest.mark.parametrize(
    ("name", "words", "quote"),
    [
        ("05.odt", "Gminy Zalesie Kaszubskie", "nadzorem kuratora objęto 31 rodzin"),
        ("07.pdf", "Kamionna Dolna", "Asystent przepracował 1 968 godzin"),
        ("01.docx", "Jarzębiec", "Wsparciem objęto 13 rodzin"),
    ],
)
def test_every_format_comes_in_through_the_page(coordinator, name, words, quote):
    content = (TEXTS / name).read_bytes()
    assert words in text(upload(coordinator, "files", content, name))
    file = ImportedFile.objects.get()
    page = text(coordinator.get(reverse("importers:section", args=(file.pk, "program"))))
    assert "Przyjmij" in page
    assert any(quote in one.piece.quote for one in weighed(file))
    assert "Usuniemy ten plik" in text(upload(coordinator, "texts", content, name))


def test_piece_stands_beside_its_text(coordinator):
    file = handed_over(gmina=coordinator.gmina)
    page = text(coordinator.get(reverse("importers:section", args=(file.pk, SECTION))))
    assert "Noc bibliotek, 03.06.2023" in page
    assert "stoi to, co w nim rozpoznano" in page
    assert "źle zapisana" in page


def test_pieces_are_accepted_and_refused_one_by_one(coordinator):
    file = handed_over(gmina=coordinator.gmina)
    programme, goal = piece_of(file, Kind.PROGRAMME), piece_of(file, Kind.GOAL)
    address = reverse("importers:section", args=(file.pk, "program"))
    answer = coordinator.post(address, {"piece": programme.mark, "verdict": "przyjmij"})
    assert answer.url == f"{address}#f-{programme.mark}"
    coordinator.post(address, {"piece": goal.mark, "verdict": "odrzuc"})
    assert Programme.objects.get().gmina == coordinator.gmina
    assert not Goal.objects.exists()
    page = text(coordinator.get(address))
    assert "Cofnij odrzucenie" in page
    coordinator.post(address, {"piece": goal.mark, "verdict": "cofnij"})
    coordinator.post(address, {"piece": goal.mark, "verdict": "przyjmij"})
    assert Goal.objects.exists()


def test_refusal_is_told_on_the_page(coordinator):
    file = handed_over(gmina=coordinator.gmina)
    goal = piece_of(file, Kind.GOAL)
    address = reverse("importers:section", args=(file.pk, "program"))
    sent = {"piece": goal.mark, "verdict": "przyjmij"}
    assert "nie ma takiego fragmentu" in text(coordinator.post(address, sent | {"piece": "x"}))
    assert "Najpierw przyjmij program" in text(coordinator.post(address, sent, follow=True))


def test_correction_is_accepted_or_told_what_is_wrong(coordinator):
    file = handed_over(gmina=coordinator.gmina)
    piece = piece_of(file, Kind.PROGRAMME)
    address = reverse("importers:correct", args=(file.pk, piece.mark))
    wrong = dict(piece.fields) | {"year_from": "22"}
    assert "to nie rok" in text(coordinator.post(address, wrong))
    coordinator.post(address, dict(piece.fields) | {"title": "Nasz program"})
    assert Programme.objects.get().title == "Nasz program"
    assert Decision.objects.get().corrected


@pytest.mark.parametrize("view", ["file", "section", "correct"])
def test_other_gmina_has_no_such_file(coordinator, view):
    file = handed_over()
    more = {"file": (), "section": ("program",), "correct": (piece_of(file, Kind.GOAL).mark,)}
    address = reverse(f"importers:{view}", args=(file.pk, *more[view]))
    assert coordinator.get(address).status_code == 404


def test_unknown_part_and_piece_are_not_there(coordinator):
    file = handed_over(gmina=coordinator.gmina)
    assert coordinator.get(reverse("importers:section", args=(file.pk, "x"))).status_code == 404
    assert coordinator.get(reverse("importers:correct", args=(file.pk, "x"))).status_code == 404


def test_file_can_be_removed_and_what_came_in_stays(coordinator):
    file = handed_over(gmina=coordinator.gmina)
    accept_everything(file)
    answer = coordinator.post(reverse("importers:remove", args=(file.pk, "import")), follow=True)
    assert "Usunięto plik" in text(answer)
    assert coordinator.get(reverse("importers:file", args=(file.pk,))).status_code == 404
    assert Goal.objects.exists()
    assert handed_over(gmina=coordinator.gmina) != file


def test_findings_stand_beside_the_text_by_severity(coordinator):
    page = text(upload(coordinator, "texts"))
    assert "07.13.05.2023" in page
    assert "Usuniemy ten plik" in page
    file = ImportedFile.objects.get()
    address = reverse("importers:text", args=(file.pk,))
    errors = text(coordinator.get(address, {"waga": "error"}))
    assert "źle zapisana" in errors
    assert "Z posiłków skorzystało" not in errors
    assert "Z posiłków skorzystało" in text(
        coordinator.get(address, {"waga": "error", "caly": "1"})
    )
    assert coordinator.get(address, {"waga": "x"}).status_code == 404


def test_finding_is_let_stand_with_a_reason_only(coordinator):
    content = word_file("Sprawozdanie za 2023 rok", "Spotkanie odbyło się 07.13.05.2023 r.")
    page = text(upload(coordinator, "texts", content, "tekst.docx"))
    file = ImportedFile.objects.get()
    mark = page.split('name="finding" value="')[1].split('"')[0]
    address = reverse("importers:text", args=(file.pk,))
    assert "Napisz, dlaczego" in text(coordinator.post(address, {"finding": mark, "reason": ""}))
    sent = {"finding": mark, "reason": "Tak jest w <oryginale>."}
    page = text(coordinator.post(address, sent, follow=True))
    assert "Tak jest w &lt;oryginale&gt;." in page
    assert Acceptance.objects.get().accepted_by == str(coordinator.member)
    page = text(coordinator.post(address, {"finding": "nieznana", "reason": "a"}))
    assert "nie ma takiej uwagi" in page


def test_word_copy_carries_the_open_findings(coordinator):
    content = word_file("Sprawozdanie za 2023 rok", "Spotkanie odbyło się 07.13.05.2023 r.")
    upload(coordinator, "texts", content, "tekst.docx")
    file = ImportedFile.objects.get()
    answer = coordinator.get(reverse("importers:comments", args=(file.pk,)))
    assert "tekst-uwagi.docx" in answer.headers["Content-Disposition"]
    told = [one.text for one in docx.Document(io.BytesIO(answer.content)).comments]
    assert any("malformed-date" in one for one in told)


def test_other_files_have_no_word_copy(coordinator):
    file = handed_over(gmina=coordinator.gmina, purpose=Purpose.PROOFREADING)
    assert coordinator.get(reverse("importers:comments", args=(file.pk,))).status_code == 404
    odd = handed_over("tekst", gmina=coordinator.gmina, purpose=Purpose.PROOFREADING, name="a.html")
    assert "kopię z komentarzami" not in text(
        coordinator.get(reverse("importers:text", args=(odd.pk,)))
    )


def test_text_of_another_gmina_is_told(coordinator):
    words = "Sprawozdanie Gminy Zdroje z realizacji programu za 2023 rok"
    page = text(upload(coordinator, "files", words.encode()))
    assert "Sprawdź, czy to dobry plik" in page
    own = f"Sprawozdanie Rady Gminy {coordinator.gmina.name} za 2023 rok"
    assert "Sprawdź, czy to dobry plik" not in text(upload(coordinator, "files", own.encode()))


def test_names_in_a_file_are_text_and_not_markup(coordinator):
    page = text(upload(coordinator, "files", name="<script>alert(1)</script>.txt"))
    assert "<script>alert" not in page
