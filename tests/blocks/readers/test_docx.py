"""What Word keeps beside the words: numbering, changes, spans, contents, text boxes."""

from blocks.readers.making import zipped
from ostoja.blocks.readers import read
from ostoja.blocks.tree import Heading, Listing, Paragraph, Role, Table

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
STYLES = """
<w:style w:styleId="Nagwek2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Moj"><w:name w:val="Mój tytuł"/><w:basedOn w:val="Nagwek2"/></w:style>
<w:style w:styleId="Spis"><w:name w:val="toc 1"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="Zadanie %1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/>
<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""


def word(body):
    return read(
        zipped(
            **{
                "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
                "word/styles.xml": f"<w:styles {NAMESPACES}>{STYLES}</w:styles>",
                "word/numbering.xml": f"<w:numbering {NAMESPACES}>{NUMBERING}</w:numbering>",
            }
        ),
        "a.docx",
    )


def paragraph(text, *, style="", number="", depth=0, bold=False):
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (numbered if number else "")
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{run}<w:t>{text}</w:t></w:r></w:p>"


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def test_task_number_printed_by_word_is_read():
    blocks = word(
        paragraph("Praca asystenta", number="1")
        + paragraph("Opis pierwszy.")
        + paragraph("Dożywianie uczniów", number="1")
    ).blocks
    headings = [block for block in blocks if isinstance(block, Heading)]

    assert [one.text for one in headings] == [
        "Zadanie 1. Praca asystenta",
        "Zadanie 2. Dożywianie uczniów",
    ]
    assert {one.role for one in headings} == {Role.TASK}


def test_style_based_on_a_heading_is_a_heading():
    heading = word(paragraph("Diagnoza gminy", style="Moj") + paragraph("Tekst.")).blocks[0]
    assert isinstance(heading, Heading)


def test_lists_count_from_their_start_and_nest():
    (listing,) = word(
        paragraph("osoby, w tym:", number="2")
        + paragraph("kobiety", number="2", depth=1)
        + paragraph("mężczyźni", number="2", depth=1)
        + paragraph("rodziny", number="2")
    ).blocks
    assert isinstance(listing, Listing)
    assert [item.text for item in listing.items] == ["III. osoby, w tym:", "IV. rodziny"]
    assert [item.text for item in listing.items[0].children] == ["kobiety", "mężczyźni"]


def test_deleted_text_is_left_out_and_inserted_text_stays():
    body = (
        "<w:p><w:r><w:t>Wsparto </w:t></w:r><w:del><w:r><w:delText>11</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t> rodzin.</w:t></w:r></w:p>"
    )
    assert [block.text for block in word(body).blocks] == ["Wsparto 12 rodzin."]


def test_contents_are_left_out():
    blocks = word(paragraph("Wstęp 3", style="Spis") + paragraph("Tekst sprawozdania.")).blocks
    assert [block.text for block in blocks] == ["Tekst sprawozdania."]


def test_text_box_is_read_once():
    box = "<w:txbxContent><w:p><w:r><w:t>W ramce.</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice>"
        f"{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert [block.text for block in word(body).blocks] == ["W ramce."]


def test_merged_cells_say_their_words_in_each_row():
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("Forma") + cell("Liczba rodzin", '<w:gridSpan w:val="2"/>'),
        cell("") + cell("2022") + cell("2023"),
        cell("Zasiłki", down) + cell("5") + cell("7"),
        cell("", on) + cell("6") + cell("8"),
    )
    body = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    (table,) = word(body).blocks

    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == [
        "Forma",
        "Liczba rodzin / 2022",
        "Liczba rodzin / 2023",
    ]
    assert [row.cells for row in table.rows] == [("Zasiłki", "5", "7"), ("Zasiłki", "6", "8")]


def test_table_of_one_column_is_a_frame_for_text():
    body = f"<w:tbl><w:tr>{cell('Tekst w ramce z tabeli.')}</w:tr></w:tbl>"
    (block,) = word(body).blocks
    assert isinstance(block, Paragraph)
