"""The Word template of a gmina: what it may hold, and its placeholders filled."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import cast
from zipfile import BadZipFile, ZipFile

from docx.document import Document as WordDocument
from docxtpl import DocxTemplate
from jinja2 import TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from ostoja.blocks import archives
from ostoja.blocks.docx.elements import Element, q, w
from ostoja.blocks.docx.styles import HEADINGS, Styles

PLACEHOLDERS = ("tytul", "podtytul", "jednostka", "naglowek", "stopka", "tresc")
BODY_MARK = "_ostoja_tresc"
_BODY = re.compile(r"\s*\{\{\s*(?:p\s+)?tresc\s*\}\}\s*")
_MOST_PARTS = 500
_LARGEST = 50_000_000
"""Bytes unpacked, so that a small file cannot fill the memory."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_MAIN_PART = b"wordprocessingml.document.main+xml"
_PLAIN_NODES = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name)


class TemplateRefused(ValueError):
    """The template cannot be used; the words are for the user."""


def require_sound(template: bytes) -> None:
    """Raises TemplateRefused with every finding on a line of its own."""
    found = findings(template)
    if found:
        raise TemplateRefused("\n".join(found))


def findings(template: bytes) -> list[str]:
    """What is wrong with the file, its placeholders and styles; nothing is rendered."""
    found = list(_about_file(template))
    if found:
        return found
    try:
        opened = DocxTemplate(BytesIO(template))
        opened.init_docx()
        return [*_about_placeholders(opened), *_about_styles(opened.docx)]
    except (KeyError, ValueError, etree.XMLSyntaxError, AttributeError, BadZipFile, OSError):
        return [_DAMAGED]


def rendered(source: BytesIO, words: dict[str, str]) -> WordDocument:
    """The template with its words filled in and the place of the body marked."""
    opened = DocxTemplate(source)
    opened.init_docx()
    for place in _body_places(opened.docx):
        mark = w("bookmarkStart", id=0, name=BODY_MARK)
        place.getparent().replace(place, w("p", mark, w("bookmarkEnd", id=0)))  # type: ignore[union-attr]
    opened.render(words, SandboxedEnvironment(autoescape=True), autoescape=True)
    return cast("WordDocument", opened.docx)


_DAMAGED = "Plik szablonu jest uszkodzony. Otwórz go w Wordzie i zapisz ponownie jako DOCX."
_NOT_WORD = "Plik nie jest dokumentem Worda (DOCX). Zapisz szablon w Wordzie jako DOCX."


def _about_file(template: bytes) -> Iterator[str]:
    if template.startswith(_OLD_WORD):
        yield "Plik jest w starym formacie albo ma hasło. Zapisz szablon jako DOCX bez hasła."
        return
    if not template.startswith(b"PK"):
        yield _NOT_WORD
        return
    try:
        with archives.opened(template, most_parts=_MOST_PARTS, largest=_LARGEST) as parts:
            yield from _about_parts(parts)
    except archives.Harmful as refusal:
        yield str(refusal)
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        yield _DAMAGED


def _about_parts(parts: ZipFile) -> Iterator[str]:
    if parts.testzip() is not None:
        yield _DAMAGED
        return
    types = parts.read("[Content_Types].xml")
    if b"macroEnabled" in types or any(name.endswith(".bin") for name in parts.namelist()):
        yield "Szablon zawiera makra albo osadzone obiekty. Zapisz go jako DOCX bez makr."
    elif _MAIN_PART not in types:
        yield _NOT_WORD
    for name in parts.namelist():
        if name.endswith(".rels") and _reaches_out(parts.read(name)):
            yield (
                "Szablon odwołuje się do pliku lub obrazu poza sobą. Wstaw obraz do dokumentu "
                "i odłącz szablon nadrzędny."
            )
            return


def _reaches_out(relations: bytes) -> bool:
    """Links that a reader clicks are allowed; what Word would load by itself is not."""
    root = etree.fromstring(relations, etree.XMLParser(resolve_entities=False, no_network=True))
    return any(
        one.get("TargetMode") == "External" and not str(one.get("Type")).endswith("/hyperlink")
        for one in root
    )


def _about_placeholders(opened: DocxTemplate) -> Iterator[str]:
    for source in _sources(opened):
        try:
            yield from _about_source(source)
        except TemplateError as error:
            yield (
                f"Symbol w szablonie jest zapisany błędnie ({error.message}). "
                "Każdy symbol ma postać {{ nazwa }}."
            )
    places = len(_body_places(opened.docx))
    if places != 1:
        yield (
            "Szablon musi mieć dokładnie jeden symbol {{ tresc }} w osobnym akapicie poza tabelą: "
            f"tam stanie treść dokumentu. Teraz jest ich {places}."
        )


def _sources(opened: DocxTemplate) -> Iterator[str]:
    """Every part that is filled in, as the template language sees it."""
    yield opened.patch_xml(opened.get_xml())
    for kind in (opened.HEADER_URI, opened.FOOTER_URI):
        for _, part in opened.get_headers_footers(kind):
            yield opened.patch_xml(opened.get_part_xml(part))
    about = opened.docx.core_properties
    yield from (about.author, about.comments, about.identifier, about.subject, about.title)


def _about_source(source: str) -> Iterator[str]:
    tree = SandboxedEnvironment().parse(source)
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _PLAIN_NODES):
            yield (
                "Szablon zawiera polecenie, którego Ostoja nie wykonuje. "
                "Dozwolone są tylko symbole {{ nazwa }}."
            )
            return
    names = {node.name for node in tree.find_all(nodes.Name)} - set(PLACEHOLDERS)
    for name in sorted(names):
        allowed = ", ".join(PLACEHOLDERS)
        yield f"Nieznany symbol {{{{ {name} }}}}. Usuń go albo użyj jednego z: {allowed}."


def _about_styles(word: WordDocument) -> Iterator[str]:
    styles = Styles(word)
    missing = [name.replace("heading", "Nagłówek") for name in HEADINGS if not styles.has(name)]
    if missing:
        yield (
            f"W szablonie brakuje stylów: {', '.join(missing)}. Dodaj w Wordzie wbudowane style "
            "nagłówków (użyj każdego raz i zapisz szablon)."
        )


def _body_places(word: WordDocument) -> list[Element]:
    """The paragraphs of the body that hold nothing but its placeholder."""
    found = []
    for place in word.element.body.findall(q("p")):
        text = "".join(part.text or "" for part in place.iter(q("t")))
        if _BODY.fullmatch(text):
            found.append(place)
    return found
