"""A chart as a picture in Word, with its text alternative."""

from io import BytesIO

from docx.document import Document as WordDocument
from docx.oxml.shape import CT_Inline
from docx.shared import Length

from ostoja.blocks.docx.elements import Element, w
from ostoja.blocks.docx.tables import text_width
from ostoja.blocks.text import printable
from ostoja.blocks.tree import Chart


def inline_picture(word: WordDocument, png: bytes, number: int, chart: Chart) -> Element:
    """As wide as the text; `number` tells the drawings of a file apart."""
    relation, image = word.part.get_or_add_image(BytesIO(png))
    width = text_width(word)
    height = width * image.px_height // image.px_width
    inline = CT_Inline.new_pic_inline(
        number, relation, f"wykres-{number}.png", Length(width), Length(height)
    )
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("descr", printable(chart.description))
    inline.docPr.set("title", printable(chart.title))
    return w("drawing", inline)
