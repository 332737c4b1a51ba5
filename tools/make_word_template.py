"""Makes src/ostoja/blocks/templates/report.docx: `python tools/make_word_template.py`.

Run it after changing the look here; a test compares the file with what this script makes.
"""

import sys
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from ostoja.blocks.docx.elements import field, run, w  # noqa: E402
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
    running_lines(section)
    saved = BytesIO()
    about = word.core_properties
    about.title, about.author, about.comments, about.language = "Szablon", "Ostoja", "", "pl"
    word.save(saved)
    return repacked(saved.getvalue())


def defaults(word):
    """Polish, and no theme fonts, which would win over ours."""
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "pl-PL")
    for fonts in word.styles.element.iter(qn("w:rFonts")):
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for key in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{key}"), FONT)
    settings = word.settings.element
    settings.append(w("autoHyphenation", val="true"))
    compat = settings.find(qn("w:compat"))
    if compat is not None:
        compat.addprevious(settings[-1])


def style(
    word,
    name,
    size,
    *,
    based=None,
    before=0.0,
    after=0.0,
    bold=False,
    colour=INK,
    kind=WD_STYLE_TYPE.PARAGRAPH,
    keep=False,
):
    known = {one.name for one in word.styles}
    made = word.styles[name] if name in known else word.styles.add_style(name, kind)
    if based:
        made.base_style = word.styles[based]
    made.font.name, made.font.size, made.font.bold = FONT, Pt(size), bold
    made.font.italic = False
    made.font.color.rgb = RGBColor.from_string(colour)
    if kind == WD_STYLE_TYPE.PARAGRAPH:
        shape = made.paragraph_format
        shape.space_before, shape.space_after = Pt(before), Pt(after)
        shape.keep_with_next = keep
        borders = made.element.pPr.find(qn("w:pBdr"))
        if borders is not None:
            made.element.pPr.remove(borders)
    return made


def hyphenated(one, *, on):
    one.element.get_or_add_pPr().append(w("suppressAutoHyphens", val="false" if on else "true"))
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


def order(properties):
    """Word refuses properties out of the order of its schema."""
    names = [qn(f"w:{name}") for name in PROPERTY_ORDER]
    properties[:] = sorted(properties, key=lambda part: names.index(part.tag))


def text_styles(word):
    normal = style(word, "Normal", 11, after=7)
    normal.paragraph_format.line_spacing = 1.15
    normal.paragraph_format.widow_control = True
    style(word, "Title", 26, before=4, after=8, bold=True, colour=ACCENT)
    style(word, "Subtitle", 13, after=18, colour=INK)
    for level, (size, before, colour) in enumerate(HEADINGS, start=1):
        made = style(
            word,
            f"Heading {level}",
            size,
            before=before,
            after=5,
            bold=True,
            colour=colour,
            keep=True,
        )
        hyphenated(made, on=False)
    for name in ("List Bullet", "List Number"):
        made = style(word, name, 11, after=3)
        numbers = made.element.pPr.find(qn("w:numPr"))
        if numbers is not None:
            made.element.pPr.remove(numbers)
    hyphenated(style(word, "Caption", 10, before=14, after=4, bold=True, keep=True), on=False)
    for name in ("Header", "Footer"):
        hyphenated(style(word, name, 9, colour=QUIET), on=False)


def own_styles(word):
    style(word, "Ostoja Jednostka", 11, based="Normal", after=4, bold=True, colour=QUIET)
    cell = style(word, "Ostoja Komórka", 10, based="Normal", before=2, after=2)
    cell.paragraph_format.line_spacing = 1.0
    hyphenated(cell, on=False)
    style(
        word,
        "Ostoja Nagłówek tabeli",
        10,
        based="Ostoja Komórka",
        before=2,
        after=2,
        bold=True,
        keep=True,
    )
    gap = style(word, "Ostoja Odstęp", 6, based="Normal")
    gap.paragraph_format.line_spacing = 1.0
    style(word, "Ostoja Wykres", 11, based="Normal", after=12).paragraph_format.line_spacing = 1.0
    figure = style(word, "Ostoja Liczba", 12, based="Normal", before=6, after=6)
    border(figure, "left", 24, 8, ACCENT)
    figure.paragraph_format.left_indent = Pt(10)
    style(word, "Ostoja Wartość", 24, bold=True, colour=ACCENT, kind=WD_STYLE_TYPE.CHARACTER)
    line = style(word, "Ostoja Podpis", 11, based="Normal", before=48)
    border(line, "top", 5, 4, QUIET)
    under = style(word, "Ostoja Pod podpisem", 10, based="Normal")
    for one in (line, under):
        one.paragraph_format.left_indent = TEXT_WIDTH // 2
        one.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        order(one.element.pPr)


def border(one, side, eighths, space, colour):
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


def table_style(word):
    xml = TABLE.format(names=nsdecls("w"), ink=INK, rule=RULE)
    word.styles.element.append(parse_xml(xml))


def contents(word):
    heading = style(
        word,
        "TOC Heading",
        14,
        based="Normal",
        before=14,
        after=6,
        bold=True,
        colour=ACCENT,
        keep=True,
    )
    hyphenated(heading, on=False)
    for level in range(1, 7):
        made = style(
            word,
            f"toc {level}",
            11,
            based="Normal",
            before=5 if level == 1 else 0,
            after=2,
            bold=level == 1,
        )
        made.paragraph_format.left_indent = Pt(12 * (level - 1))
        made.paragraph_format.right_indent = Pt(24)
        made.paragraph_format.tab_stops.add_tab_stop(
            TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )
    for name, text in (
        ("Ostoja Jednostka", "jednostka"),
        ("Title", "tytul"),
        ("Subtitle", "podtytul"),
        ("Normal", "tresc"),
    ):
        word.add_paragraph(f"{{{{ {text} }}}}", style=name)


def running_lines(section):
    top = section.header.paragraphs[0]
    top.text = "{{ naglowek }}"
    top._p.get_or_add_pPr().append(w("pBdr", w("bottom", val="single", sz=4, space=4, color=RULE)))
    order(top._p.pPr)
    foot = section.footer.paragraphs[0]
    foot.text = "{{ stopka }}\t"
    stops = foot.paragraph_format.tab_stops
    stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    foot.style.paragraph_format.tab_stops.clear_all()
    foot._p.extend(
        [run("strona\u00a0"), *field("PAGE", "1"), run(" z\u00a0"), *field("NUMPAGES", "1")]
    )


if __name__ == "__main__":
    TARGET.write_bytes(make())
    print(TARGET.relative_to(ROOT))
