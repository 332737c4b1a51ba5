"""A paper or a sheet as a file to download: Word on the gmina's template, PDF, XLSX, CSV."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.utils.text import slugify

from ostoja.accounts.models import Gmina
from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.sheets import Sheet, write_csv, write_xlsx
from ostoja.blocks.tree import Document
from ostoja.documents.paper import Paper, paper_document
from ostoja.documents.queries import template_of

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes
    media_type: str

    def sent(self) -> HttpResponse:
        response = HttpResponse(self.content, content_type=self.media_type)
        response.headers["Content-Disposition"] = f'attachment; filename="{self.name}"'
        return response


def paper_file(gmina: Gmina, paper: Paper, kind: str, *, on: date) -> File:
    """Named after the paper and the file number, never after a person."""
    document = paper_document(gmina, paper, on=on)
    return document_file(gmina, document, f"{paper.title}-{paper.case or 'pusty'}", kind)


def document_file(gmina: Gmina, document: Document, name: str, kind: str) -> File:
    """`kind` is one of `TYPES`."""
    is_word = kind == "docx"
    content = write_docx(document, template_of(gmina)) if is_word else write_pdf(document)
    return File(f"{slugify(name)}.{kind}", content, TYPES[kind])


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
SHEETS: dict[str, Callable[[Sheet, str], HttpResponse]] = {
    "xlsx": lambda sheet, name: File(f"{name}.xlsx", write_xlsx(sheet), XLSX).sent(),
    "csv": lambda sheet, name: File(f"{name}.csv", write_csv(sheet), CSV).sent(),
}
"""Format in the address to the answer; the name stands without its ending."""
