"""A report's files in every format, made of one block tree."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.tree import Document
from ostoja.documents.html import write_html
from ostoja.documents.queries import template_of
from ostoja.reports.assembly.documents import build
from ostoja.reports.enums import Form
from ostoja.reports.export import report_data
from ostoja.reports.queries import Year

Writer = Callable[[Year, Document], bytes]


def _json(year: Year, document: Document) -> bytes:
    return json.dumps(report_data(year, document, []), ensure_ascii=False, indent=1).encode()


def _docx(year: Year, document: Document) -> bytes:
    return write_docx(document, template_of(year.gmina))


WRITERS: dict[str, Writer] = {
    "docx": _docx,
    "pdf": lambda _, document: write_pdf(document),
    "html": lambda _, document: write_html(document),
    "json": _json,
}


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes


def report_files(year: Year, form: Form, formats: Iterable[str]) -> list[File]:
    """`sprawozdanie-<slug>-<year>.<format>` in each format; all are made before any is kept."""
    document = build(year, form)
    stem = f"sprawozdanie-{year.gmina.slug}-{year.year}"
    return [File(f"{stem}.{name}", WRITERS[name](year, document)) for name in formats]
