"""A report's files in every format, made of one block tree."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

from ostoja.accounts.models import Gmina
from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.tree import Document
from ostoja.documents.html import write_html
from ostoja.documents.queries import template_of
from ostoja.reports import checks
from ostoja.reports.assembly.documents import build
from ostoja.reports.enums import Form
from ostoja.reports.export import figures_data, report_data
from ostoja.reports.queries import Frozen, Year


@dataclass(frozen=True, slots=True)
class Source:
    """What a file is made of, whether it stands today or was frozen when signed."""

    gmina: Gmina
    year: int
    document: Document
    figures: Callable[[], object]
    findings: Callable[[], list[object]]
    template: Callable[[], bytes | None]


def _json(source: Source) -> bytes:
    data = report_data(
        source.gmina, source.year, source.document, source.figures(), source.findings()
    )
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


WRITERS: dict[str, Callable[[Source], bytes]] = {
    "docx": lambda source: write_docx(source.document, source.template()),
    "pdf": lambda source: write_pdf(source.document),
    "html": lambda source: write_html(source.document),
    "json": _json,
}


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes


def report_files(year: Year, form: Form, formats: Iterable[str]) -> list[File]:
    """`sprawozdanie-<slug>-<year>.<format>` in each format; all are made before any is kept."""
    document = build(year, form)
    source = Source(
        year.gmina,
        year.year,
        document,
        lambda: figures_data(year.figures),
        lambda: [asdict(finding) for finding in checks.findings(year, document)],
        lambda: template_of(year.gmina),
    )
    stem = f"sprawozdanie-{year.gmina.slug}-{year.year}"
    return [File(f"{stem}.{name}", WRITERS[name](source)) for name in formats]


def edition_file(frozen: Frozen, kind: str) -> File:
    """A file of a signed edition; Word uses the template it was signed with."""
    source = Source(
        frozen.gmina,
        frozen.year,
        frozen.document,
        lambda: frozen.figures,
        lambda: frozen.findings,
        lambda: template_of(frozen.gmina, digest=frozen.template_digest),
    )
    name = f"sprawozdanie-{frozen.gmina.slug}-{frozen.year}-wydanie-{frozen.number}.{kind}"
    return File(name, WRITERS[kind](source))
