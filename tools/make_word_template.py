"""Makes src/ostoja/blocks/templates/report.docx: `python tools/make_word_template.py`.

Run it after changing the look here; a test compares the file with what this script makes.
"""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, cast

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ostoja.blocks.docx.elements import Element, field, run, w  # noqa: E402
from ostoja.blocks.docx.packing import repacked  # noqa: E402

TARGET = ROOT / "src/ostoja/blocks/templates/report.docx"
FONT = "Calibri"
INK, QUIET, ACCENT, RULE = "1D2329", "4F5B66", "1F4E79", "8A949E"
HEADINGS = (
    (18, 26, ACCENT),
    (14.5, 20, ACCENT),
    (12.5, 16, ACCENT),
    (11.5, 14, INK),
    (11, 12, INK),
    (11, 12, INK),
)
TEXT_WIDTH = Mm(160)


def make() -> bytes:
    word = Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(27), Mm(25)
    section.header_distance = section.footer_distance = Mm(12.5)
    defaults(word)
    text_styles(word)
    own_styles(word)
    table_style(word)
    contents(word)
    placeholders(word)
    running_lines(section)
    saved = BytesIO()
    about = word.core_properties
    about.title, about.author, about.comments, about.language = "Szablon", "Ostoja", "", "pl"
    word.save(saved)
    return repacked(saved.getvalue())


def defaults(word: WordDocument) -> None:
    """Polish, and no theme fonts, which would win over ours."""
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "pl-PL")
    for fonts in word.styles.element.iter(qn("w:rFonts")):
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for key in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{key}"), FONT)
    tabs = word.settings.element.find(qn("w:defaultTabStop"))
    tabs.addnext(w("autoHyphenation", val="true"))


class Look(NamedTuple):
    """Points and hexadecimal colour of a style."""

    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    colour: str = INK
    keep: bool = False
    """With the paragraph that follows."""


def style(word: WordDocument, name: str, look: Look, based: str = "") -> ParagraphStyle:
    made = _styled(word, name, look, WD_STYLE_TYPE.PARAGRAPH)
    if based:
        made.base_style = word.styles[based]
    shape = made.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.keep_with_next = look.keep
    borders = made.element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        made.element.pPr.remove(borders)
    return made


def _styled(word: WordDocument, name: str, look: Look, kind: WD_STYLE_TYPE) -> Any:
    exists = name in {one.name for one in word.styles}
    made = cast("Any", word.styles[name] if exists else word.styles.add_style(name, kind))
    made.font.name, made.font.size, made.font.bold = FONT, Pt(look.size), look.bold
    made.font.italic = False
    made.font.color.rgb = RGBColor.from_string(look.colour)
    for unwanted in ("spacing", "kern"):
        for given in made.element.rPr.findall(qn(f"w:{unwanted}")):
            made.element.rPr.remove(given)
    return made


def unhyphenated(one: ParagraphStyle) -> None:
    one.element.get_or_add_pPr().append(w("suppressAutoHyphens", val="true"))
    order(one.element.pPr)


PROPERTY_ORDER = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "widowControl",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "outlineLvl",
)


def order(properties: Element) -> None:
    """Word refuses properties out of the order of its schema."""
    names = [qn(f"w:{name}") for name in PROPERTY_ORDER]
    properties[:] = sorted(properties, key=lambda part: names.index(part.tag))


def text_styles(word: WordDocument) -> None:
    normal = style(word, "Normal", Look(11, after=7))
    normal.paragraph_format.line_spacing = 1.15
    normal.paragraph_format.widow_control = True
    style(word, "Title", Look(26, 4, 8, bold=True, colour=ACCENT))
    style(word, "Subtitle", Look(13, after=18))
    for level, (size, before, colour) in enumerate(HEADINGS, start=1):
        look = Look(size, before, 5, bold=True, colour=colour, keep=True)
        unhyphenated(style(word, f"Heading {level}", look))
    for name in ("List Bullet", "List Number"):
        made = style(word, name, Look(11, after=3))
        numbers = made.element.pPr.find(qn("w:numPr"))
        if numbers is not None:
            made.element.pPr.remove(numbers)
    unhyphenated(style(word, "Caption", Look(10, 14, 4, bold=True, keep=True)))
    for name in ("Header", "Footer"):
        unhyphenated(style(word, name, Look(9, colour=QUIET)))


