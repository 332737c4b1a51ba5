"""PDF with a text layer: strings with their places, page by page, set back into lines."""

import io
import logging
import re
import struct
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import pypdf
from pypdf import apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from ostoja.blocks.readers.assembling import assemble
from ostoja.blocks.readers.furniture import without_furniture
from ostoja.blocks.readers.joining import joined
from ostoja.blocks.readers.pdf_layout import Fragment, lines_of
from ostoja.blocks.readers.pieces import Line
from ostoja.blocks.readers.refused import Refused
from ostoja.blocks.tree import Document

LONG = 60
"""Pages from which starting a second process takes less time than it saves."""
LEAST_TEXT = 8
"""Characters; a scan may carry a page number of its own."""
MOST_PAGES = 600
LARGEST_STREAM = 12_000_000
"""Bytes of one unpacked stream; a full page of text has about 50 000."""
MOST_FRAGMENTS = 20_000
"""Strings on one page."""
MOST_CONTENT = 30_000_000
"""Bytes of drawing commands in the whole file; 600 full pages have about as much."""
MOST_STRINGS = 500_000
"""Commands that show text, in the whole file."""
WIDEST_SPACE = 0.45
"""In parts of the type size."""
_UNMAPPED = re.compile(r"^\s*[\x00-\x08\x0e-\x1f\x7f](?=\s|$)")
"""The bullet of a font that does not say which letter its signs are."""
_LOCKED = "Plik PDF jest chroniony hasłem. Zapisz go bez hasła i podaj ponownie."
_BROKEN = "Plik PDF jest uszkodzony albo niepełny. Zapisz go jeszcze raz z edytora."
_HUGE = "Plik PDF po rozpakowaniu jest zbyt duży na dokument tekstowy."

_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": LARGEST_STREAM,
    "lzw_maximum_output_length": LARGEST_STREAM,
    "run_length_maximum_output_length": LARGEST_STREAM,
    "brotli_maximum_output_length": LARGEST_STREAM,
    "array_based_stream_maximum_output_length": LARGEST_STREAM,
    "stream_decoding_work_maximum_length": 2 * LARGEST_STREAM,
    "stream_parsing_work_maximum_count": 150_000,
    "page_tree_maximum_entries": 4_000,
    "page_tree_maximum_page_entries": 4_000,
    "xform_maximum_invocations_per_extraction": 200,
}
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read(data: bytes) -> Document:
    try:
        with apply_configuration(**_LIMITS):
            lines = list(_lines(data))
    except LimitReachedError as error:
        raise Refused(_HUGE) from error
    except DependencyError as error:
        raise Refused(_LOCKED) from error
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise error if isinstance(error, Refused) else Refused(_BROKEN) from error
    except (
        RuntimeError,
        OSError,
        AssertionError,
        ArithmeticError,
        EOFError,
        struct.error,
    ) as error:
        raise Refused(_BROKEN) from error
    if sum(len(line.text) for line in lines) < LEAST_TEXT:
        raise Refused(
            "Plik PDF zawiera same obrazy (skan) i nie ma w nim tekstu. "
            "Rozpoznaj tekst programem OCR albo podaj plik, z którego go wydrukowano."
        )
    return assemble(joined(without_furniture(lines)))


def _opened(data: bytes) -> list[pypdf.PageObject]:
    pages = _unlocked(data)
    _measure(pages)
    return pages


def _unlocked(data: bytes) -> list[pypdf.PageObject]:
    reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not _opens(reader):
        raise Refused(_LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise Refused(f"Plik PDF ma ponad {MOST_PAGES} stron. Podziel go na części.")
    return list(reader.pages)


def _measure(pages: list[pypdf.PageObject]) -> None:
    """Refuse drawing commands that would take too long, before any is carried out."""
    content = strings = 0
    for page in pages:
        contents = page.get_contents()
        data = contents.get_data() if contents is not None else b""
        content += len(data)
        strings += data.count(b"Tj") + data.count(b"TJ")
        if content > MOST_CONTENT or strings > MOST_STRINGS:
            raise Refused(_HUGE)


def _opens(reader: pypdf.PdfReader) -> bool:
    """A file protected only against changes opens with an empty password."""
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _lines(data: bytes) -> Iterator[Line]:
    number = 0
    for at, fragments in enumerate(_drawn(data, _opened(data)), start=1):
        for line in lines_of(fragments, at, number):
            number = line.number
            yield line


def _drawn(data: bytes, pages: list[pypdf.PageObject]) -> Iterator[list[Fragment]]:
    """The strings of each page; the second half of a long file is read beside the first."""
    if len(pages) < LONG:
        yield from map(_fragments, pages)
        return
    middle = len(pages) // 2
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as beside:
        rest = beside.submit(_drawn_from, data, middle)
        yield from [_fragments(page) for page in pages[:middle]]
        try:
            yield from rest.result()
        except BrokenExecutor:  # where no second process may be started
            yield from map(_fragments, pages[middle:])


def _drawn_from(data: bytes, first: int) -> list[list[Fragment]]:
    with apply_configuration(**_LIMITS):
        return [_fragments(page) for page in _unlocked(data)[first:]]


def _fragments(page: pypdf.PageObject) -> list[Fragment]:
    found: list[Fragment] = []
    space: tuple[float, float] | None = None
    """Where the last string stood that is one space; non-breaking ones are drawn so."""

    def keep(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:  # noqa: ANN401
        nonlocal space
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[1]) or 1.0
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        height = abs(size * scale) or 10.0
        if not text.strip():
            space = (x, y) if text.strip("\n") else space
            return
        if len(found) >= MOST_FRAGMENTS:
            raise LimitReachedError(_HUGE)
        goes_on = bool(space and space[1] == y and 0 < x - space[0] < WIDEST_SPACE * height)
        text = _UNMAPPED.sub("•", text).replace("\n", " ")
        found.append(Fragment(text, x, y, height, _is_bold(font), goes_on))
        space = None

    page.extract_text(visitor_text=keep)
    return found


def _is_bold(font: Any) -> bool:  # noqa: ANN401 # as the file says it
    name = str(font.get("/BaseFont", "")).casefold() if font else ""
    return "bold" in name or "black" in name
