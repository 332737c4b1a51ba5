"""DOCX and ODT are zip archives of XML; both are opened here, with limits against bombs."""

import zipfile
import zlib

from lxml import etree

from ostoja.blocks import archives
from ostoja.blocks.readers.refused import Refused

LARGEST_PART = 12_000_000
"""Bytes of one unpacked XML part; a report of 500 pages has about 5 000 000."""
MOST_NODES = 400_000
_HUGE = "Plik po rozpakowaniu jest zbyt duży na dokument tekstowy."
WORKS_ELSEWHERE = "Otwórz plik w edytorze i zapisz go jeszcze raz."


class Container:
    """An opened DOCX or ODT; only the parts asked for are unpacked."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = archives.opened(data)
        except archives.Harmful as refusal:
            raise Refused(str(refusal)) from refusal
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise Refused(f"Plik jest uszkodzony albo niepełny. {WORKS_ELSEWHERE}") from error

    def has(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    def read(self, part: str) -> bytes:
        """The bytes of one part; refused when it unpacks to more than a report can have."""
        try:
            with self._zip.open(part) as stream:
                content = stream.read(LARGEST_PART + 1)
        except RuntimeError as error:
            raise Refused("Plik jest chroniony hasłem. Zapisz go bez hasła.") from error
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise Refused(f"Plik jest uszkodzony albo niepełny. {WORKS_ELSEWHERE}") from error
        if len(content) > LARGEST_PART:
            raise Refused(_HUGE)
        return content

    def xml(self, part: str) -> etree._Element:
        return parsed(self.read(part))


def parsed(content: bytes) -> etree._Element:
    """An XML part as a tree; declarations of entities are refused before anything is expanded."""
    head = content[:4096].replace(b"\0", b"")
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise Refused("Plik zawiera definicje encji XML, których dokument tekstowy nie ma.")
    if content.count(b"<") > 2 * MOST_NODES:
        raise Refused("Plik ma zbyt wiele elementów na dokument tekstowy.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused(f"Plik jest uszkodzony albo niepełny. {WORKS_ELSEWHERE}") from error
