"""Files into the document tree: DOCX, ODT, PDF with a text layer, HTML, TXT."""

from pathlib import PurePath

from ostoja.blocks.readers import docx, html, odt, pdf, txt
from ostoja.blocks.readers.container import Container
from ostoja.blocks.readers.refused import Refused
from ostoja.blocks.tree import Document

LARGEST_FILE = 50_000_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FORMATS = "DOCX, ODT, PDF, HTML albo TXT"

__all__ = ["Refused", "read"]


def read(data: bytes, name: str) -> Document:
    """The tree of one file. The content decides the format; the name only tells HTML from TXT."""
    if not data:
        raise Refused("Plik jest pusty.")
    if len(data) > LARGEST_FILE:
        raise Refused("Plik jest zbyt duży: ponad 50 MB. Usuń z niego zdjęcia i zapisz ponownie.")
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        return pdf.read(data)
    if data.startswith(_OLD_OFFICE):
        raise Refused(_old_office(data))
    if data.startswith(b"PK"):
        return _zipped(data)
    return _plain(data, PurePath(name).suffix.casefold())


def _zipped(data: bytes) -> Document:
    container = Container(data)
    if container.has("word/document.xml"):
        return docx.read(container)
    if container.has("content.xml"):
        return odt.read(container)
    if container.has("[Content_Types].xml") or container.has("mimetype"):
        raise Refused(f"To nie jest dokument tekstowy. Podaj plik {_FORMATS}.")
    raise Refused(f"Archiwum nie zawiera dokumentu albo jest uszkodzone. Podaj plik {_FORMATS}.")


def _old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "Plik jest chroniony hasłem. Zapisz go bez hasła i podaj ponownie."
    return "To stary format Worda (DOC). Otwórz plik w edytorze i zapisz go jako DOCX."


def _plain(data: bytes, suffix: str) -> Document:
    if suffix in {".docx", ".odt", ".pdf"}:
        raise Refused(f"Plik jest uszkodzony: nie ma w nim dokumentu {suffix[1:].upper()}.")
    if suffix in {".html", ".htm", ".xhtml"} or data[:400].lstrip().lower().startswith(
        (b"<!doctype html", b"<html")
    ):
        return html.read(data)
    if suffix in {".doc", ".rtf", ".xls", ".xlsx", ".jpg", ".jpeg", ".png", ".tif", ".zip"}:
        raise Refused(f"Plików {suffix[1:].upper()} nie czytamy. Podaj plik {_FORMATS}.")
    return txt.read(data)
