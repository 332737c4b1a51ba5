"""The Word template that a gmina brings in place of ours."""

import sys
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from blocks.reading_back import from_docx, squeezed
from blocks.samples import document, every_kind
from ostoja.blocks.docx import check_template, packing, write_docx
from ostoja.blocks.docx.template import TemplateRefused
from ostoja.blocks.tree import Heading

ROOT = Path(__file__).resolve().parents[2]
OURS = (files("ostoja.blocks") / "templates" / "report.docx").read_bytes()


def template(*lines, headings=4, header="{{ naglowek }}"):
    """A gmina's own: other styles, no numbering of ours."""
    word = docx.Document()
    for number in range(headings + 1, 10):
        word.styles[f"Heading {number}"].delete()
    for line in lines or ("{{ tytul }}", "{{ tresc }}"):
        word.add_paragraph(line)
    word.sections[0].header.paragraphs[0].text = header
    return saved(word)


def saved(word):
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def with_part(source, name, content):
    """The file with one part more, or other."""
    file = BytesIO()
    with ZipFile(BytesIO(source)) as parts, ZipFile(file, "w") as made:
        for part in parts.namelist():
            if part != name:
                made.writestr(part, parts.read(part))
        made.writestr(name, content)
    return file.getvalue()


def part_of(source, name):
    with ZipFile(BytesIO(source)) as parts:
        return parts.read(name)


def test_our_own_template_is_what_the_script_makes():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from make_word_template import make
    finally:
        sys.path.pop(0)
    assert make() == OURS


def test_our_own_template_is_accepted():
    assert check_template(OURS) == []


@pytest.mark.parametrize("place", ["{{ tresc }}", "{{p tresc }}", " {{tresc}} "])
def test_plain_template_of_a_gmina_is_accepted_and_filled(place):
    own = template("Gmina Dolina", "{{ tytul }}", place, "Koniec")
    assert check_template(own) == []
    made = write_docx(every_kind(), own)
    assert from_docx(made).headings == from_docx(write_docx(every_kind())).headings
    assert from_docx(made).items == from_docx(write_docx(every_kind())).items
    texts = [squeezed(paragraph.text) for paragraph in docx.Document(BytesIO(made)).paragraphs]
    assert (texts[0], texts[1], texts[-1]) == (
        "GminaDolina",
        squeezed(every_kind().title),
        "Koniec",
    )


def test_styles_of_the_gmina_are_used_and_only_missing_ones_lent():
    word = docx.Document(BytesIO(template()))
    word.styles["Heading 1"].font.name = "Times New Roman"
    word.styles.add_style("Ostoja Liczba", WD_STYLE_TYPE.PARAGRAPH).font.name = "Georgia"
    made = docx.Document(BytesIO(write_docx(every_kind(), saved(word))))
    assert made.styles["Heading 1"].font.name == "Times New Roman"
    assert made.styles["Ostoja Liczba"].font.name == "Georgia"
    assert made.styles["Ostoja Komórka"].base_style.name == "Normal"
    assert made.styles["Ostoja Tabela"].type == WD_STYLE_TYPE.TABLE
    ids = [style.style_id for style in made.styles]
    assert len(ids) == len(set(ids))


def test_headings_below_the_fourth_are_lent():
    levels = [Heading(f"h{level}", level, f"Poziom {level}") for level in range(1, 7)]
    read = from_docx(write_docx(document(*levels), template()))
    assert read.headings == [(level, f"Poziom{level}") for level in range(1, 7)]


def test_template_that_never_had_a_list_gets_its_numbering():
    word = docx.Document(BytesIO(template()))
    part = word.part
    (numbering,) = [key for key, rel in part.rels.items() if rel.reltype.endswith("/numbering")]
    part.drop_rel(numbering)
    bare = saved(word)
    assert check_template(bare) == []
    assert from_docx(write_docx(every_kind(), bare)).items


