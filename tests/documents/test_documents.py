"""The gmina's Word template, and the HTML of a block tree as a file and as a part of a page."""

import hashlib
from importlib.resources import files

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from factories import GminaFactory
from ostoja.audit.models import Event
from ostoja.blocks.checks import Unwritable
from ostoja.blocks.tree import Contents, Document, Heading, Paragraph
from ostoja.documents.commands import take_template
from ostoja.documents.html import fragment, write_html
from ostoja.documents.models import WordTemplate
from ostoja.documents.queries import template_of

SHIPPED = (files("ostoja.blocks") / "templates" / "report.docx").read_bytes()


@pytest.mark.django_db
def test_a_sound_template_is_taken_and_used_by_its_gmina_alone():
    gmina = GminaFactory()
    taken = take_template(gmina, name="nasz.docx", content=SHIPPED, by="test")
    assert template_of(gmina) == SHIPPED
    assert template_of(GminaFactory()) is None
    assert str(taken) == "nasz.docx"
    assert Event.objects.get(gmina_id=gmina.pk).action == "documents.template.taken"


@pytest.mark.django_db
def test_the_newest_template_is_used_and_an_old_one_found_by_its_checksum():
    gmina = GminaFactory()
    for content in (b"stary", b"nowy"):
        WordTemplate.objects.create(
            gmina=gmina, name="a", content=content, digest=hashlib.sha256(content).hexdigest()
        )
    assert template_of(gmina) == b"nowy"
    assert template_of(gmina, digest=hashlib.sha256(b"stary").hexdigest()) == b"stary"
    assert template_of(gmina, digest="") is None


@pytest.mark.django_db
def test_a_file_that_is_no_template_is_refused_with_every_finding():
    gmina = GminaFactory()
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        take_template(gmina, name="zły.docx", content=b"to nie Word", by="test")
    assert refusal.value.message_dict["file"]
    assert template_of(gmina) is None


@pytest.mark.django_db
def test_the_same_template_twice_is_refused():
    gmina = GminaFactory()
    take_template(gmina, name="nasz.docx", content=SHIPPED, by="test")
    with pytest.raises(ValidationError, match="Ten szablon jest już wgrany"), transaction.atomic():
        take_template(gmina, name="znów.docx", content=SHIPPED, by="test")


DOCUMENT = Document(
    title="A & B <5 osób",
    made_on="2024-03-31",
    blocks=(
        Contents("spis", depth=1),
        Heading("raz", 1, "Raz"),
        Heading("dwa", 2, "Dwa & <trzy>"),
        Paragraph("p", "w 5 <osób>"),
    ),
)


def test_a_file_escapes_text_and_lists_only_headings_of_its_depth():
    page = write_html(DOCUMENT).decode().replace("\u00a0", " ")
    assert "<title>A &amp; B &lt;5" in page
    assert '<h2 id="raz"' in page
    contents = page[page.index("<nav") : page.index("</nav>")]
    assert 'href="#raz"' in contents
    assert 'href="#dwa"' not in contents
    assert "Dwa &amp; &lt;trzy&gt;" in page


@pytest.mark.parametrize(
    ("top", "levels"), [(2, ("h2", "h3")), (3, ("h3", "h4")), (6, ("h6", "h6"))]
)
def test_a_part_of_a_page_begins_below_the_pages_own_heading(top, levels):
    part = fragment(DOCUMENT, top=top)
    assert f'<{levels[0]} id="raz"' in part
    assert f'<{levels[1]} id="dwa"' in part
    assert "<html" not in part


def test_a_tree_that_cannot_be_written_is_refused():
    with pytest.raises(Unwritable, match="nie ma tytułu"):
        write_html(Document(title="", blocks=(), made_on="2024-03-31"))
