"""A document as DOCX on the gmina's own Word template, the same bytes each time."""

from datetime import UTC, datetime
from io import BytesIO

from docx.document import Document as WordDocument
from docx.shared import Pt
from jinja2 import TemplateError
from lxml import etree

from ostoja.blocks.checks import require_writable
from ostoja.blocks.docx.body import Body
from ostoja.blocks.docx.elements import Element, q, w
from ostoja.blocks.docx.packing import default_template, repacked
from ostoja.blocks.docx.template import BODY_MARK, findings, rendered, require_sound
from ostoja.blocks.text import printable, typeset
from ostoja.blocks.tree import (
    Column,
    Contents,
    Document,
    Dress,
    Heading,
    Item,
    Listing,
    Paragraph,
    Row,
    Table,
)

_AFTER_UPDATE_FIELDS = (
    "hdrShapeDefaults",
    "footnotePr",
    "endnotePr",
    "compat",
    "docVars",
    "rsids",
    "themeFontLang",
    "clrSchemeMapping",
    "shapeDefaults",
    "decimalSymbol",
    "listSeparator",
)
"""What the schema puts after `updateFields` in the settings."""
_CELLS = frozenset({"ostoja komórka", "ostoja nagłówek tabeli", "caption"})
_SIZES = {
    Dress.FORM: (({"heading 1"}, 12), ({"title"}, 18)),
    Dress.LARGE: (({"normal"}, 15), (_CELLS, 14), ({"heading 1"}, 18)),
}
"""Style names in lower case, and points."""


def write_docx(document: Document, template: bytes | None = None) -> bytes:
    """On our own template when none is given.

    Raises Unwritable for the tree, TemplateRefused for the template.
    """
    require_writable(document)
    if template is not None:
        require_sound(template)
    source = default_template() if template is None else BytesIO(template)
    word = rendered(source, _words(document))
    place = word.element.body.find(f".//{q('bookmarkStart')}[@{q('name')}='{BODY_MARK}']/..")
    for element in Body(word, document).elements():
        place.addprevious(element)
    place.getparent().remove(place)
    if document.dress is not Dress.REPORT:
        _dress(word, document.dress)
    _tell_of_itself(word, document)
    saved = BytesIO()
    word.save(saved)
    return repacked(saved.getvalue())


def _dress(word: WordDocument, dress: Dress) -> None:
    """The template's own styles in the sizes of a form, or of a paper that a family reads."""
    for names, points in _SIZES[dress]:
        for style in word.styles:
            if style.name.lower() in names:
                style.font.size = Pt(points)


def check_template(template: bytes) -> list[str]:
    """Polish findings; empty when the template may be used. Renders sample data to be sure."""
    found = findings(template)
    if found:
        return found
    try:
        write_docx(_SAMPLE, template)
    except (etree.LxmlError, TemplateError, KeyError, ValueError, TypeError, AttributeError):
        return [_NOT_RENDERED]
    return []


_NOT_RENDERED = (
    "Nie udało się zapisać próbnego dokumentu na tym szablonie. Otwórz szablon w Wordzie, "
    "zapisz go ponownie jako DOCX i spróbuj jeszcze raz."
)


def _words(document: Document) -> dict[str, str]:
    return {
        "tytul": typeset(document.title),
        "podtytul": typeset(document.subtitle),
        "jednostka": typeset(document.author),
        "naglowek": typeset(document.header),
        "stopka": typeset(document.footer),
    }


def _tell_of_itself(word: WordDocument, document: Document) -> None:
    """Title, author, language, days; and that the contents are to be filled on opening."""
    about = word.core_properties
    noon = datetime.fromisoformat(document.made_on).replace(hour=12, tzinfo=UTC)
    about.title = printable(document.title)[:255]
    about.author = about.last_modified_by = printable(document.author)[:255]
    about.language = document.language
    about.keywords = printable(", ".join(document.keywords))[:255]
    about.created = about.modified = noon
    about.subject, about.comments, about.revision = "", "", 1
    _set_language(word, document.language)
    if any(isinstance(block, Contents) for block in document.blocks):
        _update_fields_on_opening(word.settings.element)


def _set_language(word: WordDocument, language: str) -> None:
    tag = "pl-PL" if language == "pl" else language
    for given in word.styles.element.iter(q("lang")):
        given.set(q("val"), tag)


def _update_fields_on_opening(settings: Element) -> None:
    for old in settings.findall(q("updateFields")):
        settings.remove(old)
    flag = w("updateFields", val="true")
    after = next((part for part in settings if part.tag in map(q, _AFTER_UPDATE_FIELDS)), None)
    if after is None:
        settings.append(flag)
    else:
        after.addprevious(flag)


_SAMPLE = Document(
    "Dokument próbny & <sprawdzenie>",
    (
        Contents("spis"),
        *(Heading(f"n{level}", level, f"Nagłówek {level}") for level in range(1, 5)),
        Paragraph("akapit", "Zażółć gęślą jaźń: A & B <5 osób."),
        Listing("lista", (Item("pierwsza", (Item("zagnieżdżona"),)), Item("druga")), ordered=True),
        Table("tabela", "Tabela", (Column("Rok"),), (Row(("2023",)),)),
    ),
    subtitle="podtytuł",
    author="Gmina",
    made_on="2024-01-01",
    header="nagłówek",
    footer="stopka",
)