def test_page_of_the_gmina_sets_the_width_of_tables_and_drawings():
    word = docx.Document(BytesIO(template()))
    section = word.sections[0]
    section.left_margin = section.right_margin = section.page_width // 4
    made = docx.Document(BytesIO(write_docx(every_kind(), saved(word))))
    assert made.inline_shapes[0].width == pytest.approx(section.page_width // 2, rel=0.01)


def test_placeholder_split_by_word_into_pieces_is_understood():
    word = docx.Document(BytesIO(template()))
    paragraph = word.paragraphs[0]
    paragraph.clear()
    for piece in ("{", "{ ty", "tul", " }}"):
        paragraph.add_run(piece)
    assert check_template(saved(word)) == []
    made = docx.Document(BytesIO(write_docx(every_kind(), saved(word))))
    assert squeezed(made.paragraphs[0].text) == squeezed(every_kind().title)


MACROS = with_part(OURS, "word/vbaProject.bin", b"x")
MACRO_TYPE = with_part(
    OURS,
    "[Content_Types].xml",
    part_of(OURS, "[Content_Types].xml").replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    ),
)
REMOTE = with_part(
    OURS,
    "word/_rels/settings.xml.rels",
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    b'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    b'Target="http://example.org/x.dotm" TargetMode="External"/></Relationships>',
)
NO_BODY_XML = with_part(OURS, "word/document.xml", b"<broken")
SHEET = with_part(
    OURS,
    "[Content_Types].xml",
    part_of(OURS, "[Content_Types].xml").replace(
        b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"
    ),
)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (b"", "nie jest dokumentem Worda"),
        (b"Witaj", "nie jest dokumentem Worda"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 99, "w starym formacie albo ma hasło"),
        (OURS[:5000], "jest uszkodzony"),
        (b"PK\x03\x04 nothing", "jest uszkodzony"),
        (NO_BODY_XML, "jest uszkodzony"),
        (SHEET, "nie jest dokumentem Worda"),
        (MACROS, "zawiera makra"),
        (MACRO_TYPE, "zawiera makra"),
        (REMOTE, "odwołuje się do pliku lub obrazu poza sobą"),
        (with_part(OURS, "word/big.xml", b"0" * 50_000_001), "zbyt duży"),
        (template("{{ tytul }}"), "dokładnie jeden symbol {{ tresc }}"),
        (template("{{ tresc }}", "{{ tresc }}"), "Teraz jest ich 2"),
        (template("Oto {{ tresc }} i dalej"), "Teraz jest ich 0"),
        (template("{{ tresc }}", "{{ burmistrz }}"), "Nieznany symbol {{ burmistrz }}"),
        (template(header="{{ burmistrz }}"), "Nieznany symbol {{ burmistrz }}"),
        (template("{{ tresc }}", "{{ tytul.upper() }}"), "polecenie, którego Ostoja nie wykonuje"),
        (template("{{ tresc }}", "{% for a in tytul %}{{ tytul }}{% endfor %}"), "polecenie"),
        (template("{{ tresc }}", "{{ tytul"), "zapisany błędnie"),
        (template(headings=2), "brakuje stylów: Nagłówek 3, Nagłówek 4"),
    ],
)
def test_unfit_template_is_refused_in_words_and_not_used(file, said):
    assert said in " ".join(check_template(file))
    with pytest.raises(TemplateRefused, match=r"[.]"):
        write_docx(every_kind(), file)


def test_every_fault_is_named_at_once():
    found = check_template(template("{{ a }}", "{{ b }}", headings=3))
    assert len(found) == 4


def test_missing_template_of_our_own_is_said_in_words(monkeypatch, tmp_path):
    monkeypatch.setattr(packing, "files", lambda _: tmp_path)
    with pytest.raises(packing.TemplateMissing, match=r"Brak szablonu report\.docx"):
        write_docx(every_kind())


def test_style_of_ours_whose_id_the_gmina_uses_otherwise_gets_another():
    word = docx.Document(BytesIO(template()))
    word.styles.add_style("Inny", WD_STYLE_TYPE.PARAGRAPH).element.set(
        qn("w:styleId"), "OstojaLiczba"
    )
    made = docx.Document(BytesIO(write_docx(every_kind(), saved(word))))
    assert made.styles["Ostoja Liczba"].style_id != made.styles["Inny"].style_id == "OstojaLiczba"


def test_template_that_asks_to_update_fields_asks_once():
    word = docx.Document(BytesIO(template()))
    word.settings.element.insert(0, OxmlElement("w:updateFields"))
    made = docx.Document(BytesIO(write_docx(every_kind(), saved(word))))
    (flag,) = made.settings.element.findall(qn("w:updateFields"))
    assert flag.get(qn("w:val")) == "true"