def own_styles(word: WordDocument) -> None:
    style(word, "Ostoja Jednostka", Look(11, after=4, bold=True, colour=QUIET), "Normal")
    cell = style(word, "Ostoja Komórka", Look(10, 2, 2), "Normal")
    cell.paragraph_format.line_spacing = 1.0
    unhyphenated(cell)
    head = Look(10, 2, 2, bold=True, keep=True)
    style(word, "Ostoja Nagłówek tabeli", head, "Ostoja Komórka")
    for name, look in (("Ostoja Odstęp", Look(6, after=2)), ("Ostoja Wykres", Look(11, after=12))):
        style(word, name, look, "Normal").paragraph_format.line_spacing = 1.0
    figure = style(word, "Ostoja Liczba", Look(12, 6, 6), "Normal")
    border(figure, "left", 24, 8, ACCENT)
    figure.paragraph_format.left_indent = Pt(10)
    _styled(word, "Ostoja Wartość", Look(24, bold=True, colour=ACCENT), WD_STYLE_TYPE.CHARACTER)
    line = style(word, "Ostoja Podpis", Look(11, before=42), "Normal").paragraph_format
    line.left_indent, line.keep_together = TEXT_WIDTH // 2, True
    line.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def border(one: ParagraphStyle, side: str, eighths: int, space: int, colour: str) -> None:
    edge = w(side, val="single", sz=eighths, space=space, color=colour)
    one.element.get_or_add_pPr().append(w("pBdr", edge))
    order(one.element.pPr)


TABLE = """
<w:style {names} w:type="table" w:customStyle="1" w:styleId="OstojaTabela">
  <w:name w:val="Ostoja Tabela"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{rule}"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="30" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>
      <w:bottom w:w="30" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/></w:rPr>
    <w:tcPr>
      <w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{ink}"/></w:tcBorders>
      <w:vAlign w:val="bottom"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>
"""


def table_style(word: WordDocument) -> None:
    xml = TABLE.format(names=nsdecls("w"), ink=INK, rule=RULE)
    word.styles.element.append(parse_xml(xml))


def contents(word: WordDocument) -> None:
    heading = Look(14, 14, 6, bold=True, colour=ACCENT, keep=True)
    unhyphenated(style(word, "TOC Heading", heading, "Normal"))
    for level in range(1, 7):
        first = level == 1
        made = style(word, f"toc {level}", Look(11, 5 if first else 0, 2, bold=first), "Normal")
        shape = made.paragraph_format
        shape.left_indent, shape.right_indent = Pt(12 * (level - 1)), Pt(24)
        shape.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def placeholders(word: WordDocument) -> None:
    for name, text in (
        ("Ostoja Jednostka", "jednostka"),
        ("Title", "tytul"),
        ("Subtitle", "podtytul"),
        ("Normal", "tresc"),
    ):
        word.add_paragraph(f"{{{{ {text} }}}}", style=name)


def running_lines(section: Section) -> None:
    """The first page has the title in place of the running header."""
    section.different_first_page_header_footer = True
    top = section.header.paragraphs[0]
    top.text = "{{ naglowek }}"
    edge = w("bottom", val="single", sz=4, space=4, color=RULE)
    top.paragraph_format.element.get_or_add_pPr().append(w("pBdr", edge))
    order(top.paragraph_format.element.pPr)
    section.first_page_header.paragraphs[0].text = ""
    for footer in (section.footer, section.first_page_footer):
        foot = footer.paragraphs[0]
        foot.style.paragraph_format.tab_stops.clear_all()
        foot.text = "{{ stopka }}\t"
        foot.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        pages = (*field("PAGE", "1"), run(" z\u00a0"), *field("NUMPAGES", "1"))
        foot.paragraph_format.element.extend([run("strona\u00a0"), *pages])


if __name__ == "__main__":
    TARGET.write_bytes(make())
    print(TARGET.relative_to(ROOT))
