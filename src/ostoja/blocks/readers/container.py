"""DOCX and ODT are zip archives of XML; both are opened here, with limits against bombs."""

import io
import zipfile
import zlib

from lxml import etree

from ostoja.blocks.readers.refused import Refused

MOST_PARTS = 4_000
LARGEST_PART = 12_000_000
"""Bytes of one unpacked XML part; a report of 500 pages has about 5 000 000."""
MOST_NODES = 400_000
SMALL_PART = 1_000_000
MOST_PACKED = 150
"""Times that a larger part may shrink; a Word document shrinks 10 to 40 times."""
_HUGE = "Plik po rozpakowaniu jest zbyt duży na dokument tekstowy."
WORKS_ELSEWHERE = "Otwórz plik w edytorze i zapisz go jeszcze raz."


class Container:
    """An opened DOCX or ODT; only the parts asked for are unpacked."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise Refused(f"Plik jest uszkodzony albo niepełny. {WORKS_ELSEWHERE}") from error
        if len(self._zip.infolist()) > MOST_PARTS:
            raise Refused("Plik zawiera zbyt wiele części; to nie wygląda na dokument.")

    def has(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    def read(self, part: str) -> bytes:
        """The bytes of one part; refused when it unpacks to more than a report can have."""
        self._check_packing(part)
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

    def _check_packing(self, part: str) -> None:
        packed = self._zip.NameToInfo.get(part)
        if packed and packed.file_size > max(SMALL_PART, MOST_PACKED * packed.compress_size):
            raise Refused(_HUGE)

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
